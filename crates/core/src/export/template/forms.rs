//! Chooses how the rows of a section are written: as the template has them, as long as an import reads all of
//! them in that form, otherwise in the first form in which it does. What a form cannot say is thus never lost
//! silently: `Day 1` is no time in a list, but it is one in a table.

use super::rows::{append, one_line};
use crate::frame::assemble;
use crate::import;
use crate::model::{
    AS_IMPORTED, ActionItem, Body, Entry, HeadingStyle, Kind, Postmortem, Section, SectionLayout,
    Template, TemplateColumn, TemplateRows,
};
use crate::text::en::findings;
use crate::text::en::report::WORDS;

/// How the rows of a document are to be written.
pub(super) struct Wanted<'a> {
    pub(super) template: &'a Template,
    /// The time zone of the document.
    pub(super) zone: Option<String>,
    /// Whether headings say more about the action items (see `rows::tells_elsewhere`).
    pub(super) told: bool,
}

/// A way to write the rows of a section; `None` if it does not suit them.
type Form<'a> = &'a dyn Fn(&Section) -> Option<Section>;

/// Writes the rows of a section as the template does, if they are read back like that. `own` is the section
/// as its author wrote it, which is one of the forms that are tried after that.
pub(super) fn style(section: &mut Section, own: Option<&Section>, wanted: &Wanted<'_>) {
    let as_written = |_: &Section| {
        let mut own = own.cloned()?;
        (own.layout.head, own.layout.lead, own.layout.tail) = (None, None, None);
        Some(own)
    };
    let forms: [Form<'_>; 5] = match &section.body {
        Body::Prose(_) => return,
        Body::Timeline { .. } => [
            &|section| Some(entries(section, wanted)),
            &|section| framed(section, "- **{time}** - {text}"),
            &|section| framed(section, "- **{time}**\n  {text}"),
            &as_written,
            &|section| entries_in_table(section),
        ],
        Body::Actions { .. } => [
            &|section| Some(items(section, wanted)),
            &|section| Some(items_in_list(section, &TemplateRows::default())),
            &as_written,
            &|section| items_in_table(section),
            &|_| None,
        ],
    };
    let has_rows = match &section.body {
        Body::Prose(_) => false,
        Body::Timeline { entries, .. } => !entries.is_empty(),
        Body::Actions { items, .. } => !items.is_empty(),
    };
    let mut best: Option<(usize, Section)> = None;
    for form in forms {
        let Some(mut tried) = form(section) else {
            continue;
        };
        (tried.id, tried.heading) = (section.id.clone(), section.heading.clone());
        (tried.kind, tried.level, tried.style) = (section.kind, section.level, section.style);
        tried.extra.clone_from(&section.extra);
        // The first form suits a list without rows.
        let (found, whole) = if has_rows {
            read_back(&tried)
        } else {
            (0, true)
        };
        if best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, tried));
        }
        if whole {
            break;
        }
    }
    if let Some((_, chosen)) = best {
        *section = chosen;
    }
}

/// How many rows of a section an import finds as they are, and whether these are all and no others.
fn read_back(section: &Section) -> (usize, bool) {
    let mut alone = section.clone();
    // Under this heading, what is read depends on nothing but the rows and the text around them.
    let kind = match &section.body {
        Body::Actions { .. } => Kind::ActionItems,
        _ => Kind::Timeline,
    };
    alone.heading = Some(findings::kind(kind).to_owned());
    (alone.level, alone.style) = (2, HeadingStyle::Atx);
    let mut document = Postmortem::new("", AS_IMPORTED);
    document.title = Some("x".into());
    document.sections.push(alone);
    let read = import::text(&assemble(&document), "").postmortem;
    let read = read.sections.iter().map(|section| &section.body);
    let mut read = read.filter(|body| body.is_alike(&section.body));
    match (&section.body, read.next()) {
        (Body::Timeline { entries, .. }, Some(Body::Timeline { entries: again, .. })) => {
            came_back(entries, again, same_entry)
        }
        (Body::Actions { items, .. }, Some(Body::Actions { items: again, .. })) => {
            came_back(items, again, same_item)
        }
        _ => (0, false),
    }
}

