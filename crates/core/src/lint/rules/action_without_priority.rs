//! An action item has no priority, or all of them have the same.
//!
//! A list in which everything is equally urgent is worked through from the top, or not at all (The Site
//! Reliability Workbook, chapter 10: action items have a priority, and not all the same one).

use crate::lint::actions::open_items;
use crate::lint::args::{Arg, COUNT, ITEM, cases};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, missing_fields};
use crate::model::{ActionItem, Audience};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-without-priority",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const PRIORITY: Arg = Arg("priority");

cases! {
    /// The other defect that this rule reports: all items have the same priority.
    State as "state" {
        Same = "same",
    }
}

/// Up to this many items may all have the same priority.
const MAX_EQUAL: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    let has_priority = |item: &ActionItem| missing_fields::has_value(item.priority.as_deref());
    missing_fields::report(
        context,
        &RULE,
        "priority",
        &has_priority,
        &|_| RULE.severity,
        findings,
    );
    let items: Vec<_> = open_items(context).collect();
    let mut priorities: Vec<String> = items
        .iter()
        .filter_map(|(_, item)| Some(item.priority.as_deref()?.trim().to_lowercase()))
        .collect();
    let all_have_priority = priorities.len() == items.len() && items.len() > MAX_EQUAL;
    priorities.dedup();
    // Items that are done may have had other priorities.
    let had_other_priorities = context
        .actions()
        .any(|(_, items)| items.iter().any(|item| item.done && has_priority(item)));
    let first = items
        .first()
        .and_then(|(piece, item)| Some((piece.section?, item)));
    if let (true, [_], Some((section, item))) = (
        all_have_priority && !had_other_priorities,
        priorities.as_slice(),
        first,
    ) {
        findings.push(
            Finding::new(&RULE, Place::row(&section.id, &item.id, "priority"))
                .with_case(State::Same)
                .with(COUNT, items.len().to_string())
                .with(PRIORITY, item.priority.as_deref().unwrap_or("").trim()),
        );
    }
}

static ENGLISH: Wording = Wording {
    finds: "An open action item has no priority; or three or more have one and it is the same for all. Where none has one, that is one finding. Public copies are passed over.",
    reason: "A list in which everything is equally urgent is done from the top, or not at all.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for giving all items the same priority.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (priority: P1)\n- Rehearse the rotation (priority: P2)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    if finding.case() == Some(State::Same) {
        return say(
            &[
                "All ",
                finding.get(COUNT),
                " action items have the priority “",
                finding.get(PRIORITY),
                "”.",
            ],
            &["A list in which everything is equally urgent is done from the top, or not at all."],
            &["Say which one you would do if there were time for one."],
        );
    }
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", finding.get(ITEM), "” has no priority."],
        "1" => &["The action item has no priority."],
        count => &[count, " action items have no priority."],
    };
    say(
        what,
        &["A list in which everything is equally urgent is done from the top, or not at all."],
        &["Say which cannot wait (P0, P1) and which can."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn missing_and_equal_priorities_are_reported() {
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
    fn ranked_items_are_not_reported() {
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
