//! The switch of a draft from one template to another, in English.

use crate::text::interface::switch::Switch;

pub const WORDS: Switch = Switch {
    template: "Template",
    none: "None",
    as_in_file: "As in the imported file",
    switch: "Switch…",
    heading: "Switch the template",
    choose: "New template",
    own: "Your own",
    shipped: "Templates of Debrief",
    no_form: "No template",
    no_form_said: "Headings and their order stay as they are. The checks ask for the five usual sections only.",
    same: "The postmortem is in this template already. Its sections are put into the order of the template, \
    and those that are absent are added.",
    moved: "Gets another heading",
    stays: "Keeps its heading",
    at_end: "Has no place and follows at the end",
    added: "Is added, empty",
    dropped: "Is empty and left out",
    opening: "Opening text",
    nothing_lost: "No text is lost. You can undo the switch. From now on Markdown is downloaded in the new template.",
    confirm: "Switch",
    undo: "Undo",
    switched,
    becomes,
};

fn switched(name: &str) -> String {
    ["The template is “", name, "” now."].concat()
}

fn becomes(from: &str, to: &str) -> String {
    [from, " → ", to].concat()
}
