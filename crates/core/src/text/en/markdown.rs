//! The words that Debrief itself writes into a Markdown file, in addition to the author's.
#![allow(missing_docs, reason = "each text says for itself what it says")]

use crate::model::Field;
use crate::timeline::phases::Phase;

pub const START: &str = "Start";
pub const DETECTION: &str = "Detection";
pub const MITIGATION: &str = "Mitigation";
pub const RESOLUTION: &str = "Resolution";
/// The word in front of a reference to an entry of the timeline, as in `(see 14:02)`. It becomes part of the
/// document, so it does not follow the language of the interface.
pub const SEE: &str = "see";
/// The placeholder for the description of a pasted image, which the author replaces.
pub const IMAGE_DESCRIPTION: &str = "what it shows";
/// The placeholder for the address of a pasted image, which the author replaces.
pub const IMAGE_LINK: &str = "link to the image";

/// The label of a field, as import recognises it again.
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

/// The label of a measured phase; `None` for a phase that is not written to Markdown.
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
