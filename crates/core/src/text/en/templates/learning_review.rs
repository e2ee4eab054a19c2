//! The words of the template “Learning review”.

pub const NAME: &str = "Learning review";
pub const WHOM: &str =
    "Teams that want to understand how work is really done, more than to close tickets.";
pub const ORIGIN: &str =
    "After Etsy’s debriefing guide, the Howie guide and Chef’s postmortem template.";

pub const DESCRIPTION: &str =
    "What happened, told so that somebody who was not there can follow it, without judging it.";
pub const TIMELINE: &str = "What people did and saw, with times and what was known at each point. What you learned later belongs below.";
pub const FACTORS: &str =
    "What made these actions the sensible ones at the time: pressures, tools, habits, the design.";
pub const SURPRISES: &str = "Where the system or the organisation worked otherwise than you believed. This is where learning is.";
pub const STABILISED: &str = "What people did to hold it together, and where they knew how from.";
pub const IMPACT: &str = "Who was affected and how much, as far as it can be told.";
pub const WENT_WELL: &str =
    "The adaptations that kept it from being worse. They deserve as much study as the failure.";
pub const QUESTIONS: &str = "What the group could not answer, and what would be worth finding out.";
pub const FOLLOW_UPS: &str =
    "What somebody wants to try or to find out. Not every surprise needs a ticket.";
