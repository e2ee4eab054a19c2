//! Where the rows of a timeline begin, and the lines between them that group rows by day or phase.

use std::ops::Range;

use super::super::blocks::{Block, BlockKind, Item};
use super::super::rows::bullet;
use super::super::when::{self, Says};
use super::parts::{Split, Start, heading_marker};
use super::split;
use crate::frame::lines::is_one;
use crate::frame::rows;

/// A line that says what the rows below it have in common, such as their day.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) range: Range<usize>,
    /// Its words, without emphasis.
    pub(super) words: String,
}

/// The rows and labels in some blocks, each in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) starts: Vec<Start>,
    pub(super) labels: Vec<Label>,
}

/// Finds the list items, headings, paragraphs and lines of paragraphs that begin or end with a time.
#[must_use]
pub(super) fn find(text: &str, blocks: &[Block]) -> Found {
    let mut found = Found::default();
    let closed = |block: &&Block| {
        block.kind == BlockKind::Paragraph && split::closed(&text[block.range.clone()], 0).is_some()
    };
    // A single paragraph with a time below it may just be signed; if there are two of them, they are notices.
    let notices = blocks.iter().filter(closed).nth(1).is_some();
    for (index, block) in blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::List(items) => list(text, items, &mut found),
            BlockKind::Heading(_) => {
                let range = block.range.clone();
                let source = &text[range.clone()];
                let is_text = |next: &Block| !matches!(next.kind, BlockKind::Heading(_));
                let followed = blocks.get(index + 1).is_some_and(is_text);
                let marker = heading_marker(source);
                if let Some(split) = split::heading(source, marker, followed) {
                    found.starts.push(Start {
                        range,
                        split,
                        heading: true,
                    });
                }
            }
            BlockKind::Paragraph => {
                let notice = || split::closed(&text[block.range.clone()], 0);
                if let Some(split) = notices.then(notice).flatten() {
                    found.starts.push(Start {
                        range: block.range.clone(),
                        split,
                        heading: false,
                    });
                } else if let Some(words) = label(text, &block.range)
                    && blocks
                        .get(index + 1)
                        .is_some_and(|next| has_times(text, next))
                {
                    found.labels.push(Label {
                        range: block.range.clone(),
                        words,
                    });
                } else if index + 1 < blocks.len() || !signs_off(text, &block.range) {
                    paragraph(text, &block.range, &mut found);
                }
            }
            _ => {}
        }
    }
    if found.starts.iter().any(|start| start.heading) {
        // If there are headings that are entries, times in the text below them are part of that text.
        found.starts.retain(|start| start.heading);
        found.labels.clear();
    }
    found
}

fn list(text: &str, items: &[Item], found: &mut Found) {
    for item in items {
        let source = &text[item.range.clone()];
        let marker = rows::list_marker(source).len();
        if let Some(split) = split::any(source, marker) {
            let day = split.says < Says::Clock && split.own_line;
            if split.is_behind() || !(day && any_timed(text, &item.children)) {
                let range = item.range.clone();
                found.starts.push(Start {
                    range,
                    split,
                    heading: false,
                });
                continue;
            }
        }
        if let Some(first) = item.children.first()
            && any_timed(text, &item.children)
        {
            let range = item.range.start..first.range.start;
            found.labels.push(Label {
                words: bare(&text[range.start + marker..range.end]).to_owned(),
                range,
            });
            list(text, &item.children, found);
        }
    }
}

/// Whether at least half of the items begin or end with a time of day.
fn any_timed(text: &str, items: &[Item]) -> bool {
    let timed = |item: &&Item| {
        let source = &text[item.range.clone()];
        let marker = rows::list_marker(source).len();
        split::any(source, marker).is_some_and(|split| split.says == Says::Clock)
    };
    !items.is_empty() && 2 * items.iter().filter(timed).count() >= items.len()
}

