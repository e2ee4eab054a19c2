//! One draft in several tabs of a browser with locks.

use leptos::prelude::*;
use proptest::prelude::*;

use super::{Tab, begin};
use crate::platform::Trouble;
use crate::platform::fake::Fake;
use crate::state::autosave::OutsideEvent;
use crate::state::drafts::Drafts;
use debrief_core::draft::tab::Role;
use debrief_core::model::{Field, Postmortem};

/// A browser with locks and several tabs that show the same draft.
struct Browser {
    tabs: Vec<(Fake, Tab)>,
}

impl Browser {
    fn with_tabs(count: usize) -> Self {
        let fake = Fake::default().with_locks();
        let drafts = Drafts::of(&fake, "/");
        drafts
            .create(Postmortem::new("a", "google-sre"))
            .expect("stored");
        let mut browser = Self { tabs: vec![] };
        for _ in 0..count {
            let fake = fake.tab();
            let tab = Tab::open(&fake);
            browser.tabs.push((fake, tab));
            browser.settle();
        }
        browser.pass(1_000);
        browser
    }

    /// Delivers all messages and lock events to every tab.
    fn settle(&self) {
        for _ in 0..4 {
            for index in 0..self.tabs.len() {
                self.deliver_messages(index);
            }
        }
    }

    fn deliver_messages(&self, index: usize) {
        let (fake, tab) = &self.tabs[index];
        fake.deliver();
        for text in fake.received_messages() {
            tab.autosave.receive_message(&text);
        }
        fake.deliver();
    }

    fn pass(&self, milliseconds: u64) {
        self.tabs[0].0.pass(milliseconds);
        self.settle();
    }

    fn role(&self, index: usize) -> Role {
        self.tabs[index].1.autosave.role().get_untracked()
    }

    fn title(&self, index: usize) -> String {
        self.tabs[index]
            .1
            .document
            .field(Field::Title)
            .get_untracked()
    }

    fn outside_event(&self, index: usize) -> Option<OutsideEvent> {
        self.tabs[index].1.autosave.outside_event().get_untracked()
    }

    /// The titles of all drafts.
    fn stored(&self) -> Vec<String> {
        let drafts = self.tabs[0].1.drafts.loaded_drafts();
        let titles = drafts.into_iter().map(|draft| draft.doc.title);
        titles.map(Option::unwrap_or_default).collect()
    }
}

#[test]
fn the_first_tab_writes_and_the_second_follows_at_once() {
    let browser = Browser::with_tabs(2);
    assert_eq!(
        (browser.role(0), browser.role(1)),
        (Role::Writing, Role::Following)
    );
    browser.tabs[0].1.type_title("Written there");
    browser.pass(300);
    assert_eq!(browser.title(1), "Written there");
}

#[test]
fn taking_over_hands_over_what_was_typed_a_moment_ago() {
    let browser = Browser::with_tabs(3);
    browser.tabs[0].1.type_title("Not saved yet");
    browser.tabs[2].1.autosave.take_over();
    browser.settle();
    let roles = [browser.role(0), browser.role(1), browser.role(2)];
    assert_eq!(roles, [Role::Following, Role::Following, Role::Writing]);
    assert_eq!(browser.title(2), "Not saved yet");
    browser.tabs[2].1.type_title("Not saved yet, and more");
    browser.pass(300);
    assert_eq!(browser.title(0), "Not saved yet, and more");
    assert_eq!(browser.stored(), ["Not saved yet, and more"]);
}

#[test]
fn a_writer_that_cannot_save_goes_on_and_the_other_is_told() {
    let browser = Browser::with_tabs(2);
    browser.tabs[0].0.refuse(Some(Trouble::Full));
    browser.tabs[0].1.type_title("Only here");
    browser.pass(300);
    browser.tabs[1].1.autosave.take_over();
    browser.settle();
    browser.pass(5_000);
    assert_eq!(
        (browser.role(0), browser.role(1)),
        (Role::Writing, Role::Following)
    );
    assert_eq!(browser.outside_event(1), Some(OutsideEvent::WriterUnsaved));
    browser.tabs[0].0.refuse(None);
    browser.pass(60_000);
    browser.tabs[1].1.autosave.take_over();
    browser.settle();
    assert_eq!(
        (browser.role(1), browser.title(1)),
        (Role::Writing, "Only here".into())
    );
}

