//! Opening the shelf: the list of durable records is read, and records in the quick copy that are newer, or
//! were written by a build that had only that copy, are made durable. If that is interrupted, the next start
//! begins again and does nothing twice.

use super::engine::parsed;
use super::{DATABASE_TIMEOUT, Durable, RecordOutcome, Safety, Shelf, State};
use crate::platform::Trouble;
use crate::platform::disk::Rows;
use crate::state::document::set_if_differs;
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::fingerprint;
use debrief_core::draft::{Lineage, Newer};

/// The pause after the first failed attempt to open the database, in milliseconds. Each later pause is twice
/// as long.
const FIRST_RETRY_PAUSE: u64 = 1_000;

/// The longest pause before the next try, in milliseconds.
const MAX_RETRY_PAUSE: u64 = 3_600_000;

impl Shelf {
    /// Opens the database, now or once more.
    pub(super) fn open(&self) {
        let (this, for_loss, for_timeout) = (self.clone(), self.clone(), self.clone());
        let for_loss = move || for_loss.database_lost();
        let on_answer = move |opened: Result<(), Trouble>| match opened {
            Ok(()) => this.read_rows(),
            Err(trouble) => this.database_missing(trouble),
        };
        let attempt = self.with(|inner| {
            inner.attempts += 1;
            inner.attempts
        });
        let name = self.keys.database();
        let Some(disk) = self.disk() else { return };
        disk.open(&name, Box::new(for_loss), Box::new(on_answer));
        let on_timeout = move || {
            if for_timeout.with(|inner| inner.last_answered < attempt) {
                for_timeout.database_missing(Trouble::Silent);
            }
        };
        let _ = self
            .platform
            .alarm
            .after(DATABASE_TIMEOUT, Box::new(on_timeout));
    }

    fn read_rows(&self) {
        let this = self.clone();
        let on_answer = move |rows| match rows {
            Ok(rows) => this.rows_listed(rows),
            Err(trouble) => this.database_missing(trouble),
        };
        if let Some(disk) = self.disk() {
            disk.rows(None, Box::new(on_answer));
        }
    }

    fn rows_listed(&self, rows: Rows) {
        let ids_without_row = rows.iter().filter(|(_, row)| row.is_none());
        let ids_without_row: Vec<String> = ids_without_row.map(|(id, _)| id.clone()).collect();
        let lost_ids = self.with(|inner| {
            let mut lost_ids = std::mem::take(&mut inner.were_durable);
            for (id, durable) in parsed(rows) {
                lost_ids.remove(&id);
                inner.slots.entry(id).or_default().durable = durable;
            }
            inner.state = State::Ready;
            inner.last_answered = inner.attempts;
            lost_ids
        });
        self.find_removals();
        self.compare_copies();
        self.limit_size();
        set_if_differs(&self.safety, Safety::Durable);
        self.store_again();
        let callbacks = self.with(|inner| std::mem::take(&mut inner.callbacks));
        for call in callbacks {
            call();
        }
        for id in self.listened_to() {
            // A draft that was edited in the meantime is stored again, but it had been removed.
            let outcome = match self.has(&id) && !lost_ids.contains(&id) {
                true => RecordOutcome::Changed,
                false => RecordOutcome::Gone,
            };
            self.report(&id, outcome);
        }
        self.notify_changed();
        self.note_known();
        self.write_missing_rows(ids_without_row);
    }

    /// Compares the two copies. The newer record wins, and a record that neither was made from becomes a
    /// second draft.
    fn compare_copies(&self) {
        for id in self.quick_ids().unwrap_or_default() {
            let Ok(Some(text)) = self.quick_text(&id) else {
                continue;
            };
            let durable = match self.slot(&id, |slot| slot.durable.clone()) {
                Durable::Row(row) if row.fingerprint == fingerprint(&text) => continue,
                // A record that another build keeps there is left alone, and so is one that cannot be read
                // here.
                Durable::Foreign => continue,
                Durable::Row(row) => Some(row.lineage),
                Durable::Nothing => None,
            };
            let Ok(envelope) = read(&text) else { continue };
            let quick_lineage = Lineage::of(&envelope, fingerprint(&text));
            match durable.map_or(Newer::First, |durable_lineage| {
                quick_lineage.compare(&durable_lineage)
            }) {
                Newer::First => self.make_durable(envelope, text),
                Newer::Second | Newer::Neither => {
                    let _ = self.remove_quick(&id);
                }
                Newer::Apart => {
                    if self.keep_as_fork(&envelope, &text) {
                        let _ = self.remove_quick(&id);
                    }
                }
            }
        }
    }

    /// Gives rows to texts that were stored without one.
    fn write_missing_rows(&self, ids: Vec<String>) {
        if ids.is_empty() {
            return;
        }
        let this = self.clone();
        let on_answer = move |texts: Result<Vec<Option<String>>, Trouble>| {
            for text in texts.unwrap_or_default().into_iter().flatten() {
                if let Ok(envelope) = read(&text) {
                    this.put(envelope);
                }
            }
        };
        if let Some(disk) = self.disk() {
            disk.read(ids, Box::new(on_answer));
        }
    }

    /// The database is lost: the site's data were cleared, or a newer build has taken it.
    fn database_lost(&self) {
        self.with(|inner| {
            inner.state = State::Opening;
            // A browser that is still clearing refuses at first.
            inner.retry_pause = 0;
            for (id, slot) in &mut inner.slots {
                if !matches!(slot.durable, Durable::Nothing) {
                    inner.were_durable.insert(id.clone());
                }
                slot.durable = Durable::Nothing;
                slot.text = None;
                if let Some(pending) = &mut slot.pending {
                    pending.write_ticket = None;
                }
            }
        });
        set_if_differs(&self.safety, Safety::Opening);
        self.open();
    }

    /// The database is not available for now: the page goes on with the quick copy and tries again later.
    fn database_missing(&self, trouble: Trouble) {
        let new_state = State::Missing(trouble);
        let (old_state, callbacks, retry_pause) = self.with(|inner| {
            let old_state = std::mem::replace(&mut inner.state, new_state);
            inner.last_answered = inner.attempts;
            inner.retry_pause = (inner.retry_pause * 2).clamp(FIRST_RETRY_PAUSE, MAX_RETRY_PAUSE);
            (
                old_state,
                std::mem::take(&mut inner.callbacks),
                inner.retry_pause,
            )
        });
        set_if_differs(&self.safety, Safety::Quick(trouble));
        if old_state != new_state {
            self.go_on_with_quick();
            for call in callbacks {
                call();
            }
            self.notify_changed();
        }
        let this = self.clone();
        let retry = move || {
            if !this.is_usable() {
                this.open();
            }
        };
        let _ = self.platform.alarm.after(retry_pause, Box::new(retry));
    }
}
