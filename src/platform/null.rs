//! A browser that keeps nothing, never calls back and knows no other tabs: for a page that is drawn only to
//! be discarded.

use std::sync::Arc;

use super::{Alarm, Clock, Ids, OnLockEvent, Platform, Storage, Tabs, Trouble};
use debrief_core::timeline::local::LocalTime;

struct NullPlatform;

impl Platform {
    /// The browser that keeps nothing and never calls back. Its clock always shows the start of 1970.
    pub(crate) fn null() -> Self {
        let null = Arc::new(NullPlatform);
        Self {
            storage: null.clone(),
            clock: null.clone(),
            ids: null.clone(),
            alarm: null.clone(),
            tabs: null,
        }
    }
}

impl Storage for NullPlatform {
    fn get(&self, _key: &str) -> Result<Option<String>, Trouble> {
        Ok(None)
    }

    fn put(&self, _key: &str, _json: &str) -> Result<(), Trouble> {
        Ok(())
    }

    fn remove(&self, _key: &str) -> Result<(), Trouble> {
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(Vec::new())
    }
}

impl Clock for NullPlatform {
    fn now(&self) -> u64 {
        0
    }

    fn local(&self, _time: u64) -> LocalTime {
        LocalTime {
            year: 1970,
            month: 1,
            day: 1,
            ..LocalTime::default()
        }
    }
}

impl Ids for NullPlatform {
    fn fresh(&self) -> String {
        "null".to_owned()
    }
}

impl Alarm for NullPlatform {
    fn after(&self, _milliseconds: u64, _call: Box<dyn FnOnce() + Send>) -> Result<(), Trouble> {
        Ok(())
    }
}

impl Tabs for NullPlatform {
    fn has_locks(&self) -> bool {
        false
    }

    fn lock(&self, _name: &str, _steal: bool, _on_event: OnLockEvent) -> Result<u32, Trouble> {
        Err(Trouble::Refused)
    }

    fn unlock(&self, _ticket: u32) {}

    fn say(&self, _text: &str) -> Result<(), Trouble> {
        Ok(())
    }

    fn listen(&self, _listens: bool) {}
}
