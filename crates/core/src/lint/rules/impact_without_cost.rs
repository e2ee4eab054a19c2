//! The impact says neither what the incident cost nor that this is unknown.
//!
//! Revenue, orders, an SLO or its error budget show how much effort the remedies are worth (The Site
//! Reliability Workbook, chapter 10, has a line for revenue; Site Reliability Engineering, appendix D, names
//! the error budget). "Unknown" is an answer.

use crate::lint::fixes::{Fix, FixRequest, language};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Body;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "impact-without-cost",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

/// A text of fewer words than this is left to other rules.
const MIN_WORDS: usize = 8;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (pieces, words) = context.impact_pieces();
    let is_answered = pieces.iter().any(|piece| {
        piece.lexicons().is_empty()
            || piece.has(|words| words.cost)
            || piece.has(|words| words.unknown)
            || piece.has(|words| words.no_impact)
            || ['$', '€', '£']
                .iter()
                .any(|sign| piece.text.contains(*sign))
    });
    if words < MIN_WORDS || is_answered {
        return;
    }
    if let Some(section) = pieces.first().and_then(|piece| piece.section) {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

/// Adds a sentence to the impact that the cost is unknown.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let id = request.finding.place.section.as_ref()?;
    let mut sections = request.postmortem.sections.iter();
    let Body::Prose(text) = &sections.find(|section| section.id == *id)?.body else {
        return None;
    };
    let end = text.trim_end().len();
    let sentence = language::of_text(request.postmortem, text).cost_not_known;
    let place = Place {
        field: Some("markdown"),
        span: Some(end..end),
        ..request.finding.place.clone()
    };
    Some(vec![Fix::Replace {
        place,
        old: String::new(),
        new: ["\n\n", sentence].concat(),
    }])
}

static ENGLISH: Wording = Wording {
    finds: "The impact says nothing of revenue, orders, an SLO or an error budget, nor that the cost is unknown.",
    reason: "The cost tells how much effort the action items are worth.",
    source: "The Site Reliability Workbook, chapter 10, has a line for revenue, known or not; Site Reliability Engineering, appendix D, names revenue and the error budget.",
    fires: "## Impact\n\n4,100 customers were unable to sign in for 34 minutes.",
    silent: "## Impact\n\n4,100 customers were unable to sign in for 34 minutes. The month's error budget went from 82 % to 41 %.",
    explain: in_english,
};

fn in_english(_: &Finding) -> Explanation {
    say(
        &["The impact says nothing of what it cost."],
        &["The cost tells how much effort the action items are worth."],
        &["Add lost revenue or orders, the SLO or the error budget, or say that it is unknown."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    #[test]
    fn an_impact_without_a_cost_is_reported() {
        check(
            &RULE,
            "== impact | Impact\n4,100 customers were unable to sign in for 34 minutes.",
            &["impact-without-cost Impact"],
        );
        check(
            &RULE,
            "== impact | Impacto\nUnos 300 usuarios no pudieron entrar en la aplicación durante 20 minutos.",
            &["impact-without-cost Impacto"],
        );
    }

    #[test]
    fn a_cost_or_an_open_question_is_enough() {
        for text in [
            "4,100 customers were unable to sign in; an estimated 61,000 EUR was not placed.",
            "4,100 customers were unable to sign in. The error budget went to 41 %.",
            "4,100 customers were unable to sign in. What it cost is unknown.",
            "Unos 300 usuarios no pudieron entrar y se perdieron 12 ventas en total.",
            "No customers were affected, because nothing is sold at night.",
        ] {
            check(&RULE, &["== impact | Impact\n", text].concat(), &[]);
        }
    }

    #[test]
    fn the_fix_says_that_the_cost_is_unknown() {
        fixes_are(
            &RULE,
            "== impact | I\nAbout 4,200 users in Spain could not sign in from ten until noon that day, and many of them wrote to the people who answer such letters until the evening.",
            &[" -> \n\nCost: unknown."],
        );
    }
}
