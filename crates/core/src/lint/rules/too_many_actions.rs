//! More than ten action items are open.
//!
//! A list that long does not get done: keep the items that matter, and move the rest to the backlog
//! (PagerDuty's postmortem guide warns of too many tickets; the number is our own).

use crate::lint::actions::open_items;
use crate::lint::args::COUNT;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "too-many-actions",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const MAX_OPEN: usize = 10;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let count = open_items(context).count();
    let section = open_items(context)
        .next()
        .and_then(|(piece, _)| piece.section);
    if let Some(section) = section.filter(|_| count > MAX_OPEN) {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with(COUNT, count.to_string()));
    }
}

static ENGLISH: Wording = Wording {
    finds: "More than ten action items are open.",
    reason: "A list that long is not worked off, and the item that matters is lost in it.",
    source: "PagerDuty's postmortem guide warns of too many tickets; the number ten is our own.",
    fires: "## Action items\n\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n",
    silent: "## Action items\n\n- Read the pools from the registry\n- Alert on the served certificate",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[finding.get(COUNT), " action items are open."],
        &["A list that long is not worked off."],
        &["Keep those that would have changed this incident; move the rest to the backlog."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    fn list(heading: &str, count: usize, item: &str) -> String {
        ["== action_items | ", heading, "\n", &item.repeat(count)].concat()
    }

    #[test]
    fn a_long_list_is_reported() {
        check(
            &RULE,
            &list("Actions", 11, "- Fix it\n"),
            &["too-many-actions Actions count=11"],
        );
        check(
            &RULE,
            &list("Acciones", 14, "- Fijar la versión\n"),
            &["too-many-actions Acciones count=14"],
        );
    }

    #[test]
    fn a_short_list_is_not_reported() {
        check(&RULE, &list("Actions", 10, "- Fix it\n"), &[]);
        check(&RULE, &list("Actions", 14, "- [x] Fix it\n"), &[]);
    }
}
