//! A model of a browser: storage, locks, messages, a clock, and tabs in which someone types.

mod locks;
mod storage;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::draft::Lineage;
use crate::draft::autosave::{Autosave, LAST_RETRY, Todo, Trouble};
use crate::draft::tab::{ANSWER, Message, PATIENCE, Role, Seen, Tab};

/// An event in the model.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Open,
    Type(usize),
    /// A tab hears the oldest news that it has not heard yet.
    Hear(usize),
    TakeOver(usize),
    Pass(u64),
    Freeze(usize),
    Thaw(usize),
    Leave(usize),
    Refuse(bool),
    Wipe,
    /// The oldest write of a tab that storage does not have yet arrives there.
    Arrive(usize),
}

pub(super) enum News {
    Granted,
    Lost,
    /// Another tab has written this record under this id.
    Changed(String, Record),
    /// What this tab has written under this id has arrived in storage.
    Arrived(String),
    Sent(Message),
}

pub(super) struct Shown {
    name: String,
    pub(super) tab: Tab,
    pub(super) autosave: Autosave,
    pub(super) id: String,
    pub(super) text: Vec<u32>,
    wake: Option<u64>,
    patience: Option<u64>,
    answer: Option<u64>,
    frozen: bool,
    pub(super) news: VecDeque<News>,
    copy: storage::Copy,
}

#[derive(Clone)]
pub(super) struct Record {
    rev: u64,
    pub(super) text: Vec<u32>,
    fingerprint: u64,
    lineage: Lineage,
}

impl Record {
    fn seen(&self) -> Seen {
        Seen {
            rev: self.rev,
            fingerprint: self.fingerprint,
            lineage: self.lineage.clone(),
        }
    }
}

/// A browser: storage, locks by id with their queues, messages, and the tabs.
pub(super) struct World {
    has_locks: bool,
    /// Whether each tab works on a copy of storage, as in `WebKit`.
    has_copies: bool,
    now: u64,
    storage_refuses: bool,
    pub(super) stored: BTreeMap<String, Record>,
    holders: BTreeMap<String, String>,
    queue: Vec<(String, String)>,
    pub(super) tabs: Vec<Shown>,
    counter: u32,
    /// The characters that were typed and must not be lost.
    pub(super) accepted: BTreeSet<u32>,
    pub(super) forks: usize,
}

impl World {
    pub(super) fn new(locks: bool) -> Self {
        let first = Record {
            rev: 1,
            text: vec![],
            fingerprint: 1,
            lineage: Lineage::default().next("first", 1),
        };
        Self {
            has_locks: locks,
            has_copies: false,
            now: 10_000,
            storage_refuses: false,
            stored: BTreeMap::from([("a".to_owned(), first)]),
            holders: BTreeMap::new(),
            queue: vec![],
            tabs: vec![],
            counter: 1,
            accepted: BTreeSet::new(),
            forks: 0,
        }
    }

    fn next_number(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }

    pub(super) fn open(&mut self) {
        let Some(record) = self.stored.get("a").cloned() else {
            return;
        };
        let name = self.next_number().to_string();
        let seen = record.seen();
        self.tabs.push(Shown {
            name: name.clone(),
            tab: Tab::new(Some(seen), self.has_locks),
            autosave: Autosave::new(self.now),
            id: "a".into(),
            text: record.text,
            wake: None,
            patience: Some(self.now + PATIENCE),
            answer: None,
            frozen: false,
            news: VecDeque::new(),
            copy: storage::Copy::of(&self.stored),
        });
        if self.has_locks {
            self.queue.push(("a".into(), name));
            self.grant();
        }
    }

    fn run_autosave(&mut self, index: usize, event: impl FnOnce(&mut Autosave, u64) -> Todo) {
        let now = self.now;
        let mut todo = event(&mut self.tabs[index].autosave, now);
        self.tabs[index].wake = None;
        while let Todo::WriteNow { edition } = todo {
            let written = self.write(index);
            let autosave = &mut self.tabs[index].autosave;
            todo = if written {
                autosave.written(edition, now)
            } else {
                autosave.failed(edition, Trouble::Full, now)
            };
        }
        if let Todo::WakeAt(due) = todo {
            self.tabs[index].wake = Some(due);
        }
    }

    fn handle_news(&mut self, index: usize) {
        if self.tabs[index].frozen {
            return;
        }
        let Some(news) = self.tabs[index].news.pop_front() else {
            return;
        };
        let (id, name) = (self.tabs[index].id.clone(), self.tabs[index].name.clone());
        match news {
            News::Granted => {
                if self.holders.get(&id) == Some(&name) {
                    self.tabs[index].tab.granted();
                    self.tabs[index].answer = None;
                    self.compare_with_storage(index);
                }
            }
            News::Lost => self.handle_lost_lock(index),
            News::Changed(changed, record) => self.handle_change(index, &changed, record),
            News::Arrived(written) => self.tabs[index].copy.arrived(&written),
            News::Sent(Message::Ask { tab, id: asked }) if asked == id => {
                if self.tabs[index].tab.role() != Role::Writing {
                    return;
                }
                self.hand_over(index);
                let answer = if self.tabs[index].autosave.is_unsaved() || self.tabs[index].id != id
                {
                    Message::Unsaved { tab, id }
                } else {
                    self.tabs[index].tab.stepped_back();
                    self.release(index);
                    self.queue.push((id.clone(), name));
                    Message::Yours { tab, id }
                };
                self.tell_others(index, || News::Sent(answer.clone()));
                self.grant();
            }
            News::Sent(Message::Yours { tab, id: given }) if tab == name && given == id => {
                if self.tabs[index].tab.has_asked() {
                    self.steal(index);
                }
            }
            News::Sent(Message::Unsaved { tab, .. }) if tab == name => {
                self.tabs[index].tab.refused();
                self.tabs[index].answer = None;
            }
            News::Sent(_) => {}
        }
    }

