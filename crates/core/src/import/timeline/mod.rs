//! Timelines: which lines of a section are entries, and where their times and texts are in those lines.
//!
//! An entry begins where a list item, a heading or a paragraph begins with a time (`starts`); everything up
//! to the next entry belongs to it. A table is a timeline if one of its columns contains times (`table`), a
//! quote if it contains nothing but rows (`quoted`). What a row consists of is in `parts`, how it is split in
//! `split`, what counts as a time in `super::when`, and which marks a row has in `marks`.

pub(super) mod alone;
mod behind;
mod below;
mod cell;
mod columns;
pub(super) mod correct;
mod lead;
mod marks;
mod parts;
mod quoted;
mod speakers;
mod split;
mod starts;
mod table;

use std::ops::Range;

use super::blocks::{Block, BlockKind, Item};
use super::ids::Ids;
use super::rows::{Cut, counting, dedent, first_table, marker_frame, share, without_definitions};
use super::when::Says;
use crate::frame::rows::{self, list_marker};
use crate::model::{Entry, RowLayout, SectionLayout};
use parts::{Split, Start};
use starts::{Found, Label};
use table::Chosen;

/// Finds the entries of a section, if it has any.
#[must_use]
pub(super) fn entries(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<Entry>> {
    let mut cut = first_table(blocks, |block| {
        table::from_table(text, block, eol, ids, Chosen::default())
    })
    .or_else(|| from_lines(text, blocks, eol, ids))
    .or_else(|| Some(cut(text, quoted::rows(text, blocks)?, eol, ids)))?;
    marks::read(&mut cut);
    Some(cut)
}

/// The items of the longest list as entries without times, for a section that a person has declared a
/// timeline; the rows of its first table, if there is no list.
#[must_use]
pub(super) fn untimed(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<Entry>> {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(items) => Some((items, block.range.clone())),
        _ => None,
    });
    let Some((items, range)) = lists.rev().max_by_key(|(items, _)| items.len()) else {
        let chosen = Chosen {
            any_times: true,
            told: None,
        };
        let mut cut = first_table(blocks, |block| {
            table::from_table(text, block, eol, ids, chosen)
        })?;
        marks::read(&mut cut);
        return Some(cut);
    };
    let marker = |item: &Item| list_marker(&text[item.range.clone()]);
    let first = counting(items.iter().map(marker));
    let mut rows = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let next = items
            .get(index + 1)
            .map_or(range.end, |next| next.range.start);
        let mut entry = without_time(&text[item.range.clone()], marker(item), first, eol);
        entry.id = ids.entry();
        entry.layout.gap = Some(text[item.range.end..next].to_owned());
        rows.push(entry);
    }
    let mut layout = SectionLayout::default();
    share(
        &mut layout,
        rows::ENTRY,
        eol,
        rows.iter_mut().map(|entry| &mut entry.layout).collect(),
    );
    let mut cut = Cut {
        range,
        columns: Vec::new(),
        rows,
        layout,
    };
    marks::read(&mut cut);
    Some(cut)
}

/// Whether a heading begins with a time, and may therefore be an entry.
#[must_use]
pub(super) fn is_entry(heading: &str) -> bool {
    split::heading(heading, 0, true).is_some()
}

/// Whether a heading labels its time. A single one, `Time: 15:30 UTC`, is no entry: it says when something was
/// that the document is about.
#[must_use]
pub(super) fn labels_time(heading: &str) -> bool {
    lead::label(heading).is_some()
}

/// Whether a heading is a title with a time behind it.
#[must_use]
pub(super) fn is_title_with_time(heading: &str) -> bool {
    lead::label(heading).is_none() && behind::row(heading, 0).is_some()
}

