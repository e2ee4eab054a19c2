//! What a person may correct in a timeline: rows beside its entries that are entries too, and the column that
//! says what happened. The text of the document stays the same.

use std::ops::Range;

use super::super::blocks;
use super::super::ids::Ids;
use super::super::rows::{Cut, first_table};
use super::table::{self, Chosen};
use super::{entry, marks, split, without_time};
use crate::frame::rows::{self, list_marker};
use crate::frame::unread::{Beside, Unread, unread};
use crate::model::{Body, Entry, Section, SectionLayout};

/// A column of a table that could say what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its index, from 0.
    pub index: usize,
    /// The name at its head, if it has one that no other column has.
    pub name: Option<String>,
    /// The first of its cells that is not empty.
    pub first_cell: String,
}

/// Makes entries of the rows that are not read, of the lists that are wanted. Returns `false` if there is none, or if they cannot be parted
/// from the text that they are in.
pub(in crate::import) fn take(
    section: &mut Section,
    eol: &str,
    ids: &mut Ids,
    is_wanted: impl Fn(&Unread) -> bool,
) -> bool {
    let mut found = unread(section, eol);
    found.retain(is_wanted);
    // From the last to the first, so that the indices of entries hold.
    found.sort_by_key(|list| match list.beside {
        Beside::Inside(index) => usize::MAX - 1 - index,
        Beside::Before | Beside::After => usize::MAX,
    });
    let any = !found.is_empty();
    any && found.into_iter().all(|list| match list.beside {
        Beside::Inside(index) => take_inside(section, index, &list, eol, ids),
        Beside::Before if list.is_table => take_table(section, &list, eol, ids),
        Beside::Before => take_above(section, &list, eol, ids),
        Beside::After => take_below(section, &list, eol, ids),
    })
}

fn take_above(section: &mut Section, list: &Unread, eol: &str, ids: &mut Ids) -> bool {
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
    let place = list.place();
    let mut rows = entries_of(before, &list.rows, eol, ids);
    if entries.is_empty() {
        // The text behind the list is the text after the entries now.
        *after = text_behind(before, place.end, layout, &blank);
    } else if let Some(last) = rows.last_mut() {
        last.layout.gap = Some(layout.before_gap.take().unwrap_or_else(|| blank.clone()));
    }
    cut_before(before, layout, place.start, &blank);
    rows.append(entries);
    *entries = rows;
    true
}

fn take_below(section: &mut Section, list: &Unread, eol: &str, ids: &mut Ids) -> bool {
    let Body::Timeline { entries, after, .. } = &mut section.body else {
        return false;
    };
    let layout = &mut section.layout;
    let blank = [eol, eol].concat();
    let mut rows = entries_of(after, &list.rows, eol, ids);
    if let Some(last) = entries.last_mut() {
        last.layout.gap = Some(layout.after_gap.take().unwrap_or_else(|| blank.clone()));
    }
    *after = text_behind(after, list.place().end, layout, &blank);
    entries.append(&mut rows);
    true
}

/// Reads a table without times that are understood. The column that is named after times says when, else the
/// first one.
fn take_table(section: &mut Section, list: &Unread, eol: &str, ids: &mut Ids) -> bool {
    let Body::Timeline {
        before,
        columns,
        entries,
        after,
    } = &mut section.body
    else {
        return false;
    };
    let found = blocks::inside(before, &(0..before.len()));
    let wanted = list.place();
    let here = |range: &Range<usize>| range.start <= wanted.start && wanted.end <= range.end;
    let here: Vec<_> = found
        .into_iter()
        .filter(|block| here(&block.range))
        .collect();
    let chosen = Chosen {
        any_times: true,
        told: None,
    };
    let read = first_table(&here, |block| {
        table::from_table(before, block, eol, ids, chosen)
    });
    let Some(mut cut) = read else {
        return false;
    };
    marks::read(&mut cut);
    let layout = &mut section.layout;
    let blank = [eol, eol].concat();
    layout.list_head = cut.layout.list_head;
    layout.row = cut.layout.row;
    layout.row_gap = cut.layout.row_gap;
    *after = text_behind(before, cut.range.end, layout, &blank);
    cut_before(before, layout, cut.range.start, &blank);
    *columns = cut.columns;
    *entries = cut.rows;
    true
}

