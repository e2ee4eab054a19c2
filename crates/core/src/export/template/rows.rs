//! The rows of timelines and action items in a template.

use crate::frame::{rows, slots};
use crate::import;
use crate::model::{
    ActionItem, Body, Entry, Section, SectionLayout, Template, TemplateColumn, TemplateRows,
};
use crate::template::arrange::same_words;
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
                columns, entries, ..
            } => {
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
        let head = head_of(frame, heads, at);
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
    let marker = rows::list_marker(text);
    let words: Vec<&str> = text[marker.len()..].split_whitespace().collect();
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
    let mut kept = Vec::new();
    let cells = std::mem::take(&mut item.cells);
    for (at, cell) in cells
        .into_iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
    {
        let head = head_of(layout.frame.as_deref().or(usual), heads, at);
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

/// The name of the column in which a cell without a field was.
fn head_of<'a>(frame: Option<&str>, heads: &'a [String], cell: usize) -> Option<&'a str> {
    let mut bars = 0;
    for piece in slots::pieces(frame?) {
        match piece {
            slots::Piece::Literal(text) => bars += text.matches('|').count(),
            slots::Piece::Slot("cell", at) if at.parse() == Ok(cell) => break,
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
fn append(text: &mut String, head: Option<&str>, cell: &str) {
    if !text.is_empty() {
        text.push_str(" · ");
    }
    if let Some(head) = head {
        text.push_str(head);
        text.push_str(": ");
    }
    text.push_str(cell);
}

/// Writes the rows of a section as the template does. `zone` is the time zone of the document, `told` whether
/// headings say more about the action items (see `tells_elsewhere`).
pub(super) fn style(section: &mut Section, template: &Template, zone: Option<&str>, told: bool) {
    let layout = &mut section.layout;
    match &mut section.body {
        Body::Timeline { entries, .. } => {
            let wanted = &template.timeline;
            let fits = entries.iter().all(|entry| one_line(&entry.text)) && one_group(entries);
            if wanted.columns.is_empty() || !fits {
                lines(layout, wanted, "- {time} - {text}");
                // A paragraph ends at a blank line, but a list item can contain several paragraphs.
                let whole = entries.iter().all(|entry| one_line(&entry.text));
                if let Some(row) = layout.row.as_mut().filter(|_| !whole)
                    && rows::list_marker(row).is_empty()
                {
                    *row = ["- ", row.as_str()].concat();
                    layout.row_gap = Some("\n".into());
                }
                let row = layout.row.clone().unwrap_or_default();
                entries.iter_mut().for_each(|entry| {
                    let cells = std::mem::take(&mut entry.cells);
                    cells
                        .iter()
                        .filter(|cell| !cell.is_empty())
                        .for_each(|cell| {
                            append(&mut entry.text, None, cell);
                        });
                    mark_time(entry, &row);
                });
            } else if !entries.is_empty() {
                table(layout, wanted, zone);
            }
        }
        // A table has no place for the children of an item; where items have children, they stay a list.
        Body::Actions { items, .. } => {
            let wanted = &template.actions;
            let fits = |item: &ActionItem| item.children.is_empty() && one_line(&item.text);
            let fit = !items.is_empty() && items.iter().all(fits);
            if wanted.columns.is_empty() && told && fit {
                items.iter_mut().for_each(no_cells);
                table(layout, &usual_table(items), zone);
            } else if wanted.columns.is_empty() || !items.iter().all(fits) {
                lines(layout, wanted, "- {text}");
                items.iter_mut().for_each(no_cells);
            } else if !items.is_empty() {
                table(layout, wanted, zone);
            }
        }
        Body::Prose(_) => {}
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

fn one_line(text: &str) -> bool {
    !text.contains(['\n', '\r'])
}

/// Whether all entries are in the same day or group: a table has no place for several.
fn one_group(entries: &[Entry]) -> bool {
    let first = entries.first().and_then(|entry| entry.group.as_deref());
    let mut groups = entries.iter().filter_map(|entry| entry.group.as_deref());
    groups.all(|group| Some(group) == first)
}

fn lines(layout: &mut SectionLayout, wanted: &TemplateRows, usual: &str) {
    if layout.row.is_some() {
        // Its numbers tell this list from the other one, so they stay: see `plain`.
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
    let column = |(head, slot): (&str, &str)| TemplateColumn {
        head: head.into(),
        slot: slot.into(),
    };
    TemplateRows {
        columns: columns.into_iter().map(column).collect(),
        ..TemplateRows::default()
    }
}

/// Sets the time of an entry in bold, or writes the entry as a list item, where the time would otherwise not
/// be read back in full: a day without a time, or a time followed by the number of an update.
fn mark_time(entry: &mut Entry, usual: &str) {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, ':' | '-' | '.' | ' ' | 'T' | 'Z');
    if entry.time.is_empty() || (entry.time.contains(':') && entry.time.chars().all(plain)) {
        return;
    }
    // How many bytes of the time are read as a time in this frame.
    let read = |frame: &str| {
        let row = slots::fill(frame, |name, _, out| match name {
            "time" => out.push_str(&entry.time),
            "text" => out.push_str("text"),
            _ => {}
        });
        let timeline = ["# x\n\n## Timeline\n\n", &row, "\n"].concat();
        let read = import::text(&timeline, "").postmortem;
        let entries = read
            .sections
            .iter()
            .find_map(|section| match &section.body {
                Body::Timeline { entries, .. } => entries.first().cloned(),
                _ => None,
            });
        let time = entries.map_or(String::new(), |entry| entry.time);
        if entry.time.starts_with(&time) {
            time.len()
        } else {
            0
        }
    };
    let whole = read(usual);
    let bold = usual.replacen("{time}", "**{time}**", 1);
    let listed = ["- ", usual.trim_start_matches("- ")].concat();
    if whole < entry.time.len() {
        let others = [bold, listed].into_iter();
        let others = others.map(|frame| (read(&frame), frame));
        let best = others.reduce(|best, next| if next.0 > best.0 { next } else { best });
        entry.layout.frame = best.filter(|best| best.0 > whole).map(|best| best.1);
    }
}
