//! The words of the template “GitLab”.

pub const NAME: &str = "GitLab";
pub const WHOM: &str =
    "Teams that keep reviews as issues and ask how each step could have been faster.";
pub const ORIGIN: &str = "GitLab’s incident review, as its infrastructure teams write it.";

pub const IMPACT: &str = "Who was affected, what they met, how many they were, and if it is only an estimate, where it comes from.";
pub const ROOT_CAUSES: &str =
    "Ask why until the answer is about the system. Several causes are the rule.";
pub const RESPONSE: &str = "How it was detected, diagnosed and mitigated, and for each of the three, how it could take half the time.";
pub const RECURRENCE: &str = "Have you seen it before, was there a backlog item that would have prevented it, and did a change set it off? Link them.";
pub const TIMELINE: &str =
    "One line per event, with date, time and UTC, so that it can be put beside the logs.";
pub const WENT_WELL: &str =
    "What worked in detection, tools and people’s choices, so that it is kept.";
pub const ACTION_ITEMS: &str =
    "Links to the issues that will change something, each with an owner.";
