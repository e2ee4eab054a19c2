//! The rows of timelines and action items without the form of the file that they came from; `forms` gives
//! them that of the template.

use crate::frame::{rows, slots};
use crate::model::{ActionItem, Body, Entry, Section, Template, TemplateColumn};
use crate::template::same_words::same_words;
use crate::text::en::report::WORDS;

/// Removes from the sections and their rows the layout of the file that they came from. Cells of that file's
/// columns go into the template's columns of the same name, and are appended to the text where the template
/// has no such column.
pub(super) fn plain(sections: &mut [Section], template: Option<&Template>) {
    for section in sections {
        let layout = std::mem::take(&mut section.layout);
        let usual = layout.row.as_deref();
        match &mut section.body {
            Body::Prose(_) => {}
            Body::Timeline {
                before,
                columns,
                entries,
                ..
            } => {
                if let Some(day) = day_in_head(layout.list_head.as_deref(), entries) {
                    let gap = if before.is_empty() { "" } else { "\n\n" };
                    before.push_str(&[gap, "**", day, "**"].concat());
                }
                let columns = std::mem::take(columns);
                let target = template.map(|template| template.timeline.columns.as_slice());
                keep_between(entries);
                for entry in entries {
                    plain_entry(entry, usual, &columns, target.unwrap_or_default());
                }
            }
            Body::Actions {
                before,
                columns,
                items,
                after,
            } => {
                // Where a section has two lists, the numbered one is the list of items, so its numbers are
                // kept.
                let numbered = usual.is_some_and(|row| row.starts_with("{n:"));
                if numbered && (has_list(before) || has_list(after)) {
                    section.layout.row = Some("{n:1}. {text}".into());
                }
                let columns = std::mem::take(columns);
                let target = template.map(|template| template.actions.columns.as_slice());
                for item in items {
                    plain_item(item, usual, &columns, target.unwrap_or_default());
                }
            }
        }
    }
}

/// The day of the first entry, if it is a row of its own in the table that is replaced.
fn day_in_head<'a>(head: Option<&str>, entries: &'a [Entry]) -> Option<&'a str> {
    let day = entries.first()?.group.as_deref()?;
    let mut rows = head?.lines().skip(2);
    rows.any(|row| row.contains(day)).then_some(day)
}

fn has_list(text: &str) -> bool {
    text.lines().any(|line| !rows::list_marker(line).is_empty())
}

/// Whether some sections of action items have text but no items: their headings say more about the items of
/// another list. That list is then written as a table, because after a plain list those headings would be
/// read as items themselves.
pub(super) fn tells_elsewhere(sections: &[Section]) -> bool {
    let tells = |section: &Section| match &section.body {
        Body::Actions { items, .. } => items.is_empty() && !section.is_empty(),
        _ => false,
    };
    sections.iter().any(tells)
}

/// Keeps the words between two entries by adding them to the first of the two. The line that names the day or
/// the group of the second is left out, as the group is written anyway.
fn keep_between(entries: &mut [Entry]) {
    for at in 1..entries.len() {
        let group = entries[at].group.clone().unwrap_or_default();
        let above = &mut entries[at - 1];
        let gap = above.layout.gap.as_deref().unwrap_or_default();
        let says = |line: &&str| line.contains(char::is_alphanumeric) && !same_words(line, &group);
        let lines: Vec<&str> = gap.lines().map(str::trim).filter(says).collect();
        if !lines.is_empty() {
            above.text = [above.text.as_str(), "\n", &lines.join("\n")].concat();
        }
    }
}

fn plain_entry(
    entry: &mut Entry,
    usual: Option<&str>,
    heads: &[String],
    target: &[TemplateColumn],
) {
    let layout = std::mem::take(&mut entry.layout);
    let frame = layout.frame.as_deref().or(usual);
    if let Some(words) = frame.filter(|_| heads.is_empty()).and_then(words_before) {
        entry.text = [&words, " ", &entry.text].concat();
    }
    let mut kept = Vec::new();
    let cells = std::mem::take(&mut entry.cells);
    for (at, cell) in cells
        .into_iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
    {
        let head = cell_head(frame, heads, at);
        let column = head.and_then(|head| column(target, head));
        match column.map(|(at, column)| (at, column.slot.as_str())) {
            Some((_, "evidence")) if entry.evidence.is_none() => entry.evidence = Some(cell),
            Some((_, "known")) if entry.known_then.is_none() => entry.known_then = Some(cell),
            Some((at, "")) => put(&mut kept, at, cell),
            _ => append(&mut entry.text, head, &cell),
        }
    }
    entry.cells = kept;
}

