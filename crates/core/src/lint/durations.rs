//! Durations that a document states, checked against its times.
//!
//! A claim is compared with the range of times in its sentence. A claim about the whole incident is compared
//! with the marked phases, the ranges of summary and impact, and the steps between entries. A claim that can
//! be compared with nothing is ignored: most durations in prose are about something else.

use std::ops::Range;

use super::language::{List, every};
use super::measured_times::{Length, MeasuredTimes, of_range};
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
    /// The time at which it begins, as written; empty if no two entries fit.
    pub(super) from: String,
    /// The time at which it ends, as written.
    pub(super) to: String,
    /// Whether it names a measured phase: `Time to detection: 335 minutes`.
    names_phase: bool,
}

/// The phases that have names in prose, each with its list of names.
const PHASE_NAMES: &[(List, Phase)] = &[
    (|words| words.time_to_detect, Phase::Detect),
    (|words| words.time_to_acknowledge, Phase::Acknowledge),
    (|words| words.time_to_mitigate, Phase::Mitigate),
    (|words| words.time_to_resolve, Phase::Resolve),
];

/// Every claim that can be checked, in the order of the document.
pub(super) fn check_claims(context: &Context<'_>) -> Vec<Claim> {
    let measured = MeasuredTimes::new(context);
    let mut claims = Vec::new();
    for piece in context.pieces() {
        if matches!(piece.kind, Kind::Supporting | Kind::Glossary | Kind::Lucky)
            || piece.stated().is_empty()
        {
            continue;
        }
        let ranges = piece.ranges();
        let mut piece_claims = Vec::new();
        for index in 0..piece.stated().len() {
            piece_claims.extend(claim_at(piece, index, ranges, &measured));
        }
        // If one of several claims about the whole incident agrees, the others are about parts of it.
        if piece_claims
            .iter()
            .any(|claim| claim.verdict == Verdict::Agrees)
        {
            piece_claims.retain(|claim| {
                claim.names_phase
                    || claim.verdict == Verdict::Agrees
                    || has_range_in_sentence(piece, ranges, claim)
            });
        }
        claims.append(&mut piece_claims);
    }
    claims
}

/// Whether a claim has a range in its own sentence to be compared with.
fn has_range_in_sentence(piece: &Piece<'_>, ranges: &[Span], claim: &Claim) -> bool {
    let start = claim.place.span.as_ref().map_or(0, |span| span.start);
    let sentence = sentence(piece.text, start);
    ranges
        .iter()
        .any(|range| sentence.contains(&range.place.start))
}

/// What the words around a duration say about it.
#[derive(Debug)]
pub(super) struct DurationContext {
    /// The phase that the text before it on its line names: `Time to detection:`.
    phase: Option<Phase>,
    /// Whether it is the duration of the whole incident: `true` if the words leave no doubt (`lasted`),
    /// `false` if they only suggest it (`for`), `None` if nothing says so.
    is_of_incident: Option<bool>,
    /// The index of the range of times beside it.
    range: Option<usize>,
}

/// Reads the words around each duration of a text.
pub(super) fn contexts(
    text: &str,
    durations: &[(Range<usize>, Stated)],
    ranges: &[Span],
) -> Vec<DurationContext> {
    let context_of = |(place, _): &(Range<usize>, Stated)| DurationContext {
        phase: named_phase(text, place.start),
        is_of_incident: is_of_incident(text, place),
        range: adjoining_range(text, place, ranges),
    };
    durations.iter().map(context_of).collect()
}

