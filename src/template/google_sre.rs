//! The example postmortem of *Site Reliability Engineering* (O'Reilly, 2016), appendix D, in the
//! Markdown form of the collection dastergon/postmortem-templates. Headings and their order are
//! those authors'; the guidance is ours.

use super::{ActionColumn, MetaField, MetaForm, Template, TemplateSection};
use crate::model::{Field, Kind};

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "google-sre",
    name: "SRE book",
    origin: "Site Reliability Engineering, appendix D: the example postmortem.",
    meta_form: MetaForm::Headings(3),
    meta: &[
        MetaField {
            field: Field::Date,
            label: "Date",
            required: true,
        },
        MetaField {
            field: Field::Authors,
            label: "Authors",
            required: true,
        },
        MetaField {
            field: Field::Status,
            label: "Status",
            required: true,
        },
    ],
    sections: &[
        TemplateSection {
            kind: Kind::Summary,
            heading: "Summary",
            level: 3,
            required: true,
            guidance: "What happened, for how long, to whom and why, in five sentences or fewer. Most people read only this.",
        },
        TemplateSection {
            kind: Kind::Impact,
            heading: "Impact",
            level: 3,
            required: true,
            guidance: "Numbers: users, share of requests, money or error budget. An estimate is better than nothing.",
        },
        TemplateSection {
            kind: Kind::RootCauses,
            heading: "Root Causes",
            level: 3,
            required: true,
            guidance: "What made this possible, in the system and in the way it is run. There is rarely only one.",
        },
        TemplateSection {
            kind: Kind::Trigger,
            heading: "Trigger",
            level: 3,
            required: true,
            guidance: "The event that set it off: a change, a load, a date. The trigger alone is not the cause.",
        },
        TemplateSection {
            kind: Kind::Resolution,
            heading: "Resolution",
            level: 3,
            required: true,
            guidance: "What stopped the harm, and what put things right for good.",
        },
        TemplateSection {
            kind: Kind::Detection,
            heading: "Detection",
            level: 3,
            required: true,
            guidance: "How you found out, and how long after it began. Was it an alert, a colleague or a customer?",
        },
        TemplateSection {
            kind: Kind::ActionItems,
            heading: "Action Items",
            level: 2,
            required: true,
            guidance: "Each begins with a verb, has one owner and a ticket, and can be seen to be done.",
        },
        TemplateSection {
            kind: Kind::Lessons,
            heading: "Lessons Learned",
            level: 2,
            required: true,
            guidance: "What you know now that you did not know before. It can stay empty if the three parts below say it.",
        },
        TemplateSection {
            kind: Kind::WentWell,
            heading: "What went well",
            level: 3,
            required: false,
            guidance: "What helped, so that it is kept: an alert that fired in time, a runbook that was right.",
        },
        TemplateSection {
            kind: Kind::WentWrong,
            heading: "What went wrong",
            level: 3,
            required: false,
            guidance: "What made it longer or worse. Describe the system people worked in, not the people.",
        },
        TemplateSection {
            kind: Kind::Lucky,
            heading: "Where we got lucky",
            level: 3,
            required: false,
            guidance: "What could have gone worse and did not, by chance. Luck will not be there next time.",
        },
        TemplateSection {
            kind: Kind::Timeline,
            heading: "Timeline",
            level: 2,
            required: true,
            guidance: "One line per step, with its time, in order. Begin before the first alert and state the time zone.",
        },
        TemplateSection {
            kind: Kind::Supporting,
            heading: "Supporting information",
            level: 2,
            required: false,
            guidance: "Graphs, logs, chat and links that a reader may want to check.",
        },
    ],
    action_columns: &[
        ActionColumn {
            head: "Action Item",
            slot: "text",
        },
        ActionColumn {
            head: "Type",
            slot: "type",
        },
        ActionColumn {
            head: "Owner",
            slot: "owner",
        },
        ActionColumn {
            head: "Bug",
            slot: "ticket",
        },
    ],
    action_row: "| {text} | {type} | {owner} | {ticket} |",
    entry_row: "- {time} -> {text}",
    entry_gap: "\n",
};
