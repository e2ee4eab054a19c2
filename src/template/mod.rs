//! The shapes a postmortem can take, as data: one file per template.
//!
//! A template says which sections a document has, how its authors head them, what each is for, and
//! how metadata, timeline and action items are written. It holds no logic beyond starting an empty
//! document; switching and writing are the exporter's. To add a template: one file here, one line
//! in `ALL`.

mod google_incident_report;
mod google_sre;

use crate::model::{Field, Kind, Postmortem, Section};

/// Every template that Debrief ships, in the order in which they are offered.
pub const ALL: &[&Template] = &[&google_sre::TEMPLATE, &google_incident_report::TEMPLATE];

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
    /// How metadata is written.
    pub meta_form: MetaForm,
    /// The metadata that its authors state, in their order.
    pub meta: &'static [MetaField],
    /// The sections in their order.
    pub sections: &'static [TemplateSection],
    /// The columns of the action item table; empty where items are a list.
    pub action_columns: &'static [ActionColumn],
    /// The frame of an action item, with the slots of `crate::frame`.
    pub action_row: &'static str,
    /// The frame of a timeline entry, with the slots of `crate::frame`.
    pub entry_row: &'static str,
    /// What stands between two timeline entries.
    pub entry_gap: &'static str,
}

/// How a template writes metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaForm {
    /// A heading of this level, with the value below it.
    Headings(u8),
    /// A line with a label and the value.
    Lines,
}

/// One field of metadata in a template.
#[derive(Debug)]
pub struct MetaField {
    /// The field.
    pub field: Field,
    /// Its label, as the template's authors write it.
    pub label: &'static str,
    /// Whether the linter asks for it.
    pub required: bool,
}

/// One section of a template.
#[derive(Debug)]
pub struct TemplateSection {
    /// What it means.
    pub kind: Kind,
    /// The heading that its authors use.
    pub heading: &'static str,
    /// The level of the heading, 1 to 6.
    pub level: u8,
    /// Whether the linter asks for it.
    pub required: bool,
    /// What to write there, in one or two sentences of our own.
    pub guidance: &'static str,
}

/// One column of a template's action item table.
#[derive(Debug)]
pub struct ActionColumn {
    /// The head of the column.
    pub head: &'static str,
    /// The slot that fills it, as in `crate::frame`.
    pub slot: &'static str,
}

/// The template with this id; none for documents that keep the form they came in.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    ALL.iter().copied().find(|template| template.id == id)
}

/// A new document in a template, with every section empty. `id` becomes the document's id.
#[must_use]
pub fn begin(template: &Template, id: &str) -> Postmortem {
    let mut postmortem = Postmortem::new(id, template.id);
    postmortem.sections = template
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| {
            Section::new(
                &format!("s{}", index + 1),
                section.kind,
                section.heading,
                section.level,
            )
        })
        .collect();
    postmortem
}

impl Template {
    /// The guidance for a section of the document: that of the template's section with the same
    /// heading and kind, else of the first with the same kind.
    #[must_use]
    pub fn guidance(&self, kind: Kind, heading: Option<&str>) -> Option<&'static str> {
        let same_kind = || {
            self.sections
                .iter()
                .filter(move |section| section.kind == kind)
        };
        same_kind()
            .find(|section| Some(section.heading) == heading)
            .or_else(|| same_kind().next())
            .map(|section| section.guidance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_found() {
        for template in ALL {
            assert_eq!(
                ALL.iter().filter(|other| other.id == template.id).count(),
                1
            );
            assert_eq!(
                by_id(template.id).map(|found| found.name),
                Some(template.name)
            );
        }
        assert!(by_id("as-imported").is_none());
    }

    #[test]
    fn a_new_document_has_every_section_under_its_own_heading() {
        for template in ALL {
            let begun = begin(template, "x");
            assert_eq!(begun.sections.len(), template.sections.len());
            assert!(begun.sections.iter().all(Section::is_empty));
            assert!(
                begun
                    .sections
                    .iter()
                    .zip(template.sections)
                    .all(|(a, b)| a.heading.as_deref() == Some(b.heading))
            );
        }
    }
}
