//! The words of the template “Real-World SRE”.

pub const NAME: &str = "Real-World SRE";
pub const WHOM: &str = "Small teams that want the essentials and nothing else.";
pub const ORIGIN: &str =
    "Nat Welch’s book Real-World SRE, in the collection dastergon/postmortem-templates.";

pub const SUMMARY: &str = "What broke, for how long, and how it ended, in two or three sentences.";
pub const IMPACT: &str = "Who noticed and how many they were. A rough number beats an adjective.";
pub const TIMELINE: &str =
    "The steps with times and zone, from the first change to the last repair.";
pub const ROOT_CAUSES: &str = "What made it possible. If you found several causes, keep them all.";
pub const ACTION_ITEMS: &str = "What you will do about it, each with somebody’s name and a ticket.";
pub const APPENDIX: &str = "Logs, graphs and links for those who want to look closer.";
