//! The record of one draft: the document, and what the storage needs to know about it.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Lineage;
use crate::model::{FORMAT, Postmortem, VERSION, without_halves};

/// The version of the envelope that this build writes.
pub const SCHEMA: u32 = 1;

/// One draft as it is stored: under one key, in a single write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// The version of the envelope; currently 1.
    pub schema: u32,
    /// The id of the draft. The document may have a different one, from the file that it came from.
    pub id: String,
    /// Counts the writes of this draft. A writer whose last known revision is not the stored one must not
    /// write.
    pub rev: u64,
    /// When it was written, in milliseconds since 1970 by the clock of the machine.
    pub saved_at: u64,
    /// When it was moved to the bin, in milliseconds since 1970; absent unless it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<u64>,
    /// Which records it was made from; absent in records of builds that did not keep a lineage.
    #[serde(default, skip_serializing_if = "Lineage::is_empty")]
    pub lineage: Lineage,
    /// The document itself.
    pub doc: Postmortem,
    /// Fields that this build does not know; they are written back unchanged.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Why a stored text is not a draft that this build can open. The text itself stays untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The text is damaged, is not JSON, or does not have the expected shape. Line and column count from 1.
    Unreadable {
        /// The line where reading failed.
        line: usize,
        /// The column where reading failed, in bytes.
        column: usize,
        /// What was expected there.
        message: String,
    },
    /// The text is valid JSON but not a draft.
    NotADraft,
    /// A newer Debrief wrote it; the number is the version of its envelope or document.
    Newer(u32),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable {
                line,
                column,
                message,
            } => write!(f, "line {line}, column {column}: {message}"),
            Self::NotADraft => f.write_str("not a draft of Debrief"),
            Self::Newer(version) => write!(f, "written by a newer Debrief (version {version})"),
        }
    }
}

impl std::error::Error for ReadError {}

impl Envelope {
    /// Puts an envelope around a document: not in the bin, and without a lineage.
    #[must_use]
    pub fn new(id: &str, rev: u64, saved_at: u64, doc: Postmortem) -> Self {
        Self {
            schema: SCHEMA,
            id: id.into(),
            rev,
            saved_at,
            deleted_at: None,
            lineage: Lineage::default(),
            doc,
            extra: Map::new(),
        }
    }

