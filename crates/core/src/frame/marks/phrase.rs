//! Phrases at the start of an entry that name a step of the incident: enclosed, set off, in capitals, or such
//! that they can mean nothing else.

use super::words::{self, AND, HOW, LABELS, SIGNS, Subject, Word};
use crate::frame::lines;
use crate::model::Mark;

/// The longest phrase that is looked at, in bytes.
const LONGEST: usize = 80;

/// What can enclose a phrase.
const AROUND: &[(&str, &str)] = &[
    ("**", "**"),
    ("__", "__"),
    ("==", "=="),
    ("<strong>", "</strong>"),
    ("<b>", "</b>"),
    ("*", "*"),
    ("_", "_"),
    ("`", "`"),
    ("[", "]"),
    ("【", "】"),
    ("(", ")"),
    ("（", "）"),
];

/// What can separate a phrase from the rest of its entry.
const BEHIND: &[&str] = &[
    ":", "：", ". ", "。", "!", ";", ",", "，", "|", " - ", "–", "—", "->", "→", " · ",
];

/// Whether the name of a column says that it gives the step of each row.
#[must_use]
pub fn is_label(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let last = words.rfind(|word| !word.is_empty());
    last.is_some_and(|word| LABELS.contains(&word))
}

/// Whether a whole cell names steps.
#[must_use]
pub fn is_step(cell: &str) -> bool {
    phrase(cell).is_some()
}

/// A step that a phrase names. Where the outage and the incident are told apart, the incident begins when it
/// is declared and ends when it is closed; elsewhere both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    At(Mark),
    Begin(Subject),
    End(Subject),
}

impl Step {
    pub(super) const fn mark(self, apart: bool) -> Mark {
        match self {
            Self::At(mark) => mark,
            Self::Begin(Subject::Incident) if apart => Mark::Declared,
            Self::End(Subject::Incident) if apart => Mark::Closed,
            Self::Begin(_) => Mark::ImpactStarted,
            Self::End(_) => Mark::Resolved,
        }
    }
}

/// A phrase of which every word is understood.
pub(super) struct Phrase {
    pub(super) steps: Vec<Step>,
    /// Whether it says that something happened, and does not only name a step.
    done: bool,
    /// Whether it says what it is about.
    about: bool,
}

/// The steps that the start of a text names: a phrase that is enclosed, set off, in capitals, or that can
/// mean nothing else.
pub(super) fn steps(text: &str) -> Vec<Step> {
    let line = &text[..lines::first_end(text)];
    let (_, rest) = sign(&line[..line.floor_char_boundary(2 * LONGEST)]);
    let rest = rest.trim();
    let enclosed = AROUND.iter().find_map(|(open, close)| {
        let inner = rest.strip_prefix(open)?;
        Some(&inner[..inner.find(close)?])
    });
    if let Some(inner) = enclosed {
        let whole = phrase(inner).map(|found| found.steps);
        return whole.unwrap_or_else(|| steps(inner));
    }
    let first = rest.split(|c: char| !c.is_alphanumeric()).next();
    let first = first.unwrap_or_default().to_lowercase();
    if words::word(&first).is_none() && !LABELS.contains(&first.as_str()) {
        return Vec::new();
    }
    let (head, behind) = set_off(rest);
    if let Some(found) = phrase(head) {
        return found.steps;
    }
    if behind.starts_with([':', '：']) && is_label(head) {
        let (value, _) = set_off(behind.trim_start_matches([':', '：', '*', '_', ' ']));
        return phrase(value).map_or_else(Vec::new, |found| found.steps);
    }
    shouted(head)
        .or_else(|| told(head))
        .map_or_else(Vec::new, |found| found.steps)
}

/// A text cut at what sets its beginning off from the rest.
fn set_off(text: &str) -> (&str, &str) {
    let ends = BEHIND.iter().filter_map(|sign| text.find(sign));
    text.split_at(ends.min().unwrap_or(text.len()))
}