/// Parts the row of an entry from the rows that it was read with.
fn take_inside(
    section: &mut Section,
    index: usize,
    list: &Unread,
    eol: &str,
    ids: &mut Ids,
) -> bool {
    let Body::Timeline { entries, .. } = &mut section.body else {
        return false;
    };
    let layout = &section.layout;
    let Some(old) = entries.get(index) else {
        return false;
    };
    let source = rows::one_entry(layout, old, eol);
    let own = source[..list.place().start].trim_ascii_end();
    let Some(parts) = split::any(own, list_marker(own).len()) else {
        return false;
    };
    let mut first = entry(own, &parts, None, eol);
    first.id.clone_from(&old.id);
    first.group.clone_from(&old.group);
    first.layout.gap = Some(source[own.len()..list.place().start].to_owned());
    let mut pieces = list.rows.clone();
    if let Some(last) = pieces.last_mut() {
        last.end = source.len();
    }
    let mut rows = vec![first];
    rows.extend(entries_of(&source, &pieces, eol, ids));
    for row in &mut rows {
        row.group.clone_from(&old.group);
    }
    if let Some(last) = rows.last_mut() {
        last.layout.gap.clone_from(&old.layout.gap);
    }
    let mut cut = Cut {
        range: 0..source.len(),
        columns: Vec::new(),
        rows,
        layout: layout.clone(),
    };
    marks::read(&mut cut);
    if let Some(first) = cut.rows.first_mut() {
        first.known_then.clone_from(&old.known_then);
        first.extra.clone_from(&old.extra);
    }
    entries.splice(index..=index, cut.rows);
    true
}

/// Ends the text before the entries where the first of them begins now, and records the gap between the two.
fn cut_before(before: &mut String, layout: &mut SectionLayout, start: usize, blank: &str) {
    let text = before[..start].trim_ascii_end().len();
    let gap = Some(before[text..start].to_owned());
    layout.before_gap = gap.filter(|gap| gap != blank && text > 0);
    before.truncate(text);
}

/// The text from an end of rows on, which is the text after the entries from now on, and records the gap before
/// it.
fn text_behind(text: &str, end: usize, layout: &mut SectionLayout, blank: &str) -> String {
    let rest = &text[end..];
    let behind = rest.trim_ascii_start();
    let between = &rest[..rest.len() - behind.len()];
    let is_plain = behind.is_empty() || between == blank;
    layout.after_gap = (!is_plain).then(|| between.to_owned());
    behind.to_owned()
}

fn entries_of(text: &str, rows: &[Range<usize>], eol: &str, ids: &mut Ids) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let source = &text[row.clone()];
        let mut entry = without_time(source, list_marker(source), None, eol);
        entry.id = ids.entry();
        let next = rows.get(at + 1);
        entry.layout.gap = next.map(|next| text[row.end..next.start].to_owned());
        entries.push(entry);
    }
    entries
}

/// The columns of a table that could say what happened, and the index of the one that does.
#[must_use]
pub(in crate::import) fn columns(section: &Section) -> Option<(Vec<Column>, usize)> {
    let Body::Timeline {
        columns, entries, ..
    } = &section.body
    else {
        return None;
    };
    section.layout.list_head.as_ref()?;
    let slots = rows::columns(section.layout.row.as_deref()?);
    let told = slots.iter().position(|slot| *slot == "text")?;
    let is_alone = |name: &String| columns.iter().filter(|other| *other == name).count() == 1;
    let column = |(index, name): (usize, &String)| {
        let slot = slots.get(index).filter(|slot| **slot != "time")?;
        let others = slots[..index]
            .iter()
            .filter(|slot| !matches!(**slot, "time" | "text"));
        let at = others.count();
        let cell = |entry: &Entry| match *slot {
            "text" => Some(entry.text.clone()),
            _ => entry.cells.get(at).cloned(),
        };
        let mut cells = entries.iter().filter_map(cell);
        Some(Column {
            index,
            name: Some(name.trim().to_owned()).filter(|bare| !bare.is_empty() && is_alone(name)),
            first_cell: cells.find(|cell| !cell.is_empty()).unwrap_or_default(),
        })
    };
    Some((
        columns.iter().enumerate().filter_map(column).collect(),
        told,
    ))
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
    let chosen = Chosen {
        any_times: true,
        told: Some(column),
    };
    let read = first_table(&found, |block| {
        table::from_table(&text, block, eol, ids, chosen)
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
