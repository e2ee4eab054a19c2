//! Imports files, with a fake browser.

use leptos::prelude::*;

use super::reading::{NotKept, Note, Reading};
use super::{Drafts, ImportOutcome, ImportQueue, Item, backup, bring_in, examine};
use crate::platform::Trouble;
use crate::platform::fake::{Fake, at_once};
use crate::state::templates::Templates;
use debrief_core::export::markdown;
use debrief_core::import::bytes::Encoding;
use debrief_core::model::{Body, Kind, Postmortem, to_json};

fn drafts() -> Drafts {
    Drafts::of(&Fake::default(), "/")
}

#[test]
fn a_backup_restores_what_is_missing_and_doubles_nothing() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    for id in ["a", "b", "c"] {
        drafts
            .begin(Postmortem::new(id, "google-sre"))
            .expect("stored");
    }
    let file = backup::write(&drafts.all_here(), 0);
    drafts.remove("a").expect("gone");
    at_once(|then| drafts.bin("b", then)).expect("binned");
    let (mut edited, _) = drafts.open("c").expect("there");
    edited.doc.title = Some("Edited since".into());
    drafts.keep(&edited).expect("stored");
    let told = bring_in(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
    assert_eq!(
        told.done.as_deref(),
        Some(
            "Restored 2 drafts from all.json, of which 1 differs from the draft here and was added beside it; 1 was already here."
        )
    );
    assert_eq!(told.failed, None);
    let listing = drafts.list();
    assert_eq!((listing.drafts.len(), listing.binned), (4, 0));
    let title = drafts.open("c").expect("there").0.doc.title;
    assert_eq!(
        title.as_deref(),
        Some("Edited since"),
        "nothing is overwritten"
    );
    bring_in(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
    assert_eq!(
        drafts.list().drafts.len(),
        5,
        "only the one that differs comes again"
    );
}

#[test]
fn a_backup_with_a_damaged_draft_says_which_one() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    let file = r#"{"format": "debrief-backup", "version": 1, "drafts": [{}]}"#;
    let told = bring_in(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
    assert_eq!(told.done, None);
    assert!(told.failed.is_some_and(|said| said.contains("number 1")));
    let file = r#"{"format": "debrief-backup", "version": 9}"#;
    let said = bring_in(&drafts, &ImportQueue::new(), "all.json", file.as_bytes()).failed;
    assert!(said.is_some_and(|said| said.contains("newer Debrief")));
}

#[test]
fn a_file_becomes_a_draft_or_says_why_not() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    let told = bring_in(&drafts, &ImportQueue::new(), "notes.md", b"# Outage\n");
    assert_eq!(told.draft.as_deref(), Some("fresh-1"));
    assert!(drafts.open("fresh-1").is_ok());
    fake.refuse(Some(Trouble::Full));
    let ImportOutcome { done, failed, .. } =
        bring_in(&drafts, &ImportQueue::new(), "more.md", b"# More\n");
    assert!(done.is_none() && failed.is_some_and(|said| said.contains("only in memory")));
}

/// The document that was read from a file, or the message why there is none.
fn read(drafts: &Drafts, name: &str, bytes: &[u8]) -> Result<Reading, String> {
    match examine(drafts, name, bytes) {
        Item::Read(reading) => Ok(*reading),
        Item::Refused(why) => Err(why),
        other => panic!("{other:?}"),
    }
}

#[test]
fn markdown_becomes_a_document_with_a_new_id() {
    let reading = read(&drafts(), "notes.md", b"# Sign-in refused\n").expect("readable");
    assert_eq!(reading.now.id, "fresh-1");
    assert_eq!(reading.now.title.as_deref(), Some("Sign-in refused"));
    assert!(!reading.asks());
}

#[test]
fn json_keeps_its_id_unless_a_draft_has_it() {
    let drafts = drafts();
    let json = |id: &str| to_json(&Postmortem::new(id, "google-sre"));
    let begun = Postmortem::new("taken", "google-sre");
    drafts.begin(begun).expect("stored");
    let read = |name: &str, id: &str| {
        let reading = read(&drafts, name, json(id).as_bytes()).expect("readable");
        (reading.now.id, reading.notes)
    };
    assert_eq!(read("a.json", "free"), ("free".into(), vec![]));
    assert_eq!(
        read("a.JSON", "taken"),
        ("fresh-1".into(), vec![Note::IdTaken])
    );
    assert_eq!(read("a.txt", ""), ("fresh-2".into(), vec![]));
}

#[test]
fn the_same_file_asks_however_the_draft_was_edited_since() {
    let drafts = drafts();
    let file = b"# Outage\n\n## Summary\n\nShort.\n";
    let told = bring_in(&drafts, &ImportQueue::new(), "a.md", file);
    let id = told.draft.expect("a draft");
    let (mut envelope, _) = drafts.open(&id).expect("there");
    envelope.doc.title = Some("Another".into());
    drafts.keep(&envelope).expect("stored");
    let queue = ImportQueue::new();
    let told = bring_in(&drafts, &queue, "b.md", file);
    assert!(told.asks && told.draft.is_none());
    assert_eq!(
        drafts.all_here().len(),
        1,
        "nothing is made before the answer"
    );
    let papers = queue.papers();
    let Item::Read(mut reading) = papers[0].item.get_untracked() else {
        panic!("not read")
    };
    let same = reading.same.clone().expect("known");
    assert_eq!((same.id, same.title.as_deref()), (id, Some("Another")));
    reading.make_draft(&drafts).expect("stored");
    assert_eq!(
        drafts.all_here().len(),
        2,
        "a second copy, where it is wanted"
    );
    let told = bring_in(
        &drafts,
        &ImportQueue::new(),
        "c.md",
        b"# Outage\n\nOther.\n",
    );
    assert!(!told.asks, "the title alone does not ask");
}

