//! An action item is still open after its due date.
//!
//! An open item is an incident that is allowed to come back; The Site Reliability Workbook, chapter 10, asks
//! to monitor that items are closed. Several overdue items are one finding.

use crate::lint::actions::{due_date, open_items};
use crate::lint::args::{Arg, COUNT, ITEM};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, missing_fields};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "overdue-action",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const DUE: Arg = Arg("due");

/// If more items than this are overdue, that is one finding.
const MAX_SEPARATE: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(today) = context.settings.today else {
        return;
    };
    let overdue: Vec<_> = open_items(context)
        .filter(|(_, item)| due_date(item).is_some_and(|due| due < today))
        .collect();
    for (piece, item) in &overdue {
        let Some(section) = piece.section else {
            continue;
        };
        let place = Place::row(&section.id, &item.id, "due");
        let finding =
            Finding::new(&RULE, place).with(DUE, item.due.as_deref().unwrap_or("").trim());
        if overdue.len() > MAX_SEPARATE {
            findings.push(finding.with(COUNT, overdue.len().to_string()));
            return;
        }
        findings.push(finding.with(ITEM, missing_fields::shortened(&item.text)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "An action item is open and its date has passed. More than three are one finding.",
    reason: "An open item is an incident that is allowed to come back.",
    source: "The Site Reliability Workbook, chapter 10, on monitoring that action items are closed.",
    fires: "## Action items\n\n- Alert before a certificate expires (due: 2026-03-19)",
    silent: "## Action items\n\n- [x] Alert before a certificate expires (due: 2026-03-19)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &[
            "“",
            finding.get(ITEM),
            "” was due on ",
            finding.get(DUE),
            " and is open.",
        ],
        count => &[
            count,
            " action items are open after their dates, the first since ",
            finding.get(DUE),
            ".",
        ],
    };
    say(
        what,
        &["An open item is an incident that is allowed to come back."],
        &["Tick it when it is done; otherwise agree on a new date, or drop it and say why."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn overdue_items_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert ;; due=2026-11-21\n- Fix it ;; due=2026-12-01",
            &["overdue-action Actions:1:due due=2026-11-21 item=Add an alert"],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- a ;; due=3 de mayo de 2026\n- b ;; due=2026-05-03\n- c ;; due=2026-05-03\n- d ;; due=2026-05-03",
            &["overdue-action Acciones:1:due due=3 de mayo de 2026 count=4"],
        );
    }

    #[test]
    fn done_items_and_items_in_time_are_not_reported() {
        check(
            &RULE,
            "== action_items | A\n- [x] Add an alert ;; due=2026-11-21\n- Fix it ;; due=2026-11-22",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Add an alert ;; due=soon\n- Fix it ;; due=2026-12",
            &[],
        );
    }
}
