//! The words of the template “Elastic Cloud”.

pub const NAME: &str = "Elastic Cloud";
pub const WHOM: &str = "Engineers who write openly for engineers among their customers.";
pub const ORIGIN: &str =
    "The incident report of Elastic Cloud, in the collection dastergon/postmortem-templates.";

pub const DESCRIPTION: &str = "Two or three sentences before the first heading: what failed, when, for whom, and that it is over.";
pub const BACKGROUND: &str = "How the affected part works, for readers who do not know the inside.";
pub const WHAT_HAPPENED: &str = "The story from beginning to end, with what you thought at the time and what turned out to be so.";
pub const CHAIN: &str = "The steps with their times and the time zone.";
pub const ROOT_CAUSE: &str = "The conditions that together caused it, as exactly as you know them.";
pub const RESOLUTION: &str = "What restored service, and what was done afterwards to make sure.";
pub const IMPACT: &str =
    "Which customers in which regions, for how long, and whether data was at risk.";
pub const ACTION_ITEMS: &str =
    "What will change, in code, in operation and in how you communicate.";
