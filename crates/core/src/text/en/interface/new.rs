//! The choice of a template.

use crate::template::Group;

pub const HEADING: &str = "New postmortem";
pub const LEAD: &str = "Choose the form that your team knows. You can change every word of it, and switch to another \
    form later.";
pub const OWN: &str = "Your own";
pub const OWN_WHOM: &str = "Made by your team.";
pub const OTHER: &str = "Without a form";
pub const EMPTY: &str = "Start empty";
pub const EMPTY_WHOM: &str = "For notes that will find their form while you write.";
pub const EMPTY_ORIGIN: &str = "No sections and no form. You add the headings that you want.";
pub const MANAGE: &str = "Make or import a template of your own";

/// What a group of templates is called.
#[must_use]
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Full => "Full postmortems",
        Group::Short => "Short forms",
        Group::Public => "For customers and the public",
        Group::Learning => "For learning",
    }
}