#[test]
fn a_writer_that_does_not_answer_is_not_waited_for() {
    let browser = Browser::with_tabs(2);
    browser.tabs[0].1.type_title("Before it froze");
    browser.tabs[0].1.autosave.flush();
    browser.tabs[1].1.autosave.take_over();
    browser.tabs[0].0.pass(2_000);
    browser.deliver_messages(1);
    assert_eq!(
        (browser.role(1), browser.title(1)),
        (Role::Writing, "Before it froze".into())
    );
    browser.tabs[1].1.type_title("After it froze");
    browser.tabs[1].1.autosave.flush();
    // It thaws, and receives everything late.
    browser.tabs[0].1.autosave.resume();
    browser.settle();
    assert_eq!(
        (browser.role(0), browser.title(0)),
        (Role::Following, "After it froze".into())
    );
    assert_eq!(browser.stored(), ["After it froze"]);
}

#[test]
fn the_unsaved_words_of_a_frozen_writer_become_a_second_draft() {
    let browser = Browser::with_tabs(2);
    browser.tabs[1].1.autosave.take_over();
    browser.tabs[0].0.pass(1_900);
    browser.tabs[0].1.type_title("In memory");
    browser.deliver_messages(1);
    browser.tabs[1].1.type_title("Taken over");
    browser.tabs[1].1.autosave.flush();
    browser.settle();
    browser.pass(1_000);
    let mut stored = browser.stored();
    stored.sort();
    assert_eq!(stored, ["In memory", "Taken over"]);
    assert!(
        browser.tabs[0]
            .1
            .autosave
            .fork_id()
            .get_untracked()
            .is_some()
    );
}

#[test]
fn closing_the_writer_lets_the_next_tab_write() {
    let browser = Browser::with_tabs(2);
    browser.tabs[0].1.type_title("Last words");
    browser.tabs[0].1.autosave.close();
    browser.settle();
    assert_eq!(
        (browser.role(1), browser.title(1)),
        (Role::Writing, "Last words".into())
    );
}

#[test]
fn a_page_that_is_resumed_is_brought_up_to_date_and_says_so() {
    let browser = Browser::with_tabs(1);
    browser.tabs[0].1.type_title("Before");
    browser.tabs[0].1.autosave.suspend();
    assert_eq!(
        browser.role(0),
        Role::Asking,
        "nobody types into a page that is away"
    );
    let fake = browser.tabs[0].0.tab();
    let other = Tab::open(&fake);
    fake.deliver();
    assert_eq!(other.autosave.role().get_untracked(), Role::Writing);
    other.type_title("Meanwhile");
    other.autosave.close();
    browser.tabs[0].1.autosave.resume();
    browser.settle();
    assert_eq!(
        (browser.role(0), browser.title(0)),
        (Role::Writing, "Meanwhile".into())
    );
    assert_eq!(browser.outside_event(0), Some(OutsideEvent::Reloaded));
    browser.tabs[0].1.type_title("Meanwhile, and after");
    browser.pass(300);
    assert_eq!(browser.stored(), ["Meanwhile, and after"]);
}

/// How many cases a law is tried with: the value of `DEBRIEF_CASES`, or a number small enough for every run.
pub(super) fn cases(default_count: u32) -> ProptestConfig {
    let wanted = std::env::var("DEBRIEF_CASES").ok();
    let wanted = wanted.and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(wanted.unwrap_or(default_count))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_order_of_actions_in_three_tabs_loses_a_word(
        steps in proptest::collection::vec((0..8_u8, 0..3_usize), 1..40),
    ) {
        let browser = Browser::with_tabs(3);
        let mut accepted = vec![];
        for (number, (event, index)) in steps.into_iter().enumerate() {
            let tab = &browser.tabs[index].1;
            match event {
                0..3 if browser.role(index) == Role::Writing => {
                    let word = format!("w{number};");
                    tab.type_title(&(browser.title(index) + &word));
                    accepted.push(word);
                }
                0..4 => browser.deliver_messages(index),
                4 => tab.autosave.take_over(),
                5 => browser.tabs[index].0.pass(400),
                6 => tab.autosave.suspend(),
                _ => tab.autosave.resume(),
            }
        }
        for (_, tab) in &browser.tabs {
            tab.autosave.resume();
        }
        browser.settle();
        browser.pass(3_000);
        let stored = browser.stored().concat();
        for word in accepted {
            prop_assert!(stored.contains(&word), "{word} is not in {stored}");
        }
    }
}

#[test]
fn without_locks_every_tab_writes_and_nothing_is_overwritten() {
    let (fake, this_tab) = begin();
    let other_tab = Tab::open(&fake.tab());
    assert_eq!(other_tab.autosave.role().get_untracked(), Role::Writing);
    this_tab.type_title("Here");
    other_tab.type_title("There");
    fake.pass(300);
    let titles: Vec<_> = this_tab
        .drafts
        .loaded_drafts()
        .into_iter()
        .map(|draft| draft.doc.title)
        .collect();
    assert_eq!(titles.len(), 2);
    for title in ["Here", "There"] {
        assert!(titles.contains(&Some(title.to_owned())), "{titles:?}");
    }
}
