//! The marks that an entry says in its author's own words: `**Detected:**`, `[RESOLVED]`, `✅`, a column with
//! the phase.
//!
//! The importer suggests these marks and leaves the words where they are; whoever writes the entry asks here
//! which of its marks the words say already, and writes only the others. So nothing has to be remembered: if
//! the words are edited away, the mark is written out.

mod phrase;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use super::{markers, row_frames, slots};
use crate::model::{Entry, Mark, SectionLayout};
use phrase::{Step, phrase, sign, steps};
pub use phrase::{is_label, is_step};
use words::Subject;

/// The words that a mark is written as at the start of an entry: `**Impact started.** `.
#[must_use]
pub fn written(mark: Mark) -> &'static str {
    match mark {
        Mark::ImpactStarted => "Impact started",
        Mark::Detected => "Detected",
        Mark::Acknowledged => "Acknowledged",
        Mark::Declared => "Declared",
        Mark::Mitigated => "Mitigated",
        Mark::Resolved => "Resolved",
        Mark::Closed => "Closed",
    }
}

/// Writes several marks in words: `**Detected, declared.** `.
pub(super) fn push(out: &mut String, marks: &[Mark]) {
    if marks.is_empty() {
        return;
    }
    out.push_str("**");
    for (index, mark) in marks.iter().enumerate() {
        if index == 0 {
            out.push_str(written(*mark));
        } else {
            out.push_str(", ");
            out.push_str(&written(*mark).to_lowercase());
        }
    }
    out.push_str(".** ");
}

/// The marks that the words of each entry say, in the order of the entries. A sign says its mark if it is
/// before one entry only: where it is before several, it is a bullet. Of several rows with the same phase,
/// the first says the mark, or the last if the phase ends something.
#[must_use]
pub fn said(layout: &SectionLayout, entries: &[Entry]) -> Vec<Vec<Mark>> {
    let read: Vec<Read> = entries
        .iter()
        .map(|entry| Read::of(&row_frames::frame_of(layout, entry), entry))
        .collect();
    let is_harm =
        |step: &Step| matches!(step, Step::Begin(Subject::Harm) | Step::End(Subject::Harm));
    let apart = read
        .iter()
        .any(|one| one.words.iter().chain(&one.phase).any(is_harm));
    let mut signs: BTreeMap<&str, usize> = BTreeMap::new();
    let mut phases: Vec<(Step, Range<usize>)> = Vec::new();
    for (at, one) in read.iter().enumerate() {
        if let Some((sign, _)) = one.sign {
            *signs.entry(sign).or_default() += 1;
        }
        for step in &one.phase {
            match phases.iter_mut().find(|(known, _)| known == step) {
                Some((_, rows)) => rows.end = at,
                None => phases.push((*step, at..at)),
            }
        }
    }
    let counts = |step: Step, at: usize| {
        let rows = phases.iter().find(|(known, _)| *known == step);
        rows.is_some_and(|(_, rows)| match step.mark(apart) {
            Mark::Mitigated | Mark::Resolved | Mark::Closed => rows.end == at,
            _ => rows.start == at,
        })
    };
    let mut marks = Vec::with_capacity(read.len());
    for (at, one) in read.iter().enumerate() {
        let sign = one
            .sign
            .filter(|(sign, _)| one.words.is_empty() && signs.get(sign) == Some(&1));
        let phase = one.phase.iter().filter(|step| counts(**step, at));
        let said = one.words.iter().chain(phase).map(|step| step.mark(apart));
        let mut own: Vec<Mark> = Vec::new();
        for mark in said.chain(sign.map(|(_, mark)| mark)) {
            if !own.contains(&mark) {
                own.push(mark);
            }
        }
        marks.push(own);
    }
    marks
}

/// The marks of an entry that the words at the start of its text do not say, for whoever shows marks beside
/// the text.
#[must_use]
pub fn beside(entry: &Entry) -> Vec<Mark> {
    let steps = steps(&entry.text);
    let is_said = |mark: &&Mark| {
        let says = |step: &Step| [step.mark(true), step.mark(false)].contains(mark);
        steps.iter().any(says)
    };
    let marks = entry.marks.iter().filter(|mark| !is_said(mark));
    marks.copied().collect()
}

