//! Sections and their contents: prose, a timeline, or action items.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{HeadingStyle, Kind, Mark, RowLayout, SectionLayout};

/// One headed part of the document, or the text before the first heading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Section {
    /// The id, which is unique in the document and stays the same when the section is edited or moved.
    pub id: String,
    /// What the section is for, whatever its heading says.
    pub kind: Kind,
    /// The heading as its author wrote it; absent for text before the first heading.
    pub heading: Option<String>,
    /// The heading's level, 1 to 6; 0 without a heading.
    pub level: u8,
    /// How the heading is written in the file, such as `atx` for `## Heading`.
    pub style: HeadingStyle,
    /// The contents, without the heading.
    pub body: Body,
    /// The characters around heading and body in the imported file, which are written back as they were.
    pub layout: SectionLayout,
    /// Unknown fields, written back unchanged.
    pub extra: Map<String, Value>,
}

/// The contents of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Markdown as written, without the blank lines around it.
    Prose(String),
    /// A list of entries with the prose around it.
    Timeline {
        /// The prose before the first entry; empty if there is none.
        before: String,
        /// The names of a table's columns, as written; empty for other forms.
        columns: Vec<String>,
        /// The entries in the order of the document.
        entries: Vec<Entry>,
        /// The prose after the last entry; empty if there is none.
        after: String,
    },
    /// A list of action items with the prose around it.
    Actions {
        /// The prose before the first item; empty if there is none.
        before: String,
        /// The names of a table's columns, as written; empty for other forms.
        columns: Vec<String>,
        /// The items in the order of the document.
        items: Vec<ActionItem>,
        /// The prose after the last item; empty if there is none.
        after: String,
    },
}

impl Default for Body {
    fn default() -> Self {
        Self::Prose(String::new())
    }
}

/// One entry of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Stable within the document.
    #[serde(default)]
    pub id: String,
    /// The time as written; empty if there is none.
    #[serde(default)]
    pub time: String,
    /// The instant as RFC 3339 if it is known; a local date-time if only the zone is unknown.
    #[serde(default)]
    pub at: Option<String>,
    /// What happened, as Markdown.
    #[serde(default)]
    pub text: String,
    /// The steps of the incident that this entry marks.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// A link to a graph or log that shows it.
    #[serde(default)]
    pub evidence: Option<String>,
    /// What was known at that point.
    #[serde(default)]
    pub known_then: Option<String>,
    /// The date or heading that the entry is under.
    #[serde(default)]
    pub group: Option<String>,
    /// The number before the row, as its author wrote it; the file's numbers follow the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// Columns of a table that have no field, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// The characters around the fields in the imported file.
    #[serde(default, skip_serializing_if = "RowLayout::is_plain")]
    pub layout: RowLayout,
    /// Unknown fields, written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One task that prevents the incident from happening again, or makes it hurt less.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActionItem {
    /// Stable within the document.
    #[serde(default)]
    pub id: String,
    /// What will be done, as Markdown.
    #[serde(default)]
    pub text: String,
    /// What the item is for: mitigate, prevent, detect, process, other, or the team's own word.
    #[serde(default, rename = "type")]
    pub type_: Option<String>,
    /// Who does it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The priority in the team's own words.
    #[serde(default)]
    pub priority: Option<String>,
    /// The date it is due, as written.
    #[serde(default)]
    pub due: Option<String>,
    /// The ticket or bug that follows it.
    #[serde(default)]
    pub ticket: Option<String>,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
    /// The theme that the item is under.
    #[serde(default)]
    pub group: Option<String>,
    /// The items nested under this one.
    #[serde(default)]
    pub children: Vec<ActionItem>,
    /// The number before the row, as its author wrote it; the file's numbers follow the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// Columns of a table that have no field, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// The characters around the fields in the imported file.
    #[serde(default, skip_serializing_if = "RowLayout::is_plain")]
    pub layout: RowLayout,
    /// Unknown fields, written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Section {
    /// Makes an empty section under an ATX heading (`## Heading`), with the sort of body that its kind calls
    /// for.
    #[must_use]
    pub fn new(id: &str, kind: Kind, heading: &str, level: u8) -> Self {
        Self {
            id: id.into(),
            kind,
            heading: Some(heading.into()),
            level,
            style: HeadingStyle::Atx,
            body: Body::for_kind(kind),
            ..Self::default()
        }
    }

    /// Whether the section has no content: no prose but white space, no entry, no item. Its heading does not
    /// count.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.body {
            Body::Prose(markdown) => markdown.trim().is_empty(),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => entries.is_empty() && before.trim().is_empty() && after.trim().is_empty(),
            Body::Actions {
                before,
                items,
                after,
                ..
            } => items.is_empty() && before.trim().is_empty() && after.trim().is_empty(),
        }
    }
}

