//! The words that Debrief adds to those of the author in a rendered report. They are in the language of the
//! document, whatever the language of the interface.

use super::{en, es};
use crate::model::Mark;
use crate::timeline::phases::Phase;
use crate::timeline::picture::Stage;

/// A language that the labels of a report can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// English, which is also used for every language that is not in this list.
    #[default]
    English,
    /// Spanish, for `es` and every tag that begins with it, such as `es-MX`.
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

    /// The BCP 47 tag of the language.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The words of a report in this language.
    #[must_use]
    pub fn words(self) -> &'static Report {
        match self {
            Self::English => &en::report::WORDS,
            Self::Spanish => &es::report::WORDS,
        }
    }
}

/// The words inside a rendered report, in one language.
#[derive(Debug)]
pub struct Report {
    /// The title of a report whose document has none.
    pub untitled: &'static str,
    /// The label before the date of the incident.
    pub date: &'static str,
    /// The label before the severity.
    pub severity: &'static str,
    /// The label before the status.
    pub status: &'static str,
    /// The label before the person who answers for the postmortem, or who does an action item.
    pub owner: &'static str,
    /// The label before those who wrote the postmortem.
    pub authors: &'static str,
    /// The label before the incident's number.
    pub incident: &'static str,
    /// The label before the services that were affected.
    pub services: &'static str,
    /// The label before the zone of all times.
    pub timezone: &'static str,
    /// The label before the date of publication.
    pub published: &'static str,
    /// The accessible name of a table that can be scrolled.
    pub table: &'static str,
    /// The accessible name of a block of code that can be scrolled.
    pub code: &'static str,
    /// The label before the day on which an action item is due.
    pub due: &'static str,
    /// The label before the type of an action item.
    pub kind: &'static str,
    /// The label before the priority of an action item.
    pub priority: &'static str,
    /// The label before the ticket of an action item.
    pub ticket: &'static str,
    /// The column heading over the times of a timeline.
    pub time: &'static str,
    /// The column heading over what happened at them.
    pub what: &'static str,
    /// The column heading over action items.
    pub action: &'static str,
    /// The column heading over whether they are done.
    pub state: &'static str,
    /// The state of an action item or task that is done.
    pub done: &'static str,
    /// The state of an action item or task that is not done.
    pub open: &'static str,
    /// The text in place of an image that has none.
    pub image: &'static str,
    /// The title of a quotation that is marked as a note, `> [!NOTE]` in Markdown.
    pub note: &'static str,
    /// The title of a quotation that is marked as a tip.
    pub tip: &'static str,
    /// The title of a quotation that is marked as important.
    pub important: &'static str,
    /// The title of a quotation that is marked as a warning.
    pub warning: &'static str,
    /// The title of a quotation that is marked as a caution, of what may go wrong.
    pub caution: &'static str,
    /// The heading or accessible name of the list of footnotes.
    pub footnotes: &'static str,
    /// The accessible name of the link from a footnote to where the text refers to it.
    pub back: &'static str,
    /// The text of the link to the evidence of an entry, such as a graph.
    pub evidence: &'static str,
    /// The label before what was known at a point of the timeline.
    pub known_then: &'static str,
    /// Gives the name of a mark.
    pub mark: fn(Mark) -> &'static str,
    /// Says what a figure at the head of the report measures: “to detect”.
    pub phase: fn(Phase) -> &'static str,
    /// Gives the name of a band in the picture of a timeline.
    pub stage: fn(Stage) -> &'static str,
    /// Writes a length, given in seconds, in short form.
    pub length: fn(u32) -> String,
    /// Names a day whose date is not known, given how many days after the first it is: 1 is “next day”.
    pub days_later: fn(u32) -> String,
    /// Describes the picture of a timeline, from its first time to its last.
    pub picture: fn(&str, &str) -> String,
}
