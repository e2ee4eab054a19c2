//! The names of the cells in timelines and action items, in English.

use crate::text::interface::cell::Cell;

pub const WORDS: Cell = Cell {
    time: "Time",
    what: "What happened",
    mark: "Mark",
    action: "Action",
    kind: "Type",
    owner: "Owner",
    due: "Due",
    priority: "Priority",
    ticket: "Ticket",
    done: "Done",
};
