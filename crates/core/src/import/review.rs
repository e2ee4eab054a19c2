//! What was read of a document and where in its text it is, for a person who checks an import; and the
//! corrections that this person makes. No correction changes the text.

mod dates;
mod holds;

use super::ids::Ids;
use super::timeline::correct;
use crate::frame::{assemble, assemble_with_places, front};
use crate::model::{Field, Kind, Postmortem, Section};
use crate::timeline::date;
use holds::{Lines, holds};

pub use super::timeline::correct::Column;
pub use dates::{OpenDate, open_date, set_day_first};
pub use holds::{Holds, Rows};

/// A summary of an import: the fields and sections that were recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The fields that have a value, in the order of `Field::ALL`; the title is left out.
    pub fields: Vec<Stated>,
    /// The sections, in the order of the document.
    pub parts: Vec<Part>,
}

/// A field that has a value, and where the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The field that has this value.
    pub field: Field,
    /// Its values, separated by commas.
    pub value: String,
    /// The first and last line of the piece that gives the value, from 1; none if the value was read from
    /// other text.
    pub lines: Option<(usize, usize)>,
}

/// A section and what was read in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The id of the section, with which it can be found in the document.
    pub id: String,
    /// Its heading, as written; none for text before the first heading.
    pub heading: Option<String>,
    /// The level of the heading, from 1 to 6; 0 if there is none.
    pub level: u8,
    /// The kind of section that it was recognised as.
    pub kind: Kind,
    /// The first and the last line of the section, counted from 1.
    pub lines: (usize, usize),
    /// The content that was recognised in it.
    pub holds: Holds,
}

/// Lists the fields and sections that were read in a document, with their lines.
#[must_use]
pub fn review(postmortem: &Postmortem) -> Review {
    let (text, places) = assemble_with_places(postmortem);
    let lines = Lines::of(&text);
    let eol = eol(postmortem);
    let fields = Field::ALL.iter().filter(|field| **field != Field::Title);
    let fields = fields.filter_map(|field| {
        let value = postmortem.values(*field).join(", ");
        (!value.is_empty()).then(|| Stated {
            field: *field,
            value,
            lines: piece_of(postmortem, *field)
                .and_then(|at| places.front.get(at))
                .map(|place| lines.range(place)),
        })
    });
    let parts = postmortem.sections.iter().zip(&places.sections);
    let parts = parts.map(|(section, place)| Part {
        id: section.id.clone(),
        heading: section.heading.clone(),
        level: section.level,
        kind: section.kind,
        lines: lines.range(&(place.head.start..place.body.end)),
        holds: holds(section, &place.body, &lines, eol),
    });
    Review {
        fields: fields.collect(),
        parts: parts.collect(),
    }
}

/// Whether nothing in a document was recognised: no title or other heading, no field, no timeline, no section
/// of a known kind.
#[must_use]
pub fn is_unknown(postmortem: &Postmortem) -> bool {
    postmortem.title.is_none()
        && postmortem
            .sections
            .iter()
            .all(|section| section.heading.is_none() && section.kind == Kind::Custom)
        && Field::ALL
            .iter()
            .all(|field| postmortem.values(*field).is_empty())
}

/// The lines at which a piece of the document begins, from 1, in order and without duplicates. A text that is
/// shown in blocks is split at these lines.
#[must_use]
pub fn cuts(postmortem: &Postmortem) -> Vec<usize> {
    let (text, places) = assemble_with_places(postmortem);
    let lines = Lines::of(&text);
    let starts = places.front.iter().map(|place| place.start);
    let starts = starts.chain(places.sections.iter().map(|place| place.head.start));
    let mut cuts: Vec<usize> = starts.map(|start| lines.line(start)).collect();
    cuts.insert(0, 1);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// The value for a date does not contain a date, so the field was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

/// Sets a field to the value that a person gives it; an empty value clears the field. The text keeps what it
/// says, but that no longer counts.
///
/// # Errors
/// Returns `NoDate` and changes nothing if the field is a date and the value does not contain one.
pub fn set_field(postmortem: &mut Postmortem, field: Field, value: &str) -> Result<(), NoDate> {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = if field.is_date() && !value.is_empty() {
        let (_, date) = date::find(&value).ok_or(NoDate)?;
        date.to_string()
    } else {
        value
    };
    if postmortem.values(field).join(", ") == value {
        return Ok(());
    }
    let pieces = postmortem.front.iter_mut();
    for piece in pieces.filter(|piece| piece.gives(field)) {
        if piece.keys.remove(field.as_str()).is_none() {
            piece.field = None;
            piece.style = front::TEXT.to_owned();
        }
    }
    postmortem.set_values(field, vec![value]);
    let told = postmortem.values(field).join(", ");
    if let Some(source) = &mut postmortem.source {
        if told.is_empty() {
            source.told.remove(field.as_str());
        } else {
            source.told.insert(field.as_str().into(), told);
        }
    }
    Ok(())
}

/// Makes entries of the rows of a timeline that were not read. Returns `false` and changes nothing if there are
/// none, or if the document would then be written differently.
pub fn take_rows(postmortem: &mut Postmortem, section: &str) -> bool {
    edited(postmortem, section, |section, eol, ids| {
        correct::take(section, eol, ids, |list| list.is_certain)
    })
}

/// Makes entries of the lists beside the entries of a timeline that may be remarks. Returns `false` and changes
/// nothing if there are none, or if the document would then be written differently.
pub fn take_beside(postmortem: &mut Postmortem, section: &str) -> bool {
    edited(postmortem, section, |section, eol, ids| {
        correct::take(section, eol, ids, |list| !list.is_certain)
    })
}

/// Takes the column of a timeline's table at an index as what happened. Returns `false` and changes nothing if
/// the document would then be written differently.
pub fn set_told(postmortem: &mut Postmortem, section: &str, column: usize) -> bool {
    edited(postmortem, section, |section, eol, ids| {
        correct::set_told(section, column, eol, ids)
    })
}

/// Corrects a section, if that leaves the text of the document as it is.
fn edited(
    postmortem: &mut Postmortem,
    section: &str,
    edit: impl FnOnce(&mut Section, &str, &mut Ids) -> bool,
) -> bool {
    let mut ids = Ids::behind(postmortem);
    let mut corrected = postmortem.clone();
    let eol = eol(postmortem);
    let mut sections = corrected.sections.iter_mut();
    let done = sections
        .find(|one| one.id == section)
        .is_some_and(|section| edit(section, eol, &mut ids));
    let same = done && assemble(&corrected) == assemble(postmortem);
    if same {
        *postmortem = corrected;
    }
    same
}

fn eol(postmortem: &Postmortem) -> &str {
    let source = postmortem.source.as_ref();
    source.map_or("\n", |source| source.eol.as_str())
}

/// The index of the front piece that gives a field its value.
fn piece_of(postmortem: &Postmortem, field: Field) -> Option<usize> {
    postmortem.front.iter().position(|piece| piece.gives(field))
}

#[cfg(test)]
mod tests;
