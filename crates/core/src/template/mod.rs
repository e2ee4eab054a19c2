//! What can be done with a template: beginning a document in one, reading and writing its file, making one of
//! a draft, and finding a place in it for what a document has.
//!
//! The templates that Debrief ships are data, in the folder `templates` of the repository. A new one is a new
//! file there, and no line of Rust.

mod about;
pub(crate) mod arrange;
mod file;
mod own;
mod shipped;
pub(crate) mod switch;

use crate::model::{Kind, Postmortem, Template};

pub use about::{About, Group};
pub use file::{NotATemplate, write};
pub use own::{copy, from_draft, read};
pub use shipped::{by_id, shipped};
pub use switch::{How, Move, switch};

/// The kinds that a document without a template must have, each with the kinds that can stand for it.
pub const AS_IMPORTED_REQUIRED: &[&[Kind]] = &[
    &[Kind::Summary],
    &[Kind::Impact],
    &[Kind::RootCauses, Kind::ContributingFactors],
    &[Kind::Timeline],
    &[Kind::ActionItems],
];

/// The template of a document: one that Debrief ships, or the team's own that the document carries along.
/// None for documents that keep the form they came in. Sections are not looked at.
#[must_use]
pub fn of(postmortem: &Postmortem) -> Option<&Template> {
    let own = postmortem.own_template.as_ref();
    by_id(&postmortem.template).or(own.filter(|own| own.id == postmortem.template))
}

/// A new document in a template of any origin, with every section empty. `id` becomes the document's
/// id.
#[must_use]
pub fn begin(template: &Template, id: &str) -> Postmortem {
    let mut postmortem = Postmortem::new(id, &template.id);
    postmortem.own_template = by_id(&template.id).is_none().then(|| template.clone());
    let sections = template.sections.iter().enumerate();
    postmortem.sections = sections
        .map(|(index, wanted)| switch::empty(wanted, &format!("s{}", index + 1)))
        .collect();
    postmortem
}

/// What to write into a section of a document: the guidance of the template's section with the same
/// heading and kind, else of the first with the same kind.
#[must_use]
pub fn guidance<'a>(template: &'a Template, kind: Kind, heading: Option<&str>) -> Option<&'a str> {
    let heading = heading.unwrap_or_default();
    let same_kind = || {
        template
            .sections
            .iter()
            .filter(move |part| part.kind == kind)
    };
    same_kind()
        .find(|part| part.heading == heading)
        .or_else(|| same_kind().next())
        .map(|part| part.guidance.as_str())
        .filter(|guidance| !guidance.is_empty())
}

#[cfg(test)]
mod tests;
