//! The timeline has no entry for more than half an hour while users were affected.
//!
//! What happened in that time is just what the reader wants to know: waiting, searching, a wrong track
//! (Etsy's Debriefing Facilitation Guide asks what people noticed and did at each step). Only the longest gap
//! is reported, and only between the marks for the start of the impact and its mitigation, or its resolution
//! if no entry is marked as mitigated.

use crate::lint::args::Arg;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, words};
use crate::model::Mark;
use crate::text::en::findings as english;
use crate::text::findings::Explanation;
use crate::timeline::phases::entry_of;

pub(super) static RULE: Rule = Rule {
    name: "long-gap",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const MINUTES: Arg = Arg("minutes");
const FROM: Arg = Arg("from");
const TO: Arg = Arg("to");

/// The longest gap that is not reported, in seconds.
const MAX_GAP: u64 = 30 * 60;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries, axis) in context.axes() {
        let second_of = |mark: Mark| {
            let entry = entry_of(entries, mark)?;
            let point = axis.points.iter().find(|point| point.entry == entry)?;
            Some(point.second)
        };
        let end = second_of(Mark::Mitigated).or_else(|| second_of(Mark::Resolved));
        let (Some(start), Some(end)) = (second_of(Mark::ImpactStarted), end) else {
            continue;
        };
        let mut points: Vec<_> = axis
            .points
            .iter()
            .filter(|point| (start..=end).contains(&point.second))
            .collect();
        words::sort_by_number(&mut points, |point| {
            usize::try_from(point.second).unwrap_or(usize::MAX)
        });
        let gaps = points.windows(2).filter_map(|pair| {
            let [from, to] = pair else { return None };
            Some((to.second - from.second, from.entry, to.entry))
        });
        let Some((seconds, from, to)) = gaps.max_by_key(|(seconds, ..)| *seconds) else {
            continue;
        };
        let (Some(from), Some(to)) = (entries.get(from), entries.get(to)) else {
            continue;
        };
        if seconds > MAX_GAP {
            findings.push(
                Finding::new(&RULE, Place::row(&section.id, &to.id, "time"))
                    .with(MINUTES, (seconds / 60).to_string())
                    .with(FROM, from.time.trim())
                    .with(TO, to.time.trim()),
            );
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "More than 30 minutes pass without an entry between the marked start of the impact and its mitigation. Only the longest gap is told.",
    reason: "Waiting, searching and wrong tracks are where the time went, and where the most can be learned.",
    source: "Etsy's Debriefing Facilitation Guide: ask what people noticed, decided and did at each step.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 11:40 UTC -> **Mitigated.** Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:35 UTC -> **Mitigated.** Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let length = english::minutes(finding.get(MINUTES));
    say(
        &[
            "Nothing is told of the ",
            &length,
            " from ",
            finding.get(FROM),
            " to ",
            finding.get(TO),
            ".",
        ],
        &["Waiting, searching and wrong tracks are where the time went."],
        &["Add what people saw and tried in between, also what did not help."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_long_gap_during_the_impact_is_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 [impact_started] | a\n10:05 [detected] | b\n11:10 | c\n11:20 [mitigated] | d",
            &["long-gap Timeline:3:time minutes=65 from=10:05 to=11:10"],
        );
        check(
            &RULE,
            "== timeline | Línea\n23:00 [impact_started] | a\n00:40 [resolved] | d\n03:00 | e",
            &["long-gap Línea:2:time minutes=100 from=23:00 to=00:40"],
        );
    }

    #[test]
    fn gaps_outside_the_impact_and_short_ones_are_not_reported() {
        check(
            &RULE,
            "== timeline | T\n08:00 | deploy\n10:00 [impact_started] | a\n10:30 | b\n10:50 [mitigated] | c\n14:00 [closed] | d",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n08:00 | a\n10:00 | b\n12:00 | c",
            &[],
        );
    }
}
