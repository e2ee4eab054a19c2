//! What is written back: the form that was imported, with only the edited lines changed, and the form of a
//! template.

use debrief_core::export::{as_imported, in_template, markdown};
use debrief_core::model::{ActionItem, Body, Entry, Field, Kind, Mark, Postmortem};
use debrief_core::{import, template};

use crate::fixtures::{INCIDENT_REPORT, SRE_BOOK};

fn read(text: &str) -> Postmortem {
    import::text(text, "x").postmortem
}

/// The lines of each text that are not in the other.
fn changed(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let only = |a: &str, b: &str| {
        let b: Vec<&str> = b.lines().collect();
        a.lines()
            .filter(|line| !b.contains(line))
            .map(str::to_owned)
            .collect()
    };
    (only(old, new), only(new, old))
}

fn edited(text: &str, edit: impl FnOnce(&mut Postmortem)) -> (Vec<String>, Vec<String>) {
    let mut postmortem = read(text);
    edit(&mut postmortem);
    changed(text, &markdown(&postmortem))
}

fn body(postmortem: &mut Postmortem, kind: Kind) -> &mut Body {
    &mut postmortem
        .sections
        .iter_mut()
        .find(|section| section.kind == kind)
        .expect("a section")
        .body
}

#[test]
fn nothing_edited_changes_nothing() {
    for text in [SRE_BOOK, INCIDENT_REPORT] {
        assert_eq!(markdown(&read(text)), text);
    }
}

#[test]
fn one_word_in_a_row_changes_its_line() {
    let (old, new) = edited(INCIDENT_REPORT, |postmortem| {
        if let Body::Timeline { entries, .. } = body(postmortem, Kind::Timeline) {
            entries[2].text = entries[2].text.replace("paged", "called");
        }
    });
    assert_eq!(
        old,
        ["04:11 PM -  The on-call engineer is paged and opens an incident."]
    );
    assert_eq!(
        new,
        ["04:11 PM -  The on-call engineer is called and opens an incident."]
    );
    let (old, new) = edited(SRE_BOOK, |postmortem| {
        if let Body::Actions { items, .. } = body(postmortem, Kind::ActionItems) {
            items[2].children[0].text.push_str(" internas");
        }
    });
    assert_eq!(
        (old, new),
        (
            vec!["  - Dominios de pruebas".into()],
            vec!["  - Dominios de pruebas internas".into()]
        )
    );
}

#[test]
fn metadata_changes_in_its_place() {
    let (old, new) = edited(SRE_BOOK, |postmortem| {
        postmortem.set_values(Field::Date, vec!["2024-03-06".into()]);
        postmortem.set_values(Field::Status, vec!["Final".into()]);
        postmortem.authors.push("Ana Gil".into());
        postmortem.title = Some("Checkout down".into());
    });
    assert_eq!(
        old,
        [
            "# 2024-03-05-checkout-certificate-expired",
            "2024-03-05",
            "- Cerrado"
        ]
    );
    assert_eq!(
        new,
        ["# Checkout down", "2024-03-06", "- Ana Gil", "- Final"]
    );
}

#[test]
fn metadata_that_the_file_never_stated_follows_in_its_style() {
    let mut postmortem = read(SRE_BOOK);
    postmortem.severity = Some("SEV-1".into());
    let text = markdown(&postmortem);
    assert!(
        text.contains("### Status\n\n- Cerrado\n\n### Severity\n\n- SEV-1\n\n### Summary\n"),
        "{text}"
    );
    assert_eq!(read(&text).severity.as_deref(), Some("SEV-1"));
    let mut postmortem = read(INCIDENT_REPORT);
    postmortem.owner = Some("Ada".into());
    let text = markdown(&postmortem);
    assert!(
        text.starts_with("# Search API outage\n\nOwner: Ada\n\nThis is the public report"),
        "{text}"
    );
    assert_eq!(read(&text).owner.as_deref(), Some("Ada"));
}

