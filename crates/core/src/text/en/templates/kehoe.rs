//! The words of the template “Michael Kehoe”.

pub const NAME: &str = "Michael Kehoe";
pub const WHOM: &str =
    "Large operations with a war room, where times to detect and mitigate are reported.";
pub const ORIGIN: &str =
    "Michael Kehoe’s template, in the collection dastergon/postmortem-templates.";

pub const SUMMARY: &str = "A sentence or two. The table of number, severity, date and lead is written from the fields above.";
pub const ATTENDEES: &str = "Who took part in the review, with their teams.";
pub const TIMING: &str = "Start, detection, mitigation and resolution. Left empty, it is filled from the marks in the timeline, with the times to detect, mitigate and resolve.";
pub const TIMELINE: &str =
    "Each step with date and time, who or what acted, and what it did or caused.";
pub const IMPACT: &str = "The harm in numbers. The parts below tell whom and what it reached.";
pub const END_USER: &str = "What users could not do, and how many of them.";
pub const INFRASTRUCTURE: &str = "Capacity, hosts and dependencies that were lost or overloaded.";
pub const PRODUCTIVITY: &str =
    "What colleagues could not do meanwhile: deploy, build, sell, support.";
pub const CAUSE: &str = "The chain in a paragraph. The parts below take it apart.";
pub const TRIGGERS: &str = "The events that set it off, each with its change or ticket.";
pub const PROCESS: &str = "Where a process should have caught it and why it did not.";
pub const ROOT_CAUSES: &str = "What has to change so that this trigger does no harm next time.";
pub const RESOLUTION: &str = "What ended the impact first, and what removed the cause later.";
pub const QUESTIONS: &str = "What is not understood yet, and who looks into it.";
pub const LESSONS: &str =
    "What the review agreed on. It can stay empty if the three parts below say it.";
pub const WENT_WELL: &str = "What worked, so that it stays.";
pub const WENT_BADLY: &str = "What did not, in systems, tools and processes.";
pub const LUCKY: &str = "What chance did for you that design should do.";
pub const ACTION_ITEMS: &str = "Each with its kind, one owner, a priority, a bug and a date.";
pub const SUPPORTING: &str = "Dashboards, queries, chat logs and the recording.";
