//! Undo and redo of the open document: it is recorded in snapshots while it is edited.
//!
//! Typing is recorded after a short delay, not at every key, and never inside a composition of an input
//! method. A change to the document's shape (its sections and rows) is recorded before and after, so that it
//! is a step of its own.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::document::{Document, set_if_differs};
use super::locked;
use crate::platform::Platform;
use debrief_core::draft::history::History;
use debrief_core::model::{Postmortem, Section};

/// How long after a key the document is recorded, in milliseconds.
const RECORD_DELAY: u64 = 300;

/// The undo history of one open document. Clones are the same history.
#[derive(Clone)]
pub(crate) struct Steps {
    inner: Arc<Inner>,
}

struct Inner {
    platform: Platform,
    document: Document,
    can_undo: ArcRwSignal<bool>,
    can_redo: ArcRwSignal<bool>,
    progress: Mutex<Progress>,
}

struct Progress {
    history: History,
    /// The field whose latest typing is not recorded yet, and when the last key was pressed there.
    pending: Option<(String, u64)>,
    /// Whether an alarm that records it has been set.
    is_scheduled: bool,
    /// Whether an input method is composing.
    is_composing: bool,
}

impl Steps {
    /// Begins a history with the document as it is.
    pub(crate) fn new(platform: Platform, document: Document) -> Self {
        let progress = Progress {
            history: History::new(&document.snapshot()),
            pending: None,
            is_scheduled: false,
            is_composing: false,
        };
        Self {
            inner: Arc::new(Inner {
                platform,
                document,
                can_undo: ArcRwSignal::new(false),
                can_redo: ArcRwSignal::new(false),
                progress: Mutex::new(progress),
            }),
        }
    }

    /// Whether there is something to undo.
    pub(crate) fn can_undo(&self) -> ArcRwSignal<bool> {
        self.inner.can_undo.clone()
    }

    /// Whether there is something to redo.
    pub(crate) fn can_redo(&self) -> ArcRwSignal<bool> {
        self.inner.can_redo.clone()
    }

    /// Notes that something was typed in the field of this name. The document must have the change already.
    pub(crate) fn typed(&self, field: &str) {
        let now = self.inner.platform.clock.now();
        self.with_progress(|progress| progress.pending = Some((field.to_owned(), now)));
        set_if_differs(&self.inner.can_undo, true);
        set_if_differs(&self.inner.can_redo, false);
        self.schedule_recording();
    }

    /// Notes that an input method begins or ends a composition.
    pub(crate) fn set_composing(&self, is_composing: bool) {
        self.with_progress(|progress| progress.is_composing = is_composing);
        if !is_composing {
            self.schedule_recording();
        }
    }

    /// Makes a change to the shape of the document and records it as a step of its own.
    pub(crate) fn step<R>(&self, change: impl FnOnce() -> R) -> R {
        self.record_pending();
        let result = change();
        self.record(None);
        result
    }

    /// Undoes one step. Returns the document as it was before and as it is now; `None` if there is no step,
    /// or while an input method is composing.
    pub(crate) fn undo(&self) -> Option<(Postmortem, Postmortem)> {
        self.move_in_history(History::undo)
    }

    /// Redoes one step. Returns the same as `undo`.
    pub(crate) fn redo(&self) -> Option<(Postmortem, Postmortem)> {
        self.move_in_history(History::redo)
    }

    fn move_in_history(
        &self,
        movement: impl FnOnce(&mut History) -> Option<Postmortem>,
    ) -> Option<(Postmortem, Postmortem)> {
        if self.with_progress(|progress| progress.is_composing) {
            return None;
        }
        self.record_pending();
        let before = self.inner.document.snapshot();
        let restored = self.with_progress(|progress| movement(&mut progress.history));
        if let Some(postmortem) = &restored {
            self.inner.document.apply(postmortem);
        }
        self.update_signals();
        Some((before, restored?))
    }

    /// Records what was typed but is not recorded yet. To be called when the focus moves on, so that no step
    /// concerns two fields.
    pub(crate) fn record_pending(&self) {
        if let Some((field, at)) = self.with_progress(|progress| progress.pending.take()) {
            self.record(Some((&field, at)));
        }
    }

    fn record(&self, typed: Option<(&str, u64)>) {
        let now = self.inner.platform.clock.now();
        let (field, at) = typed.map_or((None, now), |(field, at)| (Some(field), at));
        let snapshot = self.inner.document.snapshot();
        self.with_progress(|progress| progress.history.record(&snapshot, field, at));
        self.update_signals();
    }

