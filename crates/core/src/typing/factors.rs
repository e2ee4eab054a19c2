//! Contributing factors and the entries of the timeline that show them: which factor refers to which entry,
//! and the edits that link and unlink the two. A factor is an item of a list, or a paragraph if the text has
//! no list; its references are in parentheses after its words (`timeline::references`).

use std::ops::Range;

use super::Edit;
use super::whys::lines;
use crate::model::Entry;
use crate::timeline::references::{self, Group};

/// A factor in the text of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its own words, in bytes of the text, without the marker of its list.
    pub text: Range<usize>,
    /// The entries that it refers to, by their index in the timeline, each once and in order.
    pub entries: Vec<usize>,
}

/// The factors in the text of a section, in order.
#[must_use]
pub fn factors(text: &str, entries: &[Entry]) -> Vec<Factor> {
    let ranges = places(text).into_iter();
    let factor = |range: Range<usize>| {
        let mut found: Vec<usize> = Vec::new();
        for one in references::find(&text[range.clone()], entries) {
            if !found.contains(&one.entry) {
                found.push(one.entry);
            }
        }
        Factor {
            text: range,
            entries: found,
        }
    };
    ranges.map(factor).collect()
}

/// The factors that refer to an entry, by their index in `factors`.
#[must_use]
pub fn showing(text: &str, entries: &[Entry], entry: usize) -> Vec<usize> {
    let factors = factors(text, entries).into_iter().enumerate();
    let showing = factors.filter(|(_, factor)| factor.entries.contains(&entry));
    showing.map(|(at, _)| at).collect()
}

/// Links a factor to an entry. `see` is the word in front of the first reference: `(see 14:02)`. `None` if
/// there is no such factor, if the two are linked already, or if the entry has nothing by which it can be
/// named.
#[must_use]
pub fn link(text: &str, entries: &[Entry], factor: usize, entry: usize, see: &str) -> Option<Edit> {
    let known = factors(text, entries);
    let factor = known.get(factor)?;
    if factor.entries.contains(&entry) {
        return None;
    }
    let name = references::name(entries, entry)?;
    let (at, with) = match groups(text, factor, entries).last() {
        Some(group) => (group.range.end - 1, [", ", &name].concat()),
        None => {
            let words = &text[factor.text.clone()];
            // Before the full stop, the reference reads as part of the sentence.
            let bare = words.trim_end_matches(['.', '。']);
            let at = factor.text.start + bare.len();
            (at, [" (", see, " ", &name, ")"].concat())
        }
    };
    let caret = at + with.len();
    Some(Edit {
        range: at..at,
        with,
        select: caret..caret,
    })
}

/// Removes the reference of a factor to an entry, and its parentheses if nothing else is in them. `None` if
/// the two are not linked.
#[must_use]
pub fn part(text: &str, entries: &[Entry], factor: usize, entry: usize) -> Option<Edit> {
    let known = factors(text, entries);
    let factor = known.get(factor)?;
    let groups = groups(text, factor, entries);
    let (group, at) = groups.iter().find_map(|group| {
        let at = group.references.iter().position(|one| one.entry == entry)?;
        Some((group, at))
    })?;
    let start = |at: usize| group.references.get(at).map(|one| one.range.start);
    let range = match (at, start(at + 1)) {
        (_, None) if group.references.len() == 1 => {
            let before = text.get(..group.range.start)?;
            before.trim_end_matches(' ').len()..group.range.end
        }
        (0, Some(next)) => start(0)?..next,
        (_, _) => {
            let before = group.references.get(at.checked_sub(1)?)?;
            before.range.end..group.references.get(at)?.range.end
        }
    };
    let caret = range.start;
    Some(Edit {
        range,
        with: String::new(),
        select: caret..caret,
    })
}

