//! Where on the page a finding or a fact is: the element that is closest to its place in the document, and
//! the words to select in it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use leptos::prelude::*;

use crate::state::document::{
    BodyState, RowsEdit, SectionState, field_element, field_label, own_names,
};
use crate::state::element_ids;
use debrief_core::editing::{Cell, names};
use debrief_core::lint::Place;
use debrief_core::model::{Field, Postmortem};
use debrief_core::text::interface::health;

/// A place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FindingTarget {
    /// What the place is called, such as `Time zone` or the name of a section.
    pub(crate) name: String,
    /// The key of the section that the place is in; `None` if it is in no section, such as the title.
    pub(crate) section: Option<u32>,
    /// The element to bring into view.
    pub(crate) shown: String,
    /// The element that gets the focus.
    pub(crate) focused: String,
    /// The words to select in that element, as a range of UTF-16 units.
    pub(crate) span: Option<(u32, u32)>,
}

impl FindingTarget {
    /// Whether the target is more precise than a section: a row, or some words.
    #[must_use]
    pub(crate) fn is_more_precise(&self) -> bool {
        let row = self
            .section
            .is_some_and(|key| self.shown != element_ids::section(key));
        row || self.span.is_some()
    }

    /// A key that is different for every place.
    pub(super) fn identity(&self) -> String {
        let span = self
            .span
            .map(|(start, end)| [start, end].map(|index| index.to_string()).join("-"));
        [self.focused.as_str(), span.as_deref().unwrap_or_default()].join(" ")
    }
}

/// Where the sections and rows of a document are on the page, computed once for all findings.
pub(super) struct Places<'p> {
    postmortem: &'p Postmortem,
    sections: &'p [SectionState],
    ids: HashMap<String, usize>,
    names: Vec<String>,
    rows: RefCell<HashMap<u32, HashMap<String, u32>>>,
}

impl<'p> Places<'p> {
    /// The places of a document that is on the page in these sections.
    pub(super) fn of(postmortem: &'p Postmortem, sections: &'p [SectionState]) -> Self {
        let ids = sections.iter().enumerate();
        let headings = postmortem.sections.iter();
        let own = own_names(postmortem);
        Self {
            postmortem,
            sections,
            ids: ids.map(|(index, section)| (section.id(), index)).collect(),
            names: names::of_sections(headings.map(|section| section.heading.as_deref()), &own),
            rows: RefCell::default(),
        }
    }

    pub(super) fn postmortem(&self) -> &Postmortem {
        self.postmortem
    }

