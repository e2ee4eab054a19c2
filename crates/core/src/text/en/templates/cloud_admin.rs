//! The words of the template “Cloud administration”.

pub const NAME: &str = "Cloud administration";
pub const WHOM: &str = "Operations teams that report outages with start, end and duration.";
pub const ORIGIN: &str = "The Practice of Cloud System Administration, in the collection dastergon/postmortem-templates.";

pub const END: &str = "When it was over. Left empty, it is taken from the entry of the timeline that is marked as resolved.";
pub const DURATION: &str =
    "From start to end. Left empty, it is counted from the marks in the timeline.";
pub const SUMMARY: &str = "What happened, to whom, and what will change, for somebody who decides about money and people.";
pub const DESCRIPTION: &str = "What failed, how it showed, and how the parts depend on each other.";
pub const AFFECTED: &str = "Which users or services, how many, and what they could not do.";
pub const TIMELINE: &str = "Each event with its time, in one time zone that is named.";
pub const CONDITIONS: &str = "The conditions that together led to the outage. None of them needs to be a mistake of somebody.";
pub const WENT_WELL: &str = "What limited the outage or sped the recovery up.";
pub const BETTER: &str = "What you would want to be different in the next outage.";
pub const RECOMMENDATIONS: &str =
    "What to change so that it is less likely or shorter, each with a ticket and an owner.";
pub const NAMES: &str =
    "Those who resolved it and those who can answer questions, with their roles.";