fn claim_at(
    piece: &Piece<'_>,
    index: usize,
    ranges: &[Span],
    measured: &MeasuredTimes,
) -> Option<Claim> {
    let (place, stated) = piece.stated().get(index)?;
    let text = piece.text;
    let context = piece.duration_contexts().get(index)?;
    let phase = context.phase;
    let claim = |length: &Length, agrees: bool| Claim {
        verdict: if agrees {
            Verdict::Agrees
        } else {
            Verdict::Differs
        },
        place: piece.place(place.clone()),
        words: text.get(place.clone()).unwrap_or("").into(),
        seconds: length.seconds,
        from: length.from.clone(),
        to: length.to.clone(),
        names_phase: phase.is_some(),
    };
    let compare = |length: &Length| claim(length, stated.agrees(length.seconds));
    if let Some(range) = context.range.and_then(|range| ranges.get(range)) {
        return Some(compare(&of_range(piece, range)));
    }
    if let Some(phase) = phase {
        if let Some((_, length)) = measured
            .phases
            .iter()
            .find(|(measured_phase, _)| *measured_phase == phase)
        {
            return Some(compare(length));
        }
        if let Some(length) = measured.matching_step(|seconds| stated.agrees(seconds)) {
            return Some(claim(&length, true));
        }
        // Without marks it is not known which entries the phase is between, only that none fit.
        let can_tell = measured.whole_timeline().is_some() && stated.unit <= 60;
        return can_tell.then(|| claim(&Length::default(), false));
    }
    let is_certain = context.is_of_incident?;
    let is_overview = matches!(piece.kind, Kind::Summary | Kind::Impact);
    let is_opening = matches!(piece.part, Part::Title | Part::Front | Part::Opening);
    if !(is_overview || is_opening) {
        return None;
    }
    let candidates = || {
        measured
            .phases
            .iter()
            .map(|(_, length)| length)
            .chain(&measured.ranges)
    };
    let matching = candidates()
        .find(|length| stated.agrees(length.seconds))
        .cloned();
    let matching = matching.or_else(|| measured.matching_step(|seconds| stated.agrees(seconds)));
    if let Some(length) = matching {
        return Some(claim(&length, true));
    }
    let impact = measured
        .phases
        .iter()
        .find(|(phase, _)| *phase == Phase::Impact);
    let reference = impact
        .map(|(_, length)| length.clone())
        .or_else(|| measured.ranges.first().cloned());
    let whole_timeline = || {
        let is_exact = (is_certain || piece.kind == Kind::Summary)
            && stated.unit <= 60
            && !stated.is_approximate;
        measured.whole_timeline().filter(|_| is_exact)
    };
    reference
        .or_else(whole_timeline)
        .map(|length| claim(&length, false))
}

/// The range of times next to a duration; or the only range in its sentence, if the duration is that of the
/// incident.
fn adjoining_range(text: &str, place: &Range<usize>, ranges: &[Span]) -> Option<usize> {
    if ranges.is_empty() {
        return None;
    }
    let sentence = sentence(text, place.start);
    let mut in_sentence = (0..ranges.len()).filter(|index| {
        ranges
            .get(*index)
            .is_some_and(|range| sentence.contains(&range.place.start))
    });
    let (first, has_more) = (in_sentence.next()?, in_sentence.next().is_some());
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
                    let lower_case = word.to_lowercase();
                    lower_case.is_empty()
                        || lower_case == "."
                        || every(|words| words.between).any(|connective| connective == lower_case)
                })
    };
    let adjoining = ranges
        .iter()
        .position(|range| sentence.contains(&range.place.start) && adjoins(range));
    adjoining.or_else(|| (!has_more && is_of_incident(text, place).is_some()).then_some(first))
}

/// Whether the words around a duration make it that of the whole incident; `true` where they leave no doubt.
fn is_of_incident(text: &str, place: &Range<usize>) -> Option<bool> {
    let head = text.get(..place.start)?;
    let start = head
        .char_indices()
        .rev()
        .nth(24)
        .map_or(0, |(index, _)| index);
    let head = head.get(start..)?.to_lowercase();
    let head = head.trim_end_matches([' ', '\n', ':', '*', '_', '(', '~', '"']);
    let ends_with_word = |word: &str| {
        head.strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    let tail = text.get(place.end..)?;
    let tail = tail
        .get(
            ..tail
                .char_indices()
                .nth(24)
                .map_or(tail.len(), |(index, _)| index),
        )?
        .to_lowercase();
    let tail = tail.trim_start_matches([' ', '\n', '*', '-']);
    let is_followed = every(|words| words.of_outage).any(|word| {
        tail.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if is_followed || every(|words| words.lasted).any(ends_with_word) {
        return Some(true);
    }
    every(|words| words.during)
        .any(ends_with_word)
        .then_some(false)
}

/// The phase that the text before a duration on its line names.
fn named_phase(text: &str, start: usize) -> Option<Phase> {
    let head = text.get(..start)?;
    let start = head
        .char_indices()
        .rev()
        .nth(48)
        .map_or(0, |(index, _)| index);
    let head = head.get(start..)?;
    let line = head
        .get(head.rfind('\n').map_or(0, |index| index + 1)..)?
        .to_lowercase();
    let has_word = |name: &str| {
        line.find(name).is_some_and(|index| {
            !line
                .get(..index)
                .is_some_and(|head| head.ends_with(char::is_alphanumeric))
        })
    };
    PHASE_NAMES
        .iter()
        .find(|(names, _)| every(*names).any(has_word))
        .map(|(_, phase)| *phase)
}
