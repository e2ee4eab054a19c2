//! Undo and redo over the whole document.
//!
//! The history keeps states, not changes, so undo always brings back a document that existed at some time.
//! Sections that did not change between two states are stored once. The caller says when and where each
//! change happened; nothing here reads a clock.

use std::sync::Arc;

use crate::model::{Postmortem, Section};

/// Typing in one field is one step of undo as long as no pause is longer than this, in milliseconds.
pub const LONGEST_PAUSE: u64 = 1_000;

/// The most steps that can be undone; older ones are dropped.
pub const MAX_STEPS: usize = 200;

/// The states of one open document, and which of them is shown.
#[derive(Debug)]
pub struct History {
    states: Vec<State>,
    current: usize,
    run: Option<Run>,
}

/// A run of typing that may continue: in which field, and when it was last extended.
#[derive(Debug)]
struct Run {
    field: String,
    extended_at: u64,
}

/// A document whose sections are shared with the neighbouring states.
#[derive(Debug, PartialEq)]
struct State {
    head: Postmortem,
    sections: Vec<Arc<Section>>,
}

impl History {
    /// Starts a history with a document as its first state.
    #[must_use]
    pub fn new(doc: &Postmortem) -> Self {
        Self {
            states: vec![State::of(doc, None)],
            current: 0,
            run: None,
        }
    }

    /// Records the state of the document after a change. `field` names the field that was typed in, so that a
    /// run of typing in it becomes one step; without it, the change is a step of its own. `now` is in
    /// milliseconds. A document that equals the current state is not recorded.
    pub fn record(&mut self, doc: &Postmortem, field: Option<&str>, now: u64) {
        let state = State::of(doc, self.states.get(self.current));
        if self.states.get(self.current) == Some(&state) {
            return;
        }
        self.states.truncate(self.current + 1);
        let continues_run = self.run.as_ref().is_some_and(|run| {
            Some(run.field.as_str()) == field
                && now.saturating_sub(run.extended_at) <= LONGEST_PAUSE
        });
        if continues_run && self.current > 0 {
            self.states.pop();
        }
        self.states.push(state);
        if self.states.len() > MAX_STEPS + 1 {
            self.states.remove(0);
        }
        self.current = self.states.len() - 1;
        self.run = field.map(|field| Run {
            field: field.to_owned(),
            extended_at: now,
        });
    }

    /// Goes one step back and returns the document as it was; `None` at the first state.
    pub fn undo(&mut self) -> Option<Postmortem> {
        self.go(self.current.checked_sub(1)?)
    }

    /// Goes one step forward again; `None` if nothing was undone.
    pub fn redo(&mut self) -> Option<Postmortem> {
        self.go(self.current + 1)
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.current > 0
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.current + 1 < self.states.len()
    }

    fn go(&mut self, to: usize) -> Option<Postmortem> {
        let doc = self.states.get(to)?.doc();
        self.current = to;
        self.run = None;
        Some(doc)
    }
}

impl State {
    fn of(doc: &Postmortem, previous: Option<&Self>) -> Self {
        let shared_section = |index: usize, section: &Section| {
            let sections = &previous?.sections;
            // Most sections are at the same index as before; one that is not was moved.
            let is_same = |shared: &&Arc<Section>| ***shared == *section;
            let shared = sections.get(index).filter(is_same);
            shared
                .or_else(|| {
                    sections
                        .iter()
                        .find(|shared| shared.id == section.id && ***shared == *section)
                })
                .cloned()
        };
        let sections = doc.sections.iter().enumerate();
        let sections = sections.map(|(index, section)| {
            shared_section(index, section).unwrap_or_else(|| Arc::new(section.clone()))
        });
        let sections = sections.collect();
        let head = Postmortem {
            format: doc.format.clone(),
            version: doc.version,
            id: doc.id.clone(),
            title: doc.title.clone(),
            date: doc.date.clone(),
            authors: doc.authors.clone(),
            owner: doc.owner.clone(),
            status: doc.status.clone(),
            severity: doc.severity.clone(),
            incident: doc.incident.clone(),
            services: doc.services.clone(),
            tags: doc.tags.clone(),
            audience: doc.audience,
            language: doc.language.clone(),
            published: doc.published.clone(),
            timezone: doc.timezone.clone(),
            timezone_as_written: doc.timezone_as_written.clone(),
            template: doc.template.clone(),
            own_template: doc.own_template.clone(),
            front: doc.front.clone(),
            sections: Vec::new(),
            ignored: doc.ignored.clone(),
            no_comment: doc.no_comment,
            source: doc.source.clone(),
            extra: doc.extra.clone(),
        };
        Self { head, sections }
    }

