//! The two forms that most teams use are understood: that of the SRE book, and the incident report.

use debrief_core::import;
use debrief_core::model::{Body, Kind, Postmortem, Section};

use crate::fixtures::{INCIDENT_REPORT, SRE_BOOK};

fn read(text: &str) -> Postmortem {
    import::text(text, "x").postmortem
}

fn headed(postmortem: &Postmortem) -> Vec<(Kind, &str)> {
    postmortem
        .sections
        .iter()
        .map(|section| (section.kind, section.heading.as_deref().unwrap_or("")))
        .collect()
}

fn section(postmortem: &Postmortem, kind: Kind) -> &Section {
    postmortem.section(kind).expect("a section of that kind")
}

#[test]
fn the_sre_form_gives_its_metadata() {
    let read = read(SRE_BOOK);
    assert_eq!(
        read.title.as_deref(),
        Some("2024-03-05-checkout-certificate-expired")
    );
    assert_eq!(read.date.as_deref(), Some("2024-03-05"));
    assert_eq!(read.authors, ["Lucía Ferrer", "Tomás Iriarte"]);
    assert_eq!(read.status.as_deref(), Some("Cerrado"));
    assert_eq!(
        (read.severity, read.owner, read.timezone_as_written),
        (None, None, None)
    );
    assert_eq!(read.template, "google-sre");
    let front: Vec<_> = read
        .front
        .iter()
        .map(|piece| piece.field.as_deref())
        .collect();
    assert_eq!(
        front,
        [
            None,
            Some("title"),
            Some("date"),
            Some("authors"),
            Some("status")
        ]
    );
    assert_eq!(read.front[2].markdown, "### Date\n\n2024-03-05");
}

#[test]
fn the_sre_form_gives_its_thirteen_sections_by_kind() {
    use Kind::*;
    assert_eq!(
        headed(&read(SRE_BOOK)),
        [
            (Summary, "Summary"),
            (Impact, "Impact"),
            (RootCauses, "Root Causes"),
            (Trigger, "Trigger"),
            (Resolution, "Resolution"),
            (Detection, "Detection"),
            (ActionItems, "Action Items"),
            (Lessons, "Lessons Learned"),
            (WentWell, "What went well"),
            (WentWrong, "What went wrong"),
            (Lucky, "Where we got lucky"),
            (Timeline, "Timeline"),
            (Supporting, "Supporting information"),
        ]
    );
}

#[test]
fn the_sre_form_gives_its_entries_and_items() {
    let read = read(SRE_BOOK);
    let Body::Timeline {
        entries,
        before,
        after,
        ..
    } = &section(&read, Kind::Timeline).body
    else {
        panic!()
    };
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| (entry.time.as_str(), entry.text.as_str()))
        .collect();
    assert_eq!(rows[0], ("09:12", "El certificado caduca"));
    assert_eq!(
        rows[3],
        ("10:05", "Nuevo certificado en todos los balanceadores")
    );
    assert_eq!((rows.len(), before.as_str(), after.as_str()), (4, "", ""));
    let Body::Actions { items, .. } = &section(&read, Kind::ActionItems).body else {
        panic!()
    };
    assert_eq!(items.len(), 4);
    let children: Vec<_> = items[2]
        .children
        .iter()
        .map(|child| child.text.as_str())
        .collect();
    assert_eq!(children, ["Dominios de pruebas", "Dominios de socios"]);
    assert_eq!(items[3].text, "Lunes 11/03 -> Ensayo de renovación manual");
}

#[test]
fn the_incident_report_gives_prose_entries_zone_and_items() {
    let read = read(INCIDENT_REPORT);
    assert_eq!(read.title.as_deref(), Some("Search API outage"));
    assert_eq!(read.date.as_deref(), Some("2023-03-14"));
    assert_eq!(read.timezone_as_written.as_deref(), Some("PT"));
    assert_eq!(read.timezone, None, "PT is winter or summer time");
    assert_eq!(read.template, "google-incident-report");
    assert_eq!(
        headed(&read),
        [
            (Kind::Custom, ""),
            (Kind::Summary, "Issue Summary"),
            (Kind::Timeline, "Timeline"),
            (Kind::ActionItems, "Corrective/Preventative measures"),
        ]
    );
    let Body::Prose(opening) = &read.sections[0].body else {
        panic!()
    };
    assert!(opening.starts_with("This is the public report") && opening.ends_with("harbour.png)"));
    let Body::Timeline { entries, .. } = &read.sections[2].body else {
        panic!()
    };
    assert_eq!(entries.len(), 6);
    assert_eq!(entries[2].time, "04:11 PM");
    assert_eq!(
        entries[2].text,
        "The on-call engineer is paged and opens an incident."
    );
    let Body::Actions {
        items,
        before,
        after,
        ..
    } = &read.sections[3].body
    else {
        panic!()
    };
    let done: Vec<_> = items.iter().map(|item| item.done).collect();
    assert_eq!(done, [true, false, false, false]);
    assert_eq!(
        items[0].text,
        "Stop pushing ranking changes to all regions at once."
    );
    assert!(before.ends_with("We are taking these steps:"));
    assert_eq!(
        after,
        "We thank you for your patience and will report on these steps in April."
    );
}

#[test]
fn front_matter_states_fields_and_is_edited_in_its_place() {
    let yaml = "---\nlayout: post\ntitle: \"Queue stuck\"\ndate: 2024-05-02\nauthors:\n  - Ana\n  - Bo\n---\n\nIt was stuck.\n\n## Timeline\n\n- 10:00 - Stuck\n";
    let mut postmortem = read(yaml);
    assert_eq!(postmortem.title.as_deref(), Some("Queue stuck"));
    assert_eq!(postmortem.date.as_deref(), Some("2024-05-02"));
    assert_eq!(postmortem.authors, ["Ana", "Bo"]);
    crate::import_laws::check(yaml);
    postmortem.title = Some("Queue held".into());
    let edited = debrief_core::export::markdown(&postmortem);
    assert_eq!(edited, yaml.replace("Queue stuck", "Queue held"));
    let toml = "+++\ntitle = \"Queue stuck\"\nauthors = [\"Ana\", \"Bo\"]\n[extra]\nteam = \"x\"\n+++\n\n# Cola atascada\n\n## Resumen\n\nTexto\n";
    let postmortem = read(toml);
    assert_eq!(
        postmortem.title.as_deref(),
        Some("Cola atascada"),
        "the heading that people read"
    );
    assert_eq!(postmortem.authors, ["Ana", "Bo"]);
    crate::import_laws::check(toml);
}
