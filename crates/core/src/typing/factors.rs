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
    let ranges = text_ranges(text).into_iter();
    let factor = |range: Range<usize>| {
        let mut linked_entries: Vec<usize> = Vec::new();
        for reference in references::find(&text[range.clone()], entries) {
            if !linked_entries.contains(&reference.entry) {
                linked_entries.push(reference.entry);
            }
        }
        Factor {
            text: range,
            entries: linked_entries,
        }
    };
    ranges.map(factor).collect()
}

/// The factors that refer to an entry, by their index in `factors`.
#[must_use]
pub fn factors_showing(text: &str, entries: &[Entry], entry: usize) -> Vec<usize> {
    let factors = factors(text, entries).into_iter().enumerate();
    let showing = factors.filter(|(_, factor)| factor.entries.contains(&entry));
    showing.map(|(index, _)| index).collect()
}

/// Links a factor to an entry. `see` is the word in front of the first reference: `(see 14:02)`. `None` if
/// there is no such factor, if the two are linked already, or if the entry has nothing by which it can be
/// named.
#[must_use]
pub fn link(text: &str, entries: &[Entry], factor: usize, entry: usize, see: &str) -> Option<Edit> {
    let factors = factors(text, entries);
    let factor = factors.get(factor)?;
    if factor.entries.contains(&entry) {
        return None;
    }
    let name = references::name(entries, entry)?;
    let (position, replacement) = match groups(text, factor, entries).last() {
        Some(group) => (group.range.end - 1, [", ", &name].concat()),
        None => {
            let words = &text[factor.text.clone()];
            // Before the full stop, the reference reads as part of the sentence.
            let without_stop = words.trim_end_matches(['.', '。']);
            let position = factor.text.start + without_stop.len();
            (position, [" (", see, " ", &name, ")"].concat())
        }
    };
    let caret = position + replacement.len();
    Some(Edit {
        range: position..position,
        replacement,
        select: caret..caret,
    })
}

/// Removes the reference of a factor to an entry, and its parentheses if nothing else is in them. `None` if
/// the two are not linked.
#[must_use]
pub fn unlink(text: &str, entries: &[Entry], factor: usize, entry: usize) -> Option<Edit> {
    let factors = factors(text, entries);
    let factor = factors.get(factor)?;
    let groups = groups(text, factor, entries);
    let (group, index) = groups.iter().find_map(|group| {
        let index = group
            .references
            .iter()
            .position(|reference| reference.entry == entry)?;
        Some((group, index))
    })?;
    let reference_start = |index: usize| {
        group
            .references
            .get(index)
            .map(|reference| reference.range.start)
    };
    let range = match (index, reference_start(index + 1)) {
        (_, None) if group.references.len() == 1 => {
            let before = text.get(..group.range.start)?;
            before.trim_end_matches(' ').len()..group.range.end
        }
        (0, Some(next)) => reference_start(0)?..next,
        (_, _) => {
            let before = group.references.get(index.checked_sub(1)?)?;
            before.range.end..group.references.get(index)?.range.end
        }
    };
    let caret = range.start;
    Some(Edit {
        range,
        replacement: String::new(),
        select: caret..caret,
    })
}

/// The parentheses with references in a factor, by their position in the text.
fn groups(text: &str, factor: &Factor, entries: &[Entry]) -> Vec<Group> {
    let offset = factor.text.start;
    let to_text = |range: &mut Range<usize>| *range = offset + range.start..offset + range.end;
    let mut groups = references::groups(&text[factor.text.clone()], entries);
    for group in &mut groups {
        to_text(&mut group.range);
        group
            .references
            .iter_mut()
            .for_each(|reference| to_text(&mut reference.range));
    }
    groups
}

/// The range of the text of each factor.
fn text_ranges(text: &str) -> Vec<Range<usize>> {
    let items = lines::lists(text).into_iter().flatten();
    let items = items.map(|item| item.text);
    let items: Vec<_> = items.filter(|text| !text.is_empty()).collect();
    if !items.is_empty() {
        return items;
    }
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut in_paragraph = false;
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let start = line_start + line.len() - line.trim_start().len();
        line_start += line.len();
        if words.is_empty() || words.starts_with(['#', '|', '>', '<', '`', '~']) {
            in_paragraph = false;
            continue;
        }
        let end = start + words.len();
        match paragraphs.last_mut().filter(|_| in_paragraph) {
            Some(paragraph) => paragraph.end = end,
            None => paragraphs.push(start..end),
        }
        in_paragraph = true;
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing;

    fn entries() -> Vec<Entry> {
        testing::entries(&[("14:02", "Full"), ("14:10", "Alert"), ("", "")])
    }

    fn after_link(text: &str, factor: usize, entry: usize) -> String {
        match link(text, &entries(), factor, entry, "see") {
            Some(edit) => edit.apply(text),
            None => "nothing".into(),
        }
    }

    fn after_unlink(text: &str, factor: usize, entry: usize) -> String {
        match unlink(text, &entries(), factor, entry) {
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
                .map(|factor| (text[factor.text].to_owned(), factor.entries))
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
        assert_eq!(factors_showing(TEXT, &entries(), 0), [1]);
        assert_eq!(factors_showing(TEXT, &entries(), 1), [] as [usize; 0]);
    }

    #[test]
    fn a_link_is_written_after_the_factor() {
        assert_eq!(
            after_link(TEXT, 0, 1),
            TEXT.replace("small.", "small (see 14:10).")
        );
        assert_eq!(
            after_link(TEXT, 1, 1),
            TEXT.replace("14:02)", "14:02, 14:10)")
        );
        assert_eq!(
            after_link(TEXT, 2, 0),
            TEXT.replace("query", "query (see 14:02)")
        );
        assert_eq!(after_link(TEXT, 1, 0), "nothing");
        assert_eq!(after_link(TEXT, 0, 2), "nothing");
        assert_eq!(after_link(TEXT, 9, 0), "nothing");
    }

    #[test]
    fn a_link_is_removed_again() {
        let linked_text = "- A (see 14:02, 14:10).";
        assert_eq!(after_unlink(linked_text, 0, 0), "- A (see 14:10).");
        assert_eq!(after_unlink(linked_text, 0, 1), "- A (see 14:02).");
        assert_eq!(after_unlink("- A (see 14:02).", 0, 0), "- A.");
        assert_eq!(after_unlink(linked_text, 0, 2), "nothing");
    }
}
