//! The timeline has times, and no zone stands anywhere in the document.
//!
//! A time without a zone is unusable for a reader in another office, and for everybody once the
//! clocks change. Published templates ask for it: Atlassian's handbook for the zone of each time,
//! PagerDuty's template with UTC in the head of the column.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::timeline::{time, zone};

pub(super) static RULE: Rule = Rule {
    name: "no-timezone",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    let field = postmortem.timezone_as_written.as_deref();
    let field = field
        .or(postmortem.timezone.as_deref())
        .unwrap_or("")
        .trim();
    if names_a_zone(field) {
        return;
    }
    let (mut count, mut first) = (0_usize, None);
    for (_, entries) in context.timelines() {
        for entry in entries {
            let at = entry.at.as_deref().and_then(time::parse);
            let written = time::leading(&entry.time).map(|(_, clock)| clock);
            let group = entry.group.as_deref();
            if [&at, &written]
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
    let states = |text: &str| zone::stated(text).is_some() || time::zone_after_time(text).is_some();
    let said = context.pieces().iter().any(|piece| piece.names_zone());
    if said || context.fields().any(states) {
        return;
    }
    let finding = Finding::new(&RULE, Place::metadata("timezone"))
        .with("count", count.to_string())
        .with("time", first);
    findings.push(match field {
        "" => finding,
        field => finding.with("written", field),
    });
}

/// Whether a field says which zone is meant: by a name or an offset that is known, or in words. A single
/// word that is neither is not finished yet.
fn names_a_zone(field: &str) -> bool {
    zone::is_zone(field) || zone::stated(field).is_some() || field.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

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
    fn nothing_to_say_without_times() {
        check(
            &RULE,
            "== timeline | Timeline\n2022-01-07 | a\n | b\nsoon | c",
            &[],
        );
        check(&RULE, "== summary | Summary\nAt 10:00 it broke.", &[]);
    }
}
