//! An action item has no due date.
//!
//! An item without one waits until everything that has one is done (Atlassian's incident management handbook
//! asks by when). It is an error if the priority says that the item cannot wait. A date or a quarter in the
//! text of the item counts as a due date.

use crate::lint::actions::urgency;
use crate::lint::args::{COUNT, ITEM};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity, missing_fields};
use crate::model::{ActionItem, Audience};
use crate::text::findings::Explanation;
use crate::timeline::date;

pub(super) static RULE: Rule = Rule {
    name: "action-without-due-date",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience == Some(Audience::Public) {
        return;
    }
    let severity = |item: &ActionItem| {
        if urgency(item).is_some_and(|level| level <= 1) {
            Severity::Error
        } else {
            RULE.severity
        }
    };
    missing_fields::report(context, &RULE, "due", &has_date, &severity, findings);
}

fn has_date(item: &ActionItem) -> bool {
    let has_date_in = |text: &str| {
        let has_quarter = text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "Q1" | "Q2" | "Q3" | "Q4" | "T1" | "T2" | "T3" | "T4"));
        has_quarter || date::find(text).is_some() || date::find_day(text).is_some()
    };
    let is_dated_by_group = item.group.as_deref().is_some_and(has_date_in);
    missing_fields::has_value(item.due.as_deref())
        || has_date_in(&item.text)
        || is_dated_by_group
        || item.cells.iter().any(|cell| has_date_in(cell))
}

static ENGLISH: Wording = Wording {
    finds: "An open action item has no date. Where none has one, that is one finding; where its priority is P0 or P1, it is an error. Public copies are passed over.",
    reason: "What has no date waits behind everything that has one.",
    source: "Atlassian's incident management handbook asks by when each action is taken; PagerDuty's postmortem guide gives them a time limit.",
    fires: "## Action items\n\n- Alert before a certificate expires (owner: Ines)",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines; due: 2026-12-19)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", finding.get(ITEM), "” has no due date."],
        "1" => &["The action item has no due date."],
        count => &[count, " action items have no due date."],
    };
    say(
        what,
        &["What has no date waits behind everything that has one."],
        &["Agree on a date with the owner."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_without_a_date_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert ;; due=2026-12-01\n- Fix the job\n- Write it up ;; due=TBD",
            &[
                "action-without-due-date Actions:2:due item=Fix the job",
                "action-without-due-date Actions:3:due item=Write it up",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Fijar la versión\n- Alertar sobre el certificado",
            &["action-without-due-date Acciones:1:due count=2"],
        );
    }

    #[test]
    fn a_date_anywhere_is_enough_and_done_items_need_none() {
        check(
            &RULE,
            "== action_items | A\n- Add an alert by 12 March 2026\n- Fix it ;; due=next sprint",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Fijar la versión antes del 3 de mayo\n- [x] Alertar",
            &[],
        );
        check(
            &RULE,
            "audience: public\n== action_items | A\n- Add an alert",
            &[],
        );
    }

    #[test]
    fn urgent_items_without_a_date_are_errors() {
        use crate::lint::testing::{document, settings};
        let postmortem = document("== action_items | A\n- Fix it ;; priority=P1");
        let found = crate::lint::check(&postmortem, &settings());
        let finding = found
            .iter()
            .find(|finding| finding.rule.name == "action-without-due-date");
        assert_eq!(
            finding.map(|finding| finding.severity),
            Some(crate::lint::Severity::Error)
        );
    }
}