/// What one entry says.
struct Read {
    words: Vec<Step>,
    phase: Vec<Step>,
    sign: Option<(&'static str, Mark)>,
}

impl Read {
    fn of(frame: &str, entry: &Entry) -> Self {
        let mut phase = Vec::new();
        let mut lead = String::new();
        let mut started = false;
        for piece in slots::pieces(frame) {
            match piece {
                slots::Piece::Slot("phase", at) => {
                    let cell = at.parse().ok().and_then(|at: usize| entry.cells.get(at));
                    let found = cell.and_then(|cell| phrase(cell));
                    phase.extend(found.into_iter().flat_map(|found| found.steps));
                }
                slots::Piece::Slot(name, _) => started |= name != "n",
                slots::Piece::Literal(text) if !started => lead.push_str(text),
                slots::Piece::Literal(_) => {}
            }
        }
        // Words before the time are in the frame.
        let lead = lead[markers::opening(&lead).len()..].trim_start_matches(['#', '|', ' ']);
        let (text_sign, rest) = sign(&entry.text);
        let (lead_sign, lead) = sign(lead);
        let mut words = steps(rest);
        if let Some(found) = phrase(lead) {
            words.extend(found.steps);
        }
        Self {
            words,
            phase,
            sign: text_sign.or(lead_sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(texts: &[&str]) -> Vec<Vec<Mark>> {
        let entry = |text: &&str| Entry {
            text: (*text).to_owned(),
            ..Entry::default()
        };
        let entries: Vec<Entry> = texts.iter().map(entry).collect();
        said(&SectionLayout::default(), &entries)
    }

    fn one(text: &str) -> Vec<Mark> {
        marks(&[text]).remove(0)
    }

    #[test]
    fn phrases_that_are_set_off_are_marks() {
        for (text, mark) in [
            ("**Detected:** the alert pages", Mark::Detected),
            ("**Detected** by the alert", Mark::Detected),
            ("**Detected by the alert**", Mark::Detected),
            ("__Incident declared__ – Ana leads", Mark::Declared),
            ("**OUTAGE BEGINS** — errors rise", Mark::ImpactStarted),
            ("OUTAGE BEGINS errors rise", Mark::ImpactStarted),
            ("[RESOLVED] queues are empty", Mark::Resolved),
            (
                "[**Mitigated**](https://x.example) traffic moved",
                Mark::Mitigated,
            ),
            ("✅ Mitigated: traffic moved", Mark::Mitigated),
            ("Acknowledged - Ana looks", Mark::Acknowledged),
            ("Status: resolved", Mark::Resolved),
            ("Start of impact", Mark::ImpactStarted),
            ("Incident resolved in all regions", Mark::Resolved),
            ("Resolved by a rollback", Mark::Resolved),
            ("**Incident closed.**", Mark::Closed),
            (
                "**Inicio del impacto:** suben los errores",
                Mark::ImpactStarted,
            ),
            ("**Detectado**: salta la alerta", Mark::Detected),
            ("[RESUELTO] todo vuelve", Mark::Resolved),
            ("Incidente cerrado por Ana", Mark::Closed),
            ("**Fin de la caída**", Mark::Resolved),
            ("**Störung behoben**: alles läuft", Mark::Resolved),
        ] {
            assert_eq!(one(text), [mark], "{text}");
        }
        assert_eq!(
            one("**Detected, declared:** by the alert"),
            [Mark::Detected, Mark::Declared]
        );
    }

    #[test]
    fn words_of_a_sentence_are_none() {
        for text in [
            "Resolved the names by hand",
            "Closed the pool of connections",
            "Detected a rise of errors",
            "**Not resolved**: errors go on",
            "Mitigation started",
            "**Mitigation started:** traffic is moved",
            "Service started again",
            "Alert resolved itself",
            "**Impact:** errors",
            "Recovery plan is written",
            "**Investigating** the errors",
            "",
        ] {
            assert_eq!(one(text), [], "{text}");
        }
    }

    #[test]
    fn a_sign_is_a_mark_unless_it_is_a_bullet() {
        assert_eq!(
            marks(&["🔴 errors rise", "Ana looks", "✅ traffic is moved"]),
            [vec![Mark::ImpactStarted], vec![], vec![Mark::Resolved]]
        );
        assert_eq!(marks(&["✅ checked disks", "✅ checked network"]), [[], []]);
    }

    #[test]
    fn an_incident_that_is_told_apart_from_its_outage_is_declared_and_closed() {
        let texts = [
            "**OUTAGE BEGINS**",
            "**INCIDENT BEGINS**",
            "**OUTAGE ENDS**",
            "**INCIDENT ENDS**",
        ];
        assert_eq!(
            marks(&texts),
            [
                [Mark::ImpactStarted],
                [Mark::Declared],
                [Mark::Resolved],
                [Mark::Closed]
            ]
        );
        assert_eq!(
            marks(&["**Incident begins**", "**Incident over**"]),
            [[Mark::ImpactStarted], [Mark::Resolved]]
        );
    }
}
