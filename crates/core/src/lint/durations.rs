//! Durations that a document states, checked against its times.
//!
//! A claim is compared with the range of times in its sentence; a claim about the whole incident with the
//! marked phases, the ranges of summary and impact, and the steps between entries. A claim with nothing to
//! compare it with is ignored: most durations in prose are about something else.

use std::ops::Range;

use super::language::{List, every};
use super::measured_times::{Length, Told, of_range};
use super::words::sentence;
use super::{Context, Part, Piece, Place};
use crate::model::Kind;
use crate::timeline::Stated;
use crate::timeline::phases::Phase;
use crate::timeline::ranges::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Agrees,
    Differs,
}

/// A stated duration that could be checked.
#[derive(Debug)]
pub(super) struct Claim {
    pub(super) verdict: Verdict,
    pub(super) place: Place,
    /// The duration as written.
    pub(super) words: String,
    /// The duration according to the times, in seconds.
    pub(super) seconds: u32,
    /// The time at which it begins, as written; empty where no two entries fit.
    pub(super) from: String,
    /// The time at which it ends, as written.
    pub(super) to: String,
    /// Whether it names a measured phase: `Time to detection: 335 minutes`.
    metric: bool,
}

/// The phases that have names in prose, each with its list of names.
const METRICS: &[(List, Phase)] = &[
    (|words| words.time_to_detect, Phase::Detect),
    (|words| words.time_to_acknowledge, Phase::Acknowledge),
    (|words| words.time_to_mitigate, Phase::Mitigate),
    (|words| words.time_to_resolve, Phase::Resolve),
];

/// Every claim that can be checked, in the order of the document.
pub(super) fn judge(context: &Context<'_>) -> Vec<Claim> {
    let told = Told::new(context);
    let mut claims = Vec::new();
    for piece in context.pieces() {
        if matches!(piece.kind, Kind::Supporting | Kind::Glossary | Kind::Lucky)
            || piece.stated().is_empty()
        {
            continue;
        }
        let ranges = piece.ranges();
        let mut own = Vec::new();
        for index in 0..piece.stated().len() {
            own.extend(one(piece, index, ranges, &told));
        }
        // If one of several claims about the whole incident is right, the others are about parts of it.
        if own.iter().any(|claim| claim.verdict == Verdict::Agrees) {
            own.retain(|claim| {
                claim.metric || claim.verdict == Verdict::Agrees || beside(piece, ranges, claim)
            });
        }
        claims.append(&mut own);
    }
    claims
}

/// Whether a claim has a range in its own sentence to be compared with.
fn beside(piece: &Piece<'_>, ranges: &[Span], claim: &Claim) -> bool {
    let at = claim.place.span.as_ref().map_or(0, |span| span.start);
    let sentence = sentence(piece.text, at);
    ranges
        .iter()
        .any(|range| sentence.contains(&range.place.start))
}

/// What the words around a duration say about it.
#[derive(Debug)]
pub(super) struct Around {
    /// The phase that the text before it on its line names: `Time to detection:`.
    phase: Option<Phase>,
    /// Whether it is the duration of the whole incident: `true` where the words leave no doubt (`lasted`),
    /// `false` where they only suggest it (`for`), `None` where nothing says so.
    labelled: Option<bool>,
    /// The index of the range of times beside it.
    range: Option<usize>,
}

/// Reads the words around each duration of a text.
pub(super) fn around(
    text: &str,
    durations: &[(Range<usize>, Stated)],
    ranges: &[Span],
) -> Vec<Around> {
    let one = |(place, _): &(Range<usize>, Stated)| Around {
        phase: metric(text, place.start),
        labelled: labelled(text, place),
        range: beside_range(text, place, ranges),
    };
    durations.iter().map(one).collect()
}

