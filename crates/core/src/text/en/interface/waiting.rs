//! While the second part of the program is on its way, in English.

use crate::text::interface::waiting::Waiting;

pub const WORDS: Waiting = Waiting {
    loading: "Loading the editor…",
    failed_heading: "The editor could not be loaded",
    failed: "A part of Debrief did not arrive. Your drafts are in this browser and are not touched by this. Check the connection and try again.",
    rescue: "Download your drafts",
    again: "Try again",
};
