//! The forms that headings have in real documents, each in a small document of our own: which sections there
//! are, what they mean, and that the text is written back unchanged.

use debrief_core::import;
use debrief_core::model::{Body, Kind, Postmortem};

fn read(document: &str) -> Postmortem {
    crate::import_laws::check(document);
    import::text(document, "x").postmortem
}

/// Checks the title and the sections, each section as `kind heading`.
fn check(document: &str, title: Option<&str>, wanted: &[&str]) {
    let read = read(document);
    assert_eq!(read.title.as_deref(), title, "{document}");
    let sections: Vec<String> = read
        .sections
        .iter()
        .map(|section| {
            let heading = section.heading.as_deref().unwrap_or("-");
            format!("{} {heading}", section.kind.as_str())
        })
        .collect();
    assert_eq!(sections, wanted, "{document}");
}

fn prose(postmortem: &Postmortem, kind: Kind) -> &str {
    match postmortem.section(kind).map(|section| &section.body) {
        Some(Body::Prose(markdown)) => markdown,
        other => panic!("{other:?}"),
    }
}

#[test]
fn bold_and_italic_lines_in_a_document_without_headings() {
    check(
        "**Report: the ferry app was down**\n\n*Summary:*\n\n**Duration:**\n40 minutes\n\n**Impact:**\nNobody could buy a ticket.\n\n*Timeline:*\n\n- 10:00 Alarm\n- 10:40 Fixed\n\n*What went well:*\n\nThe alarm.\n",
        Some("Report: the ferry app was down"),
        &[
            "summary Summary",
            "summary Duration",
            "impact Impact",
            "timeline Timeline",
            "went_well What went well",
        ],
    );
    check(
        "**Incidente: la pasarela de pagos**\n\n**Resumen**\n\nNo se podía pagar.\n\n**Causa raíz**\n\nUn certificado caducado.\n",
        Some("Incidente: la pasarela de pagos"),
        &["summary Resumen", "root_causes Causa raíz"],
    );
}

#[test]
fn labels_before_a_text_in_one_paragraph() {
    let document = "# Lighthouse outage (incident #7)\n\n**Date:** 2024-03-09\n**Status:** Complete\n**Summary:** It was dark for 31 minutes.\n**Impact:** 12 ships waited.\n**Root causes:** A key expired.\n\n## Timeline\n\n- 14:00 Dark\n";
    check(
        document,
        Some("Lighthouse outage (incident #7)"),
        &[
            "summary Summary",
            "impact Impact",
            "root_causes Root causes",
            "timeline Timeline",
        ],
    );
    let mut postmortem = read(document);
    assert_eq!(postmortem.status.as_deref(), Some("Complete"));
    assert_eq!(prose(&postmortem, Kind::Impact), "12 ships waited.");
    let section = postmortem
        .sections
        .iter_mut()
        .find(|section| section.kind == Kind::Impact);
    if let Some(section) = section {
        section.body = Body::Prose("14 ships waited.".into());
    }
    assert_eq!(
        debrief_core::export::markdown(&postmortem),
        document.replace("12 ships", "14 ships")
    );
}

#[test]
fn a_document_that_is_a_list_of_labels() {
    let document = "# The lamp was dark\n\n- **Severity**: SEV2\n- **Key events**\n  - First alert 2024-03-05 14:02\n  - Fixed 2024-03-05 14:40\n\n- **Time to repair**: 38 min\n- **Impact**: 12 ships waited.\n- **Context**:\n  - A key expired.\n\n- **Next steps**:\n  - [ ] Renew keys in time\n";
    check(
        document,
        Some("The lamp was dark"),
        &[
            "timeline Key events",
            "custom Time to repair",
            "impact Impact",
            "background Context",
            "action_items Next steps",
        ],
    );
    let read = read(document);
    assert_eq!(read.severity.as_deref(), Some("SEV2"));
    let rows = read.sections.iter().map(|section| match &section.body {
        Body::Timeline { entries, .. } => entries.len(),
        Body::Actions { items, .. } => items.len(),
        Body::Prose(_) => 0,
    });
    assert_eq!(rows.sum::<usize>(), 3);
}

#[test]
fn a_list_of_labels_that_is_no_document() {
    check(
        "# The lamp was dark\n\n## Summary\n\nDark.\n\n- cause: a full disk\n- effect: complaints\n",
        Some("The lamp was dark"),
        &["summary Summary"],
    );
    // Under a heading that says what its text is, labels that name nothing keep the list together, and so do
    // labels without emphasis.
    check(
        "# The lamp was dark\n\n## Contributing factors\n\n- **Detection**: late\n- **Keys**: old\n- **Impact**: large\n",
        Some("The lamp was dark"),
        &["contributing_factors Contributing factors"],
    );
    check(
        "# The lamp was dark\n\n- Impact: ships\n- Keys: old\n- Detection: late\n",
        Some("The lamp was dark"),
        &["custom -"],
    );
}

