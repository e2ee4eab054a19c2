//! How many findings each draft has. Counting needs the whole document, so it is done for one draft at a
//! time, with pauses in which the page can be used, and once for each version of a draft.

use leptos::prelude::*;

use super::Library;
use crate::platform::{after, next_frame, when_idle};
use crate::state::drafts::Listed;
use crate::state::preferences;
use debrief_core::draft::Envelope;

/// The number of findings in one version of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// When that version was saved.
    saved_at: u64,
    /// How many errors, warnings and hints it has.
    findings: [usize; 3],
}

impl Library {
    /// Counts the findings of all drafts that have not been counted yet, one after another, once the rules
    /// are loaded.
    pub(super) fn count(&self) {
        if self.shell.later.functions_untracked().is_none()
            || self.counting.try_get_value() != Some(false)
        {
            return;
        }
        self.counting.try_set_value(true);
        self.count_soon();
    }

    /// The findings of a draft, if its current version has been counted.
    pub(super) fn findings_of(&self, draft: &Listed) -> Option<[usize; 3]> {
        let counted = self
            .counts
            .with(|counts| counts.get(&draft.summary.id).copied());
        let current = counted.filter(|counted| counted.saved_at == draft.summary.saved_at);
        current.map(|counted| counted.findings)
    }

    /// Counts the next draft when the browser is idle.
    fn count_soon(&self) {
        let (library, fallback) = (self.clone(), self.clone());
        if when_idle(move || library.count_next()).is_err() {
            let _ = next_frame(move || {
                let _ = after(0, move || fallback.count_next());
            });
        }
    }

    fn count_next(&self) {
        let next = self.listing.try_with_untracked(|listing| {
            let counts = self.counts.try_get_untracked()?;
            let is_uncounted = |draft: &&Listed| {
                let counted = counts.get(&draft.summary.id);
                counted.is_none_or(|counted| counted.saved_at != draft.summary.saved_at)
            };
            listing.drafts.iter().find(is_uncounted).cloned()
        });
        // Without a value, the page has been left.
        let (Some(Some(draft)), Some(functions)) = (next, self.shell.later.functions_untracked())
        else {
            self.counting.try_set_value(false);
            return;
        };
        let (id, saved_at) = (draft.summary.id, draft.summary.saved_at);
        let counts = self.counts;
        let set_counts = move |id: String, findings| {
            let counted = Counted { saved_at, findings };
            counts.try_update(|counts| counts.insert(id, counted));
        };
        // A draft that was deleted in the meantime counts as zero; the list will be updated.
        set_counts(id.clone(), [0; 3]);
        let platform = self.shell.platform.clone();
        let rules_off = preferences::rules_off(&*platform.storage, self.shell.drafts.keys());
        let count_draft = move |envelope: Envelope| {
            let findings = (functions.count_findings)(&envelope.doc, &platform.today(), &rules_off);
            set_counts(envelope.id, findings);
        };
        let next = self.clone();
        let count_rest = move || next.count_soon();
        let drafts = &self.shell.drafts;
        drafts.read_portions(vec![id], count_draft, || (), count_rest);
    }
}
