//! The switch of a draft from one template to another.

pub const TEMPLATE: &str = "Template";
pub const NONE: &str = "None";
pub const AS_IN_FILE: &str = "As in the imported file";
pub const SWITCH: &str = "Switch…";
pub const HEADING: &str = "Switch the template";
pub const CHOOSE: &str = "New template";
pub const OWN: &str = "Your own";
pub const SHIPPED: &str = "Templates of Debrief";
pub const NO_FORM: &str = "No template";
pub const NO_FORM_SAID: &str =
    "Headings and their order stay as they are. The checks ask for the five usual sections only.";
pub const SAME: &str = "The postmortem is in this template already. Its sections are put into the order of the template, \
    and those that are absent are added.";
pub const MOVED: &str = "Gets another heading";
pub const STAYS: &str = "Keeps its heading";
pub const AT_END: &str = "Has no place and follows at the end";
pub const ADDED: &str = "Is added, empty";
pub const DROPPED: &str = "Is empty and left out";
pub const OPENING: &str = "Opening text";
pub const NOTHING_LOST: &str =
    "No text is lost. You can undo the switch. From now on Markdown is downloaded in the new form.";
pub const CONFIRM: &str = "Switch";
pub const UNDO: &str = "Undo";

/// The template has been switched.
#[must_use]
pub fn switched(name: &str) -> String {
    ["The template is “", name, "” now."].concat()
}

/// One heading in place of another.
#[must_use]
pub fn becomes(from: &str, to: &str) -> String {
    [from, " → ", to].concat()
}
