//! What the text says outside its fields: the date of the incident, the time zone, and metadata after the
//! start of the first section. Nothing is invented: whatever the text does not say stays empty.

mod byline;
mod day;
mod later;
mod title;

use crate::frame::front;
use crate::model::{Body, Field, FrontPiece, Kind, Postmortem, Section};
use crate::timeline::{time, zone};

/// Fills the fields that no piece of the front gives, but the text does.
pub(super) fn fill(postmortem: &mut Postmortem) {
    several_owners(postmortem);
    let places = later::places(postmortem);
    for field in later::FIELDS {
        tell(
            postmortem,
            *field,
            later::values(postmortem, &places, *field),
        );
    }
    let byline = byline::find(postmortem).unwrap_or_default();
    tell(postmortem, Field::Authors, byline.authors);
    let published = byline.published.map(|date| date.to_string());
    tell(
        postmortem,
        Field::Published,
        published.into_iter().collect(),
    );
    let status = title::status(postmortem).into_iter().collect();
    tell(postmortem, Field::Status, status);
    fill_date(postmortem);
    let zone = find_zone(postmortem).into_iter().collect();
    tell(postmortem, Field::Timezone, zone);
}

/// Fills the date, if no piece of the front gives it, but the text does.
pub(super) fn fill_date(postmortem: &mut Postmortem) {
    let day = day::find(postmortem).into_iter().collect();
    tell(postmortem, Field::Date, day);
}

/// Sets a field that has no value yet, and notes in the source that the value is from the text.
fn tell(postmortem: &mut Postmortem, field: Field, values: Vec<String>) {
    // If the front has a piece for the field, even an empty one, that piece decides: an export would write
    // into it.
    let piece = postmortem.front.iter().any(|piece| piece.gives(field));
    if piece || values.is_empty() || !postmortem.values(field).is_empty() {
        return;
    }
    postmortem.set_values(field, values);
    let told = postmortem.values(field).join(", ");
    if let Some(source) = postmortem.source.as_mut().filter(|_| !told.is_empty()) {
        source.told.insert(field.as_str().into(), told);
    }
}

/// Turns several owners into authors. An owner is one person; a document that names several means its
/// authors.
fn several_owners(postmortem: &mut Postmortem) {
    let piece = |field: Field| Some(field.as_str().to_owned());
    let has_authors = postmortem
        .front
        .iter()
        .any(|front| front.field == piece(Field::Authors));
    if has_authors || !postmortem.authors.is_empty() {
        return;
    }
    let owners = |front: &&mut FrontPiece| front.field == piece(Field::Owner);
    let mut stated: Vec<_> = postmortem.front.iter_mut().filter(owners).collect();
    let Some(front) = stated.first_mut() else {
        return;
    };
    front.field = piece(Field::Authors);
    let names = front::read(front);
    let person = |name: &String| name.starts_with(char::is_alphabetic) && name.len() <= 60;
    let several = names.len() > 1 && names.iter().all(person);
    let field = if several {
        Field::Authors
    } else {
        Field::Owner
    };
    // A second piece that says the same stays of the same field.
    stated
        .iter_mut()
        .for_each(|front| front.field = piece(field));
    if several {
        postmortem.owner = None;
        postmortem.set_values(Field::Authors, names);
    }
}

/// The time zone as the document writes it: in the heading, columns or prose of the timeline, at the time of
/// an entry, in a sentence about all times anywhere, or after a time in the opening text, the summary or the
/// heading of the summary.
fn find_zone(postmortem: &Postmortem) -> Option<String> {
    postmortem.entries().next()?;
    let near = timelines(postmortem).find_map(|section| {
        let heading = section.heading.as_deref().and_then(stated);
        heading.or_else(|| match &section.body {
            Body::Timeline {
                before,
                columns,
                after,
                ..
            } => columns
                .iter()
                .find_map(|column| stated(column))
                .or_else(|| stated(before))
                .or_else(|| stated(after)),
            _ => None,
        })
    });
    let behind = |text: &str| time::zone_after_time(text).map(|range| text[range].to_owned());
    let at_entry = || {
        postmortem.entries().find_map(|entry| {
            let read = time::leading(&entry.time).and_then(|(_, clock)| clock.zone);
            read.or_else(|| behind(&entry.time))
        })
    };
    let prose = || {
        postmortem
            .sections
            .iter()
            .filter_map(|section| Some((section, prose(section)?)))
    };
    let anywhere = || prose().find_map(|(_, markdown)| stated(markdown));
    let behind_time = || {
        let told = prose().filter(|(section, _)| is_told(section));
        told.filter_map(|(_, markdown)| behind(markdown)).next()
    };
    let in_heading = || {
        let headings = postmortem
            .sections
            .iter()
            .filter(|section| is_told(section));
        headings
            .filter_map(|section| behind(section.heading.as_deref()?))
            .next()
    };
    near.or_else(at_entry)
        .or_else(anywhere)
        .or_else(behind_time)
        .or_else(in_heading)
}

/// The zone that a text gives for its times, including another name of the same zone in brackets:
/// `CET (GMT+1)`.
fn stated(text: &str) -> Option<String> {
    let range = zone::stated(text)?;
    let rest = &text[range.end..];
    let inner = rest.trim_start().strip_prefix('(');
    let other = inner
        .and_then(|inner| inner.split_once(')'))
        .filter(|(name, _)| zone::is_zone(name));
    let end = match other {
        Some((_, behind)) => text.len() - behind.len(),
        None => range.end,
    };
    Some(text[range.start..end].to_owned())
}

/// Whether a section gives an account of the incident: the opening text and the summary do.
fn is_told(section: &Section) -> bool {
    section.heading.is_none() || section.kind == Kind::Summary
}

fn prose(section: &Section) -> Option<&str> {
    match &section.body {
        Body::Prose(markdown) => Some(markdown.as_str()),
        _ => None,
    }
}

fn timelines(postmortem: &Postmortem) -> impl Iterator<Item = &Section> {
    postmortem
        .sections
        .iter()
        .filter(|section| section.kind == Kind::Timeline)
}
