//! Records that are not loaded yet: they are requested from the database, and a callback runs when they
//! arrive.

use std::sync::{Arc, Mutex};

use super::super::super::locked;
use super::{Callback, DATABASE_TIMEOUT, OnDraft, OnPortion, Shelf};
use crate::platform::Trouble;
use debrief_core::draft::Envelope;
use debrief_core::draft::envelope::read;

impl Shelf {
    /// Loads the record of a draft, and then calls `then`.
    pub(in super::super) fn load(&self, id: &str, then: Callback) {
        let (this, id) = (self.clone(), id.to_owned());
        let load = move || {
            let is_loaded = this.is_pending(&id) || matches!(this.stored(&id), Ok(Some(_)));
            if is_loaded || !this.has(&id) {
                return then();
            }
            this.fetch(id, then);
        };
        self.when_list_known(Box::new(load));
    }

    /// Passes those of these drafts that can be read to `on_draft`, a few at a time; calls `on_portion` after
    /// each portion and `then` when all are read. Drafts that are loaded already are passed at once.
    pub(in super::super) fn read_all(
        &self,
        ids: Vec<String>,
        on_draft: OnDraft,
        on_portion: OnPortion,
        then: Callback,
    ) {
        let mut not_loaded = Vec::new();
        for id in ids {
            match self.loaded(&id) {
                Some(envelope) => on_draft(envelope),
                None => not_loaded.push(id),
            }
        }
        self.read_portions(not_loaded, on_draft, on_portion, then);
    }

    fn read_portions(
        &self,
        mut ids: Vec<String>,
        on_draft: OnDraft,
        on_portion: OnPortion,
        then: Callback,
    ) {
        /// How many records are requested at once.
        const PORTION: usize = 40;
        let Some(engine) = self.engine.get().filter(|_| !ids.is_empty()) else {
            return then();
        };
        let remaining = ids.split_off(ids.len().min(PORTION));
        let this = self.clone();
        let on_texts = move |texts: Result<Vec<Option<String>>, Trouble>| {
            for text in texts.unwrap_or_default().into_iter().flatten() {
                if let Ok(envelope) = read(&text) {
                    on_draft(envelope);
                }
            }
            if !remaining.is_empty() {
                on_portion();
            }
            this.read_portions(remaining, on_draft, on_portion, then);
        };
        engine.disk.read(ids, Box::new(on_texts));
    }

    /// The draft, if its record is known here.
    pub(in super::super) fn loaded(&self, id: &str) -> Option<Envelope> {
        if let Some((envelope, _)) = self.pending(id) {
            return Some(envelope);
        }
        read(&self.stored(id).ok()??).ok()
    }

    pub(super) fn fetch(&self, id: String, then: Callback) {
        let Some(engine) = self.engine.get() else {
            return then();
        };
        let this = self.clone();
        let ids = vec![id.clone()];
        // Whichever comes first, the answer or the timeout, runs the callback.
        let callback = Arc::new(Mutex::new(Some(then)));
        let for_timeout = callback.clone();
        let call_once = |callback: &Mutex<Option<Callback>>| {
            let then = locked(callback).take();
            if let Some(then) = then {
                then();
            }
        };
        let on_texts = move |texts: Result<Vec<Option<String>>, Trouble>| {
            if let Some(text) = texts.ok().and_then(|mut texts| texts.pop()).flatten() {
                this.slot(&id, |slot| slot.text = Some(text.into()));
            }
            call_once(&callback);
        };
        engine.disk.read(ids, Box::new(on_texts));
        let alarm = &self.platform.alarm;
        let _ = alarm.after(DATABASE_TIMEOUT, Box::new(move || call_once(&for_timeout)));
    }
}
