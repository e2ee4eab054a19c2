//! An address that leads nowhere.

pub const HEADING: &str = "There is nothing here";
pub const ADDRESS: &str =
    "This address leads to no page of Debrief. It may have been mistyped or cut short.";
pub const DRAFT: &str = "There is no draft with this address in this browser. It may have been deleted, or written in \
    another browser or on another device: drafts stay where they were written.";
pub const BINNED: &str = "This draft is in the bin. Restore it there to open it again.";
pub const BIN: &str = "Go to the bin";
pub const DAMAGED: &str = "The draft at this address cannot be read. It is left as it is; download \
    its record to keep it or to look inside.";
pub const NEWER: &str = "A newer Debrief has written this draft, and this one cannot show it. It is left as it is. Reload the \
    page to get the newer Debrief, or download the record.";
pub const BLOCKED: &str = "This browser does not let Debrief read what it has stored. Allow storage for this site and \
    load the page again; what is stored stays as it is.";
pub const HOME: &str = "Go to the list of postmortems";
