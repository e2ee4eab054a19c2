//! The forms that metadata has in real documents, and values that the importer must not invent.

use debrief_core::import;
use debrief_core::model::Postmortem;

pub(crate) fn read(document: &str) -> Postmortem {
    crate::import_laws::check(document);
    import::text(document, "x").postmortem
}

#[test]
fn tables_of_two_columns() {
    let document = "# Suche weg\n\n| Feld | Wert |\n|---|---|\n| Datum | 5. März 2024 |\n| Autoren | Ana, Bo |\n| Schweregrad | SEV2 |\n\n## Ursache\n\nText\n";
    let mut postmortem = read(document);
    assert_eq!(postmortem.date.as_deref(), Some("2024-03-05"));
    assert_eq!(postmortem.authors, ["Ana", "Bo"]);
    postmortem.severity = Some("SEV1".into());
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("SEV2", "SEV1")
    );
}

#[test]
fn labels_in_other_languages() {
    let french = read(
        "# File bloquée\n\n- **Date** : 13 août 2024\n- **Auteur** : Léa\n- **Gravité** : Majeure\n\n## Résumé\n\nA\n",
    );
    assert_eq!(
        (french.date.as_deref(), french.severity.as_deref()),
        (Some("2024-08-13"), Some("Majeure"))
    );
    let korean = read(
        "# 장애 보고서\n\n**작성자**: 하나\n**작성일**: 2024-05-02\n**심각도**: P2\n\n## 개요\n\nA\n",
    );
    assert_eq!(
        (korean.date.as_deref(), korean.authors),
        (Some("2024-05-02"), vec!["하나".to_owned()])
    );
}

#[test]
fn values_inside_headings_and_behind_the_first_section() {
    let read = read(
        "# Relay\n\n## Level: internal\n\n## Author(s)\n\n- Ana <ana@example.org>\n\n## Summary\n\nA\n",
    );
    assert_eq!(
        read.audience.map(|audience| audience.as_str()),
        Some("internal")
    );
    assert_eq!(
        (read.severity, read.authors),
        (None, vec!["Ana <ana@example.org>".to_owned()])
    );
    let german = self::read(
        "# Störung\n\n## Ursache\n\nA\n\n## Zuständige Ingenieurin\n\n- Name: **Eva Klein**\n- Termin: 02.07.2024\n",
    );
    assert_eq!(german.authors, ["Eva Klein"]);
    assert_eq!(german.date, None, "a date of something else");
}

#[test]
fn an_owner_is_one_person() {
    let two = read("# T\n\n**Postmortem owner:** Ana, Bo\n\n## Summary\n\nA\n");
    assert_eq!(
        (two.owner, two.authors),
        (None, vec!["Ana".to_owned(), "Bo".to_owned()])
    );
    let one = read("# T\n\n**Postmortem owner:** Ana\n\n## Summary\n\nA\n");
    assert_eq!((one.owner.as_deref(), one.authors.len()), (Some("Ana"), 0));
}

#[test]
fn titles_tell_dates_and_states() {
    let read = read("# 服务中断（已修复） 2024-05-02\n\n## 概述\n\nA\n");
    assert_eq!(read.date.as_deref(), Some("2024-05-02"));
    let done = self::read("# Cola atascada (resuelto)\n\n## Resumen\n\nA\n");
    assert_eq!(done.status.as_deref(), Some("resuelto"));
}

#[test]
fn nothing_is_invented() {
    let read = read(
        "# Queue stuck\n\n## Summary\n\nOn Monday it stuck.\n\n## Timeline\n\n- 10:00 Stuck\n- 2024-09-19: a fix shipped weeks later\n",
    );
    assert_eq!(
        (
            read.date,
            read.status,
            read.severity,
            read.timezone_as_written
        ),
        (None, None, None, None)
    );
    assert!(read.authors.is_empty());
}

#[test]
fn several_owners_beside_an_empty_label_for_authors_stay_where_they_are() {
    let text = "Authors: \nOwner: Ida; Max\n\n## Summary\n\nMail was late.\n";
    let imported = debrief_core::import::text(text, "x");
    assert!(!imported.kept_whole);
    assert_eq!(imported.postmortem.owner.as_deref(), Some("Ida; Max"));
    assert!(imported.postmortem.authors.is_empty());
}

/// Checks authors, date, status and severity of a document.
fn states(document: &str, authors: &[&str], date: &str, status: &str, severity: &str) {
    let read = read(document);
    assert_eq!(read.authors, authors, "{document}");
    assert_eq!(read.date.as_deref(), Some(date), "{document}");
    assert_eq!(read.status.as_deref(), Some(status), "{document}");
    let found = read.severity.unwrap_or_default();
    assert_eq!(found, severity, "{document}");
}

