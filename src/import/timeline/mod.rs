//! Timelines: which lines of a section are entries, and how their times and texts stand in them.
//!
//! An entry begins where a list item or a paragraph begins with a time of day; what follows up to
//! the next one belongs to it. A table is a timeline when one of its columns holds the times.

use std::ops::Range;

use super::blocks::{Block, BlockKind};
use super::headings::normalise;
use super::ids::Ids;
use super::rows::{Cut, counting, dedent, marker_frame, share};
use super::table;
use crate::frame::{rows, slots};
use crate::model::{Entry, Mark, RowLayout, SectionLayout};
use crate::timeline::time;

/// Finds the entries of a section, where it has any.
#[must_use]
pub(super) fn entries(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<Entry>> {
    let table = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Table)
        .find_map(|block| from_table(text, block, eol, ids));
    table.or_else(|| from_lines(text, blocks, eol, ids))
}

/// How a row is cut: the bytes before the time, the time, and where the text begins and ends.
struct Split {
    marker: usize,
    time: Range<usize>,
    text: Range<usize>,
}

fn from_lines(text: &str, blocks: &[Block], eol: &str, ids: &mut Ids) -> Option<Cut<Entry>> {
    let starts = starts(text, blocks);
    let first = starts.first()?.0.start;
    let last = starts.last()?.0.end;
    let markers = starts
        .iter()
        .map(|(range, marker)| &text[range.start..range.start + marker]);
    let counting = counting(markers);
    let mut found = Vec::with_capacity(starts.len());
    for (index, (range, marker)) in starts.iter().enumerate() {
        let next = starts.get(index + 1).map_or(last, |(next, _)| next.start);
        let between = &text[range.start..next];
        let followed = index + 1 < starts.len();
        let end = range.start
            + if followed {
                row_end(between)
            } else {
                between.trim_ascii_end().len()
            };
        let source = &text[range.start..end];
        let Some(split) = split(source, *marker) else {
            continue;
        };
        let mut entry = entry(source, &split, counting);
        entry.id = ids.entry();
        entry.layout.gap = Some(text[end..next].to_owned());
        found.push(entry);
    }
    let mut layout = SectionLayout::default();
    share(
        &mut layout,
        rows::ENTRY,
        eol,
        found.iter_mut().map(|entry| &mut entry.layout).collect(),
    );
    Some(Cut {
        range: first..last,
        columns: Vec::new(),
        rows: found,
        layout,
    })
}

/// Where rows begin: list items, headings, paragraphs and lines of paragraphs that begin with a
/// time. Each reaches to the end of its block; the number is the length of its marker.
fn starts(text: &str, blocks: &[Block]) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::List(items) => {
                for item in items {
                    let marker = rows::list_marker(&text[item.range.clone()]).len();
                    found.push((item.range.clone(), marker));
                }
            }
            BlockKind::Heading(_) => {
                let line = &text[block.range.clone()];
                let marker = line.len() - line.trim_start_matches([' ', '#']).len();
                found.push((block.range.clone(), marker));
            }
            BlockKind::Paragraph => found.extend(lines(text, &block.range).map(|line| (line, 0))),
            _ => {}
        }
    }
    found.retain(|(range, marker)| split(&text[range.clone()], *marker).is_some());
    let is_heading =
        |(range, _): &(Range<usize>, usize)| text[range.start..].trim_start().starts_with('#');
    if found.iter().any(is_heading) {
        // Under headings that are entries, times in the text are part of it.
        found.retain(is_heading);
    }
    found
}

/// The lines of a paragraph at which a row may begin: the first, and those behind a line break that
/// its author wrote. Where every line begins with a time, all of them.
fn lines(text: &str, paragraph: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let source = &text[paragraph.clone()];
    let all = source.lines().all(|line| split(line, 0).is_some());
    let mut at = paragraph.start;
    let mut broken = true;
    let mut found = Vec::new();
    for line in source.split_inclusive('\n') {
        if all || broken {
            found.push(at..paragraph.end);
        }
        at += line.len();
        let bare = line.trim_end_matches(['\n', '\r']);
        broken = bare.ends_with("  ")
            || bare.ends_with('\\')
            || bare.trim_end().ends_with("/>")
            || bare.trim_end().ends_with("<br>");
    }
    found.into_iter()
}

/// The end of a row that another follows: without white space, and without the line break that its
/// author wrote to keep them apart (`<br />`, backslashes).
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

/// Cuts a row that begins with a time, behind the marker of its list item and an opening mark.
fn split(source: &str, marker: usize) -> Option<Split> {
    let mut at = marker;
    let mut open = "";
    for mark in ["**", "__", "`", "*", "_", "[", "("] {
        if source[at..].starts_with(mark) {
            open = mark;
            at += mark.len();
            break;
        }
    }
    let (length, _) = time::leading(&source[at..])?;
    let time = at..at + length;
    let close = match open {
        "[" => "]",
        "(" => ")",
        mark => mark,
    };
    let mut after = time.end;
    let mut closed = open.is_empty();
    let mut separated = false;
    loop {
        let rest = &source[after..];
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if spaces > 0 {
            after += spaces;
        } else if !closed && rest.starts_with(close) {
            closed = true;
            after += close.len();
        } else if let Some(mark) = ["->", "=>", "→", "–", "—", "-", ":", "：", "|", "»"]
            .iter()
            .find(|mark| !separated && rest.starts_with(**mark))
        {
            separated = true;
            after += mark.len();
        } else {
            break;
        }
    }
    if source[after..].starts_with(['\n', '\r']) {
        // The time has a line of its own.
        after = source.len() - source[after..].trim_ascii_start().len();
    }
    let mut end = source.len();
    if !closed && matches!(open, "**" | "__" | "*" | "_") && source[after..].ends_with(open) {
        // The whole entry is emphasised.
        end -= open.len();
    }
    // A word that goes on, as in "12:40pmish", is no time.
    let free = after > time.end || after >= end;
    free.then_some(Split {
        marker,
        time,
        text: after.min(end)..end,
    })
}

