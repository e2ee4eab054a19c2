//! The outcome of writes: the durable copy answers only after a record was put into storage.

use super::{Autosave, OutsideEvent};
use crate::state::drafts::RecordOutcome;
use debrief_core::draft::Autosave as Machine;
use debrief_core::draft::tab::Message;

impl Autosave {
    /// Receives the outcome for the records of the draft that is shown.
    pub(super) fn listen_for_outcomes(&self) {
        let (this, id) = (self.clone(), self.id());
        let draft_id = id.clone();
        self.inner.drafts.listen(&id, move |outcome| {
            if this.id() == draft_id && !this.with_progress(|progress| progress.is_closed) {
                this.handle_outcome(outcome);
            }
        });
    }

    fn handle_outcome(&self, outcome: RecordOutcome) {
        match outcome {
            RecordOutcome::Stored(rev) | RecordOutcome::Quick(rev) => {
                if let Some(edition) = self.take_edition(rev) {
                    let now = self.inner.platform.clock.now();
                    self.with_progress(|progress| progress.saved_at = now);
                    self.handle(|machine, now| machine.written(edition, now));
                }
            }
            RecordOutcome::Failed(rev, trouble) => {
                let failed = self.with_progress(|progress| {
                    let writes = progress
                        .writes_in_flight
                        .iter_mut()
                        .filter(|write| write.rev <= rev);
                    writes
                        .map(|write| {
                            write.has_failed = true;
                            write.edition
                        })
                        .max()
                });
                if let Some(edition) = failed {
                    self.handle(|machine, now| machine.failed(edition, trouble, now));
                }
            }
            RecordOutcome::Conflict(text) => self.write_after_conflict(text),
            RecordOutcome::Gone => {
                self.report(OutsideEvent::Restored);
                self.check_stored();
            }
            RecordOutcome::Changed => {
                self.check_stored();
                // A record that was kept as well as possible may have to become durable now.
                self.with_progress(|progress| {
                    if !progress.machine.is_unsaved() {
                        progress.awaited_fingerprint = progress.fingerprint();
                    }
                });
                self.update_save_state();
            }
        }
        self.is_safe_now();
        self.answer_handover();
    }

    /// The record to be written was not made from the one in storage. It is written once more, and that write
    /// decides under which id.
    fn write_after_conflict(&self, text: String) {
        let edition = self.take_edition(u64::MAX);
        self.with_progress(|progress| progress.conflicting_text = Some(text));
        match edition {
            Some(edition) => {
                let overtaken = |machine: &mut Machine, now| machine.overtaken(edition, now);
                self.handle(overtaken);
            }
            None => self.write_again(),
        }
        self.with_progress(|progress| progress.conflicting_text = None);
    }

    /// The newest edition that this revision or an earlier one contains.
    pub(super) fn take_edition(&self, rev: u64) -> Option<u64> {
        self.with_progress(|progress| {
            let writes = progress
                .writes_in_flight
                .iter()
                .filter(|write| write.rev <= rev);
            let newest = writes.map(|write| write.edition).max();
            progress.writes_in_flight.retain(|write| write.rev > rev);
            newest
        })
    }

    /// Answers the tab that has asked for the draft, once it is known whether all of it is stored.
    pub(super) fn answer_handover(&self) {
        let request = self.with_progress(|progress| {
            let is_known = !progress.machine.is_unsaved() || !progress.has_write_in_flight();
            progress.handover_request.take_if(|_| is_known)
        });
        let Some((tab, id)) = request else { return };
        let answer = if self.is_unsaved() || self.id() != id {
            Message::Unsaved { tab, id }
        } else {
            self.release_lock();
            self.step_back();
            Message::Yours { tab, id }
        };
        let _ = self.inner.platform.tabs.say(&answer.write());
    }
}
