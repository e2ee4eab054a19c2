//! The tabs of the browser for tests: locks with their queues, and the messages between the tabs. An event of
//! a lock waits until `deliver`, as it would for the next task of a page.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::Fake;
use crate::platform::{LockEvent, OnLockEvent, Tabs, Trouble};

/// Locks and messages. There are no locks until a test calls `with_locks`.
#[derive(Default)]
pub(super) struct Inner {
    has_locks: bool,
    last_ticket: u32,
    tabs: usize,
    requests: BTreeMap<u32, Request>,
    held: BTreeMap<String, u32>,
    waiting: Vec<u32>,
    events: VecDeque<(u32, LockEvent)>,
    messages: BTreeMap<usize, VecDeque<String>>,
}

/// A request for a lock.
struct Request {
    tab: usize,
    name: String,
    on_event: Arc<dyn Fn(LockEvent) + Send + Sync>,
}

impl Inner {
    /// The tabs after the browser was killed. It still has locks, if it had any.
    pub(super) fn after_kill(&self) -> Self {
        Self {
            has_locks: self.has_locks,
            ..Self::default()
        }
    }

    fn grant(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.retain(|ticket| {
            let Some(Request { name, .. }) = self.requests.get(ticket) else {
                return false;
            };
            let is_free = !self.held.contains_key(name);
            if is_free {
                self.held.insert(name.clone(), *ticket);
                self.events.push_back((*ticket, LockEvent::Granted));
            }
            !is_free
        });
        self.waiting = waiting;
    }
}

impl Fake {
    /// Opens another tab of the same browser.
    pub(crate) fn tab(&self) -> Self {
        let mut inner = self.inner();
        inner.tabs.tabs += 1;
        Self {
            inner: self.inner.clone(),
            tab: inner.tabs.tabs,
        }
    }

    /// Gives the browser locks.
    pub(crate) fn with_locks(self) -> Self {
        self.inner().tabs.has_locks = true;
        self
    }

    /// Delivers the events of this tab's locks that have occurred so far, and any that follow from them.
    pub(crate) fn deliver(&self) {
        loop {
            let mut inner = self.inner();
            let tabs = &mut inner.tabs;
            let is_of_this_tab = |(ticket, _): &(u32, LockEvent)| {
                let request = tabs.requests.get(ticket);
                request.is_none_or(|request| request.tab == self.tab)
            };
            let Some(index) = tabs.events.iter().position(is_of_this_tab) else {
                return;
            };
            let event = tabs.events.remove(index);
            let on_event = event.and_then(|(ticket, event)| {
                let on_event = tabs.requests.get(&ticket)?.on_event.clone();
                if event == LockEvent::Lost {
                    tabs.requests.remove(&ticket);
                }
                Some((on_event, event))
            });
            drop(inner);
            if let Some((on_event, event)) = on_event {
                on_event(event);
            }
        }
    }

    /// The messages of other tabs that this one has not received yet.
    pub(crate) fn received_messages(&self) -> Vec<String> {
        let mut inner = self.inner();
        inner
            .tabs
            .messages
            .remove(&self.tab)
            .unwrap_or_default()
            .into()
    }
}

impl Tabs for Fake {
    fn has_locks(&self) -> bool {
        self.inner().tabs.has_locks
    }

    fn lock(&self, name: &str, steal: bool, on_event: OnLockEvent) -> Result<u32, Trouble> {
        let mut inner = self.inner();
        let tabs = &mut inner.tabs;
        if !tabs.has_locks {
            return Err(Trouble::Refused);
        }
        tabs.last_ticket += 1;
        let ticket = tabs.last_ticket;
        let request = Request {
            tab: self.tab,
            name: name.to_owned(),
            on_event: Arc::from(on_event),
        };
        tabs.requests.insert(ticket, request);
        if steal {
            if let Some(previous) = tabs.held.insert(name.to_owned(), ticket) {
                tabs.events.push_back((previous, LockEvent::Lost));
            }
            tabs.events.push_back((ticket, LockEvent::Granted));
        } else {
            tabs.waiting.push(ticket);
            tabs.grant();
        }
        Ok(ticket)
    }

    fn unlock(&self, ticket: u32) {
        let mut inner = self.inner();
        let tabs = &mut inner.tabs;
        tabs.requests.remove(&ticket);
        tabs.held.retain(|_, held| *held != ticket);
        tabs.grant();
    }

    fn say(&self, text: &str) -> Result<(), Trouble> {
        let mut inner = self.inner();
        let tabs = &mut inner.tabs;
        for other in (0..=tabs.tabs).filter(|other| *other != self.tab) {
            tabs.messages
                .entry(other)
                .or_default()
                .push_back(text.into());
        }
        Ok(())
    }

    fn listen(&self, _listens: bool) {}
}
