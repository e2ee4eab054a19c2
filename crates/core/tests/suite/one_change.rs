//! The law of one change: after a field of a row was changed, or a row added, removed or moved, the file is
//! still a valid file of its kind. A table has its cells, a list is the same list, the new words are to be
//! seen, and nothing else has changed.
//!
//! What Markdown makes of the file is asked of pulldown-cmark, and what Debrief makes of it of the importer.

use debrief_core::editing::Cell;
use debrief_core::editing::cells::RowModel;
use debrief_core::export::markdown;
use debrief_core::import;
use debrief_core::model::{ActionItem, Body, Entry, Kind, Postmortem};
use proptest::prelude::*;
use proptest::sample::select;

use crate::one_change_files::{File, List, VALUES, files};
use crate::one_change_read::{blocks, names, parts, plain, words};

/// What is done to a list.
#[derive(Clone, Debug)]
enum Change {
    Set(Cell, &'static str),
    Add(&'static str),
    Delete,
    MoveUp,
}

fn changes() -> impl Strategy<Value = Change> {
    let cells = [
        Cell::What,
        Cell::What,
        Cell::Time,
        Cell::Owner,
        Cell::Due,
        Cell::Priority,
        Cell::Ticket,
        Cell::Done,
    ];
    let set =
        (select(cells.to_vec()), select(VALUES)).prop_map(|(cell, value)| Change::Set(cell, value));
    let add = select(VALUES).prop_map(Change::Add);
    prop_oneof![6 => set, 2 => add, 1 => Just(Change::Delete), 1 => Just(Change::MoveUp)]
}

/// A row as the model has it, for comparison: its cells without ids and layout.
#[derive(Clone, Debug, PartialEq)]
struct Row(Vec<String>);

fn row<T: RowModel>(value: &T, extra: String) -> Row {
    let texts = T::CELLS.iter().map(|cell| value.get(*cell));
    Row(texts.chain([extra]).collect())
}

fn rows(postmortem: &Postmortem, kind: Kind) -> Vec<Row> {
    fn items(items: &[ActionItem], depth: usize, out: &mut Vec<Row>) {
        for item in items {
            out.push(row(item, format!("{depth} {}", cells(&item.cells))));
            items_of(item, depth + 1, out);
        }
    }
    fn items_of(item: &ActionItem, depth: usize, out: &mut Vec<Row>) {
        items(&item.children, depth, out);
    }
    let mut out = Vec::new();
    for section in postmortem
        .sections
        .iter()
        .filter(|section| section.kind == kind)
    {
        match &section.body {
            Body::Timeline { entries, .. } => {
                out.extend(entries.iter().map(|entry| row(entry, cells(&entry.cells))));
            }
            Body::Actions { items: list, .. } => items(list, 0, &mut out),
            Body::Prose(_) => {}
        }
    }
    out
}

/// The cells without a field, of which empty ones at the end say nothing.
fn cells(cells: &[String]) -> String {
    cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

fn change<T: RowModel>(
    rows: &mut Vec<T>,
    at: usize,
    change: &Change,
    text: Cell,
    time: Option<&str>,
) {
    match change {
        Change::Set(cell, value) => {
            let cell = if *cell == Cell::What { text } else { *cell };
            let value = match cell {
                Cell::Done => &(rows[at].get(cell) != "true").to_string(),
                _ => *value,
            };
            rows[at].set(cell, value);
        }
        Change::Add(value) => {
            let mut new = T::default();
            new.set_id("new".to_owned());
            new.set(text, value);
            if let Some(time) = time {
                new.set(Cell::Time, time);
            }
            if let Some(near) = rows.get(at.saturating_sub(1)) {
                new.join(near);
            }
            rows.insert(at, new);
        }
        Change::Delete => {
            rows.remove(at);
        }
        Change::MoveUp => rows.swap(at, at.saturating_sub(1)),
    }
}

/// Applies a change to a file and looks at what comes out.
fn judge(file: &File, actions: bool, pick: usize, wanted: &Change) -> Result<(), TestCaseError> {
    let mut edited = import::text(&file.text, "x").postmortem;
    let (kind, list) = match actions {
        true => (Kind::ActionItems, &file.actions),
        false => (Kind::Timeline, &file.timeline),
    };
    let other = if actions {
        Kind::Timeline
    } else {
        Kind::ActionItems
    };
    let before = (rows(&edited, kind), rows(&edited, other));
    let count = list.rows.len();
    let last = matches!(wanted, Change::Add(_));
    let at = pick % (count + usize::from(last));
    let section = edited
        .sections
        .iter_mut()
        .find(|section| section.kind == kind);
    match section.map(|section| &mut section.body) {
        Some(Body::Timeline { entries, .. }) => {
            prop_assert_eq!(entries.len(), count, "{}", file.text);
            change::<Entry>(entries, at, wanted, Cell::What, Some("15:59"));
        }
        Some(Body::Actions { items, .. }) => {
            prop_assert_eq!(items.len(), count, "{}", file.text);
            change::<ActionItem>(items, at, wanted, Cell::Action, None);
        }
        _ => prop_assert!(false, "no rows in {}", file.text),
    }
    let new = markdown(&edited);
    let shown = format!(
        "{:?} at {at} of {kind:?}\n--- {}\n+++ {new}",
        wanted, file.text
    );
    only_its_place(&file.text, &new, list, at, wanted, &shown)?;
    same_kind(&file.text, &new, list, wanted, &shown)?;
    read_back(
        &edited,
        &new,
        (kind, other),
        list,
        (wanted, at),
        &before.1,
        &shown,
    )
}

/// Nothing outside the row has changed.
fn only_its_place(
    old: &str,
    new: &str,
    list: &List,
    at: usize,
    change: &Change,
    shown: &str,
) -> Result<(), TestCaseError> {
    let start = old
        .bytes()
        .zip(new.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let shorter = old.len().min(new.len());
    let end = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    match change {
        Change::Set(..) => {
            let row = &list.rows[at];
            let same = new.starts_with(&old[..row.start]) && new.ends_with(&old[row.end..]);
            prop_assert!(same, "more than the row changed: {}", shown);
        }
        Change::Add(_) | Change::Delete if !list.form.counts() => {
            prop_assert!(start + end >= shorter, "more than a row changed: {}", shown);
        }
        _ => {}
    }
    Ok(())
}

/// Every block is what it was, with a row more or less.
fn same_kind(
    old: &str,
    new: &str,
    list: &List,
    change: &Change,
    shown: &str,
) -> Result<(), TestCaseError> {
    let (before, after) = (blocks(old), blocks(new));
    if matches!(change, Change::Set(Cell::Time, value) if value.starts_with(|c: char| c.is_ascii_digit()) && value.contains(". "))
    {
        // `14. März` begins a list, but people write days like this.
        return Ok(());
    }
    let open = list.form.is_open();
    // Such a text is no paragraph, or more than one; a comment is not to be seen.
    let is_block = |value: &str| {
        value.contains('\n') || value.trim().is_empty() || value.starts_with("<!-- x -->")
    };
    let lines = match change {
        Change::Set(Cell::What, value) | Change::Add(value) => is_block(value),
        // Without a time, a row is a paragraph and no heading.
        Change::Set(Cell::Time, value) => value.trim().is_empty(),
        _ => false,
    };
    let more = match change {
        Change::Set(..) | Change::MoveUp => 0_isize,
        Change::Add(_) => 1,
        Change::Delete => -1,
    };
    if !open {
        prop_assert_eq!(names(&before), names(&after), "{}", shown);
        // A list in the text of an item has items of its own.
        let nested =
            matches!(change, Change::Set(_, value) | Change::Add(value) if value.contains("\n- "));
        if !nested || list.form.is_table() {
            let step = parts(new).cmp(&parts(old));
            prop_assert_eq!(step, more.cmp(&0), "{}", shown);
        }
    } else if more == 0 && !lines {
        prop_assert_eq!(names(&before), names(&after), "{}", shown);
    }
    if let Change::Set(Cell::What, value) | Change::Add(value) = change {
        let seen: Vec<&String> = after.iter().flat_map(|(_, parts)| parts).collect();
        let wanted = words(value);
        let in_one = seen
            .iter()
            .any(|row| wanted.iter().all(|word| row.contains(word)));
        prop_assert!(in_one || (open && lines), "not to be seen: {}", shown);
    }
    Ok(())
}

/// The importer reads the new value, and everything else as before.
fn read_back(
    edited: &Postmortem,
    new: &str,
    (kind, other): (Kind, Kind),
    list: &List,
    (change, at): (&Change, usize),
    others: &[Row],
    shown: &str,
) -> Result<(), TestCaseError> {
    let read = import::text(new, "x").postmortem;
    prop_assert_eq!(&rows(&read, other), others, "{}", shown);
    if not_promised(change, at, list) {
        return Ok(());
    }
    let headings = |one: &Postmortem| -> Vec<Option<String>> {
        one.sections
            .iter()
            .map(|section| section.heading.clone())
            .collect()
    };
    prop_assert_eq!(headings(edited), headings(&read), "{}", shown);
    let (wanted, found) = (rows(edited, kind), rows(&read, kind));
    prop_assert_eq!(wanted.len(), found.len(), "{}", shown);
    for (index, (wanted, found)) in wanted.iter().zip(&found).enumerate() {
        if wanted.plain() == found.plain() && matches!(change, Change::Set(..) | Change::Add(_)) {
            continue;
        }
        prop_assert_eq!(
            wanted,
            found,
            "row {} after a change of {}: {}",
            index,
            at,
            shown
        );
    }
    Ok(())
}

/// What the importer reads as something else, and rightly so.
fn not_promised(change: &Change, at: usize, list: &List) -> bool {
    match change {
        // Outside of tables, a row is an entry because it has a time.
        Change::Set(Cell::Time, value) => *value != "14:02" && !list.form.is_table(),
        // Below the last row of a form without marks, lines are the text after the rows.
        Change::Set(Cell::What, value) | Change::Add(value)
            if value.contains('\n') && list.form.is_open() && at + 1 >= list.rows.len() =>
        {
            true
        }
        // One heading that is left below the heading of a list is a section.
        Change::Delete => list.form.row.starts_with("###") && list.rows.len() == 2,
        // A list in an item is the parts of that item, a heading that names a section is one, and a row that
        // says nothing but its fields has them as its text.
        Change::Set(Cell::What, value) | Change::Add(value) => {
            let section = list.form.row.starts_with("###") && import::heading_kind(value).is_some();
            let empty = value.trim().is_empty() && !list.form.is_table();
            value.contains("\n- ") || section || empty
        }
        _ => false,
    }
}

impl Row {
    /// The texts as they are compared: without backslashes, and without what says nothing in a field, such as
    /// a dash or the emphasis of a time.
    fn plain(&self) -> Vec<String> {
        let says = |text: &str| text.contains(char::is_alphanumeric);
        let texts = self.0.iter().enumerate().map(|(at, text)| {
            let plain = plain(text);
            match at {
                1 => plain,
                _ if !says(&plain) => String::new(),
                _ => plain.trim_matches(['*', '_', '`', ' ']).to_owned(),
            }
        });
        texts.collect()
    }
}

proptest! {
    #![proptest_config(crate::cases(250))]

    #[test]
    fn one_change_of_a_row_changes_this_row(
        file in files(),
        actions in any::<bool>(),
        pick in 0..5_usize,
        change in changes(),
    ) {
        judge(&file, actions, pick, &change)?;
    }
}
