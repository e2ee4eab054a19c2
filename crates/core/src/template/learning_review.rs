//! A review whose end is to learn, after Etsy's *Debriefing Facilitation Guide*, the *Howie* guide
//! of Jeli and the postmortem template of Chef. Headings and their order are its authors'; the
//! guidance is ours.

use super::make::{lines, section, table};
use super::{Group, Template};
use crate::model::{Kind, MetaForm};
use crate::text::en::templates::learning_review as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "learning-review",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Learning,
    meta_form: MetaForm::Lines,
    meta: &[],
    sections: &[
        section(Kind::Summary, 2, "Description", words::DESCRIPTION).required(),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(
            Kind::ContributingFactors,
            2,
            "Contributing factors",
            words::FACTORS,
        )
        .required(),
        section(Kind::Surprises, 2, "What surprised us", words::SURPRISES).required(),
        section(
            Kind::Resolution,
            2,
            "How it was stabilised",
            words::STABILISED,
        ),
        section(Kind::Impact, 2, "Impact", words::IMPACT),
        section(Kind::WentWell, 2, "What went well", words::WENT_WELL),
        section(Kind::Questions, 2, "Open questions", words::QUESTIONS),
        section(Kind::ActionItems, 2, "Follow-ups", words::FOLLOW_UPS).required(),
    ],
    timeline: table(&[
        ("Time", "time"),
        ("What happened", "text"),
        ("What we knew then", "known"),
    ]),
    actions: lines("- {text}"),
};