    /// The text to store: one line of JSON.
    #[must_use]
    pub fn write(&self) -> String {
        // Maps with string keys and plain data: serialising cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads a stored text. Half of an escaped character becomes U+FFFD.
///
/// # Errors
/// Says whether the text is damaged and where, is not a draft, or is newer than this build.
pub fn read(text: &str) -> Result<Envelope, ReadError> {
    let text = without_halves(text);
    let label: EnvelopeLabel = match serde_json::from_str(&text) {
        Ok(label) => label,
        Err(error) if error.is_data() => return Err(ReadError::NotADraft),
        Err(error) => return Err(unreadable(&error)),
    };
    // Newer data may have any shape: its version is checked before anything else.
    let schema = label.schema.as_u64().ok_or(ReadError::NotADraft)?;
    check_version(schema, SCHEMA)?;
    let Some(doc) = label.doc else {
        return Err(ReadError::NotADraft);
    };
    if schema == 0 || doc.format.as_str() != Some(FORMAT) {
        return Err(ReadError::NotADraft);
    }
    check_version(doc.version.as_u64().unwrap_or(0), VERSION)?;
    serde_json::from_str(&text).map_err(|error| unreadable(&error))
}

/// The fields of an envelope that tell whether the rest can be read.
#[derive(Deserialize)]
struct EnvelopeLabel {
    #[serde(default)]
    schema: Value,
    #[serde(default)]
    doc: Option<DocLabel>,
}

#[derive(Deserialize)]
struct DocLabel {
    #[serde(default)]
    format: Value,
    #[serde(default)]
    version: Value,
}

fn check_version(version: u64, known: u32) -> Result<(), ReadError> {
    if version > u64::from(known) {
        return Err(ReadError::Newer(u32::try_from(version).unwrap_or(u32::MAX)));
    }
    Ok(())
}

fn unreadable(error: &serde_json::Error) -> ReadError {
    let message = error.to_string();
    ReadError::Unreadable {
        line: error.line(),
        column: error.column(),
        message: message
            .split(" at line ")
            .next()
            .unwrap_or(&message)
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Section};

    fn draft() -> Envelope {
        let mut doc = Postmortem::new("d1", "google-sre");
        doc.title = Some("Außen\n\"x\" 日本 🚒".into());
        doc.sections
            .push(Section::new("s1", Kind::Timeline, "Timeline", 2));
        Envelope::new("d1", 7, 1_700_000_000_123, doc)
    }

    #[test]
    fn a_draft_reads_back_with_fields_of_a_newer_build() {
        let mut envelope = draft();
        envelope.extra.insert("later".into(), Value::from(1));
        envelope.doc.extra.insert("too".into(), Value::from("x"));
        assert_eq!(read(&envelope.write()), Ok(envelope));
    }

    #[test]
    fn half_of_a_character_does_not_close_a_draft() {
        let text = draft().write().replace("🚒", "\\ude92");
        let title = read(&text).map(|envelope| envelope.doc.title);
        assert_eq!(title, Ok(Some("Außen\n\"x\" 日本 \u{fffd}".into())));
    }

    #[test]
    fn a_draft_from_before_there_was_a_bin_is_not_in_it() {
        let text = draft().write();
        assert!(
            !text.contains("deleted_at"),
            "no field where there is no date"
        );
        let mut deleted = read(&text).expect("sound");
        assert_eq!(deleted.deleted_at, None);
        deleted.deleted_at = Some(5);
        assert_eq!(read(&deleted.write()), Ok(deleted));
    }

    #[test]
    fn damage_is_reported_with_its_position() {
        let text = draft().write();
        for cut in (0..text.len()).filter(|&cut| text.is_char_boundary(cut)) {
            let error = read(&text[..cut]).unwrap_err();
            assert!(
                matches!(error, ReadError::Unreadable { line: 1, .. }),
                "{cut}: {error}"
            );
        }
        let unknown_kind = text.replace("\"timeline\"", "\"nonsense\"");
        let Err(ReadError::Unreadable {
            column, message, ..
        }) = read(&unknown_kind)
        else {
            panic!("accepted")
        };
        assert!(column > 1 && message.contains("nonsense"), "{message}");
        let too_deep = text.replace(
            "\"doc\":",
            &format!("\"x\":{}1{},\"doc\":", "[".repeat(200), "]".repeat(200)),
        );
        assert!(matches!(read(&too_deep), Err(ReadError::Unreadable { .. })));
    }

    #[test]
    fn valid_json_that_is_not_a_draft() {
        for text in [
            "null",
            "[]",
            "3",
            "{}",
            "\"x\"",
            "{\"schema\":1}",
            "{\"schema\":1,\"doc\":{}}",
            "{\"schema\":\"1\"}",
            "{\"schema\":1,\"doc\":[1]}",
            "{\"schema\":0,\"doc\":{\"format\":\"debrief\"}}",
        ] {
            assert_eq!(read(text), Err(ReadError::NotADraft), "{text}");
        }
    }

    #[test]
    fn newer_data_is_recognised_whatever_its_shape() {
        assert_eq!(
            read("{\"schema\":2,\"document\":[1]}"),
            Err(ReadError::Newer(2))
        );
        assert_eq!(
            read("{\"schema\":9,\"doc\":{\"format\":\"debrief\",\"version\":1}}"),
            Err(ReadError::Newer(9))
        );
        let text = draft().write().replace("\"version\":1", "\"version\":3");
        assert_eq!(read(&text), Err(ReadError::Newer(3)));
    }
}
