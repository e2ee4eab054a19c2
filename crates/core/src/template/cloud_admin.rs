//! The template of *The Practice of Cloud System Administration* (Limoncelli, Chalup and Hogan,
//! Addison-Wesley, 2014), in the form of the collection dastergon/postmortem-templates. Headings
//! and their order are its authors'; the guidance is ours.

use super::make::{field, lines, section};
use super::{Group, Template};
use crate::model::{Field, Fill, Kind, MetaForm};
use crate::text::en::templates::cloud_admin as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "cloud-admin",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Short,
    meta_form: MetaForm::Headings,
    meta: &[
        field(Field::Status, "Report Status").required(),
        field(Field::Date, "Start Date/Time").required(),
    ],
    sections: &[
        section(Kind::Custom, 3, "End Date/Time", words::END)
            .required()
            .filled(Fill::End),
        section(Kind::Custom, 3, "Duration", words::DURATION).filled(Fill::Duration),
        section(Kind::Summary, 3, "Executive Summary", words::SUMMARY).required(),
        section(
            Kind::Background,
            3,
            "Outage Description",
            words::DESCRIPTION,
        )
        .required(),
        section(Kind::Impact, 3, "Affected users", words::AFFECTED).required(),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(
            Kind::ContributingFactors,
            2,
            "Contributing Conditions Analysis",
            words::CONDITIONS,
        )
        .required(),
        section(Kind::WentWell, 3, "What went well?", words::WENT_WELL),
        section(
            Kind::WentWrong,
            3,
            "What could have gone better?",
            words::BETTER,
        ),
        section(
            Kind::ActionItems,
            2,
            "Recommendations",
            words::RECOMMENDATIONS,
        )
        .required(),
        section(Kind::People, 3, "Names of people involved", words::NAMES),
    ],
    timeline: lines("- {time} - {text}"),
    actions: lines("- {text}"),
};
