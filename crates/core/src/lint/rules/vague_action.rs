//! An action item has no end: `improve monitoring`, `investigate`, `tener más cuidado`.
//!
//! Nobody can say when it is done (The Site Reliability Workbook, chapter 10: action items have an
//! end that can be checked; PagerDuty's guide: actionable, specific, bounded). A figure, a
//! condition or what will be there afterwards gives it one.

use crate::lint::actions::{begins, open};
use crate::lint::{Check, Context, Finding, Piece, Read, Rule, Severity, lacking};

pub(super) static RULE: Rule = Rule {
    name: "vague-action",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
};

/// An item of more words says what it is about.
const LONG: usize = 16;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (piece, item) in open(context) {
        let Some(range) = begins(piece, |words| words.endless) else {
            continue;
        };
        if piece.words().len() <= LONG && item.children.is_empty() && !is_measured(piece, range.end)
        {
            let finding = piece.finding(&RULE, range);
            findings.push(finding.with("item", lacking::shortened(&item.text)));
        }
    }
}

/// Whether something behind the verb tells when it is done.
fn is_measured(piece: &Piece<'_>, from: usize) -> bool {
    let rest = piece.text.get(from..).unwrap_or("");
    rest.contains(|c: char| c.is_ascii_digit() || c == '`' || c == '%')
        || piece.has_in(&(from..piece.text.len()), |words| words.measured)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_without_an_end() {
        check(
            &RULE,
            "== action_items | Actions\n- Improve the monitoring\n- Look into the renewal job",
            &[
                "vague-action Actions:1:text words=Improve item=Improve the monitoring",
                "vague-action Actions:2:text words=Look into item=Look into the renewal job",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Tener más cuidado con los despliegues\n- Revisión de los eventos",
            &[
                "vague-action Acciones:1:text words=Tener más cuidado item=Tener más cuidado con los despliegues",
                "vague-action Acciones:2:text words=Revisión item=Revisión de los eventos",
            ],
        );
    }

    #[test]
    fn items_with_one() {
        for item in [
            "Monitor the certificate and alert 14 days before it expires",
            "Improve the rollback so that it takes no restart",
            "Review `pools.yaml` before a region is set up",
            "Alert on failed checkouts",
            "Mejorar la alerta para que avise cuando falle un pago",
            "Monitorear el disco y avisar al 80 %",
        ] {
            check(&RULE, &["== action_items | A\n- ", item].concat(), &[]);
        }
    }
}
