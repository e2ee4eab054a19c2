//! Tabs over both copies in any order of events: keystrokes, waits, faults, kills, tabs that come and go.
//! Whatever the page called saved is on the disk, and in the end everything is.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use proptest::prelude::*;

use super::copies::{KEY, begin_draft, durable, wait_for};
use super::tabs::cases;
use super::{SaveState, Tab};
use crate::platform::Trouble;
use crate::platform::fake::{DiskFault, Fake};
use crate::state::drafts::{Drafts, Safety};
use debrief_core::draft::tab::{Message, Role};
use debrief_core::model::Field;

/// Tabs over both copies, and the words that were typed in them.
struct World {
    fake: Fake,
    tabs: Vec<(Fake, Tab)>,
    /// Earlier states of storage. When the browser is killed, one of them is what had been written to the
    /// disk.
    past: Vec<BTreeMap<String, String>>,
    accepted: BTreeSet<String>,
    /// The words that the page has called saved.
    promised: BTreeSet<String>,
    words: usize,
}

impl World {
    fn new(locks: bool) -> Self {
        let fake = Fake::default().with_disk();
        let fake = if locks { fake.with_locks() } else { fake };
        begin_draft(&fake);
        let mut world = Self {
            past: vec![fake.stored()],
            fake,
            tabs: vec![],
            accepted: BTreeSet::new(),
            promised: BTreeSet::new(),
            words: 0,
        };
        world.open();
        world.open();
        world
    }

    fn open(&mut self) {
        let fake = self.fake.tab();
        let drafts = Drafts::of(&fake, "/");
        wait_for(&fake, &drafts);
        if drafts.open("a").is_ok() {
            let tab = Tab::over(&fake, drafts);
            self.tabs.push((fake, tab));
        }
    }

    fn hear(&self, at: usize) {
        let (fake, tab) = &self.tabs[at];
        fake.deliver();
        for text in fake.heard() {
            if let Some(Message::Wrote { key }) = Message::read(&text) {
                tab.drafts.changed_elsewhere(Some(&key));
            }
            tab.autosave.heard(&text);
        }
        fake.deliver();
    }

    fn type_in(&mut self, at: usize) {
        let tab = &self.tabs[at].1;
        if tab.autosave.role().get_untracked() != Role::Writing {
            return;
        }
        self.words += 1;
        let word = format!("w{};", self.words);
        let title = tab.document.field(Field::Title).get_untracked();
        tab.type_title(&(title + &word));
        self.accepted.insert(word);
    }

    /// Notes the words that the page calls saved and safe.
    fn note(&mut self) {
        for (_, tab) in &self.tabs {
            let is_saved = matches!(tab.state(), SaveState::Saved(_));
            let is_durable = tab.autosave.safety().get_untracked() == Safety::Durable;
            if is_saved && is_durable && tab.autosave.role().get_untracked() == Role::Writing {
                let title = tab.document.field(Field::Title).get_untracked();
                self.promised.extend(words(&title));
            }
        }
        self.past.push(self.fake.stored());
    }

    /// Kills every process, and opens the page again; the quick copy is one that was written to the disk some
    /// time ago.
    fn kill(&mut self, number: usize) {
        let quick = self.past[self.past.len() - 1 - number % self.past.len()].clone();
        self.fake = self.fake.killed(quick);
        self.tabs.clear();
        self.accepted = self.promised.clone();
        self.past = vec![self.fake.stored()];
        self.open();
        self.open();
        self.fake.pass(1_000);
    }

    fn settle(&mut self) {
        self.fake.refuse(None);
        self.fake.disk_always(None);
        for _ in 0..8 {
            for at in 0..self.tabs.len() {
                self.tabs[at].1.autosave.returned();
                self.hear(at);
            }
            self.fake.pass(8_000);
        }
    }

    fn step(&mut self, what: u8, number: usize) {
        let at = number % self.tabs.len().max(1);
        if self.tabs.is_empty() {
            return self.open();
        }
        match what {
            0..8 => self.type_in(at),
            8..12 => self.fake.pass(number as u64 % 1_500),
            12..15 => self.hear(at),
            15 => self.tabs[at].1.autosave.take_over(),
            16 => self.tabs[at].1.autosave.suspend(),
            17 => self.tabs[at].1.autosave.returned(),
            18 => self.kill(number),
            // A tab is closed, unless its browser would ask first because something would be lost, and
            // another is opened.
            19 if !self.tabs[at].1.autosave.would_lose() => {
                let (fake, tab) = self.tabs.remove(at);
                tab.autosave.suspend();
                fake.kill_tab();
                self.open();
            }
            19 => {}
            20 => self.fake.refuse(match number % 4 {
                0 => Some(Trouble::Full),
                1 => Some(Trouble::Blocked),
                _ => None,
            }),
            21 => self.fake.disk_fault(number % 5, fault(number)),
            22 => self
                .fake
                .disk_always(number.is_multiple_of(3).then_some(fault(number))),
            // Another tab needed the room of the quick copy.
            _ if self.fake.get(KEY) == self.fake.on_disk("a") => self.fake.take(KEY),
            _ => {}
        }
        self.note();
    }
}

fn fault(number: usize) -> DiskFault {
    match number % 7 {
        0 | 1 => DiskFault::Fails(Trouble::Full),
        2 => DiskFault::Fails(Trouble::Refused),
        3 => DiskFault::Stops,
        4 => DiskFault::Silent,
        5 => DiskFault::Tears,
        _ => DiskFault::Lags(number as u64 % 9_000),
    }
}

fn words(title: &str) -> Vec<String> {
    let words = title.split_inclusive(';');
    words.map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn no_order_of_events_over_both_copies_loses_a_word(
        locks in any::<bool>(),
        steps in proptest::collection::vec((0..24_u8, any::<u16>()), 1..50),
    ) {
        let mut world = World::new(locks);
        for (what, number) in steps {
            world.step(what, number.into());
        }
        world.settle();
        // Records that could not be read while the tabs were open are found by the next start.
        world.open();
        world.settle();
        let stored = durable(&world.fake).concat();
        for word in &world.accepted {
            prop_assert!(stored.contains(word.as_str()), "{word} is not in {stored}");
        }
        for (_, tab) in &world.tabs {
            prop_assert!(!tab.autosave.is_unsaved(), "all is saved in the end");
        }
    }
}
