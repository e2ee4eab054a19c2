//! Another postmortem has similar causes, or a label of this one.
//!
//! If an incident comes back, the action items of the last one were not done or were not enough (The Site
//! Reliability Workbook, chapter 10, on repeating incidents). The rule gets the other documents in brief.
//! Causes are similar if at least half of the long words of the shorter list are the same.

use crate::lint::args::{Arg, WORDS};
use crate::lint::brief::Brief;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "recurrence",
    severity: Severity::Hint,
    check: Check::Document(
        &[Read::Kinds(&[
            Kind::RootCauses,
            Kind::ContributingFactors,
            Kind::Trigger,
        ])],
        check,
    ),
    words: Words { english: &ENGLISH },
    fix: None,
};

const TAG: Arg = Arg("tag");

/// How many words two lists of causes must at least have in common.
const MIN_SHARED: usize = 5;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.settings.others.is_empty() {
        return;
    }
    let brief = Brief::of(context.postmortem);
    let section = context.postmortem.section(Kind::RootCauses);
    for other in context.settings.others {
        if other.id == brief.id && other.title == brief.title {
            continue;
        }
        let tag = brief.tags.iter().find(|tag| other.tags.contains(tag));
        let shared = brief
            .causes
            .iter()
            .filter(|stem| other.causes.contains(stem))
            .count();
        let shorter = brief.causes.len().min(other.causes.len());
        let has_similar_causes = shared >= MIN_SHARED && shared * 2 >= shorter;
        if tag.is_none() && !has_similar_causes {
            continue;
        }
        let place = section.map_or_else(Place::document, |section| Place::section(&section.id));
        let finding = Finding::new(&RULE, place).with(WORDS, &other.title);
        findings.push(match tag {
            Some(tag) => finding.with(TAG, tag),
            None => finding,
        });
    }
}

static ENGLISH: Wording = Wording {
    finds: "Another postmortem has a label of this one, or at least half of the long words of the causes. On the command line the others are the files given beside it.",
    reason: "An incident that comes back says that the action items of the last one were not done, or were not enough.",
    source: "The Site Reliability Workbook, chapter 10, on repeating incidents.",
    fires: "## Root causes\n\nThe renewal of the certificate reloaded gateway pools from a stored registry.",
    silent: "## Root causes\n\nThe rebuild of the search index filled the disks of three nodes.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(TAG) {
        "" => &["“", finding.get(WORDS), "” has much the same causes."],
        tag => &["“", finding.get(WORDS), "” has the label “", tag, "” too."],
    };
    say(
        what,
        &["Something that comes back was not mended the last time."],
        &["Say what became of its action items, and what is different now."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::brief::Brief;
    use crate::lint::testing::{document, lines, settings};
    use crate::lint::{Context, Settings};

    fn found(text: &str, other: &str) -> Vec<String> {
        let (postmortem, mut other) = (document(text), document(other));
        other.id = "other".into();
        let others = [Brief::of(&other)];
        let settings = Settings {
            others: &others,
            ..settings()
        };
        let mut findings = Vec::new();
        RULE.run(&Context::new(&postmortem, settings), &mut findings);
        lines(&postmortem, &findings)
    }

    const CAUSE: &str = "== root_causes | Causes\nThe renewal of the certificate reloaded gateway pools from a stored registry.";

    #[test]
    fn a_similar_postmortem_is_reported() {
        let other = "title: Expired in May\n== root_causes | Causes\nThe certificate renewal did not reload the gateway pools of the registry that was stored.";
        assert_eq!(
            found(CAUSE, other),
            ["recurrence Causes words=Expired in May"]
        );
        assert_eq!(
            found(
                "tags: DNS, red\n== root_causes | Causas\nEl disco.",
                "title: Caída de mayo\ntags: dns\n== root_causes | Causas\nOtra."
            ),
            ["recurrence Causas words=Caída de mayo tag=dns"]
        );
    }

    #[test]
    fn another_incident_is_not_reported() {
        let other = "title: Full disks\n== root_causes | Causes\nThe rebuild of the index filled the disks of three nodes in the registry.";
        assert_eq!(found(CAUSE, other), [] as [&str; 0]);
        assert_eq!(
            found(
                "== root_causes | C\nA disk.",
                "title: b\n== root_causes | C\nA disk."
            ),
            [] as [&str; 0]
        );
        let mut same_document = document(CAUSE);
        same_document.title = None;
        let others = [Brief::of(&same_document)];
        let mut findings = Vec::new();
        let settings = Settings {
            others: &others,
            ..settings()
        };
        RULE.run(&Context::new(&same_document, settings), &mut findings);
        assert!(findings.is_empty(), "it is the document itself");
    }
}
