//! The words of the template “Incident report”.

pub const NAME: &str = "Incident report";
pub const WHOM: &str =
    "Courses, small teams and first postmortems: five sections that everybody understands.";
pub const ORIGIN: &str =
    "Google’s report on its API infrastructure incident of 2013, a form that many courses teach.";

pub const SUMMARY: &str = "When it began and ended, with the time zone, what people saw, how many were affected, and the root cause in one sentence.";
pub const TIMELINE: &str = "One line per step, with its time, from the change that set it off to the end. Name the time zone in a line before.";
pub const ROOT_CAUSE: &str = "How the system came to do this, in enough detail that a colleague from another team can follow.";
pub const RESOLUTION: &str =
    "What was done, in order, what did not help, and when service was back for everybody.";
pub const ACTION_ITEMS: &str =
    "What will be done so that it does not come back, or hurts less. Say what is done already.";
