//! Restores the drafts of a backup to the library.

use super::ImportOutcome;
use crate::state::drafts::{Closed, Drafts};
use debrief_core::draft::{Envelope, backup};
use debrief_core::text::interface::import as words;

/// Restores the drafts of a backup. One that is here already with the same content is left as it is, but
/// taken out of the bin. One whose content differs from the draft with the same id here becomes a second
/// draft.
pub(super) fn restore(drafts: &Drafts, name: &str, restored: backup::Restored) -> ImportOutcome {
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
                here.deleted_at.is_none()
                    || drafts
                        .keep(&Envelope {
                            rev: here.rev + 1,
                            ..envelope
                        })
                        .is_ok()
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
    // If nothing could be read, the message about the failure says it all.
    let said = new + same + second > 0 || failed.is_none();
    ImportOutcome {
        done: said.then(|| words::backup_done(name, new, same, second)),
        failed,
        ..ImportOutcome::default()
    }
}
