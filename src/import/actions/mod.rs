//! Action items: which lines of a section are items, and how their fields stand in them.
//!
//! The longest list of the section, or a table with a column that names items or owners. A state
//! in brackets (`[x]`, `(done)`) and fields in brackets at the end (`(owner: Ana; due: 2024-05-02)`,
//! the form that Debrief writes) become fields.

use std::ops::Range;

use super::blocks::{Block, BlockKind, Item};
use super::headings::normalise;
use super::ids::Ids;
use super::rows::{Cut, counting, dedent, marker_frame, share};
use super::table;
use crate::frame::{rows, slots};
use crate::model::{ActionItem, RowLayout, SectionLayout};

/// Finds the items of a section, where it has any.
#[must_use]
pub(super) fn items(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    let table = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Table)
        .find_map(|block| from_table(text, block, eol, ids));
    table.or_else(|| from_list(text, blocks, eol, ids))
}

fn from_list(text: &str, blocks: &[Block], eol: &str, ids: &mut Ids) -> Option<Cut<ActionItem>> {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(items) => Some((items, block.range.clone())),
        _ => None,
    });
    // The longest list; the first of several.
    let (items, range) = lists.rev().max_by_key(|(items, _)| items.len())?;
    let mut found = list(text, items, range.end, ids);
    let mut layout = SectionLayout::default();
    let mut layouts = Vec::new();
    collect(&mut found, &mut layouts);
    share_items(&mut layout, eol, layouts);
    Some(Cut {
        range,
        columns: Vec::new(),
        rows: found,
        layout,
    })
}

/// Items keep their frames where they are children: only top-level rows share the section's.
fn share_items(layout: &mut SectionLayout, eol: &str, mut layouts: Vec<(bool, &mut RowLayout)>) {
    if let Some((_, last)) = layouts.last_mut() {
        last.gap = None;
    }
    let mut tops = SectionLayout::default();
    let gaps: Vec<String> = layouts
        .iter()
        .filter_map(|(_, row)| row.gap.clone())
        .collect();
    let common = super::rows::most_common(gaps.iter().map(String::as_str)).map(str::to_owned);
    for (_, row) in &mut layouts {
        if row.gap == common && !row.gap.as_deref().is_some_and(super::rows::has_words) {
            row.gap = None;
        }
    }
    let kept: Vec<Option<String>> = layouts.iter_mut().map(|(_, row)| row.gap.take()).collect();
    let top_rows = layouts
        .iter_mut()
        .filter(|(top, _)| *top)
        .map(|(_, row)| &mut **row)
        .collect();
    share(&mut tops, rows::ITEM, eol, top_rows);
    for ((_, row), gap) in layouts.iter_mut().zip(kept) {
        row.gap = gap;
    }
    layout.row = tops.row;
    layout.row_gap = common.filter(|gap| gap != eol);
}

/// The layouts of items and their children, in the order of the file; `true` for the top level.
fn collect<'a>(items: &'a mut [ActionItem], out: &mut Vec<(bool, &'a mut RowLayout)>) {
    fn walk<'a>(items: &'a mut [ActionItem], top: bool, out: &mut Vec<(bool, &'a mut RowLayout)>) {
        for item in items {
            out.push((top, &mut item.layout));
            walk(&mut item.children, false, out);
        }
    }
    walk(items, true, out);
}

/// The items of one list. `end` is where the list ends, white space at its end excluded.
fn list(text: &str, items: &[Item], end: usize, ids: &mut Ids) -> Vec<ActionItem> {
    let marker = |item: &Item| rows::list_marker(&text[item.range.clone()]);
    let counting = counting(items.iter().map(marker));
    let mut found = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let next = items.get(index + 1).map_or(end, |next| next.range.start);
        let own_end = item
            .children
            .first()
            .map_or(item.range.end, |child| child.range.start);
        let own = item.range.start
            ..item.range.start + text[item.range.start..own_end].trim_ascii_end().len();
        let mut action = self::item(&text[own.clone()], marker(item), counting);
        action.id = ids.item();
        let after = item
            .children
            .first()
            .map_or(next, |child| child.range.start);
        action.layout.gap = Some(text[own.end..after].to_owned());
        action.children = list(text, &item.children, item.range.end, ids);
        if let Some(last) = last_of(&mut action.children) {
            last.layout.gap = Some(text[item.range.end..next].to_owned());
        }
        found.push(action);
    }
    found
}

/// The row that stands last in the file among some items and their children.
fn last_of(items: &mut [ActionItem]) -> Option<&mut ActionItem> {
    let last = items.last_mut()?;
    if last.children.is_empty() {
        Some(last)
    } else {
        last_of(&mut last.children)
    }
}

/// One item from its own lines, children excluded.
fn item(source: &str, marker: &str, counting: Option<usize>) -> ActionItem {
    let mut action = ActionItem {
        marker: counting.map(|_| marker.trim().to_owned()),
        ..ActionItem::default()
    };
    let mut frame = marker_frame(marker, counting);
    let mut rest = &source[marker.len().min(source.len())..];
    for (written, done) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] {
        if let Some(after) = rest.strip_prefix(written) {
            action.done = done;
            frame.push_str(if written == "[X] " {
                "[{done:X}{open: }] "
            } else {
                "[{done:x}{open: }] "
            });
            rest = after;
            break;
        }
    }
    let (text, closing) = closing(&mut action, &frame, rest);
    frame.push_str("{text}");
    let (text, indent) = dedent(&frame, text);
    action.text = text;
    frame.push_str(&closing);
    action.layout = RowLayout {
        frame: Some(frame),
        gap: None,
        indent,
    };
    action
}

