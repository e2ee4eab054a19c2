//! The words about a team's own templates: their page and their editor.

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
        /// The name that a template begins with if it is made from another template, or from a draft.
        after(name: &str),
        /// The warning before a template is deleted.
        delete_what(name: &str),
        /// Says that a template was deleted.
        deleted(name: &str),
        /// Says that a template was saved.
        saved(name: &str),
        /// Says that a template was imported from a file.
        imported(name: &str, file: &str),
        /// Says why a file is not a template.
        refused(file: &str, why: &NotATemplate),
    }
}
