//! The tabs of the browser for tests: locks with their queues, and the messages between the tabs. News of a
//! lock waits until `deliver`, as it would for the next task of a page.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::Fake;
use crate::platform::{LockNews, Tabs, Told, Trouble};

/// Locks and messages. There are no locks until a test calls `with_locks`.
#[derive(Default)]
pub(super) struct Inner {
    has_locks: bool,
    next: u32,
    tabs: usize,
    requests: BTreeMap<u32, Request>,
    held: BTreeMap<String, u32>,
    waiting: Vec<u32>,
    news: VecDeque<(u32, LockNews)>,
    said: BTreeMap<usize, VecDeque<String>>,
}

/// A request for a lock.
struct Request {
    tab: usize,
    name: String,
    told: Arc<dyn Fn(LockNews) + Send + Sync>,
}

impl Inner {
    /// The tabs after the browser was killed. It still has locks, if it had any.
    pub(super) fn left(&self) -> Self {
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
            let free = !self.held.contains_key(name);
            if free {
                self.held.insert(name.clone(), *ticket);
                self.news.push_back((*ticket, LockNews::Granted));
            }
            !free
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

    /// Delivers the news of this tab's locks that has come up so far, and any news that follows from it.
    pub(crate) fn deliver(&self) {
        loop {
            let mut inner = self.inner();
            let tabs = &mut inner.tabs;
            let is_ours = |(ticket, _): &(u32, LockNews)| {
                let request = tabs.requests.get(ticket);
                request.is_none_or(|request| request.tab == self.tab)
            };
            let Some(place) = tabs.news.iter().position(is_ours) else {
                return;
            };
            let news = tabs.news.remove(place);
            let told = news.and_then(|(ticket, news)| {
                let told = tabs.requests.get(&ticket)?.told.clone();
                if news == LockNews::Lost {
                    tabs.requests.remove(&ticket);
                }
                Some((told, news))
            });
            drop(inner);
            if let Some((told, news)) = told {
                told(news);
            }
        }
    }

    /// The messages of other tabs that this one has not received yet.
    pub(crate) fn heard(&self) -> Vec<String> {
        let mut inner = self.inner();
        inner.tabs.said.remove(&self.tab).unwrap_or_default().into()
    }
}

impl Tabs for Fake {
    fn has_locks(&self) -> bool {
        self.inner().tabs.has_locks
    }

    fn lock(&self, name: &str, steal: bool, told: Told) -> Result<u32, Trouble> {
        let mut inner = self.inner();
        let tabs = &mut inner.tabs;
        if !tabs.has_locks {
            return Err(Trouble::Refused);
        }
        tabs.next += 1;
        let ticket = tabs.next;
        let request = Request {
            tab: self.tab,
            name: name.to_owned(),
            told: Arc::from(told),
        };
        tabs.requests.insert(ticket, request);
        if steal {
            if let Some(robbed) = tabs.held.insert(name.to_owned(), ticket) {
                tabs.news.push_back((robbed, LockNews::Lost));
            }
            tabs.news.push_back((ticket, LockNews::Granted));
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
            tabs.said.entry(other).or_default().push_back(text.into());
        }
        Ok(())
    }

    fn listen(&self, _listens: bool) {}
}
