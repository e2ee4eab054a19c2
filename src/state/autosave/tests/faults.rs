//! Storage that refuses, forgets, or holds records that another tab or build put there.

use leptos::prelude::*;

use super::{SaveState, Tab, begin};
use crate::platform::Trouble;
use crate::platform::fake::at_once;
use crate::state::autosave::{Autosave, OutsideEvent};
use crate::state::document::Document;
use debrief_core::draft::Lineage;
use debrief_core::draft::envelope::read;

const KEY: &str = "debrief:/:draft:a";

/// Fault 5: the nth write throws, for every n.
#[test]
fn whichever_write_is_refused_records_stay_whole_and_all_is_stored_in_the_end() {
    for trouble in [Trouble::Full, Trouble::Blocked, Trouble::Refused] {
        for number in 0..8 {
            let (fake, tab) = begin();
            fake.refuse_write(number, trouble);
            let mut typed = String::new();
            for key in 'a'..='h' {
                typed.push(key);
                tab.type_title(&typed);
                fake.pass(260);
                let text = fake.get(KEY).expect("there");
                let title = read(&text).expect("whole").doc.title.unwrap_or_default();
                assert!(typed.starts_with(&title), "{title} of {typed}");
                if title != typed {
                    assert!(matches!(tab.state(), SaveState::NotSaved(..)), "it is told");
                    assert!(tab.autosave.is_unsaved());
                }
            }
            fake.pass(2_000);
            assert_eq!(tab.stored_title("a").as_deref(), Some("abcdefgh"));
            assert!(matches!(tab.state(), SaveState::Saved(_)));
            assert_eq!(tab.drafts.list().drafts.len(), 1);
        }
    }
}

/// Fault 4: a full storage is reported within a second of the keystroke, and saving goes on as soon as
/// another tab makes room.
#[test]
fn full_storage_is_reported_within_a_second_and_tried_again_when_there_is_room() {
    let (fake, tab) = begin();
    let before = fake.get(KEY);
    fake.refuse(Some(Trouble::Full));
    tab.type_title("No room");
    fake.pass(1_000);
    assert!(matches!(tab.state(), SaveState::NotSaved(_, Trouble::Full)));
    assert_eq!(fake.get(KEY), before, "what is stored is untouched");
    fake.pass(60_000);
    fake.refuse(None);
    tab.autosave.written_elsewhere(Some("another key"));
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(tab.stored_title("a").as_deref(), Some("No room"));
}

/// Faults 7, 11 and 13: a record under the key that was not written here is left as it is.
#[test]
fn a_foreign_record_under_the_key_is_never_overwritten() {
    let newer = r#"{"schema":2,"id":"a","document":["later"]}"#;
    for other_text in [
        newer,
        "",
        "{",
        "null",
        "\u{fffd}",
        r#"{"schema":1,"rev":1}"#,
    ] {
        let (fake, tab) = begin();
        fake.set(KEY, other_text);
        tab.autosave.written_elsewhere(Some(KEY));
        tab.type_title("Mine");
        fake.pass(300);
        assert_eq!(fake.get(KEY).as_deref(), Some(other_text));
        let fork_id = tab
            .autosave
            .fork_id()
            .get_untracked()
            .expect("a second draft");
        assert_eq!(tab.stored_title(&fork_id).as_deref(), Some("Mine"));
        let listing = tab.drafts.list();
        assert_eq!((listing.drafts.len(), listing.set_aside.len()), (1, 1));
    }
}

/// A record that was held in memory must not overwrite another once storage works again.
#[test]
fn a_refused_record_does_not_overwrite_a_later_one_of_another_build() {
    let (fake, tab) = begin();
    fake.refuse(Some(Trouble::Full));
    tab.type_title("Held");
    tab.autosave.close();
    fake.refuse(None);
    fake.set(KEY, "{\"schema\":9}");
    let listing = tab.drafts.list();
    assert!(listing.drafts[0].only_in_memory);
    assert_eq!(fake.get(KEY).as_deref(), Some("{\"schema\":9}"));
    let (envelope, only_in_memory) = tab.drafts.open("a").expect("held");
    let document = Document::open(&envelope.doc);
    let (platform, drafts) = (fake.platform(), tab.drafts.clone());
    let reopened = Autosave::new(platform, drafts, document, &envelope, only_in_memory);
    let fork_id = reopened.fork_id().get_untracked().expect("a second draft");
    assert_eq!(tab.stored_title(&fork_id).as_deref(), Some("Held"));
    assert_eq!(fake.get(KEY).as_deref(), Some("{\"schema\":9}"));
    assert!(!tab.drafts.has_unstored());
}