/// Whether a block begins with rows that have a time of day; of a list, at least half of the items.
fn has_times(text: &str, block: &Block) -> bool {
    match &block.kind {
        BlockKind::List(items) => any_timed(text, items),
        BlockKind::Paragraph => {
            let source = &text[block.range.clone()];
            split::leading(source, bullet(source))
                .is_some_and(|split| split.says == Says::Clock && !split.own_line)
        }
        _ => false,
    }
}

/// Whether a paragraph is only a time, like the date at the end of a letter.
fn signs_off(text: &str, range: &Range<usize>) -> bool {
    let line = text[range.clone()].trim();
    when::leading(line).is_some_and(|(length, _)| length == line.len())
}

/// The words of a paragraph that is a label: a day, or a single line in bold or italics without a time of
/// day.
fn label(text: &str, range: &Range<usize>) -> Option<String> {
    let line = text[range.clone()].trim();
    if line.len() > 80 || !is_one(line) {
        return None;
    }
    let words = bare(line);
    let marked =
        line.starts_with(['*', '_']) && line.trim_end_matches([':', '：']).ends_with(['*', '_']);
    let timed = || split::leading(line, 0).is_some_and(|split| split.says == Says::Clock);
    let named = marked && !words.contains("**") && !timed();
    (named || when::only_day(words)).then(|| words.to_owned())
}

/// A line without emphasis and without the colon at its end.
fn bare(line: &str) -> &str {
    line.trim()
        .trim_matches(['*', '_'])
        .trim_end_matches([':', '：'])
        .trim_matches(['*', '_'])
        .trim()
}

/// Finds the lines of a paragraph at which a row begins: the first line, lines after a forced line break,
/// lines that begin with a bullet, lines with only a time above a definition, and, if the time on the first line
/// is set off, lines whose time is set off as well. If every line begins with a time, all of them are rows.
fn paragraph(text: &str, range: &Range<usize>, found: &mut Found) {
    let source = &text[range.clone()];
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let defined = |index: usize| {
        let below = lines.get(index + 1);
        below.is_some_and(|line| !rows::definition(line).is_empty())
    };
    let cut = |index: usize| {
        let line = lines[index].trim_end_matches(['\n', '\r']);
        let split = split::leading(line, bullet(line))?;
        let marked = split.marker > 0 || split.marked;
        let alone = split.own_line && !defined(index);
        let said = split.says == Says::Clock
            || (split.says >= Says::Day && marked)
            || (split.says == Says::Date && split.set_off && !alone);
        said.then_some(split)
    };
    let cuts: Vec<(&str, Option<Split>)> = (0..lines.len())
        .map(|index| (lines[index], cut(index)))
        .collect();
    let all = cuts.iter().all(|(_, here)| here.is_some());
    let set_off = |split: &Split| split.set_off;
    let first = cuts
        .first()
        .is_some_and(|(_, here)| here.as_ref().is_some_and(set_off));
    let mut at = range.start;
    let mut broken = true;
    for (index, (line, here)) in cuts.into_iter().enumerate() {
        let bare = line.trim_end_matches(['\n', '\r']);
        let start = at;
        at += line.len();
        let apart = |split: &Split| split.set_off && !split.own_line;
        let listed = |split: &Split| split.marker > 0;
        let term = |split: &Split| split.own_line && defined(index);
        let begins = all
            || broken
            || here.as_ref().is_some_and(term)
            || here.as_ref().is_some_and(listed)
            || (first && here.as_ref().is_some_and(apart));
        // The row continues after its line, and the text that follows may change how it is split.
        let whole = |here: Split| {
            if start + bare.len() == range.end {
                Some(here)
            } else {
                split::leading(&text[start..range.end], here.marker)
            }
        };
        if begins && let Some(split) = here.and_then(whole) {
            found.starts.push(Start {
                range: start..range.end,
                split,
                heading: false,
            });
        }
        broken = bare.ends_with("  ")
            || bare.ends_with('\\')
            || bare.trim_end().ends_with("/>")
            || bare.trim_end().ends_with("<br>");
    }
}
