//! The words of the template “Azure status history”.

pub const NAME: &str = "Azure status history";
pub const WHOM: &str = "Status pages: five short sections, published within days.";
pub const ORIGIN: &str = "The short reports of the Azure status history, in the collection dastergon/postmortem-templates.";

pub const SUMMARY: &str =
    "From when to when, in UTC, and which customers met what when they used which service.";
pub const IMPACT: &str = "How many customers, in which regions, and what still worked for them.";
pub const CAUSES: &str = "What caused it and what ended it, in words that a customer understands.";
pub const NEXT_STEPS: &str =
    "What you do so that it does not come back. An apology can stand before the list.";
pub const FEEDBACK: &str = "Where customers can say how you handled it.";
