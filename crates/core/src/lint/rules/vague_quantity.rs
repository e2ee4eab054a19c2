//! The impact gives an amount that is none: `some users`, `briefly`, `la mayoría`.
//!
//! A reader cannot compare "many" with anything (The Site Reliability Workbook, chapter 10, asks
//! for figures). A sentence that has a figure as well is fine.

use crate::lint::language::every;
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "vague-quantity",
    severity: Severity::Warning,
    check: Check::Piece(check),
};

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if ![Kind::Impact].contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    let mut told = 0;
    for range in piece.find(|words| words.vague_quantity) {
        if range.start < told {
            continue;
        }
        let sentence = piece.sentence(range.start);
        told = sentence.end;
        let said = piece.text.get(sentence).unwrap_or("");
        if !counts(said) && !piece.is_denied(range.start) && !in_time(piece, range.end) {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

/// Whether a sentence has a figure.
fn counts(sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether what follows is an idiom and no amount: `in some cases`, `some of the reasons`.
fn in_time(piece: &Piece<'_>, end: usize) -> bool {
    let rest = piece.text.get(end..).unwrap_or("").trim_start();
    every(|words| words.idioms).any(|word| rest.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn amounts_that_are_none() {
        check(
            &RULE,
            "== impact | Impact\nMany users could not sign in for a while. Several orders were lost.",
            &[
                "vague-quantity Impact:markdown words=Many",
                "vague-quantity Impact:markdown words=Several",
            ],
        );
        check(
            &RULE,
            "== impact | Impacto\nLa mayor parte de la aplicación no estaba operativa.",
            &["vague-quantity Impacto:markdown words=La mayor parte"],
        );
    }

    #[test]
    fn figures_and_other_sections() {
        check(
            &RULE,
            "== impact | Impact\nSome users, about 12 %, could not sign in.",
            &[],
        );
        check(
            &RULE,
            "== impact | Impact\nNo users were affected by some other change.",
            &[],
        );
        check(
            &RULE,
            "== lessons | Lessons\nMany dashboards read a copy.",
            &[],
        );
        check(
            &RULE,
            "== impact | Impacto\nAlgunos usuarios (unos 300) no pudieron entrar.",
            &[],
        );
    }
}
