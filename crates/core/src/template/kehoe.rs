//! The template of Michael Kehoe, in the form of the collection dastergon/postmortem-templates.
//! Headings and their order are its authors'; the guidance is ours.

use super::make::{field, label, section, table};
use super::{Group, Template};
use crate::model::{Field, Fill, Kind, MetaForm};
use crate::text::en::templates::kehoe as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "kehoe",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Lines,
    meta: &[
        field(Field::Incident, "Incident number"),
        field(Field::Severity, "Severity"),
        field(Field::Published, "Postmortem date"),
        label("War-room"),
        field(Field::Owner, "Lead"),
        label("Recording"),
    ],
    sections: &[
        section(Kind::Summary, 3, "Summary", words::SUMMARY).filled(Fill::Meta),
        section(Kind::People, 3, "Postmortem Attendees", words::ATTENDEES),
        section(Kind::Custom, 3, "Incident Timing", words::TIMING).filled(Fill::Timing),
        section(Kind::Timeline, 3, "Incident Timeline", words::TIMELINE).required(),
        section(Kind::Impact, 3, "Impact", words::IMPACT).required(),
        section(Kind::Impact, 4, "End User Impact", words::END_USER),
        section(
            Kind::Impact,
            4,
            "Infrastructure Impact",
            words::INFRASTRUCTURE,
        ),
        section(Kind::Impact, 4, "Productivity Impact", words::PRODUCTIVITY),
        section(
            Kind::RootCauses,
            3,
            "What caused the incident?",
            words::CAUSE,
        )
        .required(),
        section(Kind::Trigger, 4, "Trigger(s)", words::TRIGGERS),
        section(
            Kind::ContributingFactors,
            4,
            "Process Breakdown(s)",
            words::PROCESS,
        ),
        section(Kind::RootCauses, 4, "Root Cause(s)", words::ROOT_CAUSES),
        section(
            Kind::Resolution,
            3,
            "Mitigation & Resolution",
            words::RESOLUTION,
        )
        .required(),
        section(Kind::Questions, 3, "Open Questions", words::QUESTIONS),
        section(Kind::Lessons, 3, "Lessons Learnt", words::LESSONS),
        section(Kind::WentWell, 4, "What went well", words::WENT_WELL),
        section(Kind::WentWrong, 4, "What went badly", words::WENT_BADLY),
        section(Kind::Lucky, 4, "Where did we get lucky", words::LUCKY),
        section(
            Kind::ActionItems,
            3,
            "Action Items & Followups",
            words::ACTION_ITEMS,
        )
        .required(),
        section(
            Kind::Supporting,
            3,
            "Supporting Documents",
            words::SUPPORTING,
        ),
    ],
    timeline: table(&[
        ("Date/Time", "time"),
        ("Who/What", ""),
        ("Action/Impact", "text"),
    ]),
    actions: table(&[
        ("Item", "text"),
        ("Type", "type"),
        ("Who", "owner"),
        ("Priority", "priority"),
        ("Bug", "ticket"),
        ("Due", "due"),
    ]),
};
