//! The summary row of a draft, stored beside its record: enough to list the draft, and to decide which of two
//! records is newer, without reading a document of any length.

use serde::{Deserialize, Serialize};

use super::tab::fingerprint;
use super::{Envelope, Lineage, Summary};

/// The summary row of one draft. It is written in the same transaction as the record that it describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The fingerprint of the record, in hexadecimal digits: numbers in JSON are not precise enough for it.
    #[serde(with = "hex", rename = "print")]
    pub fingerprint: u64,
    /// The revision of the record, as in its envelope.
    pub rev: u64,
    /// Which records it was made from, its own line last.
    pub lineage: Lineage,
    /// The length of the record, in UTF-16 units.
    pub units: usize,
    /// When the draft was moved to the bin, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<u64>,
    /// The fingerprint of the file that the draft came from, as recorded in its document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The line of the draft in the library.
    pub summary: Summary,
}

impl Row {
    /// Makes the row of a draft whose record is this text.
    #[must_use]
    pub fn of(envelope: &Envelope, text: &str) -> Self {
        let fingerprint = fingerprint(text);
        let source = envelope.doc.source.as_ref();
        Self {
            fingerprint,
            rev: envelope.rev,
            lineage: Lineage::of(envelope, fingerprint),
            units: text.encode_utf16().count(),
            deleted_at: envelope.deleted_at,
            source: source.and_then(|source| source.print.clone()),
            summary: Summary::of(envelope),
        }
    }

    /// The text to store: one line of JSON.
    #[must_use]
    pub fn write(&self) -> String {
        // Plain data: serialising cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a row; `None` if it is damaged or was written by another build in another shape.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(
        fingerprint: &u64,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("{fingerprint:x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let digits = String::deserialize(deserializer)?;
        u64::from_str_radix(&digits, 16).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Row;
    use crate::draft::Envelope;
    use crate::model::Postmortem;

    #[test]
    fn a_row_reads_back_unless_it_is_damaged() {
        let mut doc = Postmortem::new("d", "google-sre");
        doc.title = Some("Sign-in failed 🚒".into());
        let mut envelope = Envelope::new("d", u64::MAX, 5, doc);
        envelope.deleted_at = Some(9);
        let text = envelope.write();
        let row = Row::of(&envelope, &text);
        assert_eq!(row.units, text.encode_utf16().count());
        let written = row.write();
        assert_eq!(Row::read(&written), Some(row));
        for damaged in ["", "{}", &written[1..], &written.replace("print", "prank")] {
            assert_eq!(Row::read(damaged), None, "{damaged}");
        }
    }
}
