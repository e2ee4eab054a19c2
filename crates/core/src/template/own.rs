//! Templates that a team makes itself: from a draft, and as files of their own.

use std::fmt;

use super::{AS_IMPORTED_REQUIRED, guidance, of};
use crate::frame::{front, slots};
use crate::model::{
    Body, Field, FrontPiece, JsonError, MetaForm, Postmortem, RowLayout, Section, Shape,
    ShapeColumn, ShapeField, ShapeRows, ShapeSection, labelled,
};

/// The value of the `format` field in the file of a template.
const FORMAT: &str = "debrief-template";

/// The version of the files that this build writes.
const VERSION: u32 = 1;

/// The most sections that a template may have.
const MOST: usize = 200;

/// Why a text is not a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotATemplate {
    /// It is not JSON, or a field has the wrong shape. Line and column count from 1.
    Malformed {
        /// The line of the mistake.
        line: usize,
        /// The column of the mistake, in bytes.
        column: usize,
        /// What was expected there.
        message: String,
    },
    /// It is JSON, but no template.
    Other,
    /// A newer build wrote it.
    Newer,
    /// It has no section, or too many.
    Sections(usize),
}

impl fmt::Display for NotATemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed {
                line,
                column,
                message,
            } => write!(f, "line {line}, column {column}: {message}"),
            Self::Other => write!(f, "`format` is not \"{FORMAT}\""),
            Self::Newer => write!(f, "written by a newer Debrief"),
            Self::Sections(count) => write!(f, "{count} sections"),
        }
    }
}

impl std::error::Error for NotATemplate {}

impl From<JsonError> for NotATemplate {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::Malformed {
                line,
                column,
                message,
            } => Self::Malformed {
                line,
                column,
                message,
            },
            JsonError::NotAPostmortem => Self::Other,
            JsonError::Newer(_) => Self::Newer,
        }
    }
}

