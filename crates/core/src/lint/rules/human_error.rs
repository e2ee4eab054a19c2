//! Human error is given as the explanation.
//!
//! That is where an analysis starts, not where it ends: the interesting question is why the action made sense
//! and why the system let it through (Sidney Dekker, *The Field Guide to Understanding 'Human Error'*;
//! PagerDuty's postmortem guide). A sentence that denies human error is not reported, nor is an action item
//! that guards against it.

use crate::lint::args::WORDS;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "human-error",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const EXEMPT_KINDS: &[Kind] = &[
    Kind::ActionItems,
    Kind::Glossary,
    Kind::Supporting,
    Kind::Communication,
    Kind::Questions,
    Kind::Lucky,
];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if EXEMPT_KINDS.contains(&piece.kind) || piece.part == Part::Heading {
        return;
    }
    for range in piece.find_any(|words| words.human_error) {
        if !piece.is_negated(range.start) {
            let quoted = piece.text.get(range.clone()).unwrap_or("");
            findings.push(Finding::new(&RULE, piece.place(range)).with(WORDS, quoted));
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "Human error, operator error or a mistake by somebody is given as what happened. Denying it is none.",
    reason: "It is where an analysis starts and not where it ends: why did the action make sense, and why did the system let it through?",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error'; PagerDuty's postmortem guide.",
    fires: "## Root causes\n\nThe outage was due to human error.",
    silent: "## Root causes\n\nThe command for the test cluster and the one for production differ in one letter.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” stands here as an explanation."],
        &[
            "An error of a person is where the analysis starts: anybody in that place could have made it.",
        ],
        &[
            "Say what made the action seem right, and why nothing stopped it: tools, alerts, defaults, pressure.",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn an_error_of_a_person_as_the_explanation_is_reported() {
        check(
            &RULE,
            "== root_causes | Root cause\nA human error during the key rotation.",
            &["human-error Root cause:markdown words=human error"],
        );
        check(
            &RULE,
            "== timeline | Línea de tiempo\n10:30 | Se ve que fue un error humano\n10:40 | Fallo humano",
            &[
                "human-error Línea de tiempo:1:text words=error humano",
                "human-error Línea de tiempo:2:text words=Fallo humano",
            ],
        );
        check(
            &RULE,
            "== summary | Summary\nCaused by a mistake by the on-call.",
            &["human-error Summary:markdown words=mistake by"],
        );
    }

    #[test]
    fn denials_quotations_and_other_errors_are_not_reported() {
        for text in [
            "This was not a human error.",
            "We look at the system rather than at human error.",
            "No fue un error humano.",
            "The report said \"human error\".",
            "A superhuman error rate of the model; user errors rose.",
            "The operator: error 500 on every page.",
        ] {
            check(&RULE, &["== root_causes | Causes\n", text].concat(), &[]);
        }
        check(
            &RULE,
            "== action_items | Actions\n- Reduce the risk of human error",
            &[],
        );
    }
}