/// Whether blocks without a heading are a list of updates: at least two rows with an emphasised time on a
/// line of its own, at least two notices that are emphasised at the start and end with their time, or at
/// least three list items that all begin with a time of day.
#[must_use]
pub(super) fn is_updates(text: &str, blocks: &[Block]) -> bool {
    let starts = starts::find(text, blocks).starts;
    let items = blocks.iter().map(|block| match &block.kind {
        BlockKind::List(items) => items.len(),
        _ => 0,
    });
    let notice = |start: &&Start| {
        start.split.own_line && !start.heading && text[start.range.clone()].starts_with(['*', '_'])
    };
    let listed = |start: &&Start| {
        start.split.says == Says::Clock && !start.split.is_behind() && start.split.head.is_none()
    };
    let closed =
        |start: &&Start| start.split.closed && text[start.range.clone()].starts_with(['*', '_']);
    starts.iter().filter(notice).count() > 1
        || starts.iter().filter(closed).count() > 1
        || (starts.len() > 2
            && starts.len() == items.sum::<usize>()
            && starts.iter().all(|start| listed(&start)))
}

/// Whether some of the blocks contain rows with a time of day.
#[must_use]
pub(super) fn has_clock_rows(text: &str, blocks: &[Block]) -> bool {
    let table = |block: &Block| {
        block.kind == BlockKind::Table
            && table::from_table(text, block, "", &mut Ids::default(), Chosen::default()).is_some()
    };
    let is_clock = |split: &Split| split.says == Says::Clock;
    let starts = || starts::find(text, blocks).starts;
    let quoted = || quoted::rows(text, blocks).map_or(Vec::new(), |found| found.rows);
    blocks.iter().any(table)
        || starts().iter().any(|start| is_clock(&start.split))
        || quoted()
            .iter()
            .any(|row| row.split.as_ref().is_some_and(is_clock))
}

/// A row that was found, before it is an entry.
struct Row {
    range: Range<usize>,
    /// How it is split; `None` if its time cannot be separated from the text.
    split: Option<Split>,
    /// The length of its marker, in bytes.
    marker: usize,
    group: Option<String>,
    /// Whether a line that names a group follows it.
    labelled: bool,
}

/// The rows of a timeline, from the first to the end of the last.
struct Rows {
    range: Range<usize>,
    rows: Vec<Row>,
}

fn from_lines(text: &str, blocks: &[Block], eol: &str, ids: &mut Ids) -> Option<Cut<Entry>> {
    let found = found(text, blocks);
    let last = end_of_last(text, blocks, found.starts.last()?);
    Some(cut(text, rows_at(text, &found, last)?, eol, ids))
}

/// Where rows begin: with their times or, if none does, with what stands before their times.
fn found(text: &str, blocks: &[Block]) -> Found {
    let mut found = starts::find(text, blocks);
    if found.starts.is_empty() {
        found.starts = behind::starts(text, blocks);
    }
    found
}

/// The rows that begin at these starts, of which the last ends at `last`.
fn rows_at(text: &str, found: &Found, last: usize) -> Option<Rows> {
    let starts = &found.starts;
    let first = starts.first()?.range.start;
    let mut labels = found.labels.iter().peekable();
    let mut group: Option<&Label> = None;
    let mut rows = Vec::with_capacity(starts.len());
    for (index, start) in starts.iter().enumerate() {
        let from = start.range.start;
        while let Some(label) = labels.next_if(|label| label.range.start <= from) {
            // A label of only dots or dashes does not name a group.
            if label.words.contains(char::is_alphanumeric) {
                group = Some(label);
            }
        }
        let followed = starts.get(index + 1);
        let next = followed.map_or(last, |next| next.range.start);
        let until = labels
            .peek()
            .map_or(next, |label| label.range.start.min(next));
        let between = &text[from..until];
        let end = from
            + if followed.is_some() {
                row_end(between)
            } else {
                between.trim_ascii_end().len()
            };
        // If the row does not end where its block ends, it is split again: text was added or removed at its
        // end.
        let split = if end == start.range.end {
            Some(start.split.clone())
        } else {
            cut_again(&text[from..end], &start.split)
        };
        rows.push(Row {
            range: from..end,
            split,
            marker: start.split.marker,
            group: group.map(|label| label.words.clone()),
            labelled: until < next,
        });
    }
    Some(Rows {
        range: first..last,
        rows,
    })
}

