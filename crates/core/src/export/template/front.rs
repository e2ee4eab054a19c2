//! Writes the title and the metadata in the form of a template.

use crate::frame::front::{self as pieces, HEADING, LINE, ROW, TEXT, TITLE};
use crate::import;
use crate::model::{Field, FrontPiece, MetaForm, Postmortem, Template, TemplateField};
use crate::template::same_words::same_words;
use crate::text::en::markdown as words;

/// The level of headings that give metadata: the next one below the title.
const LEVEL: usize = 2;

/// A value that a front piece gives, but that no field holds in exactly this form.
pub(super) struct Stated {
    /// The field that holds a part of the value.
    field: Option<Field>,
    /// Whether the label names a field that another piece gives: the value is then written so that it is not
    /// read as that of the field.
    again: bool,
    pub(super) label: String,
    pub(super) value: String,
}

/// Splits off what the front contains beyond the values of fields. First, the opening text. Second, values
/// with a label: those among the metadata, whatever their label is; those whose label the template has or
/// names a field; and values of which a field holds only a part, such as a date with a remark.
pub(super) fn split(postmortem: &Postmortem, meta: &[TemplateField]) -> (Vec<String>, Vec<Stated>) {
    let mut opening = Vec::new();
    let mut stated: Vec<Stated> = Vec::new();
    let among = among_metadata(&postmortem.front);
    for (piece, among) in postmortem.front.iter().zip(among) {
        if piece.is_front_matter() {
            continue;
        }
        let text = piece.markdown.trim();
        let rule = text.starts_with('|') && !text.contains(char::is_alphanumeric);
        if text.is_empty() || rule {
            continue;
        }
        let field = piece.field.as_deref().and_then(Field::from_name);
        let Some(field) = field else {
            let known = |one: &Stated| {
                let own = |own: &TemplateField| same_words(&own.label, &one.label);
                among || one.again || pieces::own(piece).is_some() || meta.iter().any(own)
            };
            let found = labelled(text, postmortem)
                .filter(known)
                .map(|stated| Stated {
                    // Without the backslashes that only guard it where it is now.
                    value: pieces::own(piece).map_or(stated.value, |own| own.value),
                    ..stated
                });
            match found {
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
                again: false,
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

/// For each piece, whether it stands among metadata: no blank line is between it and a piece that gives a
/// field.
fn among_metadata(front: &[FrontPiece]) -> Vec<bool> {
    let gives = |piece: &FrontPiece| {
        let field = piece.field.as_deref().and_then(Field::from_name);
        field.is_some_and(|field| field != Field::Title)
    };
    let apart = |piece: &FrontPiece| {
        let gap = piece.gap.as_deref();
        piece.style == TITLE || gap.is_none_or(|gap| gap.matches('\n').count() > 1)
    };
    let mut found = Vec::with_capacity(front.len());
    for block in front.split_inclusive(apart) {
        found.resize(found.len() + block.len(), block.iter().any(gives));
    }
    found
}

/// The label and the value of a single line or table row, or of a heading with a value below it.
fn labelled(text: &str, postmortem: &Postmortem) -> Option<Stated> {
    let headed = text.starts_with('#');
    if !headed && text.contains(['\n', '\r']) {
        return None;
    }
    let style = match text.as_bytes().first() {
        Some(b'#') => HEADING,
        Some(b'|') => ROW,
        _ => LINE,
    };
    let piece = FrontPiece {
        style: style.into(),
        markdown: text.to_owned(),
        ..FrontPiece::default()
    };
    let label = pieces::label(&piece)?;
    let named = import::heading_field(&label);
    Some(Stated {
        field: None,
        again: named.is_some_and(|field| !postmortem.values(field).is_empty()),
        label,
        value: pieces::said(&piece),
    })
}

/// The values with a label that neither the template nor a field has a place for.
pub(super) fn unplaced<'a>(
    postmortem: &Postmortem,
    template: &Template,
    stated: &'a [Stated],
) -> Vec<&'a Stated> {
    let mut taken: Vec<&str> = Vec::new();
    let takes = |one: &Stated, taken: &[&str]| {
        template.meta.iter().any(|meta| {
            let field = meta.field.as_deref().and_then(Field::from_name);
            same_words(&meta.label, &one.label)
                && !taken.contains(&meta.label.as_str())
                && field.is_none_or(|field| postmortem.values(field).is_empty())
        })
    };
    let mut found = Vec::new();
    for one in stated.iter().filter(|one| one.field.is_none()) {
        if !one.again && !one.value.is_empty() && takes(one, &taken) {
            let label = template.meta.iter().map(|meta| meta.label.as_str());
            taken.extend(label.filter(|label| same_words(label, &one.label)));
        } else {
            found.push(one);
        }
    }
    found
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
    let fields = Field::ALL.iter().copied().filter(|field| {
        let zone = *field == Field::Timezone && !told.iter().any(|one| one.field == Some(*field));
        *field != Field::Title
            && !zone
            && !stated(*field)
            && !values_or(postmortem, told, Some(*field), "").is_empty()
    });
    let others: Vec<FrontPiece> = fields
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
    let own = template.meta.iter().filter_map(|meta| {
        let field = meta.field.as_deref().and_then(Field::from_name);
        if in_section || (dated && field == Some(Field::Date)) {
            return None;
        }
        let values = values_or(postmortem, told, field, &meta.label);
        (meta.required || !values.is_empty()).then(|| piece(form, field, &meta.label, &values))
    });
    let own: Vec<FrontPiece> = own.collect();
    let more = unplaced(postmortem, template, told).into_iter();
    let more: Vec<FrontPiece> = more
        .filter(|_| !in_section)
        .map(|one| more_of(form, one))
        .collect();
    let text = opening.iter().map(|markdown| FrontPiece {
        style: TEXT.into(),
        markdown: markdown.clone(),
        ..FrontPiece::default()
    });
    match form {
        // Below a heading that gives metadata, the opening text would be read as its value.
        MetaForm::Headings => {
            front.extend(others);
            front.extend(more);
            front.extend(text);
            front.extend(own);
        }
        _ => {
            let mut rows: Vec<FrontPiece> = own.into_iter().chain(others).chain(more).collect();
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

/// A value with a label that is not that of a field. In a document with headings, a bold label that names a
/// section would be a heading, and a plain one is not. What another piece gives already has a dash after its
/// label instead of a colon: then no import takes it for the value of the field.
fn more_of(form: MetaForm, one: &Stated) -> FrontPiece {
    let dashed = one.again || one.value.is_empty();
    let names_section = import::heading_kind(&one.label).is_some();
    if form == MetaForm::Table || !(dashed || names_section) {
        return own_piece(form, one);
    }
    let sign = if dashed { " – " } else { ": " };
    FrontPiece {
        style: TEXT.into(),
        markdown: [&one.label, sign, &one.value]
            .concat()
            .trim_end()
            .to_owned(),
        ..FrontPiece::default()
    }
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
