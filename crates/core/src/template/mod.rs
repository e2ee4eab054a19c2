//! Templates: begin a document in one, read and write the file of one, make one from a draft, and find the
//! places in it for the sections of a document.
//!
//! The templates that Debrief ships are data, in the folder `templates` of the repository. To add one, add a
//! file there; no Rust is needed.

mod about;
pub(crate) mod arrange;
mod file;
mod own;
pub(crate) mod same_words;
mod shipped;
pub(crate) mod switch;

use crate::model::{Kind, Postmortem, Template};

pub use about::{About, Group};
pub use file::{NotATemplate, write};
pub use own::{copy, from_draft, read};
pub use shipped::{by_id, shipped};
pub use switch::{How, Move, switch};

/// The kinds of section that a document without a template must have. Of the kinds in one row, one is enough:
/// contributing factors count as root causes.
pub const AS_IMPORTED_REQUIRED: &[&[Kind]] = &[
    &[Kind::Summary],
    &[Kind::Impact],
    &[Kind::RootCauses, Kind::ContributingFactors],
    &[Kind::Timeline],
    &[Kind::ActionItems],
];

/// The template of a document: one that Debrief ships, or the team's own that the document carries along.
/// `None` for documents that keep the form they came in. Only the id decides; the sections are not compared.
#[must_use]
pub fn of(postmortem: &Postmortem) -> Option<&Template> {
    let own = postmortem.own_template.as_ref();
    by_id(&postmortem.template).or(own.filter(|own| own.id == postmortem.template))
}

/// Whether one of the templates that Debrief ships has a section under this heading, so that it need not be
/// the author's own.
#[must_use]
pub(crate) fn has_heading(heading: &str) -> bool {
    let mut sections = shipped().iter().flat_map(|template| &template.sections);
    sections.any(|section| section.heading == heading)
}

/// A new document in a shipped template or a team's own, with every section empty. `id` becomes the
/// document's id.
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

/// Advice on what to write into a section of a document: the guidance of the template's section with the same
/// heading and kind, else of the first with the same kind. `None` if that section has no guidance.
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
