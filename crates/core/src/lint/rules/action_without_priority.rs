//! An action item has no priority, or all of them have the same.
//!
//! A list in which everything is equally urgent is done from the top or not at all (The Site
//! Reliability Workbook, chapter 10: action items have a priority, and not all the same).

use crate::lint::actions::open;
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, lacking};
use crate::model::{ActionItem, Audience};

pub(super) static RULE: Rule = Rule {
    name: "action-without-priority",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
};

/// So many items may share one priority.
const FEW: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    let has = |item: &ActionItem| lacking::given(item.priority.as_deref());
    lacking::report(
        context,
        &RULE,
        "priority",
        &has,
        &|_| RULE.severity,
        findings,
    );
    let items: Vec<_> = open(context).collect();
    let mut priorities: Vec<String> = items
        .iter()
        .filter_map(|(_, item)| Some(item.priority.as_deref()?.trim().to_lowercase()))
        .collect();
    let all = priorities.len() == items.len() && items.len() > FEW;
    priorities.dedup();
    // What is done may have had the other priorities.
    let others = context
        .actions()
        .any(|(_, items)| items.iter().any(|item| item.done && has(item)));
    let first = items
        .first()
        .and_then(|(piece, item)| Some((piece.section?, item)));
    if let (true, [_], Some((section, item))) = (all && !others, priorities.as_slice(), first) {
        findings.push(
            Finding::new(&RULE, Place::row(&section.id, &item.id, "priority"))
                .with("state", "same")
                .with("count", items.len().to_string())
                .with("priority", item.priority.as_deref().unwrap_or("").trim()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn none_and_all_the_same() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert ;; priority=P1\n- Fix the job",
            &["action-without-priority Actions:2:priority item=Fix the job"],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Fijar la versión\n- Alertar",
            &["action-without-priority Acciones:1:priority count=2"],
        );
        check(
            &RULE,
            "== action_items | Actions\n- a ;; priority=P1\n- b ;; priority=p1\n- c ;; priority=P1",
            &["action-without-priority Actions:1:priority state=same count=3 priority=P1"],
        );
    }

    #[test]
    fn ranked_items() {
        check(
            &RULE,
            "== action_items | A\n- a ;; priority=P1\n- b ;; priority=P2\n- c ;; priority=P2",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- a ;; priority=alta\n- b ;; priority=alta",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- [x] a\n- b ;; priority=P1",
            &[],
        );
    }
}
