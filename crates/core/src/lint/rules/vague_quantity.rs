//! The impact gives a quantity without a figure: `some users`, `briefly`, `la mayoría`.
//!
//! A reader cannot compare "many" with anything (The Site Reliability Workbook, chapter 10, asks for
//! figures). A sentence that also has a figure is fine.

use crate::lint::args::WORDS;
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "vague-quantity",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if ![Kind::Impact].contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    let mut sentence_end = 0;
    for range in piece.find(|words| words.vague_quantity) {
        if range.start < sentence_end {
            continue;
        }
        let sentence = piece.sentence(range.start);
        sentence_end = sentence.end;
        let text = piece.text.get(sentence).unwrap_or("");
        if !has_figure(text) && !piece.is_negated(range.start) && !is_idiom(piece, range.end) {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

/// Whether a sentence has a figure.
fn has_figure(sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the words are part of an idiom rather than a quantity: `in some cases`, `some of the reasons`.
fn is_idiom(piece: &Piece<'_>, end: usize) -> bool {
    let rest = piece.text.get(end..).unwrap_or("").trim_start();
    every(|words| words.idioms).any(|word| rest.starts_with(word))
}

static ENGLISH: Wording = Wording {
    finds: "The impact says some, many, briefly or the like, in a sentence without a figure.",
    reason: "Nobody can compare it with anything, neither with the last incident nor with the next.",
    source: "The Site Reliability Workbook, chapter 10, asks for figures, and for an estimate where there are none.",
    fires: "## Impact\n\nMany users could not sign in for a while. In all, 12 tickets came in.",
    silent: "## Impact\n\nMany users, about 4,100, could not sign in. In all, 12 tickets came in.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” is no amount."],
        &["Nobody can compare it with anything."],
        &["Write a figure, or an estimate with “about”."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn vague_amounts_are_reported() {
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
    fn figures_and_other_sections_are_not_reported() {
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
