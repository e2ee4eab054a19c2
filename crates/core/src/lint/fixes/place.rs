//! Finds the text of a document that a place refers to, to read it or to change it.

use crate::lint::Place;
use crate::model::{ActionItem, Body, Postmortem};

/// The text of the field that a place is in.
pub(super) fn field<'p>(postmortem: &'p Postmortem, place: &Place) -> Option<&'p str> {
    let id = place.section.as_ref()?;
    let section = postmortem
        .sections
        .iter()
        .find(|section| section.id == *id)?;
    match (&section.body, place.row.as_deref(), place.field?) {
        (Body::Prose(text), None, "markdown") => Some(text),
        (Body::Timeline { before, .. } | Body::Actions { before, .. }, None, "before") => {
            Some(before)
        }
        (Body::Timeline { after, .. } | Body::Actions { after, .. }, None, "after") => Some(after),
        (Body::Timeline { entries, .. }, Some(row), "text") => {
            let entry = entries.iter().find(|entry| entry.id == row)?;
            Some(&entry.text)
        }
        (Body::Timeline { entries, .. }, Some(row), "time") => {
            let entry = entries.iter().find(|entry| entry.id == row)?;
            Some(&entry.time)
        }
        (Body::Actions { items, .. }, Some(row), "text") => {
            item(items, row).map(|item| item.text.as_str())
        }
        _ => None,
    }
}

fn item<'p>(items: &'p [ActionItem], id: &str) -> Option<&'p ActionItem> {
    items.iter().find_map(|candidate| {
        if candidate.id == id {
            Some(candidate)
        } else {
            item(&candidate.children, id)
        }
    })
}

/// The same text, to be changed.
pub(super) fn field_mut<'p>(
    postmortem: &'p mut Postmortem,
    place: &Place,
) -> Option<&'p mut String> {
    let id = place.section.as_ref()?;
    let mut sections = postmortem.sections.iter_mut();
    let section = sections.find(|section| section.id == *id)?;
    match (&mut section.body, place.row.as_deref(), place.field?) {
        (Body::Prose(text), None, "markdown") => Some(text),
        (Body::Timeline { before, .. } | Body::Actions { before, .. }, None, "before") => {
            Some(before)
        }
        (Body::Timeline { after, .. } | Body::Actions { after, .. }, None, "after") => Some(after),
        (Body::Timeline { entries, .. }, Some(row), "text") => {
            let mut entries = entries.iter_mut();
            entries
                .find(|entry| entry.id == row)
                .map(|entry| &mut entry.text)
        }
        (Body::Timeline { entries, .. }, Some(row), "time") => {
            let mut entries = entries.iter_mut();
            entries
                .find(|entry| entry.id == row)
                .map(|entry| &mut entry.time)
        }
        (Body::Actions { items, .. }, Some(row), "text") => {
            item_mut(items, row).map(|item| &mut item.text)
        }
        _ => None,
    }
}

fn item_mut<'p>(items: &'p mut [ActionItem], id: &str) -> Option<&'p mut ActionItem> {
    items.iter_mut().find_map(|candidate| {
        if candidate.id == id {
            Some(candidate)
        } else {
            item_mut(&mut candidate.children, id)
        }
    })
}
