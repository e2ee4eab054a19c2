//! Imports files, with a fake browser.

use leptos::prelude::*;

use super::reading::{Corrected, CorrectionError, Note, Reading};
use super::{Drafts, ImportOutcome, ImportQueue, Item, backup, examine, import_file};
use crate::platform::Trouble;
use crate::platform::fake::{Fake, at_once};
use crate::state::templates::Templates;
use debrief_core::export::markdown;
use debrief_core::import::bytes::Encoding;
use debrief_core::model::{Body, HalfCharacter, Kind, Postmortem, to_json};

fn drafts() -> Drafts {
    Drafts::of(&Fake::default(), "/")
}

#[test]
fn a_backup_restores_missing_drafts_and_duplicates_none() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    for id in ["a", "b", "c"] {
        drafts
            .create(Postmortem::new(id, "google-sre"))
            .expect("stored");
    }
    let file = backup::write(&drafts.loaded_drafts(), 0);
    drafts.remove("a").expect("gone");
    at_once(|then| drafts.bin("b", then)).expect("binned");
    let (mut edited, _) = drafts.open("c").expect("there");
    edited.doc.title = Some("Edited since".into());
    drafts.overwrite(&edited).expect("stored");
    let outcome = import_file(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
    assert_eq!(
        outcome.done.as_deref(),
        Some(
            "Restored 2 drafts from all.json, of which 1 differs from the draft here and was added beside it; 1 was already here."
        )
    );
    assert_eq!(outcome.failed, None);
    let listing = drafts.list();
    assert_eq!((listing.drafts.len(), listing.binned), (4, 0));
    let title = drafts.open("c").expect("there").0.doc.title;
    assert_eq!(
        title.as_deref(),
        Some("Edited since"),
        "nothing is overwritten"
    );
    import_file(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
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
    let outcome = import_file(&drafts, &ImportQueue::new(), "all.json", file.as_bytes());
    assert_eq!(outcome.done, None);
    assert!(
        outcome
            .failed
            .is_some_and(|message| message.contains("number 1"))
    );
    let file = r#"{"format": "debrief-backup", "version": 9}"#;
    let message = import_file(&drafts, &ImportQueue::new(), "all.json", file.as_bytes()).failed;
    assert!(message.is_some_and(|message| message.contains("newer Debrief")));
}

#[test]
fn a_file_becomes_a_draft_or_says_why_not() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    let outcome = import_file(&drafts, &ImportQueue::new(), "notes.md", b"# Outage\n");
    assert_eq!(outcome.draft.as_deref(), Some("fresh-1"));
    assert!(drafts.open("fresh-1").is_ok());
    fake.refuse(Some(Trouble::Full));
    let ImportOutcome { done, failed, .. } =
        import_file(&drafts, &ImportQueue::new(), "more.md", b"# More\n");
    assert!(done.is_none() && failed.is_some_and(|message| message.contains("only in memory")));
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
    assert_eq!(reading.corrected.id, "fresh-1");
    assert_eq!(reading.corrected.title.as_deref(), Some("Sign-in refused"));
    assert!(!reading.needs_review());
}

#[test]
fn json_keeps_its_id_unless_a_draft_has_it() {
    let drafts = drafts();
    let json = |id: &str| to_json(&Postmortem::new(id, "google-sre"));
    let begun = Postmortem::new("taken", "google-sre");
    drafts.create(begun).expect("stored");
    let read = |name: &str, id: &str| {
        let reading = read(&drafts, name, json(id).as_bytes()).expect("readable");
        (reading.corrected.id, reading.notes)
    };
    assert_eq!(read("a.json", "free"), ("free".into(), vec![]));
    assert_eq!(
        read("a.JSON", "taken"),
        ("fresh-1".into(), vec![Note::IdTaken])
    );
    assert_eq!(read("a.txt", ""), ("fresh-2".into(), vec![]));
}