/// The phrase in capitals at the start of a text: `OUTAGE BEGINS errors rise`.
fn shouted(text: &str) -> Option<Phrase> {
    let mut end = 0;
    let mut ends = Vec::new();
    for word in text.split_inclusive(' ') {
        let bare = word.trim();
        if bare.chars().count() < 2 || bare.chars().any(|c| !c.is_uppercase()) {
            break;
        }
        end += word.len();
        ends.push(end);
    }
    ends.into_iter().rev().find_map(|end| phrase(&text[..end]))
}

/// The phrase at the start of a sentence that says what happened: to what (`Incident resolved in all
/// regions`), or how (`Detected by the alert`).
fn told(text: &str) -> Option<Phrase> {
    let is_known = |word: &str| {
        let lower = word.to_lowercase();
        let mut parts = lower.split(|c: char| !c.is_alphanumeric());
        parts.all(|part| part.is_empty() || AND.contains(&part) || words::word(part).is_some())
    };
    let words: Vec<&str> = text.split_inclusive(' ').take(7).collect();
    let known = words.iter().take_while(|word| is_known(word)).count();
    let mut end: usize = words.iter().map(|word| word.len()).sum();
    for (at, word) in words.iter().enumerate().rev() {
        end -= word.len();
        if at > known {
            continue;
        }
        let how = HOW.contains(&word.trim().to_lowercase().as_str());
        let found = (at > 0).then(|| phrase(&text[..end])).flatten();
        if let Some(found) = found.filter(|found| found.done && (found.about || how)) {
            return Some(found);
        }
    }
    None
}

/// Reads a whole phrase. `None` if it has a word that is not known, or names no step.
pub(super) fn phrase(text: &str) -> Option<Phrase> {
    if text.len() > LONGEST || !text.contains(char::is_alphabetic) {
        return None;
    }
    let lower = text.to_lowercase();
    let mut found = Phrase {
        steps: Vec::new(),
        done: false,
        about: false,
    };
    let mut group = Vec::new();
    for part in lower.split([',', '/', '&', '+']) {
        let words = part.split(|c: char| !c.is_alphanumeric());
        for name in words.filter(|word| !word.is_empty()) {
            if AND.contains(&name) && !group.is_empty() {
                found.take(&mut group)?;
            } else {
                group.push(words::word(name)?);
            }
        }
        found.take(&mut group)?;
    }
    Some(found)
}

impl Phrase {
    /// Adds the step that a group of words names.
    fn take(&mut self, group: &mut Vec<Word>) -> Option<()> {
        let mut state = None;
        let mut about = None;
        let (mut begins, mut ends, mut opened, mut done) = (false, false, false, false);
        for word in group.drain(..) {
            match word {
                Word::Done(mark) | Word::Step(mark) => {
                    if state.replace(mark).is_some_and(|other| other != mark) {
                        return None;
                    }
                }
                Word::Begins | Word::Beginning => begins = true,
                Word::Ends | Word::End => ends = true,
                Word::Opened => opened = true,
                Word::About(subject) => about = about.max(Some(subject)),
                Word::Filler => {}
            }
            done |= matches!(
                word,
                Word::Done(_) | Word::Begins | Word::Ends | Word::Opened
            );
        }
        let whole = about.filter(|about| *about >= Subject::Incident);
        let step = match state {
            // "Mitigation started" is not mitigated yet.
            Some(_) if begins || opened => return None,
            Some(Mark::Detected | Mark::Acknowledged) => Step::At(state?),
            Some(_) if about == Some(Subject::Alert) => return None,
            Some(mark) => Step::At(mark),
            None if opened => Step::At(whole.map(|_| Mark::Declared)?),
            None if begins => Step::Begin(whole?),
            None if ends => Step::End(whole?),
            None => return None,
        };
        self.steps.push(step);
        self.done |= done;
        self.about |= about.is_some();
        Some(())
    }
}

/// The sign at the start of a text, and the text after all signs at its start.
pub(super) fn sign(text: &str) -> (Option<(&'static str, Mark)>, &str) {
    let mut found = None;
    let mut rest = text.trim_start();
    while let Some((sign, mark)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
        found = found.or(Some((*sign, *mark)));
        rest = rest[sign.len()..].trim_start_matches(['\u{fe0f}', ' ']);
    }
    (found, rest)
}
