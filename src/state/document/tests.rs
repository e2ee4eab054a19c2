//! The open document compared with plain data: a snapshot equals what was opened or edited, and adopting a
//! version sets only what differs.

use leptos::prelude::*;

use super::{BodyState, Document, RowsEdit};
use debrief_core::editing::{Cell, Direction};
use debrief_core::model::{ActionItem, Body, Entry, Field, Kind, Mark, Postmortem, Section};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

fn entry(id: &str, time: &str, text: &str) -> Entry {
    Entry {
        id: id.into(),
        time: time.into(),
        text: text.into(),
        ..Entry::default()
    }
}

fn item(id: &str, text: &str, children: Vec<ActionItem>) -> ActionItem {
    ActionItem {
        id: id.into(),
        text: text.into(),
        children,
        ..ActionItem::default()
    }
}

fn sample() -> Postmortem {
    let mut postmortem = Postmortem::new("p1", "google-sre");
    postmortem.title = Some("Sign-in refused".into());
    postmortem.authors = vec!["Ruiz, Ana".into(), "Bo".into()];
    let mut summary = Section::new("s1", Kind::Summary, "Summary", 2);
    summary.body = Body::Prose("One.\r\nTwo.\r\n".into());
    let mut timeline = Section::new("s2", Kind::Timeline, "Timeline", 2);
    timeline.body = Body::Timeline {
        before: "All times UTC.".into(),
        columns: vec!["When".into()],
        entries: vec![
            entry("e1", "10:00", "a"),
            entry("e2", "10:05", "b"),
            entry("e3", "10:09", "c"),
        ],
        after: String::new(),
    };
    let mut actions = Section::new("s3", Kind::ActionItems, "Action Items", 2);
    actions.body = Body::Actions {
        before: String::new(),
        columns: Vec::new(),
        items: vec![
            item(
                "a1",
                "first",
                vec![item("a2", "part", vec![item("a3", "part of part", vec![])])],
            ),
            item("a4", "second", vec![]),
        ],
        after: "End.".into(),
    };
    postmortem.sections = vec![summary, timeline, actions];
    postmortem
}

fn rows(document: &Document, section: usize) -> Arc<dyn RowsEdit> {
    let sections = document.sections().get_untracked();
    sections[section].rows().expect("a list")
}

fn texts(document: &Document, section: usize, cell: Cell) -> Vec<String> {
    let rows = rows(document, section);
    untrack(|| rows.in_order())
        .iter()
        .map(|row| rows.get(row.key, cell))
        .collect()
}

#[test]
fn an_unedited_document_equals_the_one_that_was_opened() {
    assert_eq!(Document::open(&sample()).snapshot(), sample());
}

#[test]
fn an_edit_changes_nothing_else() {
    let document = Document::open(&sample());
    let section = document.sections().get_untracked()[0].clone();
    let BodyState::Prose(prose) = &section.body else {
        panic!("prose")
    };
    section.set_prose(prose, "One.\nTwo!\n");
    document.set_field(Field::Title, "Sign-in refused twice".into());
    let mut expected = sample();
    expected.title = Some("Sign-in refused twice".into());
    expected.sections[0].body = Body::Prose("One.\r\nTwo!\r\n".into());
    assert_eq!(document.snapshot(), expected);
}

#[test]
fn a_new_time_forgets_the_instant_of_the_old_one() {
    let mut postmortem = sample();
    if let Body::Timeline { entries, .. } = &mut postmortem.sections[1].body {
        entries[0].at = Some("2026-02-17T10:00:00Z".into());
    }
    let document = Document::open(&postmortem);
    let rows = rows(&document, 1);
    let key = rows.key_of("e1").expect("known");
    rows.set(key, Cell::Time, "10:01");
    rows.set(key, Cell::Mark, "impact_started");
    let Body::Timeline { entries, .. } = document.snapshot().sections[1].body.clone() else {
        panic!("timeline")
    };
    assert_eq!(
        (entries[0].time.as_str(), entries[0].at.clone()),
        ("10:01", None)
    );
    assert_eq!(entries[0].marks, [Mark::ImpactStarted]);
}

#[test]
fn rows_are_added_after_the_parts_of_the_row_above() {
    let document = Document::open(&sample());
    let rows = rows(&document, 2);
    let key = rows.add(rows.key_of("a1"), "new".into());
    rows.set(key, Cell::Action, "between");
    assert_eq!(
        texts(&document, 2, Cell::Action),
        ["first", "part", "part of part", "between", "second"]
    );
    let key = rows.add(rows.key_of("a2"), "new part".into());
    rows.set(key, Cell::Action, "another part");
    let Body::Actions { items, .. } = document.snapshot().sections[2].body.clone() else {
        panic!("items")
    };
    assert_eq!(items[0].children.len(), 2);
    assert_eq!(items[0].children[1].text, "another part");
    assert_eq!(items[1].text, "between");
}