/// The file of a template: indented JSON that ends in a line feed.
#[must_use]
pub fn write(shape: &Shape) -> String {
    let mut shape = shape.clone();
    shape.extra.insert("format".into(), FORMAT.into());
    shape.extra.insert("version".into(), VERSION.into());
    let mut text = serde_json::to_string_pretty(&shape).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads the file of a template. `id` becomes the template's id where the file names none. What makes
/// no sense in it is set right: levels outside 1 to 6, frames without a text.
///
/// # Errors
/// Says whether the text is malformed and where, is no template, is newer, or has no sections.
pub fn read(text: &str, id: &str) -> Result<Shape, NotATemplate> {
    let mut shape: Shape = labelled(text, FORMAT, VERSION)?;
    for key in ["format", "version"] {
        shape.extra.remove(key);
    }
    let count = shape.sections.len();
    if count == 0 || count > MOST {
        return Err(NotATemplate::Sections(count));
    }
    if shape.id.is_empty() || super::by_id(&shape.id).is_some() {
        shape.id = id.to_owned();
    }
    for section in &mut shape.sections {
        section.heading = section
            .heading
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        section.level = if section.heading.is_empty() {
            0
        } else {
            section.level.clamp(1, 6)
        };
    }
    for (rows, usual) in [
        (&mut shape.timeline, "- {time} - {text}"),
        (&mut shape.actions, "- {text}"),
    ] {
        let text = |column: &ShapeColumn| column.slot == "text";
        if !(rows.columns.iter().any(text) || slots::has(&rows.row, "text")) {
            *rows = ShapeRows::list(usual);
        }
        if !rows.gap.contains('\n') || !rows.gap.trim().is_empty() {
            rows.gap = "\n".into();
        }
    }
    Ok(shape)
}

/// A template of the team's own, made from a draft: its headings, and how it writes metadata, timeline
/// and action items. What the draft's template asks for and says about a section stays.
#[must_use]
pub fn from_draft(postmortem: &Postmortem, id: &str, name: &str) -> Shape {
    let old = of(postmortem);
    let old = old.as_deref();
    let sections = postmortem.sections.iter().filter_map(|section| {
        let heading = section.heading.clone()?;
        let known = old.and_then(|old| {
            old.sections
                .iter()
                .find(|known| known.kind == section.kind && known.heading == heading)
        });
        let usual = AS_IMPORTED_REQUIRED
            .iter()
            .any(|kinds| kinds.contains(&section.kind));
        Some(ShapeSection {
            kind: section.kind,
            level: section.level.clamp(1, 6),
            required: known.map_or(usual && old.is_none(), |known| known.required),
            guidance: old
                .and_then(|old| guidance(old, section.kind, Some(&heading)))
                .unwrap_or_default()
                .to_owned(),
            fill: known.map(|known| known.fill).unwrap_or_default(),
            heading,
        })
    });
    let sections = sections.collect();
    let mut shape = match old.filter(|_| !postmortem.keeps_imported_form()) {
        Some(old) => old.clone(),
        None => as_written(postmortem),
    };
    (shape.id, shape.name, shape.sections) = (id.to_owned(), name.to_owned(), sections);
    shape
}

/// How the file that a draft came from writes metadata and rows.
fn as_written(postmortem: &Postmortem) -> Shape {
    let stated = |piece: &&FrontPiece| {
        let field = piece.field.as_deref().and_then(Field::from_name);
        field.is_some_and(|field| field != Field::Title)
    };
    let pieces = || postmortem.front.iter().filter(stated);
    let form = match pieces().next() {
        Some(piece) if piece.style == front::HEADING => MetaForm::Headings,
        Some(piece) if piece.style == front::ROW => MetaForm::Table,
        Some(piece) if piece.markdown.contains("**") => MetaForm::Bold,
        _ => MetaForm::Lines,
    };
    let meta = pieces().filter_map(|piece| {
        let label = front::label(piece)?;
        Some(ShapeField {
            field: piece.field.clone(),
            label,
            required: true,
        })
    });
    let rows = |wanted: fn(&Section) -> Option<ShapeRows>, usual: &str| {
        let found = postmortem.sections.iter().find_map(wanted);
        found.unwrap_or_else(|| ShapeRows::list(usual))
    };
    Shape {
        meta_form: form,
        meta: meta.collect(),
        timeline: rows(entries, "- {time} -> {text}"),
        actions: rows(items, "- {text}"),
        ..Shape::default()
    }
}

fn entries(section: &Section) -> Option<ShapeRows> {
    match &section.body {
        Body::Timeline {
            entries, columns, ..
        } => {
            let first = entries.first().map(|entry| &entry.layout);
            rows(section, columns, first)
        }
        _ => None,
    }
}

fn items(section: &Section) -> Option<ShapeRows> {
    match &section.body {
        Body::Actions { items, columns, .. } => {
            let first = items.first().map(|item| &item.layout);
            rows(section, columns, first)
        }
        _ => None,
    }
}

/// The rows of a section as data: the columns of its table with their slots, or the frame of its lines.
fn rows(section: &Section, columns: &[String], first: Option<&RowLayout>) -> Option<ShapeRows> {
    let own = first.and_then(|row| row.frame.as_deref());
    let frame = section.layout.row.as_deref().or(own)?;
    let names: Vec<&str> = slots::pieces(frame)
        .into_iter()
        .filter_map(|piece| match piece {
            slots::Piece::Slot(name, _) => Some(name),
            slots::Piece::Literal(_) => None,
        })
        .collect();
    if section.layout.list_head.is_none() {
        let gap = section.layout.row_gap.clone();
        let plain = !frame.contains(['\n', '\r']) && slots::has(frame, "text");
        return plain.then(|| ShapeRows {
            columns: Vec::new(),
            row: frame.to_owned(),
            gap: gap
                .filter(|gap| gap.trim().is_empty())
                .unwrap_or_else(|| "\n".into()),
        });
    }
    let slot = |name: &str| match name {
        "cell" | "done" | "open" => String::new(),
        name => name.to_owned(),
    };
    let heads = columns
        .iter()
        .zip(names.iter().filter(|name| **name != "open"));
    Some(ShapeRows {
        columns: heads
            .map(|(head, name)| ShapeColumn {
                head: head.clone(),
                slot: slot(name),
            })
            .collect(),
        row: String::new(),
        gap: "\n".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    const TEXT: &str = "# Sync broke\n\n**Owner:** Ana\n\n**Date:** 2026-03-12\n\n## In short\n\nIt broke.\n\n\
        ## Timeline\n\n| When | What |\n|---|---|\n| 10:00 | Down |\n\n## Action items\n\n* [ ] Mend it\n";

    fn made() -> Shape {
        let mut draft = crate::import::text(TEXT, "x").postmortem;
        draft.sections[0].kind = Kind::Summary;
        from_draft(&draft, "own-1", "Ours")
    }

    #[test]
    fn a_draft_gives_its_headings_and_its_way_of_writing() {
        let shape = made();
        let heads: Vec<&str> = shape
            .sections
            .iter()
            .map(|part| part.heading.as_str())
            .collect();
        assert_eq!(heads, ["In short", "Timeline", "Action items"]);
        assert_eq!(shape.sections[0].kind, Kind::Summary);
        assert_eq!(shape.meta_form, MetaForm::Bold);
        let labels: Vec<&str> = shape.meta.iter().map(|meta| meta.label.as_str()).collect();
        assert_eq!(labels, ["Owner", "Date"]);
        let slots: Vec<&str> = shape
            .timeline
            .columns
            .iter()
            .map(|c| c.slot.as_str())
            .collect();
        assert_eq!(slots, ["time", "text"]);
        assert!(
            shape.actions.row.starts_with("* ["),
            "{}",
            shape.actions.row
        );
    }

    #[test]
    fn a_file_reads_back() {
        let shape = made();
        assert_eq!(read(&write(&shape), "other"), Ok(shape));
    }

    #[test]
    fn what_is_no_template_says_why() {
        assert!(matches!(
            read("{\"format\": ", "x"),
            Err(NotATemplate::Malformed { line: 1, .. })
        ));
        assert_eq!(read("[]", "x"), Err(NotATemplate::Other));
        assert_eq!(
            read("{\"format\":\"debrief\"}", "x"),
            Err(NotATemplate::Other)
        );
        let newer = "{\"format\":\"debrief-template\",\"version\":2}";
        assert_eq!(read(newer, "x"), Err(NotATemplate::Newer));
        let empty = "{\"format\":\"debrief-template\",\"version\":1}";
        assert_eq!(read(empty, "x"), Err(NotATemplate::Sections(0)));
    }

    #[test]
    fn a_shipped_template_is_never_replaced_by_a_file() {
        let shape = super::super::ALL[0].shape();
        assert_eq!(
            read(&write(&shape), "mine").map(|shape| shape.id),
            Ok("mine".into())
        );
    }
}