fn came_back<R>(rows: &[R], again: &[R], same: fn(&R, &R) -> bool) -> (usize, bool) {
    let pairs = rows.iter().zip(again);
    let found = pairs.filter(|(row, again)| same(row, again)).count();
    (found, found == rows.len() && rows.len() == again.len())
}

fn same_entry(one: &Entry, read: &Entry) -> bool {
    one.time.trim() == read.time.trim() && one.group == read.group && begins(&read.text, &one.text)
}

fn same_item(one: &ActionItem, read: &ActionItem) -> bool {
    let fields = |item: &ActionItem| {
        let known = [
            &item.type_,
            &item.owner,
            &item.priority,
            &item.due,
            &item.ticket,
        ];
        known.map(Option::clone)
    };
    fields(one) == fields(read)
        && one.done == read.done
        && begins(&read.text, &one.text)
        && came_back(&one.children, &read.children, same_item).1
}

/// Whether a text begins with another, comparing letters and digits only.
fn begins(text: &str, start: &str) -> bool {
    let letters = |text: &str| {
        let text = text.replace("<br>", " ");
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    letters(text).starts_with(&letters(start))
}

/// Entries as the template has them: in its table, or as lines where the table has no place for them.
fn entries(section: &Section, wanted: &Wanted<'_>) -> Section {
    let mut section = section.clone();
    let rows = &wanted.template.timeline;
    let Body::Timeline { entries, .. } = &mut section.body else {
        return section;
    };
    if !rows.columns.is_empty() && fits_table(entries) {
        if !entries.is_empty() {
            table(&mut section.layout, rows, wanted.zone.as_deref());
        }
        return section;
    }
    lines(&mut section.layout, rows, "- {time} - {text}");
    // A paragraph ends at a blank line, but a list item can contain several paragraphs.
    let whole = entries.iter().all(|entry| one_line(&entry.text));
    if let Some(row) = section.layout.row.as_mut().filter(|_| !whole)
        && crate::frame::rows::opening(row) == crate::frame::rows::quote(row)
    {
        row.insert_str(crate::frame::rows::quote(row).len(), "- ");
        section.layout.row_gap = Some("\n".into());
    }
    entries.iter_mut().for_each(no_cells_of_entry);
    section
}

/// Entries as lines in this frame.
fn framed(section: &Section, frame: &str) -> Option<Section> {
    let mut section = section.clone();
    let Body::Timeline { entries, .. } = &mut section.body else {
        return None;
    };
    entries.iter_mut().for_each(no_cells_of_entry);
    section.layout.row = Some(frame.to_owned());
    section.layout.row_gap = None;
    Some(section)
}

/// Entries in a table with a column for the time and one for the text.
fn entries_in_table(section: &Section) -> Option<Section> {
    let mut section = section.clone();
    let Body::Timeline { entries, .. } = &mut section.body else {
        return None;
    };
    entries.iter_mut().for_each(no_cells_of_entry);
    let columns = vec![column((WORDS.time, "time")), column((WORDS.what, "text"))];
    let rows = TemplateRows {
        columns,
        ..TemplateRows::default()
    };
    table(&mut section.layout, &rows, None);
    Some(section)
}

/// Items as the template has them: in its table, or as a list where the table has no place for them.
fn items(section: &Section, wanted: &Wanted<'_>) -> Section {
    let rows = &wanted.template.actions;
    let Body::Actions { items, .. } = &section.body else {
        return section.clone();
    };
    // A table has no place for the children of an item.
    let fit = items
        .iter()
        .all(|item| item.children.is_empty() && one_line(&item.text));
    if items.is_empty() || !fit || (rows.columns.is_empty() && !wanted.told) {
        return items_in_list(section, rows);
    }
    if rows.columns.is_empty() {
        return items_in_table(section).unwrap_or_else(|| section.clone());
    }
    let mut section = section.clone();
    table(&mut section.layout, rows, wanted.zone.as_deref());
    section
}

fn items_in_list(section: &Section, rows: &TemplateRows) -> Section {
    let mut section = section.clone();
    let Body::Actions { items, .. } = &mut section.body else {
        return section;
    };
    lines(&mut section.layout, rows, "- {text}");
    items.iter_mut().for_each(no_cells);
    section
}

/// Items in a table with a column for each field that at least one of them has.
fn items_in_table(section: &Section) -> Option<Section> {
    let mut section = section.clone();
    let Body::Actions { items, .. } = &mut section.body else {
        return None;
    };
    if items.iter().any(|item| !item.children.is_empty()) {
        return None;
    }
    items.iter_mut().for_each(no_cells);
    let rows = usual_table(items);
    table(&mut section.layout, &rows, None);
    Some(section)
}

fn no_cells_of_entry(entry: &mut Entry) {
    let cells = std::mem::take(&mut entry.cells);
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        append(&mut entry.text, None, cell);
    }
}

