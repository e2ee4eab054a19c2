//! Whether the content of a missing section is in another section.
//!
//! Documents that follow no template often describe the impact in the summary, and the causes under headings
//! of their own. Rules must look there before they report that something is missing.

use super::{Context, Part, Piece};
use crate::model::Kind;

/// A text with more words than this has content.
const TEXT: usize = 40;

/// How many times or dates in prose make it an account of an incident.
const TIMES: usize = 3;

/// Whether the content of a kind of section is elsewhere. If a template asks for the section, only another
/// section will do, except for the impact; in other documents, the words of any section can count.
pub(super) fn stands_elsewhere(context: &Context<'_>, kind: Kind, by_template: bool) -> bool {
    let filled = |kinds: &'static [Kind], least: usize| {
        let pieces = context
            .pieces_of(kinds)
            .filter(|piece| piece.part != Part::Heading);
        let words: usize = pieces.map(|piece| piece.words().len()).sum();
        words > least
    };
    let sections = match kind {
        Kind::Trigger => {
            filled(&[Kind::Leadup, Kind::Background], 0) || filled(&[Kind::RootCauses], TEXT)
        }
        Kind::Resolution => filled(&[Kind::Recovery, Kind::Response], 0),
        Kind::Recovery => filled(&[Kind::Resolution], 0),
        Kind::RootCauses => filled(&[Kind::ContributingFactors, Kind::FiveWhys], 0),
        Kind::Detection => context
            .pieces_of(&[Kind::Timeline])
            .any(|piece| piece.has(|words| words.noticed)),
        _ => false,
    };
    if sections || (by_template && kind != Kind::Impact) {
        return sections;
    }
    let story = || context.pieces().iter().filter(|piece| tells(piece));
    // Without a word list for its language, the text cannot be read; but if there is enough of it under
    // unknown headings, it may contain what is missing.
    let foreign = |least: usize| {
        let unread =
            story().filter(|piece| piece.lexicons().is_empty() && piece.kind == Kind::Custom);
        unread
            .map(|piece| piece.words().len().max(piece.text.len() / 12))
            .sum::<usize>()
            > least
    };
    // The impact and the times may be in tables and sentences in a language that cannot be read here.
    let unread = || story().all(|piece| piece.lexicons().is_empty()) && story().next().is_some();
    foreign(TEXT)
        || (matches!(kind, Kind::Impact | Kind::Timeline) && unread())
        || match kind {
            Kind::Impact => story().any(|piece| {
                let share = piece.text.contains('%')
                    || piece.text.bytes().any(|byte| byte.is_ascii_digit());
                piece.has(|words| words.affected) || (share && piece.has(|words| words.effect))
            }),
            Kind::RootCauses => {
                // For example: `Why it took us so long to notice`.
                let asks = |piece: &Piece<'_>| {
                    piece.part == Part::Heading
                        && piece.kind == Kind::Custom
                        && piece.has(|words| words.whys)
                };
                story().any(|piece| piece.has(|words| words.strong_cause))
                    || context.pieces().iter().any(asks)
            }
            Kind::Timeline => {
                let times: usize = story().map(|piece| piece.times().len()).sum();
                let days = story().filter(|piece| piece.has_date()).count();
                times >= TIMES || days >= TIMES
            }
            Kind::ActionItems => story().any(|piece| {
                piece.kind != Kind::Summary
                    && (piece.has(|words| words.next_steps) || piece.has(|words| words.proposals))
            }),
            Kind::Summary => filled(&[Kind::Background, Kind::Leadup], 15),
            _ => false,
        }
}

/// Whether one of the last three entries of a timeline says that the incident was over.
pub(super) fn ends_in_timeline(context: &Context<'_>) -> bool {
    context.timelines().any(|(_, entries)| {
        let last = entries.iter().rev().take(3);
        let last: Vec<&str> = last.map(|entry| entry.id.as_str()).collect();
        let entries = context.pieces().iter().filter(|piece| {
            piece
                .entry
                .is_some_and(|entry| last.contains(&entry.id.as_str()))
        });
        entries
            .into_iter()
            .any(|piece| piece.has(|words| words.present_state))
    })
}

/// Whether a piece is part of the account of the incident.
fn tells(piece: &Piece<'_>) -> bool {
    let told = [
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
    matches!(piece.part, Part::Prose | Part::Opening | Part::Front) && told.contains(&piece.kind)
}
