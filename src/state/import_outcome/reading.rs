//! A document that was read from a file and may become a draft: its content, what a person has corrected, and
//! what that person should know before.

use crate::platform::Trouble;
use crate::state::drafts::Drafts;
use crate::state::templates::Templates;
use debrief_core::draft::Envelope;
use debrief_core::draft::tab::fingerprint;
use debrief_core::frame::assemble;
use debrief_core::import::bytes::{Decoded, Encoding};
use debrief_core::import::review::{self, NoDate};
use debrief_core::import::{self};
use debrief_core::model::{Body, Field, Kind, Postmortem};
use debrief_core::text::interface::import::Count;
use debrief_core::text::interface::library;

/// Something that a person should know about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// It was in another encoding and was converted to UTF-8.
    Converted(Encoding),
    /// Nothing in it was recognised.
    Unknown,
    /// The id in the file belongs to a draft already, so the document gets another id.
    IdTaken,
    /// The importer could not take it apart, so all of it is in one section, as it is.
    KeptWhole,
}

/// A draft that came from the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Same {
    pub(crate) id: String,
    /// Its title now.
    pub(crate) title: Option<String>,
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// The document with the corrections so far.
    pub(crate) now: Postmortem,
    /// The document as it was read.
    pub(crate) read: Postmortem,
    /// What a person should know about the file.
    pub(crate) notes: Vec<Note>,
    /// A draft that came from the same file, if there is one here.
    pub(crate) same: Option<Same>,
    /// The id of the draft that was made of it, once there is one.
    pub(crate) draft: Option<String>,
    /// The document as it was last put into that draft.
    kept: Option<Postmortem>,
}

/// The reason why corrections were not written into a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotKept {
    /// The draft has been changed or deleted since it was imported.
    Changed,
    /// Storage refused it, so it is in memory only.
    Trouble(Trouble),
}

impl Reading {
    /// Reads Markdown or plain text.
    pub(super) fn of_text(decoded: &Decoded<'_>, drafts: &Drafts) -> Self {
        let id = drafts.fresh_id();
        let (own, _) = Templates::of(drafts).list();
        drafts.note("import begins");
        let imported = import::text_knowing(&decoded.text, &id, &own);
        drafts.note("import ends");
        let mut postmortem = imported.postmortem;
        let mark = format!("{:016x}", fingerprint(&decoded.text));
        let same = same(drafts, &mark, &postmortem, &decoded.text);
        if let Some(source) = &mut postmortem.source {
            source.print = Some(mark);
        }
        let mut notes = Vec::new();
        if decoded.encoding != Encoding::Utf8 {
            notes.push(Note::Converted(decoded.encoding));
        }
        if imported.kept_whole {
            notes.push(Note::KeptWhole);
        } else if review::is_unknown(&postmortem) {
            notes.push(Note::Unknown);
        }
        Self::new(postmortem, notes, same)
    }

    /// Takes a document that was read from JSON. It keeps its id, unless it has none or a draft has the same
    /// one.
    pub(super) fn of_json(mut postmortem: Postmortem, drafts: &Drafts) -> Self {
        let mut notes = Vec::new();
        if postmortem.id.is_empty() {
            postmortem.id = drafts.fresh_id();
        } else if drafts.has(&postmortem.id) {
            postmortem.id = drafts.fresh_id();
            notes.push(Note::IdTaken);
        }
        Self::new(postmortem, notes, None)
    }

    fn new(postmortem: Postmortem, notes: Vec<Note>, same: Option<Same>) -> Self {
        Self {
            read: postmortem.clone(),
            now: postmortem,
            notes,
            same,
            draft: None,
            kept: None,
        }
    }

    /// Whether a person must review it before it becomes a draft: because a draft came from the same file, it
    /// was converted, nothing was recognised, or it was kept whole. An id that is taken needs no review.
    pub(crate) fn asks(&self) -> bool {
        let asks = |note: &Note| !matches!(note, Note::IdTaken);
        self.same.is_some() || self.notes.iter().any(asks)
    }

