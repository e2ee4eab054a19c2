//! Keeping a document, from the first keystroke to two tabs that fork it.

mod copies;
mod faults;
mod orders;
mod tabs;

use super::{Autosave, SaveState};
use crate::platform::Trouble;
use crate::platform::fake::Fake;
use crate::state::document::Document;
use crate::state::drafts::Drafts;
use debrief_core::model::{Field, Postmortem};
use leptos::prelude::*;

struct Tab {
    drafts: Drafts,
    document: Document,
    autosave: Autosave,
}

impl Tab {
    fn open(fake: &Fake) -> Self {
        Self::open_with(fake, Drafts::of(fake, "/"))
    }

    fn open_with(fake: &Fake, drafts: Drafts) -> Self {
        let (envelope, only_in_memory) = drafts.open("a").expect("there");
        let document = Document::open(&envelope.doc);
        let autosave = Autosave::new(
            fake.platform(),
            drafts.clone(),
            document.clone(),
            &envelope,
            only_in_memory,
        );
        Self {
            drafts,
            document,
            autosave,
        }
    }

    fn type_title(&self, title: &str) {
        self.document.set_field(Field::Title, title.into());
        self.autosave.edited();
    }

    fn state(&self) -> SaveState {
        self.autosave.state().get_untracked()
    }

    fn stored_title(&self, id: &str) -> Option<String> {
        self.drafts.open(id).expect("stored").0.doc.title
    }
}

fn begin() -> (Fake, Tab) {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    drafts
        .create(Postmortem::new("a", "google-sre"))
        .expect("stored");
    let tab = Tab::open(&fake);
    (fake, tab)
}

#[test]
fn typing_is_stored_at_the_next_pause() {
    let (fake, tab) = begin();
    assert_eq!(tab.state(), SaveState::Saved(0));
    tab.type_title("S");
    fake.pass(100);
    tab.type_title("Sign-in");
    assert_eq!(
        (tab.state(), tab.autosave.is_unsaved()),
        (SaveState::Saving, true)
    );
    assert_eq!(tab.stored_title("a"), None);
    fake.pass(400);
    assert_eq!(
        (tab.state(), tab.autosave.is_unsaved()),
        (SaveState::Saved(350), false)
    );
    assert_eq!(tab.stored_title("a").as_deref(), Some("Sign-in"));
}

#[test]
fn typing_without_a_pause_is_stored_as_well() {
    let (fake, tab) = begin();
    for _ in 0..15 {
        tab.type_title("more and more");
        fake.pass(100);
    }
    assert_eq!(tab.stored_title("a").as_deref(), Some("more and more"));
}

#[test]
fn leaving_the_page_stores_at_once() {
    let (_fake, tab) = begin();
    tab.type_title("Last words");
    tab.autosave.flush();
    assert_eq!(tab.stored_title("a").as_deref(), Some("Last words"));
}

