//! The template of a postmortem, as data: its sections in order, and how its authors write metadata, timeline
//! and action items. It is the same type for the templates that Debrief ships and for those that a team makes
//! itself; a document in a template of the team's own carries that template along.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Kind;

/// A template: which sections a postmortem has, how its authors head them, what each is for, and how
/// metadata, timeline and action items are written. All its texts are in its own language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Template {
    /// The stable name, by which a document says that it is in this template.
    #[serde(default)]
    pub id: String,
    /// The name that people read.
    #[serde(default)]
    pub name: String,
    /// How metadata is written.
    #[serde(default)]
    pub meta_form: MetaForm,
    /// The metadata that its authors give, in their order.
    #[serde(default)]
    pub meta: Vec<TemplateField>,
    /// The sections in their order.
    #[serde(default)]
    pub sections: Vec<TemplateSection>,
    /// How the entries of a timeline are written.
    #[serde(default = "TemplateRows::entries")]
    pub timeline: TemplateRows,
    /// How action items are written.
    #[serde(default = "TemplateRows::items")]
    pub actions: TemplateRows,
    /// Fields that only the choice of a template reads (`crate::template::About`), and unknown fields;
    /// written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// How a template writes metadata.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MetaForm {
    /// A heading of level 3 with the value below it.
    Headings,
    /// A paragraph with a bold label: `**Owner:** Ana`.
    Bold,
    /// A paragraph with a plain label: `Owner: Ana`.
    #[default]
    Lines,
    /// A table with a row for each field.
    Table,
    /// The title has the date after it, and a line `By: names` follows.
    Byline,
}

/// One field of metadata in a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateField {
    /// The field's name in JSON; absent for a label that the model has no field for.
    #[serde(default)]
    pub field: Option<String>,
    /// Its label, as the template's authors write it.
    #[serde(default)]
    pub label: String,
    /// Whether a document should give it.
    #[serde(default)]
    pub required: bool,
}

/// One section of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateSection {
    /// What the section is for.
    #[serde(default)]
    pub kind: Kind,
    /// Its heading; empty for text before the first heading.
    #[serde(default)]
    pub heading: String,
    /// The level of the heading, 1 to 6; 0 without a heading.
    #[serde(default)]
    pub level: u8,
    /// Whether a document should have it.
    #[serde(default)]
    pub required: bool,
    /// What to write there, in a sentence or two.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub guidance: String,
    /// What an exporter writes there as long as the section is empty.
    #[serde(default, skip_serializing_if = "Fill::is_nothing")]
    pub fill: Fill,
}

/// What an exporter writes into a section that is empty. Metadata is also written before text that its author
/// wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Fill {
    /// Nothing.
    #[default]
    Nothing,
    /// The metadata, also before what its author wrote.
    Meta,
    /// The steps of the incident with their times, and how long they took.
    Timing,
    /// When it ended.
    End,
    /// How long it lasted.
    Duration,
}

impl Fill {
    /// Whether an exporter writes nothing there, which is the default and not stored.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }
}

/// How the rows of a timeline or of action items are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateRows {
    /// The columns of a table; empty if the rows are lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<TemplateColumn>,
    /// The frame of a line, with the slots of `crate::frame`; empty for a table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub row: String,
    /// The characters between two rows.
    #[serde(default = "line_feed")]
    pub gap: String,
}

/// One column of a table in a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateColumn {
    /// The head of the column; `{zone}` in it stands for the zone of the timeline.
    #[serde(default)]
    pub head: String,
    /// The slot that fills it, as in `crate::frame`; empty for a column without a field.
    #[serde(default)]
    pub slot: String,
}

fn line_feed() -> String {
    "\n".into()
}

impl TemplateRows {
    /// Makes a list whose rows have this frame, one row on each line.
    #[must_use]
    pub fn list(row: &str) -> Self {
        Self {
            columns: Vec::new(),
            row: row.into(),
            gap: line_feed(),
        }
    }

    fn entries() -> Self {
        Self::list("- {time} - {text}")
    }

    fn items() -> Self {
        Self::list("- {text}")
    }
}

impl Default for TemplateRows {
    fn default() -> Self {
        Self::items()
    }
}
