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
const MAX_WORDS: usize = 6;

/// The longest text between parentheses, in bytes, that is searched for references.
const MAX_LENGTH: usize = 400;

/// Every reference in a text, in order, whichever parentheses it is in.
#[must_use]
pub fn find(text: &str, entries: &[Entry]) -> Vec<Reference> {
    let groups = groups(text, entries).into_iter();
    groups.flat_map(|group| group.references).collect()
}

/// The pairs of parentheses in a text that hold references, in order.
#[must_use]
pub fn groups(text: &str, entries: &[Entry]) -> Vec<Group> {
    let mut groups = Vec::new();
    if entries.is_empty() {
        return groups;
    }
    let mut search_start = 0;
    while let Some(open) = text[search_start..]
        .find('(')
        .map(|offset| search_start + offset)
    {
        search_start = open + 1;
        let Some(length) = text[search_start..]
            .find([')', '\n'])
            .filter(|end| *end <= MAX_LENGTH)
        else {
            continue;
        };
        let close = search_start + length;
        if !text[close..].starts_with(')') {
            continue;
        }
        if let Some(references) = references_between(text, search_start..close, entries) {
            groups.push(Group {
                range: open..close + 1,
                references,
            });
            search_start = close + 1;
        }
    }
    groups
}

/// The text of a reference to an entry. `None` for an entry without time and words, and for one that cannot
/// be distinguished from another.
#[must_use]
pub fn name(entries: &[Entry], entry: usize) -> Option<String> {
    let target = entries.get(entry)?;
    let time = time(target);
    let same_time = entries.iter().filter(|other| self::time(other) == time);
    let is_usable = !time.is_empty() && !time.contains(['(', ')', ',', '\n']);
    if is_usable && same_time.count() == 1 {
        return Some(time.to_owned());
    }
    let words = words(&target.text);
    if words.is_empty() {
        return None;
    }
    let reference = if is_usable {
        format!("{time} “{words}”")
    } else {
        format!("“{words}”")
    };
    let resolved = resolve(&reference, entries)?;
    (resolved == entry).then_some(reference)
}

/// The references between a pair of parentheses; `None` if there is anything else.
fn references_between(
    text: &str,
    range: Range<usize>,
    entries: &[Entry],
) -> Option<Vec<Reference>> {
    let mut references = Vec::new();
    let mut part_start = range.start;
    for (index, part) in text[range].split(',').enumerate() {
        let mut words = part.trim_start();
        let mut start = part_start + part.len() - words.len();
        part_start += part.len() + 1;
        words = words.trim_end();
        let mut entry = resolve(words, entries);
        // Skip one or two words before the first reference: “see”, “siehe auch”.
        for _ in 0..2 {
            if entry.is_some() || index > 0 {
                break;
            }
            let (word, rest) = words.split_once(' ')?;
            if word.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            start += words.len() - rest.trim_start().len();
            words = rest.trim_start();
            entry = resolve(words, entries);
        }
        references.push(Reference {
            range: start..start + words.len(),
            entry: entry?,
        });
    }
    Some(references)
}

/// The entry that is named by a time, by a time with words, or by words only.
fn resolve(reference: &str, entries: &[Entry]) -> Option<usize> {
    let (time_text, quoted) = match reference.split_once('“') {
        Some((time_text, rest)) => (time_text.trim(), Some(rest.strip_suffix('”')?)),
        None => (reference, None),
    };
    if time_text.is_empty() && quoted.is_none() {
        return None;
    }
    let has_time = |entry: &Entry| time_text.is_empty() || time(entry) == time_text;
    let has_words = |entry: &Entry| quoted.is_none_or(|quoted| words(&entry.text) == quoted);
    let exact = entries
        .iter()
        .position(|entry| has_time(entry) && has_words(entry));
    // If the words were edited since, the time still names the entry.
    exact.or_else(|| {
        entries
            .iter()
            .position(has_time)
            .filter(|_| !time_text.is_empty())
    })
}

/// The time of an entry as it is written in a reference, without marks of emphasis around it.
fn time(entry: &Entry) -> &str {
    entry.time.trim().trim_matches(['*', '_', '`', '~']).trim()
}

/// The first words of an entry, without characters that would end the reference.
fn words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let is_plain = |character: &char| {
        !matches!(
            character,
            '(' | ')' | ',' | '“' | '”' | '*' | '`' | '[' | ']' | '_' | '<' | '>'
        )
    };
    let line: String = line.chars().filter(is_plain).collect();
    let words: Vec<&str> = line.split_whitespace().take(MAX_WORDS).collect();
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

    fn references_in(text: &str) -> Vec<(String, usize)> {
        let references = find(text, &entries()).into_iter();
        references
            .map(|reference| (text[reference.range].to_owned(), reference.entry))
            .collect()
    }

    #[test]
    fn times_in_parentheses_refer_to_entries() {
        for (text, expected) in [
            ("Slow query (see 14:02).", vec![("14:02", 0)]),
            ("(14:02, 14:10 UTC) x", vec![("14:02", 0), ("14:10 UTC", 1)]),
            ("langsam (siehe auch 14:02)", vec![("14:02", 0)]),
            ("(a (14:02) b)", vec![("14:02", 0)]),
        ] {
            let expected = expected
                .into_iter()
                .map(|(name, index)| (name.to_owned(), index));
            assert_eq!(references_in(text), expected.collect::<Vec<_>>(), "{text}");
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
            assert_eq!(references_in(text), [], "{text}");
        }
    }

    #[test]
    fn every_entry_with_a_time_or_words_can_be_named() {
        let entries = entries();
        let names: Vec<_> = (0..entries.len())
            .map(|index| name(&entries, index))
            .collect();
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
        for (index, name) in names.iter().enumerate() {
            if let Some(name) = name {
                let text = format!("x (see {name})");
                assert_eq!(references_in(&text), [(name.clone(), index)]);
            }
        }
    }
}
