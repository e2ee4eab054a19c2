//! The files that drafts were opened from and can be saved back to. The way to them is kept with the draft
//! (`docs/decisions/0014-files-that-were-opened.md`).

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use serde::{Deserialize, Serialize};

use super::origin::{Origin, is_json};
use crate::platform::{Handle, handles};
use debrief_core::draft::diff::Diff;
use debrief_core::draft::tab::print_bytes;
use debrief_core::export::{self, Export};
use debrief_core::import::bytes::{Decoded, Encoding, decode};
use debrief_core::model::Postmortem;

/// The files, by the ids of the drafts. Clones are the same.
#[derive(Clone)]
pub(crate) struct OpenFiles(ArcRwSignal<BTreeMap<String, OpenFile>>);

/// A file that a draft was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenFile {
    /// Its name, without folders.
    pub(crate) name: String,
    /// The way to it.
    pub(crate) handle: Handle,
    /// The fingerprint of what was in it when it was read or written here last.
    pub(crate) seen: u64,
    /// Whether it holds JSON; Markdown otherwise.
    pub(crate) is_json: bool,
    /// Whether it is saved without showing what changes.
    pub(crate) quiet: bool,
    /// Whether it was opened before this page was, so that the browser asks for its permission again.
    pub(crate) from_before: bool,
}

/// What is kept of a file beside its handle.
#[derive(Serialize, Deserialize)]
struct Note {
    name: String,
    json: bool,
    /// In hexadecimal digits.
    seen: String,
}

/// What a save would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// What the file would hold.
    pub(crate) text: String,
    /// What is in the file now.
    pub(crate) on_disk: Arc<Vec<u8>>,
    /// What differs.
    pub(crate) diff: Diff,
    /// Whether somebody else has changed the file since it was read or written here.
    pub(crate) changed_elsewhere: bool,
    /// How the file is encoded now, where that is not UTF-8; it will be.
    pub(crate) converted: Option<Encoding>,
}

impl OpenFiles {
    /// No file yet.
    pub(crate) fn new() -> Self {
        Self(ArcRwSignal::new(BTreeMap::new()))
    }

    /// Notes that a draft comes from a file of this name.
    pub(crate) fn tie(&self, draft: &str, name: &str, origin: &Origin) {
        let text = String::from_utf8_lossy(&origin.bytes);
        let file = OpenFile {
            name: name.to_owned(),
            handle: origin.handle,
            seen: print_bytes(&origin.bytes),
            is_json: is_json(name, &text),
            quiet: false,
            from_before: false,
        };
        self.0.update(|files| {
            files.insert(draft.to_owned(), file);
        });
    }

    /// What is to be kept of the file of a draft: its handle, and a note from which it is known again.
    pub(crate) fn note(&self, draft: &str) -> Option<(Handle, String)> {
        let file = self.0.with_untracked(|files| files.get(draft).cloned())?;
        let note = Note {
            name: file.name,
            json: file.is_json,
            seen: format!("{:x}", file.seen),
        };
        Some((file.handle, serde_json::to_string(&note).ok()?))
    }

    /// Knows the file of a draft again, which was opened before this page was, unless it is known already.
    pub(crate) fn recall(&self, draft: &str, handle: Handle, note: &str) {
        let Ok(note) = serde_json::from_str::<Note>(note) else {
            return;
        };
        let file = OpenFile {
            name: note.name,
            handle,
            // One that cannot be read counts as changed, which is shown.
            seen: u64::from_str_radix(&note.seen, 16).unwrap_or_default(),
            is_json: note.json,
            quiet: false,
            from_before: true,
        };
        self.0.update(|files| {
            files.entry(draft.to_owned()).or_insert(file);
        });
    }

    /// The browser lets the file of a draft be read and written again.
    pub(crate) fn permitted(&self, draft: &str) {
        self.change(draft, |file| file.from_before = false);
    }

    /// The file of a draft; whoever asks is told when it changes.
    pub(crate) fn of(&self, draft: &str) -> Option<OpenFile> {
        self.0.with(|files| files.get(draft).cloned())
    }

    /// Notes what is in the file of a draft now.
    pub(crate) fn saw(&self, draft: &str, bytes: &[u8]) {
        self.change(draft, |file| file.seen = print_bytes(bytes));
    }

    /// Notes whether the file of a draft is saved without showing what changes.
    pub(crate) fn set_quiet(&self, draft: &str, quiet: bool) {
        self.change(draft, |file| file.quiet = quiet);
    }

    /// Keeps the way to the file of a draft for the next time that the page is opened. Where the browser
    /// keeps none, the file has to be opened again then.
    pub(crate) fn remember(&self, draft: &str) {
        let Some((handle, note)) = self.note(draft) else {
            return;
        };
        let id = draft.to_owned();
        spawn_local(async move {
            let _ = handles::keep_for(&id, handle, &note).await;
        });
    }

    /// Looks for the file of a draft among those that were kept.
    pub(crate) fn look_for(&self, draft: &str) {
        if self.0.with_untracked(|files| files.contains_key(draft)) {
            return;
        }
        let (files, id) = (self.clone(), draft.to_owned());
        spawn_local(async move {
            if let Some((handle, note)) = handles::kept_for(&id).await {
                files.recall(&id, handle, &note);
            }
        });
    }

