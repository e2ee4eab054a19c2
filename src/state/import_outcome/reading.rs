//! A document that was read from a file and may become a draft: its content, the corrections to it, and what
//! a person should know before it becomes one.

use crate::platform::Trouble;
use crate::state::drafts::Drafts;
use crate::state::templates::Templates;
use debrief_core::draft::Envelope;
use debrief_core::draft::tab::fingerprint;
use debrief_core::frame::assemble;
use debrief_core::frame::front_matter::gather;
use debrief_core::frame::unread::unread;
use debrief_core::import::bytes::{Decoded, Encoding};
use debrief_core::import::review::{self, NoDate};
use debrief_core::import::{self};
use debrief_core::model::{Body, Field, HalfCharacter, Kind, Postmortem};
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
    /// The importer could not divide it, so all of it is in one section, unchanged.
    KeptWhole,
    /// It has half of a character in as many places, of which this is the first.
    Halves(HalfCharacter, usize),
}

/// A draft that came from the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DuplicateDraft {
    pub(crate) id: String,
    /// Its current title.
    pub(crate) title: Option<String>,
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// The document with the corrections so far.
    pub(crate) corrected: Postmortem,
    /// The document as it was read.
    pub(crate) original: Postmortem,
    /// What a person should know about the file.
    pub(crate) notes: Vec<Note>,
    /// A draft that came from the same file, if there is one here.
    pub(crate) duplicate: Option<DuplicateDraft>,
    /// The id of the draft that was made of it, once there is one.
    pub(crate) draft_id: Option<String>,
    /// The document as it was last put into that draft.
    last_put: Option<Postmortem>,
    /// The document before each correction, and what was corrected.
    steps: Vec<(Postmortem, Corrected)>,
}

/// What a correction was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Corrected {
    /// The section with this id.
    Section(String),
    /// A field.
    Field,
    /// Whether the day or the month comes first in dates.
    Dates,
}

/// The reason why corrections were not written into a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CorrectionError {
    /// The draft has been changed or deleted since it was imported.
    Changed,
    /// Storage refused it, so it is in memory only.
    Trouble(Trouble),
}

