//! Tests what becomes of the two copies of a draft, the durable one in the database and the quick one, when
//! storage fails, stops, is torn, lags, is cleared or is missing: one case in each test.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use leptos::prelude::*;

use super::{SaveState, Tab};
use crate::platform::Trouble;
use crate::platform::fake::{DiskFault, Fake};
use crate::state::autosave::OutsideEvent;
use crate::state::drafts::{Drafts, Safety};
use debrief_core::draft::envelope::read;
use debrief_core::model::Postmortem;

pub(super) const KEY: &str = "debrief:/:draft:a";

/// A browser that has a database, with the draft `a` open in one tab.
fn begin() -> (Fake, Tab) {
    let fake = Fake::default().with_disk();
    begin_draft(&fake);
    let tab = open(&fake);
    (fake, tab)
}

pub(super) fn begin_draft(fake: &Fake) {
    let drafts = Drafts::of(fake, "/");
    fake.pass(50);
    let doc = Postmortem::new("a", "google-sre");
    drafts.create(doc).expect("taken");
    fake.pass(50);
}

fn open(fake: &Fake) -> Tab {
    let drafts = Drafts::of(fake, "/");
    wait_for(fake, &drafts);
    Tab::open_with(fake, drafts)
}

/// Waits until the draft can be opened, as the page does.
pub(super) fn wait_for(fake: &Fake, drafts: &Drafts) {
    let is_loaded = Arc::new(AtomicBool::new(false));
    let on_load = is_loaded.clone();
    drafts.load("a", move || on_load.store(true, Relaxed));
    for _ in 0..200 {
        if !is_loaded.load(Relaxed) {
            fake.pass(50);
        }
    }
    assert!(is_loaded.load(Relaxed), "nobody waits for ever");
}

fn titles(texts: impl Iterator<Item = String>) -> Vec<String> {
    let drafts = texts.filter_map(|text| read(&text).ok());
    drafts.filter_map(|draft| draft.doc.title).collect()
}

pub(super) fn durable_titles(fake: &Fake) -> Vec<String> {
    titles(fake.all_on_disk().into_values())
}

