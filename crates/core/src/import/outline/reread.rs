//! Reads a section of a document again as another kind that a person has chosen: a list becomes a timeline, a
//! timeline becomes text. The text of the document does not change.

use std::ops::Range;

use super::super::blocks::{self, Head};
use super::super::headings;
use super::super::ids::Ids;
use super::{Part, join, section};
use crate::frame::{Places, assemble, assemble_with_places};
use crate::model::{Body, Kind, Postmortem, Section};

/// Reads the section at an index as another kind, together with the sections nested in it: those that had
/// their kind from it get the new one, and headings that are rows of the new kind become rows. If the result
/// could not be written as the same text, only the kind changes.
pub fn section(postmortem: &mut Postmortem, at: usize, kind: Kind) {
    let Some(old) = postmortem.sections.get(at) else {
        return;
    };
    if old.kind == kind && Body::for_kind(kind).is_alike(&old.body) {
        return;
    }
    let family = family(postmortem, at);
    let (prose, list) = match &old.body {
        Body::Prose(markdown) => (markdown.is_empty(), 0),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => (before.is_empty() && after.is_empty(), entries.len()),
        Body::Actions {
            before,
            items,
            after,
            ..
        } => (before.is_empty() && after.is_empty(), items.len()),
    };
    // The head of a table without rows is text too.
    if prose && list == 0 && old.layout.list_head.is_none() && family.len() == 1 {
        return only_kind(postmortem, at, kind, true);
    }
    let (text, places) = assemble_with_places(postmortem);
    let parts = parts(postmortem, &text, &places, &family, kind);
    let sections = sections(postmortem, &text, &places, &family, &parts);
    let mut read = postmortem.clone();
    read.sections.splice(family, sections);
    if assemble(&read) == text {
        *postmortem = read;
    } else {
        only_kind(postmortem, at, kind, false);
    }
}

/// Changes only the kind, and with `body` also the body of a section that has no content.
fn only_kind(postmortem: &mut Postmortem, at: usize, kind: Kind, body: bool) {
    if let Some(section) = postmortem.sections.get_mut(at) {
        section.kind = kind;
        if body && !Body::for_kind(kind).is_alike(&section.body) {
            section.body = Body::for_kind(kind);
        }
    }
}

/// The indices of a section and of those nested in it.
fn family(postmortem: &Postmortem, at: usize) -> Range<usize> {
    let sections = &postmortem.sections;
    let level = sections[at].level;
    let nested = sections[at + 1..]
        .iter()
        .take_while(|section| level > 0 && section.level > level);
    at..at + 1 + nested.count()
}

/// The sections as the parts of a text from which they were read.
fn parts(
    postmortem: &Postmortem,
    text: &str,
    places: &Places,
    family: &Range<usize>,
    kind: Kind,
) -> Vec<Part> {
    let before = postmortem.sections[family.start].kind;
    let mut parts = Vec::with_capacity(family.len());
    for at in family.clone() {
        let (old, place) = (&postmortem.sections[at], &places.sections[at]);
        let end = start_of(places, at + 1).unwrap_or(text.len());
        let heading = old.heading.as_ref().map(|_| {
            let head = Head::new(old.level, old.style, place.name.clone());
            (head, place.head.clone())
        });
        let named = if at == family.start {
            Some(kind)
        } else if old.kind == before {
            // Its kind comes from its parent, unless its heading names one.
            headings::kind(&text[place.name.clone()])
        } else {
            Some(old.kind)
        };
        parts.push(Part {
            kind: named.filter(|_| heading.is_none()),
            heading,
            blocks: blocks::inside(text, &place.body),
            range: place.head.start..end,
            named,
            told: false,
            chosen: at == family.start,
            in_template: false,
        });
    }
    parts
}

/// The parts as sections again. A section whose text, kind and sort of body are the same stays as it was; one
/// that begins at the same place keeps its id.
fn sections(
    postmortem: &Postmortem,
    text: &str,
    places: &Places,
    family: &Range<usize>,
    parts: &[Part],
) -> Vec<Section> {
    let source = postmortem.source.as_ref();
    let eol = source.map_or("\n", |source| source.eol.as_str());
    let mut ids = Ids::behind(postmortem);
    let mut above = Vec::new();
    let mut found = Vec::new();
    for part in join::rows_of(text, parts, false) {
        let heading = part.heading.as_ref();
        let mut read = section::section(
            text,
            &part,
            heading,
            &part.blocks,
            eol,
            &mut above,
            &mut ids,
        );
        super::drop_default_tail(&mut read, part.range.end == text.len(), eol);
        let from = family
            .clone()
            .find(|at| start_of(places, *at) == Some(part.range.start));
        if let Some(at) = from {
            let old = &postmortem.sections[at];
            let end = start_of(places, at + 1).unwrap_or(text.len());
            if end == part.range.end && old.kind == read.kind && read.body.is_alike(&old.body) {
                read = old.clone();
            } else {
                read.id.clone_from(&old.id);
                read.extra.clone_from(&old.extra);
            }
        }
        found.push(read);
    }
    found
}

fn start_of(places: &Places, at: usize) -> Option<usize> {
    places.sections.get(at).map(|place| place.head.start)
}
