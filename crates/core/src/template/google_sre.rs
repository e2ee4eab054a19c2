//! The example postmortem of *Site Reliability Engineering* (O'Reilly, 2016), appendix D, in the
//! Markdown form of the collection dastergon/postmortem-templates. Headings and their order are its
//! authors'; the guidance is ours.

use super::make::{field, lines, section, table};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::google_sre as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "google-sre",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Headings,
    meta: &[
        field(Field::Date, "Date").required(),
        field(Field::Authors, "Authors").required(),
        field(Field::Status, "Status").required(),
    ],
    sections: &[
        section(Kind::Summary, 3, "Summary", words::SUMMARY).required(),
        section(Kind::Impact, 3, "Impact", words::IMPACT).required(),
        section(Kind::RootCauses, 3, "Root Causes", words::ROOT_CAUSES).required(),
        section(Kind::Trigger, 3, "Trigger", words::TRIGGER).required(),
        section(Kind::Resolution, 3, "Resolution", words::RESOLUTION).required(),
        section(Kind::Detection, 3, "Detection", words::DETECTION).required(),
        section(Kind::ActionItems, 2, "Action Items", words::ACTION_ITEMS).required(),
        section(Kind::Lessons, 2, "Lessons Learned", words::LESSONS).required(),
        section(Kind::WentWell, 3, "What went well", words::WENT_WELL),
        section(Kind::WentWrong, 3, "What went wrong", words::WENT_WRONG),
        section(Kind::Lucky, 3, "Where we got lucky", words::LUCKY),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(
            Kind::Supporting,
            2,
            "Supporting information",
            words::SUPPORTING,
        ),
    ],
    timeline: lines("- {time} -> {text}"),
    actions: table(&[
        ("Action Item", "text"),
        ("Type", "type"),
        ("Owner", "owner"),
        ("Bug", "ticket"),
    ]),
};
