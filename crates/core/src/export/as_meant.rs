//! Writes the rows of lists so that they are read as they were meant.
//!
//! What a row says is read from its words: in `- 14:02 2026-03-12 came up`, the date counts as a part of the
//! time. The readers of single rows are asked what they make of a row; one that they take for something else
//! gets a sign behind its time, or a backslash before a sign. A row that was imported is what they made of it,
//! so it stays as it is, and so does a row that no way helps.

use std::borrow::Cow;

use crate::frame::fields::FIELDS;
use crate::frame::{cells, guard, rows, slots};
use crate::import::one_row;
use crate::model::{ActionItem, Body, Entry, Postmortem, SectionLayout};

/// Before how many signs of a text a backslash is tried.
const SIGNS: usize = 6;

/// The signs that part a time from its text.
const PARTS: [&str; 7] = ["->", "=>", "-", "–", "—", ":", "|"];

/// The document with the rows that need it written in another way.
pub(super) fn as_meant(postmortem: &Postmortem) -> Cow<'_, Postmortem> {
    let source = postmortem.source.as_ref();
    let eol = source.map_or("\n", |source| source.eol.as_str());
    let mut meant = Cow::Borrowed(postmortem);
    for (at, section) in postmortem.sections.iter().enumerate() {
        let changed = match &section.body {
            Body::Prose(_) => None,
            Body::Timeline { entries, .. } => changed(entries, |entry| {
                entry_otherwise(&section.layout, entry, eol)
            })
            .map(Changed::Entries),
            Body::Actions { items, .. } => {
                let usual = section.layout.row.as_deref().unwrap_or(rows::ITEM);
                items_otherwise(&section.layout, items, usual, eol).map(Changed::Items)
            }
        };
        let Some(changed) = changed else { continue };
        if let Some(section) = meant.to_mut().sections.get_mut(at) {
            match (&mut section.body, changed) {
                (Body::Timeline { entries, .. }, Changed::Entries(changed)) => *entries = changed,
                (Body::Actions { items, .. }, Changed::Items(changed)) => *items = changed,
                _ => {}
            }
        }
    }
    meant
}

/// The rows of a section of which some are written in another way.
enum Changed {
    Entries(Vec<Entry>),
    Items(Vec<ActionItem>),
}

/// The rows with those that have to be written otherwise, if there are any.
fn changed<T: Clone>(rows: &[T], otherwise: impl Fn(&T) -> Option<T>) -> Option<Vec<T>> {
    let mut out: Option<Vec<T>> = None;
    for (at, row) in rows.iter().enumerate() {
        if let Some(other) = otherwise(row)
            && let Some(place) = out.get_or_insert_with(|| rows.to_vec()).get_mut(at)
        {
            *place = other;
        }
    }
    out
}

fn items_otherwise(
    layout: &SectionLayout,
    items: &[ActionItem],
    usual: &str,
    eol: &str,
) -> Option<Vec<ActionItem>> {
    changed(items, |item| {
        let frame = rows::frame_of_item(item, usual);
        let below = rows::usual_below(item, frame, 0);
        let children = items_otherwise(layout, &item.children, &below, eol);
        let own = item_otherwise(layout, frame, item, eol);
        let mut out = match (own, &children) {
            (None, None) => return None,
            (own, _) => own.unwrap_or_else(|| item.clone()),
        };
        if let Some(children) = children {
            out.children = children;
        }
        Some(out)
    })
}

/// The entry written in another way, if its text is taken for a part of its time.
fn entry_otherwise(layout: &SectionLayout, entry: &Entry, eol: &str) -> Option<Entry> {
    if layout.list_head.is_some() || entry.time.trim().is_empty() || entry.text.is_empty() {
        return None;
    }
    let frame = rows::frame_of(layout, entry);
    let (before, _) = frame.split_once("{text")?;
    let arrow = before.trim_end().ends_with("->");
    // On a line of its own, a text is no part of the time.
    let below = before.trim_end_matches([' ', '\t']).ends_with(['\n', '\r']);
    if arrow || below || !slots::has(before, "time") || is_meant(layout, entry, eol) {
        return None;
    }
    let framed = |frame| {
        let mut other = entry.clone();
        other.layout.frame = Some(frame);
        other
    };
    let parted = parted(&frame).map(framed);
    // A sign at the start of the text is what parts the two, and would stand there twice.
    let signed = entry.text.starts_with(|c: char| c.is_ascii_punctuation());
    let plain = parted.iter().filter(|_| !signed).cloned();
    let both = parted
        .iter()
        .flat_map(|parted| escaped(parted, |entry| &mut entry.text));
    plain
        .chain(escaped(entry, |entry| &mut entry.text))
        .chain(both)
        .chain(pointed(&frame).map(framed))
        .find(|other| is_meant(layout, other, eol))
}

/// Whether the row of an entry has its time and its text for whoever reads it.
fn is_meant(layout: &SectionLayout, entry: &Entry, eol: &str) -> bool {
    let row = rows::one_entry(layout, entry, eol);
    // What is no time is not read as one, whatever the text is.
    one_row::time_and_text(&row).is_none_or(|(time, text)| {
        same(&time, &entry.time) && plain(&text).ends_with(&plain(&entry.text))
    })
}

/// A frame with a dash between the time and the text, if it has no sign there yet.
fn parted(frame: &str) -> Option<String> {
    let (before, behind) = frame.split_once("{time}")?;
    let (between, text) = behind.split_once("{text")?;
    let sign = PARTS.iter().any(|sign| between.contains(sign)) || between.contains(['\n', '\r']);
    let bare = between.trim_end();
    (!sign).then(|| [before, "{time}", bare, " - {text", text].concat())
}

