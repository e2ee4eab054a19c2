//! Finds words in the open document: where on the page they occur, and which of those places is shown at the
//! moment. How the search box looks must not be known here.

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
    pub(crate) target: ArcRwSignal<Option<FindingTarget>>,
}

impl Find {
    /// A box that is closed and has no phrase yet.
    pub(crate) fn new() -> Self {
        Self {
            is_open: ArcRwSignal::new(false),
            phrase: ArcRwSignal::new(String::new()),
            state: ArcRwSignal::new((0, None)),
            target: ArcRwSignal::new(None),
        }
    }

    /// Sets the phrase to search for and counts its places. None of them is visited yet.
    pub(crate) fn set_phrase(&self, document: &Document, phrase: String) {
        self.state.set((find(document, &phrase).len(), None));
        self.target.set(None);
        self.phrase.set(phrase);
    }

    /// Goes to the next or the previous place, and from the last place to the first or the other way round.
    /// The document is searched again, because it may have changed. `None` if the phrase does not occur.
    pub(crate) fn step(
        &self,
        document: &Document,
        direction: FindDirection,
    ) -> Option<FindingTarget> {
        let phrase = self.phrase.get_untracked();
        let mut targets = find(document, &phrase);
        let count = targets.len();
        let (_, last_index) = self.state.get_untracked();
        if count == 0 {
            self.state.set((0, None));
            self.target.set(None);
            return None;
        }
        let index = match (direction, last_index) {
            (FindDirection::Next, Some(last_index)) => (last_index + 1) % count,
            (FindDirection::Next, None) => 0,
            (FindDirection::Previous, Some(last_index)) => {
                (last_index.min(count) + count - 1) % count
            }
            (FindDirection::Previous, None) => count - 1,
        };
        self.state.set((count, Some(index)));
        let target = targets.swap_remove(index);
        self.target.set(Some(target.clone()));
        Some(target)
    }

    /// The words to highlight in the text area with this id, as a range of UTF-16 units.
    pub(crate) fn words_in(&self, field: &str) -> Option<(u32, u32)> {
        self.target.with(|target| {
            let highlighted = target.as_ref().filter(|target| target.focused == field);
            highlighted.and_then(|target| target.span)
        })
    }

    /// Closes the box and returns the place that was shown.
    pub(crate) fn close(&self) -> Option<FindingTarget> {
        self.is_open.set(false);
        self.target.try_update(Option::take).flatten()
    }

    /// The status of the search in words: `4 places`, `1 of 4`. Empty while there is no phrase.
    pub(crate) fn status_text(&self) -> String {
        if self.phrase.with(|phrase| phrase.trim().is_empty()) {
            return String::new();
        }
        match self.state.get() {
            (0, _) => words::nothing().to_owned(),
            (count, None) => words::count(count),
            (count, Some(index)) => words::at(index + 1, count),
        }
    }
}

/// Every place of a phrase in the fields of the page, in the order of the page.
fn find(document: &Document, phrase: &str) -> Vec<FindingTarget> {
    let mut targets = Vec::new();
    let mut search = |text: &str, section: Option<u32>, shown: &str, focused: String| {
        for place in occurrences(phrase, text) {
            let utf16_offset = |byte| u32::try_from(to_utf16(text, byte)).unwrap_or(u32::MAX);
            targets.push(FindingTarget {
                name: String::new(),
                section,
                shown: shown.to_owned(),
                focused: focused.clone(),
                span: Some((utf16_offset(place.start), utf16_offset(place.end))),
            });
        }
    };
    for field in FIELDS {
        let text = document.field(*field).get_untracked();
        let element = field_element(*field);
        search(&text, None, &element, element.clone());
    }
    for field in document.own_fields().get_untracked() {
        let element = field.element();
        search(
            &field.value.get_untracked(),
            None,
            &element,
            element.clone(),
        );
    }
    for section in document.sections().get_untracked() {
        let key = Some(section.key);
        let shown = element_ids::section(section.key);
        let heading = section.head.with_untracked(|head| head.heading.clone());
        let heading = heading.unwrap_or_default();
        search(&heading, key, &shown, element_ids::heading(section.key));
        let mut search_prose = |text: &ArcRwSignal<String>, focused: String| {
            search(&for_field(&text.get_untracked()), key, &shown, focused);
        };
        match &section.body {
            BodyState::Prose(text) => search_prose(text, element_ids::prose(section.key)),
            BodyState::Timeline(before, ..) | BodyState::Actions(before, ..) => {
                search_prose(before, element_ids::prose_before(section.key));
            }
        }
        if let Some(rows) = section.rows() {
            rows.for_each_cell(&mut |row, cell, text| {
                if !matches!(cell, Cell::Mark | Cell::Done) {
                    search(&text, key, &element_ids::row(row), cell.element(row));
                }
            });
        }
        if let BodyState::Timeline(.., after) | BodyState::Actions(.., after) = &section.body {
            let text = for_field(&after.get_untracked());
            search(&text, key, &shown, element_ids::prose_after(section.key));
        }
    }
    targets
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
        find.set_phrase(&document, "POOL".to_owned());
        assert_eq!(find.status_text(), "4 places");
        let mut visited = Vec::new();
        for _ in 0..5 {
            let target = find.step(&document, FindDirection::Next).expect("found");
            visited.push((target.focused, target.span));
        }
        let sections = document.sections().get_untracked();
        assert_eq!(visited[0], ("field-title".to_owned(), Some((0, 4))));
        assert_eq!(
            visited[1],
            (element_ids::prose(sections[0].key), Some((7, 11)))
        );
        assert!(visited[2].0.ends_with("-what"), "{visited:?}");
        assert_eq!(visited[3].0, element_ids::heading(sections[2].key));
        assert_eq!(visited[4], visited[0], "after the end comes the first");
        assert_eq!(find.status_text(), "1 of 4");
        let previous = find
            .step(&document, FindDirection::Previous)
            .expect("found");
        assert_eq!(previous.focused, visited[3].0);
        find.set_phrase(&document, "nowhere".to_owned());
        assert_eq!(find.step(&document, FindDirection::Next), None);
        assert_eq!(find.status_text(), "Nothing found");
    }

    #[test]
    fn words_are_found_in_the_documents_own_fields() {
        let text = "# T\n\n- Date: 2026-03-12\n- Detected by: the pager\n\n## Summary\n\nA\n";
        let document = Document::open(&import::text(text, "a").postmortem);
        let find = Find::new();
        find.set_phrase(&document, "pager".to_owned());
        let target = find.step(&document, FindDirection::Next).expect("found");
        let own = document.own_fields().get_untracked();
        assert_eq!(
            (target.focused, target.span),
            (own[0].element(), Some((4, 9)))
        );
    }
}
