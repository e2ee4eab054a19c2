//! What a heading means: the kind of section or the field of metadata that it names.
//!
//! The names are data, one file per language, and so are the words around them (`grammar`); this file
//! compares them. A heading is compared without letter case, punctuation and leading numbers: first the whole
//! heading; then without what is in brackets or after a colon, as a name, as words that name a section
//! together (`compose`), as several names that are joined, as a question, and as a name with other words before
//! or after it; finally what is in the brackets or after the colon.

/// Joins several names into one text with a line for each: as separate strings, each would need a reference
/// that takes as much room as its letters.
macro_rules! names {
    ($($name:literal),+ $(,)?) => { concat!($($name, "\n"),+) };
}

mod bare;
mod compose;
mod da;
mod de;
mod en;
mod es;
mod fr;
mod grammar;
mod it;
mod ja;
mod ko;
mod nb;
mod nl;
mod pl;
mod pt;
mod ru;
mod sv;
mod zh;

mod told;

pub(crate) use told::{label_in, language, language_of_labels};

use std::sync::OnceLock;

use crate::model::{Field, Kind};
use grammar::{
    AFTER, AND, AND_LETTERS, AND_SIGNS, ARTICLES, BEFORE, CLAUSES, DOCUMENTS, HISTORIES,
    NOT_DECIDED, OF, WEAK,
};

/// The meanings of the headings of one language.
pub(super) struct Names {
    /// The language tag, such as `de`.
    pub(super) tag: &'static str,
    /// The names of each kind of section, one on each line.
    pub(super) kinds: &'static [(Kind, &'static str)],
    /// The names of each metadata field, one on each line.
    pub(super) fields: &'static [(Field, &'static str)],
    /// Words that name a kind of section together, one rule on each line; `compose` says how they are read.
    pub(super) rules: &'static [(Kind, &'static str)],
    /// The words that say nothing beside them, with a space between each two.
    pub(super) silent: &'static str,
}

pub(super) const LANGUAGES: &[&Names] = &[
    &en::NAMES,
    &es::NAMES,
    &pt::NAMES,
    &fr::NAMES,
    &de::NAMES,
    &it::NAMES,
    &ru::NAMES,
    &ja::NAMES,
    &zh::NAMES,
    &ko::NAMES,
    &nl::NAMES,
    &nb::NAMES,
    &sv::NAMES,
    &da::NAMES,
    &pl::NAMES,
];

/// The longest heading that is compared, in characters; anything longer is a sentence.
const LONGEST: usize = 160;

/// The most words that a name can have, including its number and the word before it.
const MOST_WORDS: usize = 12;

/// The kind of section that a heading names: the timeline for `Timeline (all times UTC)`, none for
/// `Queue stuck`. A heading of more than 160 characters names none.
#[must_use]
pub fn kind(heading: &str) -> Option<Kind> {
    if heading.chars().nth(LONGEST).is_some() {
        return None;
    }
    let plain = normalise(heading);
    let known = exact(&plain);
    if known.is_some() {
        return known;
    }
    // The name, then more: "Timeline (all times UTC)", "Root cause: a full disk".
    let (head, rest) = match heading.split_once(['(', '（', ':', '：', '[', '【']) {
        Some((head, rest)) => (head, rest),
        None => (heading, ""),
    };
    let before = if rest.is_empty() {
        plain
    } else {
        normalise(head)
    };
    // `Step 1: The alarm` counts, and says nothing about steps to take.
    let counted = !rest.is_empty()
        && before.chars().filter(|c| *c == ' ').count() <= 1
        && before.ends_with(|c: char| c.is_ascii_digit());
    let first = || whole(head, &before).or_else(|| within(&before));
    let first = if counted { exact(&before) } else { first() };
    first.or_else(|| {
        if rest.is_empty() {
            return None;
        }
        // The name comes second: "Part 4: Recovery", "Ursache (Root Cause)".
        let other = rest.trim_end_matches([')', '）', ']', '】', ' ']);
        let plain = normalise(other);
        let found = || named(&plain).or_else(|| asked(&plain));
        if counted {
            found().or_else(|| within(&plain))
        } else if other.len() < rest.len() {
            exact(&plain)
        } else {
            None
        }
    })
}

/// Whether a text is the name of a kind of section as a whole, and not a sentence in which such a name occurs.
#[must_use]
pub(super) fn is_name(text: &str) -> bool {
    whole(text, &normalise(text)).is_some()
}

