//! The summary does not say how long it lasted, what users noticed or why it happened; or it is too long for
//! a summary.
//!
//! Many people read nothing but the summary, so it has to be complete by itself (the templates of Atlassian
//! and PagerDuty ask for its parts). More than five sentences are reported only if they also have more words
//! than a paragraph. A duration in the title or before the first section counts.

use crate::lint::args::{Arg, cases};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "summary-incomplete",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const SENTENCES: Arg = Arg("sentences");

cases! {
    State as "state" {
        Long = "long",
        Missing = "missing",
    }
}

cases! {
    /// What a summary should say.
    SummaryPart as "missing" {
        Duration = "duration",
        Impact = "impact",
        Cause = "cause",
    }
}

/// A summary is too long only if it has more sentences than this and also more words than this.
const MAX_SENTENCES: usize = 5;
const MAX_WORDS: usize = 150;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut pieces: Vec<_> = context
        .pieces_of(&[Kind::Summary])
        .filter(|piece| piece.part != Part::Heading)
        .collect();
    let Some(section) = pieces.first().and_then(|piece| piece.section) else {
        return;
    };
    let below = context.pieces_below(Kind::Summary).into_iter();
    pieces.extend(below.filter(|piece| piece.kind != Kind::Summary));
    let place = || Place::section(&section.id);
    // Text under headings of its own is not part of the paragraph.
    let in_paragraph = || {
        pieces.iter().filter(|piece| {
            piece
                .section
                .is_some_and(|other| std::ptr::eq(other, section))
        })
    };
    let sentences: usize = in_paragraph()
        .map(|piece| words::count_sentences(piece.text))
        .sum();
    let count: usize = in_paragraph().map(|piece| piece.words().len()).sum();
    if sentences > MAX_SENTENCES && count > MAX_WORDS {
        findings.push(
            Finding::new(&RULE, place())
                .with_case(State::Long)
                .with(SENTENCES, sentences.to_string()),
        );
    }
    if pieces.iter().all(|piece| piece.lexicons().is_empty()) {
        return;
    }
    let with_opening: Vec<_> = context
        .pieces()
        .iter()
        .filter(|piece| matches!(piece.part, Part::Title | Part::Front | Part::Opening))
        .chain(pieces.iter().copied())
        .collect();
    let has_duration = |piece: &&Piece<'_>| {
        let has_any_of = |list| !piece.find_any(list).is_empty();
        // A defect that was found before it did any harm has no duration.
        !piece.stated().is_empty()
            || piece.times().len() > 1
            || has_any_of(|words| words.lengths)
            || has_any_of(|words| words.harmless)
    };
    let has_duration_heading = context.pieces().iter().any(|piece| {
        piece.part == Part::Heading && !piece.find_any(|words| words.duration).is_empty()
    });
    let missing = [
        (
            SummaryPart::Duration,
            has_duration_heading || with_opening.iter().any(has_duration),
        ),
        (
            SummaryPart::Impact,
            pieces.iter().any(|piece| piece.has(|words| words.effect)),
        ),
        (
            SummaryPart::Cause,
            pieces.iter().any(|piece| piece.has(|words| words.cause)),
        ),
    ];
    let missing: Vec<_> = missing
        .into_iter()
        .filter(|(_, is_present)| !is_present)
        .map(|(part, _)| part)
        .collect();
    if !missing.is_empty() {
        findings.push(
            Finding::new(&RULE, place())
                .with_case(State::Missing)
                .with_cases(&missing),
        );
    }
}

static ENGLISH: Wording = Wording {
    finds: "The summary does not tell how long it lasted, what users noticed, or why it happened; or it has more than five sentences and more than 150 words.",
    reason: "Many people read nothing but the summary, so it has to stand alone.",
    source: "Atlassian's incident management handbook asks for the cause and for how long it lasted, PagerDuty's template for the causes and the impact, in a sentence or two.",
    fires: "## Summary\n\nCheckout returned errors to users.",
    silent: "## Summary\n\nFor 34 minutes a third of checkouts failed, because one gateway served an expired certificate.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    if finding.case() == Some(State::Long) {
        return say(
            &["The summary has ", finding.get(SENTENCES), " sentences."],
            &["Many people read nothing else, and they stop after a paragraph."],
            &["Keep what, for whom, how long and why; move the story to the other sections."],
        );
    }
    let parts: Vec<&str> = finding.cases().into_iter().map(named).collect();
    let missing = parts.join(" or ");
    say(
        &["The summary does not say ", &missing, "."],
        &["Many people read nothing else, so it has to stand alone."],
        &["Add it in a few words, even as an estimate."],
    )
}

fn named(part: SummaryPart) -> &'static str {
    match part {
        SummaryPart::Duration => "how long it lasted",
        SummaryPart::Impact => "what users noticed",
        SummaryPart::Cause => "why it happened",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn incomplete_and_long_summaries_are_reported() {
        check(
            &RULE,
            "== summary | Summary\nThe API returned errors to users.",
            &["summary-incomplete Summary state=missing missing=duration cause"],
        );
        check(
            &RULE,
            "== summary | Resumen\nEl clúster fue actualizado durante 20 minutos.",
            &["summary-incomplete Resumen state=missing missing=impact cause"],
        );
        let long = "We describe what happened here in a sentence that is far longer than it has to be and goes on for a while yet, because users saw errors for 5 minutes. ".repeat(7);
        check(
            &RULE,
            &["== summary | Summary\n", &long].concat(),
            &["summary-incomplete Summary state=long sentences=7"],
        );
    }

    #[test]
    fn a_complete_summary_is_not_reported() {
        check(
            &RULE,
            "== summary | Summary\nFor 34 minutes a third of checkouts failed because a certificate had expired.",
            &[],
        );
        check(
            &RULE,
            "== summary | Resumen\nDe 19:33 a 20:20 fallaron los pagos porque el certificado venció.",
            &[],
        );
        check(
            &RULE,
            "title: Sign-in down for two hours\n== summary | Summary\nSign-in failed. A bad deploy was the cause.",
            &[],
        );
        check(
            &RULE,
            "== summary | Samenvatting\nHet platform was een tijd niet bereikbaar, en het herstel van het platform duurde lang.",
            &[],
        );
        check(&RULE, "== summary | Summary\n", &[]);
    }
}
