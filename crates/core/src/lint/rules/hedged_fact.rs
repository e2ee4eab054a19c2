//! The timeline or the impact tells a guess as if it were a fact, with a hedge.
//!
//! "Probably" leaves open who knows better; say that it is unknown, or who suspected it then
//! (Etsy's Debriefing Facilitation Guide keeps what was observed apart from conjecture). A sentence
//! that tells of somebody's guess at that moment is a fact.

use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "hedged-fact",
    severity: Severity::Hint,
    check: Check::Piece(check),
};

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if ![Kind::Timeline, Kind::Impact].contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    let mut told = 0;
    for range in piece.find(|words| words.hedges) {
        if range.start < told {
            continue;
        }
        let sentence = piece.sentence(range.start);
        told = sentence.end;
        let asks = piece
            .text
            .get(sentence.clone())
            .is_some_and(|said| said.trim_end().ends_with('?'));
        if !asks && !piece.has_in(&sentence, |words| words.guesses) {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn guesses_told_as_facts() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | The disk was probably full",
            &["hedged-fact Timeline:1:text words=probably"],
        );
        check(
            &RULE,
            "== impact | Impacto\nAl parecer los pagos fallaron para 12 usuarios.",
            &["hedged-fact Impacto:markdown words=Al parecer"],
        );
    }

    #[test]
    fn guesses_told_as_guesses() {
        check(
            &RULE,
            "== timeline | T\n10:00 | Noor suspects the disk, which is probably full",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:00 | The log says `probably full`",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:00 | Ana supuso que era probablemente el disco",
            &[],
        );
        check(
            &RULE,
            "== lessons | Lessons\nThe disk was probably full.",
            &[],
        );
    }
}
