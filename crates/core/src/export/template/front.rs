//! Writes the title and the metadata in the form of a template.

use crate::frame::front::{self as pieces, HEADING, LINE, ROW, TEXT, TITLE};
use crate::model::{Field, FrontPiece, MetaForm, Postmortem, Template, TemplateField};
use crate::template::arrange::same_words;
use crate::text::en::markdown as words;

/// The level of headings that give metadata.
const LEVEL: usize = 3;

/// A value that a front piece gives, but that no field holds in exactly this form.
pub(super) struct Stated {
    /// The field that the label names, if it names one.
    field: Option<Field>,
    label: String,
    value: String,
}

/// Splits off what the front contains beyond the values of fields. First, the opening text. Second, values
/// under labels that the template has, and values of which the field holds only a part, such as a date with a
/// remark.
pub(super) fn split(postmortem: &Postmortem, meta: &[TemplateField]) -> (Vec<String>, Vec<Stated>) {
    let mut opening = Vec::new();
    let mut stated = Vec::new();
    for piece in &postmortem.front {
        if pieces::language(piece).is_some() {
            continue;
        }
        let text = piece.markdown.trim();
        let rule = text.starts_with('|') && !text.contains(char::is_alphanumeric);
        if text.is_empty() || rule {
            continue;
        }
        let field = piece.field.as_deref().and_then(Field::from_name);
        let Some(field) = field else {
            if let Some(own) = pieces::own(piece) {
                stated.push(Stated {
                    field: None,
                    label: own.label,
                    value: own.value,
                });
                continue;
            }
            match labelled(text)
                .filter(|one| meta.iter().any(|own| same_words(&own.label, &one.label)))
            {
                Some(found) => stated.push(found),
                None => opening.push(piece.markdown.clone()),
            }
            continue;
        };
        let values = postmortem.values(field);
        let value = pieces::said(piece);
        let more = !same_words(&value, &values.join(", ")) && value.contains(char::is_alphanumeric);
        // If a field was edited since the import, it differs from the piece on purpose.
        if field != Field::Title && more && pieces::read(piece) == values {
            stated.push(Stated {
                field: Some(field),
                label: words::label(field).to_owned(),
                value,
            });
        }
    }
    (opening, stated)
}

/// The front matter of a document, which stays first in every template, with the line endings of a new file.
pub(super) fn front_matter(postmortem: &Postmortem) -> Option<FrontPiece> {
    let piece = postmortem.front.first()?;
    pieces::language(piece)?;
    Some(FrontPiece {
        markdown: piece.markdown.replace("\r\n", "\n"),
        gap: None,
        ..piece.clone()
    })
}

/// The label and the value of a single line or table row.
fn labelled(text: &str) -> Option<Stated> {
    if text.contains(['\n', '\r']) {
        return None;
    }
    let style = if text.starts_with('|') { ROW } else { LINE };
    let piece = FrontPiece {
        style: style.into(),
        markdown: text.to_owned(),
        ..FrontPiece::default()
    };
    Some(Stated {
        field: None,
        label: pieces::label(&piece)?,
        value: pieces::said(&piece),
    })
}

/// The values of a field as they are written: if a piece gives more than the field holds, its value.
pub(super) fn values_or(
    postmortem: &Postmortem,
    stated: &[Stated],
    field: Option<Field>,
    label: &str,
) -> Vec<String> {
    let more = field.and_then(|field| stated.iter().find(|one| one.field == Some(field)));
    if let Some(more) = more {
        return vec![more.value.clone()];
    }
    let values = field.map_or_else(Vec::new, |field| values(postmortem, field));
    if !values.is_empty() {
        return values;
    }
    let found = stated.iter().find(|one| same_words(&one.label, label));
    let value = found.map(|one| one.value.clone());
    value
        .filter(|value| !value.is_empty())
        .into_iter()
        .collect()
}