#[test]
fn lists_whose_items_are_labels_of_sections() {
    check(
        "## ふりかえり\n\n- **うまくいったこと**: 検知が早かった。\n- **まずかったこと（仕組み）**: 手順がない。\n- **幸運だったこと**: 夜だった。\n",
        None,
        &[
            "lessons ふりかえり",
            "went_well うまくいったこと",
            "went_wrong まずかったこと（仕組み）",
            "lucky 幸運だったこと",
        ],
    );
    check(
        "# T\n\n## Timeline\n\n- **Detection:** 10:00\n- **Resolution:** 11:00\n",
        Some("T"),
        &["timeline Timeline"],
    );
}

#[test]
fn headings_in_list_items() {
    check(
        "# Depot\n\n## Issue summary:\n\n- ## Impact:\n\n  - Half of the trams\n\n- ## Root cause:\n\n  - A relay\n\n## Timeline:\n\n- ### 20:23 UTC:\n\n  - Alarm\n\n- ### 20:40 UTC:\n\n  - Fixed\n",
        Some("Depot"),
        &[
            "summary Issue summary:",
            "impact Impact:",
            "root_causes Root cause:",
            "timeline Timeline:",
        ],
    );
}

#[test]
fn underlined_and_broken_headings() {
    check(
        "Bericht: Suche weg\n==================\n\nAuswirkung\n----------\n\nAlle.\n\n##Ursache\nEin voller Puffer.\n",
        Some("Bericht: Suche weg"),
        &["impact Auswirkung", "root_causes Ursache"],
    );
    check(
        "# T\n\n## Resumo\n\nUma frase antes de uma linha.\n---\n\n###A solução (primeiros passos)\nReiniciar.\n",
        Some("T"),
        &["summary Resumo", "resolution A solução (primeiros passos)"],
    );
}

#[test]
fn plain_lines_in_a_text_file() {
    check(
        "Postmortem: login was down\n\nDate: 2024-06-01\nAuthor: Ana\n\nSUMMARY\n\nNobody could log in.\n\nROOT CAUSE\n\nA certificate.\n",
        Some("Postmortem: login was down"),
        &["summary SUMMARY", "root_causes ROOT CAUSE"],
    );
}

#[test]
fn lines_beside_a_heading_that_is_known_are_headings_too() {
    check(
        "# T\n\n## Summary\n\nText\n\n**The network**:\nSmall.\n\n**What happened?**:\nIt was full.\n\n## Impact\n\n**Note:** none.\n\nIt is **bold** here.\n",
        Some("T"),
        &[
            "summary Summary",
            "summary The network",
            "summary What happened?",
            "impact Impact",
        ],
    );
}

#[test]
fn numbers_emoji_and_joined_names() {
    check(
        "# 🚢 Retrospective: ferry\n\n## 1. 🔥 Impact\n\nA\n\n## 2) Recovery and lessons learned\n\nB\n\n## Details of mitigation\n\nC\n\n## Ferry response timeline\n\n- 10:00 D\n\n## Postmortem\n\nE\n",
        Some("🚢 Retrospective: ferry"),
        &[
            "impact 1. 🔥 Impact",
            "recovery 2) Recovery and lessons learned",
            "resolution Details of mitigation",
            "timeline Ferry response timeline",
            "lessons Postmortem",
        ],
    );
}

#[test]
fn two_copies_in_two_languages_stay_two_groups() {
    check(
        "# Panne\n\n## FR\n\n### Résumé\n\nA\n\n### Cause racine\n\nB\n\n## EN\n\n### Summary\n\nC\n\n### Root cause\n\nD\n",
        Some("Panne"),
        &[
            "custom FR",
            "summary Résumé",
            "root_causes Cause racine",
            "custom EN",
            "summary Summary",
            "root_causes Root cause",
        ],
    );
}

#[test]
fn what_is_no_heading_stays_text() {
    for document in [
        "# T\n\n## Summary\n\n**It was a long night.**\n\nText\n",
        "# T\n\n## Summary\n\nSee below.\nconclusions:\n\n- a\n",
        "# T\n\n## Root cause\n\n**Cause:** a\n\n**Fix:** b\n\n**Cause:** c\n\n**Fix:** d\n",
        "# T\n\n## Summary\n\n```\n**Impact:** in a log\n```\n",
        "# T\n\n## Notes\n\n- Timeline (type: Ana)\n- Why did it fail? Nobody knew. (type: Ana)\n  - The disk was full.\n",
    ] {
        assert_eq!(read(document).sections.len(), 1, "{document}");
    }
}