#[test]
fn a_refused_save_is_shown_and_tried_again_without_help() {
    let (fake, tab) = begin();
    fake.refuse(Some(Trouble::Full));
    tab.type_title("Only in memory");
    fake.pass(300);
    assert_eq!(tab.state(), SaveState::NotSaved(0, Trouble::Full));
    assert_eq!(
        tab.drafts.open("a").expect("held").0.doc.title.as_deref(),
        Some("Only in memory")
    );
    fake.refuse(None);
    fake.pass(60_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert!(!tab.drafts.has_unstored());
    assert_eq!(tab.stored_title("a").as_deref(), Some("Only in memory"));
}

#[test]
fn what_was_refused_is_still_there_when_the_draft_is_opened_again() {
    let (fake, tab) = begin();
    fake.refuse(Some(Trouble::Full));
    tab.type_title("Only in memory");
    tab.autosave.close();
    let drafts = tab.drafts.clone();
    let (envelope, only_in_memory) = drafts.open("a").expect("held");
    assert!(only_in_memory);
    let document = Document::open(&envelope.doc);
    let reopened = Autosave::new(
        fake.platform(),
        drafts.clone(),
        document,
        &envelope,
        only_in_memory,
    );
    assert!(matches!(
        reopened.state().get_untracked(),
        SaveState::NotSaved(_, Trouble::Full)
    ));
    fake.refuse(None);
    fake.pass(60_000);
    assert!(matches!(
        reopened.state().get_untracked(),
        SaveState::Saved(_)
    ));
    assert_eq!(
        reopened.fork_id().get_untracked(),
        None,
        "nobody else wrote it"
    );
    assert_eq!(tab.stored_title("a").as_deref(), Some("Only in memory"));
    assert_eq!(drafts.list().drafts.len(), 1);
}

#[test]
fn another_tab_is_followed_while_nothing_here_is_unsaved() {
    let (fake, this_tab) = begin();
    let other_tab = Tab::open(&fake);
    other_tab.type_title("Written there");
    fake.pass(300);
    this_tab
        .autosave
        .written_elsewhere(Some("debrief:/:draft:a"));
    assert_eq!(
        this_tab.document.snapshot().title.as_deref(),
        Some("Written there")
    );
    this_tab.type_title("Written here after it");
    fake.pass(300);
    assert_eq!(this_tab.autosave.fork_id().get_untracked(), None);
    assert_eq!(
        this_tab.stored_title("a").as_deref(),
        Some("Written here after it")
    );
}

/// As in `WebKit`, where the storage that a tab reads may not have the record of another tab yet, although
/// that tab has already announced it.
#[test]
fn a_record_that_overwrote_the_one_of_this_tab_is_not_adopted() {
    const KEY: &str = "debrief:/:draft:a";
    let (fake, this_tab) = begin();
    let other_tab = Tab::open(&fake);
    let stored_text = || fake.get(KEY).expect("a record");
    let first_text = stored_text();
    other_tab.type_title("Written there");
    fake.pass(300);
    let other_text = stored_text();
    // In the storage that this tab reads, nothing of that has happened.
    fake.set(KEY, &first_text);
    this_tab.type_title("Written here");
    fake.pass(300);
    let own_text = stored_text();
    this_tab.autosave.written_elsewhere(Some(KEY));
    assert_eq!(this_tab.autosave.fork_id().get_untracked(), None, "not yet");
    fake.set(KEY, &other_text);
    other_tab.type_title("Written there, and more");
    fake.pass(300);
    assert_ne!(stored_text(), own_text);
    this_tab.autosave.written_elsewhere(Some(KEY));
    let fork_id = this_tab.autosave.fork_id().get_untracked();
    let fork_id = fork_id.expect("the words of this tab have a draft of their own");
    assert_eq!(
        this_tab.stored_title(&fork_id).as_deref(),
        Some("Written here")
    );
    assert_eq!(
        this_tab.stored_title("a").as_deref(),
        Some("Written there, and more")
    );
}

#[test]
fn two_tabs_that_diverge_become_two_drafts() {
    let (fake, this_tab) = begin();
    let other_tab = Tab::open(&fake);
    this_tab.type_title("Written here");
    other_tab.type_title("Written there");
    other_tab.autosave.flush();
    this_tab
        .autosave
        .written_elsewhere(Some("debrief:/:draft:a"));
    fake.pass(300);
    let fork_id = this_tab
        .autosave
        .fork_id()
        .get_untracked()
        .expect("a second draft");
    assert_eq!(this_tab.stored_title("a").as_deref(), Some("Written there"));
    assert_eq!(
        this_tab.stored_title(&fork_id).as_deref(),
        Some("Written here")
    );
    this_tab.type_title("Written here again");
    fake.pass(300);
    assert_eq!(
        this_tab.autosave.fork_id().get_untracked(),
        Some(fork_id.clone())
    );
    assert_eq!(
        this_tab.stored_title(&fork_id).as_deref(),
        Some("Written here again")
    );
}
