//! Both copies of a draft while storage fails, stops, tears and lags, is cleared or is missing, one case at a
//! time.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use leptos::prelude::*;

use super::{SaveState, Tab};
use crate::platform::Trouble;
use crate::platform::fake::{DiskFault, Fake};
use crate::state::autosave::News;
use crate::state::drafts::{Drafts, Safety};
use debrief_core::draft::envelope::read;
use debrief_core::model::Postmortem;

pub(super) const KEY: &str = "debrief:/:draft:a";

/// A browser with a database in which the draft `a` is open in one tab.
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
    drafts.begin(doc).expect("taken");
    fake.pass(50);
}

fn open(fake: &Fake) -> Tab {
    let drafts = Drafts::of(fake, "/");
    wait_for(fake, &drafts);
    Tab::over(fake, drafts)
}

/// Waits until the draft can be opened, as the page does.
pub(super) fn wait_for(fake: &Fake, drafts: &Drafts) {
    let here = Arc::new(AtomicBool::new(false));
    let told = here.clone();
    drafts.load("a", move || told.store(true, Relaxed));
    for _ in 0..200 {
        if !here.load(Relaxed) {
            fake.pass(50);
        }
    }
    assert!(here.load(Relaxed), "nobody waits for ever");
}

fn titles(texts: impl Iterator<Item = String>) -> Vec<String> {
    let drafts = texts.filter_map(|text| read(&text).ok());
    drafts.filter_map(|draft| draft.doc.title).collect()
}

pub(super) fn durable(fake: &Fake) -> Vec<String> {
    titles(fake.all_on_disk().into_values())
}

