//! The templates of a team: their page, their editor, and the switch from one to another, in English.

use crate::template::NotATemplate;
use crate::text::interface::templates::Templates;

pub const WORDS: Templates = Templates {
    heading: "Your templates",
    lead: "A template says which headings a postmortem has, which of them the checks ask for, and what to write \
    under each. Yours are kept in this browser; download them to pass them on.",
    list: "Your templates",
    none: "You have no template of your own yet. Make one from a draft or from a template that Debrief \
    brings along, or import a file that a colleague has given you.",
    make_heading: "Make a template",
    make_from: "Make it from",
    make: "Make a template",
    drafts: "Drafts",
    shipped: "Templates of Debrief",
    import: "Import templates",
    import_button: "Import templates…",
    begin: "Begin a postmortem",
    edit: "Edit",
    download: "Download",
    delete: "Delete",
    yes: "Delete the template",
    delete_heading: "Delete this template?",
    edit_heading: "Edit the template",
    name: "Name",
    sections: "Sections",
    section_heading: "Heading",
    kind: "Kind of section",
    level: "Level",
    required: "The checks ask for it",
    guidance: "What to write there",
    add: "Add a section",
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    save: "Save the template",
    cancel: "Cancel",
    kept_form: "Drafts that were begun in it keep the form that it had; switch their template to give them \
    the new one.",
    no_name: "The template has no name. Give it one, so that you can tell it from the others.",
    no_section: "The template has no section with a heading. Add one, so that there is something to fill in.",
    not_kept: "The template was not saved: the browser refused to store it. Make room by deleting drafts that \
    you no longer need, or allow storage for this site, and save again.",
    not_deleted: "The template was not deleted: the browser refused. Try again.",
    unreadable: "The file could not be read. Check that you may open it, and choose it again.",
    new_name: "New template",
    unreadable_kept: "Some templates in this browser cannot be read by this version of Debrief. They are \
    left as they are.",
    count,
    after,
    delete_what,
    deleted,
    saved,
    imported,
    refused,
};

fn count(sections: usize) -> String {
    match sections {
        1 => "1 section".to_owned(),
        _ => [&sections.to_string(), " sections"].concat(),
    }
}

fn after(name: &str) -> String {
    ["After ", name].concat()
}

fn delete_what(name: &str) -> String {
    [
        "“",
        name,
        "” is gone then. Drafts that were begun in it keep their template.",
    ]
    .concat()
}

fn deleted(name: &str) -> String {
    ["“", name, "” is deleted."].concat()
}

fn saved(name: &str) -> String {
    [
        "“",
        name,
        "” is saved. It is among the forms for a new postmortem.",
    ]
    .concat()
}

fn imported(name: &str, file: &str) -> String {
    ["“", name, "” is imported from ", file, "."].concat()
}

fn refused(file: &str, why: &NotATemplate) -> String {
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
