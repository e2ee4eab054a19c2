//! Headings that are put together: words that name a section, in any order, among words that say nothing.
//!
//! A rule of a language is a few words that have to stand in a heading: `acci-|medid- inmediat-` is a word
//! that begins with `acci` or `medid`, and another that begins with `inmediat`. A hyphen says that a word goes
//! on there, also in front, as in `-årsak`. All other words of the heading have to be among those that say
//! nothing in that language. The rule with the most words counts, so that `acci- tomad-` wins over `acci-`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::LANGUAGES;
use super::bare::unaccented;
use crate::model::Kind;

/// The most words of a heading that is compared; anything longer is a sentence.
const MOST_WORDS: usize = 9;

/// A word, or one end or the middle of it.
#[derive(Clone)]
struct Stem {
    text: Cow<'static, str>,
    begins_before: bool,
    goes_on: bool,
}

struct Rule {
    kind: Kind,
    /// For each word that has to occur, what it may be.
    words: Vec<Vec<Stem>>,
}

struct Language {
    rules: Vec<Rule>,
    silent: Vec<Stem>,
    /// All stems: a word that is none of them makes the heading one of another language.
    known: Vec<Stem>,
    /// The stems that begin a word, by their first letter, so that most words are rejected at once.
    beginnings: BTreeMap<char, Vec<Stem>>,
    /// The stems that can be inside a word or at its end.
    inner: Vec<Stem>,
    is_spaced: bool,
    /// Whether its words are without the accents that they have in that language.
    is_bare: bool,
}

/// The kind that the words of a heading name together. `plain` is the heading as `normalise` returns it.
pub(super) fn composed(plain: &str) -> Option<Kind> {
    static TABLE: OnceLock<Vec<Language>> = OnceLock::new();
    let languages = TABLE.get_or_init(|| {
        let written = LANGUAGES.iter().map(|names| language(names));
        let written: Vec<Language> = written.collect();
        let bare: Vec<Language> = written.iter().filter_map(Language::unaccented).collect();
        written.into_iter().chain(bare).collect()
    });
    let spaced: Vec<&str> = plain.split(' ').collect();
    if plain.is_empty() || spaced.len() > MOST_WORDS {
        return None;
    }
    let is_spaced = !plain.chars().any(super::is_ideograph);
    let mut best: Option<(usize, Kind)> = None;
    for language in languages {
        if language.is_spaced != is_spaced || (language.is_bare && !plain.is_ascii()) {
            continue;
        }
        let found = if is_spaced {
            language.kind(&spaced)
        } else {
            language.cut(plain).and_then(|words| language.kind(&words))
        };
        if let Some((count, kind)) = found
            && best.is_none_or(|(most, _)| count > most)
        {
            best = Some((count, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

fn language(names: &super::Names) -> Language {
    let rules = names.rules.iter().flat_map(|(kind, rules)| {
        rules.lines().map(|rule| Rule {
            kind: *kind,
            words: rule
                .split(' ')
                .map(|word| word.split('|').map(stem).collect())
                .collect(),
        })
    });
    let rules: Vec<Rule> = rules.collect();
    let silent: Vec<Stem> = names.silent.split(' ').map(stem).collect();
    let is_spaced = !names.silent.chars().any(super::is_ideograph);
    Language::new(rules, silent, is_spaced, false)
}

fn stem(written: &'static str) -> Stem {
    Stem {
        text: Cow::Borrowed(written.trim_matches('-')),
        begins_before: written.starts_with('-'),
        goes_on: written.ends_with('-'),
    }
}

impl Stem {
    fn fits(&self, word: &str) -> bool {
        let text = self.text.as_ref();
        match (self.begins_before, self.goes_on) {
            (false, false) => word == text,
            (false, true) => word.starts_with(text),
            (true, false) => word.ends_with(text),
            (true, true) => word.contains(text),
        }
    }

    fn unaccented(&self) -> Self {
        let bare = unaccented(&self.text).map(Cow::Owned);
        Self {
            text: bare.unwrap_or_else(|| self.text.clone()),
            ..*self
        }
    }
}

impl Language {
    fn new(rules: Vec<Rule>, silent: Vec<Stem>, is_spaced: bool, is_bare: bool) -> Self {
        let in_rules = rules.iter().flat_map(|rule| rule.words.iter().flatten());
        let mut known: Vec<Stem> = in_rules.chain(&silent).cloned().collect();
        // Where words are not apart, the longest that fits is the right one.
        known.sort_by_key(|stem| std::cmp::Reverse(stem.text.len()));
        let mut beginnings: BTreeMap<char, Vec<Stem>> = BTreeMap::new();
        let mut inner = Vec::new();
        for stem in &known {
            match stem.text.chars().next().filter(|_| !stem.begins_before) {
                Some(first) => beginnings.entry(first).or_default().push(stem.clone()),
                None => inner.push(stem.clone()),
            }
        }
        Self {
            rules,
            silent,
            known,
            beginnings,
            inner,
            is_spaced,
            is_bare,
        }
    }

    /// The language without accents, unless it has none.
    fn unaccented(&self) -> Option<Self> {
        let all = |stems: &[Stem]| stems.iter().map(Stem::unaccented).collect::<Vec<_>>();
        let has_accents = self
            .known
            .iter()
            .any(|stem| unaccented(&stem.text).is_some());
        let rules = self.rules.iter().map(|rule| Rule {
            kind: rule.kind,
            words: rule.words.iter().map(|stems| all(stems)).collect(),
        });
        (has_accents && self.is_spaced)
            .then(|| Self::new(rules.collect(), all(&self.silent), true, true))
    }

    /// Whether a word is one of this language's.
    fn knows(&self, word: &str) -> bool {
        let first = word.chars().next();
        let begins = first.and_then(|first| self.beginnings.get(&first));
        begins.is_some_and(|stems| any(stems, word)) || any(&self.inner, word)
    }

    /// The kind of the rule with the most words that fits, and how many words it has.
    fn kind(&self, words: &[&str]) -> Option<(usize, Kind)> {
        let is_known = |word: &&str| is_number(word) || self.knows(word);
        if !words.iter().all(is_known) {
            return None;
        }
        let mut best: Option<(usize, Kind)> = None;
        for rule in &self.rules {
            let count = rule.words.len();
            if best.is_none_or(|(most, _)| count > most) && self.fits(rule, words) {
                best = Some((count, rule.kind));
            }
        }
        best
    }

    /// Whether each word of a rule is one of the heading, and the others say nothing. `Step 1` is one of several
    /// things and names none: beside a single word, a number says something.
    fn fits(&self, rule: &Rule, words: &[&str]) -> bool {
        let mut rest = words.to_vec();
        let has_all = rule.words.iter().all(|stems| {
            let place = rest.iter().position(|word| any(stems, word));
            place.map(|place| rest.remove(place)).is_some()
        });
        has_all
            && rest
                .iter()
                .all(|word| (is_number(word) && rule.words.len() > 1) || any(&self.silent, word))
    }

    /// The words of a heading in a script without spaces.
    fn cut<'a>(&self, plain: &'a str) -> Option<Vec<&'a str>> {
        let mut words = Vec::new();
        let mut rest = plain;
        while !rest.is_empty() {
            let stem = self
                .known
                .iter()
                .find(|stem| rest.starts_with(stem.text.as_ref()));
            let (word, behind) = rest.split_at(stem?.text.len());
            words.push(word);
            rest = behind.trim_start();
        }
        Some(words)
    }
}

fn any(stems: &[Stem], word: &str) -> bool {
    stems.iter().any(|stem| stem.fits(word))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}
