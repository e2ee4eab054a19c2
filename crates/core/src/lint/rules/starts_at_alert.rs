//! The timeline begins only when the incident was noticed.
//!
//! The story of an incident begins before its alert: with the change, the load or the habit that set it up
//! (PagerDuty's postmortem guide starts the timeline before the incident, Atlassian's handbook includes the
//! lead-up). The rule reports nothing if the lead-up or the trigger is described elsewhere.

use crate::frame::rows;
use crate::lint::args::TIME;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::{Body, Kind, Mark, Section};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "starts-at-alert",
    severity: Severity::Hint,
    check: Check::Document(
        &[
            Read::Timelines,
            Read::Kinds(&[Kind::Leadup, Kind::Background, Kind::Trigger]),
        ],
        check,
    ),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let lead_up = [Kind::Leadup, Kind::Background, Kind::Trigger];
    let mut lead_up = context.pieces_of(&lead_up);
    if lead_up.any(|piece| piece.part != Part::Heading && piece.words().len() > 3) {
        return;
    }
    let Some((section, entries, axis)) = context.axes().find(|(_, _, axis)| axis.points.len() > 2)
    else {
        return;
    };
    let earliest = axis.points.iter().min_by_key(|point| point.second);
    let Some((at, first)) =
        earliest.and_then(|point| Some((point.entry, entries.get(point.entry)?)))
    else {
        return;
    };
    // A row at the beginning whose time is not understood may well be what was before the alert.
    let placed = |entry: usize| axis.points.iter().any(|point| point.entry == entry);
    let mut earlier = if axis.newest_first {
        at + 1..entries.len()
    } else {
        0..at
    };
    if earlier.any(|entry| !placed(entry)) || begins_with_rows(section, axis.newest_first) {
        return;
    }
    let has_start = |marks: &[Mark]| marks.contains(&Mark::ImpactStarted);
    if entries.iter().any(|entry| has_start(&entry.marks)) {
        return;
    }
    let mut pieces = context.pieces().iter();
    let is_detection = pieces.any(|piece| {
        let is_of_first = piece.entry.is_some_and(|entry| std::ptr::eq(entry, first));
        is_of_first && piece.has(|words| words.noticed)
    });
    if is_detection || first.marks.contains(&Mark::Detected) {
        let place = Place::row(&section.id, &first.id, "text");
        findings.push(Finding::new(&RULE, place).with(TIME, first.time.trim()));
    }
}

/// Whether there are rows at the beginning of the story that are no entries, because their time is not
/// understood.
fn begins_with_rows(section: &Section, newest_first: bool) -> bool {
    let Body::Timeline { before, after, .. } = &section.body else {
        return false;
    };
    let mut lines = if newest_first { after } else { before }.lines();
    lines.any(|line| !rows::list_marker(line).is_empty())
}

static ENGLISH: Wording = Wording {
    finds: "The first entry of a timeline is the detection, and neither a lead-up, a background nor a trigger tells what was before it.",
    reason: "What made the incident possible happened before anybody was paged.",
    source: "PagerDuty's postmortem guide: a timeline starts before the incident; Atlassian's incident management handbook includes the lead-up.",
    fires: "## Timeline\n\n- 10:10 UTC -> The on-call is paged\n- 10:20 UTC -> Errors are seen to come from one pool\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 09:50 UTC -> Version 12 reaches all pools\n- 10:10 UTC -> The on-call is paged\n- 10:40 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "The timeline begins with the detection at “",
            finding.get(TIME),
            "”.",
        ],
        &["What made the incident possible happened before anybody noticed it."],
        &[
            "Add the change, the load or the condition that it grew from, and when users were first affected.",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_timeline_that_begins_with_the_alert_is_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:05 | The on-call is paged\n10:10 | b\n10:40 | c",
            &["starts-at-alert Timeline:1:text time=10:05"],
        );
        check(
            &RULE,
            "== timeline | Línea de tiempo\n12:40 | Recibimos el incidente\n13:30 | Hipótesis\n13:45 | Plan",
            &["starts-at-alert Línea de tiempo:1:text time=12:40"],
        );
    }

    #[test]
    fn a_row_without_a_time_may_be_the_beginning() {
        check(
            &RULE,
            "== timeline | T\nsome day | The table is dropped\n10:05 | The on-call is paged\n10:10 | b\n10:40 | c",
            &[],
        );
    }

    #[test]
    fn a_timeline_with_an_earlier_start_is_not_reported() {
        check(
            &RULE,
            "== timeline | T\n10:00 | Version 12 is deployed\n10:05 | The on-call is paged\n10:40 | c",
            &[],
        );
        check(
            &RULE,
            "== trigger | Trigger\nVersion 12 was deployed at 10:00.\n== timeline | T\n10:05 | Paged\n10:06 | b\n10:40 | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:05 [impact_started detected] | Pages the on-call\n10:06 | b\n10:40 | c",
            &[],
        );
    }
}
