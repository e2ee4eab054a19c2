//! An address that leads nowhere, in English.

use crate::text::interface::nowhere::Nowhere;

pub const WORDS: Nowhere = Nowhere {
    heading: "There is nothing here",
    address: "This address leads to no page of Debrief. It may have been mistyped or cut short.",
    draft: "There is no draft with this address in this browser. It may have been deleted, or written in \
    another browser or on another device: drafts stay where they were written.",
    binned: "This draft is in the bin. Restore it there to open it again.",
    bin: "Go to the bin",
    damaged: "The draft at this address cannot be read. It is left as it is; download \
    its record to keep it or to look inside.",
    newer: "A newer Debrief has written this draft, and this one cannot show it. It is left as it is. Reload the \
    page to get the newer Debrief, or download the record.",
    blocked: "This browser does not let Debrief read what it has stored. Allow storage for this site and \
    load the page again; what is stored stays as it is.",
    home: "Go to the list of postmortems",
};
