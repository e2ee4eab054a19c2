//! The words of the template “SRE book”.

pub const NAME: &str = "SRE book";
pub const WHOM: &str = "Teams that follow Google’s SRE practice, and anybody who wants the form that most others grew from.";
pub const ORIGIN: &str = "Site Reliability Engineering, appendix D: the example postmortem.";

pub const SUMMARY: &str = "What happened, for how long, to whom and why, in five sentences or fewer. Most people read only this.";
pub const IMPACT: &str =
    "Numbers: users, share of requests, money or error budget. An estimate is better than nothing.";
pub const ROOT_CAUSES: &str =
    "What made this possible, in the system and in the way it is run. There is rarely only one.";
pub const TRIGGER: &str =
    "The event that set it off: a change, a load, a date. The trigger alone is not the cause.";
pub const RESOLUTION: &str = "What stopped the harm, and what put things right for good.";
pub const DETECTION: &str =
    "How you found out, and how long after it began. Was it an alert, a colleague or a customer?";
pub const ACTION_ITEMS: &str =
    "Each begins with a verb, has one owner and a ticket, and can be seen to be done.";
pub const LESSONS: &str = "What you know now that you did not know before. It can stay empty if the three parts below say it.";
pub const WENT_WELL: &str =
    "What helped, so that it is kept: an alert that fired in time, a runbook that was right.";
pub const WENT_WRONG: &str =
    "What made it longer or worse. Describe the system people worked in, not the people.";
pub const LUCKY: &str =
    "What could have gone worse and did not, by chance. Luck will not be there next time.";
pub const TIMELINE: &str = "One line per step, with its time, in order. Begin before the first alert and state the time zone.";
pub const SUPPORTING: &str = "Graphs, logs, chat and links that a reader may want to check.";
