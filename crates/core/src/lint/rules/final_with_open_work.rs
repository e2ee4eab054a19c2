//! The status says that the document is final, but it is not.
//!
//! A required section is missing or empty, or an urgent action item is open: readers take the document for
//! finished, and nobody comes back to it (Site Reliability Engineering, chapter 15, on review). A status that
//! itself says what is open is fine, as in appendix D of that book.

use super::missing_section;
use crate::lint::actions::{open_items, urgency};
use crate::lint::args::Arg;
use crate::lint::language::ALL;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, words};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "final-with-open-work",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const STATUS: Arg = Arg("status");
const HOLES: Arg = Arg("holes");
const URGENT: Arg = Arg("urgent");

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(status) = context.postmortem.status.as_deref() else {
        return;
    };
    let words = words::split(status, &[]);
    let has_any_of = |list: &[&str]| !words::find(status, &words, list).is_empty();
    let is_finished = ALL.iter().any(|lexicon| has_any_of(lexicon.finished));
    if !is_finished || ALL.iter().any(|lexicon| has_any_of(lexicon.unfinished)) {
        return;
    }
    let mut missing = Vec::new();
    missing_section::check(context, &mut missing);
    let urgent_count = open_items(context)
        .filter(|(_, item)| urgency(item).is_some_and(|level| level <= 1))
        .count();
    if missing.is_empty() && urgent_count == 0 {
        return;
    }
    findings.push(
        Finding::new(&RULE, Place::metadata("status"))
            .with(STATUS, status.trim())
            .with(HOLES, missing.len().to_string())
            .with(URGENT, urgent_count.to_string()),
    );
}

static ENGLISH: Wording = Wording {
    finds: "The status says final, complete or closed, and a required section is missing or empty, or an action item of P0 or P1 is open. A status that says what is open is fine.",
    reason: "Readers take it for finished, and nobody comes back.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness; the status in its appendix D says what is still in progress.",
    fires: "# Checkout down\n\n**Status**: Final\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Status**: Draft\n\n## Summary\n\nCheckout failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let holes = match finding.get(HOLES) {
        "0" => "",
        "1" => "a required section is missing or empty",
        _ => "required sections are missing or empty",
    };
    let urgent = match finding.get(URGENT) {
        "0" => "",
        "1" => "an urgent action item is open",
        _ => "urgent action items are open",
    };
    let and = if holes.is_empty() || urgent.is_empty() {
        ""
    } else {
        " and "
    };
    say(
        &[
            "The status is “",
            finding.get(STATUS),
            "”, but ",
            holes,
            and,
            urgent,
            ".",
        ],
        &["Readers take it for finished, and nobody comes back."],
        &["Finish it, or say in the status what is open."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    const REST: &str =
        "== summary | S\na\n== impact | I\na\n== root_causes | R\na\n== timeline | T\n10:00 | a\n";

    #[test]
    fn a_final_status_with_open_work_is_reported() {
        check(
            &RULE,
            &[
                "status: Final\n",
                REST,
                "== action_items | A\n- Fix it ;; priority=P1",
            ]
            .concat(),
            &["final-with-open-work status status=Final holes=0 urgent=1"],
        );
        check(
            &RULE,
            "status: Finalizado\n== summary | Resumen\nCaída.",
            &["final-with-open-work status status=Finalizado holes=4 urgent=0"],
        );
    }

    #[test]
    fn a_finished_document_or_a_status_that_names_open_work_is_not_reported() {
        check(
            &RULE,
            &[
                "status: Final\n",
                REST,
                "== action_items | A\n- [x] Fix it ;; priority=P1\n- b ;; priority=P3",
            ]
            .concat(),
            &[],
        );
        check(
            &RULE,
            "status: Complete, action items in progress\n== summary | S\na",
            &[],
        );
        check(&RULE, "status: Borrador\n== summary | R\nCaída.", &[]);
        check(&RULE, "status: Resuelto\n== summary | R\nCaída.", &[]);
    }
}
