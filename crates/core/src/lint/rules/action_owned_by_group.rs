//! An action item belongs to a team or to several people.
//!
//! A team has a queue but no memory: one person has to answer for an item, whoever does the work. That is our
//! own reasoning. Some guides let a team own an item; the good example of The Site Reliability Workbook,
//! chapter 10, names one person for each. If groups own all items, or more than eight, that is one finding.

use crate::lint::actions::open_items;
use crate::lint::args::{Arg, COUNT, ITEM};
use crate::lint::people::is_group;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, missing_fields};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-owned-by-group",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const OWNER: Arg = Arg("owner");

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let owned: Vec<_> = open_items(context)
        .filter(|(_, item)| missing_fields::has_value(item.owner.as_deref()))
        .collect();
    let grouped: Vec<_> = owned
        .iter()
        .filter(|(_, item)| is_group(item.owner.as_deref().unwrap_or("")))
        .collect();
    let is_one_finding = grouped.len() > 1 && (grouped.len() == owned.len() || grouped.len() > 8);
    for (piece, item) in &grouped {
        let Some(section) = piece.section else {
            continue;
        };
        let place = Place::row(&section.id, &item.id, "owner");
        let owner = item.owner.as_deref().unwrap_or("").trim();
        let finding = Finding::new(&RULE, place).with(OWNER, owner);
        if is_one_finding {
            findings.push(finding.with(COUNT, grouped.len().to_string()));
            return;
        }
        findings.push(finding.with(ITEM, missing_fields::shortened(&item.text)));
    }
}

static ENGLISH: Wording = Wording {
    finds: "The owner of an open action item is a team, or several people. Where all of them are, that is one finding.",
    reason: "A team has a queue and no memory, and of two people each waits for the other.",
    source: "The Site Reliability Workbook, chapter 10, whose good example names one owner for each item; that a team is not enough is our own reasoning.",
    fires: "## Action items\n\n- Alert before a certificate expires (owner: SRE)",
    silent: "## Action items\n\n- Alert before a certificate expires (owner: Ines Okafor)",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &[
            "“",
            finding.get(OWNER),
            "” owns “",
            finding.get(ITEM),
            "”, which is not one person.",
        ],
        count => &[
            count,
            " action items belong to groups, such as “",
            finding.get(OWNER),
            "”.",
        ],
    };
    say(
        what,
        &["A team has a queue and no memory, and of two people each waits for the other."],
        &["Name the one person who answers for it, whoever does the work."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn teams_and_pairs_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert @@ Noor\n- Fix the job @@ SRE\n- Write it up @@ Ana & Luis",
            &[
                "action-owned-by-group Actions:2:owner owner=SRE item=Fix the job",
                "action-owned-by-group Actions:3:owner owner=Ana & Luis item=Write it up",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Fijar la versión @@ Equipo de plataforma\n- Alertar @@ Ana y Luis",
            &["action-owned-by-group Acciones:1:owner owner=Equipo de plataforma count=2"],
        );
    }

    #[test]
    fn one_person_is_enough() {
        check(
            &RULE,
            "== action_items | A\n- Add an alert @@ Noor Haddad (Platform team)\n- Fix it @@ @ines",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Alertar @@ Inés Y. Otero\n- Fijar @@ TBD",
            &[],
        );
        check(&RULE, "== action_items | A\n- [x] Add an alert @@ SRE", &[]);
    }
}
