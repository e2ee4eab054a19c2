//! The impact does not say who was affected, or what share.
//!
//! Minutes do not show whether it was everybody or a handful (The Site Reliability Workbook, chapter 10:
//! quantify the impact; PagerDuty's guide asks for the number of customers affected).

use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "impact-without-scope",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// A text of fewer words than this is left to other rules.
const MIN_WORDS: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (pieces, words) = context.impact_pieces();
    let is_answered = pieces.iter().any(|piece| {
        piece.lexicons().is_empty()
            || piece.text.contains('%')
            || piece.has(|words| words.affected)
            || piece.has(|words| words.no_impact)
            || piece.has(|words| words.no_loss)
    });
    if words < MIN_WORDS || is_answered {
        return;
    }
    if let Some(section) = pieces.first().and_then(|piece| piece.section) {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "The impact names neither who was affected nor what percentage.",
    reason: "Minutes alone do not tell whether it was everybody or a handful, and that decides how much the remedies are worth.",
    source: "The Site Reliability Workbook, chapter 10: quantify the impact; PagerDuty's postmortem guide asks how many customers were affected.",
    fires: "## Impact\n\nThe search index was 90 minutes behind.",
    silent: "## Impact\n\nThe search index was 90 minutes behind, for about 4,100 customers.",
    explain: in_english,
};

fn in_english(_: &Finding) -> Explanation {
    say(
        &["The impact does not say who was affected, nor what share."],
        &["Minutes alone do not tell whether it was everybody or a handful."],
        &["Say how many users or what percentage; an estimate will do."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn an_impact_without_a_scope_is_reported() {
        check(
            &RULE,
            "== impact | Impact\nThe search index was 90 minutes behind.",
            &["impact-without-scope Impact"],
        );
        check(
            &RULE,
            "== impact | Impacto\nEl clúster estuvo caído durante 90 minutos.",
            &["impact-without-scope Impacto"],
        );
    }

    #[test]
    fn people_a_share_or_no_impact_are_enough() {
        check(
            &RULE,
            "== impact | Impact\n4,100 customers saw stale results.",
            &[],
        );
        check(
            &RULE,
            "== impact | Impact\nThe API refused 33 % of its requests.",
            &[],
        );
        check(
            &RULE,
            "== impact | Impacto\nUnas 300 cuentas quedaron sin acceso.",
            &[],
        );
        check(
            &RULE,
            "== impact | Impact\nThere was no user impact at all.",
            &[],
        );
    }
}