#[test]
fn a_row_is_removed_with_its_parts_and_the_next_row_is_returned() {
    let document = Document::open(&sample());
    let rows = rows(&document, 2);
    let next = rows.remove(rows.key_of("a1").expect("known"));
    assert_eq!(next, rows.key_of("a4"));
    assert_eq!(texts(&document, 2, Cell::Action), ["second"]);
    assert_eq!(rows.remove(next.expect("known")), None);
    assert_eq!(texts(&document, 2, Cell::Action), Vec::<String>::new());
}

#[test]
fn a_row_moves_past_its_neighbour_with_its_parts() {
    let document = Document::open(&sample());
    let rows = rows(&document, 2);
    let first = rows.key_of("a1").expect("known");
    assert!(rows.shift(first, Direction::Down));
    assert_eq!(
        texts(&document, 2, Cell::Action),
        ["second", "first", "part", "part of part"]
    );
    assert!(!rows.shift(first, Direction::Down));
    assert!(!rows.shift(rows.key_of("a2").expect("known"), Direction::Up));
    assert!(rows.shift(first, Direction::Up));
    assert_eq!(document.snapshot(), sample());
}

#[test]
fn adopting_another_version_keeps_the_keys_of_its_rows() {
    let document = Document::open(&sample());
    let key = rows(&document, 1).key_of("e3");
    let mut version = sample();
    version.title = None;
    version.authors = vec!["Cy".into()];
    if let Body::Timeline { entries, .. } = &mut version.sections[1].body {
        entries.swap(0, 2);
        entries.remove(1);
        entries.push(entry("e4", "10:20", "d"));
    }
    version.sections[0].body = Body::for_kind(Kind::Timeline);
    version.sections.swap(0, 2);
    document.apply(&version);
    assert_eq!(document.snapshot(), version);
    assert_eq!(
        rows(&document, 1).key_of("e3"),
        key,
        "the row that stays is the same row"
    );
}

#[test]
fn rows_without_an_id_or_with_the_same_id_are_adopted_as_well() {
    let mut postmortem = sample();
    if let Body::Timeline { entries, .. } = &mut postmortem.sections[1].body {
        *entries = vec![
            entry("", "1", "x"),
            entry("", "2", "y"),
            entry("", "3", "z"),
        ];
    }
    let document = Document::open(&sample());
    document.apply(&postmortem);
    assert_eq!(document.snapshot(), postmortem);
    document.apply(&postmortem);
    assert_eq!(document.snapshot(), postmortem);
}

#[test]
fn a_keystroke_notifies_its_own_section_and_no_other() {
    let owner = Owner::new();
    owner.set();
    let document = Document::open(&sample());
    let sections = document.sections().get_untracked();
    let counts: Vec<Arc<AtomicU32>> = sections
        .iter()
        .map(|_| Arc::new(AtomicU32::new(0)))
        .collect();
    let memos: Vec<ArcMemo<u32>> = sections
        .iter()
        .zip(&counts)
        .map(|(section, count)| {
            let (section, count) = (section.clone(), count.clone());
            ArcMemo::new(move |_| {
                section.track();
                count.fetch_add(1, Ordering::Relaxed)
            })
        })
        .collect();
    let read_memos = || {
        memos.iter().for_each(|memo| {
            memo.get_untracked();
        })
    };
    read_memos();
    let rows = rows(&document, 1);
    rows.set(rows.key_of("e1").expect("known"), Cell::What, "typed");
    read_memos();
    let counts: Vec<u32> = counts
        .iter()
        .map(|count| count.load(Ordering::Relaxed))
        .collect();
    assert_eq!(counts, [1, 2, 1]);
}

fn with_own() -> Postmortem {
    let text = "# T\n\n- **Date:** 2026-03-12\n- **Detected by:** alerts\n\n## Summary\n\nA\n";
    debrief_core::import::text(text, "a").postmortem
}

#[test]
fn a_field_of_the_documents_own_is_edited_in_its_line_and_comes_back_by_undo() {
    let before = with_own();
    let document = Document::open(&before);
    let own = document.own_fields().get_untracked();
    assert_eq!(
        own.iter()
            .map(|field| field.name.as_str())
            .collect::<Vec<_>>(),
        ["Detected by"]
    );
    document.set_own_field(&own[0], "a person".into());
    let after = document.snapshot();
    let markdown = debrief_core::export::markdown(&after);
    assert!(markdown.contains("- **Date:** 2026-03-12\n- **Detected by:** a person\n"));
    document.apply(&before);
    assert_eq!(own[0].value.get_untracked(), "alerts", "the same field");
    assert_eq!(document.snapshot(), before);
    document.apply(&after);
    assert_eq!(document.snapshot(), after);
}