/// Fault 18.
#[test]
fn cleared_site_data_is_stored_again_from_memory_and_reported() {
    let (fake, tab) = begin();
    tab.type_title("Still here");
    fake.pass(300);
    fake.clear();
    tab.autosave.written_elsewhere(None);
    assert_eq!(tab.stored_title("a").as_deref(), Some("Still here"));
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        Some(OutsideEvent::Restored)
    );
    assert!(matches!(tab.state(), SaveState::Saved(_)));
}

#[test]
fn cleared_site_data_is_stored_again_once_however_many_tabs_show_it() {
    let (fake, tab) = begin();
    let other = Tab::open(&fake.tab());
    tab.type_title("Still here");
    fake.pass(300);
    other.autosave.written_elsewhere(Some(KEY));
    fake.clear();
    tab.autosave.written_elsewhere(None);
    other.autosave.written_elsewhere(None);
    fake.pass(2_000);
    assert_eq!(tab.drafts.loaded_drafts().len(), 1);
    assert_eq!(other.autosave.fork_id().get_untracked(), None);
}

/// Two tabs without locks that compared in the same moment, so that one of them was overwritten.
#[test]
fn a_write_that_was_overwritten_unnoticed_becomes_a_second_draft() {
    let (fake, tab) = begin();
    tab.type_title("Mine");
    fake.pass(300);
    let mut overwriting = read(&fake.get(KEY).expect("there")).expect("sound");
    overwriting.doc.title = Some("Theirs".into());
    overwriting.lineage = Lineage::default().next("another", overwriting.rev);
    fake.set(KEY, &overwriting.write());
    fake.pass(600);
    let fork_id = tab.autosave.fork_id().get_untracked().expect("a second");
    assert_eq!(tab.stored_title(&fork_id).as_deref(), Some("Mine"));
    assert_eq!(tab.stored_title("a").as_deref(), Some("Theirs"));
}

/// Fault 24: deleted in one tab, edited in the other.
#[test]
fn an_edit_brings_a_draft_back_from_the_bin() {
    let (fake, tab) = begin();
    let other = Tab::open(&fake.tab());
    at_once(|then| other.drafts.bin("a", then)).expect("binned");
    tab.autosave.written_elsewhere(Some(KEY));
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        Some(OutsideEvent::Binned)
    );
    tab.type_title("Wanted after all");
    fake.pass(300);
    assert_eq!(tab.stored_title("a").as_deref(), Some("Wanted after all"));
    assert_eq!(tab.autosave.fork_id().get_untracked(), None);
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        Some(OutsideEvent::BroughtBack)
    );
    assert_eq!(tab.drafts.list().binned, 0);
}

/// Fault 19: the clock of the machine jumps while somebody types.
#[test]
fn a_clock_that_jumps_neither_delays_a_save_nor_confuses_the_order() {
    let (fake, tab) = begin();
    fake.pass(365 * 86_400_000);
    tab.type_title("A year on");
    fake.pass(300);
    assert_eq!(tab.stored_title("a").as_deref(), Some("A year on"));
    fake.set_clock(1_000);
    tab.type_title("And back");
    fake.pass(1_300);
    assert_eq!(tab.stored_title("a").as_deref(), Some("And back"));
    let other = Tab::open(&fake.tab());
    other.type_title("In order");
    fake.pass(300);
    tab.autosave.written_elsewhere(Some(KEY));
    assert_eq!(tab.document.snapshot().title.as_deref(), Some("In order"));
    assert_eq!(tab.drafts.loaded_drafts().len(), 1);
}
