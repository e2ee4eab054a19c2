//! Metadata that is added to a document, that it says twice, and that only this document has.

use debrief_core::model::{Field, Fill, Postmortem};

use crate::metadata_forms::read;

/// The document with one more field, as it is written.
fn with(document: &str, field: Field, value: &str) -> String {
    let mut postmortem = read(document);
    postmortem.set_values(field, vec![value.into()]);
    debrief_core::export::markdown(&postmortem)
}

#[test]
fn an_added_field_looks_like_its_neighbours() {
    for (header, wanted) in [
        (
            "**Fecha:** 2026-03-12  \n**Estado:** cerrado",
            "**Fecha:** 2026-03-12  \n**Estado:** cerrado  \n**Responsable:** Jorge",
        ),
        (
            "**Fecha**: 2026-03-12\\\n**Estado**: cerrado",
            "**Fecha**: 2026-03-12\\\n**Estado**: cerrado\\\n**Responsable**: Jorge",
        ),
        (
            "- Datum: 2026-03-12\n- Schwere: hoch",
            "- Datum: 2026-03-12\n- Schwere: hoch\n- Verantwortlich: Jorge",
        ),
        (
            "**Datum:** 2026-03-12",
            "**Datum:** 2026-03-12\n\n**Verantwortlich:** Jorge",
        ),
        (
            "- **Date** : 2026-03-12\n- **Statut** : clos",
            "- **Date** : 2026-03-12\n- **Statut** : clos\n- **Responsable** : Jorge",
        ),
        (
            "1. Date: 2026-03-12\n2. Status: done",
            "1. Date: 2026-03-12\n2. Status: done\n3. Owner: Jorge",
        ),
        (
            "> **Date:** 2026-03-12<br>\n> **Status:** done",
            "> **Date:** 2026-03-12<br>\n> **Status:** done<br>\n> **Owner:** Jorge",
        ),
        (
            "> **Date:** 2026-03-12",
            "> **Date:** 2026-03-12\n>\n> **Owner:** Jorge",
        ),
        (
            "| Field    | Value      |\n|----------|------------|\n| Date     | 2026-03-12 |",
            "| Field    | Value      |\n|----------|------------|\n| Date     | 2026-03-12 |\n| Owner    | Jorge      |",
        ),
        (
            "| Date | 2026-03-12 |\n|---|---|",
            "| Date | 2026-03-12 |\n|---|---|\n| Owner | Jorge      |",
        ),
        (
            "**Date:** 2026-03-12 | **Status:** done",
            "**Date:** 2026-03-12 | **Status:** done | **Owner:** Jorge",
        ),
        (
            "日付：2026-03-12\n状態：完了",
            "日付：2026-03-12\n状態：完了\n担当者：Jorge",
        ),
        (
            "DATE: 2026-03-12\nSTATUS: done",
            "DATE: 2026-03-12\nSTATUS: done\nOWNER: Jorge",
        ),
        (
            "📅 **Date:** 2026-03-12  \n🚦 **Status:** done",
            "📅 **Date:** 2026-03-12  \n🚦 **Status:** done  \n**Owner:** Jorge",
        ),
        (
            "### Date\n\n2026-03-12",
            "### Date\n\n2026-03-12\n\n### Owner\n\nJorge",
        ),
        (
            "Date\n----\n\n2026-03-12",
            "Date\n----\n\n2026-03-12\n\nOwner\n-----\n\nJorge",
        ),
        (
            "**Date: 2026-03-12**\n\n**Status: done**",
            "**Date: 2026-03-12**\n\n**Status: done**\n\n**Owner: Jorge**",
        ),
    ] {
        let document = ["# It broke\n\n", header, "\n\n## Queue\n\nA\n"].concat();
        let wanted = ["# It broke\n\n", wanted, "\n\n## Queue\n\nA\n"].concat();
        assert_eq!(with(&document, Field::Owner, "Jorge"), wanted);
    }
}

#[test]
fn without_neighbours_a_field_follows_the_title_in_the_language_of_the_document() {
    assert_eq!(
        with(
            "# Se cayó\n\n## Resumen\n\nA\n\n## Impacto\n\nB\n",
            Field::Owner,
            "Jorge"
        ),
        "# Se cayó\n\nResponsable: Jorge\n\n## Resumen\n\nA\n\n## Impacto\n\nB\n"
    );
    assert_eq!(
        with("It broke.\n", Field::Owner, "Jorge"),
        "Owner: Jorge\n\nIt broke.\n"
    );
}

#[test]
fn several_values_are_separated_as_elsewhere() {
    let document = "# T\n\n- Authors: Ana; Bo\n- Services: mail\n\n## Summary\n\nA\n";
    let mut postmortem = read(document);
    postmortem.services = vec!["mail".into(), "web".into()];
    postmortem.tags = vec!["a".into(), "b".into()];
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("Services: mail", "Services: mail; web\n- Tags: a; b")
    );
}