#[test]
fn several_labels_share_a_line() {
    states(
        "# Orders late\n\n**Date:** 2024-03-05 | **Authors:** Ana, Bo | **Status:** Closed | **Severity:** SEV1\n\n## Summary\n\nA\n",
        &["Ana", "Bo"],
        "2024-03-05",
        "Closed",
        "SEV1",
    );
    states(
        "# Kasse steht\n\n📅 **Datum:** 5. März 2024 · **Autor:** Ida · **Status:** abgeschlossen\n**Schweregrad:** hoch\n\n## Ablauf\n\n- 10:00 A\n",
        &["Ida"],
        "2024-03-05",
        "abgeschlossen",
        "hoch",
    );
    states(
        "# メールの遅延\n\n日付：2024-05-02 ｜ 作成者：花子 ｜ 状態：完了 ｜ 重大度：中\n\n## 概要\n\nA\n",
        &["花子"],
        "2024-05-02",
        "完了",
        "中",
    );
    states(
        "# Panne\n\n- **Date** : 13 août 2024 **Auteur** : Léa **Statut** : clos **Gravité** : 2\n\n## Résumé\n\nA\n",
        &["Léa"],
        "2024-08-13",
        "clos",
        "2",
    );
    states(
        "# Mail late\nDate: 2024-03-05, Author: Ana, Status: draft, Severity: low\n\n## Impact\n\nA\n",
        &["Ana"],
        "2024-03-05",
        "draft",
        "low",
    );
}

#[test]
fn a_label_on_a_shared_line_is_changed_where_it_stands() {
    let document =
        "# T\n\n**Date:** 2024-03-05 | **Status:** open | **Severity:** SEV1\n\n## Summary\n\nA\n";
    let mut postmortem = read(document);
    postmortem.status = Some("closed".into());
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("open", "closed")
    );
    postmortem.severity = None;
    let emptied = debrief_core::export::markdown(&postmortem);
    assert!(
        emptied.contains("**Date:** 2024-03-05 | **Status:** closed | **Severity:**"),
        "{emptied}"
    );
}

#[test]
fn a_bar_in_a_value_is_no_other_label() {
    let read = read("# T\n\n**Status:** done | waiting for review\n\n## Summary\n\nA\n");
    assert_eq!(read.status.as_deref(), Some("done | waiting for review"));
}

#[test]
fn labels_in_quotes() {
    states(
        "# Mail late\n\n> **Status:** Resolved\n> **Severity:** P2\n> **Date:** 5 March 2024\n> **Author:** Ana\n\n## What happened\n\nA\n",
        &["Ana"],
        "2024-03-05",
        "Resolved",
        "P2",
    );
    states(
        "# Correo lento\n\n> [!NOTE]\n> **Estado:** Resuelto\n>\n> **Fecha:** 5 de marzo de 2024\n> **Autora:** Ana | **Gravedad:** alta\n\n## Resumen\n\nA\n",
        &["Ana"],
        "2024-03-05",
        "Resuelto",
        "alta",
    );
    let document = "# Queue\n\n> Date: the 5 of March, they said.\n> And nobody knew more.\n\n## Summary\n\nA\n";
    assert_eq!(read(document).front.len(), 1, "a quote of words stays text");
}

#[test]
fn a_line_break_is_no_part_of_a_value() {
    states(
        "# T\n\n**Status**: Closed<br>\n**Severity**: SEV2<br/>\n**Authors**: Ida<br />\n**Date**: 2024-03-05\\\n**Owner**: Bo\n\n## Summary\n\nA\n",
        &["Ida"],
        "2024-03-05",
        "Closed",
        "SEV2",
    );
    let bold = read("# T\n\n**Incident: INC-7**\n**État: clos**\n\n## Résumé\n\nA\n");
    assert_eq!(
        (bold.incident.as_deref(), bold.status.as_deref()),
        (Some("INC-7"), Some("clos"))
    );
}

#[test]
fn two_authors_with_a_word_between_them() {
    let english = "# T\n\nAuthors: Bo Lind and Ida Ray\n\n## Summary\n\nA\n";
    let mut postmortem = read(english);
    assert_eq!(postmortem.authors, ["Bo Lind", "Ida Ray"]);
    postmortem.authors[1] = "Eva".into();
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        english.replace("Ida Ray", "Eva")
    );
    let french = read(
        "# T\n\n| Rédacteurs | Léa et Max |\n|---|---|\n| Niveau de gravité | haut |\n\n## Résumé\n\nA\n",
    );
    assert_eq!(french.authors, ["Léa", "Max"]);
    assert_eq!(french.severity.as_deref(), Some("haut"));
    let team = read("# T\n\nAuthors: Research and development\n\n## Summary\n\nA\n");
    assert_eq!(team.authors, ["Research and development"]);
}

#[test]
fn a_value_apart_from_what_explains_it() {
    for (header, severity) in [
        (
            "## Severity\n\n**Critical** – no new node could start",
            "Critical",
        ),
        ("**Severity:** Critical. All regions were down", "Critical"),
        ("**Severity:** **SEV1** - all of the regions", "SEV1"),
        (
            "**Severity:** Sev. 2 for all of them",
            "Sev. 2 for all of them",
        ),
        (
            "**Severity:** High — all of the regions",
            "High — all of the regions",
        ),
        ("**Severity**\nMajor", "Major"),
    ] {
        let document = format!("# The lamp was dark\n\n{header}\n\n## Impact\n\nAll ships.\n");
        let mut postmortem = read(&document);
        assert_eq!(postmortem.severity.as_deref(), Some(severity), "{header}");
        postmortem.severity = Some("Low".into());
        assert_eq!(
            debrief_core::export::markdown(&postmortem),
            document.replacen(severity, "Low", 1),
            "{header}"
        );
    }
}

