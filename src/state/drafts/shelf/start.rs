//! Opening the shelf: the list of durable records is read, and records in the quick copy that are newer, or
//! were written by a build that had only that copy, are made durable. If that is interrupted, the next start
//! begins again and does nothing twice.

use super::engine::parsed;
use super::{Durable, PATIENCE, Safety, Settled, Shelf, State};
use crate::platform::Trouble;
use crate::platform::disk::Rows;
use crate::state::document::set_if_differs;
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::fingerprint;
use debrief_core::draft::{Lineage, Newer};

/// After how many milliseconds the shelf tries again to open the database; twice as many each time.
const AGAIN: u64 = 1_000;

/// The longest pause before the next try, in milliseconds.
const LAST_AGAIN: u64 = 3_600_000;

impl Shelf {
    /// Opens the database, now or once more.
    pub(super) fn open(&self) {
        let (this, lost, late) = (self.clone(), self.clone(), self.clone());
        let lost = move || lost.lost();
        let done = move |opened: Result<(), Trouble>| match opened {
            Ok(()) => this.read_rows(),
            Err(trouble) => this.missing(trouble),
        };
        let attempt = self.with(|inner| {
            inner.attempts += 1;
            inner.attempts
        });
        let name = self.keys.database();
        let Some(disk) = self.disk() else { return };
        disk.open(&name, Box::new(lost), Box::new(done));
        let too_late = move || {
            if late.with(|inner| inner.answered < attempt) {
                late.missing(Trouble::Silent);
            }
        };
        let _ = self.platform.alarm.after(PATIENCE, Box::new(too_late));
    }

    fn read_rows(&self) {
        let this = self.clone();
        let done = move |rows| match rows {
            Ok(rows) => this.listed(rows),
            Err(trouble) => this.missing(trouble),
        };
        if let Some(disk) = self.disk() {
            disk.rows(None, Box::new(done));
        }
    }

    fn listed(&self, rows: Rows) {
        let bare = rows.iter().filter(|(_, row)| row.is_none());
        let bare: Vec<String> = bare.map(|(id, _)| id.clone()).collect();
        let gone = self.with(|inner| {
            let mut gone = std::mem::take(&mut inner.were_durable);
            for (id, durable) in parsed(rows) {
                gone.remove(&id);
                inner.slots.entry(id).or_default().durable = durable;
            }
            inner.state = State::Ready;
            inner.answered = inner.attempts;
            gone
        });
        self.miss();
        self.compare();
        self.keep_bounds();
        set_if_differs(&self.safety, Safety::Durable);
        self.store_again();
        let waiting = self.with(|inner| std::mem::take(&mut inner.waiting));
        for call in waiting {
            call();
        }
        for id in self.listened_to() {
            // One that was typed in meanwhile is there again, but it was gone.
            let settled = match self.has(&id) && !gone.contains(&id) {
                true => Settled::Changed,
                false => Settled::Gone,
            };
            self.settle(&id, settled);
        }
        self.changed();
        self.note_known();
        self.give_rows(bare);
    }

    /// Compares the two copies. The newer record wins, and a record that neither was made from becomes a
    /// second draft.
    fn compare(&self) {
        for id in self.quick_ids().unwrap_or_default() {
            let Ok(Some(text)) = self.quick_text(&id) else {
                continue;
            };
            let lineage = match self.slot(&id, |slot| slot.durable.clone()) {
                Durable::Row(row) if row.fingerprint == fingerprint(&text) => continue,
                // A record that another build keeps there is left alone, and so is one that cannot be read
                // here.
                Durable::Foreign => continue,
                Durable::Row(row) => Some(row.lineage),
                Durable::Nothing => None,
            };
            let Ok(envelope) = read(&text) else { continue };
            let own = Lineage::of(&envelope, fingerprint(&text));
            match lineage.map_or(Newer::First, |there| own.compare(&there)) {
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
    fn give_rows(&self, ids: Vec<String>) {
        if ids.is_empty() {
            return;
        }
        let this = self.clone();
        let done = move |texts: Result<Vec<Option<String>>, Trouble>| {
            for text in texts.unwrap_or_default().into_iter().flatten() {
                if let Ok(envelope) = read(&text) {
                    this.put(envelope);
                }
            }
        };
        if let Some(disk) = self.disk() {
            disk.read(ids, Box::new(done));
        }
    }

    /// The database is lost: the site's data were cleared, or a newer build has taken it.
    fn lost(&self) {
        self.with(|inner| {
            inner.state = State::Opening;
            // A browser that is still clearing refuses at first.
            inner.pause = 0;
            for (id, slot) in &mut inner.slots {
                if !matches!(slot.durable, Durable::Nothing) {
                    inner.were_durable.insert(id.clone());
                }
                slot.durable = Durable::Nothing;
                slot.text = None;
                if let Some(pending) = &mut slot.pending {
                    pending.busy = None;
                }
            }
        });
        set_if_differs(&self.safety, Safety::Opening);
        self.open();
    }

    /// The database is not available for now: the page goes on with the quick copy and tries again later.
    fn missing(&self, trouble: Trouble) {
        let missing = State::Missing(trouble);
        let (before, waiting, pause) = self.with(|inner| {
            let before = std::mem::replace(&mut inner.state, missing);
            inner.answered = inner.attempts;
            inner.pause = (inner.pause * 2).clamp(AGAIN, LAST_AGAIN);
            (before, std::mem::take(&mut inner.waiting), inner.pause)
        });
        set_if_differs(&self.safety, Safety::Quick(trouble));
        if before != missing {
            self.go_on_with_quick();
            for call in waiting {
                call();
            }
            self.changed();
        }
        let this = self.clone();
        let again = move || {
            if !this.is_usable() {
                this.open();
            }
        };
        let _ = self.platform.alarm.after(pause, Box::new(again));
    }
}
