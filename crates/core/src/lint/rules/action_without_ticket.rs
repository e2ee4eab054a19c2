//! An action item is not in any tracker.
//!
//! What is only in the document is forgotten with it (The Site Reliability Workbook, chapter 10; Site
//! Reliability Engineering, appendix D, has a column for the bug). A link or a number in the text of the item
//! counts as a ticket.

use crate::lint::args::{COUNT, ITEM};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity, missing_fields};
use crate::model::{ActionItem, Audience};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-without-ticket",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    missing_fields::report(
        context,
        &RULE,
        "ticket",
        &has_ticket,
        &|_| RULE.severity,
        findings,
    );
}

fn has_ticket(item: &ActionItem) -> bool {
    let children_have_tickets = !item.children.is_empty() && item.children.iter().all(has_ticket);
    missing_fields::has_value(item.ticket.as_deref())
        || children_have_tickets
        || names_ticket(&item.text)
        || item.cells.iter().any(|cell| names_ticket(cell))
}

/// Whether a text has a link, or a number such as `#123` or `PAY-871`.
fn names_ticket(text: &str) -> bool {
    let is_ticket_key = |word: &str| {
        let Some((head, number)) = word.rsplit_once('-') else {
            return false;
        };
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        digits
            && head.len() > 1
            && head
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    let is_ticket_number = |word: &str| {
        let digits = word.rsplit_once('#').map(|(_, digits)| digits);
        digits.is_some_and(|digits| {
            digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let mut words = text.split(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '.' | ':' | ';')
    });
    text.contains("://")
        || text.contains("](")
        || words.any(|word| is_ticket_key(word) || is_ticket_number(word))
}

static ENGLISH: Wording = Wording {
    finds: "An open action item has no ticket: no number, no link. Where none has one, that is one finding. Public copies are passed over.",
    reason: "What stands only in the document is forgotten with it.",
    source: "The Site Reliability Workbook, chapter 10: items that nobody tracks are often forgotten; Site Reliability Engineering, appendix D, has a column for the bug.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (PAY-873)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", finding.get(ITEM), "” has no ticket."],
        "1" => &["The action item has no ticket."],
        count => &[count, " action items have no ticket."],
    };
    say(
        what,
        &["What stands only in the document is forgotten with it."],
        &["File it where the team plans its work, and link it."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_without_a_ticket_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert ;; ticket=PAY-1\n- Fix the job",
            &["action-without-ticket Actions:2:ticket item=Fix the job"],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Fijar la versión\n- Alertar",
            &["action-without-ticket Acciones:1:ticket count=2"],
        );
    }

    #[test]
    fn a_ticket_anywhere_is_enough() {
        check(
            &RULE,
            "== action_items | A\n- Add an alert (PAY-871)\n- Fix the job (#412)\n- See [the bug](https://b.example/1)",
            &[],
        );
        check(&RULE, "== action_items | A\n- [x] Fijar la versión", &[]);
        check(
            &RULE,
            "audience: public\n== action_items | A\n- Add an alert",
            &[],
        );
    }
}
