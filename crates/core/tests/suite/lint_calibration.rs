//! Two long documents as a strict reviewer would judge them: one to praise, one with everything that the
//! rules are about. What the rules find in other people's documents is in `docs/decisions/0012`.
use std::collections::BTreeSet;

use debrief_core::import;
use debrief_core::lint::{self, Finding, Settings, Severity};
use debrief_core::timeline::Date;

fn findings(markdown: &str) -> Vec<Finding> {
    let settings = Settings {
        today: Date::new(2026, Some(11), Some(22)),
        ..Settings::default()
    };
    lint::check(&import::text(markdown, "x").postmortem, &settings)
}

fn said(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        format!(
            "{} {:?} {:?}",
            finding.rule.name, finding.place, finding.args
        )
    };
    findings.iter().map(line).collect()
}

#[test]
fn good_writing_is_left_alone() {
    let found = findings(include_str!("../../../../tests/fixtures/good.md"));
    let errors = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count();
    let warnings = found
        .iter()
        .filter(|one| one.severity == Severity::Warning)
        .count();
    assert_eq!(errors, 0, "{:#?}", said(&found));
    assert!(warnings <= 3, "{:#?}", said(&found));
}

#[test]
fn bad_writing_is_found_out() {
    let found = findings(include_str!("../../../../tests/fixtures/bad.md"));
    let rules: BTreeSet<&str> = found.iter().map(|one| one.rule.name).collect();
    assert!(rules.len() >= 18, "{} rules: {rules:?}", rules.len());
    for rule in [
        "human-error",
        "counterfactual",
        "vague-quantity",
        "out-of-order",
        "no-timezone",
        "action-without-owner",
        "vague-action",
        "judgement-word",
        "absence-as-cause",
        "secret",
    ] {
        assert!(rules.contains(rule), "{rule} is silent; others: {rules:?}");
    }
}

#[test]
fn the_example_of_the_page_has_no_error() {
    let found = findings(debrief_core::text::en::EXAMPLE);
    // Its due dates pass as the years go by.
    let errors: Vec<_> = found
        .into_iter()
        .filter(|one| one.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{:#?}", said(&errors));
}
