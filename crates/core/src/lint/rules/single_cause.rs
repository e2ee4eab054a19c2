//! There is one root cause, and nothing else.
//!
//! An incident in a complex system has several conditions, none of which was enough by itself (Richard Cook,
//! "How Complex Systems Fail"; PagerDuty's postmortem guide asks for contributing factors). Two items, two
//! paragraphs, contributing factors or whys are enough, as is a longer text.

use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "single-cause",
    severity: Severity::Hint,
    check: Check::Document(
        &[Read::Kinds(&[
            Kind::ContributingFactors,
            Kind::FiveWhys,
            Kind::WentWrong,
            Kind::RootCauses,
        ])],
        check,
    ),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// A text of at least this many words is taken to describe more than one cause.
const ENOUGH_WORDS: usize = 60;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let has_text = |kinds: &'static [Kind]| {
        context
            .pieces_of(kinds)
            .any(|piece| piece.part != Part::Heading)
    };
    if has_text(&[Kind::ContributingFactors, Kind::FiveWhys, Kind::WentWrong]) {
        return;
    }
    let causes: Vec<_> = context
        .pieces_of(&[Kind::RootCauses])
        .filter(|piece| piece.part != Part::Heading)
        .collect();
    let [cause] = causes.as_slice() else { return };
    let lines = cause
        .text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    let word_count = cause.words().len();
    if lines > 1 || !(1..ENOUGH_WORDS).contains(&word_count) || cause.lexicons().is_empty() {
        return;
    }
    if let Some(section) = cause.section {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "Root causes has one short statement, and there are neither contributing factors, nor whys, nor what went wrong.",
    reason: "Where one cause is found the search stops, and the conditions that made it possible stay.",
    source: "Richard Cook, How Complex Systems Fail; PagerDuty's postmortem guide, which asks for contributing factors.",
    fires: "## Root cause\n\nThe certificate had expired.",
    silent: "## Root causes\n\n- The certificate had expired\n- The alert reads the stored copy and not the one that is served",
    explain: in_english,
};

fn in_english(_: &Finding) -> Explanation {
    say(
        &["One cause stands alone."],
        &["The conditions that made it possible stay as they are."],
        &["Add what else had to be so: what allowed it, what hid it, what made it last."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn one_cause_alone_is_reported() {
        check(
            &RULE,
            "== root_causes | Root cause\nThe certificate had expired.",
            &["single-cause Root cause"],
        );
        check(
            &RULE,
            "== root_causes | Causa raíz\n- El certificado venció",
            &["single-cause Causa raíz"],
        );
    }

    #[test]
    fn several_conditions_are_not_reported() {
        check(
            &RULE,
            "== root_causes | Causes\n- The certificate had expired\n- The alert read a copy",
            &[],
        );
        check(
            &RULE,
            "== root_causes | Cause\nIt had expired.\n== contributing_factors | Factors\nThe alert read a copy.",
            &[],
        );
        check(
            &RULE,
            "== root_causes | Causas\nVenció el certificado.\n\nLa alerta leía una copia.",
            &[],
        );
        check(&RULE, "== root_causes | Cause\n", &[]);
    }
}