impl Reading {
    /// Reads Markdown or plain text.
    pub(super) fn of_text(decoded: &Decoded<'_>, drafts: &Drafts) -> Self {
        let id = drafts.fresh_id();
        let (team_templates, _) = Templates::for_drafts(drafts).list();
        drafts.note("import begins");
        let imported = import::text_knowing(&decoded.text, &id, &team_templates);
        drafts.note("import ends");
        let mut postmortem = imported.postmortem;
        let file_fingerprint = format!("{:016x}", fingerprint(&decoded.text));
        let duplicate = find_duplicate(drafts, &file_fingerprint, &postmortem, &decoded.text);
        if let Some(source) = &mut postmortem.source {
            source.print = Some(file_fingerprint);
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
        Self::new(postmortem, notes, duplicate)
    }

    /// Takes a document that was read from JSON, with the halves of characters that the file has. It keeps
    /// its id, unless it has none or a draft has the same one.
    pub(super) fn of_json(
        mut postmortem: Postmortem,
        halves: &[HalfCharacter],
        drafts: &Drafts,
    ) -> Self {
        gather(&mut postmortem);
        let first = halves.first();
        let mut notes: Vec<Note> = first
            .map(|first| Note::Halves(*first, halves.len()))
            .into_iter()
            .collect();
        if postmortem.id.is_empty() {
            postmortem.id = drafts.fresh_id();
        } else if drafts.has(&postmortem.id) {
            postmortem.id = drafts.fresh_id();
            notes.push(Note::IdTaken);
        }
        Self::new(postmortem, notes, None)
    }

    fn new(postmortem: Postmortem, notes: Vec<Note>, duplicate: Option<DuplicateDraft>) -> Self {
        Self {
            original: postmortem.clone(),
            corrected: postmortem,
            notes,
            duplicate,
            draft_id: None,
            last_put: None,
            steps: Vec::new(),
        }
    }

    /// Whether a person must review it before it becomes a draft: because there is a draft of the same file,
    /// the text was converted or is damaged, nothing was recognised, or it is in one section. An id that is
    /// taken needs no review.
    pub(crate) fn needs_review(&self) -> bool {
        let is_question = |note: &Note| !matches!(note, Note::IdTaken);
        self.duplicate.is_some() || self.notes.iter().any(is_question)
    }

    /// The title, or what the library shows for a draft without one.
    pub(crate) fn title(&self) -> String {
        let title = self.corrected.title.clone();
        title.unwrap_or_else(|| library::untitled().to_owned())
    }

    /// How many sections, entries and items were read, and how many sections of no known kind.
    pub(crate) fn count(&self) -> Count {
        let source = self.corrected.source.as_ref();
        let eol = source.map_or("\n", |source| source.eol.as_str());
        let mut count = Count {
            sections: self.corrected.sections.len(),
            has_open_date: review::open_date(&self.corrected).is_some(),
            ..Count::default()
        };
        for section in &self.corrected.sections {
            count.unknown += usize::from(section.kind == Kind::Custom);
            match &section.body {
                Body::Prose(_) => {}
                Body::Timeline { entries, .. } => {
                    let unread = unread(section, eol).into_iter();
                    let certain = unread.filter(|list| list.is_certain);
                    count.unread += certain.map(|list| list.rows.len()).sum::<usize>();
                    count.entries += entries.len();
                }
                Body::Actions { items, .. } => count.items += items.len(),
            }
        }
        count
    }

    /// Whether there are corrections that the draft does not have yet.
    pub(crate) fn has_unsaved_corrections(&self) -> bool {
        self.last_put
            .as_ref()
            .is_some_and(|in_draft| *in_draft != self.corrected)
    }

    /// Whether anything was corrected.
    pub(crate) fn is_corrected(&self) -> bool {
        self.corrected != self.original
    }

    /// Reads the section with this id again, as another kind.
    pub(crate) fn set_kind(&mut self, id: &str, kind: Kind) {
        self.correct(Corrected::Section(id.to_owned()), |document| {
            let mut sections = document.sections.iter();
            if let Some(at) = sections.position(|section| section.id == id) {
                import::reread(document, at, kind);
            }
        });
    }

    /// Makes entries of the rows of a timeline that were not read.
    pub(crate) fn take_rows(&mut self, id: &str) {
        self.correct(Corrected::Section(id.to_owned()), |document| {
            review::take_rows(document, id);
        });
    }

    /// Makes entries of the lists beside the entries of a timeline.
    pub(crate) fn take_beside(&mut self, id: &str) {
        self.correct(Corrected::Section(id.to_owned()), |document| {
            review::take_beside(document, id);
        });
    }

    /// Takes another column of a timeline's table as what happened.
    pub(crate) fn set_told(&mut self, id: &str, column: usize) {
        self.correct(Corrected::Section(id.to_owned()), |document| {
            review::set_told(document, id, column);
        });
    }

    /// Decides whether the day or the month comes first in the dates of the document.
    pub(crate) fn set_day_first(&mut self, day_first: bool) {
        self.correct(Corrected::Dates, |document| {
            review::set_day_first(document, day_first);
        });
    }

    /// Sets a field to another value, or clears it if the value is empty.
    ///
    /// # Errors
    /// Fails if the field is a date and the value contains no date.
    pub(crate) fn set_field(&mut self, field: Field, value: &str) -> Result<(), NoDate> {
        self.correct(Corrected::Field, |document| {
            review::set_field(document, field, value)
        })
    }

    /// Makes a correction, as a step that can be undone if it changes anything.
    fn correct<T>(&mut self, about: Corrected, edit: impl FnOnce(&mut Postmortem) -> T) -> T {
        let before = self.corrected.clone();
        let result = edit(&mut self.corrected);
        if self.corrected != before {
            self.steps.push((before, about));
        }
        result
    }

    /// What the last correction was about, if it can be undone.
    pub(crate) fn last_corrected(&self) -> Option<Corrected> {
        self.steps.last().map(|(_, about)| about.clone())
    }

    /// Takes back the last correction.
    pub(crate) fn undo(&mut self) {
        if let Some((before, _)) = self.steps.pop() {
            let id = std::mem::take(&mut self.corrected.id);
            self.corrected = Postmortem { id, ..before };
        }
    }

    /// Takes back all corrections.
    pub(crate) fn reset(&mut self) {
        self.corrected = self.original.clone();
        self.steps.clear();
    }

    /// Makes a draft of the document.
    ///
    /// # Errors
    /// The reason why the draft is in memory only. It is a draft all the same.
    pub(crate) fn make_draft(&mut self, drafts: &Drafts) -> Result<(), Trouble> {
        // Another file with the same id may have become a draft since this one was read.
        if drafts.has(&self.corrected.id) {
            self.corrected.id = drafts.fresh_id();
        }
        self.original.id.clone_from(&self.corrected.id);
        self.draft_id = Some(self.corrected.id.clone());
        self.last_put = Some(self.corrected.clone());
        drafts.create(self.corrected.clone())
    }

    /// Writes the corrections into the draft that was made before, unless that was changed since.
    ///
    /// # Errors
    /// The reason why the draft does not have them.
    pub(crate) fn keep_corrections(&mut self, drafts: &Drafts) -> Result<(), CorrectionError> {
        let id = self.draft_id.as_deref().unwrap_or_default();
        let Ok((envelope, _)) = drafts.open(id) else {
            return Err(CorrectionError::Changed);
        };
        if Some(&envelope.doc) != self.last_put.as_ref() {
            return Err(CorrectionError::Changed);
        }
        let now = drafts.now();
        let next = Envelope::new(id, envelope.rev + 1, now, self.corrected.clone());
        self.last_put = Some(self.corrected.clone());
        drafts.overwrite(&next).map_err(CorrectionError::Trouble)
    }
}

/// Finds the draft that came from the same file, whether or not it was edited since. Drafts in the bin do not
/// count.
fn find_duplicate(
    drafts: &Drafts,
    file_fingerprint: &str,
    postmortem: &Postmortem,
    text: &str,
) -> Option<DuplicateDraft> {
    if let Some((id, title)) = drafts.imported_from(file_fingerprint) {
        return Some(DuplicateDraft { id, title });
    }
    let is_same = |envelope: &Envelope| {
        let source = envelope.doc.source.as_ref();
        let has_fingerprint =
            source.is_some_and(|source| source.print.as_deref() == Some(file_fingerprint));
        // For drafts that were imported before fingerprints of files were stored.
        let has_same_text =
            || envelope.doc.title == postmortem.title && assemble(&envelope.doc) == text;
        envelope.deleted_at.is_none() && (has_fingerprint || has_same_text())
    };
    let found = drafts.loaded_drafts().into_iter().find(is_same)?;
    Some(DuplicateDraft {
        id: found.id,
        title: found.doc.title,
    })
}
