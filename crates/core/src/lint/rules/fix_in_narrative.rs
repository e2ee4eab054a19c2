//! The account of what happened contains a proposal.
//!
//! Facts come first, remedies separately: a remedy in the middle of the story ends the search for other
//! contributing factors, and is not found again later (Etsy's Debriefing Facilitation Guide and the Howie
//! guide leave remedies to the end; PagerDuty's guide keeps them apart).

use crate::lint::args::WORDS;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "fix-in-narrative",
    severity: Severity::Hint,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// The sections that tell what happened.
const NARRATIVE_KINDS: &[Kind] = &[
    Kind::Summary,
    Kind::Background,
    Kind::Leadup,
    Kind::Trigger,
    Kind::Detection,
    Kind::Response,
    Kind::Timeline,
];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if !NARRATIVE_KINDS.contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    for range in piece.find(|words| words.proposals) {
        let words = piece.words();
        let next_index = words.partition_point(|word| word.start < range.end);
        let next_word = words::word_at(piece.text, words, next_index);
        let is_no_proposal = piece
            .lexicons()
            .iter()
            .any(|lexicon| words::is_any_of(next_word, lexicon.no_proposal));
        let sentence = piece.sentence(range.start);
        let is_question = piece
            .text
            .get(sentence.clone())
            .is_some_and(|text| text.trim_end().ends_with('?'));
        if !is_no_proposal && !is_question && !piece.has_in(&sentence, |words| words.guesses) {
            findings.push(piece.finding(&RULE, range));
            break;
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "The summary, the timeline or another part of the story holds a proposal: we should, in the future, next time.",
    reason: "A remedy in the middle of the story ends the search for what else there was, and nobody finds it again.",
    source: "Etsy's Debriefing Facilitation Guide and the Howie guide leave remedies to the end; PagerDuty's postmortem guide keeps them apart from what happened.",
    fires: "## Detection\n\nA customer wrote to us. In the future an alert will do so.",
    silent: "## Detection\n\nA customer wrote to us 20 minutes after the first error.\n\n## Action items\n\n- Alert on failed checkouts",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(WORDS),
            "” begins a proposal in the middle of the story.",
        ],
        &["It ends the search for what else there was, and is not followed up here."],
        &["Move it to the action items, with an owner."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn proposals_in_the_narrative_are_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | The alert pages; in the future it needs to be faster",
            &["fix-in-narrative Timeline:1:text words=in the future"],
        );
        check(
            &RULE,
            "== detection | Detección\nNos avisó un cliente. Deberíamos tener una alerta.",
            &["fix-in-narrative Detección:markdown words=Deberíamos"],
        );
    }

    #[test]
    fn facts_and_proposals_elsewhere_are_not_reported() {
        check(
            &RULE,
            "== timeline | T\n10:00 | Noor suggested that we should roll back",
            &[],
        );
        check(
            &RULE,
            "== detection | D\nWe should have seen it earlier.",
            &[],
        );
        check(
            &RULE,
            "== lessons | L\nWe should alert on the certificate that is served.",
            &[],
        );
        check(
            &RULE,
            "== detection | D\nEl aviso decía \"hay que reiniciar\".",
            &[],
        );
    }
}
