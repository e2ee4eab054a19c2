//! The choice of a template.

pub const HEADING: &str = "New postmortem";
pub const LEAD: &str = "Choose the form that your team knows. You can change every word of it.";
pub const EMPTY: &str = "Start empty";
pub const EMPTY_ORIGIN: &str = "No sections and no form. You add the headings that you want.";
