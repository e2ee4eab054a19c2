//! Findings in English: what was found, why it matters, what to do.

use crate::model::Kind;
use crate::text::findings::{Args, Explanation, Findings, arg};

/// The words about findings.
pub static WORDS: Findings = Findings {
    error: "Error",
    warning: "Warning",
    hint: "Hint",
    kind,
    explain,
};

/// What a kind of section is called.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Summary => "Summary",
        Kind::Impact => "Impact",
        Kind::Background => "Background",
        Kind::Leadup => "Lead-up",
        Kind::RootCauses => "Root causes",
        Kind::ContributingFactors => "Contributing factors",
        Kind::FiveWhys => "Five whys",
        Kind::Trigger => "Trigger",
        Kind::Detection => "Detection",
        Kind::Response => "Response",
        Kind::Resolution => "Resolution",
        Kind::Recovery => "Recovery",
        Kind::Lessons => "Lessons learned",
        Kind::WentWell => "What went well",
        Kind::WentWrong => "What went wrong",
        Kind::Lucky => "Where we got lucky",
        Kind::Surprises => "What surprised us",
        Kind::ActionItems => "Action items",
        Kind::Timeline => "Timeline",
        Kind::Supporting => "Supporting information",
        Kind::Glossary => "Glossary",
        Kind::People => "People",
        Kind::Communication => "Communication",
        Kind::Recurrence => "Recurrence",
        Kind::Questions => "Open questions",
        Kind::Custom => "Other",
    }
}

/// A finding in words, from the name of its rule and its arguments.
#[must_use]
pub fn explain(rule: &str, args: Args<'_>) -> Explanation {
    match rule {
        "missing-section" => missing_section(args),
        "no-timezone" => no_timezone(args),
        "out-of-order" => out_of_order(args),
        // A rule without words would still be shown by its name; a test keeps that from happening.
        other => say(&[other], &[""], &[""]),
    }
}

fn missing_section(args: Args<'_>) -> Explanation {
    let wanted = Kind::from_name(arg(args, "kind")).unwrap_or_default();
    let heading = arg(args, "heading");
    let name = if heading.is_empty() {
        kind(wanted)
    } else {
        heading
    };
    let why = match wanted {
        Kind::Summary => "It is the only part that most people read.",
        Kind::Impact => "Without its size nobody can tell how much the incident matters.",
        Kind::RootCauses | Kind::ContributingFactors => {
            "Without causes, the next incident of this kind cannot be prevented."
        }
        Kind::Timeline => "Without it nobody can see how long each step took, or learn from it.",
        Kind::ActionItems => "Without them nothing changes, and the incident can come back.",
        Kind::Detection => "How it was noticed tells whether the next one will be noticed sooner.",
        Kind::Resolution | Kind::Recovery | Kind::Response => {
            "How it ended is what the next responder looks for."
        }
        Kind::Lessons => "What was learned is what the postmortem is for.",
        _ => "The template asks for it because readers look for it.",
    };
    if arg(args, "state") == "empty" {
        let todo = ["Fill it in, even with one sentence, or say there what is not known yet."];
        return say(&["“", name, "” is empty."], &[why], &todo);
    }
    let todo = match wanted {
        Kind::RootCauses if heading.is_empty() => {
            "Add a section on the root causes or on the contributing factors."
        }
        _ => "Add the section, or give the one that holds this text its usual heading.",
    };
    say(&["There is no section “", name, "”."], &[why], &[todo])
}

fn no_timezone(args: Args<'_>) -> Explanation {
    let time = arg(args, "time");
    let what = match arg(args, "count") {
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

fn out_of_order(args: Args<'_>) -> Explanation {
    let why = "A timeline out of order cannot be followed or measured.";
    let count = arg(args, "count");
    if !count.is_empty() {
        return say(
            &[count, " entries are out of order."],
            &[why],
            &["Sort the entries by time, and add the date where the day changes."],
        );
    }
    let side = arg(args, "side");
    let (time, other) = (arg(args, "time"), arg(args, "other"));
    let newest = match arg(args, "order") {
        "newest-first" => ", although the newest entry stands first",
        _ => "",
    };
    say(
        &["“", time, "” stands ", side, " “", other, "”", newest, "."],
        &[why],
        &["Move the entry, correct its time, or add the date if it is another day."],
    )
}

fn say(what: &[&str], why: &[&str], todo: &[&str]) -> Explanation {
    Explanation {
        what: what.concat(),
        why: why.concat(),
        todo: todo.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_say_what_why_and_what_to_do() {
        let args = [
            ("time", "10:36".to_owned()),
            ("other", "10:29".to_owned()),
            ("side", "before".to_owned()),
            ("order", "oldest-first".to_owned()),
        ];
        let said = explain("out-of-order", &args);
        assert_eq!(said.what, "“10:36” stands before “10:29”.");
        let said = explain(
            "missing-section",
            &[("kind", "impact".into()), ("state", "absent".into())],
        );
        assert_eq!(said.what, "There is no section “Impact”.");
        assert_eq!(
            explain(
                "missing-section",
                &[("heading", "Fault".into()), ("state", "empty".into())]
            )
            .what,
            "“Fault” is empty."
        );
        assert_eq!(
            explain(
                "no-timezone",
                &[("count", "1".into()), ("time", "10:00".into())]
            )
            .what,
            "“10:00” has no time zone."
        );
        assert_eq!(
            explain(
                "no-timezone",
                &[("count", "7".into()), ("time", "10:00".into())]
            )
            .what,
            "The timeline has 7 times and no time zone, from “10:00” on."
        );
    }
}