impl Body {
    /// Whether both are prose, both timelines or both action items, whatever they contain.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Makes the empty body that a kind of section calls for: a timeline, action items, or else prose.
    #[must_use]
    pub fn for_kind(kind: Kind) -> Self {
        match kind {
            Kind::Timeline => Self::Timeline {
                before: String::new(),
                columns: Vec::new(),
                entries: Vec::new(),
                after: String::new(),
            },
            Kind::ActionItems => Self::Actions {
                before: String::new(),
                columns: Vec::new(),
                items: Vec::new(),
                after: String::new(),
            },
            _ => Self::Prose(String::new()),
        }
    }
}

/// A section in JSON; the fields that are present say which sort of body it has.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Section")
)]
pub(super) struct Wire {
    /// Stable within the document.
    #[serde(default)]
    id: String,
    /// What the section means.
    kind: Kind,
    /// The heading as written; null for text before the first heading.
    #[serde(default)]
    heading: Option<String>,
    /// 1 to 6; 0 without a heading.
    #[serde(default)]
    level: u8,
    /// How the heading is written.
    #[serde(default)]
    style: HeadingStyle,
    /// Prose, for a section that is neither a timeline nor action items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
    /// Prose before the list of a timeline or of action items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    /// Prose after the list of a timeline or of action items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    /// The names of a table's columns, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    columns: Option<Vec<String>>,
    /// The entries of a timeline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entries: Option<Vec<Entry>>,
    /// The items of a list of action items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    items: Option<Vec<ActionItem>>,
    /// The characters around heading and body in the imported file.
    #[serde(default, skip_serializing_if = "SectionLayout::is_plain")]
    layout: SectionLayout,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

impl From<Section> for Wire {
    fn from(section: Section) -> Self {
        let mut wire = Self {
            id: section.id,
            kind: section.kind,
            heading: section.heading,
            level: section.level,
            style: section.style,
            markdown: None,
            before: None,
            after: None,
            columns: None,
            entries: None,
            items: None,
            layout: section.layout,
            extra: section.extra,
        };
        match section.body {
            Body::Prose(markdown) => wire.markdown = Some(markdown),
            Body::Timeline {
                before,
                columns,
                entries,
                after,
            } => {
                (wire.before, wire.after, wire.columns) =
                    (Some(before), Some(after), Some(columns));
                wire.entries = Some(entries);
            }
            Body::Actions {
                before,
                columns,
                items,
                after,
            } => {
                (wire.before, wire.after, wire.columns) =
                    (Some(before), Some(after), Some(columns));
                wire.items = Some(items);
            }
        }
        wire
    }
}

impl TryFrom<Wire> for Section {
    type Error = String;

    fn try_from(wire: Wire) -> Result<Self, String> {
        let list = wire.entries.is_some() || wire.items.is_some();
        let around = wire.before.is_some() || wire.after.is_some() || wire.columns.is_some();
        if wire.entries.is_some() && wire.items.is_some() {
            return Err("a section has `entries` or `items`, not both".into());
        }
        if wire.markdown.is_some() && (list || around) {
            return Err(
                "a section has `markdown` or a list with `before` and `after`, not both".into(),
            );
        }
        if around && !list {
            return Err("`before`, `after` and `columns` need `entries` or `items`".into());
        }
        let (before, after) = (
            wire.before.unwrap_or_default(),
            wire.after.unwrap_or_default(),
        );
        let columns = wire.columns.unwrap_or_default();
        let body = if let Some(entries) = wire.entries {
            Body::Timeline {
                before,
                columns,
                entries,
                after,
            }
        } else if let Some(items) = wire.items {
            Body::Actions {
                before,
                columns,
                items,
                after,
            }
        } else {
            Body::Prose(wire.markdown.unwrap_or_default())
        };
        Ok(Self {
            id: wire.id,
            kind: wire.kind,
            heading: wire.heading,
            level: wire.level,
            style: wire.style,
            body,
            layout: wire.layout,
            extra: wire.extra,
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Section {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Wire::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Wire::json_schema(generator)
    }
}
