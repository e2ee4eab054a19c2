//! The drafts in a storage that obeys, that refuses, and that holds damaged records.

use super::{Drafts, OpenError};
use crate::platform::Trouble;
use crate::platform::fake::{Fake, at_once};
use debrief_core::model::Postmortem;

fn document(id: &str, title: &str) -> Postmortem {
    Postmortem {
        title: Some(title.into()),
        ..Postmortem::new(id, "google-sre")
    }
}

fn titles(drafts: &Drafts) -> Vec<String> {
    drafts
        .list()
        .drafts
        .into_iter()
        .filter_map(|draft| draft.summary.title)
        .collect()
}

#[test]
fn the_list_comes_from_the_keys_and_ignores_foreign_ones() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/x/");
    fake.set("theme", "dark");
    fake.set("debrief:/y/:draft:z", "{}");
    drafts.create(document("a", "First")).expect("stored");
    fake.pass(1000);
    drafts.create(document("b", "Second")).expect("stored");
    assert_eq!(titles(&drafts), ["Second", "First"]);
    assert_eq!(
        drafts.open("a").expect("there").0.doc,
        document("a", "First")
    );
    assert_eq!(drafts.open("z"), Err(OpenError::Missing));
    drafts.remove("b").expect("removed");
    assert_eq!(titles(&drafts), ["First"]);
    assert_eq!(fake.get("theme").as_deref(), Some("dark"));
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_and_stays() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    fake.set("debrief:/:draft:a", "{\"schema\": 1, broken");
    fake.set("debrief:/:draft:b", "{\"schema\": 9, \"doc\": {}}");
    let listing = drafts.list();
    assert!(listing.drafts.is_empty());
    let newer: Vec<bool> = listing
        .set_aside
        .iter()
        .map(|record| record.is_newer)
        .collect();
    assert_eq!(newer, [false, true]);
    assert_eq!(drafts.open("a"), Err(OpenError::Unreadable));
    assert!(drafts.has("a"), "its id is taken");
    assert_eq!(
        at_once(|then| drafts.raw_text("debrief:/:draft:a", then)),
        Some("{\"schema\": 1, broken".into())
    );
}

#[test]
fn a_refused_draft_is_held_in_memory_and_stored_once_that_is_possible() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    fake.refuse(Some(Trouble::Full));
    assert_eq!(drafts.create(document("a", "Held")), Err(Trouble::Full));
    assert!(drafts.has_unstored() && drafts.has("a"));
    assert!(drafts.list().drafts[0].only_in_memory);
    assert!(drafts.open("a").expect("held").1);
    fake.refuse(None);
    assert!(!drafts.list().drafts[0].only_in_memory);
    assert!(!drafts.has_unstored());
    assert!(!drafts.open("a").expect("stored").1);
}

#[test]
fn blocked_storage_is_reported_and_a_held_draft_can_be_removed() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    fake.refuse(Some(Trouble::Blocked));
    assert_eq!(drafts.create(document("a", "Held")), Err(Trouble::Blocked));
    let listing = drafts.list();
    assert_eq!(listing.trouble, Some(Trouble::Blocked));
    assert_eq!(listing.drafts.len(), 1);
    drafts.remove("a").expect("gone from memory");
    assert!(drafts.list().drafts.is_empty());
}

#[test]
fn remove_everything_leaves_what_other_pages_keep() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/x/");
    fake.set("debrief:/y/:draft:z", "{}");
    fake.set("debrief:/x/:preferences", "{}");
    drafts.create(document("a", "First")).expect("stored");
    let usage = drafts.usage().expect("listed");
    assert_eq!(usage.drafts, 1);
    assert!(usage.units > 100, "{usage:?}");
    drafts.remove_everything().expect("gone");
    assert_eq!(drafts.usage(), Ok(super::Usage::default()));
    assert!(fake.get("debrief:/x/:preferences").is_none());
    assert!(fake.get("debrief:/y/:draft:z").is_some());
}
