//! The choice of a template.

pub const HEADING: &str = "New postmortem";
pub const LEAD: &str = "Choose the form that your team knows. You can change every word of it.";
