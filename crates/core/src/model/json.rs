//! The JSON of a postmortem: reading with the place of every mistake, writing it back exactly.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{FORMAT, Postmortem, VERSION};

/// Why a JSON text is not a postmortem, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The text is not JSON, or a field has the wrong shape. Line and column count from 1.
    Malformed {
        /// The line of the mistake.
        line: usize,
        /// The column of the mistake, in bytes.
        column: usize,
        /// What was expected there.
        message: String,
    },
    /// It is JSON, but not one of Debrief's.
    NotAPostmortem,
    /// It was written by a newer Debrief; the number is its version.
    Newer(u32),
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed {
                line,
                column,
                message,
            } => write!(f, "line {line}, column {column}: {message}"),
            Self::NotAPostmortem => write!(
                f,
                "this JSON is not a postmortem of Debrief: `format` is not \"{FORMAT}\""
            ),
            Self::Newer(version) => {
                write!(
                    f,
                    "written by a newer Debrief (version {version}, this one reads up to {VERSION})"
                )
            }
        }
    }
}

impl std::error::Error for JsonError {}

/// Reads a postmortem from its JSON.
///
/// # Errors
/// Says whether the text is malformed and where, is not a postmortem, or is newer than this build.
pub fn from_json(text: &str) -> Result<Postmortem, JsonError> {
    labelled(text, FORMAT, VERSION)
}

/// Reads a file of Debrief's that says what it is: the name of its format, and a version of at most this.
///
/// # Errors
/// Says whether the text is malformed and where, is newer than this build, or is of another format,
/// which is told as `NotAPostmortem`.
pub fn labelled<T: DeserializeOwned>(
    text: &str,
    format: &str,
    version: u32,
) -> Result<T, JsonError> {
    #[derive(Deserialize)]
    struct Label {
        #[serde(default)]
        format: serde_json::Value,
        #[serde(default)]
        version: serde_json::Value,
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let label: Label = match serde_json::from_str(text) {
        Ok(label) => label,
        // A text that is JSON but no object has no label at all.
        Err(error) if error.is_data() => return Err(JsonError::NotAPostmortem),
        Err(error) => return Err(malformed(&error)),
    };
    if label.format.as_str() != Some(format) {
        return Err(JsonError::NotAPostmortem);
    }
    if let Some(written) = label.version.as_u64()
        && written > u64::from(version)
    {
        return Err(JsonError::Newer(u32::try_from(written).unwrap_or(u32::MAX)));
    }
    serde_json::from_str(text).map_err(|error| malformed(&error))
}

/// Writes a postmortem as one line of JSON, for storage.
#[must_use]
pub fn to_json(postmortem: &Postmortem) -> String {
    // Maps with string keys and plain data: serialising cannot fail.
    serde_json::to_string(postmortem).unwrap_or_default()
}

/// Writes a postmortem as indented JSON that ends in a line feed, for a file.
#[must_use]
pub fn to_json_pretty(postmortem: &Postmortem) -> String {
    let mut text = serde_json::to_string_pretty(postmortem).unwrap_or_default();
    text.push('\n');
    text
}

fn malformed(error: &serde_json::Error) -> JsonError {
    let full = error.to_string();
    let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
    JsonError::Malformed {
        line: error.line(),
        column: error.column(),
        message,
    }
}
