//! The impact says neither what it cost nor that this is unknown.
//!
//! Revenue, orders, an SLO or its error budget tell how much effort the remedies are worth (The
//! Site Reliability Workbook, chapter 10, has a line for revenue; Site Reliability Engineering,
//! appendix D, names the error budget). "Unknown" is an answer.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "impact-without-cost",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Prose], check),
};

/// A text of fewer words is another rule's.
const FEWEST: usize = 8;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (pieces, words) = context.impact();
    let silent = pieces.iter().any(|piece| {
        piece.lexicons().is_empty()
            || piece.has(|words| words.cost)
            || piece.has(|words| words.unknown)
            || piece.has(|words| words.no_impact)
            || ['$', '€', '£']
                .iter()
                .any(|sign| piece.text.contains(*sign))
    });
    if words < FEWEST || silent {
        return;
    }
    if let Some(section) = pieces.first().and_then(|piece| piece.section) {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn no_cost() {
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
    fn a_cost_or_an_open_question() {
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
}
