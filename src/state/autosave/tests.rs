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
        Self::over(fake, Drafts::of(fake, "/"))
    }

    fn over(fake: &Fake, drafts: Drafts) -> Self {
        let (envelope, unsaved) = drafts.open("a").expect("there");
        let document = Document::open(&envelope.doc);
        let autosave = Autosave::new(
            fake.platform(),
            drafts.clone(),
            document.clone(),
            &envelope,
            unsaved,
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
        .begin(Postmortem::new("a", "google-sre"))
        .expect("stored");
    let tab = Tab::open(&fake);
    (fake, tab)
}

#[test]
fn typing_is_stored_at_the_next_rest() {
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
fn somebody_who_types_without_a_rest_is_stored_all_the_same() {
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
fn a_refused_save_is_shown_and_goes_on_by_itself() {
    let (fake, tab) = begin();
    fake.refuse(Some(Trouble::Full));
    tab.type_title("PutOutcome in memory");
    fake.pass(300);
    assert_eq!(tab.state(), SaveState::NotSaved(0, Trouble::Full));
    assert_eq!(
        tab.drafts.open("a").expect("held").0.doc.title.as_deref(),
        Some("PutOutcome in memory")
    );
    fake.refuse(None);
    fake.pass(60_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert!(!tab.drafts.any_held());
    assert_eq!(
        tab.stored_title("a").as_deref(),
        Some("PutOutcome in memory")
    );
}

#[test]
fn what_was_refused_is_still_there_when_the_draft_is_opened_again() {
    let (fake, tab) = begin();
    fake.refuse(Some(Trouble::Full));
    tab.type_title("PutOutcome in memory");
    tab.autosave.close();
    let drafts = tab.drafts.clone();
    let (envelope, unsaved) = drafts.open("a").expect("held");
    assert!(unsaved);
    let document = Document::open(&envelope.doc);
    let again = Autosave::new(
        fake.platform(),
        drafts.clone(),
        document,
        &envelope,
        unsaved,
    );
    assert!(matches!(
        again.state().get_untracked(),
        SaveState::NotSaved(_, Trouble::Full)
    ));
    fake.refuse(None);
    fake.pass(60_000);
    assert!(matches!(again.state().get_untracked(), SaveState::Saved(_)));
    assert_eq!(again.second().get_untracked(), None, "nobody else wrote it");
    assert_eq!(
        tab.stored_title("a").as_deref(),
        Some("PutOutcome in memory")
    );
    assert_eq!(drafts.list().drafts.len(), 1);
}

#[test]
fn another_tab_is_followed_while_nothing_here_is_unsaved() {
    let (fake, here) = begin();
    let there = Tab::open(&fake);
    there.type_title("Written there");
    fake.pass(300);
    here.autosave.written_elsewhere(Some("debrief:/:draft:a"));
    assert_eq!(
        here.document.snapshot().title.as_deref(),
        Some("Written there")
    );
    here.type_title("Written here after it");
    fake.pass(300);
    assert_eq!(here.autosave.second().get_untracked(), None);
    assert_eq!(
        here.stored_title("a").as_deref(),
        Some("Written here after it")
    );
}

/// As in `WebKit`, where the storage that a tab reads may not have the record of another tab yet, although
/// the tab was told of it.
#[test]
fn what_is_made_from_a_record_that_overwrote_this_tabs_is_not_taken_over() {
    const KEY: &str = "debrief:/:draft:a";
    let (fake, here) = begin();
    let there = Tab::open(&fake);
    let text = || fake.get(KEY).expect("a record");
    let first = text();
    there.type_title("Written there");
    fake.pass(300);
    let theirs = text();
    // In the storage that this tab reads, nothing of that has happened.
    fake.set(KEY, &first);
    here.type_title("Written here");
    fake.pass(300);
    let own = text();
    here.autosave.written_elsewhere(Some(KEY));
    assert_eq!(here.autosave.second().get_untracked(), None, "not yet");
    fake.set(KEY, &theirs);
    there.type_title("Written there, and more");
    fake.pass(300);
    assert_ne!(text(), own);
    here.autosave.written_elsewhere(Some(KEY));
    let second = here.autosave.second().get_untracked();
    let second = second.expect("the words of this tab have a draft of their own");
    assert_eq!(here.stored_title(&second).as_deref(), Some("Written here"));
    assert_eq!(
        here.stored_title("a").as_deref(),
        Some("Written there, and more")
    );
}

#[test]
fn two_tabs_that_part_become_two_drafts() {
    let (fake, here) = begin();
    let there = Tab::open(&fake);
    here.type_title("Written here");
    there.type_title("Written there");
    there.autosave.flush();
    here.autosave.written_elsewhere(Some("debrief:/:draft:a"));
    fake.pass(300);
    let second = here
        .autosave
        .second()
        .get_untracked()
        .expect("a second draft");
    assert_eq!(here.stored_title("a").as_deref(), Some("Written there"));
    assert_eq!(here.stored_title(&second).as_deref(), Some("Written here"));
    here.type_title("Written here again");
    fake.pass(300);
    assert_eq!(here.autosave.second().get_untracked(), Some(second.clone()));
    assert_eq!(
        here.stored_title(&second).as_deref(),
        Some("Written here again")
    );
}
