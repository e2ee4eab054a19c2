//! An action item has no owner.
//!
//! Work that everybody owns does not get done: an action item needs the name of one person (The Site
//! Reliability Workbook, chapter 10, on missing ownership; the items of Site Reliability Engineering,
//! appendix D, have owners). If no item has an owner, there is a single finding for all. An item that is done
//! needs none.

use crate::lint::args::{COUNT, ITEM};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity, missing_fields};
use crate::model::{ActionItem, Audience};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-without-owner",
    severity: Severity::Error,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // A public copy does not name people.
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    missing_fields::report(
        context,
        &RULE,
        "owner",
        &has_owner,
        &|_| RULE.severity,
        findings,
    );
}

/// Whether an item has an owner, or all the items nested under it have.
fn has_owner(item: &ActionItem) -> bool {
    let has_named_owner = missing_fields::has_value(item.owner.as_deref());
    let children_have_owners = || !item.children.is_empty() && item.children.iter().all(has_owner);
    has_named_owner || mentions_handle(&item.text) || children_have_owners()
}

/// Whether a text mentions a person as in a chat: `@handle`.
fn mentions_handle(text: &str) -> bool {
    let mut previous = ' ';
    let mut chars = text.chars().peekable();
    while let Some(character) = chars.next() {
        let can_begin_handle =
            previous.is_whitespace() || matches!(previous, '(' | '[' | ',' | '*' | ':');
        if character == '@'
            && can_begin_handle
            && chars.peek().is_some_and(|next| next.is_alphanumeric())
        {
            return true;
        }
        previous = character;
    }
    false
}

static ENGLISH: Wording = Wording {
    finds: "An open action item has no owner. Where none has one, that is one finding.",
    reason: "What belongs to everybody is done by nobody.",
    source: "The Site Reliability Workbook, chapter 10: the items of its good example all have owners, those of its bad one hardly any.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", finding.get(ITEM), "” has no owner."],
        "1" => &["The action item has no owner."],
        count => &[count, " action items have no owner."],
    };
    say(
        what,
        &["What belongs to everybody is done by nobody."],
        &["Name one person for each, who need not do it all but answers for it."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_without_an_owner_are_reported() {
        check(
            &RULE,
            "== action_items | Action Items\n- Add an alert @@ Noor\n- Fix the job\n- Write it up @@ TBD",
            &[
                "action-without-owner Action Items:2:owner item=Fix the job",
                "action-without-owner Action Items:3:owner item=Write it up",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Revisar el clúster\n- Fijar la versión @@ por asignar",
            &["action-without-owner Acciones:1:owner count=2"],
        );
    }

    #[test]
    fn a_handle_in_the_text_counts_as_an_owner() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert @@ Noor\n- Fix the job (@mateo)",
            &[],
        );
        check(&RULE, "== action_items | Actions\n", &[]);
        check(&RULE, "== lessons | Lessons\n- Watch the original", &[]);
    }

    #[test]
    fn many_items_without_an_owner_are_one_finding() {
        let items = (0..12)
            .map(|number| format!("- Step {number}\n"))
            .collect::<String>();
        check(
            &RULE,
            &["== action_items | Actions\n- Done well @@ Ines\n", &items].concat(),
            &["action-without-owner Actions count=12"],
        );
    }
}
