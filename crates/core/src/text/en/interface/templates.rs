//! The templates of a team: their page, their editor, and the switch from one to another.

use crate::template::NotATemplate;

pub const HEADING: &str = "Your templates";
pub const LEAD: &str = "A template says which headings a postmortem has, which of them the checks ask for, and what to write \
    under each. Yours are kept in this browser; download them to pass them on.";
pub const LIST: &str = "Your templates";
pub const NONE: &str = "You have no template of your own yet. Make one from a draft or from a template that Debrief \
    brings along, or import a file that a colleague has given you.";
pub const MAKE_HEADING: &str = "Make a template";
pub const MAKE_FROM: &str = "Make it from";
pub const MAKE: &str = "Make a template";
pub const DRAFTS: &str = "Drafts";
pub const SHIPPED: &str = "Templates of Debrief";
pub const IMPORT: &str = "Import templates";
pub const IMPORT_BUTTON: &str = "Import templates…";
pub const BEGIN: &str = "Begin a postmortem";
pub const EDIT: &str = "Edit";
pub const DOWNLOAD: &str = "Download";
pub const DELETE: &str = "Delete";
pub const YES: &str = "Delete the template";
pub const DELETE_HEADING: &str = "Delete this template?";
pub const EDIT_HEADING: &str = "Edit the template";
pub const NAME: &str = "Name";
pub const SECTIONS: &str = "Sections";
pub const SECTION_HEADING: &str = "Heading";
pub const KIND: &str = "Kind of section";
pub const LEVEL: &str = "Level";
pub const REQUIRED: &str = "The checks ask for it";
pub const GUIDANCE: &str = "What to write there";
pub const ADD: &str = "Add a section";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const REMOVE: &str = "Remove";
pub const SAVE: &str = "Save the template";
pub const CANCEL: &str = "Cancel";
pub const KEPT_FORM: &str = "Drafts that were begun in it keep the form that it had; switch their template to give them \
    the new one.";
pub const NO_NAME: &str =
    "The template has no name. Give it one, so that you can tell it from the others.";
pub const NO_SECTION: &str =
    "The template has no section with a heading. Add one, so that there is something to fill in.";
pub const NOT_KEPT: &str = "The template was not saved: the browser refused to store it. Make room by deleting drafts that \
    you no longer need, or allow storage for this site, and save again.";
pub const NOT_DELETED: &str = "The template was not deleted: the browser refused. Try again.";
pub const UNREADABLE: &str =
    "The file could not be read. Check that you may open it, and choose it again.";
pub const NEW_NAME: &str = "New template";
pub const UNREADABLE_KEPT: &str = "Some templates in this browser cannot be read by this version of Debrief. They are \
    left as they are.";

/// How many sections a template has.
#[must_use]
pub fn count(sections: usize) -> String {
    match sections {
        1 => "1 section".to_owned(),
        _ => [&sections.to_string(), " sections"].concat(),
    }
}

/// What the name of a template made from another begins as.
#[must_use]
pub fn after(name: &str) -> String {
    ["After ", name].concat()
}

/// What deleting a template means.
#[must_use]
pub fn delete_what(name: &str) -> String {
    [
        "“",
        name,
        "” is gone then. Drafts that were begun in it keep their form.",
    ]
    .concat()
}

/// A template is deleted.
#[must_use]
pub fn deleted(name: &str) -> String {
    ["“", name, "” is deleted."].concat()
}

/// A template is saved.
#[must_use]
pub fn saved(name: &str) -> String {
    [
        "“",
        name,
        "” is saved. It is among the forms for a new postmortem.",
    ]
    .concat()
}

/// A template came out of a file.
#[must_use]
pub fn imported(name: &str, file: &str) -> String {
    ["“", name, "” is imported from ", file, "."].concat()
}

/// A file is no template, and why.
#[must_use]
pub fn refused(file: &str, why: &NotATemplate) -> String {
    let why = match why {
        NotATemplate::Malformed {
            line,
            column,
            message,
        } => {
            return [
                file,
                " is not valid JSON at line ",
                &line.to_string(),
                ", column ",
                &column.to_string(),
                ": ",
                message,
                ". Correct it there, or download the template again.",
            ]
            .concat();
        }
        NotATemplate::Other => {
            "holds no template of Debrief. Choose a file that was downloaded from this page. A postmortem is imported \
            in the list of drafts."
        }
        NotATemplate::Newer => {
            "was written by a newer version of Debrief. Reload the page to get that version."
        }
        NotATemplate::Sections(0) => {
            "holds a template without sections. Add some and download it again."
        }
        NotATemplate::Sections(_) => {
            "holds a template of more than 200 sections, which nobody could fill in. Make it shorter."
        }
    };
    [file, " ", why].concat()
}
