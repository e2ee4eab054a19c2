//! The postmortem template of PagerDuty's public incident response documentation. Headings and
//! their order are its authors'; the guidance is ours.

use super::make::{field, label, lines, section, table};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::pagerduty as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "pagerduty",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Full,
    meta_form: MetaForm::Bold,
    meta: &[
        field(Field::Owner, "Owner").required(),
        label("Meeting scheduled for"),
        label("Call recording"),
    ],
    sections: &[
        section(Kind::Summary, 2, "Overview", words::OVERVIEW).required(),
        section(Kind::Background, 2, "What Happened", words::WHAT_HAPPENED).required(),
        section(
            Kind::ContributingFactors,
            2,
            "Contributing Factors",
            words::FACTORS,
        )
        .required(),
        section(Kind::Resolution, 2, "Resolution", words::RESOLUTION).required(),
        section(Kind::Impact, 2, "Impact", words::IMPACT).required(),
        section(Kind::People, 2, "Responders", words::RESPONDERS),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(Kind::Lessons, 2, "How'd We Do?", words::LESSONS),
        section(Kind::WentWell, 3, "What Went Well?", words::WENT_WELL),
        section(
            Kind::WentWrong,
            3,
            "What Didn't Go So Well?",
            words::WENT_WRONG,
        ),
        section(Kind::ActionItems, 2, "Action Items", words::ACTION_ITEMS).required(),
        section(Kind::Communication, 2, "Messaging", words::MESSAGING),
        section(Kind::Communication, 3, "Internal Email", words::INTERNAL),
        section(Kind::Communication, 3, "External Message", words::EXTERNAL),
    ],
    timeline: table(&[
        ("Time ({zone})", "time"),
        ("Event", "text"),
        ("Data Link", "evidence"),
    ]),
    actions: lines("- {text}"),
};
