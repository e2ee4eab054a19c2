//! The template of the book *Real-World SRE* by Nat Welch (Packt, 2018), in the form of the
//! collection dastergon/postmortem-templates. Headings and their order are its authors'; the
//! guidance is ours.

use super::make::{field, label, lines, section};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::real_world_sre as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "real-world-sre",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Short,
    meta_form: MetaForm::Lines,
    meta: &[
        field(Field::Authors, "Name(s)").required(),
        field(Field::Date, "Date").required(),
        label("Last modified"),
    ],
    sections: &[
        section(Kind::Summary, 2, "Summary", words::SUMMARY).required(),
        section(Kind::Impact, 2, "Impact", words::IMPACT).required(),
        section(Kind::Timeline, 2, "Timeline", words::TIMELINE).required(),
        section(Kind::RootCauses, 2, "Root Cause(s)", words::ROOT_CAUSES).required(),
        section(Kind::ActionItems, 2, "Action Items", words::ACTION_ITEMS).required(),
        section(Kind::Supporting, 2, "Appendix", words::APPENDIX),
    ],
    timeline: lines("- {time} - {text}"),
    actions: lines("- {text}"),
};