fn entry(source: &str, split: &Split, counting: Option<usize>) -> Entry {
    let mut frame = marker_frame(&source[..split.marker], counting);
    frame.push_str(&slots::escape(&source[split.marker..split.time.start]));
    frame.push_str("{time}");
    frame.push_str(&slots::escape(&source[split.time.end..split.text.start]));
    if split.text.is_empty() && split.text.end == source.len() {
        // Room for a text that comes later; an empty row is written without its last space.
        frame.push(' ');
    }
    frame.push_str("{text}");
    frame.push_str(&slots::escape(&source[split.text.end..]));
    let (text, indent) = dedent(&frame, &source[split.text.clone()]);
    let (marks, text) = marks(text);
    Entry {
        time: source[split.time.clone()].to_owned(),
        text,
        marks,
        marker: counting.map(|_| source[..split.marker].trim().to_owned()),
        layout: RowLayout {
            frame: Some(frame),
            gap: None,
            indent,
        },
        ..Entry::default()
    }
}

/// Takes the words of marks off the start of a text, where they are just as `rows` writes them.
fn marks(text: String) -> (Vec<Mark>, String) {
    let parse = || {
        let (words, rest) = text.strip_prefix("**")?.split_once(".** ")?;
        let mut found = Vec::new();
        for (index, word) in words.split(", ").enumerate() {
            let mark = Mark::ALL.iter().copied().find(|mark| {
                let name = rows::mark_words(*mark);
                if index == 0 {
                    name == word
                } else {
                    name.to_lowercase() == word
                }
            })?;
            found.push(mark);
        }
        Some((found, rest.to_owned()))
    };
    parse().unwrap_or((Vec::new(), text))
}

fn from_table(text: &str, block: &Block, eol: &str, ids: &mut Ids) -> Option<Cut<Entry>> {
    let table = table::table(text, &block.range)?;
    let holds_times = |at: usize| {
        let timed = |row: &&Range<usize>| {
            let line = &text[(*row).clone()];
            let cells = table::cells(line);
            cells
                .get(at)
                .is_some_and(|cell| time::leading(&line[cell.clone()]).is_some())
        };
        2 * table.rows.iter().filter(timed).count() >= table.rows.len()
    };
    // The column that is named so, or else one that holds times whatever it is called.
    let named = table
        .columns
        .iter()
        .position(|head| column(head) == Some("time"));
    let timed = named.filter(|at| holds_times(*at)).or_else(|| {
        (0..table.columns.len()).find(|at| !table.rows.is_empty() && holds_times(*at))
    })?;
    let mut slots = table::slots_of(&table.columns, true, |head| {
        column(head).filter(|slot| *slot != "time")
    });
    let displaced = std::mem::replace(slots.get_mut(timed)?, "time".to_owned());
    if displaced == "text" {
        // The times stood where the text was looked for: it is the first column that is left.
        let free = slots.iter().position(|slot| slot.starts_with("cell"))?;
        *slots.get_mut(free)? = "text".to_owned();
    }
    renumber(&mut slots);
    let mut found = Vec::with_capacity(table.rows.len());
    for (index, row) in table.rows.iter().enumerate() {
        let (frame, values) = table::row(&text[row.clone()], &slots);
        let mut entry = Entry {
            id: ids.entry(),
            ..Entry::default()
        };
        for (slot, value) in values {
            match slot.as_str() {
                "time" => entry.time = value,
                "text" => (entry.marks, entry.text) = marks(value),
                _ => entry.cells.push(value),
            }
        }
        let next = table.rows.get(index + 1).map_or(row.end, |next| next.start);
        entry.layout = RowLayout {
            frame: Some(frame),
            gap: Some(text[row.end..next].to_owned()),
            indent: None,
        };
        found.push(entry);
    }
    Some(Cut::table(
        text,
        &block.range,
        table,
        &slots,
        eol,
        found,
        |entry| &mut entry.layout,
    ))
}

/// Counts the columns without a field anew, from zero.
fn renumber(slots: &mut [String]) {
    let cells = slots.iter_mut().filter(|slot| slot.starts_with("cell"));
    for (index, slot) in cells.enumerate() {
        *slot = format!("cell:{index}");
    }
}

fn column(head: &str) -> Option<&'static str> {
    let plain = normalise(head);
    let first = plain.split(' ').next().unwrap_or_default();
    match first {
        "time" | "when" | "timestamp" | "hora" => Some("time"),
        "event" | "events" | "what" | "description" | "details" | "suceso" | "evento" => {
            Some("text")
        }
        "date" if plain.contains("time") => Some("time"),
        _ => None,
    }
}
