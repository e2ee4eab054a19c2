//! The correction of error (COE) of Amazon, as the AWS Well-Architected guidance describes it.
//! Headings and their order are its authors'; the guidance is ours.

use super::make::{field, label, lines, section, table};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::aws_coe as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "aws-coe",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Table,
    meta: &[
        field(Field::Date, "Incident date").required(),
        field(Field::Owner, "Owner").required(),
        label("Reviewers"),
        field(Field::Tags, "Tags"),
    ],
    sections: &[
        section(Kind::Summary, 2, "Summary", words::SUMMARY).required(),
        section(Kind::Supporting, 2, "Supporting data", words::DATA),
        section(Kind::Impact, 2, "Customer impact", words::IMPACT).required(),
        section(
            Kind::Response,
            2,
            "Incident response analysis",
            words::RESPONSE,
        )
        .required(),
        section(Kind::Detection, 3, "Detection", words::DETECTION),
        section(Kind::Response, 3, "Diagnosis", words::DIAGNOSIS),
        section(Kind::Resolution, 3, "Mitigation", words::MITIGATION),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(
            Kind::ContributingFactors,
            2,
            "Contributing factors",
            words::FACTORS,
        )
        .required(),
        section(Kind::FiveWhys, 3, "5 Whys", words::WHYS),
        section(Kind::Surprises, 2, "Surprises", words::SURPRISES),
        section(Kind::WentWell, 2, "What went well", words::WENT_WELL),
        section(Kind::ActionItems, 2, "Action items", words::ACTION_ITEMS).required(),
        section(Kind::Recurrence, 2, "Related items", words::RELATED),
    ],
    timeline: lines("- {time} - {text}"),
    actions: table(&[
        ("Action", "text"),
        ("Owner", "owner"),
        ("Due", "due"),
        ("Priority", "priority"),
        ("Factor addressed", ""),
        ("Success criterion", ""),
        ("Link", "ticket"),
    ]),
};
