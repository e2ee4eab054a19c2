//! The files that drafts were opened from and can be saved back to. The browser's handle of the file is
//! stored with the draft (`docs/decisions/0014-files-that-were-opened.md`).

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use serde::{Deserialize, Serialize};

use super::origin::{Origin, is_json};
use crate::platform::{Handle, handles};
use debrief_core::draft::diff::Diff;
use debrief_core::draft::tab::fingerprint_bytes;
use debrief_core::export::{self, Export};
use debrief_core::import::bytes::{Decoded, Encoding, decode};
use debrief_core::model::Postmortem;

/// The files, by the ids of their drafts. Clones share them.
#[derive(Clone)]
pub(crate) struct OpenFiles(ArcRwSignal<BTreeMap<String, OpenFile>>);

/// A file that a draft was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenFile {
    /// Its name, without folders.
    pub(crate) name: String,
    /// The browser's handle of the file, with which it is read and written.
    pub(crate) handle: Handle,
    /// The fingerprint of the content it had when it was last read or written here.
    pub(crate) last_fingerprint: u64,
    /// Whether it contains JSON; otherwise it contains Markdown.
    pub(crate) is_json: bool,
    /// Whether it is saved without showing the changes first.
    pub(crate) skip_review: bool,
    /// Whether it was opened during an earlier visit to the page: then the browser asks for permission again.
    pub(crate) from_earlier_visit: bool,
}

/// What is stored about a file besides its handle.
#[derive(Serialize, Deserialize)]
struct Note {
    name: String,
    json: bool,
    /// The fingerprint of the content it had last, in hexadecimal digits.
    seen: String,
}

/// What a save would change in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SavePlan {
    /// The new content of the file.
    pub(crate) text: String,
    /// The content that the file has now.
    pub(crate) on_disk: Arc<Vec<u8>>,
    /// The differences between the two.
    pub(crate) diff: Diff,
    /// Whether the file was changed by another program or person since it was last read or written here.
    pub(crate) changed_elsewhere: bool,
    /// The present encoding of the file, unless it is UTF-8. A save converts it to UTF-8.
    pub(crate) converted: Option<Encoding>,
}

impl OpenFiles {
    pub(crate) fn new() -> Self {
        Self(ArcRwSignal::new(BTreeMap::new()))
    }

    /// Notes that a draft comes from a file of this name.
    pub(crate) fn link(&self, draft_id: &str, name: &str, origin: &Origin) {
        let text = String::from_utf8_lossy(&origin.bytes);
        let file = OpenFile {
            name: name.to_owned(),
            handle: origin.handle,
            last_fingerprint: fingerprint_bytes(&origin.bytes),
            is_json: is_json(name, &text),
            skip_review: false,
            from_earlier_visit: false,
        };
        self.0.update(|files| {
            files.insert(draft_id.to_owned(), file);
        });
    }

    /// The handle of the file of a draft, and a note about the file as JSON, to be stored with the draft.
    /// `restore` takes both.
    pub(crate) fn stored_note(&self, draft_id: &str) -> Option<(Handle, String)> {
        let file = self
            .0
            .with_untracked(|files| files.get(draft_id).cloned())?;
        let note = Note {
            name: file.name,
            json: file.is_json,
            seen: format!("{:x}", file.last_fingerprint),
        };
        Some((file.handle, serde_json::to_string(&note).ok()?))
    }

    /// Restores the file of a draft from what `stored_note` returned during an earlier visit, unless the file
    /// is known already.
    pub(crate) fn restore(&self, draft_id: &str, handle: Handle, note: &str) {
        let Ok(note) = serde_json::from_str::<Note>(note) else {
            return;
        };
        let file = OpenFile {
            name: note.name,
            handle,
            // A fingerprint that cannot be read counts as a change of the file, and changes are shown.
            last_fingerprint: u64::from_str_radix(&note.seen, 16).unwrap_or_default(),
            is_json: note.json,
            skip_review: false,
            from_earlier_visit: true,
        };
        self.0.update(|files| {
            files.entry(draft_id.to_owned()).or_insert(file);
        });
    }

    /// Notes that the browser allows the file of a draft to be read and written again.
    pub(crate) fn permission_granted(&self, draft_id: &str) {
        self.change(draft_id, |file| file.from_earlier_visit = false);
    }

    /// The file of a draft. Reactive: the caller runs again when it changes.
    pub(crate) fn file_of(&self, draft_id: &str) -> Option<OpenFile> {
        self.0.with(|files| files.get(draft_id).cloned())
    }

    /// Notes the present content of the file of a draft.
    pub(crate) fn content_seen(&self, draft_id: &str, bytes: &[u8]) {
        self.change(draft_id, |file| {
            file.last_fingerprint = fingerprint_bytes(bytes)
        });
    }

    /// Sets whether the file of a draft is saved without showing the changes first.
    pub(crate) fn set_skip_review(&self, draft_id: &str, skip_review: bool) {
        self.change(draft_id, |file| file.skip_review = skip_review);
    }

    /// Stores the handle of the file of a draft for the next visit to the page. If the browser cannot store
    /// handles, the file has to be opened again then.
    pub(crate) fn store_handle(&self, draft_id: &str) {
        let Some((handle, note)) = self.stored_note(draft_id) else {
            return;
        };
        let id = draft_id.to_owned();
        spawn_local(async move {
            let _ = handles::keep_for(&id, handle, &note).await;
        });
    }