/// Makes entries of rows, with what the rows have in common.
fn cut(text: &str, found: Rows, eol: &str, ids: &mut Ids) -> Cut<Entry> {
    let markers = found
        .rows
        .iter()
        .map(|row| &text[row.range.start..row.range.start + row.marker]);
    let counting = counting(markers);
    let mut nexts = found.rows.iter().skip(1).map(|row| row.range.start);
    let ends: Vec<usize> = found
        .rows
        .iter()
        .map(|_| nexts.next().unwrap_or(found.range.end))
        .collect();
    let mut rows = Vec::with_capacity(ends.len());
    let mut labelled = Vec::new();
    for (index, (row, next)) in found.rows.into_iter().zip(ends).enumerate() {
        let source = &text[row.range.clone()];
        let mut entry = match &row.split {
            Some(split) => entry(source, split, counting, eol),
            None => without_time(source, &source[..row.marker], counting, eol),
        };
        entry.id = ids.entry();
        let gap = text[row.range.end..next].to_owned();
        if row.labelled {
            labelled.push((index, gap));
        } else {
            entry.layout.gap = Some(gap);
        }
        entry.group = row.group;
        rows.push(entry);
    }
    let mut layout = SectionLayout::default();
    share(
        &mut layout,
        rows::ENTRY,
        eol,
        rows.iter_mut().map(|entry| &mut entry.layout).collect(),
    );
    // The gap of a row before a label contains that label, so it stays with the row and is never shared.
    for (index, gap) in labelled {
        rows[index].layout.gap = Some(gap);
    }
    Cut {
        range: found.range,
        columns: Vec::new(),
        rows,
        layout,
    }
}

/// Where the last entry ends: at the end of its block, or, if it is a heading or its time is on a line of its
/// own, at the end of the last block before a rule or before definitions.
fn end_of_last(text: &str, blocks: &[Block], last: &Start) -> usize {
    if !(last.split.own_line || last.heading) {
        return last.range.end;
    }
    let mut end = last.range.end;
    for block in without_definitions(text, blocks)
        .iter()
        .filter(|block| block.range.start >= last.range.end)
    {
        if block.kind == BlockKind::Rule {
            break;
        }
        end = block.range.end;
    }
    end
}

/// The end of a row that is followed by another: without white space, and without a forced line break that
/// separates the two (`<br />`, backslashes).
fn row_end(source: &str) -> usize {
    let mut rest = source.trim_ascii_end();
    loop {
        let bare = rest.trim_end_matches('\\');
        let alone = bare.len() < rest.len() && bare.ends_with('\n');
        let before = if alone { bare } else { rest };
        let broken = ["<br />", "<br/>", "<br>"]
            .iter()
            .find_map(|mark| before.strip_suffix(mark));
        let next = broken.unwrap_or(before).trim_ascii_end();
        if next.len() == rest.len() {
            return rest.len();
        }
        rest = next;
    }
}

/// Splits a row again that has lost the white space and the line break at its end, or that continues after
/// its block.
fn cut_again(source: &str, cut: &Split) -> Option<Split> {
    if cut.is_behind() {
        behind::row(source, cut.marker).or_else(|| split::closed(source, cut.marker))
    } else {
        split::leading(source, cut.marker)
    }
}

fn entry(source: &str, split: &Split, counting: Option<usize>, eol: &str) -> Entry {
    let frame = split::frame(source, split, counting);
    let (text, indent) = dedent(&frame, &source[..split.marker], &split.text(source), eol);
    Entry {
        time: source[split.time.clone()].to_owned(),
        text,
        evidence: split
            .evidence
            .clone()
            .map(|at| parts::address(&source[at]).0),
        marker: counting.map(|_| number(&source[..split.marker])),
        layout: RowLayout {
            frame: Some(frame),
            gap: None,
            indent,
        },
        ..Entry::default()
    }
}

/// The entry of a row without a time, or with a time that cannot be separated from the text.
fn without_time(source: &str, marker: &str, counting: Option<usize>, eol: &str) -> Entry {
    let frame = [&marker_frame(marker, counting), "{text}"].concat();
    let (text, indent) = dedent(&frame, marker, &source[marker.len()..], eol);
    Entry {
        text,
        marker: counting.map(|_| number(marker)),
        layout: RowLayout {
            frame: Some(frame),
            gap: None,
            indent,
        },
        ..Entry::default()
    }
}

/// The number of a row in the form in which its author wrote it.
fn number(marker: &str) -> String {
    marker[rows::quote(marker).len()..].trim().to_owned()
}
