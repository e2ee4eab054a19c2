//! A cause is something that was missing: `lack of monitoring`, `falta de pruebas`.
//!
//! Something that is absent does nothing. It is a remedy in disguise, and hides what was there and why that
//! seemed enough (Etsy's Debriefing Facilitation Guide, on causes that are events which never happened;
//! PagerDuty's incident response documentation gives such a sentence as its example).

use crate::lint::args::WORDS;
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "absence-as-cause",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const CAUSES: &[Kind] = &[
    Kind::RootCauses,
    Kind::ContributingFactors,
    Kind::FiveWhys,
    Kind::WentWrong,
];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if !CAUSES.contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    let mut sentence_end = 0;
    for range in piece.find(|words| words.absence) {
        if range.start < sentence_end || is_denied(piece.text, range.start) {
            continue;
        }
        sentence_end = piece.sentence(range.start).end;
        findings.push(piece.finding(&RULE, range));
    }
}

/// Whether the text says that this was not the cause: `not for lack of tests`.
fn is_denied(text: &str, position: usize) -> bool {
    let head = text.get(..position).unwrap_or("").trim_end().to_lowercase();
    every(|words| words.not_for).any(|denial| head.ends_with(denial))
}

static ENGLISH: Wording = Wording {
    finds: "A cause, a contributing factor, a why or what went wrong is something that was not there: lack of tests, no monitoring.",
    reason: "What was absent did nothing. It is a remedy in disguise, and hides what was there and why that seemed enough.",
    source: "Etsy's Debriefing Facilitation Guide, on causes that are events which never happened; PagerDuty's incident response documentation, on alternate realities.",
    fires: "## Root causes\n\n- Lack of tests\n- The tool deploys to all pools at once",
    silent: "## Root causes\n\n- The pipeline skips tests for configuration\n- The tool deploys to all pools at once",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” names what was not there."],
        &["It is a remedy in disguise, and hides what was there and why that seemed enough."],
        &["Say what did happen in its place; put the remedy among the action items."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn something_absent_as_a_cause_is_reported() {
        check(
            &RULE,
            "== root_causes | Causes\nA lack of tests. There was no monitoring either.",
            &[
                "absence-as-cause Causes:markdown words=lack of",
                "absence-as-cause Causes:markdown words=no monitoring",
            ],
        );
        check(
            &RULE,
            "== went_wrong | What went wrong\n- Falta de monitoreo",
            &["absence-as-cause What went wrong:markdown words=Falta de"],
        );
    }

    #[test]
    fn conditions_that_existed_are_not_reported() {
        check(
            &RULE,
            "== root_causes | C\nThe pipeline skips tests for configuration.",
            &[],
        );
        check(
            &RULE,
            "== root_causes | C\nIt was not for lack of alerts: twelve fired.",
            &[],
        );
        check(
            &RULE,
            "== impact | I\nFalta de servicio para 12 usuarios.",
            &[],
        );
        check(
            &RULE,
            "== went_wrong | C\nLas alertas leían una copia del certificado.",
            &[],
        );
    }
}
