//! A timeline has fewer than three entries.
//!
//! Beginning, detection and end are three already; what people saw and tried stands between them
//! (Atlassian's incident management handbook lists what belongs there). An empty one is a missing
//! section.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "short-timeline",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
};

const FEWEST: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let count: usize = context.timelines().map(|(_, entries)| entries.len()).sum();
    if !(1..FEWEST).contains(&count) {
        return;
    }
    if let Some((section, _)) = context.timelines().find(|(_, entries)| !entries.is_empty()) {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with("count", count.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn one_and_two_entries() {
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
    fn three_or_none() {
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