fn no_cells(item: &mut ActionItem) {
    for cell in std::mem::take(&mut item.cells)
        .iter()
        .filter(|cell| !cell.is_empty())
    {
        append(&mut item.text, None, cell);
    }
    item.children.iter_mut().for_each(no_cells);
}

/// Whether a table can hold the entries: each on one line, and all in the same day or group.
fn fits_table(entries: &[Entry]) -> bool {
    let first = entries.first().and_then(|entry| entry.group.as_deref());
    let mut groups = entries.iter().filter_map(|entry| entry.group.as_deref());
    entries.iter().all(|entry| one_line(&entry.text)) && groups.all(|group| Some(group) == first)
}

fn lines(layout: &mut SectionLayout, wanted: &TemplateRows, usual: &str) {
    if layout.row.is_some() {
        // Its numbers tell this list from the other one, so they stay: see `rows::plain`.
    } else if wanted.columns.is_empty() && !wanted.row.is_empty() {
        layout.row = Some(wanted.row.clone());
        layout.row_gap = Some(wanted.gap.clone());
    } else {
        layout.row = Some(usual.into());
    }
}

fn table(layout: &mut SectionLayout, wanted: &TemplateRows, zone: Option<&str>) {
    let mut cells = 0;
    let mut row = String::from("|");
    let mut head = String::from("|");
    let mut rule = String::from("|");
    for column in &wanted.columns {
        let name = match zone {
            Some(zone) => column.head.replace("{zone}", zone),
            None => column.head.replace(" ({zone})", "").replace("{zone}", ""),
        };
        let slot = if column.slot.is_empty() {
            cells += 1;
            format!("cell:{}", cells - 1)
        } else {
            column.slot.clone()
        };
        for (out, text) in [
            (&mut row, ["{", &slot, "}"].concat()),
            (&mut head, super::front::cell(&name)),
            (&mut rule, "---".to_owned()),
        ] {
            out.push(' ');
            out.push_str(&text);
            out.push_str(" |");
        }
    }
    layout.row = Some(row);
    layout.list_head = Some([head.as_str(), "\n", &rule, "\n"].concat());
}

/// A table with a column for each field that at least one item has.
fn usual_table(items: &[ActionItem]) -> TemplateRows {
    type Value = fn(&ActionItem) -> &Option<String>;
    let fields: [(&str, &str, Value); 5] = [
        (WORDS.owner, "owner", |item| &item.owner),
        (WORDS.due, "due", |item| &item.due),
        (WORDS.priority, "priority", |item| &item.priority),
        (WORDS.kind, "type", |item| &item.type_),
        (WORDS.ticket, "ticket", |item| &item.ticket),
    ];
    let used = |value: &Value| items.iter().any(|item| value(item).is_some());
    let mut columns = vec![(WORDS.action, "text")];
    columns.extend(
        fields
            .iter()
            .filter(|(_, _, value)| used(value))
            .map(|(head, slot, _)| (*head, *slot)),
    );
    TemplateRows {
        columns: columns.into_iter().map(column).collect(),
        ..TemplateRows::default()
    }
}

fn column((head, slot): (&str, &str)) -> TemplateColumn {
    TemplateColumn {
        head: head.into(),
        slot: slot.into(),
    }
}