#[test]
fn headings_in_the_middle_of_a_list_item() {
    check(
        "# Orders late\n\n- First we looked around.\n  ## Impact\n  Many orders.\n\n  ## Root cause\n\n  A disk.\n- And more.\n\n## Timeline\n\n- 10:00 A\n",
        Some("Orders late"),
        &[
            "custom -",
            "impact Impact",
            "root_causes Root cause",
            "timeline Timeline",
        ],
    );
    check(
        "# Fallo\n\n## Notas\n\n1. Primero\n   ### Causa raíz\n   Un disco.\n",
        Some("Fallo"),
        &["custom Notas", "root_causes Causa raíz"],
    );
    check(
        "# 障害\n\n## メモ\n\n- はじめに\n\n  ### 影響\n\n  多数。\n",
        Some("障害"),
        &["custom メモ", "impact 影響"],
    );
    let document =
        "# T\n\n## Timeline\n\n- 10:00 It broke\n  #### Details\n  More.\n- 10:30 It works\n";
    check(document, Some("T"), &["timeline Timeline"]);
}

#[test]
fn the_number_of_a_version_is_no_section() {
    check(
        "# Advisory\n\n**Severity:** High\n**Patched versions:** 2.3.1\n\n### Impact\n\nTokens.\n",
        Some("Advisory"),
        &["impact Impact"],
    );
}

#[test]
fn labels_and_lines_that_look_alike_are_sections_beside_each_other() {
    check(
        "# T\n\n**Timeline:** 14:02 The queue fills up\n\n**Things that went well:** The alarm was early.\n\n**Next steps:** Add a limit\n\n**Là où nous avons eu de la chance:** It was night.\n",
        Some("T"),
        &[
            "timeline Timeline",
            "went_well Things that went well",
            "action_items Next steps",
            "lucky Là où nous avons eu de la chance",
        ],
    );
    check(
        "# T\n\n**Actiepunten**\n\n#### North\n\nRenew keys\n\n**Gevolgen**\n\n- Ships waited\n\n**Tidslinje**\n\n#### South\n\n14:02 Dark\n",
        Some("T"),
        &[
            "action_items Actiepunten",
            "action_items North",
            "impact Gevolgen",
            "timeline Tidslinje",
            "timeline South",
        ],
    );
}

#[test]
fn labels_in_rows_under_a_marked_heading_stay_in_their_rows() {
    check(
        "# T\n\n## Timeline\n\n**Detection:** 10:00 an alarm\n\n**Resolution:** 11:00 a restart\n",
        Some("T"),
        &["timeline Timeline"],
    );
    check(
        "# T\n\n## Summary\n\nDark.\n\n**Impact**\n\n## Timeline\n\n- 10:00 Dark\n",
        Some("T"),
        &["summary Summary", "timeline Timeline"],
    );
}

#[test]
fn what_is_below_a_heading_that_says_nothing_tells_what_it_is() {
    check(
        "# T\n\n## Tuesday\n\n- 14:02 Alert fires\n- 14:10 Rollback\n- 14:20 All is well\n\n## Homework\n\n- [ ] Raise the limit (@ida)\n- [ ] Add an alert (@tom)\n",
        Some("T"),
        &["timeline Tuesday", "action_items Homework"],
    );
    check(
        "# T\n\n## The night\n\n| Time | Event |\n|---|---|\n| 14:02 | Alert fires |\n| 14:10 | Rollback |\n",
        Some("T"),
        &["timeline The night"],
    );
}

#[test]
fn lists_that_are_neither_a_timeline_nor_action_items_tell_nothing() {
    for document in [
        "# T\n\n## Opening hours\n\n- Monday from 9:00\n- Tuesday\n- Wednesday\n",
        "# T\n\n## For the author\n\n- [ ] Title filled in\n- [ ] Review scheduled\n",
        "# T\n\n## North\n\n- 14:02 Dark\n- 14:10 Lit\n- 14:20 Well\n\n## South\n\n- 14:02 Dark\n- 14:10 Lit\n- 14:20 Well\n",
        "# T\n\n## Tuesday\n\n- 13:02 Lunch\n- 14:10 Tea\n- 18:20 Supper\n\n## Timeline\n\n- 14:02 Dark\n",
    ] {
        let read = read(document);
        assert_eq!(read.sections[0].kind, Kind::Custom, "{document}");
    }
}

#[test]
fn a_history_without_times_is_the_background() {
    check(
        "# T\n\n## History\n\nThe node ran with an old database.\n\n## Tasks performed\n\n1. I restored a snapshot.\n2. It started.\n",
        Some("T"),
        &["background History", "response Tasks performed"],
    );
    check(
        "# T\n\n## History\n\n- 10:00 Dark\n- 10:10 Lit\n",
        Some("T"),
        &["timeline History"],
    );
}