    /// The index of the section with this id.
    pub(super) fn section(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The keys of the sections and rows on the page, in order. The ids of their elements contain them, so if
    /// the keys are the same, the places are too.
    pub(super) fn keys(&self) -> Vec<u32> {
        let mut keys = Vec::new();
        for section in self.sections {
            keys.push(section.key);
            let rows = section.rows();
            keys.extend(
                rows.iter()
                    .flat_map(|rows| untrack(|| rows.in_order()))
                    .map(|row| row.key),
            );
        }
        keys
    }

    /// Translates a place in the document to a place on the page. If the place is in no section of the page,
    /// the target is the field at the head of the document that it names, or else the title.
    pub(super) fn target(&self, place: &Place) -> FindingTarget {
        let index = place.section.as_ref().and_then(|id| self.ids.get(id));
        match index.and_then(|index| Some((*index, self.sections.get(*index)?))) {
            Some((index, section)) => {
                let name = self.names.get(index).cloned().unwrap_or_default();
                in_section(place, section, name, self.row(section, place))
            }
            None => in_front(place, self.postmortem),
        }
    }

    /// The key of the row that a place is in.
    fn row(&self, section: &SectionState, place: &Place) -> Option<u32> {
        let (id, list) = (place.row.as_ref()?, section.rows()?);
        let mut rows = self.rows.borrow_mut();
        let keys = rows
            .entry(section.key)
            .or_insert_with(|| list.ids().into_iter().collect());
        keys.get(id).copied()
    }
}

fn in_front(place: &Place, postmortem: &Postmortem) -> FindingTarget {
    let field = place.field.and_then(Field::from_name);
    let name = match place.field {
        Some(_) => field_label(field.unwrap_or(Field::Title)).to_owned(),
        None => health::document().to_owned(),
    };
    let title = postmortem.title.as_deref().unwrap_or_default();
    let element = field_element(field.unwrap_or(Field::Title));
    FindingTarget {
        name,
        section: None,
        shown: element.clone(),
        focused: element,
        span: (field == Some(Field::Title))
            .then(|| utf16_range(title, place.span.as_ref()))
            .flatten(),
    }
}

fn in_section(
    place: &Place,
    section: &SectionState,
    name: String,
    row: Option<u32>,
) -> FindingTarget {
    let key = section.key;
    let range_of = |range_in: &str| utf16_range(range_in, place.span.as_ref());
    let target = |shown: String, focused: String, span: Option<(u32, u32)>| FindingTarget {
        name,
        section: Some(key),
        shown,
        focused,
        span,
    };
    if let (Some(rows), Some(row)) = (section.rows(), row) {
        let cell = row_field(&*rows, place.field);
        let range_in = rows.get(row, cell);
        return target(
            element_ids::row(row),
            cell.element(row),
            range_of(&range_in),
        );
    }
    if place.field == Some("heading") {
        return target(element_ids::section(key), element_ids::heading(key), None);
    }
    let range_in = |prose: &ArcRwSignal<String>| prose.with_untracked(|prose| range_of(prose));
    let shown = element_ids::section(key);
    match (&section.body, place.field) {
        (BodyState::Prose(prose), _) => target(shown, element_ids::prose(key), range_in(prose)),
        (BodyState::Timeline(before, ..) | BodyState::Actions(before, ..), Some("before")) => {
            target(shown, element_ids::prose_before(key), range_in(before))
        }
        (BodyState::Timeline(.., after) | BodyState::Actions(.., after), Some("after")) => {
            target(shown, element_ids::prose_after(key), range_in(after))
        }
        _ => target(shown, element_ids::add_button(key), None),
    }
}

/// Converts a range of bytes to the units in which a text field counts: UTF-16, with one line feed for every
/// line ending. `None` if the text no longer has that range.
fn utf16_range(text: &str, span: Option<&Range<usize>>) -> Option<(u32, u32)> {
    let span = span?;
    let (before, inside) = (text.get(..span.start)?, text.get(span.clone())?);
    let count = |text: &str| {
        let line_endings = if text.contains('\r') {
            text.matches("\r\n").count()
        } else {
            0
        };
        let units = if text.is_ascii() {
            text.len()
        } else {
            text.encode_utf16().count()
        };
        u32::try_from(units - line_endings).ok()
    };
    let start = count(before)?;
    Some((start, start + count(inside)?))
}

/// The cell that shows a field of a row, by the field's name in the JSON.
fn row_field(rows: &dyn RowsEdit, field: Option<&str>) -> Cell {
    let cells = rows.cells();
    let named = match field {
        Some("marks") => Some(Cell::Mark),
        Some(name) => cells.iter().copied().find(|cell| cell.name() == name),
        None => None,
    };
    let text = cells
        .iter()
        .copied()
        .find(|cell| matches!(cell, Cell::What | Cell::Action));
    named.or(text).unwrap_or(Cell::What)
}

#[cfg(test)]
mod tests {
    use super::utf16_range;

    #[test]
    fn ranges_are_counted_in_the_units_of_a_text_field() {
        let text = "año 🚒\r\n40 minutes";
        let index = text.find("40").expect("there");
        assert_eq!(utf16_range(text, Some(&(index..index + 10))), Some((7, 17)));
        assert_eq!(
            utf16_range(text, Some(&(index..99))),
            None,
            "no longer there"
        );
        assert_eq!(utf16_range(text, None), None);
    }
}
