//! The reworked postmortem of *The Site Reliability Workbook* (O'Reilly, 2018), chapter 10.
//! Headings and their order are its authors'; the guidance is ours.

use super::make::{field, label, lines, section, table};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::sre_workbook as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "sre-workbook",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Bold,
    meta: &[
        field(Field::Owner, "Owner").required(),
        field(Field::Authors, "Collaborators"),
        label("Shared with"),
        field(Field::Status, "Status").required(),
        field(Field::Date, "Incident date").required(),
        field(Field::Published, "Published"),
    ],
    sections: &[
        section(Kind::Summary, 2, "Executive Summary", words::SUMMARY).required(),
        section(Kind::Impact, 3, "Impact", words::SUMMARY_IMPACT),
        section(Kind::RootCauses, 3, "Root cause", words::SUMMARY_CAUSE),
        section(Kind::Custom, 2, "Problem Summary", words::PROBLEM).required(),
        section(Kind::Background, 2, "Background", words::BACKGROUND),
        section(Kind::Impact, 2, "Impact", words::IMPACT).required(),
        section(Kind::Impact, 3, "User impact", words::USER_IMPACT),
        section(Kind::Impact, 3, "Revenue impact", words::REVENUE_IMPACT),
        section(Kind::Impact, 3, "Team impact", words::TEAM_IMPACT),
        section(
            Kind::RootCauses,
            2,
            "Root Causes and Trigger",
            words::ROOT_CAUSES,
        )
        .required(),
        section(
            Kind::Timeline,
            2,
            "Timeline / Recovery Efforts",
            words::TIMELINE,
        )
        .required(),
        section(Kind::Lessons, 2, "Lessons Learned", words::LESSONS).required(),
        section(Kind::WentWell, 3, "Things that went well", words::WENT_WELL),
        section(
            Kind::WentWrong,
            3,
            "Things that went poorly",
            words::WENT_POORLY,
        ),
        section(Kind::Lucky, 3, "Where we got lucky", words::LUCKY),
        section(Kind::ActionItems, 2, "Action Items", words::ACTION_ITEMS).required(),
        section(Kind::Glossary, 2, "Glossary", words::GLOSSARY),
        section(Kind::Supporting, 2, "Appendix", words::APPENDIX),
    ],
    timeline: lines("- {time} - {text}"),
    actions: table(&[
        ("Action item", "text"),
        ("Type", "type"),
        ("Priority", "priority"),
        ("Owner", "owner"),
        ("Tracking bug", "ticket"),
    ]),
};
