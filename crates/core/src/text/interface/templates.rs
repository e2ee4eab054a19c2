//! The templates of a team: their page, their editor, and the switch from one to another.

use crate::template::NotATemplate;

area! {
    Templates of templates {
        heading,
        lead,
        list,
        none,
        make_heading,
        make_from,
        make,
        drafts,
        shipped,
        import,
        import_button,
        begin,
        edit,
        download,
        delete,
        yes,
        delete_heading,
        edit_heading,
        name,
        sections,
        section_heading,
        kind,
        level,
        required,
        guidance,
        add,
        up,
        down,
        remove,
        save,
        cancel,
        kept_form,
        no_name,
        no_section,
        not_kept,
        not_deleted,
        unreadable,
        new_name,
        unreadable_kept,
        /// How many sections a template has.
        count(sections: usize),
        /// What the name of a template made from another begins as.
        after(name: &str),
        /// What deleting a template means.
        delete_what(name: &str),
        /// A template is deleted.
        deleted(name: &str),
        /// A template is saved.
        saved(name: &str),
        /// A template came out of a file.
        imported(name: &str, file: &str),
        /// A file is no template, and why.
        refused(file: &str, why: &NotATemplate),
    }
}
