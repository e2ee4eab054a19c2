//! A marked entry has no link to a graph, log or message.
//!
//! The moments from which durations are counted are the ones that get disputed; a link settles it
//! (PagerDuty's postmortem guide; The Site Reliability Workbook, chapter 10, links the data behind its
//! figures). If no marked entry of several has a link, that is one finding.

use crate::lint::args::{COUNT, TIME};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Entry;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "mark-without-evidence",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries) in context.timelines() {
        let marked: Vec<_> = entries
            .iter()
            .filter(|entry| !entry.marks.is_empty())
            .collect();
        let without_evidence: Vec<_> = marked.iter().filter(|entry| !has_evidence(entry)).collect();
        if without_evidence.len() == marked.len() && without_evidence.len() > 1 {
            let count = without_evidence.len().to_string();
            findings.push(Finding::new(&RULE, Place::section(&section.id)).with(COUNT, count));
            continue;
        }
        for entry in without_evidence {
            let place = Place::row(&section.id, &entry.id, "evidence");
            findings.push(Finding::new(&RULE, place).with(TIME, entry.time.trim()));
        }
    }
}

/// Whether an entry has a link, or needs none: an acknowledgement was seen by the person who was paged.
fn has_evidence(entry: &Entry) -> bool {
    let has_link = |text: &str| text.contains("](") || text.contains("://") || text.contains("][");
    let has_evidence_field = entry
        .evidence
        .as_deref()
        .is_some_and(|evidence| !evidence.trim().is_empty());
    let minor_marks = [crate::model::Mark::Acknowledged, crate::model::Mark::Closed];
    let is_important = entry.marks.iter().any(|mark| !minor_marks.contains(mark));
    has_evidence_field
        || !is_important
        || has_link(&entry.text)
        || entry.cells.iter().any(|cell| has_link(cell))
}

static ENGLISH: Wording = Wording {
    finds: "A marked entry of the timeline has no link to a graph, a log or a message. Where none of several has one, that is one finding. Acknowledged and closed need none.",
    reason: "The moments that durations are counted from are the ones that are disputed later, and dashboards forget.",
    source: "PagerDuty's postmortem guide wants the data behind each item of the timeline linked; The Site Reliability Workbook, chapter 10, links the data behind its figures.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise ([graph](https://graphs.example.com/1))\n- 10:10 UTC -> **Detected.** The alert pages ([alert](https://alerts.example.com/2))",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &[
            "The marked entry at “",
            finding.get(TIME),
            "” links to nothing.",
        ],
        count => &["None of the ", count, " marked entries links to anything."],
    };
    say(
        what,
        &["The moments that durations are counted from are the ones that are disputed later."],
        &["Link a graph, a log or the message, while they still exist."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn marked_entries_without_a_link_are_reported() {
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
    fn entries_with_a_link_or_without_a_mark_are_not_reported() {
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
