//! The choice of a template, in English.

use crate::template::Group;
use crate::text::interface::new::New;

pub const WORDS: New = New {
    heading: "New postmortem",
    lead: "Choose the form that your team knows. You can change every word of it, and switch to another \
    form later.",
    own: "Your own",
    own_whom: "Made by your team.",
    other: "Without a template",
    empty: "Start empty",
    empty_whom: "For notes that will find their template while you write.",
    empty_origin: "No sections and no template. You add the headings that you want.",
    manage: "Make or import a template of your own",
    group,
};

fn group(group: Group) -> &'static str {
    match group {
        Group::Full => "Full postmortems",
        Group::Short => "Short forms",
        Group::Public => "For customers and the public",
        Group::Learning => "For learning",
    }
}
