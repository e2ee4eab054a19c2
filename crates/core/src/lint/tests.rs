//! Every rule has a unique name, a guide whose examples hold, and words for its findings.

use super::testing::{document, lines};
use crate::import;
use crate::lint::{self, Brief, Finding, Settings};
use crate::timeline::Date;

/// The settings of these tests: today is 22 November 2026.
fn settings(others: &[Brief]) -> Settings<'_> {
    Settings {
        today: Date::new(2026, Some(11), Some(22)),
        others,
    }
}

/// Another postmortem, for the rule about recurrence.
fn other_postmortem() -> Brief {
    let text = "# Expired in May\n\n## Root causes\n\nThe certificate renewal did not reload the gateway pools of the registry that was stored.\n";
    Brief::of(&import::text(text, "other").postmortem)
}

fn findings(rule: &str, markdown: &str) -> Vec<Finding> {
    let postmortem = import::text(markdown, "x").postmortem;
    let others = [other_postmortem()];
    let all = lint::check(&postmortem, &settings(&others));
    all.into_iter()
        .filter(|finding| finding.rule.name == rule)
        .collect()
}

#[test]
fn the_examples_of_every_guide_do_what_they_say() {
    for rule in lint::ALL {
        let guide = rule.guide();
        assert!(
            !findings(rule.name, guide.fires).is_empty(),
            "{} is silent on:\n{}",
            rule.name,
            guide.fires
        );
        let silent = findings(rule.name, guide.silent);
        assert!(
            silent.is_empty(),
            "{}: {silent:?} on:\n{}",
            rule.name,
            guide.silent
        );
    }
}

#[test]
fn guides_are_sentences() {
    for rule in lint::ALL {
        let guide = rule.guide();
        for part in [guide.finds, guide.reason, guide.source] {
            assert!(
                part.ends_with(['.', '?']) && part.len() > 20,
                "{}: {part:?}",
                rule.name
            );
        }
    }
}

#[test]
fn every_rule_has_words_of_three_parts() {
    for rule in lint::ALL {
        for finding in findings(rule.name, rule.guide().fires) {
            let explanation = finding.explain();
            for part in [&explanation.what, &explanation.why, &explanation.todo] {
                let ends_sentence = [".", ".”", "”."].iter().any(|end| part.ends_with(end));
                assert!(ends_sentence, "{}: {part:?}", rule.name);
                assert!(
                    !part.contains("“”") && part.len() > 12,
                    "{}: {part:?}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn spans_are_the_words_that_the_finding_quotes() {
    let text = "# T\n\n## Summary\n\nIt should have been seen. TBD, said the human error page.\n";
    let postmortem = import::text(text, "x").postmortem;
    let prose = text.split("\n\n").last().expect("a summary");
    for (rule, words) in [
        ("counterfactual", "should have been"),
        ("placeholder-text", "TBD"),
        ("human-error", "human error"),
    ] {
        let all = lint::check(&postmortem, &Settings::default());
        let found = all
            .iter()
            .find(|finding| finding.rule.name == rule)
            .expect(rule);
        let span = found.place.span.clone().expect("a span");
        assert_eq!(&prose[span], words);
    }
}

#[test]
fn findings_stand_in_the_order_of_the_document() {
    let postmortem = document(
        "== summary | Summary\n\
         == timeline | Timeline\n10:36 | a\n10:29 | b\n\
         == timeline | Second timeline\n11:36 | a\n11:29 | b",
    );
    let found = lines(&postmortem, &lint::check(&postmortem, &Settings::default()));
    let rules = ["missing-section", "no-timezone", "out-of-order"];
    let places: Vec<_> = found
        .iter()
        .filter(|line| rules.iter().any(|rule| line.starts_with(rule)))
        .map(|line| line.split(" state=").next().unwrap_or(""))
        .map(|line| line.split(" time=").next().unwrap_or(""))
        .collect();
    assert_eq!(
        places,
        [
            "missing-section document kind=impact heading=",
            "missing-section document kind=root_causes heading=",
            "missing-section document kind=action_items heading=",
            "no-timezone timezone count=4",
            "missing-section Summary kind=summary heading=Summary",
            "out-of-order Timeline:1:time",
            "out-of-order Second timeline:1:time",
        ]
    );
}

#[test]
fn rules_have_names_of_their_own() {
    let mut names: Vec<_> = lint::ALL.iter().map(|rule| rule.name).collect();
    let is_name_char = |c: char| c.is_ascii_lowercase() || c == '-';
    assert!(
        names.iter().all(|name| name.chars().all(is_name_char)),
        "{names:?}"
    );
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), lint::ALL.len());
}

/// A file that is not in the list would not even be compiled.
#[test]
fn every_file_of_a_rule_is_listed_under_its_name() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/rules");
    for entry in std::fs::read_dir(folder).expect("the folder of the rules") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let name = stem.expect("a name").replace('_', "-");
        let is_listed = lint::ALL.iter().any(|rule| rule.name == name);
        assert!(is_listed || name == "mod", "{name} is not in rules!");
    }
}
