//! The names of the cells in timelines and action items.

pub const TIME: &str = "Time";
pub const WHAT: &str = "What happened";
pub const MARK: &str = "Mark";
pub const ACTION: &str = "Action";
pub const TYPE: &str = "Type";
pub const OWNER: &str = "Owner";
pub const DUE: &str = "Due";
pub const PRIORITY: &str = "Priority";
pub const TICKET: &str = "Ticket";
pub const DONE: &str = "Done";

/// All of them, in the order of the cells.
pub const ALL: &[&str] = &[
    TIME, WHAT, MARK, ACTION, TYPE, OWNER, DUE, PRIORITY, TICKET, DONE,
];
