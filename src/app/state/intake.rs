//! What becomes of a file that somebody brings in: a draft, the drafts of a backup, or a reason why
//! not. It knows no browser: bytes come in and words go out.

use super::drafts::{Closed, Drafts};
use crate::draft::backup;
use crate::import;
use crate::model::{JsonError, Postmortem, from_json};
use crate::text::en::interface::{import as words, library};

/// What became of a file, in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// What was done.
    pub(crate) done: Option<String>,
    /// The id of the one draft that there is now.
    pub(crate) draft: Option<String>,
    /// What was not done, why, and what to do.
    pub(crate) failed: Option<String>,
}

/// Reads a file and keeps what is in it: a postmortem, or all drafts of a backup.
pub(crate) fn bring_in(drafts: &Drafts, name: &str, bytes: &[u8]) -> Told {
    if let Ok(text) = std::str::from_utf8(bytes) {
        match backup::read(text) {
            Ok(None) => {}
            Ok(Some(restored)) => return restore(drafts, name, restored),
            Err(_) => return failed(words::backup_newer(name)),
        }
    }
    let taken = match take(name, bytes, &|id| drafts.has(id), &|| drafts.fresh_id()) {
        Ok(taken) => taken,
        Err(why) => return failed(why),
    };
    let title = taken.postmortem.title.clone();
    let title = title.unwrap_or_else(|| library::UNTITLED.to_owned());
    let id = taken.postmortem.id.clone();
    if drafts.begin(taken.postmortem).is_err() {
        return failed(words::not_stored(name));
    }
    let text = if taken.second {
        words::second(name, &title)
    } else {
        words::done(name, &title)
    };
    Told {
        done: Some(text),
        draft: Some(id),
        failed: None,
    }
}

/// Puts the finished example among the drafts and gives its id. Where storage refuses, it is held in
/// memory like any other draft.
pub(crate) fn example(drafts: &Drafts) -> String {
    let id = drafts.fresh_id();
    let example = import::text(include_str!("../../text/en/example.md"), &id);
    let _ = drafts.begin(example.postmortem);
    id
}

fn failed(why: String) -> Told {
    Told {
        failed: Some(why),
        ..Told::default()
    }
}

/// Keeps the drafts of a backup. One that is here already is left alone, and taken out of the bin;
/// one that differs from the draft of its id here becomes a second draft.
fn restore(drafts: &Drafts, name: &str, restored: backup::Restored) -> Told {
    let (mut new, mut same, mut second, mut refused) = (0, 0, 0, 0);
    for mut envelope in restored.drafts {
        envelope.deleted_at = None;
        let kept = match drafts.find(&envelope.id) {
            Err(Closed::Missing) => {
                new += 1;
                drafts.keep(&envelope).is_ok()
            }
            Ok((here, _)) if here.doc == envelope.doc => {
                same += 1;
                here.deleted_at.is_none() || drafts.unbin(&envelope.id).is_ok()
            }
            _ => {
                second += 1;
                envelope.id = drafts.fresh_id();
                envelope.doc.id.clone_from(&envelope.id);
                drafts.keep(&envelope).is_ok()
            }
        };
        refused += usize::from(!kept);
    }
    let places: Vec<usize> = restored.unreadable.iter().map(|(at, _)| *at).collect();
    let failed = match (refused, places.as_slice()) {
        (0, []) => None,
        (0, places) => Some(words::backup_damaged(name, places)),
        (refused, _) => Some(words::backup_not_stored(name, refused)),
    };
    // Where nothing could be read, what failed says all there is to say.
    let said = new + same + second > 0 || failed.is_none();
    Told {
        done: said.then(|| words::backup_done(name, new, same, second)),
        draft: None,
        failed,
    }
}

/// A file that has been read.
#[derive(Debug, PartialEq)]
pub(crate) struct Taken {
    /// The document.
    pub(crate) postmortem: Postmortem,
    /// Whether it got a new id because another draft has the one in the file.
    pub(crate) second: bool,
}

/// Reads a file.
///
/// # Errors
/// Says in words what is wrong with the file, where, and what to do.
pub(crate) fn take(
    name: &str,
    bytes: &[u8],
    is_taken: &dyn Fn(&str) -> bool,
    fresh_id: &dyn Fn() -> String,
) -> Result<Taken, String> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| words::not_text(name, error.valid_up_to() + 1))?;
    if !is_json(name, text) {
        let imported = import::text(text, &fresh_id());
        return Ok(Taken {
            postmortem: imported.postmortem,
            second: false,
        });
    }
    let mut postmortem = from_json(text).map_err(|error| match error {
        JsonError::Malformed {
            line,
            column,
            message,
        } => words::malformed(name, line, column, &message),
        JsonError::NotAPostmortem => words::not_a_postmortem(name),
        JsonError::Newer(version) => words::newer(name, version),
    })?;
    let second = is_taken(&postmortem.id);
    if second || postmortem.id.is_empty() {
        postmortem.id = fresh_id();
    }
    Ok(Taken { postmortem, second })
}

