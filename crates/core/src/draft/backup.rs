//! Writes all drafts to one file, `debrief-backup-<date>.json`, and reads them back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::envelope::{self, Envelope, ReadError};
use crate::model::{HalfCharacter, half_characters, without_halves};

/// The value of the `format` field of a backup.
pub const FORMAT: &str = "debrief-backup";

/// The version of the backup that this build writes.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Backup<'a> {
    format: &'static str,
    version: u32,
    /// Milliseconds since 1970.
    made_at: u64,
    drafts: &'a [Envelope],
}

/// The content of a backup: each draft, or the reason why it cannot be read, with its number in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The drafts that can be read.
    pub drafts: Vec<Envelope>,
    /// For each draft that cannot be read: its place in the file, counted from 1, and the reason.
    pub unreadable: Vec<(usize, ReadError)>,
    /// Where the file has half of a character, in whose place the drafts have U+FFFD.
    pub halves: Vec<HalfCharacter>,
}

/// The least number of drafts for which a backup is worth asking for.
const FEWEST_DRAFTS: usize = 3;

/// How long a backup counts as recent, and how long a "not now" is respected, in milliseconds: two weeks.
const INTERVAL: u64 = 14 * 86_400_000;

/// Whether it is time to ask for a backup: there are enough drafts that losing them would hurt, one has
/// changed since the last backup, that backup is some time ago, and the question has not been put off lately.
/// All times are in milliseconds since 1970, 0 for never; `saved` has the time at which each draft was saved.
#[must_use]
pub fn is_due(saved_times: &[u64], backed_up: u64, put_off: u64, now: u64) -> bool {
    let is_long_ago = |since: u64| now.abs_diff(since) > INTERVAL;
    let has_changed = saved_times.iter().any(|saved_at| *saved_at > backed_up);
    saved_times.len() >= FEWEST_DRAFTS
        && has_changed
        && is_long_ago(backed_up)
        && is_long_ago(put_off)
}

/// Writes a backup: indented JSON, ending in a line feed. `made_at` is in milliseconds since 1970.
#[must_use]
pub fn write(drafts: &[Envelope], made_at: u64) -> String {
    let backup = Backup {
        format: FORMAT,
        version: VERSION,
        made_at,
        drafts,
    };
    // Maps with string keys and plain data: serialising cannot fail.
    let mut text = serde_json::to_string_pretty(&backup).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a backup; `None` if the text is not one. A draft that cannot be read does not keep the others from
/// being restored.
///
/// # Errors
/// The text is a backup that is newer than this build.
pub fn read(text: &str) -> Result<Option<Restored>, ReadError> {
    #[derive(Deserialize)]
    struct UncheckedBackup {
        #[serde(default)]
        format: Value,
        #[serde(default)]
        version: u32,
        #[serde(default)]
        drafts: Vec<Value>,
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(unchecked) = serde_json::from_str::<UncheckedBackup>(&without_halves(text)) else {
        return Ok(None);
    };
    if unchecked.format.as_str() != Some(FORMAT) {
        return Ok(None);
    }
    if unchecked.version > VERSION {
        return Err(ReadError::Newer(unchecked.version));
    }
    let mut restored = Restored {
        drafts: Vec::new(),
        unreadable: Vec::new(),
        halves: half_characters(text),
    };
    for (index, value) in unchecked.drafts.into_iter().enumerate() {
        match envelope::read(&value.to_string()) {
            Ok(envelope) => restored.drafts.push(envelope),
            Err(error) => restored.unreadable.push((index + 1, error)),
        }
    }
    Ok(Some(restored))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Postmortem;

    fn draft(id: &str) -> Envelope {
        Envelope::new(id, 3, 17, Postmortem::new(id, "google-sre"))
    }

    #[test]
    fn a_backup_is_asked_for_when_something_would_hurt_to_lose_and_not_every_day() {
        const DAY: u64 = 86_400_000;
        let now = 1_000 * DAY;
        let saved = [now, now - DAY, now - 40 * DAY];
        assert!(is_due(&saved, 0, 0, now));
        assert!(!is_due(&saved[..2], 0, 0, now), "two drafts");
        assert!(!is_due(&saved, now - DAY, 0, now), "backed up yesterday");
        assert!(is_due(&saved, now - 30 * DAY, 0, now));
        let old = [now - 50 * DAY; 3];
        assert!(!is_due(&old, now - 30 * DAY, 0, now), "nothing has changed");
        assert!(
            !is_due(&saved, 0, now - DAY, now),
            "not now, said yesterday"
        );
        // A clock that once was years ahead does not prevent the question.
        assert!(is_due(&saved, 0, now + 4_000 * DAY, now));
    }

    #[test]
    fn a_backup_comes_back() {
        let drafts = vec![draft("a"), draft("b")];
        let restored = read(&write(&drafts, 5)).expect("sound").expect("a backup");
        assert_eq!(
            restored,
            Restored {
                drafts,
                unreadable: Vec::new(),
                halves: Vec::new(),
            }
        );
    }

    #[test]
    fn one_damaged_draft_leaves_the_others() {
        let text =
            write(&[draft("a"), draft("b")], 5).replacen("\"schema\": 1", "\"schema\": \"?\"", 1);
        let restored = read(&text).expect("sound").expect("a backup");
        assert_eq!(
            (restored.drafts, restored.unreadable),
            (vec![draft("b")], vec![(1, ReadError::NotADraft)])
        );
    }

    #[test]
    fn half_of_a_character_leaves_its_draft() {
        let text = write(&[draft("a")], 5).replacen("google-sre", "google\\ud83d", 1);
        let restored = read(&text).expect("sound").expect("a backup");
        assert_eq!(restored.drafts[0].doc.template, "google\u{fffd}");
        assert_eq!(restored.unreadable, []);
        assert_eq!(restored.halves.len(), 1, "and it is told of");
    }

    #[test]
    fn other_files_are_no_backups() {
        for text in [
            "",
            "{",
            "[]",
            "{\"format\":\"debrief\",\"version\":1}",
            "# Postmortem",
        ] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
        assert_eq!(
            read("{\"format\":\"debrief-backup\",\"version\":9}"),
            Err(ReadError::Newer(9))
        );
    }
}
