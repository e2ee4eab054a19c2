//! Action items: which lines of a section are items, and where their fields are in those lines.
//!
//! Items are, in this order: headings (`lines`), the rows of a table with at least one column that is known
//! (`table`), paragraphs that are numbered or begin with a state (`lines`), the items of a list, or a
//! paragraph with an instruction on each line (`lines`). Whatever a row says about itself becomes its fields
//! (`item`); the words for that are data (`words`).

mod before;
mod behind;
mod below;
mod item;
mod lines;
mod names;
mod part;
mod table;
mod tense;
mod value;
mod words;

use std::ops::Range;

use super::blocks::{Block, BlockKind, Item};
use super::ids::Ids;
use super::rows::{Cut, counting, first_table, item_mark, marker_of, share};
use crate::frame::front::heading_text;
use crate::frame::{self, rows};
use crate::model::{ActionItem, RowLayout, SectionLayout};

pub(super) use table::hidden_table;
pub(super) use tense::{finish, is_finished};

/// Finds the items of a section, if it has any.
#[must_use]
pub(super) fn items(
    text: &str,
    blocks: &[Block],
    eol: &str,
    ids: &mut Ids,
) -> Option<Cut<ActionItem>> {
    lines::from_headings(text, blocks, eol, ids)
        .or_else(|| first_table(blocks, |block| table::from_table(text, block, eol, ids)))
        .or_else(|| lines::from_paragraphs(text, blocks, eol, ids))
        .or_else(|| from_list(text, blocks, eol, ids))
        .or_else(|| lines::from_orders(text, blocks, eol, ids))
}

/// The item that a list item or a heading says when it is read by itself.
pub(super) fn one(row: &str, eol: &str, ids: &mut Ids) -> ActionItem {
    if row.starts_with('#') {
        let name = heading_text(&row[..frame::lines::first_end(row)]).start;
        return lines::headed(row, 0..row.len(), name, String::new(), eol, ids);
    }
    let marker = match marker_of(row) {
        marker if marker.is_empty() => row[..item_mark(row).unwrap_or(0)].to_owned(),
        marker => marker,
    };
    item::item(row, &marker, None, eol)
}

/// The item that the text in the cell of a table says; `frame` is that of its row.
pub(super) fn one_cell(cell: &str, frame: &str) -> ActionItem {
    let mut action = ActionItem::default();
    let (text, _) = behind::closing(&mut action, frame, cell);
    action.text = text.to_owned();
    action
}

/// Whether some of the blocks can contain items: a list or a table. A list of the fields of an item contains none.
#[must_use]
pub(super) fn has_rows(text: &str, blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::List(_) => !is_fields(text, block),
        kind => *kind == BlockKind::Table,
    })
}

/// Whether the blocks below a heading end with the fields of the item that the heading is.
#[must_use]
pub(super) fn is_described(text: &str, blocks: &[Block]) -> bool {
    !has_rows(text, blocks) && blocks.last().is_some_and(|last| is_fields(text, last))
}

/// Whether some items of the lists among the blocks have an owner or a day of their own.
#[must_use]
pub(super) fn have_fields(text: &str, blocks: &[Block]) -> bool {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(items) if !is_fields(text, block) => Some(items),
        _ => None,
    });
    lists.flatten().any(|item| {
        let row = &text[item.range.clone()];
        let read = item::item(row, &marker_of(row), None, "\n");
        read.owner.is_some() || read.due.is_some()
    })
}

/// Whether a block is nothing but labelled fields, one on each line.
fn is_fields(text: &str, block: &Block) -> bool {
    let mut lines = text[block.range.clone()].lines();
    matches!(block.kind, BlockKind::List(_) | BlockKind::Paragraph) && lines.all(below::is_field)
}

/// Whether a line begins with the state of an item, such as `**TODO**`.
#[must_use]
pub(super) fn begins_with_state(line: &str) -> bool {
    item::state(line).is_some()
}

/// Finds items in a section that is not about them: paragraphs that begin with a state, or a list of what
/// will be done. Returns the blocks that contain them.
#[must_use]
pub(super) fn hidden(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    lines::hidden(text, blocks)
}

fn from_list(text: &str, blocks: &[Block], eol: &str, ids: &mut Ids) -> Option<Cut<ActionItem>> {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(items) => Some((items, block.range.clone())),
        _ => None,
    });
    // A list of promises comes before all others. If some lists are numbered, the numbered ones are the items
    // and the others give reasons. Of several such lists the longest is taken, and of equally long ones the
    // first.
    let numbered = |items: &[Item]| {
        let first = items
            .first()
            .map(|item| rows::list_marker(&text[item.range.clone()]));
        first.is_some_and(|marker| marker.contains(|c: char| c.is_ascii_digit()))
    };
    let (items, range) = lists.rev().max_by_key(|(items, _)| {
        let promised = lines::promised(text, items);
        (promised, numbered(items) && items.len() > 1, items.len())
    })?;
    let mut found = list(text, items, range.end, eol, ids);
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

/// Moves what the rows have in common into the layout of the section. Children keep their own frames: only
/// the frame of the top-level rows is shared.
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

/// The items of one list. `end` is where the list ends, without the white space at its end.
fn list(text: &str, items: &[Item], end: usize, eol: &str, ids: &mut Ids) -> Vec<ActionItem> {
    let own = |item: &Item| {
        let end = items_below(text, item)
            .first()
            .map_or(item.range.end, |child| child.range.start);
        item.range.start..item.range.start + text[item.range.start..end].trim_ascii_end().len()
    };
    let markers: Vec<String> = items
        .iter()
        .map(|item| marker_of(&text[own(item)]))
        .collect();
    let counting = counting(markers.iter().map(String::as_str));
    let mut found = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let next = items.get(index + 1).map_or(end, |next| next.range.start);
        let own = own(item);
        let mut action = item::item(&text[own.clone()], &markers[index], counting, eol);
        action.id = ids.item();
        let children = items_below(text, item);
        let after = children.first().map_or(next, |child| child.range.start);
        action.layout.gap = Some(text[own.end..after].to_owned());
        action.children = list(text, children, item.range.end, eol, ids);
        if let Some(last) = last_of(&mut action.children) {
            last.layout.gap = Some(text[item.range.end..next].to_owned());
        }
        found.push(action);
    }
    found
}

/// The children of an item that are items, behind those that give a field of the item itself.
fn items_below<'a>(text: &str, item: &'a Item) -> &'a [Item] {
    let is_field =
        |child: &&Item| child.children.is_empty() && below::is_field(&text[child.range.clone()]);
    let fields = item.children.iter().take_while(is_field).count();
    &item.children[fields..]
}

/// The row that comes last in the file among some items and their children.
fn last_of(items: &mut [ActionItem]) -> Option<&mut ActionItem> {
    let last = items.last_mut()?;
    if last.children.is_empty() {
        Some(last)
    } else {
        last_of(&mut last.children)
    }
}
