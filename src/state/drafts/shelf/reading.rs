//! Records that are not known here yet: they are requested from the database, and a call is made when they
//! arrive.

use std::sync::{Arc, Mutex};

use super::super::super::locked;
use super::{Each, More, PATIENCE, Shelf, Waiting};
use crate::platform::Trouble;
use debrief_core::draft::Envelope;
use debrief_core::draft::envelope::read;

impl Shelf {
    /// Loads the record of a draft, and then makes a call.
    pub(in super::super) fn load(&self, id: &str, then: Waiting) {
        let (this, id) = (self.clone(), id.to_owned());
        let read = move || {
            let known = this.is_pending(&id) || matches!(this.stored(&id), Ok(Some(_)));
            if known || !this.has(&id) {
                return then();
            }
            this.fetch(id, then);
        };
        self.when_read(Box::new(read));
    }

    /// Passes on the records of these drafts that can be read, a few at a time; calls `more` after each
    /// portion and `then` when all are read. Records that are known here come at once.
    pub(in super::super) fn read_all(
        &self,
        ids: Vec<String>,
        each: Each,
        more: More,
        then: Waiting,
    ) {
        let mut away = Vec::new();
        for id in ids {
            match self.here(&id) {
                Some(envelope) => each(envelope),
                None => away.push(id),
            }
        }
        self.read_away(away, each, more, then);
    }

    fn read_away(&self, mut ids: Vec<String>, each: Each, more: More, then: Waiting) {
        /// How many records are requested at once.
        const PORTION: usize = 40;
        let Some(engine) = self.engine.get().filter(|_| !ids.is_empty()) else {
            return then();
        };
        let rest = ids.split_off(ids.len().min(PORTION));
        let this = self.clone();
        let arrived = move |texts: Result<Vec<Option<String>>, Trouble>| {
            for text in texts.unwrap_or_default().into_iter().flatten() {
                if let Ok(envelope) = read(&text) {
                    each(envelope);
                }
            }
            if !rest.is_empty() {
                more();
            }
            this.read_away(rest, each, more, then);
        };
        engine.disk.read(ids, Box::new(arrived));
    }

    /// The draft, if its record is known here.
    pub(in super::super) fn here(&self, id: &str) -> Option<Envelope> {
        if let Some((envelope, _)) = self.pending(id) {
            return Some(envelope);
        }
        read(&self.stored(id).ok()??).ok()
    }

    pub(super) fn fetch(&self, id: String, then: Waiting) {
        let Some(engine) = self.engine.get() else {
            return then();
        };
        let this = self.clone();
        let asked = vec![id.clone()];
        // Whichever comes first, the answer or the end of patience, makes the call.
        let waiting = Arc::new(Mutex::new(Some(then)));
        let late = waiting.clone();
        let go_on = |waiting: &Mutex<Option<Waiting>>| {
            let then = locked(waiting).take();
            if let Some(then) = then {
                then();
            }
        };
        let arrived = move |texts: Result<Vec<Option<String>>, Trouble>| {
            if let Some(text) = texts.ok().and_then(|mut texts| texts.pop()).flatten() {
                this.slot(&id, |slot| slot.text = Some(text.into()));
            }
            go_on(&waiting);
        };
        engine.disk.read(asked, Box::new(arrived));
        let alarm = &self.platform.alarm;
        let _ = alarm.after(PATIENCE, Box::new(move || go_on(&late)));
    }
}
