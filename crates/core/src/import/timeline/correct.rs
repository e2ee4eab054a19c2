//! What a person may correct in a timeline: lists beside its entries that are entries too, and the column that
//! says what happened. The text of the document stays the same.

use std::ops::Range;

use super::super::blocks::{self, BlockKind, Item};
use super::super::ids::Ids;
use super::super::rows::first_table;
use super::{marks, table, without_time};
use crate::frame::rows::{self, list_marker};
use crate::model::{Body, Entry, Section, SectionLayout};

/// A list beside the entries of a timeline whose items look like rows.
#[derive(Debug)]
pub(in crate::import) struct Unread {
    /// How many items it has.
    pub(in crate::import) rows: usize,
    /// Where it is: in the text before the entries, or after them.
    pub(in crate::import) place: Range<usize>,
    /// Whether it is after the entries.
    pub(in crate::import) after: bool,
    items: Vec<Item>,
}

/// The lists right before and right after the entries of a timeline; without any entry, its longest list. A
/// table is complete as it is.
#[must_use]
pub(in crate::import) fn unread(section: &Section) -> Vec<Unread> {
    let Body::Timeline {
        before,
        entries,
        after,
        ..
    } = &section.body
    else {
        return Vec::new();
    };
    if section.layout.list_head.is_some() {
        return Vec::new();
    }
    let lists = |text: &str, after: bool| {
        let found = blocks::inside(text, &(0..text.len()));
        let lists = found.into_iter().filter_map(move |block| match block.kind {
            BlockKind::List(items) => Some(Unread {
                rows: items.len(),
                place: block.range,
                after,
                items,
            }),
            _ => None,
        });
        lists.collect::<Vec<_>>()
    };
    if entries.is_empty() {
        let longest = lists(before, false).into_iter().rev();
        return longest.max_by_key(|list| list.rows).into_iter().collect();
    }
    let above = lists(before, false).into_iter();
    let above = above.filter(|list| list.place.end == before.trim_ascii_end().len());
    let below = lists(after, true).into_iter();
    above
        .chain(below.filter(|list| list.place.start == 0))
        .collect()
}

/// Makes entries of the lists that are not read. Returns `false` if there is none.
pub(in crate::import) fn take_unread(section: &mut Section, eol: &str, ids: &mut Ids) -> bool {
    let found = unread(section);
    let Body::Timeline {
        before,
        entries,
        after,
        ..
    } = &mut section.body
    else {
        return false;
    };
    let layout = &mut section.layout;
    let blank = [eol, eol].concat();
    let gap = |text: &str| Some(text.to_owned()).filter(|gap| *gap != blank);
    let any = !found.is_empty();
    for list in found {
        let source = if list.after { &*after } else { &*before };
        let mut rows = entries_of(source, &list, eol, ids);
        if list.after {
            if let Some(last) = entries.last_mut() {
                last.layout.gap = Some(layout.after_gap.take().unwrap_or_else(|| blank.clone()));
            }
            *after = text_behind(after, &list, layout, &blank);
            entries.append(&mut rows);
            continue;
        }
        if entries.is_empty() {
            // The text behind the list is the text after the entries now.
            *after = text_behind(before, &list, layout, &blank);
        } else if let Some(last) = rows.last_mut() {
            last.layout.gap = Some(layout.before_gap.take().unwrap_or_else(|| blank.clone()));
        }
        let text = before[..list.place.start].trim_ascii_end().len();
        let between = &before[text..list.place.start];
        layout.before_gap = gap(between).filter(|_| text > 0);
        before.truncate(text);
        rows.append(entries);
        *entries = rows;
    }
    any
}

/// The text behind a list, which is the text after the entries from now on, and records the gap before it.
fn text_behind(text: &str, list: &Unread, layout: &mut SectionLayout, blank: &str) -> String {
    let rest = &text[list.place.end..];
    let behind = rest.trim_ascii_start();
    let between = &rest[..rest.len() - behind.len()];
    let is_plain = behind.is_empty() || between == blank;
    layout.after_gap = (!is_plain).then(|| between.to_owned());
    behind.to_owned()
}

fn entries_of(text: &str, list: &Unread, eol: &str, ids: &mut Ids) -> Vec<Entry> {
    let mut rows = Vec::with_capacity(list.items.len());
    for (at, item) in list.items.iter().enumerate() {
        let source = &text[item.range.clone()];
        let mut entry = without_time(source, list_marker(source), None, eol);
        entry.id = ids.entry();
        let next = list.items.get(at + 1);
        entry.layout.gap = next.map(|next| text[item.range.end..next.range.start].to_owned());
        rows.push(entry);
    }
    rows
}

/// The columns of a table that could say what happened: their indices and names, and which of them does.
#[must_use]
pub(in crate::import) fn columns(section: &Section) -> Option<(Vec<(usize, String)>, usize)> {
    let Body::Timeline { columns, .. } = &section.body else {
        return None;
    };
    section.layout.list_head.as_ref()?;
    let slots = rows::columns(section.layout.row.as_deref()?);
    let told = slots.iter().position(|slot| *slot == "text")?;
    let could = |(at, _): &(usize, &String)| slots.get(*at).is_some_and(|slot| *slot != "time");
    let names = columns.iter().enumerate().filter(could);
    let names = names.map(|(at, name)| (at, name.clone())).collect();
    Some((names, told))
}

/// Reads a table again, with this column as what happened. Returns `false` if it cannot be read so.
pub(in crate::import) fn set_told(
    section: &mut Section,
    column: usize,
    eol: &str,
    ids: &mut Ids,
) -> bool {
    let Body::Timeline { entries, .. } = &mut section.body else {
        return false;
    };
    let text = rows::entries(&section.layout, entries, eol);
    let found = blocks::inside(&text, &(0..text.len()));
    let read = first_table(&found, |block| {
        table::from_table(&text, block, eol, ids, Some(column))
    });
    let Some(mut cut) = read.filter(|cut| cut.rows.len() == entries.len()) else {
        return false;
    };
    marks::read(&mut cut);
    for (new, old) in cut.rows.iter_mut().zip(&*entries) {
        new.id.clone_from(&old.id);
        new.evidence.clone_from(&old.evidence);
        new.known_then.clone_from(&old.known_then);
        new.extra.clone_from(&old.extra);
    }
    *entries = cut.rows;
    section.layout.row = cut.layout.row;
    section.layout.row_gap = cut.layout.row_gap;
    true
}
