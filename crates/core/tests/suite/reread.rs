//! A section that is read again as another kind: the file stays as it is, and the contents of that section
//! become rows.

use debrief_core::frame::assemble;
use debrief_core::import;
use debrief_core::model::{Body, Kind, Postmortem, from_json, to_json};
use proptest::prelude::*;

use crate::import_laws::documents;

fn place(postmortem: &Postmortem, heading: &str) -> usize {
    let found = postmortem
        .sections
        .iter()
        .position(|section| section.heading.as_deref() == Some(heading));
    found.unwrap_or_else(|| panic!("no section {heading:?} in {:?}", postmortem.sections))
}

/// Reads a text, and then reads its section with this heading again as another kind.
fn reread(text: &str, heading: &str, kind: Kind) -> Postmortem {
    let mut postmortem = import::text(text, "x").postmortem;
    let at = place(&postmortem, heading);
    import::reread(&mut postmortem, at, kind);
    assert_eq!(assemble(&postmortem), text);
    postmortem
}

fn times(postmortem: &Postmortem) -> Vec<(&str, &str)> {
    let entries = postmortem
        .sections
        .iter()
        .flat_map(|section| match &section.body {
            Body::Timeline { entries, .. } => entries.as_slice(),
            _ => &[],
        });
    entries
        .map(|entry| (entry.time.as_str(), entry.text.as_str()))
        .collect()
}

fn items(postmortem: &Postmortem) -> Vec<(&str, Option<&str>)> {
    let items = postmortem
        .sections
        .iter()
        .flat_map(|section| match &section.body {
            Body::Actions { items, .. } => items.as_slice(),
            _ => &[],
        });
    items
        .map(|item| (item.text.as_str(), item.owner.as_deref()))
        .collect()
}

/// Every id of a document; all of them must differ.
fn ids(postmortem: &Postmortem) -> Vec<String> {
    let mut ids = Vec::new();
    for section in &postmortem.sections {
        ids.push(section.id.clone());
        match &section.body {
            Body::Prose(_) => {}
            Body::Timeline { entries, .. } => {
                ids.extend(entries.iter().map(|entry| entry.id.clone()));
            }
            Body::Actions { items, .. } => {
                let mut open: Vec<_> = items.iter().collect();
                while let Some(item) = open.pop() {
                    ids.push(item.id.clone());
                    open.extend(&item.children);
                }
            }
        }
    }
    ids
}

#[test]
fn a_list_under_an_unknown_heading_is_the_timeline() {
    let text = "# Mail late\n\n## The evening\n\nIn UTC.\n\n- 18:02 Queue grows\n- 18:40 Drained\n\n## Later\n\nNothing.\n";
    let read = reread(text, "The evening", Kind::Timeline);
    assert_eq!(
        times(&read),
        [("18:02", "Queue grows"), ("18:40", "Drained")]
    );
    assert_eq!(read.sections[place(&read, "Later")].kind, Kind::Custom);
}

#[test]
fn a_list_without_times_is_a_timeline_where_somebody_says_so() {
    let text = "# Correo\n\n## El relato\n\n1. Cola llena\n2. Cola vacía\n   tras el reinicio\n\nFin.\n\n- otra\n";
    let read = reread(text, "El relato", Kind::Timeline);
    assert_eq!(
        times(&read),
        [("", "Cola llena"), ("", "Cola vacía\ntras el reinicio")]
    );
}

#[test]
fn headings_below_become_rows_of_what_they_stand_under() {
    let text = "# T\n\n## Abend\n\n### 18:02\n\nWarteschlange voll\n\n### 18:40\n\nLeer\n\n## Danach\n\nNichts.\n";
    let read = reread(text, "Abend", Kind::Timeline);
    assert_eq!(
        times(&read),
        [("18:02", "Warteschlange voll"), ("18:40", "Leer")]
    );
    assert_eq!(read.sections.len(), 2);
}

#[test]
fn a_list_is_the_action_items_and_text_again() {
    let text = "# T\n\n## What we want\n\n- [ ] Add an alert (owner: Ida)\n- [x] Raise the limit\n";
    let mut read = reread(text, "What we want", Kind::ActionItems);
    assert_eq!(
        items(&read),
        [("Add an alert", Some("Ida")), ("Raise the limit", None)]
    );
    let at = place(&read, "What we want");
    import::reread(&mut read, at, Kind::Background);
    assert_eq!(
        read.sections[at].body,
        Body::Prose("- [ ] Add an alert (owner: Ida)\n- [x] Raise the limit".into())
    );
    assert_eq!(assemble(&read), text);
}

#[test]
fn text_that_looks_like_a_timeline_is_text() {
    let text = "# T\n\n## Timeline\n\n- 10:00 is when the shop opens\n- 18:00 is when it closes\n";
    let read = reread(text, "Timeline", Kind::Background);
    assert_eq!(times(&read), []);
    assert_eq!(read.sections[0].kind, Kind::Background);
}

#[test]
fn what_is_below_keeps_its_own_kind() {
    let text = "# T\n\n## Story\n\n### Impact\n\nAll.\n\n### More\n\nText.\n";
    let read = reread(text, "Story", Kind::Response);
    assert_eq!(read.sections[place(&read, "Impact")].kind, Kind::Impact);
    assert_eq!(read.sections[place(&read, "More")].kind, Kind::Response);
}

#[test]
fn an_empty_section_gets_an_empty_list() {
    let text = "# T\n\n## When\n\n## Impact\n\nAll.\n";
    let read = reread(text, "When", Kind::Timeline);
    let body = &read.sections[place(&read, "When")].body;
    assert_eq!(*body, Body::for_kind(Kind::Timeline));
}

#[test]
fn white_space_that_is_not_ascii_stays() {
    let mut read = import::text("    \u{a0}\n", "x").postmortem;
    import::reread(&mut read, 0, Kind::ActionItems);
    assert_eq!(assemble(&read), "    \u{a0}\n");
}

proptest! {
    #![proptest_config(crate::cases(2000))]

    #[test]
    fn the_file_stays_as_it_is(
        text in documents(),
        choices in proptest::collection::vec((any::<prop::sample::Index>(), prop::sample::select(Kind::ALL)), 1..4),
    ) {
        let mut postmortem = import::text(&text, "x").postmortem;
        for (pick, kind) in choices {
            if postmortem.sections.is_empty() {
                return Ok(());
            }
            let at = pick.index(postmortem.sections.len());
            import::reread(&mut postmortem, at, kind);
            prop_assert_eq!(postmortem.sections[at].kind, kind);
            prop_assert_eq!(assemble(&postmortem), text.as_str());
            let all = ids(&postmortem);
            let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
            prop_assert_eq!(distinct.len(), all.len(), "{:?}", all);
            let json = to_json(&postmortem);
            prop_assert_eq!(from_json(&json).expect("our own JSON"), postmortem.clone());
        }
    }
}
