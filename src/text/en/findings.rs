//! Findings in English: what was found, why it matters, what to do.

mod action_without_owner;
mod ambiguous_zone;
mod counterfactual;
mod duration_mismatch;
mod empty_section;
mod facts;
mod fragile_link;
mod human_error;
mod impact_without_number;
mod missing_meridiem;
mod missing_section;
mod no_timezone;
mod out_of_order;
mod placeholder_text;
mod time_not_in_timeline;

pub use facts::fact;

use crate::model::Kind;
use crate::text::findings::{Args, Explanation, Findings, Guide};

/// The words about findings.
pub static WORDS: Findings = Findings {
    error: "Error",
    warning: "Warning",
    hint: "Hint",
    kind,
    explain,
    fact,
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
        "missing-section" => missing_section::explain(args),
        "empty-section" => empty_section::explain(args),
        "placeholder-text" => placeholder_text::explain(args),
        "no-timezone" => no_timezone::explain(args),
        "ambiguous-zone" => ambiguous_zone::explain(args),
        "missing-meridiem" => missing_meridiem::explain(args),
        "out-of-order" => out_of_order::explain(args),
        "duration-mismatch" => duration_mismatch::explain(args),
        "time-not-in-timeline" => time_not_in_timeline::explain(args),
        "impact-without-number" => impact_without_number::explain(args),
        "action-without-owner" => action_without_owner::explain(args),
        "counterfactual" => counterfactual::explain(args),
        "human-error" => human_error::explain(args),
        "fragile-link" => fragile_link::explain(args),
        // A rule without words would still be shown by its name; a test keeps that from happening.
        other => say(&[other], &[""], &[""]),
    }
}

/// The guides to the rules, by the name of each, in the order in which they are explained.
pub static GUIDES: &[(&str, &Guide)] = &[
    ("missing-section", &missing_section::GUIDE),
    ("empty-section", &empty_section::GUIDE),
    ("placeholder-text", &placeholder_text::GUIDE),
    ("no-timezone", &no_timezone::GUIDE),
    ("ambiguous-zone", &ambiguous_zone::GUIDE),
    ("missing-meridiem", &missing_meridiem::GUIDE),
    ("out-of-order", &out_of_order::GUIDE),
    ("duration-mismatch", &duration_mismatch::GUIDE),
    ("time-not-in-timeline", &time_not_in_timeline::GUIDE),
    ("impact-without-number", &impact_without_number::GUIDE),
    ("action-without-owner", &action_without_owner::GUIDE),
    ("counterfactual", &counterfactual::GUIDE),
    ("human-error", &human_error::GUIDE),
    ("fragile-link", &fragile_link::GUIDE),
];

/// A number of minutes in words: `110 minutes`.
fn minutes(count: &str) -> String {
    match count {
        "1" => "1 minute".into(),
        count => [count, " minutes"].concat(),
    }
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