/// A frame with an arrow between the time and the text, behind which no time goes on: `14:02 - 15:00` is a
/// range.
fn pointed(frame: &str) -> Option<String> {
    let (before, behind) = frame.split_once("{time}")?;
    let (between, text) = behind.split_once("{text")?;
    let sign = |c: char| matches!(c, ' ' | '-' | '–' | '—' | '=' | ':' | '|' | '>');
    let bare = between.trim_end_matches(sign);
    (!between.contains(['\n', '\r'])).then(|| [before, "{time}", bare, " -> {text", text].concat())
}

/// The item written in another way, if a part of it is taken for something else.
fn item_otherwise(
    layout: &SectionLayout,
    frame: &str,
    item: &ActionItem,
    eol: &str,
) -> Option<ActionItem> {
    let table = layout.list_head.is_some();
    let known = table || frame.starts_with('#') || !one_row::mark(frame).is_empty();
    // Fields of an item that ends with code stand in its first line, where they are not read.
    let readable = known && guard::takes_words(&item.text);
    if !readable || item_is_meant(layout, frame, item, eol) {
        return None;
    }
    let before = frame.split("{text").next().unwrap_or_default();
    let has_fields = |part: &str| FIELDS.iter().any(|name| slots::has(part, name));
    // The box of an item stays, but what stands for a field gives way to words for it.
    let before = if has_fields(before) {
        one_row::mark(frame)
    } else {
        before
    };
    let worded = (has_fields(frame) && !table && !before.is_empty()).then(|| {
        let mut worded = item.clone();
        worded.layout.frame = Some([before, "{text}"].concat());
        worded
    });
    // A text may say by itself that it is done: then the item gets a box.
    let bare = worded.as_ref().unwrap_or(item);
    let own = rows::frame_of_item(bare, frame);
    let marker = one_row::mark(own);
    let boxed = (!table && !marker.is_empty()).then(|| {
        let mut boxed = bare.clone();
        let rest = match slots::has(own, "done") {
            true => "{text}",
            false => &own[marker.len()..],
        };
        boxed.layout.frame = Some([marker, "[{done:x}{open: }] ", rest].concat());
        boxed
    });
    worded
        .iter()
        .cloned()
        .chain(boxed)
        .chain(escaped(item, |item| &mut item.text))
        .find(|other| {
            let frame = rows::frame_of_item(other, frame);
            item_is_meant(layout, frame, other, eol)
        })
}

/// Whether the row of an item has all of its fields for whoever reads it.
fn item_is_meant(layout: &SectionLayout, frame: &str, item: &ActionItem, eol: &str) -> bool {
    let row = rows::one_item(layout, frame, item, eol);
    let written = frame;
    let (frame, read) = if layout.list_head.is_some() {
        let Some((cell, frame)) = text_cell(&row, frame) else {
            return true;
        };
        let read = one_row::action_cell(&cell, &frame);
        (frame, read)
    } else {
        (String::new(), one_row::action_item(&row, eol))
    };
    // A field with a column is not in the cell of the text.
    let asked = |name: &str| !slots::has(&frame, name);
    // The heading of the section says that such rows are done.
    let by_section = slots::has(written, "section");
    let read_fields = fields(&read);
    let mut pairs = read_fields.iter().zip(fields(item));
    same(&read.text, &item.text)
        && (read.done == item.done || !asked("done") || by_section)
        && pairs.all(|((name, one), (_, other))| !asked(name) || same(one, other))
}

/// The names of an item's fields and their values, which are empty if there are none.
fn fields(item: &ActionItem) -> [(&'static str, &str); 5] {
    [
        ("type", item.type_.as_deref().unwrap_or_default()),
        ("priority", item.priority.as_deref().unwrap_or_default()),
        ("owner", item.owner.as_deref().unwrap_or_default()),
        ("due", item.due.as_deref().unwrap_or_default()),
        ("ticket", item.ticket.as_deref().unwrap_or_default()),
    ]
}

/// The cell of a row that has its text, and the frame of the row with nothing but the text in that cell.
fn text_cell(row: &str, frame: &str) -> Option<(String, String)> {
    let of_frame = cells::cells(frame);
    let at = of_frame
        .iter()
        .position(|cell| frame[cell.clone()].contains("{text"))?;
    let place = of_frame.get(at)?.clone();
    let cell = cells::cells(row).get(at)?.clone();
    let bare = [&frame[..place.start], "{text}", &frame[place.end..]].concat();
    Some((cells::text(&row[cell]), bare))
}

/// The row with a backslash before one sign of its text, one after the other.
fn escaped<'a, T: Clone>(
    row: &'a T,
    text: impl Fn(&mut T) -> &mut String + 'a,
) -> impl Iterator<Item = T> + 'a {
    let mut first = row.clone();
    let words = text(&mut first).clone();
    let signs = words
        .char_indices()
        .filter(|(at, c)| c.is_ascii_punctuation() && *c != '\\' && !words[..*at].ends_with('\\'));
    let signs: Vec<usize> = signs.map(|(at, _)| at).take(SIGNS).collect();
    signs.into_iter().map(move |at| {
        let mut other = row.clone();
        text(&mut other).insert(at, '\\');
        other
    })
}

/// Whether two texts are the same but for white space and backslashes before signs.
fn same(one: &str, two: &str) -> bool {
    one == two || plain(one) == plain(two)
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escape = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        if escape {
            out.extend(chars.next());
        } else if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
