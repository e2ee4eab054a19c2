//! A browser for tests: storage that fails on demand, a clock that moves only when a test moves it, numbered
//! ids, alarms that ring when the clock passes them, and tabs, with locks if a test wants them.

mod disk;
mod tabs;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Alarm, Clock, Ids, Platform, Storage, Trouble};
use debrief_core::timeline::local::LocalTime;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use disk::DiskFault;

/// The value that `action` passes to its callback, which it must call at once.
pub(crate) fn at_once<T: Send + 'static>(action: impl FnOnce(Box<dyn FnOnce(T) + Send>)) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    action(Box::new(move |value| sender.send(value).expect("heard")));
    receiver.try_recv().expect("at once")
}

/// A tab of the browser. Clones are the same tab.
#[derive(Clone, Default)]
pub(crate) struct Fake {
    inner: Arc<Mutex<Inner>>,
    tab: usize,
}

/// An alarm: when it rings, in which tab, and what it calls.
type PendingCall = (u64, usize, Box<dyn FnOnce() + Send>);

#[derive(Default)]
struct Inner {
    stored: BTreeMap<String, String>,
    refusal: Option<Trouble>,
    /// The write that is refused, once: it counts the writes that still succeed before it.
    refused_write: Option<(usize, Trouble)>,
    now: u64,
    ids: u32,
    short_ids: u32,
    alarms: Vec<PendingCall>,
    tabs: tabs::Inner,
    disk: disk::Inner,
}

impl Fake {
    /// The traits through which the state reaches this browser.
    pub(crate) fn platform(&self) -> Platform {
        let shared = Arc::new(self.clone());
        Platform {
            storage: shared.clone(),
            clock: shared.clone(),
            ids: shared.clone(),
            alarm: shared.clone(),
            tabs: shared,
        }
    }

    /// Refuses writes from now on, or no longer. A blocked storage refuses reads too.
    pub(crate) fn refuse(&self, trouble: Option<Trouble>) {
        self.inner().refusal = trouble;
    }

    /// Refuses only one write, counted from 0.
    pub(crate) fn refuse_write(&self, number: usize, trouble: Trouble) {
        self.inner().refused_write = Some((number, trouble));
    }

    pub(crate) fn get(&self, key: &str) -> Option<String> {
        self.inner().stored.get(key).cloned()
    }

    /// Stores a text as another page or tab would.
    pub(crate) fn set(&self, key: &str, text: &str) {
        self.inner().stored.insert(key.into(), text.into());
    }

    /// Removes a key as another page or tab would.
    pub(crate) fn remove_elsewhere(&self, key: &str) {
        self.inner().stored.remove(key);
    }

    /// Clears the storage, as clearing the data of the site would.
    pub(crate) fn clear(&self) {
        self.inner().stored.clear();
    }

    /// Sets the clock of the machine. Pending alarms keep their remaining delay.
    pub(crate) fn set_clock(&self, now: u64) {
        let mut inner = self.inner();
        let previous = std::mem::replace(&mut inner.now, now);
        for (time, ..) in &mut inner.alarms {
            *time = now + time.saturating_sub(previous);
        }
    }

    /// Lets this many milliseconds pass, and rings the alarms that are due in that time, in their order.
    pub(crate) fn pass(&self, milliseconds: u64) {
        let end = self.inner().now + milliseconds;
        loop {
            let mut inner = self.inner();
            let next = inner
                .alarms
                .iter()
                .map(|(time, ..)| *time)
                .min()
                .filter(|time| *time <= end);
            let Some(time) = next else {
                inner.now = end;
                return;
            };
            inner.now = time;
            let index = inner
                .alarms
                .iter()
                .position(|(due, ..)| *due == time)
                .expect("just found");
            let (.., call) = inner.alarms.remove(index);
            drop(inner);
            call();
        }
    }

    /// Kills every process of the browser and returns the one that is started afterwards. It has the same
    /// disk, and as storage whatever had been written to the disk.
    pub(crate) fn killed(&self, storage: BTreeMap<String, String>) -> Self {
        let mut inner = self.inner();
        inner.alarms.clear();
        let restarted = Inner {
            stored: storage,
            now: inner.now,
            ids: inner.ids,
            short_ids: inner.short_ids,
            tabs: inner.tabs.after_kill(),
            disk: inner.disk.after_kill(),
            ..Inner::default()
        };
        Self {
            inner: Arc::new(Mutex::new(restarted)),
            tab: 0,
        }
    }

    /// Kills the tab: none of its pending alarms rings.
    pub(crate) fn kill_tab(&self) {
        let tab = self.tab;
        self.inner().alarms.retain(|(_, other, _)| *other != tab);
    }

    /// The whole storage.
    pub(crate) fn stored(&self) -> BTreeMap<String, String> {
        self.inner().stored.clone()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn readable(&self) -> Result<MutexGuard<'_, Inner>, Trouble> {
        let inner = self.inner();
        match inner.refusal {
            Some(Trouble::Blocked) => Err(Trouble::Blocked),
            _ => Ok(inner),
        }
    }
}

impl Storage for Fake {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.readable()?.stored.get(key).cloned())
    }

    fn put(&self, key: &str, json: &str) -> Result<(), Trouble> {
        let mut inner = self.inner();
        match inner.refused_write.take() {
            Some((0, trouble)) => return Err(trouble),
            Some((number, trouble)) => inner.refused_write = Some((number - 1, trouble)),
            None => {}
        }
        match inner.refusal {
            Some(trouble) => Err(trouble),
            None => {
                inner.stored.insert(key.into(), json.into());
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.readable()?.stored.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.readable()?.stored.keys().cloned().collect())
    }
}

impl Clock for Fake {
    fn now(&self) -> u64 {
        self.inner().now
    }

    fn local(&self, time: u64) -> LocalTime {
        let minutes = u32::try_from(time / 60_000).unwrap_or(0);
        LocalTime {
            year: 2026,
            month: 2,
            day: 17,
            hour: minutes / 60 % 24,
            minute: minutes % 60,
        }
    }
}

impl Ids for Fake {
    fn fresh(&self) -> String {
        let mut inner = self.inner();
        inner.ids += 1;
        ["fresh-", &inner.ids.to_string()].concat()
    }

    fn short(&self) -> String {
        let mut inner = self.inner();
        inner.short_ids += 1;
        ["s", &inner.short_ids.to_string()].concat()
    }
}

impl Alarm for Fake {
    fn after(&self, milliseconds: u64, call: Box<dyn FnOnce() + Send>) -> Result<(), Trouble> {
        let mut inner = self.inner();
        let time = inner.now + milliseconds;
        inner.alarms.push((time, self.tab, call));
        Ok(())
    }
}
