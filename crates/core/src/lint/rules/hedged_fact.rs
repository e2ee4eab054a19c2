//! The timeline or the impact states a guess with a hedge, as if it were a fact.
//!
//! "Probably" does not say who could know better; say that it is unknown, or who suspected it then (Etsy's
//! Debriefing Facilitation Guide keeps what was observed apart from conjecture). A sentence that reports what
//! a person guessed at that moment is a fact.

use crate::lint::args::WORDS;
use crate::lint::fixes::{Fix, FixRequest, language};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::words;
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "hedged-fact",
    severity: Severity::Hint,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if ![Kind::Timeline, Kind::Impact].contains(&piece.kind) {
        return;
    }
    if piece.part == Part::Heading {
        return;
    }
    let mut sentence_end = 0;
    for range in piece.find(|words| words.hedges) {
        if range.start < sentence_end {
            continue;
        }
        let sentence = piece.sentence(range.start);
        sentence_end = sentence.end;
        let is_question = piece
            .text
            .get(sentence.clone())
            .is_some_and(|text| text.trim_end().ends_with('?'));
        if !is_question && !piece.has_in(&sentence, |words| words.guesses) {
            findings.push(piece.finding(&RULE, range));
        }
    }
}

/// Adds to the end of the sentence that it is unconfirmed.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let text = request.text()?;
    let sentence = words::sentence(text, request.span()?.start);
    let sentence_text = text.get(sentence.clone())?.trim_end();
    let body = sentence_text.trim_end_matches(['.', '!', ',', ';', ':']);
    let last_word = body.rfind(char::is_whitespace).map_or(0, |index| index + 1);
    let note = language::of_sentence(request.postmortem, sentence_text, text).unconfirmed;
    let note = [" (", note, ")"].concat();
    let new = [
        body.get(last_word..)?,
        &note,
        sentence_text.get(body.len()..)?,
    ]
    .concat();
    let fix = request.replace(
        sentence.start + last_word..sentence.start + sentence_text.len(),
        new,
    )?;
    Some(vec![fix])
}

static ENGLISH: Wording = Wording {
    finds: "The timeline or the impact says probably, apparently or the like. A sentence that tells what somebody suspected at the time is a fact.",
    reason: "Readers cannot tell what is known from what was guessed, and guesses turn into facts when they are quoted.",
    source: "Etsy's Debriefing Facilitation Guide builds the timeline from what was observed, apart from conjecture; PagerDuty's postmortem guide asks for facts.",
    fires: "## Timeline\n\n- 10:00 UTC -> The disk was probably full\n- 10:10 UTC -> It was enlarged",
    silent: "## Timeline\n\n- 10:00 UTC -> Noor suspected that the disk was full\n- 10:10 UTC -> It was enlarged",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” leaves open what is known."],
        &["A guess turns into a fact when somebody quotes it."],
        &["Check it, mark it as unknown, or say who suspected it then."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    #[test]
    fn guesses_stated_as_facts_are_reported() {
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
    fn guesses_stated_as_guesses_are_not_reported() {
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

    #[test]
    fn a_guess_is_marked_as_one() {
        fixes_are(
            &RULE,
            "timezone: UTC\n== timeline | T\n10:00 | It was probably the network. We looked.",
            &["network. -> network (unconfirmed)."],
        );
        fixes_are(
            &RULE,
            "timezone: UTC\n== timeline | T\n10:00 | Fue probablemente la red de los servicios",
            &["servicios -> servicios (sin confirmar)"],
        );
    }
}
