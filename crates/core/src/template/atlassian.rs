//! The postmortem template of Atlassian's incident management handbook. Headings and their order
//! are its authors'; the guidance is ours.

use super::make::{paragraphs, section, table};
use super::{Group, Template};
use crate::model::{Kind, MetaForm};
use crate::text::en::templates::atlassian as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "atlassian",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        section(Kind::Summary, 2, "Incident summary", words::SUMMARY).required(),
        section(Kind::Leadup, 2, "Leadup", words::LEADUP),
        section(Kind::RootCauses, 2, "Fault", words::FAULT).required(),
        section(Kind::Impact, 2, "Impact", words::IMPACT).required(),
        section(Kind::Detection, 2, "Detection", words::DETECTION).required(),
        section(Kind::Response, 2, "Response", words::RESPONSE).required(),
        section(Kind::Recovery, 2, "Recovery", words::RECOVERY).required(),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(
            Kind::FiveWhys,
            2,
            "Five whys root cause identification",
            words::WHYS,
        ),
        section(Kind::RootCauses, 2, "Root cause", words::ROOT_CAUSE).required(),
        section(Kind::Questions, 2, "Backlog check", words::BACKLOG),
        section(Kind::Recurrence, 2, "Recurrence", words::RECURRENCE),
        section(Kind::Lessons, 2, "Lessons learned", words::LESSONS).required(),
        section(
            Kind::ActionItems,
            2,
            "Corrective actions",
            words::ACTION_ITEMS,
        )
        .required(),
    ],
    timeline: paragraphs("{time} - {text}"),
    actions: table(&[
        ("What", "text"),
        ("Who", "owner"),
        ("By when", "due"),
        ("Link", "ticket"),
    ]),
};
