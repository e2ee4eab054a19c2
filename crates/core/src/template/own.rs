//! Templates that a team makes itself: from a file, from another template, or from a draft.

use super::file::{NotATemplate, parse};
use super::{AS_IMPORTED_REQUIRED, about, by_id, guidance, of};
use crate::frame::{front, slots};
use crate::model::{
    Body, Field, FrontPiece, MetaForm, Postmortem, RowLayout, Section, Template, TemplateColumn,
    TemplateField, TemplateRows, TemplateSection,
};

/// Reads the file of a team's own template. `id` becomes the template's id if the file names none, or names
/// that of a template that Debrief ships: no file replaces one of those.
///
/// # Errors
/// Says whether the text is malformed and where, is not a template, is newer than this build, or has no
/// sections or too many.
pub fn read(text: &str, id: &str) -> Result<Template, NotATemplate> {
    let mut template = parse(text)?;
    if template.id.is_empty() || by_id(&template.id).is_some() {
        template.id = id.to_owned();
    }
    Ok(template)
}

/// Copies a template into one of the team's own, under another id and name. What the original says about
/// itself, such as whom it suits, is not copied.
#[must_use]
pub fn copy(template: &Template, id: &str, name: &str) -> Template {
    let mut copy = Template {
        id: id.to_owned(),
        name: name.to_owned(),
        ..template.clone()
    };
    for field in about::FIELDS {
        copy.extra.remove(field);
    }
    copy
}

/// Makes a template of the team's own from a draft: from its headings, and from how it writes metadata,
/// timeline and action items. What the draft's template says about a section is kept: whether it is required,
/// its guidance, and what fills it while it is empty.
#[must_use]
pub fn from_draft(postmortem: &Postmortem, id: &str, name: &str) -> Template {
    let old = of(postmortem);
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
        Some(TemplateSection {
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
    let before = old.filter(|_| !postmortem.keeps_imported_form());
    let written = before.map_or_else(|| as_written(postmortem), Template::clone);
    Template {
        sections: sections.collect(),
        ..copy(&written, id, name)
    }
}

/// A template that writes metadata and rows as the file that a draft came from does; it has no sections yet.
fn as_written(postmortem: &Postmortem) -> Template {
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
        Some(TemplateField {
            field: piece.field.clone(),
            label,
            required: true,
        })
    });
    let rows = |wanted: fn(&Section) -> Option<TemplateRows>, usual: &str| {
        let found = postmortem.sections.iter().find_map(wanted);
        found.unwrap_or_else(|| TemplateRows::list(usual))
    };
    Template {
        meta_form: form,
        meta: meta.collect(),
        timeline: rows(entries, "- {time} -> {text}"),
        actions: rows(items, "- {text}"),
        ..Template::default()
    }
}

fn entries(section: &Section) -> Option<TemplateRows> {
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

fn items(section: &Section) -> Option<TemplateRows> {
    match &section.body {
        Body::Actions { items, columns, .. } => {
            let first = items.first().map(|item| &item.layout);
            rows(section, columns, first)
        }
        _ => None,
    }
}

/// How the rows of a section are written: the columns of its table with their slots, or the frame of its
/// lines. `None` if the frame is not one that a template can have, such as one of several lines.
fn rows(section: &Section, columns: &[String], first: Option<&RowLayout>) -> Option<TemplateRows> {
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
        // Between the rows of a quote, blank lines have its mark.
        let is_blank = |c: char| c.is_whitespace() || c == '>';
        let plain = !frame.contains(['\n', '\r']) && slots::has(frame, "text");
        return plain.then(|| TemplateRows {
            columns: Vec::new(),
            row: frame.to_owned(),
            gap: gap
                .filter(|gap| gap.trim_matches(is_blank).is_empty())
                .unwrap_or_else(|| "\n".into()),
        });
    }
    let slot = |name: &str| match name {
        "cell" | "phase" | "done" | "open" => String::new(),
        name => name.to_owned(),
    };
    let heads = columns
        .iter()
        .zip(names.iter().filter(|name| **name != "open"));
    Some(TemplateRows {
        columns: heads
            .map(|(head, name)| TemplateColumn {
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
    use super::super::file::write;
    use super::super::{About, shipped};
    use super::*;
    use crate::model::Kind;

    const TEXT: &str = "# Sync broke\n\n**Owner:** Ana\n\n**Date:** 2026-03-12\n\n## In short\n\nIt broke.\n\n\
        ## Timeline\n\n| When | What |\n|---|---|\n| 10:00 | Down |\n\n## Action items\n\n* [ ] Mend it\n";

    fn made() -> Template {
        let mut draft = crate::import::text(TEXT, "x").postmortem;
        draft.sections[0].kind = Kind::Summary;
        from_draft(&draft, "own-1", "Ours")
    }

    #[test]
    fn a_draft_gives_its_headings_and_its_way_of_writing() {
        let template = made();
        let heads: Vec<&str> = template
            .sections
            .iter()
            .map(|part| part.heading.as_str())
            .collect();
        assert_eq!(heads, ["In short", "Timeline", "Action items"]);
        assert_eq!(template.sections[0].kind, Kind::Summary);
        assert_eq!(template.meta_form, MetaForm::Bold);
        let labels: Vec<&str> = template
            .meta
            .iter()
            .map(|meta| meta.label.as_str())
            .collect();
        assert_eq!(labels, ["Owner", "Date"]);
        let slots: Vec<&str> = template
            .timeline
            .columns
            .iter()
            .map(|c| c.slot.as_str())
            .collect();
        assert_eq!(slots, ["time", "text"]);
        assert!(
            template.actions.row.starts_with("* ["),
            "{}",
            template.actions.row
        );
    }

    #[test]
    fn a_file_reads_back() {
        let template = made();
        assert_eq!(read(&write(&template), "other"), Ok(template));
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
        let template = &shipped()[0];
        assert_eq!(
            read(&write(template), "mine").map(|template| template.id),
            Ok("mine".into())
        );
    }

    #[test]
    fn what_a_template_says_about_itself_is_not_said_of_another() {
        let shipped = &shipped()[0];
        let whom = About::of(shipped).whom;
        let ours = copy(shipped, "own-1", "Ours");
        assert!(!whom.is_empty() && !write(&ours).contains(whom));
        assert_eq!(ours.sections, shipped.sections);
        let draft = crate::template::begin(shipped, "x");
        assert_eq!(from_draft(&draft, "own-1", "Ours"), ours);
    }

    /// A file as the first version wrote it, with a field that no version has known.
    #[test]
    fn older_files_and_unknown_fields_stay_as_they_are() {
        let old = r#"{
  "id": "own-1",
  "name": "Ours",
  "meta_form": "lines",
  "meta": [],
  "sections": [
    {
      "kind": "summary",
      "heading": "In short",
      "level": 2,
      "required": true
    }
  ],
  "timeline": {
    "row": "- {time} - {text}",
    "gap": "\n"
  },
  "actions": {
    "row": "- {text}",
    "gap": "\n"
  },
  "format": "debrief-template",
  "mood": 3,
  "version": 1
}
"#;
        let read = read(old, "other").expect("a template");
        // As values: the order of unknown fields depends on the features that others ask of the JSON library.
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        assert_eq!(value(&write(&read)), value(old));
    }
}
