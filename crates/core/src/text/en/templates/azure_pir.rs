//! The words of the template “Azure post-incident review”.

pub const NAME: &str = "Azure post-incident review";
pub const WHOM: &str = "Providers that owe their customers a full public answer.";
pub const ORIGIN: &str =
    "Microsoft Azure’s post-incident reviews, as its status history publishes them.";

pub const SUMMARY: &str = "Between which times, in UTC, which customers of which services met what. Say what was not affected too.";
pub const CAUSES: &str =
    "How the service normally works, what was different, and why your safeguards did not hold.";
pub const TIMELINE: &str =
    "Dated steps in UTC, from the first impact to the confirmation that it is over.";
pub const ACTION_ITEMS: &str =
    "Each repair with its state: completed, or the month in which it is expected.";
pub const CUSTOMERS: &str = "What a customer can do on their own side, with links to the guidance.";
pub const COMMUNICATION: &str = "Where readers can tell you what they missed in this review.";
