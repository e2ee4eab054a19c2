//! Whether the content of a missing section is in another section.
//!
//! Documents that follow no template often describe the impact in the summary, and the causes under headings
//! of their own. Rules must look there before they report that something is missing.

use super::{Context, Part, Piece};
use crate::model::Kind;

/// A text with more words than this has content.
const ENOUGH_WORDS: usize = 40;

/// How many times or dates in prose make it an account of an incident.
const ENOUGH_TIMES: usize = 3;

/// Whether the content of a kind of section is elsewhere. If a template asks for the section, only certain
/// other sections count, except for the impact; in other documents, the words of any section can count.
pub(super) fn is_covered_elsewhere(context: &Context<'_>, kind: Kind, by_template: bool) -> bool {
    let has_more_words = |kinds: &'static [Kind], min: usize| {
        let pieces = context
            .pieces_of(kinds)
            .filter(|piece| piece.part != Part::Heading);
        let words: usize = pieces.map(|piece| piece.words().len()).sum();
        words > min
    };
    let in_other_section = match kind {
        Kind::Trigger => {
            has_more_words(&[Kind::Leadup, Kind::Background], 0)
                || has_more_words(&[Kind::RootCauses], ENOUGH_WORDS)
        }
        Kind::Resolution => has_more_words(&[Kind::Recovery, Kind::Response], 0),
        Kind::Recovery => has_more_words(&[Kind::Resolution], 0),
        Kind::RootCauses => has_more_words(&[Kind::ContributingFactors, Kind::FiveWhys], 0),
        Kind::Detection => context
            .pieces_of(&[Kind::Timeline])
            .any(|piece| piece.has(|words| words.noticed)),
        _ => false,
    };
    if in_other_section || (by_template && kind != Kind::Impact) {
        return in_other_section;
    }
    let narrative = || context.pieces().iter().filter(|piece| is_narrative(piece));
    // Without a word list for its language, the text cannot be read; but if there is enough of it under
    // unknown headings, it may contain what is missing.
    let has_unreadable_words = |min: usize| {
        let unreadable =
            narrative().filter(|piece| piece.lexicons().is_empty() && piece.kind == Kind::Custom);
        unreadable
            .map(|piece| piece.words().len().max(piece.text.len() / 12))
            .sum::<usize>()
            > min
    };
    // The impact and the times may be in tables and sentences in a language that cannot be read here.
    let unreadable =
        || narrative().all(|piece| piece.lexicons().is_empty()) && narrative().next().is_some();
    has_unreadable_words(ENOUGH_WORDS)
        || (matches!(kind, Kind::Impact | Kind::Timeline) && unreadable())
        || match kind {
            Kind::Impact => narrative().any(|piece| {
                let has_figure = piece.text.contains('%')
                    || piece.text.bytes().any(|byte| byte.is_ascii_digit());
                piece.has(|words| words.affected) || (has_figure && piece.has(|words| words.effect))
            }),
            Kind::RootCauses => {
                // For example: `Why it took us so long to notice`.
                let asks_why = |piece: &Piece<'_>| {
                    piece.part == Part::Heading
                        && piece.kind == Kind::Custom
                        && piece.has(|words| words.whys)
                };
                narrative().any(|piece| piece.has(|words| words.strong_cause))
                    || context.pieces().iter().any(asks_why)
            }
            Kind::Timeline => {
                let times: usize = narrative().map(|piece| piece.times().len()).sum();
                let days = narrative().filter(|piece| piece.has_date()).count();
                times >= ENOUGH_TIMES || days >= ENOUGH_TIMES
            }
            Kind::ActionItems => narrative().any(|piece| {
                piece.kind != Kind::Summary
                    && (piece.has(|words| words.next_steps) || piece.has(|words| words.proposals))
            }),
            Kind::Summary => has_more_words(&[Kind::Background, Kind::Leadup], 15),
            _ => false,
        }
}

/// Whether one of the last three entries of a timeline says that the incident was over.
pub(super) fn is_resolved_in_timeline(context: &Context<'_>) -> bool {
    context.timelines().any(|(_, entries)| {
        let last_ids = entries.iter().rev().take(3);
        let last_ids: Vec<&str> = last_ids.map(|entry| entry.id.as_str()).collect();
        let entries = context.pieces().iter().filter(|piece| {
            piece
                .entry
                .is_some_and(|entry| last_ids.contains(&entry.id.as_str()))
        });
        entries
            .into_iter()
            .any(|piece| piece.has(|words| words.present_state))
    })
}

/// Whether a piece is part of the account of the incident.
fn is_narrative(piece: &Piece<'_>) -> bool {
    let narrative_kinds = [
        Kind::Summary,
        Kind::Custom,
        Kind::Background,
        Kind::Leadup,
        Kind::Detection,
        Kind::Response,
        Kind::Resolution,
        Kind::Recovery,
        Kind::Lessons,
        Kind::Trigger,
        Kind::Communication,
    ];
    matches!(piece.part, Part::Prose | Part::Opening | Part::Front)
        && narrative_kinds.contains(&piece.kind)
}
