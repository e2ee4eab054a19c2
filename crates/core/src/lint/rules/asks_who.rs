//! A question asks who did it, or why somebody did.
//!
//! `Who` and `why did you` make people defend themselves; `how` and `what` bring out what they saw
//! (Allspaw, "The Infinite Hows"; the guides of Etsy and PagerDuty). The five whys ask about the
//! system.

use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "asks-who",
    severity: Severity::Hint,
    check: Check::Piece(check),
};

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if matches!(
        piece.kind,
        Kind::FiveWhys | Kind::Supporting | Kind::Glossary
    ) {
        return;
    }
    for range in piece.find(|words| words.asks_who) {
        let sentence = piece.sentence(range.start);
        let said = piece.text.get(sentence.clone()).unwrap_or("").trim_end();
        let opens = said.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first = piece
            .text
            .get(range.start..)
            .is_some_and(|rest| rest.starts_with(opens.get(..3).unwrap_or(opens)));
        let asks =
            said.ends_with('?') || said.contains('¿') || (piece.part == Part::Heading && first);
        // "The engineer who deployed it" is no question.
        if asks {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn questions_for_a_person() {
        check(
            &RULE,
            "== questions | Questions\nWho approved the change? Why did nobody look?",
            &[
                "asks-who Questions:markdown words=Who approved",
                "asks-who Questions:markdown words=Why did nobody",
            ],
        );
        check(
            &RULE,
            "== questions | Preguntas\n¿Quién aprobó el cambio?",
            &["asks-who Preguntas:markdown words=Quién aprobó"],
        );
    }

    #[test]
    fn other_questions() {
        check(
            &RULE,
            "== questions | Q\nHow did the change pass review? Who was affected?",
            &[],
        );
        check(
            &RULE,
            "== root_causes | C\nThe engineer who deployed it saw a green build.",
            &[],
        );
        check(
            &RULE,
            "== five_whys | W\nWhy did the team have two lists?",
            &[],
        );
        check(
            &RULE,
            "== questions | P\n¿Qué hizo que el cambio pasara?",
            &[],
        );
    }
}
