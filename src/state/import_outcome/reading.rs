//! A document that was read from a file and may become a draft: what was read, what was corrected, and
//! what a person should know before.

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
    /// It was converted to UTF-8.
    Converted(Encoding),
    /// Nothing in it was recognised.
    Unknown,
    /// A draft has the id that stands in the file, so it gets another.
    IdTaken,
    /// All of it stands in one section as it is.
    KeptWhole,
}

/// A draft that came from the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Same {
    /// The id of the draft.
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
    /// What a person should know.
    pub(crate) notes: Vec<Note>,
    /// The draft that is here and came from the same file.
    pub(crate) same: Option<Same>,
    /// The id of the draft that was made of it.
    pub(crate) draft: Option<String>,
    /// The document as it was last put into that draft.
    kept: Option<Postmortem>,
}

/// Why corrections did not reach a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotKept {
    /// It has been changed or deleted since it was imported.
    Changed,
    /// It is in memory alone.
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

    /// Takes a document that was kept as JSON.
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

    /// Whether a person has to look at it before it becomes a draft.
    pub(crate) fn asks(&self) -> bool {
        let asks = |note: &Note| !matches!(note, Note::IdTaken);
        self.same.is_some() || self.notes.iter().any(asks)
    }

    /// The title, or what stands for one.
    pub(crate) fn title(&self) -> String {
        let title = self.now.title.clone();
        title.unwrap_or_else(|| library::untitled().to_owned())
    }

    /// How much was read.
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

    /// Whether something was corrected that the draft does not have yet.
    pub(crate) fn has_news(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| *kept != self.now)
    }

    /// Whether something was corrected.
    pub(crate) fn is_corrected(&self) -> bool {
        self.now != self.read
    }

    /// Reads the section of this id as another kind.
    pub(crate) fn set_kind(&mut self, id: &str, kind: Kind) {
        let sections = &self.now.sections;
        if let Some(at) = sections.iter().position(|section| section.id == id) {
            import::reread(&mut self.now, at, kind);
        }
    }

    /// Gives a field another value.
    ///
    /// # Errors
    /// Says that the value for a date holds none.
    pub(crate) fn set_field(&mut self, field: Field, value: &str) -> Result<(), NoDate> {
        review::set_field(&mut self.now, field, value)
    }

    /// Takes all corrections back.
    pub(crate) fn reset(&mut self) {
        self.now = self.read.clone();
    }

    /// Makes a draft of the document.
    ///
    /// # Errors
    /// Says why it is in memory alone; it is a draft all the same.
    pub(crate) fn make_draft(&mut self, drafts: &Drafts) -> Result<(), Trouble> {
        // Another file of the same id may have come in since.
        if drafts.has(&self.now.id) {
            self.now.id = drafts.fresh_id();
        }
        self.read.id.clone_from(&self.now.id);
        self.draft = Some(self.now.id.clone());
        self.kept = Some(self.now.clone());
        drafts.begin(self.now.clone())
    }

    /// Puts the corrections into the draft that was made before, unless it was changed since.
    ///
    /// # Errors
    /// Says why the draft lacks them.
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

/// The draft that came from the same file, edited since or not; what is in the bin does not count.
fn same(drafts: &Drafts, mark: &str, postmortem: &Postmortem, text: &str) -> Option<Same> {
    if let Some((id, title)) = drafts.of_file(mark) {
        return Some(Same { id, title });
    }
    let is_same = |envelope: &Envelope| {
        let source = envelope.doc.source.as_ref();
        let known = source.is_some_and(|source| source.print.as_deref() == Some(mark));
        // Files that were imported before their fingerprints were kept.
        let alike = || envelope.doc.title == postmortem.title && assemble(&envelope.doc) == text;
        envelope.deleted_at.is_none() && (known || alike())
    };
    let found = drafts.all_here().into_iter().find(is_same)?;
    Some(Same {
        id: found.id,
        title: found.doc.title,
    })
}
