//! The post-incident reviews that Microsoft publishes in the status history of Azure. Headings and
//! their order are its authors'; the guidance is ours.

use super::make::{lines, section};
use super::{Group, Template};
use crate::model::{Kind, MetaForm};
use crate::text::en::templates::azure_pir as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "azure-pir",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Public,
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        section(Kind::Summary, 2, "What happened?", words::SUMMARY).required(),
        section(
            Kind::RootCauses,
            2,
            "What went wrong and why?",
            words::CAUSES,
        )
        .required(),
        section(Kind::Timeline, 2, "How did we respond?", words::TIMELINE).required(),
        section(
            Kind::ActionItems,
            2,
            "How are we making incidents like this less likely or less impactful?",
            words::ACTION_ITEMS,
        )
        .required(),
        section(
            Kind::Custom,
            2,
            "How can customers make incidents like this less impactful?",
            words::CUSTOMERS,
        ),
        section(
            Kind::Communication,
            2,
            "How can we make our incident communications more useful?",
            words::COMMUNICATION,
        ),
    ],
    timeline: lines("- {time} – {text}"),
    actions: lines("- {text}"),
};
