//! The comment at the end of a Markdown file, which keeps what the visible text cannot: headings, labels and
//! names of columns that the template has replaced, and findings that are set aside with a reason. Its
//! syntax, and how it is read again, are in `import::closing`.
//!
//! There is no comment if there is nothing to keep. If the imported file had one, that comment stays exactly
//! as it is until its content changes.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{as_imported, in_template};
use crate::frame::front;
use crate::import;
use crate::import::closing::{self, Aside, Kept, Replaced};
use crate::model::{Body, Postmortem, Section};
use crate::template;

/// Markdown as a download gives it, with the closing comment if there is anything to keep.
#[must_use]
pub fn markdown_with_closing(postmortem: &Postmortem) -> String {
    if postmortem.keeps_imported_form() {
        let text = as_imported(postmortem);
        with(postmortem, text, &|text| kept(postmortem, text))
    } else {
        in_template_with_closing(postmortem)
    }
}

/// Markdown in the template, with the closing comment if there is anything to keep.
#[must_use]
pub fn in_template_with_closing(postmortem: &Postmortem) -> String {
    let text = in_template(postmortem);
    with(postmortem, text, &|text| kept(&placed(postmortem), text))
}

/// A Markdown text without its closing comment, if it has one.
#[must_use]
pub fn without_closing(text: &str) -> String {
    let Some((before, comment, _)) = closing::split(text) else {
        return text.to_owned();
    };
    let bare = before.trim_end_matches(['\n', '\r']);
    let end = if comment.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    if bare.is_empty() {
        String::new()
    } else {
        [bare, end].concat()
    }
}

/// The closing comment of the Markdown that a download gives; `None` if there is nothing to keep.
#[must_use]
pub fn closing(postmortem: &Postmortem) -> Option<String> {
    let kept = if postmortem.keeps_imported_form() {
        kept(postmortem, &as_imported(postmortem))
    } else {
        kept(&placed(postmortem), &in_template(postmortem))
    };
    (!kept.is_empty()).then(|| kept.comment())
}

/// Whether a document may have anything that its Markdown cannot show. This is quick, but only `closing` says
/// for certain.
#[must_use]
pub fn may_have_closing(postmortem: &Postmortem) -> bool {
    let replaced = |section: &Section| section.extra.contains_key(closing::HEADING);
    let source = postmortem.source.as_ref();
    let came = source.is_some_and(|source| source.closing.is_some());
    came || !postmortem.ignored.is_empty()
        || (source.is_some() && !postmortem.keeps_imported_form())
        || postmortem.sections.iter().any(replaced)
}

/// The document as its template arranges it, with every replaced heading recorded.
fn placed(postmortem: &Postmortem) -> Postmortem {
    let template = template::of(postmortem);
    template.map_or_else(
        || postmortem.clone(),
        |template| template::switch(postmortem, Some(template), String::new).0,
    )
}

/// A text with its closing comment at the end, unless the document is set to have no comment.
fn with(postmortem: &Postmortem, text: String, kept: &dyn Fn(&str) -> Kept) -> String {
    if postmortem.no_comment {
        return without_closing(&text);
    }
    let kept = kept(&text);
    let before = match closing::split(&text) {
        Some((_, _, known)) if known == kept => return text,
        Some(_) => without_closing(&text),
        None => text,
    };
    if kept.is_empty() {
        return before;
    }
    let eol = crate::frame::lines::usual(&before);
    let comment = kept.comment();
    let bare = before.trim_end_matches(['\n', '\r']);
    if bare.is_empty() {
        [&comment, eol].concat()
    } else {
        [bare, eol, eol, &comment, eol].concat()
    }
}

