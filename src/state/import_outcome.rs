//! Imports a file that a person has chosen. The outcome is a draft, the drafts of a backup, a question, or a
//! refusal with its reason. Nothing here needs a browser: bytes come in and messages go out.

mod backups;
pub(crate) mod reading;

use super::drafts::Drafts;
use super::import_queue::{ImportQueue, Item};
use super::origin::is_json;
use debrief_core::draft::backup;
use debrief_core::import::{self, bytes};
use debrief_core::model::{JsonError, Postmortem, from_json, half_characters};
use debrief_core::text::interface::import as words;
use reading::{Note, Reading};

/// The outcome of the import of one file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ImportOutcome {
    /// What was done, in words.
    pub(crate) done: Option<String>,
    /// The id of the draft, if exactly one was made.
    pub(crate) draft: Option<String>,
    /// What was not done, why, and what to do about it, in words.
    pub(crate) failed: Option<String>,
    /// Whether a person must review the file before a draft is made of it. It is in the import queue.
    pub(crate) needs_review: bool,
    /// The key of the file in the import queue.
    pub(crate) queue_key: Option<u32>,
}

/// What a person who imports files wants to do with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Intent {
    /// Add them to the drafts.
    Import,
    /// Review what was read of them before drafts are made.
    Review,
    /// Open them to continue writing.
    Open,
}

/// Reads a file and keeps its content, a postmortem or all drafts of a backup, unless a question must be
/// answered first. A postmortem that was read is put into the import queue, whether or not there is a
/// question.
pub(crate) fn import_file(
    drafts: &Drafts,
    queue: &ImportQueue,
    name: &str,
    bytes: &[u8],
) -> ImportOutcome {
    match examine(drafts, name, bytes) {
        Item::Refused(message) => failure(message),
        Item::Restored(done) => ImportOutcome {
            done: Some(done),
            ..ImportOutcome::default()
        },
        Item::Backup(text) => restore(drafts, name, &text),
        Item::Read(mut reading) => {
            let needs_review = reading.needs_review();
            let outcome = if needs_review {
                ImportOutcome {
                    needs_review,
                    ..ImportOutcome::default()
                }
            } else {
                accept(drafts, name, &mut reading)
            };
            let queue_key = Some(queue.add(name, Item::Read(reading)));
            ImportOutcome {
                queue_key,
                ..outcome
            }
        }
    }
}

/// Makes a draft of a document that was read. If storage refuses it, the outcome says so, and the draft is in
/// memory only.
pub(crate) fn accept(drafts: &Drafts, name: &str, reading: &mut Reading) -> ImportOutcome {
    let id_is_taken = reading.notes.contains(&Note::IdTaken);
    if reading.make_draft(drafts).is_err() {
        return ImportOutcome {
            draft: reading.draft_id.clone(),
            ..failure(words::not_stored(name))
        };
    }
    let title = reading.title();
    let message = if id_is_taken {
        words::second(name, &title)
    } else {
        words::done(name, &title, &reading.count())
    };
    ImportOutcome {
        done: Some(message),
        draft: reading.draft_id.clone(),
        ..ImportOutcome::default()
    }
}

/// Restores the drafts of a backup, given as its text.
pub(crate) fn restore(drafts: &Drafts, name: &str, text: &str) -> ImportOutcome {
    match backup::read(text) {
        Ok(Some(restored)) => backups::restore(drafts, name, restored),
        Ok(None) => failure(words::not_a_postmortem(name)),
        Err(_) => failure(words::backup_newer(name)),
    }
}

/// Finds out what a file is, without making a draft of it.
pub(crate) fn examine(drafts: &Drafts, name: &str, bytes: &[u8]) -> Item {
    if let Ok(text) = std::str::from_utf8(bytes) {
        match backup::read(text) {
            Ok(None) => {}
            Ok(Some(_)) => return Item::Backup(text.to_owned()),
            Err(_) => return Item::Refused(words::backup_newer(name)),
        }
    }
    let decoded = match bytes::decode(bytes) {
        Ok(decoded) => decoded,
        Err(refusal) => return Item::Refused(words::refused(name, refusal)),
    };
    let reading = if is_json(name, &decoded.text) {
        match from_json(&decoded.text) {
            Ok(postmortem) => Reading::of_json(postmortem, &half_characters(&decoded.text), drafts),
            Err(error) => return Item::Refused(json_error_text(name, &error)),
        }
    } else {
        Reading::of_text(&decoded, drafts)
    };
    Item::Read(Box::new(reading))
}

/// Adds the example to the drafts and returns its id. If storage refuses it, it is held in memory like any
/// other draft.
pub(crate) fn add_example(drafts: &Drafts) -> String {
    let id = drafts.fresh_id();
    let _ = drafts.create(read_example(&id));
    id
}

/// The example, read from its Markdown.
pub(crate) fn read_example(id: &str) -> Postmortem {
    import::text(debrief_core::text::en::EXAMPLE, id).postmortem
}

fn failure(message: String) -> ImportOutcome {
    ImportOutcome {
        failed: Some(message),
        ..ImportOutcome::default()
    }
}

fn json_error_text(name: &str, error: &JsonError) -> String {
    match error {
        JsonError::Malformed {
            line,
            column,
            message,
        } => words::malformed(name, *line, *column, message),
        JsonError::NotAPostmortem => words::not_a_postmortem(name),
        JsonError::Newer(version) => words::newer(name, *version),
    }
}

#[cfg(test)]
mod tests;
