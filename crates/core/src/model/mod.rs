//! The types of a postmortem: plain data, in the shape of the JSON that Debrief writes.
//!
//! This module does not depend on Markdown, on browsers or on rules. It has the types, their JSON (`json`,
//! `halves`), the kinds of section (`kind`) and how a text was laid out in the file it came from (`layout`).
//! Everything else in the crate uses it; it uses no other module.

mod fields;
mod halves;
mod json;
mod kind;
mod layout;
mod section;
mod template;

pub use fields::Field;
pub(crate) use halves::without_halves;
pub use halves::{HalfCharacter, half_characters};
pub use json::{JsonError, from_json, labelled, to_json, to_json_pretty};
pub use kind::{HeadingStyle, Kind, Mark};
pub use layout::{RowLayout, SectionLayout, Source};
pub use section::{ActionItem, Body, Entry, Section};
pub use template::{
    Fill, MetaForm, Template, TemplateColumn, TemplateField, TemplateRows, TemplateSection,
};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The value of the `format` field in every JSON file that Debrief writes.
pub const FORMAT: &str = "debrief";

/// The version of the JSON that this build writes. A larger number in a file means newer data.
pub const VERSION: u32 = 1;

/// The template id of a draft that keeps the form of the file it was imported from.
pub const AS_IMPORTED: &str = "as-imported";

/// One postmortem: its metadata, the pieces before the first section, and the sections in order.
///
/// The JSON form is described by `public/schema/postmortem.v1.json`, which is generated from these
/// types. Fields that this build does not know are kept in `extra` and written back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Postmortem {
    /// Always `debrief`.
    pub format: String,
    /// The version of this JSON; 1 today.
    pub version: u32,
    /// Identifies the document across files and tabs.
    #[serde(default)]
    pub id: String,
    /// The title, or nothing if the document has none.
    #[serde(default)]
    pub title: Option<String>,
    /// The date of the incident as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or the words as written.
    #[serde(default)]
    pub date: Option<String>,
    /// The people who wrote the postmortem.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The one person who answers for the postmortem.
    #[serde(default)]
    pub owner: Option<String>,
    /// The status in the team's own words.
    #[serde(default)]
    pub status: Option<String>,
    /// The severity in the team's own words.
    #[serde(default)]
    pub severity: Option<String>,
    /// The incident's number or name in another system.
    #[serde(default)]
    pub incident: Option<String>,
    /// The services that were affected.
    #[serde(default)]
    pub services: Vec<String>,
    /// Free labels.
    #[serde(default)]
    pub tags: Vec<String>,
    /// `internal`, `public`, or nothing if it was not said.
    #[serde(default)]
    pub audience: Option<Audience>,
    /// The language of the text as a BCP 47 tag.
    #[serde(default)]
    pub language: Option<String>,
    /// The date of publication, as written.
    #[serde(default)]
    pub published: Option<String>,
    /// The zone of the timeline as an IANA name, when it is certain.
    #[serde(default)]
    pub timezone: Option<String>,
    /// The zone as the document writes it.
    #[serde(default)]
    pub timezone_as_written: Option<String>,
    /// The id of the template whose form the document has.
    #[serde(default)]
    pub template: String,
    /// The template itself, if it is one of the team's own, so that the document can be read and written in
    /// its form anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_template: Option<Template>,
    /// The title heading, the metadata before the first section and the text between them.
    #[serde(default)]
    pub front: Vec<FrontPiece>,
    /// The sections in the order of the document.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Findings that are set aside, each with its reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<Ignored>,
    /// Whether Markdown files are written without the closing comment.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_comment: bool,
    /// How the imported file was written; absent for a document begun here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Fields of the JSON that this build does not know; written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A finding that a person has set aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ignored {
    /// The name of the rule.
    #[serde(default)]
    pub rule: String,
    /// The id of the section that the finding is about.
    #[serde(default)]
    pub section: Option<String>,
    /// The id of the entry or item that the finding is about.
    #[serde(default)]
    pub row: Option<String>,
    /// The words that the finding quotes.
    #[serde(default)]
    pub words: String,
    /// Why it is set aside.
    #[serde(default)]
    pub reason: String,
    /// Unknown fields, written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Who the document is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Colleagues; names and internal addresses are fine.
    Internal,
    /// Anybody; the rules about public copies apply.
    Public,
}

/// A piece of the document before its first section, kept as written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrontPiece {
    /// The field that the piece gives (`title`, `date`, `authors`, …), or nothing for a field that only this
    /// document has and for other text. Several pieces can give the same field.
    #[serde(default)]
    pub field: Option<String>,
    /// How the field is written: `atx` or `line-title` for a title, `heading`, `line`, `row` or `assigned`
    /// for a label and a value, `text` for other text. A piece with a label and without a field is a field
    /// that only this document has, such as `**Detected by:** alerts`; its markdown says both. `yaml` and
    /// `toml` are front matter.
    #[serde(default)]
    pub style: String,
    /// The piece as it is written in the file, without the blank lines around it.
    #[serde(default)]
    pub markdown: String,
    /// In front matter, the key that gives each field: `{"owner": "responsable"}`. A field whose key the
    /// block does not have is added to it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub keys: BTreeMap<String, String>,
    /// The white space between this piece and the next, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// Unknown fields, written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl FrontPiece {
    /// Whether the piece is front matter, which is for programs: no report shows any of it.
    #[must_use]
    pub fn is_front_matter(&self) -> bool {
        matches!(self.style.as_str(), "yaml" | "toml" | "json")
    }

    /// Whether the piece gives this field a value, or is the place for one.
    #[must_use]
    pub fn gives(&self, field: Field) -> bool {
        self.field.as_deref() == Some(field.as_str()) || self.keys.contains_key(field.as_str())
    }
}

impl Postmortem {
    /// Makes an empty postmortem with this id, in the template with this id, without any section.
    #[must_use]
    pub fn new(id: &str, template: &str) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            id: id.into(),
            template: template.into(),
            ..Self::default()
        }
    }

    /// Whether a Markdown download has the form of the imported file: the document came from a file, and its
    /// template has not been switched since.
    #[must_use]
    pub fn keeps_imported_form(&self) -> bool {
        self.source
            .as_ref()
            .is_some_and(|source| source.template == self.template)
    }

    /// The entries of all timelines, in the order of the document.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections
            .iter()
            .flat_map(|section| match &section.body {
                Body::Timeline { entries, .. } => entries.as_slice(),
                _ => &[],
            })
    }

    /// The first section of a kind, in the order of the document.
    #[must_use]
    pub fn section(&self, kind: Kind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }
}
