//! What a section is whose heading says nothing: what is below it tells, rows with times or tasks with owners.

use super::super::blocks::{Block, BlockKind, Item};
use super::super::ids::Ids;
use super::super::{actions, timeline};
use super::Part;
use crate::model::{ActionItem, Kind};

/// Makes the one section that looks like a timeline or like action items one, in a document that has none by
/// name. Where several look like one, none is more likely than the others. `taken` says that the heading of
/// the first part is used for something else.
pub(super) fn tell(text: &str, parts: &mut [Part], kind: Kind, taken: bool) {
    let fits = |index: usize| {
        let part = &parts[index];
        let is_open = part.heading.is_some()
            && part.named.is_none()
            && part.kind.is_none()
            && !part.in_template
            && !(taken && index == 0)
            && !is_below_named(parts, index);
        is_open
            && match kind {
                Kind::Timeline => has_times(text, &part.blocks),
                _ => has_tasks(text, &part.blocks),
            }
    };
    let mut found = (0..parts.len()).filter(|index| fits(*index));
    if let (Some(only), None) = (found.next(), found.next()) {
        parts[only].named = Some(kind);
    }
}

/// Whether one of the headings above a part says what it belongs to.
fn is_below_named(parts: &[Part], index: usize) -> bool {
    let level = |part: &Part| part.heading.as_ref().map(|(head, _)| head.level);
    let mut least = level(&parts[index]);
    parts[..index].iter().rev().any(|above| {
        let is_above = level(above) < least;
        if is_above {
            least = level(above);
        }
        is_above && above.named.is_some()
    })
}

fn has_times(text: &str, blocks: &[Block]) -> bool {
    let mut tables = blocks.iter().filter(|block| block.kind == BlockKind::Table);
    timeline::is_updates(text, blocks)
        || tables.any(|table| timeline::has_clock_rows(text, std::slice::from_ref(table)))
}

/// Whether there are at least two tasks, each with an owner, and with a box to tick or a day when it is due.
fn has_tasks(text: &str, blocks: &[Block]) -> bool {
    let is_box = |item: &Item| {
        let source = &text[item.range.clone()];
        ["[ ] ", "[x] "].iter().any(|sign| source.contains(sign))
    };
    let boxes = blocks.iter().all(|block| match &block.kind {
        BlockKind::List(items) => items.iter().all(is_box),
        _ => false,
    });
    let is_task = |item: &ActionItem| item.owner.is_some() && (boxes || item.due.is_some());
    actions::items(text, blocks, "\n", &mut Ids::default())
        .is_some_and(|cut| cut.rows.len() > 1 && cut.rows.iter().all(is_task))
}
