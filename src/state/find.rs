//! Finds words in the open document: where on the page they occur, and which of those places is shown at the
//! moment. How the search box looks is not known here.

use leptos::prelude::*;

use super::document::{BodyState, Document, FIELDS, field_element};
use super::element_ids;
use super::findings::FindingTarget;
use debrief_core::draft::search::occurrences;
use debrief_core::editing::Cell;
use debrief_core::frame::lines::for_field;
use debrief_core::text::interface::find as words;
use debrief_core::typing::place::to_utf16;
use debrief_core::typing::shortcut::FindDirection;

/// The search box of the open document. Clones share their state.
#[derive(Clone)]
pub(crate) struct Find {
    /// Whether the box is open.
    pub(crate) is_open: ArcRwSignal<bool>,
    /// The phrase that is searched for.
    pub(crate) phrase: ArcRwSignal<String>,
    /// How many places were found, and the index of the one visited last, from 0.
    pub(crate) state: ArcRwSignal<(usize, Option<usize>)>,
    /// The place that is shown at the moment.
    pub(crate) spot: ArcRwSignal<Option<FindingTarget>>,
}

impl Find {
    /// A box that is closed and has no phrase yet.
    pub(crate) fn new() -> Self {
        Self {
            is_open: ArcRwSignal::new(false),
            phrase: ArcRwSignal::new(String::new()),
            state: ArcRwSignal::new((0, None)),
            spot: ArcRwSignal::new(None),
        }
    }

    /// Sets the phrase to search for and counts its places. None of them is visited yet.
    pub(crate) fn look_for(&self, document: &Document, phrase: String) {
        self.state.set((find(document, &phrase).len(), None));
        self.spot.set(None);
        self.phrase.set(phrase);
    }

    /// Goes to the next place in a direction, past the end to the other end. The document is searched again,
    /// because it may have changed. `None` if the phrase does not occur.
    pub(crate) fn turn(&self, document: &Document, turn: FindDirection) -> Option<FindingTarget> {
        let phrase = self.phrase.get_untracked();
        let mut spots = find(document, &phrase);
        let count = spots.len();
        let (_, last) = self.state.get_untracked();
        if count == 0 {
            self.state.set((0, None));
            self.spot.set(None);
            return None;
        }
        let at = match (turn, last) {
            (FindDirection::Next, Some(last)) => (last + 1) % count,
            (FindDirection::Next, None) => 0,
            (FindDirection::Previous, Some(last)) => (last.min(count) + count - 1) % count,
            (FindDirection::Previous, None) => count - 1,
        };
        self.state.set((count, Some(at)));
        let spot = spots.swap_remove(at);
        self.spot.set(Some(spot.clone()));
        Some(spot)
    }

    /// The words to highlight in the text area with this id, as a range of UTF-16 units.
    pub(crate) fn words_in(&self, field: &str) -> Option<(u32, u32)> {
        self.spot.with(|spot| {
            let here = spot.as_ref().filter(|spot| spot.focused == field);
            here.and_then(|spot| spot.span)
        })
    }

    /// Closes the box and returns the place that was shown.
    pub(crate) fn close(&self) -> Option<FindingTarget> {
        self.is_open.set(false);
        self.spot.try_update(Option::take).flatten()
    }

    /// The status of the search in words: `4 places`, `1 of 4`. Empty while there is no phrase.
    pub(crate) fn told(&self) -> String {
        if self.phrase.with(|phrase| phrase.trim().is_empty()) {
            return String::new();
        }
        match self.state.get() {
            (0, _) => words::nothing().to_owned(),
            (count, None) => words::count(count),
            (count, Some(at)) => words::at(at + 1, count),
        }
    }
}

/// Every place of a phrase in the fields of the page, in the order of the page.
fn find(document: &Document, phrase: &str) -> Vec<FindingTarget> {
    let mut spots = Vec::new();
    let mut look = |text: &str, section: Option<u32>, shown: &str, focused: String| {
        for place in occurrences(phrase, text) {
            let units = |byte| u32::try_from(to_utf16(text, byte)).unwrap_or(u32::MAX);
            spots.push(FindingTarget {
                name: String::new(),
                section,
                shown: shown.to_owned(),
                focused: focused.clone(),
                span: Some((units(place.start), units(place.end))),
            });
        }
    };
    for field in FIELDS {
        let text = document.field(*field).get_untracked();
        let element = field_element(*field);
        look(&text, None, &element, element.clone());
    }
    for section in document.sections().get_untracked() {
        let key = Some(section.key);
        let shown = element_ids::section(section.key);
        let heading = section.head.with_untracked(|head| head.heading.clone());
        let heading = heading.unwrap_or_default();
        look(&heading, key, &shown, element_ids::heading(section.key));
        let mut prose = |text: &ArcRwSignal<String>, focused: String| {
            look(&for_field(&text.get_untracked()), key, &shown, focused);
        };
        match &section.body {
            BodyState::Prose(text) => prose(text, element_ids::prose(section.key)),
            BodyState::Timeline(before, ..) | BodyState::Actions(before, ..) => {
                prose(before, element_ids::before(section.key));
            }
        }
        if let Some(rows) = section.rows() {
            rows.each(&mut |row, cell, text| {
                if !matches!(cell, Cell::Mark | Cell::Done) {
                    look(&text, key, &element_ids::row(row), cell.element(row));
                }
            });
        }
        if let BodyState::Timeline(.., after) | BodyState::Actions(.., after) = &section.body {
            let text = for_field(&after.get_untracked());
            look(&text, key, &shown, element_ids::after(section.key));
        }
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;
    use debrief_core::import;

    const TEXT: &str = "# Pool C expired\n\n## Summary\n\n🚒 The pool failed.\n\n## Timeline\n\n\
        - 10:00 -> pool C expires\n- 10:10 -> nothing\n\n## Pools\n\nNone.\n";

    #[test]
    fn words_are_found_in_every_field_in_the_order_of_the_page() {
        let document = Document::open(&import::text(TEXT, "a").postmortem);
        let find = Find::new();
        find.look_for(&document, "POOL".to_owned());
        assert_eq!(find.told(), "4 places");
        let mut went = Vec::new();
        for _ in 0..5 {
            let spot = find.turn(&document, FindDirection::Next).expect("found");
            went.push((spot.focused, spot.span));
        }
        let sections = document.sections().get_untracked();
        assert_eq!(went[0], ("field-title".to_owned(), Some((0, 4))));
        assert_eq!(
            went[1],
            (element_ids::prose(sections[0].key), Some((7, 11)))
        );
        assert!(went[2].0.ends_with("-what"), "{went:?}");
        assert_eq!(went[3].0, element_ids::heading(sections[2].key));
        assert_eq!(went[4], went[0], "after the end comes the first");
        assert_eq!(find.told(), "1 of 4");
        let back = find
            .turn(&document, FindDirection::Previous)
            .expect("found");
        assert_eq!(back.focused, went[3].0);
        find.look_for(&document, "nowhere".to_owned());
        assert_eq!(find.turn(&document, FindDirection::Next), None);
        assert_eq!(find.told(), "Nothing found");
    }
}
