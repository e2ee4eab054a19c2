//! The short reports of the Azure status history, in the form of the collection
//! dastergon/postmortem-templates. Headings and their order are its authors'; the guidance is ours.

use super::make::{field, lines, section};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::azure_status as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "azure-status",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Public,
    meta_form: MetaForm::Headings,
    meta: &[field(Field::Date, "Date")],
    sections: &[
        section(Kind::Summary, 3, "Summary of impact", words::SUMMARY).required(),
        section(Kind::Impact, 3, "Customer impact", words::IMPACT).required(),
        section(
            Kind::RootCauses,
            3,
            "Root cause and mitigation",
            words::CAUSES,
        )
        .required(),
        section(Kind::ActionItems, 3, "Next steps", words::NEXT_STEPS).required(),
        section(Kind::Communication, 3, "Provide feedback", words::FEEDBACK),
    ],
    timeline: lines("- {time} - {text}"),
    actions: lines("- {text}"),
};
