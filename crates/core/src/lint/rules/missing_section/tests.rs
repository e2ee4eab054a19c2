use super::RULE;
use crate::lint::testing::{check, explains};

const ALL_BUT_SUMMARY: &str = "== impact | Impact\n12 users\n== root_causes | Causes\nx\n\
    == timeline | Timeline\n10:00 | a\n== action_items | Action items\n- b\n";

#[test]
fn absent_and_empty_sections_are_reported() {
    check(
        &RULE,
        ALL_BUT_SUMMARY,
        &["missing-section document kind=summary heading= state=absent"],
    );
    check(
        &RULE,
        &["== summary | Overview\n\n", ALL_BUT_SUMMARY].concat(),
        &["missing-section Overview kind=summary heading=Overview state=empty"],
    );
    check(
        &RULE,
        &[
            "== summary | Overview\n<!-- say it in two sentences -->\n",
            ALL_BUT_SUMMARY,
        ]
        .concat(),
        &["missing-section Overview kind=summary heading=Overview state=empty"],
    );
    check(
        &RULE,
        &["== summary | Overview\nIt broke.\n", ALL_BUT_SUMMARY].concat(),
        &[],
    );
}

#[test]
fn text_under_a_sub_heading_or_in_a_second_section_counts() {
    check(
        &RULE,
        &[
            "== summary | Overview\n=== custom | Users\nAll.\n",
            ALL_BUT_SUMMARY,
        ]
        .concat(),
        &[],
    );
    check(
        &RULE,
        &[
            "== summary | One\n== summary | Two\nIt broke.\n",
            ALL_BUT_SUMMARY,
        ]
        .concat(),
        &[],
    );
}

#[test]
fn a_heading_can_hold_the_text() {
    check(
        &RULE,
        &[
            "== summary | Issue summary: two hours without login\n",
            ALL_BUT_SUMMARY,
        ]
        .concat(),
        &[],
    );
}

#[test]
fn a_template_asks_for_its_own_sections() {
    let text = [
        "template: google-incident-report\n== summary | Issue Summary\nx\n",
        ALL_BUT_SUMMARY,
    ]
    .concat();
    check(
        &RULE,
        &text,
        &["missing-section document kind=resolution heading=Resolution and recovery state=absent"],
    );
}

#[test]
fn an_opening_text_counts_as_the_summary() {
    let opening = "== custom | \nOn Monday checkout failed for all customers in Spain for half an hour, because a certificate had expired unseen.\n";
    check(&RULE, &[opening, ALL_BUT_SUMMARY].concat(), &[]);
}

#[test]
fn a_document_without_any_usual_section_is_one_finding() {
    check(
        &RULE,
        "== custom | Ablauf\nEs brach.\n",
        &["missing-section document state=none"],
    );
}

#[test]
fn contributing_factors_count_as_causes() {
    let factors = ALL_BUT_SUMMARY.replace("root_causes", "contributing_factors");
    check(&RULE, &["== summary | S\nx\n", &factors].concat(), &[]);
}

#[test]
fn a_section_is_called_by_its_heading_or_by_its_kind() {
    let text = "== summary | Summary\nDown.\n== impact | Damage\n== timeline | Timeline\n10:00 | a\n== action_items | To do\n- Fix it";
    explains(
        &RULE,
        text,
        &["“Damage” is empty.", "There is no section “Root causes”."],
    );
}