/// The parentheses with references in a factor, by their position in the text.
fn groups(text: &str, factor: &Factor, entries: &[Entry]) -> Vec<Group> {
    let from = factor.text.start;
    let shift = |range: &mut Range<usize>| *range = from + range.start..from + range.end;
    let mut groups = references::groups(&text[factor.text.clone()], entries);
    for group in &mut groups {
        shift(&mut group.range);
        group
            .references
            .iter_mut()
            .for_each(|one| shift(&mut one.range));
    }
    groups
}

/// The ranges of the words of each factor.
fn places(text: &str) -> Vec<Range<usize>> {
    let items = lines::lists(text).into_iter().flatten();
    let items = items.map(|item| item.text);
    let items: Vec<_> = items.filter(|text| !text.is_empty()).collect();
    if !items.is_empty() {
        return items;
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let begins = at + line.len() - line.trim_start().len();
        at += line.len();
        if words.is_empty() || words.starts_with(['#', '|', '>', '<', '`', '~']) {
            open = false;
            continue;
        }
        let end = begins + words.len();
        match found.last_mut().filter(|_| open) {
            Some(last) => last.end = end,
            None => found.push(begins..end),
        }
        open = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing;

    fn entries() -> Vec<Entry> {
        testing::entries(&[("14:02", "Full"), ("14:10", "Alert"), ("", "")])
    }

    fn linked(text: &str, factor: usize, entry: usize) -> String {
        match link(text, &entries(), factor, entry, "see") {
            Some(edit) => edit.apply(text),
            None => "nothing".into(),
        }
    }

    fn parted(text: &str, factor: usize, entry: usize) -> String {
        match part(text, &entries(), factor, entry) {
            Some(edit) => edit.apply(text),
            None => "nothing".into(),
        }
    }

    const TEXT: &str =
        "Intro.\n\n- The pool was small.\n  - Nobody looked (see 14:02)\n- Slow\n  query\n";

    #[test]
    fn factors_are_items_or_paragraphs() {
        let sketch = |text: &str| -> Vec<(String, Vec<usize>)> {
            let found = factors(text, &entries()).into_iter();
            found
                .map(|one| (text[one.text].to_owned(), one.entries))
                .collect()
        };
        assert_eq!(
            sketch(TEXT),
            [
                ("The pool was small.".into(), vec![]),
                ("Nobody looked (see 14:02)".into(), vec![0]),
                ("Slow\n  query".into(), vec![])
            ]
        );
        assert_eq!(
            sketch("One (14:10,\n14:02).\n\n### Head\nTwo (14:10, 14:02)\nmore\n"),
            [
                ("One (14:10,\n14:02).".into(), vec![]),
                ("Two (14:10, 14:02)\nmore".into(), vec![1, 0])
            ]
        );
        assert_eq!(showing(TEXT, &entries(), 0), [1]);
        assert_eq!(showing(TEXT, &entries(), 1), [] as [usize; 0]);
    }

    #[test]
    fn a_link_stands_behind_the_factor() {
        assert_eq!(
            linked(TEXT, 0, 1),
            TEXT.replace("small.", "small (see 14:10).")
        );
        assert_eq!(linked(TEXT, 1, 1), TEXT.replace("14:02)", "14:02, 14:10)"));
        assert_eq!(
            linked(TEXT, 2, 0),
            TEXT.replace("query", "query (see 14:02)")
        );
        assert_eq!(linked(TEXT, 1, 0), "nothing");
        assert_eq!(linked(TEXT, 0, 2), "nothing");
        assert_eq!(linked(TEXT, 9, 0), "nothing");
    }

    #[test]
    fn a_link_is_taken_out_again() {
        let linked = "- A (see 14:02, 14:10).";
        assert_eq!(parted(linked, 0, 0), "- A (see 14:10).");
        assert_eq!(parted(linked, 0, 1), "- A (see 14:02).");
        assert_eq!(parted("- A (see 14:02).", 0, 0), "- A.");
        assert_eq!(parted(linked, 0, 2), "nothing");
    }
}
