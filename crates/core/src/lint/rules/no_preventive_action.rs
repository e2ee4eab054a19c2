//! No action item prevents the incident, or none would notice it sooner.
//!
//! A list that only mitigates waits for the next time (The Site Reliability Workbook, chapter 10, has
//! items that prevent, detect and mitigate). The rule reads the types of the items and is silent where
//! there are none.

use crate::lint::language::{List, every};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::ActionItem;

pub(super) static RULE: Rule = Rule {
    name: "no-preventive-action",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
};

/// Whether the name of a type has a word of a list in it.
fn is(name: &str, list: List) -> bool {
    every(list).any(|word| name.contains(word))
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let items: Vec<&ActionItem> = context.actions().flat_map(|(_, items)| items).collect();
    let types: Vec<String> = items
        .iter()
        .filter_map(|item| Some(item.type_.as_deref()?.trim().to_lowercase()))
        .filter(|name| !name.is_empty())
        .collect();
    let known = |name: &String| {
        is(name, |words| words.prevent)
            || is(name, |words| words.detect)
            || is(name, |words| words.mitigate)
            || is(name, |words| words.other_types)
    };
    // A team's own words say nothing here.
    if types.len() < 2 || types.len() * 2 < items.len() || !types.iter().all(known) {
        return;
    }
    let any = |list| types.iter().any(|name| is(name, list));
    let missing = match (any(|words| words.prevent), any(|words| words.detect)) {
        (true, true) => return,
        (false, true) => "prevent",
        (true, false) => "detect",
        (false, false) => "both",
    };
    if let Some((section, _)) = context.actions().find(|(_, items)| !items.is_empty()) {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with("missing", missing));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn only_mitigation() {
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
    fn every_kind_or_none_said() {
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
