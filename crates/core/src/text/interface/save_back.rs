//! The words for saving back to the file that a draft was opened from.

use crate::import::bytes::Encoding;

area! {
    SaveBack of save_back {
        open_files,
        kinds,
        save,
        heading,
        changes,
        removed,
        added,
        quiet,
        confirm,
        replace,
        download,
        lf,
        crlf,
        missing,
        look_again,
        open_again,
        open_failed,
        /// The accessible name of the button that saves.
        save_to(file: &str),
        /// Says that the file already has the same text.
        same(file: &str),
        /// How many lines saving changes, adds and removes.
        count(file: &str, changed: usize, added: usize, removed: usize),
        /// Says that the draft was saved to the file, and how many lines changed.
        saved(file: &str, changed: usize, added: usize, removed: usize),
        /// Warns that the file was changed elsewhere since it was opened here.
        changed_elsewhere(file: &str),
        /// Warns that saving changes the encoding of the file to UTF-8.
        converted(file: &str, encoding: Encoding),
        /// How many more lines there are that are not shown.
        more(lines: usize),
        /// The number of the first line of a group of changes in the file.
        place(line: usize),
        /// Says that the permission to write the file was refused.
        denied(file: &str),
        /// Says that the permission to use the file again was refused, which is needed because it was opened
        /// before this page was loaded.
        not_allowed_again(file: &str),
        /// Says that the file is no longer where it was.
        gone(file: &str),
        /// Says that another program or tab is using the file.
        busy(file: &str),
        /// Says that there is not enough room on the device.
        full(file: &str),
        /// Says that the file could not be written, if the browser does not say why.
        refused(file: &str),
        /// Says that the file could not be read to compare it with the draft.
        unread(file: &str),
    }
}
