//! An incident report of Elastic Cloud, in the form of the collection dastergon/postmortem-
//! templates. Headings and their order are its authors'; the guidance is ours.

use super::make::{field, lines, section};
use super::{Group, Template};
use crate::model::{Field, Kind, MetaForm};
use crate::text::en::templates::elastic as words;

/// The template.
pub(super) const TEMPLATE: Template = Template {
    id: "elastic",
    name: words::NAME,
    origin: words::ORIGIN,
    whom: words::WHOM,
    group: Group::Public,
    meta_form: MetaForm::Byline,
    meta: &[
        field(Field::Date, "Date").required(),
        field(Field::Authors, "By").required(),
    ],
    sections: &[
        section(Kind::Summary, 0, "", words::DESCRIPTION).required(),
        section(Kind::Background, 2, "Background", words::BACKGROUND),
        section(Kind::Summary, 2, "What Happened", words::WHAT_HAPPENED).required(),
        section(Kind::Timeline, 3, "Chain of Events", words::CHAIN),
        section(Kind::RootCauses, 2, "Root Cause", words::ROOT_CAUSE).required(),
        section(Kind::Resolution, 2, "Resolution", words::RESOLUTION).required(),
        section(Kind::Impact, 2, "Impact", words::IMPACT).required(),
        section(Kind::ActionItems, 2, "Action Items", words::ACTION_ITEMS).required(),
    ],
    timeline: lines("- {time} - {text}"),
    actions: lines("- {text}"),
};