/// Whether a file is JSON: by its ending, or because it is a postmortem in JSON whatever its ending.
fn is_json(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return true;
    }
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('{') && from_json(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Drafts, Taken, Told, backup, bring_in, take};
    use crate::app::platform::Trouble;
    use crate::app::platform::fake::Fake;
    use crate::model::{Postmortem, to_json};

    #[test]
    fn a_backup_restores_what_is_missing_and_doubles_nothing() {
        let fake = Fake::default();
        let drafts = Drafts::new(fake.platform(), "/");
        for id in ["a", "b", "c"] {
            drafts
                .begin(Postmortem::new(id, "google-sre"))
                .expect("stored");
        }
        let file = backup::write(&drafts.all(), 0);
        drafts.remove("a").expect("gone");
        drafts.bin("b").expect("binned");
        let (mut edited, _) = drafts.open("c").expect("there");
        edited.doc.title = Some("Edited since".into());
        drafts.keep(&edited).expect("stored");
        let told = bring_in(&drafts, "all.json", file.as_bytes());
        assert_eq!(
            told.done.as_deref(),
            Some(
                "Restored 2 drafts from all.json, of which 1 differs from the draft here and was added beside it; 1 was already here."
            )
        );
        assert_eq!(told.failed, None);
        let listing = drafts.list();
        assert_eq!((listing.drafts.len(), listing.binned), (4, 0));
        let title = drafts.open("c").expect("there").0.doc.title;
        assert_eq!(
            title.as_deref(),
            Some("Edited since"),
            "nothing is overwritten"
        );
        bring_in(&drafts, "all.json", file.as_bytes());
        assert_eq!(
            drafts.list().drafts.len(),
            5,
            "only the one that differs comes again"
        );
    }

    #[test]
    fn a_backup_with_a_damaged_draft_says_which_one() {
        let fake = Fake::default();
        let drafts = Drafts::new(fake.platform(), "/");
        let file = r#"{"format": "debrief-backup", "version": 1, "drafts": [{}]}"#;
        let told = bring_in(&drafts, "all.json", file.as_bytes());
        assert_eq!(told.done, None);
        assert!(told.failed.is_some_and(|said| said.contains("number 1")));
        let file = r#"{"format": "debrief-backup", "version": 9}"#;
        let said = bring_in(&drafts, "all.json", file.as_bytes()).failed;
        assert!(said.is_some_and(|said| said.contains("newer Debrief")));
    }

    #[test]
    fn a_file_becomes_a_draft_or_says_why_not() {
        let fake = Fake::default();
        let drafts = Drafts::new(fake.platform(), "/");
        let told = bring_in(&drafts, "notes.md", b"# Outage\n");
        assert_eq!(told.draft.as_deref(), Some("fresh-1"));
        assert!(drafts.open("fresh-1").is_ok());
        fake.refuse(Some(Trouble::Full));
        let Told { done, failed, .. } = bring_in(&drafts, "more.md", b"# More\n");
        assert!(done.is_none() && failed.is_some_and(|said| said.contains("only in memory")));
    }

    fn read(name: &str, bytes: &[u8]) -> Result<Taken, String> {
        take(name, bytes, &|id| id == "taken", &|| "fresh".into())
    }

    #[test]
    fn markdown_becomes_a_document_with_a_new_id() {
        let taken = read("notes.md", b"# Sign-in refused\n").expect("readable");
        assert_eq!(taken.postmortem.id, "fresh");
        assert_eq!(taken.postmortem.title.as_deref(), Some("Sign-in refused"));
    }

    #[test]
    fn json_keeps_its_id_unless_a_draft_has_it() {
        let json = |id: &str| to_json(&Postmortem::new(id, "google-sre"));
        let taken = read("a.json", json("free").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("free", false)
        );
        let taken = read("a.JSON", json("taken").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("fresh", true)
        );
        let taken = read("a.txt", json("").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("fresh", false)
        );
    }

    #[test]
    fn a_mistake_in_json_is_told_with_its_place() {
        let said =
            read("a.json", b"{\n  \"format\": \"debrief\",\n  oops\n}").expect_err("malformed");
        assert!(
            said.starts_with("a.json") && said.contains("Line 3, column 3"),
            "{said}"
        );
        let said = read("a.json", b"[1, 2]").expect_err("something else");
        assert!(said.contains("not a postmortem"), "{said}");
        let said = read("a.json", br#"{"format": "debrief", "version": 9}"#).expect_err("newer");
        assert!(said.contains("newer Debrief (version 9"), "{said}");
    }

    #[test]
    fn bytes_that_are_no_text_are_told_with_their_place() {
        let said = read("a.md", b"caf\xe9").expect_err("Latin-1");
        assert!(said.contains("number 4"), "{said}");
    }

    #[test]
    fn text_in_braces_is_text() {
        let taken = read("a.txt", b"{not json}\n").expect("readable");
        assert_eq!(taken.postmortem.id, "fresh");
    }
}
