//! Action items in tables: the field of each column, cells that say that nothing is known, states.

use std::ops::Range;

use super::super::blocks::{Block, BlockKind};
use super::super::headings::normalise;
use super::super::ids::Ids;
use super::super::rows::Cut;
use super::super::table;
use super::behind::closing;
use super::value::{says_nothing, set};
use super::words::{DONE, OPEN, SIGNS, column};
use crate::frame::{cells, escapes, slots};
use crate::model::ActionItem;

/// The items of a table, if at least one of its columns is known.
#[must_use]
pub(super) fn from_table(
    text: &str,
    block: &Block,
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    let table = table::table(text, &block.range)?;
    table.columns.iter().find_map(|head| column(head))?;
    let (slots, state) = without_state(table::slots_of(&table.columns, column));
    let words = state
        .map(|at| state_words(text, &table.rows, &slots, at))
        .unwrap_or_default();
    let state = state.map(|at| (at, words));
    let read = |frame, values| table_item(frame, values, state.as_ref(), ids.item());
    Some(Cut::table(
        text,
        &block.range,
        table,
        &slots,
        eol,
        read,
        |item| &mut item.layout,
    ))
}

/// Whether a table without a heading is one of items: it has a column for what is to be done, and one for who
/// does it.
#[must_use]
fn is_table_of_items(text: &str, block: &Block) -> bool {
    let Some(table) = table::table(text, &block.range) else {
        return false;
    };
    let has = |name: &str| table.columns.iter().any(|head| column(head) == Some(name));
    has("text") && has("owner") && !table.rows.is_empty()
}

/// The block with a table of action items among blocks without a heading.
#[must_use]
pub(in super::super) fn hidden_table(text: &str, blocks: &[Block]) -> Option<usize> {
    let is_one = |block: &Block| block.kind == BlockKind::Table && is_table_of_items(text, block);
    blocks.iter().position(is_one)
}

/// The item of a row in this frame, and the frame with the changes that the item needs. `state` is the
/// position of the column of states and its words for done and open.
fn table_item(
    mut frame: String,
    values: Vec<(String, String)>,
    state: Option<&(usize, (String, String))>,
    id: String,
) -> (ActionItem, String) {
    let mut action = ActionItem {
        id,
        ..ActionItem::default()
    };
    for (slot, value) in values {
        match slot.as_str() {
            "text" => {
                let (text, closing) = closing(&mut action, &frame, &value);
                action.text = text.to_owned();
                let closing = cells::escaped(&closing, "");
                frame = frame.replacen("{text}", &format!("{{text}}{closing}"), 1);
            }
            cell if cell.starts_with("cell:") => {
                let stated = state.filter(|(at, _)| *at == action.cells.len());
                let told = stated.and_then(|(_, words)| told(&value, words));
                match told {
                    Some((done, words)) if !slots::has(&frame, "done") => {
                        action.done = done;
                        frame = frame.replacen(&format!("{{{cell}}}"), &words, 1);
                        action.cells.push(String::new());
                    }
                    _ => action.cells.push(value),
                }
            }
            name if says_nothing(&value) => {
                frame = frame.replacen(&format!("{{{name}}}"), &format!("{{{name}:{value}}}"), 1);
            }
            name => {
                let (whole, slot) = bare(name, &value);
                frame = frame.replacen(&format!("{{{name}}}"), &slot, 1);
                let (value, state) = closing_state(&whole);
                if let Some((done, words)) = state.filter(|_| !slots::has(&frame, "done")) {
                    action.done = done;
                    frame = frame.replacen(&slot, &format!("{{{name}}}{words}"), 1);
                    set(&mut action, name, value);
                } else {
                    set(&mut action, name, &whole);
                }
            }
        }
    }
    (action, frame)
}

/// The value of a cell without bold around all of it, and the slot that writes it as it was.
fn bare(name: &str, cell: &str) -> (String, String) {
    for mark in ["**", "__"] {
        let inner = cell
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        let is_whole = |words: &&str| {
            !words.is_empty() && words.trim() == *words && !words.contains(['*', '_', '\\'])
        };
        if let Some(words) = inner.filter(is_whole) {
            return (words.to_owned(), format!("{mark}{{{name}}}{mark}"));
        }
    }
    let (value, slot) = escapes::spelled(name, cell);
    (value.into_owned(), slot)
}

/// The slots with the column of states as a cell without a field, and the position of that cell among all
/// such cells.
fn without_state(slots: Vec<String>) -> (Vec<String>, Option<usize>) {
    let mut cells = 0;
    let mut place = None;
    let slots = slots
        .into_iter()
        .map(|slot| {
            if slot != "state" && !slot.starts_with("cell:") {
                return slot;
            }
            if slot == "state" {
                place = Some(cells);
            }
            cells += 1;
            format!("cell:{}", cells - 1)
        })
        .collect();
    (slots, place)
}

/// The words for done and open in a column of states: those that the column uses, or plain ones.
fn state_words(text: &str, rows: &[Range<usize>], slots: &[String], at: usize) -> (String, String) {
    let column = slots.iter().position(|slot| *slot == format!("cell:{at}"));
    let find = |known: &[&str]| {
        rows.iter().find_map(|row| {
            let line = &text[row.clone()];
            let cell = table::cells(line).get(column?)?.clone();
            let plain = normalise(&line[cell.clone()]);
            known
                .contains(&plain.as_str())
                .then(|| line[cell].to_owned())
        })
    };
    let plain = |word: Option<String>, other: &str| {
        word.filter(|word| !word.contains(['{', '}', '|', '\\']))
            .unwrap_or_else(|| other.to_owned())
    };
    (plain(find(DONE), "done"), plain(find(OPEN), "open"))
}

/// Whether a cell of the column of states says that the item is done, and the frame of the cell.
fn told(value: &str, (done, open): &(String, String)) -> Option<(bool, String)> {
    let plain = normalise(value);
    if value.contains(['{', '}', '|', '\\']) {
        return None;
    }
    let sign = SIGNS.iter().find(|(sign, _)| *sign == value);
    if let Some((_, is_done)) = sign {
        let (yes, no) = match is_done {
            true => (value, "⬜"),
            false => ("✅", value),
        };
        return Some((*is_done, format!("{{done:{yes}}}{{open:{no}}}")));
    }
    if DONE.contains(&plain.as_str()) {
        return Some((true, format!("{{done:{value}}}{{open:{open}}}")));
    }
    OPEN.contains(&plain.as_str())
        .then(|| (false, format!("{{done:{done}}}{{open:{value}}}")))
}

/// The text of a cell without the state that it ends with, and that state with its frame: `BUG-2 **DONE**`.
fn closing_state(cell: &str) -> (&str, Option<(bool, String)>) {
    let words = ["**DONE**", "DONE", "**TODO**", "TODO"];
    let found = words.iter().find_map(|word| {
        let before = cell.strip_suffix(word)?;
        let value = before.trim_end_matches(' ');
        (value.len() < before.len() && !value.is_empty()).then_some((value, before, *word))
    });
    let Some((value, before, word)) = found else {
        return (cell, None);
    };
    let mark = if word.starts_with('*') { "**" } else { "" };
    let spaces = &before[value.len()..];
    let frame = format!("{spaces}{mark}{{done:DONE}}{{open:TODO}}{mark}");
    (value, Some((word.contains("DONE"), frame)))
}
