//! How a document was laid out in the file it came from.
//!
//! Debrief writes a file back as it was, changed only where it was edited. It keeps no second copy of the
//! text for that: each piece remembers its *frame*, the characters around its fields, with a slot for every
//! field (`- {time} -> {text}`). Filling the frames with the fields gives the file back; filling them with
//! edited fields changes only those lines; a new entry takes the frame of its neighbours. `crate::frame`
//! reads and fills frames; here they are plain strings.
//!
//! Absent values mean the plain form: one blank line between blocks, one line per row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The file that a document was imported from, apart from its text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The template chosen at import. As long as the document still has it, downloads keep the form of the
    /// file.
    pub template: String,
    /// The line ending that new lines get: `\n` or `\r\n`.
    #[serde(default = "line_feed")]
    pub eol: String,
    /// Whether the file began with a byte-order mark.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bom: bool,
    /// White space before the first piece of the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Fields whose values were read from the prose, by name, with those values. As long as a field still has
    /// that value, it need not be written anywhere else.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, String>,
    /// The comment at the end of the file in which Debrief keeps what the text cannot show, with the line
    /// ending after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<String>,
    /// A fingerprint of the file's text, by which the same file is recognised when it is imported again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub print: Option<String>,
    /// Whether the day comes first in dates such as `03/05`, if a person has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_first: Option<bool>,
}

fn line_feed() -> String {
    "\n".into()
}

/// The characters of a section that are neither its heading nor its body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionLayout {
    /// The frame of the heading line, for instance `## {heading}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
    /// The characters between the heading and the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The characters between the prose before a list and the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_gap: Option<String>,
    /// The lines that open the list, such as the first two lines of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list_head: Option<String>,
    /// The frame that most rows of the list have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// The characters between two rows, if most rows have the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_gap: Option<String>,
    /// The characters between the list and the prose after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_gap: Option<String>,
    /// The characters between the end of the section and what follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tail: Option<String>,
}

/// The characters of a timeline entry or action item that are not its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RowLayout {
    /// The frame of the row, if it differs from the section's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    /// The characters after the row if another row follows, where they differ from the section's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// The characters that every continuation line of the text begins with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indent: Option<String>,
}

impl SectionLayout {
    /// Whether the section has the plain form throughout, so that its layout need not be stored.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl RowLayout {
    /// Whether the row is written like the rest of the section, so that its layout need not be stored.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}
