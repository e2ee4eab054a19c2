//! What becomes of a file that somebody brings in: a draft, the drafts of a backup, a question, or a
//! reason why not. It knows no browser: bytes come in and words go out.

mod backups;
pub(crate) mod reading;

use super::drafts::Drafts;
use super::import_queue::{ImportQueue, Item};
use super::origin::is_json;
use debrief_core::draft::backup;
use debrief_core::import::{self, bytes};
use debrief_core::model::{JsonError, Postmortem, from_json};
use debrief_core::text::interface::import as words;
use reading::{Note, Reading};

/// What became of a file, in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ImportOutcome {
    /// What was done.
    pub(crate) done: Option<String>,
    /// The id of the one draft that there is now.
    pub(crate) draft: Option<String>,
    /// What was not done, why, and what to do.
    pub(crate) failed: Option<String>,
    /// Whether a person has to look at the file first; it lies on the desk.
    pub(crate) asks: bool,
    /// The key of the file on the desk.
    pub(crate) paper: Option<u32>,
}

/// What somebody who brings files in wants of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Intent {
    /// Drafts among the others.
    Import,
    /// To see what is read before drafts are made.
    Review,
    /// To go on writing in them.
    Open,
}

/// Reads a file and keeps what is in it, a postmortem or all drafts of a backup, unless a person has
/// to be asked. What was read lies on the desk afterwards.
pub(crate) fn bring_in(
    drafts: &Drafts,
    desk: &ImportQueue,
    name: &str,
    bytes: &[u8],
) -> ImportOutcome {
    match examine(drafts, name, bytes) {
        Item::Refused(why) => failed(why),
        Item::Restored(done) => ImportOutcome {
            done: Some(done),
            ..ImportOutcome::default()
        },
        Item::Backup(text) => restore(drafts, name, &text),
        Item::Read(mut reading) => {
            let asks = reading.asks();
            let told = if asks {
                ImportOutcome {
                    asks,
                    ..ImportOutcome::default()
                }
            } else {
                accept(drafts, name, &mut reading)
            };
            let paper = Some(desk.put(name, Item::Read(reading)));
            ImportOutcome { paper, ..told }
        }
    }
}

/// Makes a draft of a reading, and says so.
pub(crate) fn accept(drafts: &Drafts, name: &str, reading: &mut Reading) -> ImportOutcome {
    let second = reading.notes.contains(&Note::IdTaken);
    if reading.make_draft(drafts).is_err() {
        return ImportOutcome {
            draft: reading.draft.clone(),
            ..failed(words::not_stored(name))
        };
    }
    let title = reading.title();
    let text = if second {
        words::second(name, &title)
    } else {
        words::done(name, &title, &reading.count())
    };
    ImportOutcome {
        done: Some(text),
        draft: reading.draft.clone(),
        ..ImportOutcome::default()
    }
}

/// Keeps the drafts of a backup.
pub(crate) fn restore(drafts: &Drafts, name: &str, text: &str) -> ImportOutcome {
    match backup::read(text) {
        Ok(Some(restored)) => backups::restore(drafts, name, restored),
        Ok(None) => failed(words::not_a_postmortem(name)),
        Err(_) => failed(words::backup_newer(name)),
    }
}

/// Says what a file is, and makes nothing of it.
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
            Ok(postmortem) => Reading::of_json(postmortem, drafts),
            Err(error) => return Item::Refused(why_not_json(name, &error)),
        }
    } else {
        Reading::of_text(&decoded, drafts)
    };
    Item::Read(Box::new(reading))
}

/// Puts the finished example among the drafts and gives its id. Where storage refuses, it is held in
/// memory like any other draft.
pub(crate) fn example(drafts: &Drafts) -> String {
    let id = drafts.fresh_id();
    let _ = drafts.begin(read_example(&id));
    id
}

/// The finished example, read from its Markdown.
pub(crate) fn read_example(id: &str) -> Postmortem {
    import::text(debrief_core::text::en::EXAMPLE, id).postmortem
}

fn failed(why: String) -> ImportOutcome {
    ImportOutcome {
        failed: Some(why),
        ..ImportOutcome::default()
    }
}

fn why_not_json(name: &str, error: &JsonError) -> String {
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