#[test]
fn saved_is_said_when_the_durable_write_is_done_and_not_before() {
    let (fake, tab) = begin();
    tab.type_title("Words");
    fake.disk_fault(0, DiskFault::Lags(2_000));
    fake.pass(300);
    assert!(fake.get(KEY).expect("there at once").contains("Words"));
    assert_eq!(tab.state(), SaveState::Saving);
    fake.pass(2_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(durable(&fake), ["Words"]);
}

#[test]
fn a_browser_that_is_killed_after_saved_has_lost_nothing_however_old_its_quick_copy_is() {
    let (fake, tab) = begin();
    let old = fake.stored();
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    for quick in [old, BTreeMap::new(), fake.stored()] {
        let again = fake.killed(quick);
        let tab = open(&again);
        assert_eq!(tab.document.snapshot().title.as_deref(), Some("Words"));
        assert_eq!(tab.drafts.list().drafts.len(), 1, "and no second draft");
    }
}

#[test]
fn without_a_database_it_is_said_how_safe_the_draft_is() {
    let (fake, tab) = super::begin();
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    let safety = tab.autosave.safety().get_untracked();
    assert_eq!(safety, Safety::Quick(Trouble::Refused));
}

#[test]
fn a_database_that_never_answers_keeps_nobody_from_writing() {
    let fake = Fake::default().with_disk();
    begin_draft(&fake);
    fake.disk_always(Some(DiskFault::Stops));
    let drafts = Drafts::of(&fake, "/");
    fake.pass(4_000);
    let tab = Tab::over(&fake, drafts);
    tab.type_title("Words");
    fake.pass(400);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    let safety = tab.autosave.safety().get_untracked();
    assert_eq!(safety, Safety::Quick(Trouble::Silent));
}

#[test]
fn a_full_disk_is_told_though_the_quick_copy_has_it() {
    let (fake, tab) = begin();
    fake.disk_always(Some(DiskFault::Fails(Trouble::Full)));
    tab.type_title("Words");
    fake.pass(1_000);
    assert!(matches!(tab.state(), SaveState::NotSaved(_, Trouble::Full)));
    fake.disk_always(None);
    fake.pass(10_000);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(durable(&fake), ["Words"]);
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
    assert_eq!(tab.autosave.second().get_untracked(), None);
    let again = open(&fake.killed(fake.stored()));
    let title = again.document.snapshot().title;
    assert_eq!(title.map(|title| title.len()), Some(600_001));
}

#[test]
fn what_an_older_build_kept_is_taken_over_and_stays_readable_for_it() {
    let fake = Fake::default();
    super::Drafts::of(&fake, "/")
        .begin(Postmortem::new("a", "google-sre"))
        .expect("stored");
    let old = fake.get(KEY);
    let fake = fake.with_disk();
    let tab = open(&fake);
    fake.pass(100);
    assert_eq!(fake.on_disk("a"), old, "as it was");
    assert_eq!(fake.get(KEY), old);
    tab.type_title("Words");
    fake.pass(400);
    assert_eq!(durable(&fake), ["Words"]);
    // Fault 11: the older build goes on with its copy, and knows nothing about lineages.
    let mut older = read(&fake.get(KEY).expect("there")).expect("sound");
    older.rev += 1;
    older.doc.title = Some("Written by an older build".into());
    fake.set(KEY, &older.write());
    tab.type_title("Words here");
    fake.pass(400);
    let mut stored = durable(&fake);
    stored.sort();
    fake.pass(1_000);
    assert_eq!(stored, ["Words", "Words here"], "nothing is overwritten");
    let again = open(&fake.killed(fake.stored()));
    fake.pass(1_000);
    let mut all = durable(&fake);
    all.extend(titles(fake.stored().into_values()));
    all.extend(
        again
            .drafts
            .all_here()
            .into_iter()
            .filter_map(|one| one.doc.title),
    );
    for words in ["Words here", "Written by an older build"] {
        assert!(all.contains(&words.to_owned()), "{words}: {all:?}");
    }
}

/// Fault 13, in the database.
#[test]
fn what_another_build_keeps_on_the_disk_is_left_alone() {
    let newer = r#"{"schema":2,"id":"a","document":["later"]}"#;
    for row in ["", "{}", r#"{"later":1}"#] {
        let (fake, tab) = begin();
        fake.set_on_disk("a", newer, if row.is_empty() { "torn" } else { row });
        tab.type_title("Mine");
        fake.pass(1_000);
        assert_eq!(fake.on_disk("a").as_deref(), Some(newer));
        let second = tab.autosave.second().get_untracked();
        let second = second.expect("a second draft");
        assert_eq!(tab.stored_title(&second).as_deref(), Some("Mine"));
        assert_eq!(durable(&fake), ["Mine"]);
        let again = Drafts::of(&fake.killed(BTreeMap::new()), "/");
        assert!(again.list().reading);
    }
}

/// Fault 18.
#[test]
fn site_data_that_is_cleared_while_a_draft_is_open_is_stored_again_and_told() {
    let (fake, tab) = begin();
    tab.type_title("Still here");
    fake.pass(400);
    fake.clear();
    fake.clear_disk();
    fake.pass(1_000);
    assert_eq!(tab.autosave.news().get_untracked(), Some(News::Restored));
    assert_eq!(durable(&fake), ["Still here"]);
    assert!(matches!(tab.state(), SaveState::Saved(_)));
    assert_eq!(tab.drafts.list().drafts.len(), 1);
}

#[test]
fn site_data_that_is_cleared_is_told_though_a_key_comes_before_the_database_is_back() {
    // Without locks the page looks again after every write, and finds out so.
    let fake = Fake::default().with_disk().with_locks();
    begin_draft(&fake);
    let tab = open(&fake);
    fake.deliver();
    tab.type_title("Still here");
    fake.pass(400);
    fake.disk_always(Some(DiskFault::Lags(1_000)));
    // Not every browser tells a tab that its own storage was cleared.
    fake.take(KEY);
    fake.clear_disk();
    tab.type_title("Still here and on");
    fake.pass(400);
    assert_eq!(tab.autosave.news().get_untracked(), None, "not known yet");
    fake.disk_always(None);
    fake.pass(3_000);
    assert_eq!(tab.autosave.news().get_untracked(), Some(News::Restored));
    assert_eq!(durable(&fake), ["Still here and on"]);
}

#[test]
fn drafts_that_the_browser_took_away_are_told_by_title() {
    let (fake, tab) = begin();
    tab.type_title("Sign-in failed");
    fake.pass(400);
    let doc = Postmortem {
        title: Some("Mail was late".into()),
        ..Postmortem::new("b", "google-sre")
    };
    tab.drafts.begin(doc).expect("taken");
    fake.pass(400);
    let again = fake.killed(fake.stored());
    // The next start notes which drafts there are, and then the database is lost.
    drop(open(&again));
    let mut quick = again.stored();
    quick.remove("debrief:/:draft:b");
    let emptied = again.killed(quick).without_disk_content();
    let drafts = Drafts::of(&emptied, "/");
    emptied.pass(500);
    let missed = drafts.list().missed;
    assert_eq!(missed.gone, ["Mail was late"]);
    assert_eq!(missed.restored, 1);
    assert_eq!(durable(&emptied), ["Sign-in failed"], "from the quick copy");
    drafts.forget_missed();
    let later = Drafts::of(&emptied.killed(emptied.stored()), "/");
    assert!(later.list().missed.gone.is_empty());
}

/// Each operation of the database goes wrong once, in each way, while somebody writes, deletes another draft,
/// closes the page and comes back.
#[test]
fn whichever_operation_goes_wrong_nothing_is_lost() {
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
            let tab = Tab::over(&fake, drafts);
            let mut typed = String::new();
            for key in 'a'..='h' {
                typed.push(key);
                tab.type_title(&typed);
                fake.pass(260);
                let is_saved = matches!(tab.state(), SaveState::Saved(_));
                let is_durable = tab.autosave.safety().get_untracked() == Safety::Durable;
                if is_saved && is_durable && !tab.autosave.is_unsaved() {
                    let stored = durable(&fake);
                    assert!(stored.contains(&typed), "{fault:?} {number}: {stored:?}");
                }
            }
            tab.drafts
                .begin(Postmortem::new("b", "google-sre"))
                .expect("taken");
            tab.drafts.bin("b", |_| ());
            tab.autosave.close();
            fake.pass(60_000);
            assert_eq!(durable(&fake), [typed], "{fault:?} {number}");
            let again = open(&fake.killed(BTreeMap::new()));
            let listing = again.drafts.list();
            assert_eq!(
                (listing.drafts.len(), listing.binned),
                (1, 1),
                "{fault:?} {number}"
            );
        }
    }
}

/// Fault 12: the browser is killed at every step of taking over the drafts of an older build.
#[test]
fn whoever_is_interrupted_while_taking_over_goes_on_with_the_next_start() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    for id in ["a", "b", "c"] {
        let doc = Postmortem {
            title: Some(id.into()),
            ..Postmortem::new(id, "google-sre")
        };
        drafts.begin(doc).expect("stored");
    }
    for step in 0..12 {
        let quick = fake.stored();
        let killed = fake.killed(quick.clone()).with_disk();
        drop(Drafts::of(&killed, "/"));
        killed.pass(step * 3);
        let again = killed.killed(killed.stored());
        drop(Drafts::of(&again, "/"));
        again.pass(1_000);
        assert_eq!(durable(&again), ["a", "b", "c"], "killed after step {step}");
        assert_eq!(
            again.stored().len(),
            quick.len() + 1,
            "with the note of what is there"
        );
    }
}
