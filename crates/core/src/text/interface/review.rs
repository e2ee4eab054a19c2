//! The words of the page on which a person reviews what was read from files, and corrects it.

use crate::import::bytes::Encoding;
use crate::model::Mark;
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
        /// The button that takes back the last correction.
        undo,
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
        /// Says in the library how many files wait to be reviewed.
        waiting(count: usize),
        /// Which of the files is being read: “Reading 2 of 7: a.md…”.
        progress(number: usize, total: usize, name: &str),
        /// How many files are on the page, how many of them wait to be imported, and how many could not be
        /// read.
        all_read(files: usize, waiting: usize, refused: usize),
        /// The button that imports all files that are waiting.
        import_all(count: usize),
        /// What was read from a file, in one line.
        summary(title: &str, count: &Count),
        /// Says that the same file is here already, as the draft with this title.
        same(title: &str),
        /// Says that a file was not UTF-8, and how it was read instead.
        converted(encoding: Encoding),
        /// Says that one of the files is a backup, and what restoring it does.
        backup(name: &str),
        /// The accessible name of a button, if there is one for each of several files: its label and the
        /// file.
        of_file(label: &str, name: &str),
        /// The accessible name of a control, if there is one for each of several sections: its label and the
        /// section.
        of_part(label: &str, heading: &str),
        /// The lines of the file in which something is: first and last, from 1.
        lines(place: (usize, usize)),
        /// The accessible name of the button that shows in the source where something is.
        show_lines(what: &str, place: (usize, usize)),
        /// What was read from a timeline: how many entries, their first and last time, how many have no time and
        /// the lines of the first of these, and which marks they have.
        timeline(
            entries: usize,
            span: Option<(&str, &str)>,
            untimed: (usize, &[(usize, usize)]),
            marks: &[Mark]
        ),
        /// How many rows of a timeline were not read, and the lines in which they are.
        unread(rows: usize, places: &[(usize, usize)]),
        /// The button that makes entries of the rows that were not read.
        take_rows,
        /// The button that makes entries of the lists beside the entries, which are in these lines.
        take_beside(places: &[(usize, usize)]),
        /// The button that takes a column of a table as what happened.
        is_told(column: &str),
        /// The same button for a column without a name of its own: its number from 1, and its first cell.
        is_told_by_number(number: usize, first_cell: &str),
        /// Says that a date can be read in two ways, and that no other date tells which is meant.
        open_date(written: &str),
        /// The button that decides that the day comes first: what a date with these two numbers then is.
        day_first(numbers: (u8, u8)),
        /// The button that decides that the month comes first: what a date with these two numbers then is.
        month_first(numbers: (u8, u8)),
        /// Says that a person has decided that the day comes first.
        is_day_first,
        /// Says that a person has decided that the month comes first.
        is_month_first,
        /// How many action items were read, and how many of them have an owner.
        actions(items: usize, owned: usize),
        /// The accessible name of the text of a file.
        source(name: &str),
    }
}
