//! What has changed in a document between two reviews, in the terms in which rules declare what they read.

use super::Read;
use crate::model::{Body, Kind, Postmortem, Section};
use crate::timeline::axis;

/// The parts of a document that have changed.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Whether everything must be treated as changed.
    pub(super) all: bool,
    /// The indices of the sections whose bodies have changed.
    sections: Vec<usize>,
    kinds: Vec<Kind>,
    timelines: bool,
    /// Whether entries were added, removed or moved on the axis of their timeline.
    axes: bool,
    actions: bool,
    head: bool,
}

impl Changes {
    /// Compares a document with the head and the sections of an earlier state.
    pub(super) fn between(
        head: &Postmortem,
        sections: &[Section],
        new_document: &Postmortem,
    ) -> Self {
        let mut changes = Self {
            head: !has_same_head(head, new_document),
            ..Self::default()
        };
        changes.all = changes.head || sections.len() != new_document.sections.len();
        for (index, (old, new)) in sections.iter().zip(&new_document.sections).enumerate() {
            let is_same_section = old.id == new.id
                && old.kind == new.kind
                && old.heading == new.heading
                && old.level == new.level;
            changes.all |= !is_same_section;
            if is_same_section && old.body == new.body {
                continue;
            }
            changes.sections.push(index);
            changes.kinds.push(new.kind);
            changes.axes |= !have_same_axis(&old.body, &new.body);
            for body in [&old.body, &new.body] {
                changes.timelines |= matches!(body, Body::Timeline { .. });
                changes.actions |= matches!(body, Body::Actions { .. });
            }
        }
        changes
    }

    /// Whether a rule that reads these parts must check again.
    pub(super) fn affects(&self, reads: &[Read]) -> bool {
        self.all
            || reads.iter().any(|read| match read {
                Read::Prose => !self.sections.is_empty(),
                Read::Kinds(kinds) => self.kinds.iter().any(|kind| kinds.contains(kind)),
                Read::Timelines => self.timelines,
                Read::Actions => self.actions,
            })
    }

    /// Whether the axes of the timelines have to be computed again.
    pub(super) fn affects_axes(&self) -> bool {
        self.all || self.axes
    }

    /// Whether the facts, durations that are stated and confirmed, have to be computed again.
    pub(super) fn affects_facts(&self) -> bool {
        self.affects(&[Read::Prose, Read::Timelines])
    }

    /// Whether the body of the section at this index may have changed.
    pub(super) fn may_affect_section(&self, index: usize) -> bool {
        self.all || self.sections.contains(&index)
    }

    /// Copies what has changed into the stored state, with which the next one is compared.
    pub(super) fn store(
        &self,
        head: &mut Postmortem,
        sections: &mut Vec<Section>,
        new_document: &Postmortem,
    ) {
        if self.head {
            *head = Postmortem {
                sections: Vec::new(),
                ..new_document.clone()
            };
        }
        sections.truncate(new_document.sections.len());
        for index in &self.sections {
            if let (Some(old), Some(new)) =
                (sections.get_mut(*index), new_document.sections.get(*index))
            {
                old.clone_from(new);
            }
        }
        let kept = sections.len();
        sections.extend(new_document.sections.iter().skip(kept).cloned());
    }
}

/// Whether the axes of two states of a section are certainly the same. Compares only what is cheap to
/// compare.
fn have_same_axis(old: &Body, new: &Body) -> bool {
    match (old, new) {
        (Body::Timeline { entries: old, .. }, Body::Timeline { entries: new, .. }) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(old, new)| axis::keep_their_place(old, new))
        }
        (Body::Timeline { .. }, _) | (_, Body::Timeline { .. }) => false,
        _ => true,
    }
}

/// Whether everything except the sections is the same. Findings that were set aside are not compared, because
/// no rule reads them.
fn has_same_head(old: &Postmortem, new: &Postmortem) -> bool {
    let Postmortem {
        format: _,
        version: _,
        id,
        title,
        date,
        authors,
        owner,
        status,
        severity,
        incident,
        services,
        tags,
        audience,
        language,
        published,
        timezone,
        timezone_as_written,
        template,
        own_template,
        front,
        sections: _,
        ignored: _,
        no_comment: _,
        source,
        extra: _,
    } = new;
    old.id == *id
        && old.title == *title
        && old.date == *date
        && old.authors == *authors
        && old.owner == *owner
        && old.status == *status
        && old.severity == *severity
        && old.incident == *incident
        && old.services == *services
        && old.tags == *tags
        && old.audience == *audience
        && old.language == *language
        && old.published == *published
        && old.timezone == *timezone
        && old.timezone_as_written == *timezone_as_written
        && old.template == *template
        && old.own_template == *own_template
        && old.front == *front
        && old.source == *source
}
