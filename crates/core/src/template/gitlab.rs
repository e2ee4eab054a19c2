//! The incident review of GitLab's infrastructure handbook. Headings and their order are its
//! authors'; the guidance is ours.

use super::make::{lines, section};
use super::{Group, Template};
use crate::model::{Kind, MetaForm};
use crate::text::en::templates::gitlab as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "gitlab",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        section(Kind::Impact, 2, "Customer Impact", words::IMPACT).required(),
        section(
            Kind::RootCauses,
            2,
            "What were the root causes?",
            words::ROOT_CAUSES,
        )
        .required(),
        section(
            Kind::Response,
            2,
            "Incident Response Analysis",
            words::RESPONSE,
        )
        .required(),
        section(
            Kind::Recurrence,
            2,
            "Post Incident Analysis",
            words::RECURRENCE,
        ),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE),
        section(Kind::WentWell, 2, "What went well?", words::WENT_WELL),
        section(
            Kind::ActionItems,
            2,
            "Corrective actions",
            words::ACTION_ITEMS,
        ),
    ],
    timeline: lines("- {time} - {text}"),
    actions: lines("- {text}"),
};