#[test]
fn a_fact_in_two_places_changes_in_both() {
    let document = "# Queue stuck\n\nDate: 2026-03-12\nTitle: Queue stuck\n\n| Field | Value |\n|---|---|\n| Date | March 12, 2026 |\n| Status | done |\n\n## Summary\n\nA\n";
    let mut postmortem = read(document);
    postmortem.date = Some("2026-03-13".into());
    postmortem.title = Some("Mail stuck".into());
    let wanted = document
        .replace("2026-03-12", "2026-03-13")
        .replace("March 12, 2026", "2026-03-13")
        .replace("Queue", "Mail");
    assert_eq!(debrief_core::export::markdown(&postmortem), wanted);
}

#[test]
fn two_places_that_differ_are_a_field_and_one_of_the_documents_own() {
    let document = "# T\n\nDate: 2026-03-12\nStatus: done\n\n| Field | Value |\n|---|---|\n| Date | 2026-03-14 |\n| Severity | low |\n\n## Summary\n\nA\n";
    let mut postmortem = read(document);
    assert_eq!(postmortem.date.as_deref(), Some("2026-03-12"));
    assert_eq!(
        owns(&postmortem),
        [("Date".to_owned(), "2026-03-14".to_owned())]
    );
    postmortem.date = Some("2026-03-13".into());
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("2026-03-12", "2026-03-13")
    );
}

#[test]
fn labels_that_name_no_field_are_fields_of_the_documents_own() {
    let all = |document: &str| owns(&read(document));
    let pair = |label: &str, value: &str| vec![(label.to_owned(), value.to_owned())];
    let detected = pair("Detected by", "alerts");
    for header in [
        "- **Date:** 2026-03-12\n- **Detected by:** alerts",
        "Date: 2026-03-12\nDetected by: alerts",
        "**Date:** 2026-03-12\n\n**Detected by:** alerts",
        "**Detected by:** alerts\n\n**Date:** 2026-03-12",
        "| Field | Value |\n|---|---|\n| Date | 2026-03-12 |\n| Detected by | alerts |",
        "**Date:** 2026-03-12 | **Detected by:** alerts",
        "### Date\n\n2026-03-12\n\n### Detected by\n\nalerts\n\n### Status\n\ndone",
        "## Date: 2026-03-12\n\n## Detected by: alerts\n\n## Status: done",
        "**Detected by:** alerts",
    ] {
        let document = ["# It broke\n\n", header, "\n\n## Summary\n\nA\n"].concat();
        assert_eq!(all(&document), detected, "{document}");
    }
    for text in [
        "# T\n\nDate: 2026-03-12\n\nNote: nobody knows why it broke.\n\n## Summary\n\nA\n",
        "# T\n\n## Date\n\n2026-03-12\n\n## What we saw\n\nIt broke.\nThen more.\n\n## Status\n\ndone\n",
        "# T\n\nDate: 2026-03-12\n\n> Detected by: alerts\n\n## Summary\n\nA\n",
    ] {
        assert_eq!(all(text), [], "{text}");
    }
}

fn owns(postmortem: &Postmortem) -> Vec<(String, String)> {
    let own = postmortem
        .front
        .iter()
        .filter_map(debrief_core::frame::front::own);
    own.map(|own| (own.label, own.value)).collect()
}

#[test]
fn a_template_keeps_the_documents_own_fields() {
    let document = "# T\n\n- **Date:** 2026-03-12\n- **Detected by:** the pager | a customer\n- **Date:** 2026-03-14\n\n## Summary\n\nA\n";
    let postmortem = read(document);
    for template in debrief_core::template::shipped() {
        let mut switched = postmortem.clone();
        switched.template.clone_from(&template.id);
        let text = debrief_core::export::in_template(&switched);
        assert!(text.contains("2026-03-14"), "{}: {text}", template.id);
        if template
            .sections
            .iter()
            .any(|section| section.fill == Fill::Meta)
        {
            // Its metadata is a table in a section.
            assert!(
                text.contains("| Detected by | the pager \\| a customer |"),
                "{text}"
            );
            continue;
        }
        let own = owns(&read(&text));
        let detected = (
            "Detected by".to_owned(),
            "the pager | a customer".to_owned(),
        );
        assert!(
            own.contains(&detected),
            "{}: {own:?} in {text}",
            template.id
        );
    }
}

#[test]
fn a_report_shows_the_documents_own_fields_among_the_metadata() {
    let postmortem =
        read("# T\n\n- **Date:** 2026-03-12\n- **Detected by:** alerts\n\n## Summary\n\nA\n");
    let html = debrief_core::export::html::report(&postmortem);
    assert!(
        html.contains("<dt>Detected by</dt><dd>alerts</dd>"),
        "{html}"
    );
    let text = debrief_core::export::plain_text(&postmortem);
    assert!(
        text.contains("Date: 2026-03-12\nDetected by: alerts\n\n"),
        "{text}"
    );
}