/// The kind that a heading names as a whole. `plain` is the heading as `normalise` returns it.
fn whole(heading: &str, plain: &str) -> Option<Kind> {
    named(plain)
        .or_else(|| joined(heading, plain))
        .or_else(|| asked(plain))
}

/// Whether the first heading is that of a section rather than the title of the document. A title may begin
/// with a word for documents (`Postmortem: …`), and at the top level it may also begin with the name of a
/// section (`Outage of …`).
#[must_use]
pub(super) fn names_section(heading: &str, level: u8) -> bool {
    // Most lines that are passed in are sentences, and comparing those would take time for nothing.
    let before = |signs: &[char]| {
        let part = heading.split(signs).next().unwrap_or_default();
        let is_short = part.len() <= LONGEST && part.split(' ').nth(MOST_WORDS).is_none();
        if is_short {
            normalise(part)
        } else {
            String::new()
        }
    };
    let document = |plain: String| DOCUMENTS.contains(&plain.as_str());
    if document(before(&[':', '：'])) || document(before(&['(', '（'])) {
        return false;
    }
    if level == 1 {
        exact(&before(&['(', '（'])).is_some()
    } else {
        kind(heading).is_some()
    }
}

/// Whether a text is a word for such documents: `Postmortem`.
#[must_use]
pub(super) fn is_document(text: &str) -> bool {
    DOCUMENTS.contains(&normalise(text).as_str())
}

/// Whether a text only says what sort of document it heads, with or without an article: `The incident`.
#[must_use]
pub(super) fn is_sort(text: &str) -> bool {
    let plain = normalise(text);
    let words = plain.split(' ');
    let rest: Vec<&str> = words.skip_while(|word| ARTICLES.contains(word)).collect();
    DOCUMENTS.contains(&rest.join(" ").as_str())
}

/// Whether a heading is a word that is used for a timeline and for what was before the incident: `History`.
#[must_use]
pub(super) fn is_history(heading: &str) -> bool {
    HISTORIES.contains(&normalise(heading).as_str())
}

/// The field of metadata that a heading or label names: the severity for `Sev level`. The whole label must be
/// a name of the field.
#[must_use]
pub fn field(label: &str) -> Option<Field> {
    static TABLE: OnceLock<Vec<(&str, Field)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| table(|names| names.fields));
    look_up(table, &normalise(label))
}

fn exact(plain: &str) -> Option<Kind> {
    static TABLE: OnceLock<Vec<(&str, Kind)>> = OnceLock::new();
    static BARE: OnceLock<Vec<(String, Kind)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| table(|names| names.kinds));
    let bare = || {
        let accented = table.iter();
        let names = accented.filter_map(|(name, kind)| Some((bare::unaccented(name)?, *kind)));
        let mut names: Vec<_> = names.collect();
        names.sort_by(|(one, _), (other, _)| one.cmp(other));
        names
    };
    look_up(table, plain).or_else(|| {
        plain
            .is_ascii()
            .then(|| look_up(BARE.get_or_init(bare), plain))
            .flatten()
    })
}