#[test]
fn saved_is_shown_once_the_durable_write_is_done() {
    let (fake, tab) = begin();
    tab.type_title("Words");
    fake.disk_fault(0, DiskFault::Lags(2_000));
    fake.pass(300);
    assert!(fake.get(KEY).expect("there at once").contains("Words"));
    assert_eq!(tab.state(), SaveState::Saving);
    fake.pass(2_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(durable_titles(&fake), ["Words"]);
}

#[test]
fn a_browser_that_is_killed_after_saved_has_lost_nothing_however_old_its_quick_copy_is() {
    let (fake, tab) = begin();
    let quick_before = fake.stored();
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    for quick in [quick_before, BTreeMap::new(), fake.stored()] {
        let restarted = fake.killed(quick);
        let tab = open(&restarted);
        assert_eq!(tab.document.snapshot().title.as_deref(), Some("Words"));
        assert_eq!(tab.drafts.list().drafts.len(), 1, "and no second draft");
    }
}

#[test]
fn without_a_database_the_page_says_how_safe_the_draft_is() {
    let (fake, tab) = super::begin();
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    let safety = tab.autosave.safety().get_untracked();
    assert_eq!(safety, Safety::Quick(Trouble::Refused));
}

#[test]
fn a_draft_can_be_written_while_the_database_does_not_answer() {
    let fake = Fake::default().with_disk();
    begin_draft(&fake);
    fake.disk_always(Some(DiskFault::Stops));
    let drafts = Drafts::of(&fake, "/");
    fake.pass(4_000);
    let tab = Tab::open_with(&fake, drafts);
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    let safety = tab.autosave.safety().get_untracked();
    assert_eq!(safety, Safety::Quick(Trouble::Silent));
}

#[test]
fn a_full_disk_is_reported_although_the_quick_copy_has_the_draft() {
    let (fake, tab) = begin();
    fake.disk_always(Some(DiskFault::Fails(Trouble::Full)));
    tab.type_title("Words");
    fake.pass(1_000);
    assert!(matches!(tab.state(), SaveState::NotSaved(_, Trouble::Full)));
    fake.disk_always(None);
    fake.pass(10_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(durable_titles(&fake), ["Words"]);
}

#[test]
fn a_draft_that_is_too_long_for_the_quick_copy_is_kept_and_opened() {
    let (fake, tab) = begin();
    let long = "x".repeat(600_000);
    tab.type_title(&long);
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(fake.get(KEY), None);
    tab.type_title(&(long.clone() + "y"));
    fake.pass(400);
    assert_eq!(tab.autosave.fork_id().get_untracked(), None);
    let restarted = open(&fake.killed(fake.stored()));
    let title = restarted.document.snapshot().title;
    assert_eq!(title.map(|title| title.len()), Some(600_001));
}

#[test]
fn a_draft_of_an_older_build_becomes_durable_and_stays_readable_for_it() {
    let fake = Fake::default();
    super::Drafts::of(&fake, "/")
        .create(Postmortem::new("a", "google-sre"))
        .expect("stored");
    let old_record = fake.get(KEY);
    let fake = fake.with_disk();
    let tab = open(&fake);
    fake.pass(100);
    assert_eq!(fake.on_disk("a"), old_record, "as it was");
    assert_eq!(fake.get(KEY), old_record);
    tab.type_title("Words");
    fake.pass(400);
    assert_eq!(durable_titles(&fake), ["Words"]);
    // Fault 11 of docs/faults.md: the older build writes its own copy, and does not record what it was made
    // from.
    let mut older_record = read(&fake.get(KEY).expect("there")).expect("sound");
    older_record.rev += 1;
    older_record.doc.title = Some("Written by an older build".into());
    fake.set(KEY, &older_record.write());
    tab.type_title("Words here");
    fake.pass(400);
    let mut stored = durable_titles(&fake);
    stored.sort();
    fake.pass(1_000);
    assert_eq!(stored, ["Words", "Words here"], "nothing is overwritten");
    let restarted = open(&fake.killed(fake.stored()));
    fake.pass(1_000);
    let mut titles_everywhere = durable_titles(&fake);
    titles_everywhere.extend(titles(fake.stored().into_values()));
    titles_everywhere.extend(
        restarted
            .drafts
            .loaded_drafts()
            .into_iter()
            .filter_map(|draft| draft.doc.title),
    );
    for words in ["Words here", "Written by an older build"] {
        assert!(
            titles_everywhere.contains(&words.to_owned()),
            "{words}: {titles_everywhere:?}"
        );
    }
}

/// Fault 13 of docs/faults.md, records of a newer version, in the database.
#[test]
fn a_record_of_another_build_on_the_disk_is_left_alone() {
    let newer = r#"{"schema":2,"id":"a","document":["later"]}"#;
    for row in ["", "{}", r#"{"later":1}"#] {
        let (fake, tab) = begin();
        fake.set_on_disk("a", newer, if row.is_empty() { "torn" } else { row });
        tab.type_title("Mine");
        fake.pass(1_000);
        assert_eq!(fake.on_disk("a").as_deref(), Some(newer));
        let fork_id = tab.autosave.fork_id().get_untracked();
        let fork_id = fork_id.expect("a second draft");
        assert_eq!(tab.stored_title(&fork_id).as_deref(), Some("Mine"));
        assert_eq!(durable_titles(&fake), ["Mine"]);
        let restarted = Drafts::of(&fake.killed(BTreeMap::new()), "/");
        assert!(restarted.list().is_reading);
    }
}

/// Fault 18 of docs/faults.md: the site's data are cleared.
#[test]
fn cleared_site_data_is_stored_again_and_reported() {
    let (fake, tab) = begin();
    tab.type_title("Still here");
    fake.pass(400);
    fake.clear();
    fake.clear_disk();
    fake.pass(1_000);
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        Some(OutsideEvent::Restored)
    );
    assert_eq!(durable_titles(&fake), ["Still here"]);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(tab.drafts.list().drafts.len(), 1);
}

#[test]
fn cleared_site_data_is_reported_even_if_a_key_is_pressed_before_the_database_is_back() {
    // With locks, for without them the page reads the record again after every write, and would notice at
    // once.
    let fake = Fake::default().with_disk().with_locks();
    begin_draft(&fake);
    let tab = open(&fake);
    fake.deliver();
    tab.type_title("Still here");
    fake.pass(400);
    fake.disk_always(Some(DiskFault::Lags(1_000)));
    // Not every browser tells a tab that its own storage was cleared.
    fake.remove_elsewhere(KEY);
    fake.clear_disk();
    tab.type_title("Still here and on");
    fake.pass(400);
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        None,
        "not known yet"
    );
    fake.disk_always(None);
    fake.pass(3_000);
    assert_eq!(
        tab.autosave.outside_event().get_untracked(),
        Some(OutsideEvent::Restored)
    );
    assert_eq!(durable_titles(&fake), ["Still here and on"]);
}