#[test]
fn a_zone_is_stated_above_the_timeline() {
    let mut postmortem = read(SRE_BOOK);
    postmortem.set_values(Field::Timezone, vec!["Europe/Madrid".into()]);
    let text = markdown(&postmortem);
    assert!(
        text.contains("## Timeline\n\nAll times in Europe/Madrid.\n\n- 09:12 -> "),
        "{text}"
    );
    assert_eq!(read(&text).timezone.as_deref(), Some("Europe/Madrid"));
}

#[test]
fn new_rows_look_like_their_neighbours() {
    let mut postmortem = read(INCIDENT_REPORT);
    if let Body::Timeline { entries, .. } = body(&mut postmortem, Kind::Timeline) {
        entries.push(Entry {
            time: "05:40 PM".into(),
            text: "Closed.".into(),
            ..Entry::default()
        });
        entries.insert(
            1,
            Entry {
                time: "04:03 PM".into(),
                text: "First errors.".into(),
                ..Entry::default()
            },
        );
    }
    if let Body::Actions { items, .. } = body(&mut postmortem, Kind::ActionItems) {
        items[1].done = true;
        items.push(ActionItem {
            text: "Test the rollback.".into(),
            owner: Some("Jo".into()),
            ..ActionItem::default()
        });
    }
    let text = markdown(&postmortem);
    assert!(
        text.contains("regions.\n\n04:03 PM - First errors.\n\n04:05 PM - Outage begins."),
        "{text}"
    );
    assert!(
        text.contains(
            "05:20 PM - All traffic is served again.\n\n05:40 PM - Closed.\n\n## Corrective"
        ),
        "{text}"
    );
    assert!(
        text.contains("ten minutes.\n- Test the rollback. (owner: Jo)\n\nWe thank you"),
        "{text}"
    );
    assert!(text.contains("more than 10%. (done)\n"), "{text}");
    let again = read(&text);
    let Some(Body::Actions { items, .. }) = again
        .section(Kind::ActionItems)
        .map(|section| &section.body)
    else {
        panic!()
    };
    assert_eq!(items[4].owner.as_deref(), Some("Jo"));
    assert!(items[1].done);
}

#[test]
fn an_empty_section_that_is_filled_does_not_swallow_the_next_heading() {
    let mut postmortem = read("# T\n## Impact\n## Summary\nText\n## Trigger");
    for kind in [Kind::Impact, Kind::Trigger] {
        *body(&mut postmortem, kind) = Body::Prose("Some".into());
    }
    assert_eq!(
        as_imported(&postmortem),
        "# T\n## Impact\n\nSome\n## Summary\nText\n## Trigger\n\nSome"
    );
}