    fn schedule_recording(&self) {
        let must_schedule = self.with_progress(|progress| {
            let needs_no_alarm = progress.pending.is_none() || progress.is_scheduled;
            progress.is_scheduled |= !needs_no_alarm;
            !needs_no_alarm
        });
        if !must_schedule {
            return;
        }
        let this = self.clone();
        let on_alarm = Box::new(move || {
            let is_composing = this.with_progress(|progress| {
                progress.is_scheduled = false;
                progress.is_composing
            });
            if !is_composing {
                this.record_pending();
            }
        });
        if self
            .inner
            .platform
            .alarm
            .after(RECORD_DELAY, on_alarm)
            .is_err()
        {
            self.with_progress(|progress| progress.is_scheduled = false);
            self.record_pending();
        }
    }

    fn update_signals(&self) {
        let (undo, redo) = self
            .with_progress(|progress| (progress.history.can_undo(), progress.history.can_redo()));
        set_if_differs(&self.inner.can_undo, undo);
        set_if_differs(&self.inner.can_redo, redo);
    }

    fn with_progress<R>(&self, action: impl FnOnce(&mut Progress) -> R) -> R {
        action(&mut locked(&self.inner.progress))
    }
}

/// The id of the first section that differs between two states of a document, as the later state has it. If
/// sections were only removed from the end, that of the last section that is left.
#[must_use]
pub(crate) fn first_changed_section<'a>(
    before: &Postmortem,
    after: &'a Postmortem,
) -> Option<&'a str> {
    let differs =
        |(index, section): &(usize, &Section)| before.sections.get(*index) != Some(*section);
    let mut sections = after.sections.iter().enumerate();
    let found = sections.find(differs).map(|(_, section)| section);
    let shorter = before.sections.len() > after.sections.len();
    let found = found.or_else(|| after.sections.last().filter(|_| shorter));
    found.map(|section| section.id.as_str())
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::Steps;
    use crate::platform::fake::Fake;
    use crate::state::document::{BodyState, Document};
    use debrief_core::model::{Field, Kind, Postmortem, Section};

    fn open_steps(fake: &Fake) -> (Document, Steps) {
        let mut postmortem = Postmortem::new("a", "google-sre");
        postmortem.sections = vec![Section::new("s", Kind::Summary, "Summary", 2)];
        let document = Document::open(&postmortem);
        (document.clone(), Steps::new(fake.platform(), document))
    }

    fn type_title(document: &Document, steps: &Steps, title: &str) {
        document.set_field(Field::Title, title.into());
        steps.typed("field-title");
    }

    fn title(document: &Document) -> String {
        document.field(Field::Title).get_untracked()
    }

    #[test]
    fn a_word_is_undone_and_redone_as_one_step() {
        let fake = Fake::default();
        let (document, steps) = open_steps(&fake);
        for text in ["S", "Si", "Sig", "Sign-in"] {
            type_title(&document, &steps, text);
            fake.pass(100);
        }
        assert!(steps.can_undo().get_untracked());
        assert!(steps.undo().is_some());
        assert_eq!(title(&document), "");
        assert!(!steps.can_undo().get_untracked());
        assert!(steps.redo().is_some());
        assert_eq!(title(&document), "Sign-in");
        assert!(!steps.can_redo().get_untracked());
    }

    #[test]
    fn typing_just_before_an_undo_is_a_step_of_its_own_field() {
        let fake = Fake::default();
        let (document, steps) = open_steps(&fake);
        type_title(&document, &steps, "Title");
        steps.record_pending();
        let section = document.sections().get_untracked()[0].clone();
        let BodyState::Prose(prose) = &section.body else {
            panic!("prose")
        };
        section.set_prose(prose, "Text");
        steps.typed("prose-0");
        steps.undo();
        assert_eq!(
            (title(&document), prose.get_untracked()),
            ("Title".into(), String::new())
        );
    }

    #[test]
    fn a_change_of_shape_is_a_step_of_its_own() {
        let fake = Fake::default();
        let (document, steps) = open_steps(&fake);
        type_title(&document, &steps, "Title");
        steps.step(|| document.add_section(1, &Section::new("t", Kind::Impact, "Impact", 2)));
        type_title(&document, &steps, "Title again");
        steps.undo();
        assert_eq!(
            (title(&document), document.snapshot().sections.len()),
            ("Title".into(), 2)
        );
        steps.undo();
        assert_eq!(
            (title(&document), document.snapshot().sections.len()),
            ("Title".into(), 1)
        );
        steps.undo();
        assert_eq!(title(&document), "");
        assert!(steps.undo().is_none());
    }

    #[test]
    fn nothing_is_undone_inside_a_composition() {
        let fake = Fake::default();
        let (document, steps) = open_steps(&fake);
        steps.set_composing(true);
        type_title(&document, &steps, "に");
        fake.pass(1_000);
        assert!(steps.undo().is_none());
        assert_eq!(title(&document), "に");
        type_title(&document, &steps, "日本");
        steps.set_composing(false);
        fake.pass(1_000);
        steps.undo();
        assert_eq!(title(&document), "", "what was composed is one step");
    }
}
