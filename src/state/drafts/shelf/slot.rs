//! What the shelf knows about one draft: its durable record, the one that is not durable yet, and its
//! listener.

use std::sync::Arc;

use super::Listener;
use debrief_core::draft::tab::Seen;
use debrief_core::draft::{Envelope, Row};

#[derive(Default)]
pub(super) struct Slot {
    pub(super) durable: Durable,
    /// The record as it was last read here, if the quick copy does not have it.
    pub(super) text: Option<Arc<str>>,
    /// The newest record, as long as it is not durable.
    pub(super) pending: Option<Pending>,
    /// Called with the outcome for its records.
    pub(super) listener: Option<Listener>,
}

/// The record of a draft in the durable copy.
#[derive(Clone, Default)]
pub(super) enum Durable {
    #[default]
    Nothing,
    Row(Box<Row>),
    /// A row that cannot be read here.
    Foreign,
}

/// The newest record of a draft, as long as it is not durable.
#[derive(Clone)]
pub(super) struct Pending {
    pub(super) newest: Record,
    /// Whether the quick copy has it.
    pub(super) in_quick_copy: bool,
    /// The ticket of the write that is under way.
    pub(super) write_ticket: Option<u64>,
    /// Whether the last write failed.
    pub(super) has_failed: bool,
}

/// A record as it is written.
#[derive(Clone)]
pub(super) struct Record {
    pub(super) envelope: Arc<Envelope>,
    pub(super) text: Arc<str>,
    pub(super) row: Box<Row>,
}

impl Slot {
    pub(super) fn exists(&self) -> bool {
        self.pending.is_some() || !matches!(self.durable, Durable::Nothing)
    }

    pub(super) fn is_used(&self) -> bool {
        self.exists() || self.text.is_some() || self.listener.is_some()
    }
}

impl Durable {
    pub(super) fn row(&self) -> Option<&Row> {
        match self {
            Self::Row(row) => Some(row),
            Self::Nothing | Self::Foreign => None,
        }
    }
}

impl Record {
    pub(super) fn of(envelope: Envelope, text: Arc<str>) -> Self {
        Self {
            row: Box::new(Row::of(&envelope, &text)),
            envelope: Arc::new(envelope),
            text,
        }
    }

    pub(super) fn seen(&self) -> Seen {
        Seen {
            rev: self.row.rev,
            fingerprint: self.row.fingerprint,
            lineage: self.row.lineage.clone(),
        }
    }
}

impl Pending {
    /// Whether it is only in memory and the last attempt to write it has failed.
    pub(super) fn is_refused(&self) -> bool {
        !self.in_quick_copy && self.has_failed
    }
}
