//! A question asks who did something, or why a person did it.
//!
//! `Who` and `why did you` make people defend themselves; `how` and `what` bring out what they saw (Allspaw,
//! "The Infinite Hows"; the guides of Etsy and PagerDuty). The five whys are left out, because they ask about
//! the system.

use crate::lint::args::WORDS;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "asks-who",
    severity: Severity::Hint,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
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
        let text = piece.text.get(sentence.clone()).unwrap_or("").trim_end();
        let without_marks = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let begins_sentence = piece
            .text
            .get(range.start..)
            .is_some_and(|rest| rest.starts_with(without_marks.get(..3).unwrap_or(without_marks)));
        let is_question = text.ends_with('?')
            || text.contains('¿')
            || (piece.part == Part::Heading && begins_sentence);
        // "The engineer who deployed it" is not a question.
        if is_question {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "A question asks who did something, or why somebody did or did not. The chain of the five whys is left alone.",
    reason: "Who and why make people defend themselves; how and what bring out what they saw.",
    source: "John Allspaw, The Infinite Hows; Etsy's Debriefing Facilitation Guide; PagerDuty's postmortem guide.",
    fires: "## Open questions\n\nWho approved the change?",
    silent: "## Open questions\n\nHow did the change pass the review?",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” asks for a person."],
        &["People defend themselves when they are asked who and why."],
        &["Ask how it came about, or what was seen at the time."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn questions_for_a_person_are_reported() {
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
    fn other_questions_are_not_reported() {
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