    /// Another tab is about to write, or the page is left: stores what is shown here, if storage works.
    fn hand_over(&mut self, index: usize) {
        self.compare_with_storage(index);
        self.run_autosave(index, Autosave::flush);
    }

    fn handle_lost_lock(&mut self, index: usize) {
        let (id, name) = (self.tabs[index].id.clone(), self.tabs[index].name.clone());
        let waiting = (id.clone(), name.clone());
        // The news is outdated: the lock was lost and has been regained, or asked for again.
        if self.holders.get(&id) == Some(&name) || self.queue.contains(&waiting) {
            return;
        }
        if self.tabs[index].tab.role() == Role::Writing {
            self.hand_over(index);
        }
        if self.tabs[index].id == id {
            self.tabs[index].tab.stepped_back();
            self.queue.push(waiting);
            self.grant();
        }
    }

    fn let_time_pass(&mut self, milliseconds: u64) {
        self.now += milliseconds;
        for index in 0..self.tabs.len() {
            let now = self.now;
            let shown = &mut self.tabs[index];
            if shown.frozen {
                continue;
            }
            let is_due = |deadline: &mut Option<u64>| deadline.take_if(|due| *due <= now).is_some();
            let (wake, patience, answer) = (
                is_due(&mut shown.wake),
                is_due(&mut shown.patience),
                is_due(&mut shown.answer),
            );
            if patience {
                shown.tab.waited();
            }
            if answer && shown.tab.has_asked() {
                self.steal(index);
            }
            if wake {
                self.run_autosave(index, Autosave::tick);
            }
        }
    }

    pub(super) fn step(&mut self, step: &Step) {
        let count = self.tabs.len();
        let existing_tab = |index: usize| (count > 0).then(|| index % count);
        match step {
            Step::Open if count < 3 => self.open(),
            Step::Open => {}
            Step::Type(index) => {
                if let Some(index) = existing_tab(*index)
                    && self.tabs[index].tab.role() == Role::Writing
                    && !self.tabs[index].frozen
                {
                    let character = self.next_number();
                    self.accepted.insert(character);
                    self.tabs[index].text.push(character);
                    self.run_autosave(index, Autosave::edited);
                }
            }
            Step::Hear(index) => {
                if let Some(index) = existing_tab(*index) {
                    self.handle_news(index);
                }
            }
            Step::TakeOver(index) => {
                if let Some(index) = existing_tab(*index)
                    && !self.tabs[index].frozen
                    && self.tabs[index].tab.take_over()
                {
                    self.tabs[index].answer = Some(self.now + ANSWER);
                    let ask = Message::Ask {
                        tab: self.tabs[index].name.clone(),
                        id: self.tabs[index].id.clone(),
                    };
                    self.tell_others(index, || News::Sent(ask.clone()));
                }
            }
            Step::Pass(milliseconds) => self.let_time_pass(*milliseconds),
            Step::Freeze(index) => {
                if let Some(index) = existing_tab(*index) {
                    self.run_autosave(index, Autosave::flush);
                    self.tabs[index].frozen = true;
                }
            }
            Step::Thaw(index) => {
                if let Some(index) = existing_tab(*index).filter(|index| self.tabs[*index].frozen) {
                    self.tabs[index].frozen = false;
                    self.compare_with_storage(index);
                }
            }
            Step::Leave(index) => {
                if let Some(index) = existing_tab(*index).filter(|index| !self.tabs[*index].frozen)
                {
                    self.hand_over(index);
                    // With unsaved edits the browser asks before leaving, and then the user stays.
                    if !self.tabs[index].autosave.is_unsaved() {
                        while self.arrive(index) {}
                        self.release(index);
                        self.tabs.remove(index);
                    }
                }
            }
            Step::Refuse(refuses) => self.storage_refuses = *refuses,
            Step::Wipe => self.wipe(),
            Step::Arrive(index) => {
                if let Some(index) = existing_tab(*index) {
                    self.arrive(index);
                }
            }
        }
        self.check();
    }

    /// At every moment, each accepted character is in storage, on its way there, or in the memory of a tab.
    fn check(&self) {
        let mut is_kept = vec![false; self.counter as usize + 1];
        let stored = self.stored.values().map(|record| &record.text);
        let sent = self.tabs.iter().flat_map(|shown| shown.copy.texts());
        let shown = self.tabs.iter().map(|shown| &shown.text);
        for text in stored.chain(sent).chain(shown) {
            for character in text {
                is_kept[*character as usize] = true;
            }
        }
        let is_lost = |character: &&u32| !is_kept[**character as usize];
        assert_eq!(self.accepted.iter().find(is_lost), None, "it is nowhere");
    }

    /// All tabs wake, hear all news, and storage works.
    pub(super) fn settle(&mut self) {
        self.storage_refuses = false;
        for index in 0..self.tabs.len() {
            self.step(&Step::Thaw(index));
        }
        for _ in 0..4 {
            for index in 0..self.tabs.len() {
                while self.arrive(index) {}
            }
            for index in 0..self.tabs.len() {
                while !self.tabs[index].news.is_empty() {
                    self.step(&Step::Hear(index));
                }
            }
            self.let_time_pass(LAST_RETRY);
        }
    }
}
