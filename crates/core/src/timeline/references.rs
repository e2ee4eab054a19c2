//! References from a text to entries of the timeline: `(see 14:02)`.
//!
//! A factor names the entries that show it in parentheses after it, by the time as it is written in the
//! timeline. If two entries have the same time, or one has none, it names the entry by its first words in
//! quotation marks: `(see 14:02 “The alert fires”, 14:10)`. People can read that without Debrief, and a
//! reference that a person wrote is found as well. The word in front, here `see`, may be of any language.

use std::ops::Range;

use crate::model::Entry;

/// A reference from a text to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The place of the time or the words, in bytes.
    pub range: Range<usize>,
    /// The index of the entry in its timeline.
    pub entry: usize,
}

/// A pair of parentheses that contains only references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The place of the parentheses and everything in them, in bytes.
    pub range: Range<usize>,
    /// The references in it, in order; at least one.
    pub references: Vec<Reference>,
}

/// How many of the first words of an entry are used to name it.
const WORDS: usize = 6;

/// The longest text between parentheses, in bytes, that is searched for references.
const LONGEST: usize = 400;

/// Every reference in a text, in order, whichever parentheses it is in.
#[must_use]
pub fn find(text: &str, entries: &[Entry]) -> Vec<Reference> {
    let groups = groups(text, entries).into_iter();
    groups.flat_map(|group| group.references).collect()
}

/// The pairs of parentheses in a text that hold references, in order.
#[must_use]
pub fn groups(text: &str, entries: &[Entry]) -> Vec<Group> {
    let mut found = Vec::new();
    if entries.is_empty() {
        return found;
    }
    let mut from = 0;
    while let Some(open) = text[from..].find('(').map(|at| from + at) {
        from = open + 1;
        let Some(length) = text[from..].find([')', '\n']).filter(|end| *end <= LONGEST) else {
            continue;
        };
        let close = from + length;
        if !text[close..].starts_with(')') {
            continue;
        }
        if let Some(references) = inside(text, from..close, entries) {
            found.push(Group {
                range: open..close + 1,
                references,
            });
            from = close + 1;
        }
    }
    found
}

/// The text of a reference to an entry. `None` for an entry without time and words, and for one that cannot
/// be distinguished from another.
#[must_use]
pub fn name(entries: &[Entry], entry: usize) -> Option<String> {
    let wanted = entries.get(entry)?;
    let time = time(wanted);
    let alone = entries.iter().filter(|other| self::time(other) == time);
    let usable = !time.is_empty() && !time.contains(['(', ')', ',', '\n']);
    if usable && alone.count() == 1 {
        return Some(time.to_owned());
    }
    let words = words(&wanted.text);
    if words.is_empty() {
        return None;
    }
    let named = if usable {
        format!("{time} “{words}”")
    } else {
        format!("“{words}”")
    };
    let found = resolve(&named, entries)?;
    (found == entry).then_some(named)
}

/// The references between a pair of parentheses; `None` if there is anything else.
fn inside(text: &str, range: Range<usize>, entries: &[Entry]) -> Option<Vec<Reference>> {
    let mut found = Vec::new();
    let mut at = range.start;
    for (number, part) in text[range].split(',').enumerate() {
        let mut bare = part.trim_start();
        let mut start = at + part.len() - bare.len();
        at += part.len() + 1;
        bare = bare.trim_end();
        let mut entry = resolve(bare, entries);
        // Skip one or two words before the first reference: “see”, “siehe auch”.
        for _ in 0..2 {
            if entry.is_some() || number > 0 {
                break;
            }
            let (word, rest) = bare.split_once(' ')?;
            if word.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            start += bare.len() - rest.trim_start().len();
            bare = rest.trim_start();
            entry = resolve(bare, entries);
        }
        found.push(Reference {
            range: start..start + bare.len(),
            entry: entry?,
        });
    }
    Some(found)
}

/// The entry that is named by a time, by a time with words, or by words only.
fn resolve(named: &str, entries: &[Entry]) -> Option<usize> {
    let (said, quoted) = match named.split_once('“') {
        Some((said, rest)) => (said.trim(), Some(rest.strip_suffix('”')?)),
        None => (named, None),
    };
    if said.is_empty() && quoted.is_none() {
        return None;
    }
    let fits = |entry: &Entry| said.is_empty() || time(entry) == said;
    let begins = |entry: &Entry| quoted.is_none_or(|quoted| words(&entry.text) == quoted);
    let whole = entries
        .iter()
        .position(|entry| fits(entry) && begins(entry));
    // If the words were edited since, the time still names the entry.
    whole.or_else(|| entries.iter().position(fits).filter(|_| !said.is_empty()))
}

/// The time of an entry as it is written in a reference, without marks of emphasis around it.
fn time(entry: &Entry) -> &str {
    entry.time.trim().trim_matches(['*', '_', '`', '~']).trim()
}

/// The first words of an entry, without characters that would end the reference.
fn words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let plain = |c: &char| {
        !matches!(
            c,
            '(' | ')' | ',' | '“' | '”' | '*' | '`' | '[' | ']' | '_' | '<' | '>'
        )
    };
    let line: String = line.chars().filter(plain).collect();
    let words: Vec<&str> = line.split_whitespace().take(WORDS).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing;

    fn entries() -> Vec<Entry> {
        testing::entries(&[
            ("14:02", "Pool exhausted."),
            ("**14:10 UTC**", "Alert (pager), at last"),
            ("14:20", "One."),
            ("14:20", "Two, and more words than anybody wants to see."),
            ("", "Somebody calls"),
            ("", ""),
        ])
    }

    fn found(text: &str) -> Vec<(String, usize)> {
        let found = find(text, &entries()).into_iter();
        found
            .map(|one| (text[one.range].to_owned(), one.entry))
            .collect()
    }

    #[test]
    fn times_in_parentheses_refer_to_entries() {
        for (text, wanted) in [
            ("Slow query (see 14:02).", vec![("14:02", 0)]),
            ("(14:02, 14:10 UTC) x", vec![("14:02", 0), ("14:10 UTC", 1)]),
            ("langsam (siehe auch 14:02)", vec![("14:02", 0)]),
            ("(a (14:02) b)", vec![("14:02", 0)]),
        ] {
            let wanted = wanted.into_iter().map(|(name, at)| (name.to_owned(), at));
            assert_eq!(found(text), wanted.collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn other_parentheses_are_text() {
        for text in [
            "(see 14:03)",
            "(at about 14:02 it broke)",
            "(from 13:00, 14:02)",
            "(see 14:02",
            "(see\n14:02)",
            "()",
            "(see )",
            "[14:02](https://x.example)",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn every_entry_that_says_something_can_be_named() {
        let entries = entries();
        let names: Vec<_> = (0..entries.len()).map(|at| name(&entries, at)).collect();
        let named = |name: &str| Some(name.to_owned());
        assert_eq!(
            names,
            [
                named("14:02"),
                named("14:10 UTC"),
                named("14:20 “One.”"),
                named("14:20 “Two and more words than anybody”"),
                named("“Somebody calls”"),
                None
            ]
        );
        for (at, name) in names.iter().enumerate() {
            if let Some(name) = name {
                let text = format!("x (see {name})");
                assert_eq!(found(&text), [(name.clone(), at)]);
            }
        }
    }
}