    /// Looks up the file of a draft among the handles stored by an earlier visit, unless the file is known
    /// already.
    pub(crate) fn restore_handle(&self, draft_id: &str) {
        if self.0.with_untracked(|files| files.contains_key(draft_id)) {
            return;
        }
        let (files, id) = (self.clone(), draft_id.to_owned());
        spawn_local(async move {
            if let Some((handle, note)) = handles::kept_for(&id).await {
                files.restore(&id, handle, &note);
            }
        });
    }

    fn change(&self, draft_id: &str, action: impl FnOnce(&mut OpenFile)) {
        self.0.update(|files| {
            if let Some(file) = files.get_mut(draft_id) {
                action(file);
            }
        });
    }
}

impl OpenFile {
    /// The export form in which the file is saved: the one it was opened in.
    pub(crate) fn export_form(&self) -> &'static Export {
        let id = if self.is_json { "json" } else { "markdown" };
        export::by_id(id).unwrap_or(export::JSON)
    }

    /// Computes the effect of saving this document to the file, whose content is now `on_disk`. `None` if the
    /// file already has the same content.
    pub(crate) fn plan_save(&self, postmortem: &Postmortem, on_disk: Vec<u8>) -> Option<SavePlan> {
        let text = (self.export_form().write)(postmortem);
        if text.as_bytes() == on_disk {
            return None;
        }
        let (before, converted) = match decode(&on_disk) {
            Ok(Decoded { text, encoding }) => (
                text.into_owned(),
                (encoding != Encoding::Utf8).then_some(encoding),
            ),
            // The file may have been replaced by something that is not text: it is shown as far as possible.
            Err(_) => (String::from_utf8_lossy(&on_disk).into_owned(), None),
        };
        Some(SavePlan {
            diff: Diff::between(&before, &text),
            changed_elsewhere: self.last_fingerprint != fingerprint_bytes(&on_disk),
            on_disk: Arc::new(on_disk),
            text,
            converted,
        })
    }
}

impl SavePlan {
    /// Whether the save can be done without showing it first.
    pub(crate) fn needs_no_review(&self, file: &OpenFile) -> bool {
        file.skip_review && !self.changed_elsewhere && self.converted.is_none()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{OpenFile, OpenFiles, Origin};
    use crate::platform::Handle;
    use debrief_core::draft::tab::fingerprint_bytes;
    use debrief_core::import;
    use debrief_core::import::bytes::Encoding;
    use debrief_core::model::{Body, Postmortem};

    const TEXT: &str = "# Mail was late\n\n## Summary\n\nThe queue was full.\n\n## Who\n\nIda\n";

    fn file(bytes: &[u8]) -> OpenFile {
        OpenFile {
            name: "mail.md".into(),
            handle: Handle::for_test(),
            last_fingerprint: fingerprint_bytes(bytes),
            is_json: false,
            skip_review: false,
            from_earlier_visit: false,
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
        assert_eq!(
            file(TEXT.as_bytes()).plan_save(&document(), TEXT.into()),
            None
        );
    }

    #[test]
    fn an_edited_word_is_one_line() {
        let file = file(TEXT.as_bytes());
        let plan = file.plan_save(&edited(), TEXT.into()).expect("a change");
        assert_eq!(plan.text, TEXT.replace("full", "blocked"));
        assert_eq!((plan.diff.changed, plan.diff.hunks.len()), (1, 1));
        assert!(!plan.changed_elsewhere && plan.converted.is_none());
        assert!(!plan.needs_no_review(&file), "it is shown first");
        let file = OpenFile {
            skip_review: true,
            ..file
        };
        assert!(
            plan.needs_no_review(&file),
            "unless somebody has said otherwise"
        );
    }

    #[test]
    fn a_file_that_was_changed_elsewhere_is_always_shown() {
        let file = OpenFile {
            skip_review: true,
            ..file(TEXT.as_bytes())
        };
        let now = TEXT.replace("Ida", "Ida and Bo");
        let plan = file.plan_save(&edited(), now.into()).expect("a change");
        assert!(plan.changed_elsewhere && !plan.needs_no_review(&file));
        assert_eq!(plan.diff.changed, 2, "what the other wrote is shown too");
        let emptied = file.plan_save(&edited(), Vec::new()).expect("a change");
        assert!(emptied.changed_elsewhere);
    }

    #[test]
    fn a_conversion_of_the_file_is_reported() {
        let utf16: Vec<u8> = ["\u{feff}", TEXT]
            .concat()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let plan = file(&utf16).plan_save(&edited(), utf16.clone());
        let plan = plan.expect("a change");
        assert_eq!(plan.converted, Some(Encoding::Utf16Le));
        assert_eq!(
            plan.diff.changed, 1,
            "the words are compared, not the bytes"
        );
    }

    #[test]
    fn a_draft_remembers_the_last_content_of_its_file() {
        let files = OpenFiles::new();
        let origin = Origin {
            handle: Handle::for_test(),
            bytes: Arc::new(b"one".to_vec()),
        };
        files.link("a", "mail.md", &origin);
        files.content_seen("a", b"two");
        files.set_skip_review("a", true);
        let found = files.file_of("a").expect("a file");
        assert_eq!(
            (found.last_fingerprint, found.skip_review),
            (fingerprint_bytes(b"two"), true)
        );
        assert_eq!(files.file_of("b"), None);
        let (handle, note) = files.stored_note("a").expect("a note");
        let next_visit = OpenFiles::new();
        next_visit.restore("a", handle, &note);
        next_visit.restore("b", handle, "{}");
        let restored = next_visit.file_of("a").expect("known again");
        assert_eq!(
            (restored.name.as_str(), restored.last_fingerprint),
            ("mail.md", found.last_fingerprint)
        );
        assert!(restored.from_earlier_visit && !restored.skip_review);
        assert_eq!(next_visit.file_of("b"), None, "a note of another build");
    }
}
