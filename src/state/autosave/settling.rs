//! The outcome of writes: the durable copy answers only after a record was put into storage.

use super::{Autosave, News};
use crate::state::drafts::Settled;
use debrief_core::draft::Autosave as Machine;
use debrief_core::draft::tab::Message;

impl Autosave {
    /// Receives the outcome for the records of the draft that is shown.
    pub(super) fn listen(&self) {
        let (this, id) = (self.clone(), self.id());
        let own = id.clone();
        self.inner.drafts.listen(&id, move |settled| {
            if this.id() == own && !this.with(|progress| progress.closed) {
                this.settled(settled);
            }
        });
    }

    fn settled(&self, settled: Settled) {
        match settled {
            Settled::Stored(rev) | Settled::Quick(rev) => {
                if let Some(edition) = self.taken(rev) {
                    let now = self.inner.platform.clock.now();
                    self.with(|progress| progress.saved_at = now);
                    self.tell(|machine, now| machine.written(edition, now));
                }
            }
            Settled::Failed(rev, trouble) => {
                let failed = self.with(|progress| {
                    let until = progress.writing.iter_mut().filter(|one| one.rev <= rev);
                    until
                        .map(|one| {
                            one.failed = true;
                            one.edition
                        })
                        .max()
                });
                if let Some(edition) = failed {
                    self.tell(|machine, now| machine.failed(edition, trouble, now));
                }
            }
            Settled::Stands(text) => self.stands(text),
            Settled::Gone => {
                self.report(News::Restored);
                self.look();
            }
            Settled::Changed => {
                self.look();
                // A record that was kept as well as possible may have to become durable now.
                self.with(|progress| {
                    if !progress.machine.is_unsaved() {
                        progress.awaited = progress.fingerprint();
                    }
                });
                self.show();
            }
        }
        self.is_safe_now();
        self.answer();
    }

    /// The record to be written was not made from the one in storage: it is written once more, and only then
    /// is it decided under which id.
    fn stands(&self, text: String) {
        let edition = self.taken(u64::MAX);
        self.with(|progress| progress.stands = Some(text));
        match edition {
            Some(edition) => {
                let again = |machine: &mut Machine, now| machine.overtaken(edition, now);
                self.tell(again);
            }
            None => self.write_again(),
        }
        self.with(|progress| progress.stands = None);
    }

    /// The newest edition that this revision or an earlier one contains.
    pub(super) fn taken(&self, rev: u64) -> Option<u64> {
        self.with(|progress| {
            let until = progress.writing.iter().filter(|one| one.rev <= rev);
            let newest = until.map(|one| one.edition).max();
            progress.writing.retain(|one| one.rev > rev);
            newest
        })
    }

    /// Answers the tab that has asked for the draft, once it is known whether all of it is stored.
    pub(super) fn answer(&self) {
        let waits = self.with(|progress| {
            let is_known = !progress.machine.is_unsaved() || !progress.is_writing();
            progress.asked.take_if(|_| is_known)
        });
        let Some((tab, id)) = waits else { return };
        let answer = if self.is_unsaved() || self.id() != id {
            Message::Unsaved { tab, id }
        } else {
            self.let_lock_go();
            self.step_back();
            Message::Yours { tab, id }
        };
        let _ = self.inner.platform.tabs.say(&answer.write());
    }
}
