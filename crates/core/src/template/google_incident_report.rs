//! The report on the Google API infrastructure incident of 30 April 2013, published on the Google
//! Apps Developer Blog, which courses of Holberton and ALX teach as a form. Headings and their
//! order are its authors'; the guidance is ours.

use super::make::{lines, paragraphs, section};
use super::{Group, Template};
use crate::model::{Kind, MetaForm};
use crate::text::en::templates::google_incident_report as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "google-incident-report",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Short,
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        section(Kind::Summary, 2, "Issue Summary", words::SUMMARY).required(),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(Kind::RootCauses, 2, "Root Cause", words::ROOT_CAUSE).required(),
        section(
            Kind::Resolution,
            2,
            "Resolution and recovery",
            words::RESOLUTION,
        )
        .required(),
        section(
            Kind::ActionItems,
            2,
            "Corrective and Preventative Measures",
            words::ACTION_ITEMS,
        )
        .required(),
    ],
    timeline: paragraphs("{time} - {text}"),
    actions: lines("- {text}"),
};
