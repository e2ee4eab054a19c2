//! No action item would prevent the incident, or none would detect it sooner.
//!
//! A list that only mitigates waits for the next time (The Site Reliability Workbook, chapter 10, has items
//! that prevent, detect and mitigate). The rule reads the types of the items, and reports nothing if there
//! are none.

use crate::lint::args::cases;
use crate::lint::language::{List, every};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::ActionItem;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "no-preventive-action",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

cases! {
    /// What none of the action items does.
    Missing as "missing" {
        Prevent = "prevent",
        Detect = "detect",
        Both = "both",
    }
}

/// Whether the name of a type contains a word of a list.
fn has_word_of(name: &str, list: List) -> bool {
    every(list).any(|word| name.contains(word))
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let items: Vec<&ActionItem> = context.actions().flat_map(|(_, items)| items).collect();
    let types: Vec<String> = items
        .iter()
        .filter_map(|item| Some(item.type_.as_deref()?.trim().to_lowercase()))
        .filter(|name| !name.is_empty())
        .collect();
    let is_known = |name: &String| {
        has_word_of(name, |words| words.prevent)
            || has_word_of(name, |words| words.detect)
            || has_word_of(name, |words| words.mitigate)
            || has_word_of(name, |words| words.other_types)
    };
    // Types that a team made up itself cannot be classified.
    if types.len() < 2 || types.len() * 2 < items.len() || !types.iter().all(is_known) {
        return;
    }
    let is_any_type = |list| types.iter().any(|name| has_word_of(name, list));
    let missing = match (
        is_any_type(|words| words.prevent),
        is_any_type(|words| words.detect),
    ) {
        (true, true) => return,
        (false, true) => Missing::Prevent,
        (true, false) => Missing::Detect,
        (false, false) => Missing::Both,
    };
    if let Some((section, _)) = context.actions().find(|(_, items)| !items.is_empty()) {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with_case(missing));
    }
}

static ENGLISH: Wording = Wording {
    finds: "The action items have types, and none of them prevents, or none detects.",
    reason: "A list that only mitigates waits for the next time.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for items that mostly mitigate; PagerDuty's postmortem guide asks about detection as well.",
    fires: "## Action items\n\n- Write down how to rotate a pool (type: process)\n- Keep spare capacity (type: mitigate)",
    silent: "## Action items\n\n- Read the pools from the registry (type: prevent)\n- Alert on the served certificate (type: detect)\n- Keep spare capacity (type: mitigate)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    match finding.case() {
        Some(Missing::Prevent) => say(
            &["No action item prevents it."],
            &["The same thing can happen again tomorrow."],
            &["Add one that removes a condition it needed."],
        ),
        Some(Missing::Detect) => say(
            &["No action item makes it noticed sooner."],
            &["Next time it will last as long before somebody sees it."],
            &["Add an alert on what users feel, or say why detection was good enough."],
        ),
        Some(Missing::Both) | None => say(
            &["No action item prevents or detects."],
            &["A list that only mitigates waits for the next time."],
            &[
                "Add one that removes a condition it needed, and one that would have told you sooner.",
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_list_that_only_mitigates_is_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- a ;; type=mitigate\n- b ;; type=process",
            &["no-preventive-action Actions missing=both"],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- a ;; type=prevención\n- b ;; type=mitigación",
            &["no-preventive-action Acciones missing=detect"],
        );
    }

    #[test]
    fn lists_with_every_type_or_no_types_are_not_reported() {
        check(
            &RULE,
            "== action_items | A\n- a ;; type=Prevent\n- b ;; type=detect\n- c ;; type=mitigate",
            &[],
        );
        check(&RULE, "== action_items | A\n- a\n- b ;; type=mitigate", &[]);
        check(
            &RULE,
            "== action_items | A\n- a ;; type=Bug\n- b ;; type=Task",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- a ;; type=prevención\n- b ;; type=detección",
            &[],
        );
    }
}
