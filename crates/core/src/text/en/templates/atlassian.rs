//! The words of the template “Atlassian”.

pub const NAME: &str = "Atlassian";
pub const WHOM: &str = "Teams that track incidents in Jira and look for causes with five whys.";
pub const ORIGIN: &str = "Atlassian’s incident management handbook: its postmortem template.";

pub const SUMMARY: &str = "Between when and when, who was affected and how, what set it off, and how it ended, in a few sentences.";
pub const LEADUP: &str =
    "The circumstances that led to it: changes, deployments and decisions, even from weeks before.";
pub const FAULT: &str =
    "How the thing that failed did not work as intended. A graph or the error itself helps.";
pub const IMPACT: &str =
    "What users could not do, how many they were, and how many support cases came of it.";
pub const DETECTION: &str =
    "When and how you learned of it, and how that could take half the time.";
pub const RESPONSE: &str = "Who responded when, and what held them up.";
pub const RECOVERY: &str =
    "How and when service came back, and how you would get there faster next time.";
pub const TIMELINE: &str = "Everything of note from the leadup to the end, with times in a zone that is stated once, before the first.";
pub const WHYS: &str = "Begin with the impact and ask why, then ask it of the answer, until you reach something worth changing.";
pub const ROOT_CAUSE: &str =
    "What has to change so that this class of incident does not come back.";
pub const BACKLOG: &str = "Was there something in the backlog that would have prevented this or made it smaller? Why was it not done?";
pub const RECURRENCE: &str =
    "Earlier incidents with the same cause, and why what was done then was not enough.";
pub const LESSONS: &str = "What went well, what could have gone better, and where luck had a part.";
pub const ACTION_ITEMS: &str = "What will be done, by whom, by when, and where it is tracked.";
