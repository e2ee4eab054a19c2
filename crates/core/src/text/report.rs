//! The words inside a rendered report, beside those of its author. They are in the language of the document,
//! whatever language the page speaks.

use super::{en, es};
use crate::model::Mark;
use crate::timeline::phases::Phase;
use crate::timeline::picture::Stage;

/// A language that reports have words in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// English, which stands in for every language that is not here.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Labels {
    /// The labels for a document in the language of a tag, such as `es-MX`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("es") {
            Self::Spanish
        } else {
            Self::English
        }
    }

    /// The tag of the language.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The words.
    #[must_use]
    pub fn words(self) -> &'static Report {
        match self {
            Self::English => &en::report::WORDS,
            Self::Spanish => &es::report::WORDS,
        }
    }
}

/// The words inside a rendered report.
#[derive(Debug)]
pub struct Report {
    /// In place of a title.
    pub untitled: &'static str,
    /// Before the date of the incident.
    pub date: &'static str,
    /// Before the severity.
    pub severity: &'static str,
    /// Before the status.
    pub status: &'static str,
    /// Before the one who answers for the postmortem, or does an action item.
    pub owner: &'static str,
    /// Before those who wrote it.
    pub authors: &'static str,
    /// Before the incident's number.
    pub incident: &'static str,
    /// Before the services that were affected.
    pub services: &'static str,
    /// Before the zone of all times.
    pub timezone: &'static str,
    /// Before the date of publication.
    pub published: &'static str,
    /// What a table is called where it can be scrolled.
    pub table: &'static str,
    /// What a block of code is called where it can be scrolled.
    pub code: &'static str,
    /// Before the day an action item is due.
    pub due: &'static str,
    /// Before the kind of an action item.
    pub kind: &'static str,
    /// Before the priority of an action item.
    pub priority: &'static str,
    /// Before the ticket of an action item.
    pub ticket: &'static str,
    /// Over the times of a timeline.
    pub time: &'static str,
    /// Over what happened at them.
    pub what: &'static str,
    /// Over action items.
    pub action: &'static str,
    /// Over whether they are done.
    pub state: &'static str,
    /// An action item or task that is done.
    pub done: &'static str,
    /// An action item or task that is not.
    pub open: &'static str,
    /// In place of an image without text.
    pub image: &'static str,
    /// A link to what shows that an entry is so.
    pub evidence: &'static str,
    /// Before what was known at a point of the timeline.
    pub known_then: &'static str,
    /// The name of a mark.
    pub mark: fn(Mark) -> &'static str,
    /// What a figure at the head of the report measures: “to detect”.
    pub phase: fn(Phase) -> &'static str,
    /// What a band of a timeline's picture stands for.
    pub stage: fn(Stage) -> &'static str,
    /// A length of so many seconds, short.
    pub length: fn(u32) -> String,
    /// A day without a date: so many days after the first.
    pub days_later: fn(u32) -> String,
    /// What a timeline's picture shows, from its first time to its last.
    pub picture: fn(&str, &str) -> String,
}
