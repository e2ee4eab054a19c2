//! A marked entry shows no graph, log or message.
//!
//! The moments that durations are counted from are the ones that get disputed; a link settles it
//! (PagerDuty's postmortem guide; The Site Reliability Workbook, chapter 10, links the data behind
//! its figures). Where no marked entry has one, that is one finding.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Entry;

pub(super) static RULE: Rule = Rule {
    name: "mark-without-evidence",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries) in context.timelines() {
        let marked: Vec<_> = entries
            .iter()
            .filter(|entry| !entry.marks.is_empty())
            .collect();
        let bare: Vec<_> = marked.iter().filter(|entry| !is_shown(entry)).collect();
        if bare.len() == marked.len() && bare.len() > 1 {
            let count = bare.len().to_string();
            findings.push(Finding::new(&RULE, Place::section(&section.id)).with("count", count));
            continue;
        }
        for entry in bare {
            let place = Place::row(&section.id, &entry.id, "evidence");
            findings.push(Finding::new(&RULE, place).with("time", entry.time.trim()));
        }
    }
}

/// Whether an entry links to something; an acknowledgement is seen by whoever was paged.
fn is_shown(entry: &Entry) -> bool {
    let linked = |text: &str| text.contains("](") || text.contains("://") || text.contains("][");
    let evidence = entry
        .evidence
        .as_deref()
        .is_some_and(|evidence| !evidence.trim().is_empty());
    let minor = [crate::model::Mark::Acknowledged, crate::model::Mark::Closed];
    let weighty = entry.marks.iter().any(|mark| !minor.contains(mark));
    evidence || !weighty || linked(&entry.text) || entry.cells.iter().any(|cell| linked(cell))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn nothing_shows_it() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 [impact_started] | a\n10:05 [detected] | [alert](https://a.example/1)",
            &["mark-without-evidence Timeline:1:evidence time=10:00"],
        );
        check(
            &RULE,
            "== timeline | Línea\n10:00 [impact_started] | a\n10:05 [detected] | b\n10:10 | c",
            &["mark-without-evidence Línea count=2"],
        );
    }

    #[test]
    fn shown_or_not_marked() {
        check(
            &RULE,
            "== timeline | T\n10:00 [impact_started] | [errors](https://g.example/1)\n10:10 | c",
            &[],
        );
        check(&RULE, "== timeline | T\n10:00 | a\n10:10 | c", &[]);
        check(
            &RULE,
            "== timeline | T\n10:00 [impact_started] | https://g.example\n10:10 [closed] | c",
            &[],
        );
    }
}