#[test]
fn a_file_in_another_encoding_asks() {
    let drafts = drafts();
    let latin = read(&drafts, "a.md", b"# Ca\xedda\n").expect("readable");
    assert_eq!(latin.notes, [Note::Converted(Encoding::Windows1252)]);
    assert_eq!(latin.now.title.as_deref(), Some("Caída"));
    assert!(latin.asks());
    let shopping = read(&drafts, "a.txt", b"Milk and bread.\n").expect("readable");
    assert!(shopping.asks() && shopping.notes == [Note::Unknown]);
}

const UNKNOWN: &str = "# Mail late\n\n## The evening\n\n- 18:02 Full\n- 18:40 Empty\n\n## We promise\n\n- An alert\n\n## Who\n\nAll.\n";

fn id_of(reading: &Reading, heading: &str) -> String {
    let mut sections = reading.now.sections.iter();
    let found = sections.find(|section| section.heading.as_deref() == Some(heading));
    found.expect("there").id.clone()
}

#[test]
fn corrections_before_and_after_leave_the_file_as_it_is() {
    let drafts = drafts();
    let mut reading = read(&drafts, "a.md", UNKNOWN.as_bytes()).expect("readable");
    assert_eq!(reading.count().unknown, 3);
    reading.set_kind(&id_of(&reading, "The evening"), Kind::Timeline);
    reading.set_kind(&id_of(&reading, "Who"), Kind::Impact);
    reading.make_draft(&drafts).expect("stored");
    assert!(reading.is_corrected() && !reading.has_news());
    reading.set_kind(&id_of(&reading, "We promise"), Kind::ActionItems);
    assert!(reading.has_news());
    assert_eq!(reading.keep_corrections(&drafts), Ok(()));
    let count = reading.count();
    assert_eq!((count.unknown, count.entries, count.items), (0, 2, 1));
    let id = reading.draft.clone().expect("a draft");
    let (mut envelope, _) = drafts.open(&id).expect("there");
    assert_eq!(envelope.doc, reading.now);
    assert_eq!(envelope.rev, 2);
    assert_eq!(markdown(&envelope.doc), UNKNOWN);

    envelope.doc.title = Some("Edited since".into());
    drafts.keep(&envelope).expect("stored");
    reading.reset();
    assert_eq!(reading.keep_corrections(&drafts), Err(NotKept::Changed));
    let (envelope, _) = drafts.open(&id).expect("there");
    assert_eq!(envelope.doc.title.as_deref(), Some("Edited since"));
    assert!(matches!(
        envelope.doc.sections[0].body,
        Body::Timeline { .. }
    ));
}

#[test]
fn a_mistake_in_json_is_told_with_its_place() {
    let said = read(
        &drafts(),
        "a.json",
        b"{\n  \"format\": \"debrief\",\n  oops\n}",
    )
    .expect_err("malformed");
    assert!(
        said.starts_with("a.json") && said.contains("Line 3, column 3"),
        "{said}"
    );
    let said = read(&drafts(), "a.json", b"[1, 2]").expect_err("something else");
    assert!(said.contains("not a postmortem"), "{said}");
    let said = read(
        &drafts(),
        "a.json",
        br#"{"format": "debrief", "version": 9}"#,
    )
    .expect_err("newer");
    assert!(said.contains("newer Debrief (version 9"), "{said}");
}

#[test]
fn what_is_no_text_is_refused_with_advice() {
    for (name, bytes, words) in [
        (
            "a.docx",
            &b"PK\x03\x04 word/document.xml"[..],
            "as Markdown",
        ),
        ("a.html", b"<!doctype html><p>x", "paste it here"),
        ("a.png", b"\x89PNG\0\0", "is not text"),
        ("a.md", b"", "is empty"),
    ] {
        let said = read(&drafts(), name, bytes).expect_err("no text");
        assert!(said.starts_with(name) && said.contains(words), "{said}");
    }
    let large = vec![b'a'; 5_000_001];
    let said = read(&drafts(), "a.md", &large).expect_err("too large");
    assert!(
        said.contains("has 5.1 MB") && said.contains("5.0 MB"),
        "{said}"
    );
}

#[test]
fn text_in_braces_is_text() {
    assert!(read(&drafts(), "a.txt", b"{not json}\n").is_ok());
}

#[test]
fn a_file_in_the_teams_own_template_is_a_draft_in_it() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    let text = "# Relay down\n\n## In short\n\nDown.\n\n## How we found out\n\nA call.\n";
    let made = debrief_core::import::text(text, "x").postmortem;
    let templates = Templates::of(&drafts);
    let ours = templates.made_from(&made, "Ours");
    templates.keep(&ours).expect("stored");
    let told = bring_in(&drafts, &ImportQueue::new(), "relay.md", text.as_bytes());
    let draft = drafts.open(&told.draft.expect("a draft")).expect("there");
    assert_eq!(draft.0.doc.template, ours.id);
    assert_eq!(draft.0.doc.own_template, Some(ours));
}