/// Takes what closes a text, its state and fields in brackets, into the item. Gives the text before
/// and the frame of what was taken. A field that the frame has elsewhere stays text.
fn closing<'a>(action: &mut ActionItem, frame: &str, text: &'a str) -> (&'a str, String) {
    let mut closing = String::new();
    let mut text = text;
    if text.contains(['\n', '\r']) {
        return (text, closing);
    }
    if !slots::has(frame, "done")
        && let Some((before, words)) = done_words(text)
    {
        action.done = true;
        closing = format!("{{done:{words}}}");
        text = before;
    }
    if let Some((before, fields)) = fields(text)
        && fields.iter().all(|(name, _)| !slots::has(frame, name))
    {
        let mut written = String::new();
        for (index, (name, value)) in fields.into_iter().enumerate() {
            written.push_str(if index == 0 { " (" } else { "; " });
            written.push_str(name);
            written.push_str(": {");
            written.push_str(name);
            written.push('}');
            set(action, name, value);
        }
        closing = format!("{written}){closing}");
        text = before;
    }
    (text, closing)
}

/// A statement at the end of a text that the item is done: ` (done)`, with the white space before.
fn done_words(text: &str) -> Option<(&str, &str)> {
    let open = text.rfind('(')?;
    let words = text[open..].strip_prefix('(')?.strip_suffix(')')?;
    let said = [
        "done",
        "accomplished",
        "completed",
        "complete",
        "finished",
        "fixed",
        "hecho",
        "hecha",
        "completado",
        "completada",
    ];
    if !said.contains(&normalise(words).as_str()) || words.contains(['{', '}']) {
        return None;
    }
    let before = text[..open].trim_end_matches([' ', '\t']);
    (!before.is_empty()).then(|| (before, &text[before.len()..]))
}

/// Fields in brackets at the end of a text, as `frame::rows` writes them.
fn fields(text: &str) -> Option<(&str, Vec<(&'static str, &str)>)> {
    const NAMES: [&str; 5] = ["type", "priority", "owner", "due", "ticket"];
    let inner = text.strip_suffix(')')?;
    let starts = NAMES
        .iter()
        .filter_map(|name| inner.find(&format!(" ({name}: ")));
    let open = starts.min()?;
    let mut found: Vec<(&'static str, &str)> = Vec::new();
    for part in inner[open + 2..].split("; ") {
        let (name, value) = part.split_once(": ")?;
        let name = NAMES.iter().copied().find(|known| *known == name)?;
        if value.is_empty() || found.iter().any(|(known, _)| *known == name) {
            return None;
        }
        found.push((name, value));
    }
    let before = &text[..open];
    (!before.is_empty() && !before.ends_with(' ')).then_some((before, found))
}

fn set(action: &mut ActionItem, name: &str, value: &str) {
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    match name {
        "type" => action.type_ = value,
        "priority" => action.priority = value,
        "owner" => action.owner = value,
        "due" => action.due = value,
        "ticket" => action.ticket = value,
        _ => {}
    }
}

fn from_table(text: &str, block: &Block, eol: &str, ids: &mut Ids) -> Option<Cut<ActionItem>> {
    let table = table::table(text, &block.range)?;
    table.columns.iter().find_map(|head| column(head))?;
    let slots = table::slots_of(&table.columns, false, column);
    let mut found = Vec::with_capacity(table.rows.len());
    for (index, row) in table.rows.iter().enumerate() {
        found.push(table_item(
            text,
            row,
            table.rows.get(index + 1),
            &slots,
            ids,
        ));
    }
    Some(Cut::table(
        text,
        &block.range,
        table,
        &slots,
        eol,
        found,
        |item| &mut item.layout,
    ))
}

fn table_item(
    text: &str,
    row: &Range<usize>,
    next: Option<&Range<usize>>,
    slots: &[String],
    ids: &mut Ids,
) -> ActionItem {
    let (mut frame, values) = table::row(&text[row.clone()], slots);
    let mut action = ActionItem {
        id: ids.item(),
        ..ActionItem::default()
    };
    for (slot, value) in values {
        match slot.as_str() {
            "text" => {
                let (text, closing) = closing(&mut action, &frame, &value);
                action.text = text.to_owned();
                frame = frame.replacen("{text}", &format!("{{text}}{closing}"), 1);
            }
            cell if cell.starts_with("cell:") => action.cells.push(value),
            name => set(&mut action, name, &value),
        }
    }
    let gap = next.map_or(String::new(), |next| text[row.end..next.start].to_owned());
    action.layout = RowLayout {
        frame: Some(frame),
        gap: Some(gap),
        indent: None,
    };
    action
}

fn column(head: &str) -> Option<&'static str> {
    let plain = normalise(head);
    Some(match plain.as_str() {
        "action" | "action item" | "action items" | "item" | "task" | "what" | "description"
        | "acción" | "tarea" => "text",
        "type" | "tipo" => "type",
        "owner" | "who" | "assignee" | "assigned to" | "responsible" | "responsable" => "owner",
        "priority" | "prioridad" => "priority",
        "due" | "due date" | "by when" | "deadline" | "fecha límite" => "due",
        "bug" | "ticket" | "issue" | "tracking" | "tracking bug" | "tracking issue" | "link" => {
            "ticket"
        }
        _ => return None,
    })
}
