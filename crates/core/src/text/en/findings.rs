//! Words in English that several findings share. Those of a single rule are beside the rule, in
//! `lint::rules`.

mod facts;

pub use facts::fact;

use crate::model::{Kind, Mark};
use crate::text::findings::Findings;

/// The words about findings.
pub static WORDS: Findings = Findings {
    error: "Error",
    warning: "Warning",
    hint: "Hint",
    kind,
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

/// A number of minutes in words: `110 minutes`.
#[must_use]
pub fn minutes(count: &str) -> String {
    match count {
        "1" => "1 minute".into(),
        count => [count, " minutes"].concat(),
    }
}

/// What a mark is called, by its name in the JSON.
#[must_use]
pub fn mark(name: &str) -> &'static str {
    Mark::from_name(name).map_or("", super::interface::mark::name)
}

/// A day of a month, with the month in words: `3 May`.
#[must_use]
pub fn day_of_month(month: usize, day: &str) -> String {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = names.get(month.saturating_sub(1)).copied();
    [day, " ", name.unwrap_or("")].concat()
}