/// All names of all languages, sorted. If several meanings share a name, the first one counts.
fn table<T: Copy + 'static>(
    of: impl Fn(&'static Names) -> &'static [(T, &'static str)],
) -> Vec<(&'static str, T)> {
    let mut all: Vec<(&str, T)> = Vec::new();
    for language in LANGUAGES {
        for (meaning, names) in of(language) {
            all.extend(names.lines().map(|name| (name, *meaning)));
        }
    }
    all.sort_by_key(|(name, _)| *name);
    all.dedup_by_key(|(name, _)| *name);
    all
}

fn look_up<T: Copy>(table: &[(impl AsRef<str>, T)], plain: &str) -> Option<T> {
    let at = table
        .binary_search_by(|(name, _)| name.as_ref().cmp(plain))
        .ok()?;
    table.get(at).map(|(_, meaning)| *meaning)
}

/// The kind that a heading names, with or without words around the name that add nothing.
fn named(plain: &str) -> Option<Kind> {
    if plain.is_empty() {
        return None;
    }
    if let Some(kind) = exact(plain).or_else(|| compose::composed(plain)) {
        return Some(kind);
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let first = words
        .iter()
        .take_while(|word| BEFORE.contains(word))
        .count();
    let last = words
        .iter()
        .rev()
        .take_while(|word| AFTER.contains(word))
        .count();
    for from in 0..=first {
        for until in (0..=last).filter(|until| from + until < words.len()) {
            if from + until > 0
                && let Some(kind) = exact(&words[from..words.len() - until].join(" "))
            {
                return Some(kind);
            }
        }
    }
    None
}

/// The kind of the first name in a heading that joins several: `Recovery and lessons learned`. `plain` is the
/// heading as `normalise` returns it.
fn joined(heading: &str, plain: &str) -> Option<Kind> {
    let mut by_sign = heading.split(AND_SIGNS).map(normalise);
    if heading.contains(AND_SIGNS)
        && let Some(kind) = by_sign.find_map(|part| named(&part).or_else(|| asked(&part)))
    {
        return Some(kind);
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let parts = || {
        words
            .split(|word| AND.contains(word))
            .map(|part| part.join(" "))
    };
    if parts().count() > 1
        && let Some(kind) = parts().find_map(|part| named(&part))
    {
        return Some(kind);
    }
    let unspaced = || plain.split(AND_LETTERS);
    (unspaced().count() > 1).then(|| unspaced().find_map(named))?
}

/// The kind for a heading that is a question or clause instead of a name.
fn asked(plain: &str) -> Option<Kind> {
    let first = plain.bytes().next();
    let fits = |(begins, says, _): &&grammar::Clause| {
        // For most clauses, comparing the first byte is enough to reject them.
        let begun = (begins.bytes().next() == first).then(|| plain.strip_prefix(begins));
        begun.flatten().is_some_and(|rest| {
            let whole = rest.is_empty()
                || rest.starts_with(' ')
                || begins.ends_with(' ')
                || begins.contains(' ')
                || !begins.is_ascii();
            whole && (says.is_empty() || says.iter().any(|word| rest.contains(word)))
        })
    };
    CLAUSES.iter().find(fits).map(|(_, _, kind)| *kind)
}

/// The kind whose name a heading ends with (`Payment API impact`) or begins with before it goes on
/// (`Impact on customers`). Names that are also common words do not count here.
fn within(plain: &str) -> Option<Kind> {
    let words: Vec<&str> = plain.split(' ').collect();
    if words.len() > 8 {
        return None;
    }
    let strong = |name: &str| exact(name).filter(|_| !WEAK.contains(&name));
    let undecided = words.iter().any(|word| NOT_DECIDED.contains(word));
    let decided = |kind: &Kind| !(undecided && *kind == Kind::ActionItems);
    for end in (1..words.len()).rev() {
        if OF.contains(&words[end])
            && let Some(kind) = strong(&words[..end].join(" ")).filter(decided)
        {
            return Some(kind);
        }
    }
    for start in 1..words.len().min(7) {
        if let Some(kind) = strong(&words[start..].join(" ")).filter(decided) {
            return Some(kind);
        }
    }
    // In scripts without spaces: the longest name at the end, then at the start.
    if !plain.chars().any(unspaced) {
        return None;
    }
    let places: Vec<usize> = plain.char_indices().map(|(at, _)| at).collect();
    let (second, third) = (*places.get(1)?, *places.get(2)?);
    let ends = places.iter().filter(|at| **at >= second);
    let wide = |name: &&str| name.chars().count() > 1;
    let last = ends.map(|at| &plain[*at..]).filter(wide).find_map(strong);
    last.or_else(|| {
        let begins = places.iter().rev().filter(|at| **at >= third);
        begins.map(|at| &plain[..*at]).find_map(strong)
    })
}

/// Whether a character is of a script whose words stand without spaces between them.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}')
}

fn unspaced(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}')
}

/// A heading in the form in which headings are compared: lower case, words and single spaces only, without
/// leading numbers. `2. Root Cause(s)` becomes `root cause s`.
#[must_use]
pub fn normalise(heading: &str) -> String {
    let mut out = String::with_capacity(heading.len());
    let mut pending = false;
    for c in heading.chars() {
        // Apostrophes belong to their word: "how'd we do".
        let c = if c == '’' { '\'' } else { c };
        if c.is_alphanumeric() || (c == '\'' && !out.is_empty()) {
            if pending && !out.is_empty() {
                out.push(' ');
            }
            pending = false;
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            } else {
                out.extend(c.to_lowercase());
            }
        } else {
            pending = true;
        }
    }
    let without_number = out.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if without_number.is_empty() {
        out
    } else {
        without_number.to_owned()
    }
}

#[cfg(test)]
mod tests;