/// Collects what the text does not show of the document.
fn kept(postmortem: &Postmortem, text: &str) -> Kept {
    let shown = import::text(&without_closing(text), "").postmortem;
    let postmortem = &written(postmortem, &shown);
    let mut kept = Kept::default();
    for (at, section) in postmortem.sections.iter().enumerate() {
        let name = closing::name(postmortem, at);
        let same = |one: &&Section| one.heading == section.heading;
        let Some(there) = shown.sections.iter().filter(same).nth(name.after) else {
            continue;
        };
        let was = section.extra.get(closing::HEADING).and_then(Value::as_str);
        let was = was.filter(|was| section.heading.as_deref() != Some(*was));
        // A document that was started here did not get its headings from the author but from a template.
        let own = |was: &&str| postmortem.source.is_some() || !template::has_heading(was);
        let was = was.filter(own);
        let columns = written_columns(section);
        let replaced = Replaced {
            section: name,
            was: was.map(str::to_owned),
            columns: if columns == self::columns(there) {
                Vec::new()
            } else {
                columns
            },
        };
        if replaced.was.is_some() || !replaced.columns.is_empty() {
            kept.sections.push(replaced);
        }
    }
    // Sections are identified by their headings, so any order will do. This one is the same each time the
    // file is imported and exported again, even where prose has headings of the same names.
    kept.sections
        .sort_by(|one, next| order(&one.section).cmp(&order(&next.section)));
    kept.labels = labels(postmortem, &shown);
    kept.ignored = ignored(postmortem, &shown);
    kept
}

/// The document without the sections that its text leaves out: an empty one whose heading occurs more often
/// at its level in the document than in the text. Sections are counted in the text.
fn written(postmortem: &Postmortem, shown: &Postmortem) -> Postmortem {
    let mut left = postmortem.clone();
    for at in (0..postmortem.sections.len()).rev() {
        let section = &postmortem.sections[at];
        let count = |all: &[Section]| {
            let same =
                |one: &&Section| (one.level, &one.heading) == (section.level, &section.heading);
            all.iter().filter(same).count()
        };
        let next = left.sections.get(at + 1);
        let alone = next.is_none_or(|next| next.level <= section.level);
        if section.is_empty() && alone && count(&left.sections) > count(&shown.sections) {
            left.sections.remove(at);
        }
    }
    left
}

fn order(name: &closing::Named) -> (&Option<String>, usize) {
    (&name.heading, name.after)
}

/// The names of the columns of the table in a section.
fn columns(section: &Section) -> Vec<String> {
    match &section.body {
        Body::Timeline { columns, .. } | Body::Actions { columns, .. } => columns.clone(),
        Body::Prose(_) => Vec::new(),
    }
}

/// The names of the columns as the author wrote them, even if a template has replaced them since.
fn written_columns(section: &Section) -> Vec<String> {
    let kept = section
        .extra
        .get(closing::COLUMNS)
        .and_then(Value::as_array);
    match kept {
        Some(kept) => kept
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        None => columns(section),
    }
}

/// The labels of metadata for which the text uses other words.
fn labels(postmortem: &Postmortem, shown: &Postmortem) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if let Some(Value::Object(kept)) = postmortem.extra.get(closing::LABELS) {
        let kept = kept.iter();
        found.extend(
            kept.filter_map(|(field, label)| Some((field.clone(), label.as_str()?.into()))),
        );
    }
    for piece in &postmortem.front {
        if let (Some(field), Some(label)) = (&piece.field, front::label(piece)) {
            found.entry(field.clone()).or_insert(label);
        }
    }
    let said = |field: &String, label: &String| {
        let mut pieces = shown.front.iter();
        let piece = pieces.find(|piece| piece.field.as_ref() == Some(field));
        // If the text does not give the field, there is no label to keep either.
        piece.is_none_or(|piece| front::label(piece).as_ref() == Some(label))
    };
    found.retain(|field, label| !said(field, label));
    found
}

/// The findings that are set aside, if the sections and rows that they belong to are in the text.
fn ignored(postmortem: &Postmortem, shown: &Postmortem) -> Vec<Aside> {
    let aside = |one: &crate::model::Ignored| {
        let mut section = None;
        let mut row = None;
        if let Some(id) = &one.section {
            let at = postmortem.sections.iter().position(|one| one.id == *id)?;
            let name = closing::name(postmortem, at);
            let same = |one: &&Section| one.heading == name.heading;
            shown.sections.iter().filter(same).nth(name.after)?;
            if let Some(id) = &one.row {
                let rows = closing::rows(&postmortem.sections[at]);
                row = Some(rows.iter().position(|row| row == id)?);
            }
            section = Some(name);
        }
        Some(Aside {
            rule: one.rule.clone(),
            section,
            row,
            words: one.words.clone(),
            reason: one.reason.clone(),
        })
    };
    postmortem.ignored.iter().filter_map(aside).collect()
}
