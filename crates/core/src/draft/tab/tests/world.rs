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
    Said(Message),
}

pub(super) struct Shown {
    name: String,
    pub(super) tab: Tab,
    pub(super) save: Autosave,
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
    locks: bool,
    /// Whether each tab works on a copy of storage, as in `WebKit`.
    copies: bool,
    now: u64,
    refuses: bool,
    pub(super) stored: BTreeMap<String, Record>,
    holders: BTreeMap<String, String>,
    queue: Vec<(String, String)>,
    pub(super) tabs: Vec<Shown>,
    counter: u32,
    /// The characters that were typed and must not be lost.
    pub(super) accepted: BTreeSet<u32>,
    pub(super) seconds: usize,
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
            locks,
            copies: false,
            now: 10_000,
            refuses: false,
            stored: BTreeMap::from([("a".to_owned(), first)]),
            holders: BTreeMap::new(),
            queue: vec![],
            tabs: vec![],
            counter: 1,
            accepted: BTreeSet::new(),
            seconds: 0,
        }
    }

    fn next(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }

    pub(super) fn open(&mut self) {
        let Some(record) = self.stored.get("a").cloned() else {
            return;
        };
        let name = self.next().to_string();
        let seen = record.seen();
        self.tabs.push(Shown {
            name: name.clone(),
            tab: Tab::new(Some(seen), self.locks),
            save: Autosave::new(self.now),
            id: "a".into(),
            text: record.text,
            wake: None,
            patience: Some(self.now + PATIENCE),
            answer: None,
            frozen: false,
            news: VecDeque::new(),
            copy: storage::Copy::of(&self.stored),
        });
        if self.locks {
            self.queue.push(("a".into(), name));
            self.grant();
        }
    }

    fn event(&mut self, at: usize, event: impl FnOnce(&mut Autosave, u64) -> Todo) {
        let now = self.now;
        let mut todo = event(&mut self.tabs[at].save, now);
        self.tabs[at].wake = None;
        while let Todo::WriteNow { edition } = todo {
            let written = self.write(at);
            let save = &mut self.tabs[at].save;
            todo = if written {
                save.written(edition, now)
            } else {
                save.failed(edition, Trouble::Full, now)
            };
        }
        if let Todo::WakeAt(due) = todo {
            self.tabs[at].wake = Some(due);
        }
    }

    fn hear(&mut self, at: usize) {
        if self.tabs[at].frozen {
            return;
        }
        let Some(news) = self.tabs[at].news.pop_front() else {
            return;
        };
        let (id, name) = (self.tabs[at].id.clone(), self.tabs[at].name.clone());
        match news {
            News::Granted => {
                if self.holders.get(&id) == Some(&name) {
                    self.tabs[at].tab.granted();
                    self.tabs[at].answer = None;
                    self.look(at);
                }
            }
            News::Lost => self.lost(at),
            News::Changed(changed, record) => self.changed(at, &changed, record),
            News::Arrived(written) => self.tabs[at].copy.arrived(&written),
            News::Said(Message::Ask { tab, id: asked }) if asked == id => {
                if self.tabs[at].tab.role() != Role::Writing {
                    return;
                }
                self.hand_over(at);
                let said = if self.tabs[at].save.is_unsaved() || self.tabs[at].id != id {
                    Message::Unsaved { tab, id }
                } else {
                    self.tabs[at].tab.stepped_back();
                    self.release(at);
                    self.queue.push((id.clone(), name));
                    Message::Yours { tab, id }
                };
                self.tell_others(at, || News::Said(said.clone()));
                self.grant();
            }
            News::Said(Message::Yours { tab, id: given }) if tab == name && given == id => {
                if self.tabs[at].tab.asks() {
                    self.steal(at);
                }
            }
            News::Said(Message::Unsaved { tab, .. }) if tab == name => {
                self.tabs[at].tab.refused();
                self.tabs[at].answer = None;
            }
            News::Said(_) => {}
        }
    }

    /// Another tab is about to write, or the page is left: stores what is shown here, if storage works.
    fn hand_over(&mut self, at: usize) {
        self.look(at);
        self.event(at, Autosave::flush);
    }

    fn lost(&mut self, at: usize) {
        let (id, name) = (self.tabs[at].id.clone(), self.tabs[at].name.clone());
        let waiting = (id.clone(), name.clone());
        // The news is outdated: the lock was lost and has been regained, or asked for again.
        if self.holders.get(&id) == Some(&name) || self.queue.contains(&waiting) {
            return;
        }
        if self.tabs[at].tab.role() == Role::Writing {
            self.hand_over(at);
        }
        if self.tabs[at].id == id {
            self.tabs[at].tab.stepped_back();
            self.queue.push(waiting);
            self.grant();
        }
    }

    fn pass(&mut self, time: u64) {
        self.now += time;
        for at in 0..self.tabs.len() {
            let now = self.now;
            let shown = &mut self.tabs[at];
            if shown.frozen {
                continue;
            }
            let due = |time: &mut Option<u64>| time.take_if(|time| *time <= now).is_some();
            let (wake, patience, answer) = (
                due(&mut shown.wake),
                due(&mut shown.patience),
                due(&mut shown.answer),
            );
            if patience {
                shown.tab.waited();
            }
            if answer && shown.tab.asks() {
                self.steal(at);
            }
            if wake {
                self.event(at, Autosave::tick);
            }
        }
    }

    pub(super) fn step(&mut self, step: &Step) {
        let count = self.tabs.len();
        let tab = |at: usize| (count > 0).then(|| at % count);
        match step {
            Step::Open if count < 3 => self.open(),
            Step::Open => {}
            Step::Type(at) => {
                if let Some(at) = tab(*at)
                    && self.tabs[at].tab.role() == Role::Writing
                    && !self.tabs[at].frozen
                {
                    let character = self.next();
                    self.accepted.insert(character);
                    self.tabs[at].text.push(character);
                    self.event(at, Autosave::edited);
                }
            }
            Step::Hear(at) => {
                if let Some(at) = tab(*at) {
                    self.hear(at);
                }
            }
            Step::TakeOver(at) => {
                if let Some(at) = tab(*at)
                    && !self.tabs[at].frozen
                    && self.tabs[at].tab.take_over()
                {
                    self.tabs[at].answer = Some(self.now + ANSWER);
                    let ask = Message::Ask {
                        tab: self.tabs[at].name.clone(),
                        id: self.tabs[at].id.clone(),
                    };
                    self.tell_others(at, || News::Said(ask.clone()));
                }
            }
            Step::Pass(time) => self.pass(*time),
            Step::Freeze(at) => {
                if let Some(at) = tab(*at) {
                    self.event(at, Autosave::flush);
                    self.tabs[at].frozen = true;
                }
            }
            Step::Thaw(at) => {
                if let Some(at) = tab(*at).filter(|at| self.tabs[*at].frozen) {
                    self.tabs[at].frozen = false;
                    self.look(at);
                }
            }
            Step::Leave(at) => {
                if let Some(at) = tab(*at).filter(|at| !self.tabs[*at].frozen) {
                    self.hand_over(at);
                    // With unsaved edits the browser asks before leaving, and then the user stays.
                    if !self.tabs[at].save.is_unsaved() {
                        while self.arrive(at) {}
                        self.release(at);
                        self.tabs.remove(at);
                    }
                }
            }
            Step::Refuse(refuses) => self.refuses = *refuses,
            Step::Wipe => self.wipe(),
            Step::Arrive(at) => {
                if let Some(at) = tab(*at) {
                    self.arrive(at);
                }
            }
        }
        self.check();
    }

    /// At every moment, each accepted character is in storage, on its way there, or in the memory of a tab.
    fn check(&self) {
        let mut there = vec![false; self.counter as usize + 1];
        let stored = self.stored.values().map(|record| &record.text);
        let sent = self.tabs.iter().flat_map(|shown| shown.copy.texts());
        let shown = self.tabs.iter().map(|shown| &shown.text);
        for text in stored.chain(sent).chain(shown) {
            for character in text {
                there[*character as usize] = true;
            }
        }
        let lost = |character: &&u32| !there[**character as usize];
        assert_eq!(self.accepted.iter().find(lost), None, "it is nowhere");
    }

    /// All tabs wake, hear all news, and storage works.
    pub(super) fn settle(&mut self) {
        self.refuses = false;
        for at in 0..self.tabs.len() {
            self.step(&Step::Thaw(at));
        }
        for _ in 0..4 {
            for at in 0..self.tabs.len() {
                while self.arrive(at) {}
            }
            for at in 0..self.tabs.len() {
                while !self.tabs[at].news.is_empty() {
                    self.step(&Step::Hear(at));
                }
            }
            self.pass(LAST_RETRY);
        }
    }
}
