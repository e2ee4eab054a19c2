//! An action item changes people instead of the system: train, remind, warn.
//!
//! People who join later have not been reminded, and what was learned is forgotten under pressure (The Site
//! Reliability Workbook, chapter 10; Site Reliability Engineering, chapter 15: systems can be fixed, people
//! cannot). A machine that warns is a remedy, and is not reported.

use crate::lint::actions::{leading_words, open_items};
use crate::lint::args::ITEM;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity, missing_fields, words};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-trains-people",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// The people must be named within this many words after the verb.
const MAX_DISTANCE: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (piece, item) in open_items(context) {
        let words = piece.words();
        let with_people = leading_words(piece, |words| words.teach).filter(|range| {
            let index = words.partition_point(|word| word.start < range.end);
            (index..index + MAX_DISTANCE).any(|index| {
                let word = words::word_at(piece.text, words, index);
                piece
                    .lexicons()
                    .iter()
                    .any(|lexicon| words::is_any_of(word, lexicon.people))
            })
        });
        let found = with_people.or_else(|| leading_words(piece, |words| words.teach_people));
        if let Some(range) = found {
            let finding = piece.finding(&RULE, range);
            findings.push(finding.with(ITEM, missing_fields::shortened(&item.text)));
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "An open action item trains, reminds or warns people. Machines that warn are none, nor are rehearsals.",
    reason: "Whoever comes next has not been reminded, and at three in the morning nobody remembers.",
    source: "Site Reliability Engineering, chapter 15, and The Site Reliability Workbook, chapter 10: mend systems, since people are harder to change.",
    fires: "## Action items\n\n- Remind the team to look at the list of pools",
    silent: "## Action items\n\n- Refuse a deploy while a pool is missing from the list",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(ITEM), "” changes people, not the system."],
        &["Whoever comes next has not been reminded."],
        &["Change the tool, the default or the check so that nobody has to remember."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_that_train_people_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Remind the on-call engineers to look\n- Provide training on the runbook",
            &[
                "action-trains-people Actions:1:text words=Remind item=Remind the on-call engineers to look",
                "action-trains-people Actions:2:text words=Provide training item=Provide training on the runbook",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Capacitar en el uso de helm\n- Recordar a todo el equipo que avise",
            &[
                "action-trains-people Acciones:1:text words=Capacitar item=Capacitar en el uso de helm",
                "action-trains-people Acciones:2:text words=Recordar item=Recordar a todo el equipo que avise",
            ],
        );
    }

    #[test]
    fn machines_that_warn_are_not_reported() {
        check(
            &RULE,
            "== action_items | A\n- Warn when the disk is at 80 %\n- Train the fraud model on new data",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Rehearse the rotation every quarter",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Avisar cuando el disco llegue al 80 %\n- [x] Capacitar al equipo",
            &[],
        );
    }
}
