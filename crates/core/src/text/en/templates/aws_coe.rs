//! The words of the template “AWS Correction of Error”.

pub const NAME: &str = "AWS Correction of Error";
pub const WHOM: &str =
    "Teams on AWS, and all who want every action tied to the factor that it addresses.";
pub const ORIGIN: &str = "Amazon’s correction of error, as AWS describes it for its customers.";

pub const SUMMARY: &str = "Who was affected, when, where and how, how it was mitigated, and what will prevent it, for a reader with two minutes.";
pub const DATA: &str =
    "The graphs and metrics that show impact and recovery, with their time range.";
pub const IMPACT: &str = "What customers could not do, in numbers, and how that was measured.";
pub const RESPONSE: &str =
    "How the response went as a whole. It can stay empty if the three parts below say it.";
pub const DETECTION: &str =
    "How long until you knew, who or what told you, and how that time could be halved.";
pub const DIAGNOSIS: &str =
    "How the cause was found, which wrong turns there were, and what would have shortened it.";
pub const MITIGATION: &str =
    "When customers were well again, what achieved it, and how it could have been sooner.";
pub const TIMELINE: &str = "Every event from the first cause to full recovery, with times and their zone and no unexplained gaps.";
pub const FACTORS: &str = "Each condition without which it would have gone differently, with a name that the action items can refer to.";
pub const WHYS: &str =
    "From the impact on customers down, one why per line. Branch where an answer has two reasons.";
pub const SURPRISES: &str = "What worked otherwise than anybody had believed.";
pub const WENT_WELL: &str = "What kept the impact smaller than it could have been.";
pub const ACTION_ITEMS: &str =
    "Each with one owner, a date, the factor it addresses, and how you will know that it worked.";
pub const RELATED: &str =
    "Earlier corrections of error, tickets and documents that belong to this one.";