fn one(piece: &Piece<'_>, index: usize, ranges: &[Span], told: &Told) -> Option<Claim> {
    let (place, stated) = piece.stated().get(index)?;
    let text = piece.text;
    let around = piece.around().get(index)?;
    let phase = around.phase;
    let claim = |length: &Length, right: bool| Claim {
        verdict: if right {
            Verdict::Agrees
        } else {
            Verdict::Differs
        },
        place: piece.place(place.clone()),
        words: text.get(place.clone()).unwrap_or("").into(),
        seconds: length.seconds,
        from: length.from.clone(),
        to: length.to.clone(),
        metric: phase.is_some(),
    };
    let check = |length: &Length| claim(length, stated.agrees(length.seconds));
    if let Some(range) = around.range.and_then(|range| ranges.get(range)) {
        return Some(check(&of_range(piece, range)));
    }
    if let Some(phase) = phase {
        if let Some((_, length)) = told.phases.iter().find(|(known, _)| *known == phase) {
            return Some(check(length));
        }
        if let Some(length) = told.step(|seconds| stated.agrees(seconds)) {
            return Some(claim(&length, true));
        }
        // Without marks it is not known which entries the phase is between, only that none fit.
        let enough = told.whole().is_some() && stated.unit <= 60;
        return enough.then(|| claim(&Length::default(), false));
    }
    let strong = around.labelled?;
    let kind = matches!(piece.kind, Kind::Summary | Kind::Impact);
    let opening = matches!(piece.part, Part::Title | Part::Front | Part::Opening);
    if !(kind || opening) {
        return None;
    }
    let known = || {
        told.phases
            .iter()
            .map(|(_, length)| length)
            .chain(&told.ranges)
    };
    let fits = known()
        .find(|length| stated.agrees(length.seconds))
        .cloned();
    let fits = fits.or_else(|| told.step(|seconds| stated.agrees(seconds)));
    if let Some(length) = fits {
        return Some(claim(&length, true));
    }
    let impact = told
        .phases
        .iter()
        .find(|(phase, _)| *phase == Phase::Impact);
    let reference = impact
        .map(|(_, length)| length.clone())
        .or_else(|| told.ranges.first().cloned());
    let alone = || {
        let plain = (strong || piece.kind == Kind::Summary) && stated.unit <= 60 && !stated.about;
        told.whole().filter(|_| plain)
    };
    reference.or_else(alone).map(|length| claim(&length, false))
}

/// The range of times next to a duration; or the only range in its sentence, if the duration is that of the
/// incident.
fn beside_range(text: &str, place: &Range<usize>, ranges: &[Span]) -> Option<usize> {
    if ranges.is_empty() {
        return None;
    }
    let around = sentence(text, place.start);
    let mut inside = (0..ranges.len()).filter(|index| {
        ranges
            .get(*index)
            .is_some_and(|range| around.contains(&range.place.start))
    });
    let (first, more) = (inside.next()?, inside.next().is_some());
    let gap = |range: &Span| {
        let (from, to) = if range.place.start > place.end {
            (place.end, range.place.start)
        } else {
            (range.place.end, place.start)
        };
        text.get(from..to).unwrap_or("????????????????")
    };
    let adjoins = |range: &Span| {
        let gap = gap(range);
        gap.len() < 24
            && gap
                .split(|c: char| !(c.is_alphabetic() || c == '.'))
                .all(|word| {
                    let lower = word.to_lowercase();
                    lower.is_empty()
                        || lower == "."
                        || every(|words| words.between).any(|link| link == lower)
                })
    };
    let near = ranges
        .iter()
        .position(|range| around.contains(&range.place.start) && adjoins(range));
    near.or_else(|| (!more && labelled(text, place).is_some()).then_some(first))
}

/// Whether the words around a duration make it that of the whole incident; `true` where they leave no doubt.
fn labelled(text: &str, place: &Range<usize>) -> Option<bool> {
    let head = text.get(..place.start)?;
    let from = head.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let head = head.get(from..)?.to_lowercase();
    let head = head.trim_end_matches([' ', '\n', ':', '*', '_', '(', '~', '"']);
    let before = |word: &str| {
        head.strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    let tail = text.get(place.end..)?;
    let tail = tail
        .get(..tail.char_indices().nth(24).map_or(tail.len(), |(at, _)| at))?
        .to_lowercase();
    let tail = tail.trim_start_matches([' ', '\n', '*', '-']);
    let after = every(|words| words.of_outage).any(|word| {
        tail.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if after || every(|words| words.lasted).any(before) {
        return Some(true);
    }
    every(|words| words.during).any(before).then_some(false)
}

/// The phase that the text before a duration on its line names.
fn metric(text: &str, start: usize) -> Option<Phase> {
    let head = text.get(..start)?;
    let from = head.char_indices().rev().nth(48).map_or(0, |(at, _)| at);
    let head = head.get(from..)?;
    let line = head
        .get(head.rfind('\n').map_or(0, |at| at + 1)..)?
        .to_lowercase();
    let word = |name: &str| {
        line.find(name).is_some_and(|at| {
            !line
                .get(..at)
                .is_some_and(|head| head.ends_with(char::is_alphanumeric))
        })
    };
    METRICS
        .iter()
        .find(|(names, _)| every(*names).any(word))
        .map(|(_, phase)| *phase)
}
