//! What lines that could be headings have in common with those near them.

use super::super::blocks::{Block, BlockKind};
use super::candidate::{Candidate, Form};
use crate::model::Kind;

/// What the candidates between two headings have in common.
#[derive(Debug, Default)]
pub(super) struct Siblings {
    pub(super) marks: Vec<&'static str>,
    /// Whether plain lines with a colon introduce several lists of the same sort.
    pub(super) groups: bool,
    /// How many labels name each kind.
    pub(super) labels: Vec<(Kind, usize)>,
}

/// Collects what must be known about all candidates of a stretch before one of them can be judged.
pub(super) fn siblings(lines: &[Vec<Candidate>]) -> Siblings {
    let mut siblings = Siblings::default();
    for candidate in lines.iter().flatten() {
        match (candidate.form, candidate.kind) {
            (Form::Line(mark), Some(_)) if !siblings.marks.contains(&mark) => {
                siblings.marks.push(mark);
            }
            (Form::Label, Some(kind)) => {
                match siblings.labels.iter_mut().find(|(other, _)| *other == kind) {
                    Some((_, count)) => *count += 1,
                    None => siblings.labels.push((kind, 1)),
                }
            }
            _ => {}
        }
    }
    siblings
}

/// Whether plain lines with a colon, such as `Short term:`, introduce at least two lists, and these are all
/// numbered or all not.
pub(super) fn groups(text: &str, blocks: &[Block], lines: &[Vec<Candidate>]) -> bool {
    let numbered = |at: usize| {
        let labelled = lines[at].last().is_some_and(|candidate| {
            candidate.plain && candidate.like_heading && matches!(candidate.form, Form::Line(_))
        });
        match blocks.get(at + 1).map(|next| &next.kind) {
            Some(BlockKind::List(items)) if labelled => {
                let first = &text[items.first()?.range.clone()];
                Some(first.trim_start().starts_with(|c: char| c.is_ascii_digit()))
            }
            _ => None,
        }
    };
    let found: Vec<bool> = (0..blocks.len()).filter_map(numbered).collect();
    found.len() > 1 && found.iter().all(|one| *one == found[0])
}

/// Whether every line of a paragraph has a label in bold or italics with a text behind it.
pub(super) fn all_labels(text: &str, candidates: &[Candidate]) -> bool {
    let labels = candidates
        .iter()
        .filter(|candidate| candidate.form == Form::Label);
    let emphasised = labels.filter(|candidate| !candidate.plain);
    emphasised.count() == text.lines().count()
}
