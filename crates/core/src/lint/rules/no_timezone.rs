//! The timeline has times, but no time zone is given anywhere in the document.
//!
//! A time without a zone is of no use to a reader in another office, and of no use to anybody once the clocks
//! change. Published templates ask for it: Atlassian's handbook for the zone of each time, PagerDuty's
//! template with UTC in the head of the column.

use crate::lint::args::{Arg, COUNT, TIME};
use crate::lint::fixes::{self, Fix, FixRequest};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;
use crate::timeline::{time, zone};

pub(super) static RULE: Rule = Rule {
    name: "no-timezone",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const WRITTEN: Arg = Arg("written");

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    let field = postmortem.timezone_as_written.as_deref();
    let field = field
        .or(postmortem.timezone.as_deref())
        .unwrap_or("")
        .trim();
    if is_zone_or_words(field) {
        return;
    }
    let (mut count, mut first) = (0_usize, None);
    for (_, entries) in context.timelines() {
        for entry in entries {
            let instant = entry.at.as_deref().and_then(time::parse);
            let written = time::leading(&entry.time).map(|(_, clock)| clock);
            let group = entry.group.as_deref();
            if [&instant, &written]
                .into_iter()
                .flatten()
                .any(|clock| clock.zone.is_some())
                || zone::stated(&entry.time).is_some()
                || group.is_some_and(|group| zone::stated(group).is_some())
            {
                return;
            }
            if written.is_some() {
                count += 1;
                first = first.or(Some(entry.time.as_str()));
            }
        }
    }
    let Some(first) = first else {
        return;
    };
    let states_zone =
        |text: &str| zone::stated(text).is_some() || time::zone_after_time(text).is_some();
    let has_zone = context.pieces().iter().any(|piece| piece.names_zone());
    if has_zone || context.fields().any(states_zone) {
        return;
    }
    let finding = Finding::new(&RULE, Place::metadata("timezone"))
        .with(COUNT, count.to_string())
        .with(TIME, first);
    findings.push(match field {
        "" => finding,
        field => finding.with(WRITTEN, field),
    });
}

/// Whether a field says which zone is meant: by a known name or offset, or in words. A single word that is
/// neither is still being typed.
fn is_zone_or_words(field: &str) -> bool {
    zone::is_zone(field) || zone::stated(field).is_some() || field.contains(' ')
}

/// Sets the zone to UTC, or to that of the reader.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    Some(fixes::zone_fixes(&["UTC"], request.reader_zone))
}

static ENGLISH: Wording = Wording {
    finds: "The timeline has times, and no zone stands anywhere in the document.",
    reason: "A reader in another office cannot tell when it happened, and nobody can once the clocks change.",
    source: "Atlassian's incident management handbook asks for the zone of each time; PagerDuty's template names UTC in the head of the column.",
    fires: "## Timeline\n\n- 09:04 -> Checkout fails",
    silent: "## Timeline\n\nAll times in UTC.\n\n- 09:04 -> Checkout fails",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let (time, written) = (finding.get(TIME), finding.get(WRITTEN));
    if !written.is_empty() {
        return say(
            &["“", written, "” in “Time zone” is no zone that is known."],
            &["A reader in another office cannot tell when it happened."],
            &["Write UTC, an offset such as UTC+2, or a name with a place: Europe/Madrid."],
        );
    }
    let what = match finding.get(COUNT) {
        "1" => ["“", time, "” has no time zone.", "", ""],
        count => [
            "The timeline has ",
            count,
            " times and no time zone, from “",
            time,
            "” on.",
        ],
    };
    say(
        &what,
        &[
            "A reader in another office cannot tell when it happened, and nobody can once the clocks change.",
        ],
        &["Fill in “Time zone”, or write the zone once before the timeline: “All times in UTC.”"],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, explains, fixes_are};

    #[test]
    fn times_without_a_zone_anywhere() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | a\n10:05 | b",
            &["no-timezone timezone count=2 time=10:00"],
        );
    }

    #[test]
    fn a_zone_that_is_not_finished() {
        let times = "== timeline | Timeline\n10:00 | a\n10:05 | b";
        for written in ["Eur", "Europe/", "Berlin"] {
            let found = format!("no-timezone timezone count=2 time=10:00 written={written}");
            check(&RULE, &format!("timezone: {written}\n{times}"), &[&found]);
            check(&RULE, &format!("zone: {written}\n{times}"), &[&found]);
        }
        for written in [
            "UTC",
            "CET",
            "UTC+2",
            "Europe/Madrid",
            "Pacific Time",
            "hora de España",
        ] {
            check(&RULE, &format!("zone: {written}\n{times}"), &[]);
        }
    }

    #[test]
    fn a_zone_anywhere_is_enough() {
        for text in [
            "== timeline | Timeline\n10:00 | a\n== impact | Impact\nDown from UTC 09:58.",
            "timezone: Europe/Madrid\n== timeline | Timeline\n10:00 | a",
            "== timeline | Timeline (UTC)\n10:00 | a",
            "== timeline | Timeline\nAll times in CET.\n10:00 | a",
            "== timeline | Timeline\n10:00 | a\n10:05 UTC | b",
            "== timeline | Timeline\n2022-01-07T10:00Z | a",
            "== summary | Summary\nDown from 7:31 PM to 9:21 PM PT.\n== timeline | Timeline\n10:00 | a",
        ] {
            check(&RULE, text, &[]);
        }
    }

    #[test]
    fn nothing_is_reported_without_times() {
        check(
            &RULE,
            "== timeline | Timeline\n2022-01-07 | a\n | b\nsoon | c",
            &[],
        );
        check(&RULE, "== summary | Summary\nAt 10:00 it broke.", &[]);
    }

    #[test]
    fn the_fixes_are_utc_and_the_zone_of_the_reader() {
        fixes_are(
            &RULE,
            "== timeline | T\n10:00 | a\n10:10 | b",
            &["UTC", "Europe/Madrid"],
        );
    }

    #[test]
    fn one_time_and_several_have_different_sentences() {
        explains(
            &RULE,
            "== timeline | T\n10:00 | a",
            &["“10:00” has no time zone."],
        );
        explains(
            &RULE,
            "== timeline | T\n10:00 | a\n10:10 | b",
            &["The timeline has 2 times and no time zone, from “10:00” on."],
        );
    }
}
