//! The file format of a template, the same for those that Debrief ships and for a team's own.
//! `templates/README.md` describes it for people who write one by hand.

use std::fmt;

use crate::frame::slots;
use crate::model::{JsonError, Template, TemplateColumn, TemplateRows, labelled};

/// The value of the `format` field in the file of a template.
const FORMAT: &str = "debrief-template";

/// The version of the files that this build writes.
const VERSION: u32 = 1;

/// The most sections that a template may have.
const MOST: usize = 200;

/// Why a text is not a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotATemplate {
    /// It is not JSON, or a field has the wrong type. Line and column count from 1.
    Malformed {
        /// The line of the mistake.
        line: usize,
        /// The column of the mistake, in bytes.
        column: usize,
        /// What was expected there.
        message: String,
    },
    /// It is JSON, but its `format` is not that of a template.
    Other,
    /// A newer build wrote it: reloading the page helps.
    Newer,
    /// It has no section, or more than 200; the number is how many.
    Sections(usize),
}

impl fmt::Display for NotATemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed {
                line,
                column,
                message,
            } => write!(f, "line {line}, column {column}: {message}"),
            Self::Other => write!(f, "`format` is not \"{FORMAT}\""),
            Self::Newer => write!(f, "written by a newer Debrief"),
            Self::Sections(count) => write!(f, "{count} sections"),
        }
    }
}

impl std::error::Error for NotATemplate {}

impl From<JsonError> for NotATemplate {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::Malformed {
                line,
                column,
                message,
            } => Self::Malformed {
                line,
                column,
                message,
            },
            JsonError::NotAPostmortem => Self::Other,
            JsonError::Newer(_) => Self::Newer,
        }
    }
}

/// The file of a template: indented JSON that ends in a line feed.
#[must_use]
pub fn write(template: &Template) -> String {
    let mut template = template.clone();
    template.extra.insert("format".into(), FORMAT.into());
    template.extra.insert("version".into(), VERSION.into());
    let mut text = serde_json::to_string_pretty(&template).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads the file of a template and corrects what makes no sense in it: levels outside 1 to 6, frames without
/// a slot for the text, gaps between rows that are not white space with a line feed.
///
/// # Errors
/// Says whether the text is malformed and where, is not a template, is newer than this build, or has no
/// sections or too many.
pub(super) fn parse(text: &str) -> Result<Template, NotATemplate> {
    let mut template: Template = labelled(text, FORMAT, VERSION)?;
    for key in ["format", "version"] {
        template.extra.remove(key);
    }
    let count = template.sections.len();
    if count == 0 || count > MOST {
        return Err(NotATemplate::Sections(count));
    }
    for section in &mut template.sections {
        section.heading = section
            .heading
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        section.level = if section.heading.is_empty() {
            0
        } else {
            section.level.clamp(1, 6)
        };
    }
    for (rows, usual) in [
        (&mut template.timeline, "- {time} - {text}"),
        (&mut template.actions, "- {text}"),
    ] {
        let text = |column: &TemplateColumn| column.slot == "text";
        if !(rows.columns.iter().any(text) || slots::has(&rows.row, "text")) {
            *rows = TemplateRows::list(usual);
        }
        if !rows.gap.contains('\n') || !rows.gap.trim().is_empty() {
            rows.gap = "\n".into();
        }
    }
    Ok(template)
}