#[test]
fn a_new_document_reads_like_the_form_filled_in() {
    let template = template::by_id("google-sre").expect("a template");
    let mut postmortem = template::begin(template, "x");
    postmortem.title = Some("Cache gone".into());
    postmortem.set_values(Field::Date, vec!["2026-02-03".into()]);
    postmortem.set_values(Field::Authors, vec!["Ana".into(), "Bo".into()]);
    postmortem.set_values(Field::Status, vec!["Draft".into()]);
    postmortem.set_values(Field::Timezone, vec!["UTC".into()]);
    *body(&mut postmortem, Kind::Summary) = Body::Prose("All of it.".into());
    if let Body::Timeline { entries, .. } = body(&mut postmortem, Kind::Timeline) {
        let marks = vec![Mark::ImpactStarted, Mark::Detected];
        entries.push(Entry {
            time: "10:00".into(),
            text: "Errors.".into(),
            marks,
            ..Entry::default()
        });
    }
    if let Body::Actions { items, .. } = body(&mut postmortem, Kind::ActionItems) {
        items.push(ActionItem {
            text: "Fix a|b".into(),
            owner: Some("Ana".into()),
            ..ActionItem::default()
        });
        items.push(ActionItem {
            text: "Alert".into(),
            due: Some("2026-03-01".into()),
            done: true,
            ..ActionItem::default()
        });
    }
    let text = markdown(&postmortem);
    let start = "# Cache gone\n\n## Date\n\n2026-02-03\n\n## Authors\n\n- Ana\n- Bo\n\n## Status\n\nDraft\n\n## Summary\n\nAll of it.\n\n## Impact\n\n## Root Causes\n";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("## Action Items\n\n| Action Item | Type | Owner | Bug | Priority | Due |\n| --- | --- | --- | --- | --- | --- |\n| Fix a\\|b |  | Ana |  |  |  |\n| Alert (done) |  |  |  |  | 2026-03-01 |\n\n## Lessons"), "{text}");
    assert!(
        text.contains(
            "## Timeline\n\nAll times in UTC.\n\n- 10:00 -> **Impact started, detected.** Errors.\n"
        ),
        "{text}"
    );
    let again = read(&text);
    assert_eq!(again.template, "google-sre");
    for field in Field::ALL {
        assert_eq!(again.values(*field), postmortem.values(*field), "{field:?}");
    }
    let Some(Body::Timeline { entries, .. }) =
        again.section(Kind::Timeline).map(|section| &section.body)
    else {
        panic!()
    };
    assert_eq!(
        (entries[0].marks.len(), entries[0].text.as_str()),
        (2, "Errors.")
    );
    let Some(Body::Actions { items, .. }) = again
        .section(Kind::ActionItems)
        .map(|section| &section.body)
    else {
        panic!()
    };
    assert_eq!(
        (
            items[1].text.as_str(),
            items[1].due.as_deref(),
            items[1].done
        ),
        ("Alert", Some("2026-03-01"), true)
    );
    assert_eq!(markdown(&again), text);
}

#[test]
fn switching_to_a_template_keeps_every_word() {
    let mut postmortem = read(INCIDENT_REPORT);
    postmortem.template = "google-sre".into();
    let text = in_template(&postmortem);
    for words in [
        "This is the public report",
        "Maps and listings",
        "04:11 PM",
        "harbourctl",
        "(done)",
        "A load test",
        "in April.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.contains("## Summary\n\nFrom 4:05 PM"), "{text}");
}

#[test]
fn the_incident_report_reads_like_the_form_filled_in() {
    let template = template::by_id("google-incident-report").expect("a template");
    let mut postmortem = template::begin(template, "x");
    postmortem.title = Some("Cache gone".into());
    postmortem.set_values(Field::Owner, vec!["Ana".into()]);
    postmortem.set_values(Field::Timezone, vec!["UTC".into()]);
    if let Body::Timeline { entries, .. } = body(&mut postmortem, Kind::Timeline) {
        for (time, text) in [("10:00 AM", "Outage begins."), ("10:20 AM", "Fixed.")] {
            entries.push(Entry {
                time: time.into(),
                text: text.into(),
                ..Entry::default()
            });
        }
    }
    if let Body::Actions { items, .. } = body(&mut postmortem, Kind::ActionItems) {
        items.push(ActionItem {
            text: "Test it.".into(),
            done: true,
            ..ActionItem::default()
        });
    }
    let text = markdown(&postmortem);
    let wanted = "# Cache gone\n\nOwner: Ana\n\n## Issue Summary\n\n## Timeline\n\nAll times in UTC.\n\n\
        10:00 AM - Outage begins.\n\n10:20 AM - Fixed.\n\n## Root Cause\n\n## Resolution and recovery\n\n\
        ## Corrective and Preventative Measures\n\n- Test it. (done)\n";
    assert_eq!(text, wanted);
    let again = read(&text);
    assert_eq!(
        (again.template.as_str(), markdown(&again)),
        ("google-incident-report", text)
    );
}