#[test]
fn json_with_half_of_a_character_is_read_and_says_where() {
    let drafts = drafts();
    let text = "{\"format\":\"debrief\",\"version\":1,\n\"title\":\"Down \\ud83d\"}";
    let reading = read(&drafts, "a.json", text.as_bytes()).expect("readable");
    assert_eq!(reading.corrected.title.as_deref(), Some("Down \u{fffd}"));
    let place = HalfCharacter {
        line: 2,
        column: 15,
    };
    assert_eq!(reading.notes, [Note::Halves(place, 1)]);
    assert!(reading.needs_review(), "before a draft is made of it");
}

#[test]
fn the_same_file_needs_a_review_however_its_draft_was_edited() {
    let drafts = drafts();
    let file = b"# Outage\n\n## Summary\n\nShort.\n";
    let outcome = import_file(&drafts, &ImportQueue::new(), "a.md", file);
    let id = outcome.draft.expect("a draft");
    let (mut envelope, _) = drafts.open(&id).expect("there");
    envelope.doc.title = Some("Another".into());
    drafts.overwrite(&envelope).expect("stored");
    let queue = ImportQueue::new();
    let outcome = import_file(&drafts, &queue, "b.md", file);
    assert!(outcome.needs_review && outcome.draft.is_none());
    assert_eq!(
        drafts.loaded_drafts().len(),
        1,
        "nothing is made before the answer"
    );
    let files = queue.files();
    let Item::Read(mut reading) = files[0].item.get_untracked() else {
        panic!("not read")
    };
    let duplicate = reading.duplicate.clone().expect("known");
    assert_eq!(
        (duplicate.id, duplicate.title.as_deref()),
        (id, Some("Another"))
    );
    reading.make_draft(&drafts).expect("stored");
    assert_eq!(
        drafts.loaded_drafts().len(),
        2,
        "a second copy, where it is wanted"
    );
    let outcome = import_file(
        &drafts,
        &ImportQueue::new(),
        "c.md",
        b"# Outage\n\nOther.\n",
    );
    assert!(!outcome.needs_review, "the title alone does not ask");
}

#[test]
fn a_file_in_another_encoding_needs_a_review() {
    let drafts = drafts();
    let latin = read(&drafts, "a.md", b"# Ca\xedda\n").expect("readable");
    assert_eq!(latin.notes, [Note::Converted(Encoding::Windows1252)]);
    assert_eq!(latin.corrected.title.as_deref(), Some("Caída"));
    assert!(latin.needs_review());
    let shopping = read(&drafts, "a.txt", b"Milk and bread.\n").expect("readable");
    assert!(shopping.needs_review() && shopping.notes == [Note::Unknown]);
}

const UNKNOWN: &str = "# Mail late\n\n## The evening\n\n- 18:02 Full\n- 18:40 Empty\n\n## We promise\n\n- An alert\n\n## Who\n\nAll.\n";

fn id_of(reading: &Reading, heading: &str) -> String {
    let mut sections = reading.corrected.sections.iter();
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
    assert!(reading.is_corrected() && !reading.has_unsaved_corrections());
    reading.set_kind(&id_of(&reading, "We promise"), Kind::ActionItems);
    assert!(reading.has_unsaved_corrections());
    assert_eq!(reading.keep_corrections(&drafts), Ok(()));
    let count = reading.count();
    assert_eq!((count.unknown, count.entries, count.items), (0, 2, 1));
    let id = reading.draft_id.clone().expect("a draft");
    let (mut envelope, _) = drafts.open(&id).expect("there");
    assert_eq!(envelope.doc, reading.corrected);
    assert_eq!(envelope.rev, 2);
    assert_eq!(markdown(&envelope.doc), UNKNOWN);

    envelope.doc.title = Some("Edited since".into());
    drafts.overwrite(&envelope).expect("stored");
    reading.reset();
    assert_eq!(
        reading.keep_corrections(&drafts),
        Err(CorrectionError::Changed)
    );
    let (envelope, _) = drafts.open(&id).expect("there");
    assert_eq!(envelope.doc.title.as_deref(), Some("Edited since"));
    assert!(matches!(
        envelope.doc.sections[0].body,
        Body::Timeline { .. }
    ));
}