#[test]
fn italics_around_a_label_and_its_value() {
    let document = "# The lamp was dark\n\n*Author: Ana Gil*\n\n## Impact\n\nAll ships.\n";
    let mut postmortem = read(document);
    assert_eq!(postmortem.authors, ["Ana Gil"]);
    postmortem.authors = vec!["Bo".into()];
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("Ana Gil", "Bo")
    );
}

#[test]
fn an_impact_among_metadata_is_a_section_and_a_value_is_not() {
    let told = read(
        "# Panic\n\n**Date**: 2024-05-10\n**Impact**: Queries timed out for an hour.\n**Severity**: High\n\n## Summary\n\nIt hung.\n",
    );
    let headings: Vec<_> = told
        .sections
        .iter()
        .map(|section| section.heading.as_deref())
        .collect();
    assert_eq!(
        headings,
        [Some("Impact"), Some("Severity"), Some("Summary")]
    );
    assert_eq!(told.severity.as_deref(), Some("High"));
    let short = read(
        "# Panic\n\n**Date**: 2024-05-10\n**Impact**: high\n**Severity**: High\n\n## Summary\n\nIt hung.\n",
    );
    assert_eq!(short.sections.len(), 1);
}

#[test]
fn titles_beside_other_titles() {
    let stated = read(
        "---\ntitle: The lamp was dark\n---\n\n# The Incident\n\nDark for two days.\n\n## Lessons\n\nA\n",
    );
    assert_eq!(stated.title.as_deref(), Some("The lamp was dark"));
    assert_eq!(stated.sections[0].heading.as_deref(), Some("The Incident"));
    let named = read(
        "# 2024-06-03_lamp-dark\n\n# Incident: the lamp was dark\n\n**Severity:** High\n\n## Impact\n\nA\n",
    );
    assert_eq!(named.title.as_deref(), Some("Incident: the lamp was dark"));
    assert_eq!(
        (named.incident, named.severity.as_deref()),
        (None, Some("High"))
    );
}

#[test]
fn what_is_not_said_of_the_document_is_not_taken_for_it() {
    let proposal = read(
        "# Panic\n\n## Proposals\n\n### Deploy from the pipeline\n\n**Priority:** High\n**Action:** Add a step\n",
    );
    assert_eq!(proposal.severity, None);
    let review = read("# Panic\n\n## Summary\n\nIt hung. The next review is on 2024-06-20.\n");
    assert_eq!(review.date, None);
    let told = read("# Panic\n\n## Summary\n\nIt hung. On 2024-06-20 all was dark.\n");
    assert_eq!(told.date.as_deref(), Some("2024-06-20"));
}

#[test]
fn titles_in_other_places_than_the_first_heading() {
    let below = read(
        "# INCIDENT REPORT\n\n## The lamp was dark\n\n**Severity:** High | **Status:** Closed\n\n### Impact\n\nA\n",
    );
    assert_eq!(below.title.as_deref(), Some("The lamp was dark"));
    assert_eq!(
        (below.severity.as_deref(), below.status.as_deref()),
        (Some("High"), Some("Closed"))
    );
    let underlined = read(
        "The lamp was dark\n---\n\nSeverity: High\n\n# What happened?\n\nA\n\n# Who was affected?\n\nB\n",
    );
    assert_eq!(underlined.title.as_deref(), Some("The lamp was dark"));
    assert_eq!(underlined.severity.as_deref(), Some("High"));
    let document = "**Title:** The lamp was dark\n\n**Severity:** High\n\n## Impact\n\nA\n";
    let mut labelled = read(document);
    assert_eq!(labelled.title.as_deref(), Some("The lamp was dark"));
    labelled.title = Some("Dark".into());
    assert_eq!(
        debrief_core::export::markdown(&labelled),
        document.replace("The lamp was dark", "Dark")
    );
}

#[test]
fn bylines_and_definitions() {
    let document = "# Why was it dark?\n\nWritten by Ana Gil on 24 September 2024\n\nSeverity\n: Major\n\n# What happened?\n\nOn 20 September 2024 a key expired.\n";
    let mut read = read(document);
    assert_eq!(read.authors, ["Ana Gil"]);
    assert_eq!(read.published.as_deref(), Some("2024-09-24"));
    assert_eq!(read.date.as_deref(), Some("2024-09-20"));
    assert_eq!(read.severity.as_deref(), Some("Major"));
    read.severity = Some("Minor".into());
    assert_eq!(
        debrief_core::export::markdown(&read),
        document.replace("Major", "Minor")
    );
}
