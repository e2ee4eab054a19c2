//! What a heading means: the kinds of section and the fields of metadata that headings name.
//!
//! The names are data, one file per language, and so are the words around them (`grammar`); this
//! file compares them. A heading is compared without letter case, marks, numbering and closing
//! punctuation: whole first, then without what stands in brackets or behind a colon, then by the
//! parts of a heading that joins two names, then as a question, then by the name that it begins or
//! ends with.

/// Several names as one text with a line each: a reference for each would take as much room as its
/// letters.
macro_rules! names {
    ($($name:literal),+ $(,)?) => { concat!($($name, "\n"),+) };
}

mod de;
mod en;
mod es;
mod fr;
mod grammar;
mod it;
mod ja;
mod ko;
mod pt;
mod ru;
mod zh;

mod told;

pub(crate) use told::language;

use std::sync::OnceLock;

use crate::model::{Field, Kind};
use grammar::{
    AFTER, AND, AND_LETTERS, AND_SIGNS, BEFORE, CLAUSES, DOCUMENTS, NOT_DECIDED, OF, WEAK,
};

/// What the headings of one language mean.
pub(super) struct Names {
    /// The tag of the language.
    tag: &'static str,
    /// Names of sections.
    pub(super) kinds: &'static [(Kind, &'static str)],
    /// Names of metadata fields.
    pub(super) fields: &'static [(Field, &'static str)],
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
];

/// The longest heading that is looked at, in characters; what is longer is a sentence.
const LONGEST: usize = 160;

/// No name has more words, numbering and a word before it included.
const MOST_WORDS: usize = 12;

/// The kind of section that a heading names.
#[must_use]
pub fn kind(heading: &str) -> Option<Kind> {
    if heading.chars().nth(LONGEST).is_some() {
        return None;
    }
    let plain = normalise(heading);
    let whole = exact(&plain);
    if whole.is_some() {
        return whole;
    }
    // "Timeline (all times UTC)", "Root cause: a full disk": the name, then more.
    let (head, rest) = match heading.split_once(['(', '（', ':', '：', '[', '【']) {
        Some((head, rest)) => (head, rest),
        None => (heading, ""),
    };
    let before = if rest.is_empty() {
        plain
    } else {
        normalise(head)
    };
    named(&before)
        .or_else(|| joined(head, &before))
        .or_else(|| asked(&before))
        .or_else(|| within(&before))
        .or_else(|| {
            if rest.is_empty() {
                return None;
            }
            // "Part 4: Recovery", "Ursache (Root Cause)".
            let other = rest.trim_end_matches([')', '）', ']', '】', ' ']);
            let plain = normalise(other);
            let counted = before.chars().filter(|c| *c == ' ').count() <= 1
                && before.ends_with(|c: char| c.is_ascii_digit());
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

/// Whether a heading that comes first is one of a section and no title. A title may begin with a word
/// that names documents (`Postmortem: …`), and one at the top level with any name (`Outage of …`).
#[must_use]
pub(super) fn names_section(heading: &str, level: u8) -> bool {
    // Most lines that are asked for are sentences, and comparing them is work.
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

/// Whether a text is a word for documents like this: `Postmortem`.
#[must_use]
pub(super) fn is_document(text: &str) -> bool {
    DOCUMENTS.contains(&normalise(text).as_str())
}

/// The field of metadata that a heading or label names.
#[must_use]
pub fn field(label: &str) -> Option<Field> {
    static TABLE: OnceLock<Vec<(&str, Field)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| table(|names| names.fields));
    look_up(table, &normalise(label))
}

fn exact(plain: &str) -> Option<Kind> {
    static TABLE: OnceLock<Vec<(&str, Kind)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| table(|names| names.kinds));
    look_up(table, plain)
}

/// All names of all languages in order; of a name that two languages have, the first one's meaning.
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

fn look_up<T: Copy>(table: &[(&str, T)], plain: &str) -> Option<T> {
    let at = table.binary_search_by_key(&plain, |(name, _)| name).ok()?;
    table.get(at).map(|(_, meaning)| *meaning)
}

/// A name, with or without words that say nothing around it.
fn named(plain: &str) -> Option<Kind> {
    if plain.is_empty() {
        return None;
    }
    if let Some(kind) = exact(plain) {
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

/// The first name of a heading that joins several: `Recovery and lessons learned`. `plain` is the
/// heading as it is compared.
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

/// A question or clause in place of a name.
fn asked(plain: &str) -> Option<Kind> {
    let first = plain.bytes().next();
    let fits = |(begins, says, _): &&grammar::Clause| {
        // Most clauses are told by their first letter.
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

/// The name that a heading ends with (`Payment API impact`), or begins with and goes on
/// (`Impact on customers`). Names that are common words do not count here.
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
    // Scripts without spaces: the longest name at the end, then at the start.
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

fn unspaced(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}')
}

/// A heading as it is compared: lower case, words and single spaces only, without leading numbers.
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
