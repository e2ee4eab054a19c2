//! The words of the template “SRE workbook”.

pub const NAME: &str = "SRE workbook";
pub const WHOM: &str =
    "Teams whose postmortems are read far outside: a summary for everybody, then the detail.";
pub const ORIGIN: &str =
    "The Site Reliability Workbook, chapter 10: a postmortem reworked for its readers.";

pub const SUMMARY: &str =
    "The whole story in a paragraph, for somebody who was not there and will read nothing else.";
pub const SUMMARY_IMPACT: &str = "One sentence: who could not do what, and for how long.";
pub const SUMMARY_CAUSE: &str = "One sentence that a reader from another department understands.";
pub const PROBLEM: &str = "A line each, with the name in bold: duration, products affected, share of the product affected, impact on users, on revenue, detection, resolution.";
pub const BACKGROUND: &str = "What a reader must know about the system to follow the rest. Leave it out if the glossary is enough.";
pub const IMPACT: &str = "The harm in full, in numbers. The parts below tell whom it reached.";
pub const USER_IMPACT: &str = "What users saw, how many of them, and how long each was affected.";
pub const REVENUE_IMPACT: &str = "Money lost, refunded or put off, with how it was estimated.";
pub const TEAM_IMPACT: &str =
    "Hours spent, work put off, sleep lost: what the incident cost those who dealt with it.";
pub const ROOT_CAUSES: &str =
    "What made it possible, and the event that set it off. Tell the two apart.";
pub const TIMELINE: &str = "What happened and what was tried, with times and their zone. Attempts that did not help belong here too.";
pub const LESSONS: &str =
    "What others can take from this. It can stay empty if the three parts below say it.";
pub const WENT_WELL: &str = "What limited the harm, so that it is kept and copied.";
pub const WENT_POORLY: &str =
    "What made it longer or wider: gaps in tools, alerts, documents and access.";
pub const LUCKY: &str = "What might have made it worse and did not, by chance.";
pub const ACTION_ITEMS: &str = "Group them by theme. Each has a kind (investigate, mitigate, repair, detect, prevent), a priority, one owner and a bug.";
pub const GLOSSARY: &str =
    "The names of systems and the abbreviations that a reader from elsewhere does not know.";
pub const APPENDIX: &str = "Graphs, queries and chat logs that back up what is said above.";
