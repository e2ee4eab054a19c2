//! Markdown in the form of a template.

use super::as_imported::complete;
use crate::frame::front;
use crate::model::{
    AS_IMPORTED, ActionItem, Body, Entry, Field, FrontPiece, Postmortem, RowLayout, Section,
    SectionLayout,
};
use crate::template::{MetaForm, Template, TemplateSection, by_id};

/// The document as the authors of its template write it: their headings, order, metadata and
/// tables. What has no place in the template follows where it stood, so that no text is lost. A
/// document without a template comes in its own headings and the plain form.
#[must_use]
pub fn in_template(postmortem: &Postmortem) -> String {
    let mut plain = without_layout(postmortem);
    let Some(template) = by_id(&postmortem.template) else {
        plain.template = AS_IMPORTED.into();
        return complete(&plain, &|field| name(None, field));
    };
    let sections = std::mem::take(&mut plain.sections);
    let (style, level) = match template.meta_form {
        MetaForm::Headings(level) => (front::HEADING, usize::from(level)),
        MetaForm::Lines => (front::LINE, 0),
    };
    for meta in template.meta {
        let markdown = front::make(style, level, meta.label, &plain.values(meta.field), "\n");
        plain.front.push(FrontPiece {
            field: Some(meta.field.as_str().into()),
            style: style.into(),
            markdown: markdown.trim_end().to_owned(),
            gap: (style == front::LINE).then(|| "\n".into()),
            ..FrontPiece::default()
        });
    }
    if let Some(last) = plain.front.last_mut() {
        last.gap = None;
    }
    plain.sections = arrange(template, sections);
    complete(&plain, &|field| name(Some(template), field))
}

/// The label of a field, as the template writes it where it does.
fn name(template: Option<&Template>, field: Field) -> String {
    let own = template.and_then(|template| template.meta.iter().find(|meta| meta.field == field));
    match own {
        Some(meta) => meta.label.to_owned(),
        None => match field {
            Field::Timezone => "Time zone".to_owned(),
            _ => {
                let mut name = field.as_str().to_owned();
                if let Some(first) = name.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                name
            }
        },
    }
}

/// The document without the layout of the file it came from; its text before the first section that
/// states no field stays, as a section without heading.
fn without_layout(postmortem: &Postmortem) -> Postmortem {
    let mut plain = postmortem.clone();
    plain.source = None;
    let told = plain.front.drain(..).filter(|piece| piece.field.is_none());
    let opening: Vec<String> = told.map(|piece| piece.markdown).collect();
    if !opening.is_empty() {
        let body = Body::Prose(opening.join("\n\n"));
        plain.sections.insert(
            0,
            Section {
                id: "front".into(),
                body,
                ..Section::default()
            },
        );
    }
    for section in &mut plain.sections {
        section.layout = SectionLayout::default();
        match &mut section.body {
            Body::Prose(_) => {}
            Body::Timeline {
                columns, entries, ..
            } => {
                columns.clear();
                entries.iter_mut().for_each(plain_entry);
            }
            Body::Actions { columns, items, .. } => {
                columns.clear();
                items.iter_mut().for_each(plain_item);
            }
        }
    }
    plain
}

fn plain_entry(entry: &mut Entry) {
    entry.layout = RowLayout::default();
    append_cells(&mut entry.text, &mut entry.cells);
}

fn plain_item(item: &mut ActionItem) {
    item.layout = RowLayout::default();
    append_cells(&mut item.text, &mut item.cells);
    item.children.iter_mut().for_each(plain_item);
}

/// Cells of columns that the new form does not have stand behind the text.
fn append_cells(text: &mut String, cells: &mut Vec<String>) {
    for cell in cells.drain(..).filter(|cell| !cell.is_empty()) {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(&cell);
    }
}

/// Sections in the order of the template, under its headings. A section that stood below one of
/// them goes with it; the others follow at the end, text without heading comes first.
fn arrange(template: &Template, sections: Vec<Section>) -> Vec<Section> {
    let mut left: Vec<Option<Section>> = sections.into_iter().map(Some).collect();
    let mut taken: Vec<Option<usize>> = vec![None; template.sections.len()];
    // A section under the template's own heading comes before one that only means the same.
    for exact in [true, false] {
        for (slot, wanted) in template.sections.iter().enumerate() {
            if taken[slot].is_some() {
                continue;
            }
            let fits = |section: &Section| {
                section.kind == wanted.kind
                    && (!exact || section.heading.as_deref() == Some(wanted.heading))
            };
            let free = (0..left.len()).filter(|at| !taken.contains(&Some(*at)));
            taken[slot] = free
                .into_iter()
                .find(|at| left[*at].as_ref().is_some_and(fits));
        }
    }
    let homes: Vec<usize> = taken.iter().flatten().copied().collect();
    let mut out: Vec<Section> = (0..left.len())
        .take_while(|at| !homes.contains(at))
        .filter_map(|at| left[at].take_if(|section| section.heading.is_none()))
        .collect();
    for (wanted, home) in template.sections.iter().zip(&taken) {
        let Some(section) = home.and_then(|at| left[at].take()) else {
            out.push(styled(
                template,
                wanted,
                Section::new("", wanted.kind, wanted.heading, wanted.level),
            ));
            continue;
        };
        let level = section.level;
        out.push(styled(template, wanted, section));
        let mut at = home.map_or(0, |at| at + 1);
        while at < left.len() && !homes.contains(&at) {
            let below = left[at]
                .as_ref()
                .is_some_and(|section| section.level > level);
            if !below {
                break;
            }
            out.extend(left[at].take().map(|mut section| {
                section.level = (section.level - level + wanted.level).min(6);
                section
            }));
            at += 1;
        }
    }
    out.extend(left.into_iter().flatten());
    out
}

/// A section under the template's heading, with the rows that its authors write.
fn styled(template: &Template, wanted: &TemplateSection, mut section: Section) -> Section {
    section.heading = Some(wanted.heading.to_owned());
    section.level = wanted.level;
    match &section.body {
        Body::Timeline { .. } => {
            section.layout.row = Some(template.entry_row.to_owned());
            section.layout.row_gap = Some(template.entry_gap.to_owned());
        }
        // Parts of an item have no place in a table: then the items stay a list.
        Body::Actions { items, .. }
            if !template.action_columns.is_empty() && items.iter().all(fits_a_row) =>
        {
            section.layout.row = Some(template.action_row.to_owned());
            section.layout.list_head = Some(table_head(template));
        }
        _ => {}
    }
    section
}

fn fits_a_row(item: &ActionItem) -> bool {
    item.children.is_empty() && !item.text.contains(['\n', '\r'])
}

fn table_head(template: &Template) -> String {
    let heads: Vec<&str> = template
        .action_columns
        .iter()
        .map(|column| column.head)
        .collect();
    format!(
        "| {} |\n|{}\n",
        heads.join(" | "),
        " --- |".repeat(heads.len())
    )
}
