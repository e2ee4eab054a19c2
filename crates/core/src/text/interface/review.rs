//! The page on which somebody looks over what was read of files, and corrects it.

use crate::import::bytes::Encoding;
use crate::text::interface::import::Count;

area! {
    Review of review {
        heading,
        lead,
        nothing,
        files,
        import,
        import_second,
        import_as_it_is,
        restore,
        open,
        open_same,
        leave_out,
        dismiss,
        reset,
        keep,
        details,
        fields,
        parts,
        not_recognised,
        is_timeline,
        is_actions,
        is_text,
        kind,
        title,
        template,
        no_template,
        no_title,
        no_date,
        no_sections,
        is_draft,
        changed,
        kept,
        looked_over,
        unknown,
        kept_whole,
        id_taken,
        /// Files wait on the desk while the library is shown.
        waiting(count: usize),
        /// How far the reading has come.
        progress(at: usize, of: usize, name: &str),
        /// How many of the files on the page wait, and how many could not be read.
        all_read(files: usize, waiting: usize, refused: usize),
        /// The button that imports all files that wait.
        import_all(count: usize),
        /// What was read of a file, in a line.
        summary(title: &str, count: &Count),
        /// The same file has been imported before.
        same(title: &str),
        /// The file was not UTF-8.
        converted(encoding: Encoding),
        /// A backup among the files.
        backup(name: &str),
        /// The accessible name of a button of one of several files: what it says, and the file.
        of_file(label: &str, name: &str),
        /// The accessible name of a control of one of several sections: what it says, and the section.
        of_part(label: &str, heading: &str),
        /// Where something stands in the file.
        lines(place: (usize, usize)),
        /// The accessible name of the button that shows in the source where something stands.
        show_lines(what: &str, place: (usize, usize)),
        /// What was made of a timeline.
        timeline(entries: usize, span: Option<(&str, &str)>, untimed: usize),
        /// What was made of action items.
        actions(items: usize, owned: usize),
        /// The name of the source of a file.
        source(name: &str),
    }
}
