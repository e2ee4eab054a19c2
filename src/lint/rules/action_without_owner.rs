//! An action item has no owner.
//!
//! What is everybody's is done by nobody: an action item needs one name (Site Reliability
//! Engineering, chapter 15, and the SRE Workbook, chapter 10, ask for an owner of each). Where no item has one, that is one finding; what is done needs no owner
//! any more.

use crate::lint::{Context, Finding, Place, Rule, Severity};
use crate::model::ActionItem;

pub(super) static RULE: Rule = Rule {
    name: "action-without-owner",
    severity: Severity::Error,
    check,
};

/// More items without one than this are one finding on the section.
const MANY: usize = 8;

/// What stands where a name is wanted, in lower case.
const NOBODY: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "todo",
    "n/a",
    "na",
    "none",
    "nobody",
    "unassigned",
    "unknown",
    "-",
    "–",
    "—",
    "?",
    "??",
    "???",
    "owner",
    "por asignar",
    "sin asignar",
    "pendiente",
    "por definir",
    "ninguno",
    "nadie",
    "@",
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let owned = |(_, items): (_, &[ActionItem])| items.iter().any(has_owner);
    let none = !context.actions().any(owned);
    let open = |items: &[ActionItem]| items.iter().filter(|item| !item.done).count();
    if none {
        let count: usize = context.actions().map(|(_, items)| open(items)).sum();
        let mut items = context
            .actions()
            .flat_map(|(section, items)| items.iter().map(move |item| (section, item)));
        // The place is the first that lacks one, where the name is to be written.
        if let Some((section, item)) = items.find(|(_, item)| !item.done) {
            let place = Place::row(&section.id, &item.id, "owner");
            findings.push(Finding::new(&RULE, place).with("count", count.to_string()));
        }
        return;
    }
    for (section, items) in context.actions() {
        let without: Vec<_> = items
            .iter()
            .filter(|item| !item.done && !has_owner(item) && !item.text.trim().is_empty())
            .collect();
        if without.len() > MANY {
            let count = without.len().to_string();
            findings.push(Finding::new(&RULE, Place::section(&section.id)).with("count", count));
            continue;
        }
        for item in without {
            let place = Place::row(&section.id, &item.id, "owner");
            findings.push(Finding::new(&RULE, place).with("item", shortened(&item.text)));
        }
    }
}

/// Whether an item, or everything under it, is somebody's.
fn has_owner(item: &ActionItem) -> bool {
    let named =
        item.owner.as_deref().map(str::trim).is_some_and(|owner| {
            !owner.is_empty() && !NOBODY.contains(&owner.to_lowercase().as_str())
        });
    let children = || !item.children.is_empty() && item.children.iter().all(has_owner);
    named || mentions(&item.text) || children()
}

/// Whether a text names somebody as chats do: `@handle`.
fn mentions(text: &str) -> bool {
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let free = before.is_whitespace() || matches!(before, '(' | '[' | ',' | '*' | ':');
        if c == '@' && free && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
            return true;
        }
        before = c;
    }
    false
}

/// The first words of an item.
fn shortened(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or("");
    let Some((end, _)) = line.char_indices().nth(60) else {
        return line.into();
    };
    let head = line.get(..end).unwrap_or(line);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    [head, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_of_nobody() {
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
    fn a_name_anywhere_is_one() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert @@ Noor\n- Fix the job (@mateo)",
            &[],
        );
        check(&RULE, "== action_items | Actions\n", &[]);
        check(&RULE, "== lessons | Lessons\n- Watch the original", &[]);
    }

    #[test]
    fn many_are_one_finding() {
        let items = (0..12).map(|n| format!("- Step {n}\n")).collect::<String>();
        check(
            &RULE,
            &["== action_items | Actions\n- Done well @@ Ines\n", &items].concat(),
            &["action-without-owner Actions count=12"],
        );
    }
}