    fn doc(&self) -> Postmortem {
        let mut doc = self.head.clone();
        doc.sections = self
            .sections
            .iter()
            .map(|section| (**section).clone())
            .collect();
        doc
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, Kind};

    fn doc(prose: &str) -> Postmortem {
        let mut doc = Postmortem::new("x", "google-sre");
        for (id, text) in [("s1", prose), ("s2", "the same")] {
            let mut section = Section::new(id, Kind::Summary, "Summary", 2);
            section.body = Body::Prose(text.into());
            doc.sections.push(section);
        }
        doc
    }

    #[test]
    fn back_to_empty_and_forward_again() {
        let mut history = History::new(&doc(""));
        history.record(&doc("a"), Some("s1"), 0);
        history.record(&doc("ab"), Some("s1"), 5_000);
        assert_eq!(history.undo(), Some(doc("a")));
        assert_eq!(history.undo(), Some(doc("")));
        assert_eq!((history.undo(), history.can_undo()), (None, false));
        assert_eq!(history.redo(), Some(doc("a")));
        assert_eq!(history.redo(), Some(doc("ab")));
        assert_eq!((history.redo(), history.can_redo()), (None, false));
    }

    #[test]
    fn a_run_of_typing_is_one_step() {
        let mut history = History::new(&doc(""));
        for (index, text) in ["a", "ab", "abc"].into_iter().enumerate() {
            history.record(&doc(text), Some("s1"), index as u64 * LONGEST_PAUSE);
        }
        history.record(&doc("abc d"), Some("s1"), 3 * LONGEST_PAUSE + 1);
        assert_eq!(history.undo(), Some(doc("abc")), "a pause ends the run");
        assert_eq!(history.undo(), Some(doc("")));
    }

    #[test]
    fn another_field_or_a_change_without_one_is_another_step() {
        let mut history = History::new(&doc(""));
        history.record(&doc("a"), Some("s1"), 0);
        history.record(&doc("b"), Some("s2"), 1);
        history.record(&doc("c"), None, 2);
        history.record(&doc("d"), None, 3);
        for text in ["c", "b", "a", ""] {
            assert_eq!(history.undo(), Some(doc(text)));
        }
    }

    #[test]
    fn an_edit_after_undo_forgets_what_was_undone() {
        let mut history = History::new(&doc(""));
        history.record(&doc("a"), Some("s1"), 0);
        history.undo();
        history.record(&doc("b"), Some("s1"), 1);
        assert!(!history.can_redo());
        assert_eq!(
            history.undo(),
            Some(doc("")),
            "the edit does not continue the earlier run"
        );
    }

    #[test]
    fn sections_that_did_not_change_are_held_once() {
        let mut history = History::new(&doc("a"));
        history.record(&doc("b"), None, 0);
        assert!(Arc::ptr_eq(
            &history.states[0].sections[1],
            &history.states[1].sections[1]
        ));
    }

    #[test]
    fn old_steps_are_forgotten() {
        let mut history = History::new(&doc(""));
        for step in 0..MAX_STEPS + 10 {
            history.record(&doc(&step.to_string()), None, 0);
        }
        let mut undone = 0;
        while history.undo().is_some() {
            undone += 1;
        }
        assert_eq!(undone, MAX_STEPS);
    }
}
