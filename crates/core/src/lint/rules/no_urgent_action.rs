//! Users were affected, but no action item is urgent.
//!
//! If the incident was worth a postmortem, something about it cannot wait (Ben Treynor Sloss in The Site
//! Reliability Workbook, chapter 10: after an outage that users felt there is a P0 or P1 bug). The rule
//! reports nothing if no item has a priority, or if one has a priority that cannot be ranked.

use crate::lint::actions::urgency;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "no-urgent-action",
    severity: Severity::Error,
    check: Check::Document(&[Read::Actions, Read::Kinds(&[Kind::Impact])], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let impact: Vec<_> = context
        .pieces_of(&[Kind::Impact])
        .filter(|piece| piece.part != Part::Heading)
        .collect();
    if impact.is_empty()
        || impact
            .iter()
            .any(|piece| piece.has(|words| words.no_impact) || piece.has(|words| words.no_loss))
    {
        return;
    }
    let levels: Vec<Option<u32>> = context
        .actions()
        .flat_map(|(_, items)| items)
        .filter(|item| {
            item.priority
                .as_deref()
                .is_some_and(|priority| !priority.trim().is_empty())
        })
        .map(urgency)
        .collect();
    let ranked: Option<Vec<u32>> = levels.into_iter().collect();
    let Some(most_urgent) = ranked.and_then(|levels| levels.into_iter().min()) else {
        return;
    };
    if most_urgent <= 1 {
        return;
    }
    if let Some((section, _)) = context.actions().find(|(_, items)| !items.is_empty()) {
        findings.push(Finding::new(&RULE, Place::section(&section.id)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "The impact tells of users, the action items have priorities, and none is P0, P1 or the like. Items that are done count.",
    reason: "If it was worth a postmortem, something about it cannot wait.",
    source: "Ben Treynor Sloss in The Site Reliability Workbook, chapter 10: the postmortem of an outage that users felt has a P0 or P1 bug, with few exceptions.",
    fires: "## Impact\n\n4,100 customers.\n\n## Action items\n\n- Alert before a certificate expires (priority: P2)",
    silent: "## Impact\n\n4,100 customers.\n\n## Action items\n\n- Alert before a certificate expires (priority: P1)",
    explain: in_english,
};

fn in_english(_: &Finding) -> Explanation {
    say(
        &["Users were affected, and no action item is P0 or P1."],
        &["Until something changes it can happen again, and nothing on the list is in a hurry."],
        &["Raise the one that keeps it from coming back, or say why it can wait."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_list_without_urgent_items_is_reported() {
        check(
            &RULE,
            "== impact | Impact\n12 users.\n== action_items | Actions\n- a ;; priority=P2\n- b ;; priority=P3",
            &["no-urgent-action Actions"],
        );
        check(
            &RULE,
            "== impact | Impacto\n12 usuarios.\n== action_items | Acciones\n- a ;; priority=media\n- b ;; priority=baja",
            &["no-urgent-action Acciones"],
        );
    }

    #[test]
    fn urgent_items_or_no_priorities_are_not_reported() {
        check(
            &RULE,
            "== impact | I\n12 users.\n== action_items | A\n- [x] a ;; priority=P0\n- b ;; priority=P3",
            &[],
        );
        check(
            &RULE,
            "== impact | I\n12 users.\n== action_items | A\n- a\n- b",
            &[],
        );
        check(
            &RULE,
            "== impact | I\nThere was no user impact.\n== action_items | A\n- a ;; priority=P3",
            &[],
        );
        check(
            &RULE,
            "== impact | I\n12 usuarios.\n== action_items | A\n- a ;; priority=Alta",
            &[],
        );
        check(
            &RULE,
            "== impact | I\n12 users.\n== action_items | A\n- a ;; priority=someday",
            &[],
        );
    }
}
