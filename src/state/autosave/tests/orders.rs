//! Tabs that share both copies, in any order of events: keystrokes, pauses, faults, kills, tabs that are
//! opened and closed. Whatever the page called saved is on the disk, and in the end everything is.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use proptest::prelude::*;

use super::copies::{KEY, begin_draft, durable_titles, wait_for};
use super::tabs::cases;
use super::{SaveState, Tab};
use crate::platform::Trouble;
use crate::platform::fake::{DiskFault, Fake};
use crate::state::drafts::{Drafts, Safety};
use debrief_core::draft::tab::{Message, Role};
use debrief_core::model::Field;

/// Tabs that share both copies, and the words that were typed in them.
struct World {
    fake: Fake,
    tabs: Vec<(Fake, Tab)>,
    /// Earlier states of the quick copy. When the browser is killed, one of them is what had reached the
    /// disk.
    past_quick_copies: Vec<BTreeMap<String, String>>,
    typed_words: BTreeSet<String>,
    /// The words that the page has called saved.
    called_saved: BTreeSet<String>,
    word_count: usize,
}

impl World {
    fn new(has_locks: bool) -> Self {
        let fake = Fake::default().with_disk();
        let fake = if has_locks { fake.with_locks() } else { fake };
        begin_draft(&fake);
        let mut world = Self {
            past_quick_copies: vec![fake.stored()],
            fake,
            tabs: vec![],
            typed_words: BTreeSet::new(),
            called_saved: BTreeSet::new(),
            word_count: 0,
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
            let tab = Tab::open_with(&fake, drafts);
            self.tabs.push((fake, tab));
        }
    }

    fn deliver_messages(&self, index: usize) {
        let (fake, tab) = &self.tabs[index];
        fake.deliver();
        for text in fake.received_messages() {
            if let Some(Message::Wrote { key }) = Message::read(&text) {
                tab.drafts.changed_elsewhere(Some(&key));
            }
            tab.autosave.receive_message(&text);
        }
        fake.deliver();
    }

    fn type_in(&mut self, index: usize) {
        let tab = &self.tabs[index].1;
        if tab.autosave.role().get_untracked() != Role::Writing {
            return;
        }
        self.word_count += 1;
        let word = format!("w{};", self.word_count);
        let title = tab.document.field(Field::Title).get_untracked();
        tab.type_title(&(title + &word));
        self.typed_words.insert(word);
    }

    /// Notes the words that the page calls saved and safe.
    fn note_saved(&mut self) {
        for (_, tab) in &self.tabs {
            let is_saved = matches!(tab.state(), SaveState::Saved(_));
            let is_durable = tab.autosave.safety().get_untracked() == Safety::Durable;
            if is_saved && is_durable && tab.autosave.role().get_untracked() == Role::Writing {
                let title = tab.document.field(Field::Title).get_untracked();
                self.called_saved.extend(words(&title));
            }
        }
        self.past_quick_copies.push(self.fake.stored());
    }

    /// Kills every process, and opens the page again; the quick copy is one that was written to the disk some
    /// time ago.
    fn kill(&mut self, variation: usize) {
        let quick = self.past_quick_copies
            [self.past_quick_copies.len() - 1 - variation % self.past_quick_copies.len()]
        .clone();
        self.fake = self.fake.killed(quick);
        self.tabs.clear();
        self.typed_words = self.called_saved.clone();
        self.past_quick_copies = vec![self.fake.stored()];
        self.open();
        self.open();
        self.fake.pass(1_000);
    }

    fn settle(&mut self) {
        self.fake.refuse(None);
        self.fake.disk_always(None);
        for _ in 0..8 {
            for index in 0..self.tabs.len() {
                self.tabs[index].1.autosave.resume();
                self.deliver_messages(index);
            }
            self.fake.pass(8_000);
        }
    }

    fn step(&mut self, event: u8, variation: usize) {
        let index = variation % self.tabs.len().max(1);
        if self.tabs.is_empty() {
            return self.open();
        }
        match event {
            0..8 => self.type_in(index),
            8..12 => self.fake.pass(variation as u64 % 1_500),
            12..15 => self.deliver_messages(index),
            15 => self.tabs[index].1.autosave.take_over(),
            16 => self.tabs[index].1.autosave.suspend(),
            17 => self.tabs[index].1.autosave.resume(),
            18 => self.kill(variation),
            // A tab is closed, unless the browser would ask first because something would be lost, and
            // another is opened.
            19 if !self.tabs[index].1.autosave.loses_on_closing() => {
                let (fake, tab) = self.tabs.remove(index);
                tab.autosave.suspend();
                fake.kill_tab();
                self.open();
            }
            19 => {}
            20 => self.fake.refuse(match variation % 4 {
                0 => Some(Trouble::Full),
                1 => Some(Trouble::Blocked),
                _ => None,
            }),
            21 => self.fake.disk_fault(variation % 5, fault(variation)),
            22 => self
                .fake
                .disk_always(variation.is_multiple_of(3).then_some(fault(variation))),
            // Another tab needed the room of the quick copy.
            _ if self.fake.get(KEY) == self.fake.on_disk("a") => self.fake.remove_elsewhere(KEY),
            _ => {}
        }
        self.note_saved();
    }
}

fn fault(variation: usize) -> DiskFault {
    match variation % 7 {
        0 | 1 => DiskFault::Fails(Trouble::Full),
        2 => DiskFault::Fails(Trouble::Refused),
        3 => DiskFault::Stops,
        4 => DiskFault::Silent,
        5 => DiskFault::Tears,
        _ => DiskFault::Lags(variation as u64 % 9_000),
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
        has_locks in any::<bool>(),
        steps in proptest::collection::vec((0..24_u8, any::<u16>()), 1..50),
    ) {
        let mut world = World::new(has_locks);
        for (event, number) in steps {
            world.step(event, number.into());
        }
        world.settle();
        // Records that could not be read while the tabs were open are found by the next start.
        world.open();
        world.settle();
        let stored = durable_titles(&world.fake).concat();
        for word in &world.typed_words {
            prop_assert!(stored.contains(word.as_str()), "{word} is not in {stored}");
        }
        for (_, tab) in &world.tabs {
            prop_assert!(!tab.autosave.is_unsaved(), "all is saved in the end");
        }
    }
}