    /// The title, or the words that the library shows for a draft without one.
    pub(crate) fn title(&self) -> String {
        let title = self.now.title.clone();
        title.unwrap_or_else(|| library::untitled().to_owned())
    }

    /// How many sections, entries and items were read, and how many sections of no known kind.
    pub(crate) fn count(&self) -> Count {
        let mut count = Count {
            sections: self.now.sections.len(),
            ..Count::default()
        };
        for section in &self.now.sections {
            count.unknown += usize::from(section.kind == Kind::Custom);
            match &section.body {
                Body::Prose(_) => {}
                Body::Timeline { entries, .. } => count.entries += entries.len(),
                Body::Actions { items, .. } => count.items += items.len(),
            }
        }
        count
    }

    /// Whether there are corrections that the draft does not have yet.
    pub(crate) fn has_news(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| *kept != self.now)
    }

    /// Whether anything was corrected.
    pub(crate) fn is_corrected(&self) -> bool {
        self.now != self.read
    }

    /// Reads the section with this id again, as another kind.
    pub(crate) fn set_kind(&mut self, id: &str, kind: Kind) {
        let sections = &self.now.sections;
        if let Some(at) = sections.iter().position(|section| section.id == id) {
            import::reread(&mut self.now, at, kind);
        }
    }

    /// Sets a field to another value, or clears it if the value is empty.
    ///
    /// # Errors
    /// Fails if the field is a date and the value contains no date.
    pub(crate) fn set_field(&mut self, field: Field, value: &str) -> Result<(), NoDate> {
        review::set_field(&mut self.now, field, value)
    }

    /// Takes back all corrections.
    pub(crate) fn reset(&mut self) {
        self.now = self.read.clone();
    }

    /// Makes a draft of the document.
    ///
    /// # Errors
    /// The reason why the draft is in memory only. It is a draft all the same.
    pub(crate) fn make_draft(&mut self, drafts: &Drafts) -> Result<(), Trouble> {
        // Another file with the same id may have become a draft since this one was read.
        if drafts.has(&self.now.id) {
            self.now.id = drafts.fresh_id();
        }
        self.read.id.clone_from(&self.now.id);
        self.draft = Some(self.now.id.clone());
        self.kept = Some(self.now.clone());
        drafts.begin(self.now.clone())
    }

    /// Writes the corrections into the draft that was made before, unless that was changed since.
    ///
    /// # Errors
    /// The reason why the draft does not have them.
    pub(crate) fn keep_corrections(&mut self, drafts: &Drafts) -> Result<(), NotKept> {
        let id = self.draft.as_deref().unwrap_or_default();
        let Ok((envelope, _)) = drafts.open(id) else {
            return Err(NotKept::Changed);
        };
        if Some(&envelope.doc) != self.kept.as_ref() {
            return Err(NotKept::Changed);
        }
        let now = drafts.now();
        let next = Envelope::new(id, envelope.rev + 1, now, self.now.clone());
        self.kept = Some(self.now.clone());
        drafts.keep(&next).map_err(NotKept::Trouble)
    }
}

/// Finds the draft that came from the same file, whether or not it was edited since. Drafts in the bin do not
/// count.
fn same(drafts: &Drafts, mark: &str, postmortem: &Postmortem, text: &str) -> Option<Same> {
    if let Some((id, title)) = drafts.of_file(mark) {
        return Some(Same { id, title });
    }
    let is_same = |envelope: &Envelope| {
        let source = envelope.doc.source.as_ref();
        let known = source.is_some_and(|source| source.print.as_deref() == Some(mark));
        // For drafts that were imported before fingerprints of files were stored.
        let alike = || envelope.doc.title == postmortem.title && assemble(&envelope.doc) == text;
        envelope.deleted_at.is_none() && (known || alike())
    };
    let found = drafts.all_here().into_iter().find(is_same)?;
    Some(Same {
        id: found.id,
        title: found.doc.title,
    })
}
