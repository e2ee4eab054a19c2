//! The words of the template “PagerDuty”.

pub const NAME: &str = "PagerDuty";
pub const WHOM: &str =
    "Teams that hold a postmortem meeting and tell customers about it afterwards.";
pub const ORIGIN: &str = "PagerDuty’s incident response documentation: its postmortem template.";

pub const OVERVIEW: &str = "Two or three sentences: the contributing factors, how long it took to resolve, and what customers saw.";
pub const WHAT_HAPPENED: &str = "What took place, in the order in which it can be understood. The exact times are in the timeline.";
pub const FACTORS: &str = "Everything that had to be true for this to happen. If there is a known problem behind it, link to it.";
pub const RESOLUTION: &str =
    "What ended it, and what still has to be done if the end was provisional.";
pub const IMPACT: &str = "A table reads well: minutes at each severity, accounts and users affected, support requests, each with a number.";
pub const RESPONDERS: &str = "Who led, who took notes, who worked on it and who joined later.";
pub const TIMELINE: &str = "Each event with its time and a link to the graph, log or message that shows it. Only facts: no analysis here.";
pub const LESSONS: &str =
    "What the response itself taught you. It can stay empty if the two parts below say it.";
pub const WENT_WELL: &str = "What you want to see again in the next incident.";
pub const WENT_WRONG: &str =
    "What slowed the response down, from the first alert to the last message.";
pub const ACTION_ITEMS: &str =
    "Each with its ticket and its owner, soon enough that the ticket is not forgotten.";
pub const MESSAGING: &str = "What is told to whom once the review is done.";
pub const INTERNAL: &str =
    "For colleagues: what happened, what was learned, and a link to this document.";
pub const EXTERNAL: &str =
    "For customers: what they saw, why, and what you do about it, without internal names.";
