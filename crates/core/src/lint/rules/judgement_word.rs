//! A word judges people, or says how easy it would have been.
//!
//! "Careless" explains nothing, and "obviously" is only obvious afterwards (Dekker on hindsight, *The Field
//! Guide to Understanding 'Human Error'*; The Site Reliability Workbook, chapter 10, on personal judgements).
//! `just` and `simply` count only where they belittle, as in `just needed to`.

use crate::lint::args::WORDS;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "judgement-word",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const EXEMPT_KINDS: &[Kind] = &[Kind::Glossary, Kind::Supporting, Kind::Communication];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if EXEMPT_KINDS.contains(&piece.kind) || piece.part == Part::Heading {
        return;
    }
    for range in piece.find(|words| words.judgement) {
        // "Nobody was careless" says the opposite.
        if !piece.is_negated(range.start) {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "A word judges people (careless, negligent) or how easy it would have been (obviously, just needed to). Quoted words and denials are none.",
    reason: "It explains nothing: what is obvious now was one signal among many then.",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error', on hindsight; The Site Reliability Workbook, chapter 10, on personal judgements.",
    fires: "## Root causes\n\nA careless rollout. Obviously the alert should be louder.",
    silent: "## Root causes\n\nThe rollout went to all pools at once, because the tool has no other mode.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” judges instead of explaining."],
        &["What is obvious now was one signal among many then."],
        &["Say what people saw and what made the choice reasonable, or drop the word."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn judgements_are_reported() {
        check(
            &RULE,
            "== root_causes | Causes\nA careless rollout. Obviously nobody looked.",
            &[
                "judgement-word Causes:markdown words=careless",
                "judgement-word Causes:markdown words=Obviously",
            ],
        );
        check(
            &RULE,
            "== root_causes | Causas\nFue una negligencia del turno; simplemente no miró la alerta.",
            &[
                "judgement-word Causas:markdown words=negligencia",
                "judgement-word Causas:markdown words=simplemente no",
            ],
        );
    }

    #[test]
    fn neutral_words_are_not_reported() {
        check(
            &RULE,
            "== root_causes | C\nJust after ten the pool simply ran full; the cause was not obviously the disk.",
            &[],
        );
        check(
            &RULE,
            "== root_causes | C\nNobody was careless: this was not negligence. They said \"sloppy\".",
            &[],
        );
        check(
            &RULE,
            "== root_causes | C\nEl equipo no fue negligente; justo a las diez falló.",
            &[],
        );
    }
}
