//! A timeline has fewer than three entries.
//!
//! The beginning, the detection and the end are already three, and what people saw and tried comes in between
//! (Atlassian's incident management handbook lists what belongs there). An empty timeline is left to
//! `missing-section`.

use crate::lint::args::COUNT;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "short-timeline",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const MIN_ENTRIES: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let count: usize = context.timelines().map(|(_, entries)| entries.len()).sum();
    if !(1..MIN_ENTRIES).contains(&count) {
        return;
    }
    if let Some((section, _)) = context.timelines().find(|(_, entries)| !entries.is_empty()) {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with(COUNT, count.to_string()));
    }
}

static ENGLISH: Wording = Wording {
    finds: "The timeline has one or two entries.",
    reason: "Beginning, detection and end are three already, and what people saw and tried stands between them.",
    source: "Atlassian's incident management handbook lists what belongs in a timeline, from the lead-up to the end of the impact.",
    fires: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let count = match finding.get(COUNT) {
        "1" => "one entry",
        _ => "two entries",
    };
    say(
        &["The timeline has ", count, "."],
        &["What people saw and tried is what others learn from."],
        &["Add when it began, when it was noticed, what was tried and when it ended."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn one_and_two_entries_are_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | It fails",
            &["short-timeline Timeline count=1"],
        );
        check(
            &RULE,
            "== timeline | Cronología\n10:00 | Falla\n11:00 | Vuelve",
            &["short-timeline Cronología count=2"],
        );
    }

    #[test]
    fn three_or_no_entries_are_not_reported() {
        check(
            &RULE,
            "== timeline | T\n10:00 | a\n10:05 | b\n10:10 | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:00 | a\n10:05 | b\n== timeline | Day two\n10:10 | c",
            &[],
        );
        check(&RULE, "== timeline | T\n", &[]);
    }
}
