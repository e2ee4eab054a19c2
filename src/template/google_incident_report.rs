//! The report on the Google API infrastructure incident of 30 April 2013, published on the Google
//! Apps Developer Blog, which courses of Holberton and ALX teach as a form. Headings and their order
//! are that report's; the guidance is ours.

use super::{MetaForm, Template, TemplateSection};
use crate::model::Kind;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "google-incident-report",
    name: "Incident report",
    origin: "Google's report on its API infrastructure incident of 2013, a form that many courses teach.",
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        TemplateSection {
            kind: Kind::Summary,
            heading: "Issue Summary",
            level: 2,
            required: true,
            guidance: "When it began and ended, with the time zone, what people saw, how many were affected, and the root cause in one sentence.",
        },
        TemplateSection {
            kind: Kind::Timeline,
            heading: "Timeline",
            level: 2,
            required: true,
            guidance: "One line per step, with its time, from the change that set it off to the end. Name the time zone in a line before.",
        },
        TemplateSection {
            kind: Kind::RootCauses,
            heading: "Root Cause",
            level: 2,
            required: true,
            guidance: "How the system came to do this, in enough detail that a colleague from another team can follow.",
        },
        TemplateSection {
            kind: Kind::Resolution,
            heading: "Resolution and recovery",
            level: 2,
            required: true,
            guidance: "What was done, in order, what did not help, and when service was back for everybody.",
        },
        TemplateSection {
            kind: Kind::ActionItems,
            heading: "Corrective and Preventative Measures",
            level: 2,
            required: true,
            guidance: "What will be done so that it does not come back, or hurts less. Say what is done already.",
        },
    ],
    action_columns: &[],
    action_row: "- {text}",
    entry_row: "{time} - {text}",
    entry_gap: "\n\n",
};
