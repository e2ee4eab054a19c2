//! The words that are written into Markdown files beside those of their author.
#![allow(missing_docs, reason = "each text says for itself what it says")]

use crate::model::Field;
use crate::timeline::phases::Phase;

pub const START: &str = "Start";
pub const DETECTION: &str = "Detection";
pub const MITIGATION: &str = "Mitigation";
pub const RESOLUTION: &str = "Resolution";
/// Before the entry of the timeline that shows a factor. It is read back, so it is not a matter of the
/// interface.
pub const SEE: &str = "see";
/// What stands for the description of an image that was pasted, until somebody writes it.
pub const IMAGE_SHOWS: &str = "what it shows";
/// What stands for the address of an image that was pasted, likewise.
pub const IMAGE_LINK: &str = "link to the image";

/// The label of a field. It is a name that importing knows.
#[must_use]
pub fn label(field: Field) -> &'static str {
    match field {
        Field::Title => "Title",
        Field::Date => "Date",
        Field::Authors => "Authors",
        Field::Owner => "Owner",
        Field::Status => "Status",
        Field::Severity => "Severity",
        Field::Incident => "Incident",
        Field::Services => "Services",
        Field::Tags => "Tags",
        Field::Published => "Published",
        Field::Audience => "Audience",
        Field::Timezone => "Time zone",
    }
}

/// What a measured time is called, where it is called anything.
#[must_use]
pub fn phase(phase: Phase) -> Option<&'static str> {
    match phase {
        Phase::Detect => Some("Time to detect (TTD)"),
        Phase::Mitigate => Some("Time to mitigate (TTM)"),
        Phase::Resolve => Some("Time to resolve (TTR)"),
        _ => None,
    }
}

/// The line that states the zone of a timeline.
#[must_use]
pub fn all_times_in(zone: &str) -> String {
    ["All times in ", zone, "."].concat()
}