    fn change(&self, draft: &str, change: impl FnOnce(&mut OpenFile)) {
        self.0.update(|files| {
            if let Some(file) = files.get_mut(draft) {
                change(file);
            }
        });
    }
}

impl OpenFile {
    /// The form that the file is saved in: its own.
    pub(crate) fn form(&self) -> &'static Export {
        let form = if self.is_json { "json" } else { "markdown" };
        export::by_id(form).unwrap_or(export::JSON)
    }

    /// What a save of this document would do to the file, which holds these bytes now; nothing where it
    /// holds the same already.
    pub(crate) fn offer(&self, postmortem: &Postmortem, on_disk: Vec<u8>) -> Option<Offer> {
        let text = (self.form().write)(postmortem);
        if text.as_bytes() == on_disk {
            return None;
        }
        let (before, converted) = match decode(&on_disk) {
            Ok(Decoded { text, encoding }) => (
                text.into_owned(),
                (encoding != Encoding::Utf8).then_some(encoding),
            ),
            // Whatever it has become, it is shown as far as it can be.
            Err(_) => (String::from_utf8_lossy(&on_disk).into_owned(), None),
        };
        Some(Offer {
            diff: Diff::between(&before, &text),
            changed_elsewhere: self.seen != print_bytes(&on_disk),
            on_disk: Arc::new(on_disk),
            text,
            converted,
        })
    }
}

impl Offer {
    /// Whether the save needs nobody to look at it first.
    pub(crate) fn is_clear(&self, file: &OpenFile) -> bool {
        file.quiet && !self.changed_elsewhere && self.converted.is_none()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{OpenFile, OpenFiles, Origin};
    use crate::platform::Handle;
    use debrief_core::draft::tab::print_bytes;
    use debrief_core::import;
    use debrief_core::import::bytes::Encoding;
    use debrief_core::model::{Body, Postmortem};

    const TEXT: &str = "# Mail was late\n\n## Summary\n\nThe queue was full.\n\n## Who\n\nIda\n";

    fn file(bytes: &[u8]) -> OpenFile {
        OpenFile {
            name: "mail.md".into(),
            handle: Handle::for_test(),
            seen: print_bytes(bytes),
            is_json: false,
            quiet: false,
            from_before: false,
        }
    }

    fn document() -> Postmortem {
        import::text(TEXT, "a").postmortem
    }

    fn edited() -> Postmortem {
        let mut postmortem = document();
        if let Body::Prose(prose) = &mut postmortem.sections[0].body {
            *prose = prose.replace("full", "blocked");
        }
        postmortem
    }

    #[test]
    fn a_document_that_was_not_edited_needs_no_save() {
        assert_eq!(file(TEXT.as_bytes()).offer(&document(), TEXT.into()), None);
    }

    #[test]
    fn an_edited_word_is_one_line() {
        let file = file(TEXT.as_bytes());
        let offer = file.offer(&edited(), TEXT.into()).expect("a change");
        assert_eq!(offer.text, TEXT.replace("full", "blocked"));
        assert_eq!((offer.diff.changed, offer.diff.hunks.len()), (1, 1));
        assert!(!offer.changed_elsewhere && offer.converted.is_none());
        assert!(!offer.is_clear(&file), "it is shown first");
        let file = OpenFile {
            quiet: true,
            ..file
        };
        assert!(offer.is_clear(&file), "unless somebody has said otherwise");
    }

    #[test]
    fn a_file_that_somebody_else_has_changed_is_told_and_always_shown() {
        let file = OpenFile {
            quiet: true,
            ..file(TEXT.as_bytes())
        };
        let now = TEXT.replace("Ida", "Ida and Bo");
        let offer = file.offer(&edited(), now.into()).expect("a change");
        assert!(offer.changed_elsewhere && !offer.is_clear(&file));
        assert_eq!(offer.diff.changed, 2, "what the other wrote is shown too");
        let emptied = file.offer(&edited(), Vec::new()).expect("a change");
        assert!(emptied.changed_elsewhere);
    }

    #[test]
    fn a_file_that_is_converted_is_told() {
        let wide: Vec<u8> = ["\u{feff}", TEXT]
            .concat()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let offer = file(&wide).offer(&edited(), wide.clone());
        let offer = offer.expect("a change");
        assert_eq!(offer.converted, Some(Encoding::Utf16Le));
        assert_eq!(
            offer.diff.changed, 1,
            "the words are compared, not the bytes"
        );
    }

    #[test]
    fn a_draft_keeps_what_its_file_held_last() {
        let files = OpenFiles::new();
        let origin = Origin {
            handle: Handle::for_test(),
            bytes: Arc::new(b"one".to_vec()),
        };
        files.tie("a", "mail.md", &origin);
        files.saw("a", b"two");
        files.set_quiet("a", true);
        let found = files.of("a").expect("a file");
        assert_eq!((found.seen, found.quiet), (print_bytes(b"two"), true));
        assert_eq!(files.of("b"), None);
        let (handle, note) = files.note("a").expect("a note");
        let again = OpenFiles::new();
        again.recall("a", handle, &note);
        again.recall("b", handle, "{}");
        let known = again.of("a").expect("known again");
        assert_eq!((known.name.as_str(), known.seen), ("mail.md", found.seen));
        assert!(known.from_before && !known.quiet);
        assert_eq!(again.of("b"), None, "a note of another build");
    }
}
