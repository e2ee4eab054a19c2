//! The lessons say nothing about what went well or was lucky.
//!
//! What worked is what the next incident will depend on, and luck that is not named is taken for skill (Site
//! Reliability Engineering, appendix D, and Atlassian's handbook ask for both).

use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::{Audience, Kind};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "no-went-well",
    severity: Severity::Warning,
    check: Check::Document(
        &[Read::Kinds(&[
            Kind::WentWell,
            Kind::Lucky,
            Kind::Lessons,
            Kind::WentWrong,
        ])],
        check,
    ),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    let is_text = |piece: &&crate::lint::Piece<'_>| piece.part != Part::Heading;
    if context
        .pieces_of(&[Kind::WentWell, Kind::Lucky])
        .any(|piece| is_text(&piece))
    {
        return;
    }
    let lessons: Vec<_> = context
        .pieces_of(&[Kind::Lessons, Kind::WentWrong])
        .filter(is_text)
        .collect();
    let is_answered = lessons
        .iter()
        .any(|piece| piece.lexicons().is_empty() || piece.has(|words| words.went_well));
    if let Some(section) = lessons
        .first()
        .and_then(|piece| piece.section)
        .filter(|_| !is_answered)
    {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "There are lessons or a list of what went wrong, and nothing that went well or was lucky. Public copies are passed over.",
    reason: "The next incident will lean on what worked, and luck that is not named is taken for skill.",
    source: "Site Reliability Engineering, appendix D, and Atlassian's incident management handbook ask for what went well and for luck.",
    fires: "## Lessons learned\n\n- A monitor that reads a copy does not watch the original",
    silent: "## Lessons learned\n\n- A monitor that reads a copy does not watch the original\n\n### What went well\n\n- The page came within a minute",
    explain: in_english,
};

fn in_english(_: &Finding) -> Explanation {
    say(
        &["Nothing is told that went well or was lucky."],
        &[
            "The next incident will lean on what worked, and luck that is not named is taken for skill.",
        ],
        &["Add what helped, and what would have made it worse on another day."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn lessons_of_failures_only_are_reported() {
        check(
            &RULE,
            "== lessons | Lessons\nA monitor that reads a copy does not watch the original.",
            &["no-went-well Lessons"],
        );
        check(
            &RULE,
            "== went_wrong | Qué salió mal\n- La alerta leía una copia",
            &["no-went-well Qué salió mal"],
        );
    }

    #[test]
    fn lessons_with_something_that_worked_are_not_reported() {
        check(
            &RULE,
            "== lessons | L\nA copy.\n== went_well | Went well\n- The page came in a minute",
            &[],
        );
        check(
            &RULE,
            "== lessons | L\nWe were lucky that it was a Thursday.",
            &[],
        );
        check(
            &RULE,
            "== lessons | L\nPor suerte era jueves; la alerta leía una copia.",
            &[],
        );
        check(&RULE, "== lessons | L\n", &[]);
    }
}