/// Puts the title and the metadata before the sections, and the opening text where an import finds it again.
pub(super) fn write(
    postmortem: &mut Postmortem,
    template: &Template,
    told: &[Stated],
    opening: &[String],
    front_matter: Option<FrontPiece>,
) {
    let mut front: Vec<FrontPiece> = front_matter.into_iter().collect();
    let dated = title(postmortem, template, told, &mut front);
    let in_section = super::meta_in_section(template);
    let stated = |field: Field| {
        let name = Some(field.as_str());
        template
            .meta
            .iter()
            .any(|meta| meta.field.as_deref() == name)
    };
    let form = template.meta_form;
    let others = Field::ALL.iter().copied().filter(|field| {
        let zone = *field == Field::Timezone && !told.iter().any(|one| one.field == Some(*field));
        *field != Field::Title
            && !zone
            && !stated(*field)
            && !values_or(postmortem, told, Some(*field), "").is_empty()
    });
    let others: Vec<FrontPiece> = others
        .map(|field| {
            let form = if form == MetaForm::Headings {
                MetaForm::Lines
            } else {
                form
            };
            piece(
                form,
                Some(field),
                words::label(field),
                &values_or(postmortem, told, Some(field), ""),
            )
        })
        .collect();
    let beyond = told.iter().filter(|one| {
        let mut meta = template.meta.iter();
        let has = |meta: &TemplateField| {
            let field = meta.field.as_deref().and_then(Field::from_name);
            let values = values_or(postmortem, told, field, &meta.label);
            same_words(&meta.label, &one.label) && (values.concat() == one.value)
        };
        one.field.is_none() && !meta.any(has)
    });
    let others: Vec<FrontPiece> = others
        .into_iter()
        .chain(beyond.map(|one| own_piece(form, one)))
        .collect();
    let own = template.meta.iter().filter_map(|meta| {
        let field = meta.field.as_deref().and_then(Field::from_name);
        if in_section || (dated && field == Some(Field::Date)) {
            return None;
        }
        let values = values_or(postmortem, told, field, &meta.label);
        (meta.required || !values.is_empty()).then(|| piece(form, field, &meta.label, &values))
    });
    let own: Vec<FrontPiece> = own.collect();
    let text = opening.iter().map(|markdown| FrontPiece {
        style: TEXT.into(),
        markdown: markdown.clone(),
        ..FrontPiece::default()
    });
    match form {
        // Below a heading that gives metadata, the opening text would be read as its value.
        MetaForm::Headings => {
            front.extend(others);
            front.extend(text);
            front.extend(own);
        }
        _ => {
            let mut rows: Vec<FrontPiece> = own.into_iter().chain(others).collect();
            if form == MetaForm::Table && !rows.is_empty() {
                rows.insert(1, rule());
            }
            let last = rows.len().saturating_sub(1);
            for (at, row) in rows.iter_mut().enumerate() {
                let joined = form == MetaForm::Table && at < last;
                row.gap = joined.then(|| "\n".into());
            }
            front.extend(rows);
            front.extend(text);
        }
    }
    postmortem.front = front;
}

/// Adds the title, followed by the date if the template has it there. Returns whether it has.
fn title(
    postmortem: &mut Postmortem,
    template: &Template,
    told: &[Stated],
    front: &mut Vec<FrontPiece>,
) -> bool {
    let Some(title) = postmortem.title.clone() else {
        return false;
    };
    let title = one_line(&title);
    let date = values_or(postmortem, told, Some(Field::Date), "").into_iter();
    let dated = date
        .last()
        .filter(|_| template.meta_form == MetaForm::Byline);
    let whole = match &dated {
        Some(date) if !title.contains(date.as_str()) => [&title, ": ", date].concat(),
        _ => title,
    };
    front.push(FrontPiece {
        field: Some(Field::Title.as_str().into()),
        style: TITLE.into(),
        markdown: ["# ", &whole].concat(),
        ..FrontPiece::default()
    });
    postmortem.title = Some(whole);
    dated.is_some()
}

fn piece(form: MetaForm, field: Option<Field>, label: &str, values: &[String]) -> FrontPiece {
    let (style, markdown) = match form {
        MetaForm::Headings => (HEADING, [&"#".repeat(LEVEL), " ", label].concat()),
        MetaForm::Bold => (LINE, ["**", label, ":**"].concat()),
        MetaForm::Table => (ROW, ["| ", label, " |  |"].concat()),
        MetaForm::Lines | MetaForm::Byline => (LINE, [label, ":"].concat()),
    };
    let mut piece = FrontPiece {
        field: field.map(|field| field.as_str().to_owned()),
        style: style.into(),
        markdown,
        ..FrontPiece::default()
    };
    pieces::fill(&mut piece, values, "\n");
    piece
}

/// The fields that only this document has, for a document without a template.
pub(super) fn own_pieces(told: &[Stated]) -> Vec<FrontPiece> {
    let own = told.iter().filter(|one| one.field.is_none());
    own.map(|one| own_piece(MetaForm::Bold, one)).collect()
}

/// A field that only this document has: a row of a table, or a line with a bold label, which is told from
/// prose.
fn own_piece(form: MetaForm, told: &Stated) -> FrontPiece {
    let form = match form {
        MetaForm::Table => form,
        _ => MetaForm::Bold,
    };
    let value = Some(told.value.clone()).filter(|value| !value.is_empty());
    piece(form, None, &told.label, value.as_slice())
}

/// The line below the first row of a table.
fn rule() -> FrontPiece {
    FrontPiece {
        style: TEXT.into(),
        markdown: "| --- | --- |".into(),
        ..FrontPiece::default()
    }
}

/// A value as the content of a table cell, with `|` escaped.
pub(super) fn cell(value: &str) -> String {
    value.replace("\\|", "|").replace('|', "\\|")
}

/// The values of a field, each on a single line.
pub(super) fn values(postmortem: &Postmortem, field: Field) -> Vec<String> {
    let values = postmortem.values(field);
    values.iter().map(|value| one_line(value)).collect()
}

fn one_line(text: &str) -> String {
    if text.contains(['\n', '\r']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}
