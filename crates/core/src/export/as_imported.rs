//! Exports Markdown in the form of the file that a document came from.

use super::as_meant::as_meant;
use super::{Export, MEDIA_TYPE, added};
use crate::frame::assemble;
use crate::import;
use crate::model::{Body, Field, FrontPiece, Kind, Postmortem};
use crate::text::en::markdown as words;

/// Markdown in the form of the imported file. As long as a document keeps that form, `markdown` gives the
/// same, so no menu offers this one.
pub(super) static EXPORT: Export = Export {
    id: "as-imported",
    ending: "md",
    media_type: MEDIA_TYPE,
    write: as_imported,
    is_offered: |_| false,
};

/// The file that the document came from, with all edits since. A document that was not edited comes out byte
/// for byte; a word that was changed changes only its line.
///
/// Metadata that was added, and that the text does not give anywhere, stands beside the metadata that is
/// there and looks like it, or follows the title; a time zone goes above the timeline.
#[must_use]
pub fn as_imported(postmortem: &Postmortem) -> String {
    complete(postmortem).0
}

/// Assembles a document and adds the metadata that its text does not give. Also returns the document that the
/// text is read as, if it had to be read.
pub(super) fn complete(postmortem: &Postmortem) -> (String, Option<Postmortem>) {
    let meant = as_meant(postmortem);
    let postmortem = &*meant;
    let text = assemble(postmortem);
    let told = |field: &Field| {
        postmortem
            .source
            .as_ref()
            .and_then(|source| source.told.get(field.as_str()))
    };
    // A piece writes the value of its field, even if an edit next to it makes Markdown read it differently.
    let has_piece = |field: &Field| postmortem.front.iter().any(|piece| piece.gives(*field));
    let may_be_missing = |field: &Field| {
        let wanted = postmortem.values(*field);
        let from_prose = told(field).is_some_and(|value| wanted.join(", ") == *value);
        // A title without a piece is written as a heading, unless there is front matter that can take it.
        let is_heading = *field == Field::Title
            && !postmortem
                .front
                .first()
                .is_some_and(FrontPiece::is_front_matter);
        !wanted.is_empty() && !is_heading && !has_piece(field) && !from_prose
    };
    let mut missing: Vec<Field> = Field::ALL.iter().copied().filter(may_be_missing).collect();
    if missing.is_empty() {
        return (text, None);
    }
    let read = import::text(&text, "").postmortem;
    missing
        .retain(|field| *field == Field::Title || postmortem.values(*field) != read.values(*field));
    if missing.is_empty() {
        return (text, Some(read));
    }
    let (mut with, mut known) = (postmortem.clone(), read);
    let count = missing.len();
    // What front matter takes is written there, and nowhere else.
    missing.retain(|field| {
        !import::front_matter::add_key(&mut with, *field) && *field != Field::Title
    });
    if missing.contains(&Field::Timezone) && state_zone(&mut with) {
        missing.retain(|field| *field != Field::Timezone);
    }
    if missing.len() < count {
        known = import::text(&assemble(&with), "").postmortem;
    }
    let (with, read) = added::with_fields(&with, &missing, known);
    (assemble(&with), Some(read))
}

/// Writes the zone in a line above the first entry of the timeline, unless there is text already. Returns
/// whether it did.
fn state_zone(postmortem: &mut Postmortem) -> bool {
    let Some(zone) = postmortem.values(Field::Timezone).into_iter().next() else {
        return false;
    };
    let timeline = postmortem
        .sections
        .iter_mut()
        .find(|section| section.kind == Kind::Timeline);
    let Some(Body::Timeline {
        before, entries, ..
    }) = timeline.map(|section| &mut section.body)
    else {
        return false;
    };
    if entries.is_empty() || !before.is_empty() {
        return false;
    }
    *before = words::all_times_in(&zone);
    true
}
