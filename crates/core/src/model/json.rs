//! The JSON of a postmortem: reads it and says where a mistake is, and writes it back exactly.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{FORMAT, Postmortem, VERSION, without_halves};

/// Why a JSON text cannot be read, and where the mistake is.
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
    /// It is JSON, but not an object whose `format` is the one that was asked for.
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

/// Reads a postmortem from its JSON. Half of an escaped character becomes U+FFFD; `half_characters` says
/// where there are any.
///
/// # Errors
/// Says whether the text is malformed and where, is not a postmortem, or is newer than this build.
pub fn from_json(text: &str) -> Result<Postmortem, JsonError> {
    labelled(text, FORMAT, VERSION)
}

/// Reads a JSON file that names its format and its version. `format` is the name that the file must have;
/// `version` is the highest that this build can read. A byte-order mark at the start is skipped.
///
/// # Errors
/// Says whether the text is malformed and where, is newer than this build, or is of another format, which is
/// reported as `NotAPostmortem`.
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
    let text = without_halves(text);
    let label: Label = match serde_json::from_str(&text) {
        Ok(label) => label,
        // JSON that is not an object has no `format` at all.
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
    serde_json::from_str(&text).map_err(|error| malformed(&error))
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
