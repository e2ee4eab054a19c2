//! Fills sections that the author left empty: with metadata, or with what the marks of the timeline tell.
//! Metadata also goes before prose that does not begin with it. Once it is in a file, it is text like any
//! other.

use super::front::{Stated, cell, unplaced, values_or};
use crate::model::{
    Body, Entry, Field, Fill, Mark, Postmortem, Section, Template, TemplateSection,
};
use crate::template::same_words::same_words;
use crate::text::en::{markdown as words, report::WORDS};
use crate::timeline::axis;
use crate::timeline::order::Calendar;
use crate::timeline::phases::{Phase, measure};

/// Fills those sections of a template that have a default content.
pub(super) fn fill(
    sections: &mut [Section],
    template: &Template,
    postmortem: &Postmortem,
    told: &[Stated],
) {
    for wanted in template
        .sections
        .iter()
        .filter(|wanted| !wanted.fill.is_nothing())
    {
        let Some(at) = sections.iter().position(|section| is(section, wanted)) else {
            continue;
        };
        let text = match wanted.fill {
            Fill::Nothing => String::new(),
            Fill::Meta => meta(template, postmortem, told),
            Fill::Timing => timing(sections, postmortem),
            Fill::End => end(sections, postmortem),
            Fill::Duration => duration(sections, postmortem),
        };
        let Some(Body::Prose(prose)) = sections.get_mut(at).map(|section| &mut section.body) else {
            continue;
        };
        if prose.trim().is_empty() {
            *prose = text;
        } else if wanted.fill == Fill::Meta && !text.is_empty() && !states(prose, template) {
            *prose = [&text, "\n\n", prose.as_str()].concat();
        }
    }
}

fn is(section: &Section, wanted: &TemplateSection) -> bool {
    section.heading.as_deref() == Some(&wanted.heading) && section.level == wanted.level
}

/// Whether a text begins with a table of the metadata of the template.
fn states(prose: &str, template: &Template) -> bool {
    let row = prose.trim_start().strip_prefix('|');
    let label = row
        .and_then(|row| row.split('|').next())
        .unwrap_or_default();
    template
        .meta
        .iter()
        .any(|meta| same_words(&meta.label, label))
}

/// The metadata as a Markdown table.
fn meta(template: &Template, postmortem: &Postmortem, told: &[Stated]) -> String {
    let mut rows = Vec::new();
    for meta in &template.meta {
        let field = meta.field.as_deref().and_then(Field::from_name);
        let value = values_or(postmortem, told, field, &meta.label).join(", ");
        if meta.required || !value.is_empty() {
            rows.push(["| ", &meta.label, " | ", &cell(&value), " |"].concat());
        }
    }
    for one in unplaced(postmortem, template, told) {
        rows.push(["| ", &cell(&one.label), " | ", &cell(&one.value), " |"].concat());
    }
    table(rows)
}

/// The entries of the first timeline that has any.
fn entries(sections: &[Section]) -> &[Entry] {
    let found = sections.iter().find_map(|section| match &section.body {
        Body::Timeline { entries, .. } if !entries.is_empty() => Some(entries.as_slice()),
        _ => None,
    });
    found.unwrap_or_default()
}

fn first<'a>(entries: &'a [Entry], marks: &[Mark]) -> Option<&'a str> {
    let marked = |mark: &Mark| entries.iter().find(|entry| entry.marks.contains(mark));
    let time = marks.iter().find_map(marked)?.time.trim();
    (!time.is_empty()).then_some(time)
}

/// The duration of a phase in words, if it can be measured.
fn length(entries: &[Entry], postmortem: &Postmortem, phase: Phase) -> Option<String> {
    let intervals = measure(entries, &axis::of(entries, Calendar::of(postmortem)));
    let found = intervals
        .into_iter()
        .find(|interval| interval.phase == phase)?;
    found.seconds.map(WORDS.length)
}

fn timing(sections: &[Section], postmortem: &Postmortem) -> String {
    let entries = entries(sections);
    let steps = [
        (words::START, &[Mark::ImpactStarted][..]),
        (words::DETECTION, &[Mark::Detected]),
        (words::MITIGATION, &[Mark::Mitigated]),
        (words::RESOLUTION, &[Mark::Resolved]),
    ];
    // As list items, "Detection: 10:02" would be read back as a heading with its text.
    let line = |name: &str, value: &str| ["| ", name, " | ", &cell(value), " |"].concat();
    let steps = steps
        .iter()
        .filter_map(|(name, marks)| Some(line(name, first(entries, marks)?)));
    let lengths = Phase::ALL.iter().filter_map(|phase| {
        let name = words::phase(*phase)?;
        Some(line(name, &length(entries, postmortem, *phase)?))
    });
    table(steps.chain(lengths).collect())
}

/// Joins rows to a table, with the first row as its head.
fn table(mut rows: Vec<String>) -> String {
    if !rows.is_empty() {
        rows.insert(1, "| --- | --- |".into());
    }
    rows.join("\n")
}

/// When the incident was over; with the date of the document if the entry has no date.
fn end(sections: &[Section], postmortem: &Postmortem) -> String {
    let ends = [Mark::Resolved, Mark::Mitigated, Mark::Closed];
    let Some(time) = first(entries(sections), &ends) else {
        return String::new();
    };
    let dated = crate::timeline::date::find(time).is_some();
    match postmortem.date.as_deref().filter(|_| !dated) {
        Some(date) => [date, " ", time].concat(),
        None => time.to_owned(),
    }
}

fn duration(sections: &[Section], postmortem: &Postmortem) -> String {
    length(entries(sections), postmortem, Phase::Impact).unwrap_or_default()
}
