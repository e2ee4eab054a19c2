//! The summary does not tell how long, what users noticed or why; or it is no summary any more.
//!
//! Many people read nothing but the summary, so it has to stand alone (the templates of Atlassian
//! and PagerDuty ask for its parts). More than five sentences count only with more words than a
//! paragraph has. A duration in title or metadata counts.

use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity, words};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "summary-incomplete",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
};

const SENTENCES: usize = 5;
const WORDS: usize = 150;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut own: Vec<_> = context
        .pieces_of(&[Kind::Summary])
        .filter(|piece| piece.part != Part::Heading)
        .collect();
    let Some(section) = own.first().and_then(|piece| piece.section) else {
        return;
    };
    let below = context.pieces_under(Kind::Summary).into_iter();
    own.extend(below.filter(|piece| piece.kind != Kind::Summary));
    let place = || Place::section(&section.id);
    // What stands under headings of its own is no part of the paragraph.
    let first = || {
        own.iter()
            .filter(|piece| piece.section.is_some_and(|own| std::ptr::eq(own, section)))
    };
    let sentences: usize = first().map(|piece| words::sentences(piece.text)).sum();
    let count: usize = first().map(|piece| piece.words().len()).sum();
    if sentences > SENTENCES && count > WORDS {
        findings.push(
            Finding::new(&RULE, place())
                .with("state", "long")
                .with("sentences", sentences.to_string()),
        );
    }
    if own.iter().all(|piece| piece.lexicons().is_empty()) {
        return;
    }
    let around: Vec<_> = context
        .pieces()
        .iter()
        .filter(|piece| matches!(piece.part, Part::Title | Part::Front | Part::Opening))
        .chain(own.iter().copied())
        .collect();
    let timed = |piece: &&Piece<'_>| {
        let says = |list| !piece.find_any(list).is_empty();
        // What was found before it did harm has no duration.
        !piece.stated().is_empty()
            || piece.times().len() > 1
            || says(|words| words.lengths)
            || says(|words| words.harmless)
    };
    let labelled = context.pieces().iter().any(|piece| {
        piece.part == Part::Heading && !piece.find_any(|words| words.duration).is_empty()
    });
    let missing = [
        ("duration", labelled || around.iter().any(timed)),
        (
            "impact",
            own.iter().any(|piece| piece.has(|words| words.effect)),
        ),
        (
            "cause",
            own.iter().any(|piece| piece.has(|words| words.cause)),
        ),
    ];
    let missing: Vec<_> = missing
        .into_iter()
        .filter(|(_, there)| !there)
        .map(|(name, _)| name)
        .collect();
    if !missing.is_empty() {
        findings.push(
            Finding::new(&RULE, place())
                .with("state", "missing")
                .with("missing", missing.join(" ")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn half_a_summary() {
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
    fn a_summary_that_stands_alone() {
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