/// The words before the time of an entry, if they carry information: neither a label nor a single word such
/// as "at".
fn words_before(frame: &str) -> Option<String> {
    let pieces = slots::pieces(frame);
    let Some(slots::Piece::Literal(text)) = pieces.into_iter().next() else {
        return None;
    };
    let words: Vec<&str> = text[rows::opening(text).len()..]
        .split_whitespace()
        .collect();
    let says = |word: &&&str| word.contains(char::is_alphanumeric);
    let label = text.contains([':', '：']);
    (!label && words.iter().filter(says).count() > 1).then(|| words.join(" "))
}

fn plain_item(
    item: &mut ActionItem,
    usual: Option<&str>,
    heads: &[String],
    target: &[TemplateColumn],
) {
    let layout = std::mem::take(&mut item.layout);
    if let Some(frame) = layout.frame.as_deref().or(usual)
        && let Some((head, state)) = open_state(frame, heads, item)
    {
        append(&mut item.text, Some(head), &state);
    }
    let mut kept = Vec::new();
    let cells = std::mem::take(&mut item.cells);
    for (at, cell) in cells
        .into_iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
    {
        let head = cell_head(layout.frame.as_deref().or(usual), heads, at);
        match head.and_then(|head| column(target, head)) {
            Some((at, column)) if column.slot.is_empty() => put(&mut kept, at, cell),
            _ => append(&mut item.text, head, &cell),
        }
    }
    item.cells = kept;
    for child in &mut item.children {
        plain_item(child, None, &[], target);
    }
}

/// The word with which the author says that an item is not done, such as `In progress`, and the name of its
/// column, or a plain one. A template has no place for it, and "not done" says less.
fn open_state<'a>(
    frame: &str,
    heads: &'a [String],
    item: &ActionItem,
) -> Option<(&'a str, String)> {
    let pieces = slots::pieces(frame);
    let word = pieces.into_iter().find_map(|piece| match piece {
        slots::Piece::Slot("open", word) => Some(word.trim().to_owned()),
        _ => None,
    });
    let word = word.filter(|word| !item.done && word.contains(char::is_alphabetic))?;
    Some((
        head_of(Some(frame), heads, |name, _| name == "open").unwrap_or(WORDS.status),
        word,
    ))
}

/// The name of the column in which a cell without a field was.
fn cell_head<'a>(frame: Option<&str>, heads: &'a [String], cell: usize) -> Option<&'a str> {
    head_of(frame, heads, |name, at| {
        matches!(name, "cell" | "phase") && at.parse() == Ok(cell)
    })
}

/// The name of the column that has this slot.
fn head_of<'a>(
    frame: Option<&str>,
    heads: &'a [String],
    wanted: impl Fn(&str, &str) -> bool,
) -> Option<&'a str> {
    let mut bars = 0;
    for piece in slots::pieces(frame?) {
        match piece {
            slots::Piece::Literal(text) => bars += text.matches('|').count(),
            slots::Piece::Slot(name, argument) if wanted(name, argument) => break,
            slots::Piece::Slot(..) => {}
        }
    }
    let first = usize::from(frame?.trim_start().starts_with('|'));
    let head = heads.get(bars.checked_sub(first)?)?;
    Some(head.trim()).filter(|head| !head.is_empty())
}

/// The column of this name, and its position among the columns without a field.
fn column<'a>(target: &'a [TemplateColumn], head: &str) -> Option<(usize, &'a TemplateColumn)> {
    let at = target
        .iter()
        .position(|column| same_words(&column.head, head))?;
    let before = target[..at].iter().filter(|column| column.slot.is_empty());
    Some((before.count(), &target[at]))
}

fn put(cells: &mut Vec<String>, at: usize, cell: String) {
    if cells.len() <= at {
        cells.resize(at + 1, String::new());
    }
    cells[at] = cell;
}

/// Appends a cell to the text, with the name of its column: for columns that the template does not have.
pub(super) fn append(text: &mut String, head: Option<&str>, cell: &str) {
    if !text.is_empty() {
        text.push_str(" · ");
    }
    if let Some(head) = head {
        text.push_str(head);
        text.push_str(": ");
    }
    text.push_str(cell);
}

/// Whether a text is on one line.
pub(super) fn one_line(text: &str) -> bool {
    !text.contains(['\n', '\r'])
}