#[test]
fn drafts_that_the_browser_removed_are_reported_by_title() {
    let (fake, tab) = begin();
    tab.type_title("Sign-in failed");
    fake.pass(400);
    let doc = Postmortem {
        title: Some("Mail was late".into()),
        ..Postmortem::new("b", "google-sre")
    };
    tab.drafts.create(doc).expect("taken");
    fake.pass(400);
    let restarted = fake.killed(fake.stored());
    // The next start notes which drafts there are, and then the database is lost.
    drop(open(&restarted));
    let mut quick = restarted.stored();
    quick.remove("debrief:/:draft:b");
    let without_database = restarted.killed(quick).without_disk_content();
    let drafts = Drafts::of(&without_database, "/");
    without_database.pass(500);
    let removals = drafts.list().removals;
    assert_eq!(removals.lost_titles, ["Mail was late"]);
    assert_eq!(removals.restored, 1);
    assert_eq!(
        durable_titles(&without_database),
        ["Sign-in failed"],
        "from the quick copy"
    );
    drafts.dismiss_removals();
    let next_start = Drafts::of(&without_database.killed(without_database.stored()), "/");
    assert!(next_start.list().removals.lost_titles.is_empty());
}

/// Each operation of the database fails once, in each way, while a person writes, deletes another draft,
/// closes the page and opens it again.
#[test]
fn nothing_is_lost_whichever_operation_fails() {
    let faults = [
        DiskFault::Fails(Trouble::Full),
        DiskFault::Fails(Trouble::Refused),
        DiskFault::Stops,
        DiskFault::Silent,
        DiskFault::Tears,
        DiskFault::Lags(30_000),
    ];
    for fault in faults {
        for number in 0..24 {
            let fake = Fake::default().with_disk();
            begin_draft(&fake);
            fake.disk_fault(number, fault);
            let drafts = Drafts::of(&fake, "/");
            fake.pass(4_000);
            let tab = Tab::open_with(&fake, drafts);
            let mut typed = String::new();
            for key in 'a'..='h' {
                typed.push(key);
                tab.type_title(&typed);
                fake.pass(260);
                let is_saved = matches!(tab.state(), SaveState::Saved(_));
                let is_durable = tab.autosave.safety().get_untracked() == Safety::Durable;
                if is_saved && is_durable && !tab.autosave.is_unsaved() {
                    let stored = durable_titles(&fake);
                    assert!(stored.contains(&typed), "{fault:?} {number}: {stored:?}");
                }
            }
            tab.drafts
                .create(Postmortem::new("b", "google-sre"))
                .expect("taken");
            tab.drafts.bin("b", |_| ());
            tab.autosave.close();
            fake.pass(60_000);
            assert_eq!(durable_titles(&fake), [typed], "{fault:?} {number}");
            let restarted = open(&fake.killed(BTreeMap::new()));
            let listing = restarted.drafts.list();
            assert_eq!(
                (listing.drafts.len(), listing.binned),
                (1, 1),
                "{fault:?} {number}"
            );
        }
    }
}

/// Fault 12: the browser is killed at every step of making the drafts of an older build durable.
#[test]
fn an_interrupted_migration_continues_at_the_next_start() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    for id in ["a", "b", "c"] {
        let doc = Postmortem {
            title: Some(id.into()),
            ..Postmortem::new(id, "google-sre")
        };
        drafts.create(doc).expect("stored");
    }
    for step in 0..12 {
        let quick = fake.stored();
        let killed = fake.killed(quick.clone()).with_disk();
        drop(Drafts::of(&killed, "/"));
        killed.pass(step * 3);
        let restarted = killed.killed(killed.stored());
        drop(Drafts::of(&restarted, "/"));
        restarted.pass(1_000);
        assert_eq!(
            durable_titles(&restarted),
            ["a", "b", "c"],
            "killed after step {step}"
        );
        assert_eq!(
            restarted.stored().len(),
            quick.len() + 1,
            "with the note of what is there"
        );
    }
}
