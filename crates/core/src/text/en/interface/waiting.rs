//! While the second part of the program is on its way.

pub const LOADING: &str = "Loading the editor…";
pub const FAILED_HEADING: &str = "The editor could not be loaded";
pub const FAILED: &str = "A part of Debrief did not arrive. Your drafts are in this browser and are not touched by this. Check the connection and try again.";
pub const RESCUE: &str = "Download your drafts";
pub const AGAIN: &str = "Try again";
