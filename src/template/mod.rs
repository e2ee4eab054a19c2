//! The shapes a postmortem can take, as data: one file per template.
use crate::model::{Kind, Postmortem};

/// A shape a postmortem can take.
#[derive(Debug)]
pub struct Template {
    /// The stable name.
    pub id: &'static str,
    /// The name on the screen.
    pub name: &'static str,
    /// Its sections in order.
    pub sections: &'static [TemplateSection],
}

/// One section of a template.
#[derive(Debug)]
pub struct TemplateSection {
    /// What it means.
    pub kind: Kind,
    /// The heading its authors use.
    pub heading: &'static str,
    /// 1 to 6.
    pub level: u8,
    /// Whether the linter asks for it.
    pub required: bool,
}

/// All templates that Debrief ships.
pub const ALL: &[&Template] = &[];

/// The template with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    ALL.iter().copied().find(|template| template.id == id)
}

/// A new document in a template, with every section empty.
#[must_use]
pub fn begin(template: &Template, id: &str) -> Postmortem {
    Postmortem::new(id, template.id)
}
