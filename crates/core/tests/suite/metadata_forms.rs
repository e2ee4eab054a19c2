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