#[test]
fn a_mistake_in_json_is_reported_with_its_place() {
    let message = read(
        &drafts(),
        "a.json",
        b"{\n  \"format\": \"debrief\",\n  oops\n}",
    )
    .expect_err("malformed");
    assert!(
        message.starts_with("a.json") && message.contains("Line 3, column 3"),
        "{message}"
    );
    let message = read(&drafts(), "a.json", b"[1, 2]").expect_err("something else");
    assert!(message.contains("not a postmortem"), "{message}");
    let message = read(
        &drafts(),
        "a.json",
        br#"{"format": "debrief", "version": 9}"#,
    )
    .expect_err("newer");
    assert!(message.contains("newer Debrief (version 9"), "{message}");
}

#[test]
fn a_file_that_is_not_text_is_refused_with_advice() {
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
        let message = read(&drafts(), name, bytes).expect_err("no text");
        assert!(
            message.starts_with(name) && message.contains(words),
            "{message}"
        );
    }
    let large = vec![b'a'; 5_000_001];
    let message = read(&drafts(), "a.md", &large).expect_err("too large");
    assert!(
        message.contains("has 5.1 MB") && message.contains("5.0 MB"),
        "{message}"
    );
}

#[test]
fn text_in_braces_is_text() {
    assert!(read(&drafts(), "a.txt", b"{not json}\n").is_ok());
}

#[test]
fn a_file_in_a_template_of_the_team_becomes_a_draft_in_it() {
    let fake = Fake::default();
    let drafts = Drafts::of(&fake, "/");
    let text = "# Relay down\n\n## In short\n\nDown.\n\n## How we found out\n\nA call.\n";
    let made = debrief_core::import::text(text, "x").postmortem;
    let templates = Templates::for_drafts(&drafts);
    let team_template = templates.make_from(&made, "Ours");
    templates.save(&team_template).expect("stored");
    let outcome = import_file(&drafts, &ImportQueue::new(), "relay.md", text.as_bytes());
    let draft = drafts
        .open(&outcome.draft.expect("a draft"))
        .expect("there");
    assert_eq!(draft.0.doc.template, team_template.id);
    assert_eq!(draft.0.doc.own_template, Some(team_template));
}

#[test]
fn rows_without_a_time_are_taken_in_and_given_back() {
    let text = "## Timeline\n\n- some day: The disk fills\n- later: It is full\n";
    let mut reading = read(&drafts(), "a.md", text.as_bytes()).expect("a document");
    let id = reading.corrected.sections[0].id.clone();
    reading.take_rows(&id);
    assert_eq!(reading.count().entries, 2);
    assert_eq!(markdown(&reading.corrected), text);
    reading.reset();
    assert!(!reading.is_corrected());
}

#[test]
fn one_undo_takes_back_one_correction() {
    let text = "# Mail\n\n## Timeline\n\n- some day: The disk fills\n- 03/05/2024 18:02 It is full\n\n## Who\n\nAll.\n";
    let mut reading = read(&drafts(), "a.md", text.as_bytes()).expect("a document");
    let count = reading.count();
    assert_eq!((count.unread, count.has_open_date), (1, true));
    let ids = ["Timeline", "Who"].map(|heading| id_of(&reading, heading));
    reading.take_rows(&ids[0]);
    reading.set_day_first(true);
    let decided = reading.corrected.clone();
    assert_eq!(decided.date.as_deref(), Some("2024-05-03"));
    assert_eq!(
        (reading.count().unread, reading.count().has_open_date),
        (0, false)
    );
    reading.set_kind(&ids[1], Kind::Impact);
    let corrected = Some(Corrected::Section(ids[1].clone()));
    assert_eq!(reading.last_corrected(), corrected);

    reading.undo();
    assert_eq!(reading.corrected, decided);
    assert_eq!(reading.last_corrected(), Some(Corrected::Dates));
    reading.undo();
    reading.undo();
    assert!(!reading.is_corrected());
    assert_eq!(reading.last_corrected(), None);
    // What changes nothing is no step.
    reading.set_kind(&ids[0], Kind::Timeline);
    assert_eq!(reading.last_corrected(), None);
}
