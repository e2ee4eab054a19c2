//! Saving back to the file that a draft was opened from.

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
        /// What the file holds already.
        same(file: &str),
        /// How much changes.
        count(file: &str, changed: usize, added: usize, removed: usize),
        /// The draft is in the file.
        saved(file: &str, changed: usize, added: usize, removed: usize),
        /// Somebody else has changed the file.
        changed_elsewhere(file: &str),
        /// The file gets another encoding.
        converted(file: &str, encoding: Encoding),
        /// So many lines are not shown.
        more(lines: usize),
        /// Where a group of lines stands in the file.
        place(line: usize),
        /// Nobody allowed the page to write.
        denied(file: &str),
        /// Nobody allowed the page to use the file again, which was opened before the page was.
        not_allowed_again(file: &str),
        /// The file is not there.
        gone(file: &str),
        /// Another program uses the file.
        busy(file: &str),
        /// There is no room.
        full(file: &str),
        /// The browser does not say why.
        refused(file: &str),
        /// The file could not be compared with the draft.
        unread(file: &str),
    }
}
