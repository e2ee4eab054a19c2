//! Restores the drafts of a backup.

use super::ImportOutcome;
use crate::state::drafts::{Drafts, OpenError};
use debrief_core::draft::{Envelope, backup};
use debrief_core::text::interface::import as words;

/// Restores the drafts of a backup. One that is here already with the same content is left as it is, but
/// taken out of the bin. One whose content differs from the draft with the same id here becomes a second
/// draft.
pub(super) fn restore(drafts: &Drafts, name: &str, restored: backup::Restored) -> ImportOutcome {
    let (mut new_count, mut same_count, mut second_count, mut refused_count) = (0, 0, 0, 0);
    for mut envelope in restored.drafts {
        envelope.deleted_at = None;
        let is_stored = match drafts.find(&envelope.id) {
            Err(OpenError::Missing) => {
                new_count += 1;
                drafts.overwrite(&envelope).is_ok()
            }
            Ok((here, _)) if here.doc == envelope.doc => {
                same_count += 1;
                here.deleted_at.is_none()
                    || drafts
                        .overwrite(&Envelope {
                            rev: here.rev + 1,
                            ..envelope
                        })
                        .is_ok()
            }
            _ => {
                second_count += 1;
                envelope.id = drafts.fresh_id();
                envelope.doc.id.clone_from(&envelope.id);
                drafts.overwrite(&envelope).is_ok()
            }
        };
        refused_count += usize::from(!is_stored);
    }
    let damaged_positions: Vec<usize> = restored
        .unreadable
        .iter()
        .map(|(position, _)| *position)
        .collect();
    let halves = restored.halves.as_slice();
    let failed = match (refused_count, damaged_positions.as_slice()) {
        (0, []) => halves
            .first()
            .map(|first| words::halves(first.line, first.column, halves.len())),
        (0, damaged_positions) => Some(words::backup_damaged(name, damaged_positions)),
        (refused_count, _) => Some(words::backup_not_stored(name, refused_count)),
    };
    // If nothing could be read, the message about the failure is enough.
    let has_restored = new_count + same_count + second_count > 0 || failed.is_none();
    ImportOutcome {
        done: has_restored.then(|| words::backup_done(name, new_count, same_count, second_count)),
        failed,
        ..ImportOutcome::default()
    }
}
