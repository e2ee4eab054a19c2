//! The shapes a postmortem can take, as data: one file per template.
//!
//! A template says which sections a document has, how its authors head them, what each is for, and
//! how metadata, timeline and action items are written. It holds no logic beyond starting an empty
//! document; switching and writing are the exporter's. To add a template: one file here, one line
//! in `ALL`, its words in `text::en::templates`.

pub(crate) mod arrange;
mod atlassian;
mod aws_coe;
mod azure_pir;
mod azure_status;
mod cloud_admin;
mod elastic;
mod gitlab;
mod google_incident_report;
mod google_sre;
mod kehoe;
mod learning_review;
mod make;
mod own;
mod pagerduty;
mod real_world_sre;
mod sre_workbook;
pub(crate) mod switch;

use std::borrow::Cow;

use crate::model::{Field, Fill, Kind, MetaForm, Postmortem, Shape};

pub use own::{NotATemplate, from_draft, read, write};
pub use switch::{How, Move, switch};

/// Every template that Debrief ships, in the order in which they are offered.
pub const ALL: &[&Template] = &[
    &google_sre::TEMPLATE,
    &sre_workbook::TEMPLATE,
    &pagerduty::TEMPLATE,
    &atlassian::TEMPLATE,
    &aws_coe::TEMPLATE,
    &gitlab::TEMPLATE,
    &kehoe::TEMPLATE,
    &google_incident_report::TEMPLATE,
    &real_world_sre::TEMPLATE,
    &cloud_admin::TEMPLATE,
    &azure_pir::TEMPLATE,
    &azure_status::TEMPLATE,
    &elastic::TEMPLATE,
    &learning_review::TEMPLATE,
];

/// The kinds that a document without a template must have, each with the kinds that can stand for it.
pub const AS_IMPORTED_REQUIRED: &[&[Kind]] = &[
    &[Kind::Summary],
    &[Kind::Impact],
    &[Kind::RootCauses, Kind::ContributingFactors],
    &[Kind::Timeline],
    &[Kind::ActionItems],
];

/// A shape that a postmortem can take.
#[derive(Debug)]
pub struct Template {
    /// The stable name, used in files and on the command line.
    pub id: &'static str,
    /// The name that people read.
    pub name: &'static str,
    /// Where the form comes from, in one sentence.
    pub origin: &'static str,
    /// Whom it suits, in one line.
    pub whom: &'static str,
    /// What it is offered among.
    pub group: Group,
    /// How metadata is written.
    pub meta_form: MetaForm,
    /// The metadata that its authors state, in their order.
    pub meta: &'static [MetaField],
    /// The sections in their order.
    pub sections: &'static [TemplateSection],
    /// How the entries of a timeline are written.
    pub timeline: Rows,
    /// How action items are written.
    pub actions: Rows,
}

/// What a template is offered among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A full internal postmortem.
    Full,
    /// A short one.
    Short,
    /// A report for customers and the public.
    Public,
    /// A review whose end is to learn.
    Learning,
}

impl Group {
    /// Every group, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Full, Self::Short, Self::Public, Self::Learning];
}

/// One field of metadata in a template.
#[derive(Clone, Copy, Debug)]
pub struct MetaField {
    /// The field; none for a label that the model has no field for.
    pub field: Option<Field>,
    /// Its label, as the template's authors write it.
    pub label: &'static str,
    /// Whether the linter asks for it.
    pub required: bool,
}

/// One section of a template.
#[derive(Clone, Copy, Debug)]
pub struct TemplateSection {
    /// What it means.
    pub kind: Kind,
    /// The heading that its authors use; empty for text before the first heading.
    pub heading: &'static str,
    /// The level of the heading, 1 to 6; 0 without a heading.
    pub level: u8,
    /// Whether the linter asks for it.
    pub required: bool,
    /// What to write there, in one or two sentences of our own.
    pub guidance: &'static str,
    /// What an exporter writes there as long as it is empty.
    pub fill: Fill,
}

/// How the rows of a timeline or of action items are written.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// The heads of a table's columns, each with the slot that fills it (`crate::frame`) or nothing
    /// for a column without a field; empty where the rows are lines.
    pub columns: &'static [(&'static str, &'static str)],
    /// The frame of a line, with the slots of `crate::frame`; empty for a table.
    pub row: &'static str,
    /// What stands between two rows.
    pub gap: &'static str,
}

/// The template with this id; none for documents that keep the form they came in.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    ALL.iter().copied().find(|template| template.id == id)
}

/// The shape of a document's template: one that Debrief ships, or the team's own that the document
/// carries along. None for documents that keep the form they came in. Sections are not looked at.
#[must_use]
pub fn of(postmortem: &Postmortem) -> Option<Cow<'_, Shape>> {
    if let Some(template) = by_id(&postmortem.template) {
        return Some(Cow::Owned(template.shape()));
    }
    let own = postmortem.own_template.as_ref();
    own.filter(|own| own.id == postmortem.template)
        .map(Cow::Borrowed)
}

/// A new document in a template of any origin, with every section empty. `id` becomes the document's
/// id.
#[must_use]
pub fn begin(shape: &Shape, id: &str) -> Postmortem {
    let mut postmortem = Postmortem::new(id, &shape.id);
    postmortem.own_template = by_id(&shape.id).is_none().then(|| shape.clone());
    let sections = shape.sections.iter().enumerate();
    postmortem.sections = sections
        .map(|(index, wanted)| switch::empty(wanted, &format!("s{}", index + 1)))
        .collect();
    postmortem
}

/// What to write into a section of a document: the guidance of the shape's section with the same
/// heading and kind, else of the first with the same kind.
#[must_use]
pub fn guidance<'a>(shape: &'a Shape, kind: Kind, heading: Option<&str>) -> Option<&'a str> {
    let heading = heading.unwrap_or_default();
    let same_kind = || shape.sections.iter().filter(move |part| part.kind == kind);
    same_kind()
        .find(|part| part.heading == heading)
        .or_else(|| same_kind().next())
        .map(|part| part.guidance.as_str())
        .filter(|guidance| !guidance.is_empty())
}

#[cfg(test)]
mod tests;
