//! What a document states and its times confirm: ranges with their lengths, claims that are right,
//! and the phases that the marks of the timeline measure.
//!
//! A fact is not a finding: nothing has to be done about it. A negative interval is not a fact either.

use super::durations::Verdict;
use super::{Context, Part, Place};
use crate::model::Kind;
use crate::timeline::phases::{Interval, measure};

/// A duration that was computed from the times and agrees with what the document states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// `range`, `stated` or `phase`.
    pub name: &'static str,
    /// Where it is in the document.
    pub place: Place,
    /// The values for the sentence about it, by name: `from`, `to` and `minutes`, and for some facts `stated`
    /// or `phase`.
    pub args: Vec<(&'static str, String)>,
}

/// The sections in which a range of times is taken to be about the incident.
const INCIDENT_KINDS: &[Kind] = &[
    Kind::Summary,
    Kind::Impact,
    Kind::Detection,
    Kind::Response,
    Kind::Resolution,
    Kind::Recovery,
    Kind::Background,
    Kind::RootCauses,
    Kind::Trigger,
];

/// Every fact, in the order of the document, phases last.
pub(super) fn collect(context: &Context<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for piece in context.pieces() {
        let is_opening = matches!(
            piece.part,
            Part::Title | Part::Front | Part::Opening | Part::Heading
        );
        if !is_opening && !INCIDENT_KINDS.contains(&piece.kind) {
            continue;
        }
        for range in piece.ranges() {
            let time = |index: usize| {
                let place = piece.times().get(index).map(|(place, _)| place.clone());
                place.and_then(|place| piece.text.get(place)).unwrap_or("")
            };
            let (from, to) = (time(range.first), time(range.first + 1));
            facts.push(fact(
                "range",
                piece.place(range.place.clone()),
                range.seconds,
                from,
                to,
            ));
        }
    }
    for claim in context.claims() {
        if claim.verdict == Verdict::Agrees {
            let place = claim.place.clone();
            let mut fact = fact("stated", place, claim.seconds, &claim.from, &claim.to);
            fact.args.push(("stated", claim.words.clone()));
            facts.push(fact);
        }
    }
    for (section, entries, axis) in context.axes() {
        let time = |index: usize| entries.get(index).map_or("", |entry| entry.time.trim());
        let phase_fact = |interval: Interval| {
            let seconds = interval.seconds?;
            let end = entries.get(interval.to)?;
            let place = Place::row(&section.id, &end.id, "time");
            let mut fact = fact(
                "phase",
                place,
                seconds,
                time(interval.from),
                time(interval.to),
            );
            fact.args.push(("phase", interval.phase.as_str().into()));
            Some(fact)
        };
        facts.extend(measure(entries, axis).into_iter().filter_map(phase_fact));
    }
    facts
}

fn fact(name: &'static str, place: Place, seconds: u32, from: &str, to: &str) -> Fact {
    Fact {
        name,
        place,
        args: vec![
            ("from", from.into()),
            ("to", to.into()),
            ("minutes", (seconds / 60).to_string()),
        ],
    }
}

#[cfg(test)]
mod tests {
    use crate::import;
    use crate::lint::facts;
    use crate::lint::testing::document;
    use crate::text::en::findings::WORDS;

    fn fact_sentences(postmortem: &crate::model::Postmortem) -> Vec<String> {
        let facts = facts(postmortem);
        facts
            .iter()
            .map(|fact| (WORDS.fact)(fact.name, &fact.args))
            .collect()
    }

    #[test]
    fn ranges_and_claims_that_agree() {
        let postmortem =
            document("== summary | Summary\nDown for 110 minutes, from 7:31 PM to 9:21 PM PT.");
        assert_eq!(
            fact_sentences(&postmortem),
            [
                "7:31 PM to 9:21 PM PT is 110 minutes.",
                "“110 minutes” agrees with 7:31 PM to 9:21 PM PT."
            ]
        );
        let place = &facts(&postmortem)[0].place;
        assert_eq!(place.span, Some(27..48));
        let wrong =
            document("== summary | Summary\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.");
        assert_eq!(
            fact_sentences(&wrong),
            ["7:31 PM to 9:21 PM PT is 110 minutes."]
        );
    }

    #[test]
    fn marks_are_measured() {
        let text = crate::text::en::EXAMPLE;
        let sentences = fact_sentences(&import::text(text, "x").postmortem);
        for expected in [
            "09:04 to 09:38 UTC is 34 minutes.",
            "Time to detect: 7 minutes, from 09:04 to 09:11.",
            "Time to declare: 12 minutes, from 09:04 to 09:16.",
            "Time to mitigate: 34 minutes, from 09:04 to 09:38.",
            "Impact: 53 minutes, from 09:04 to 09:57.",
            "Incident: 84 minutes, from 09:16 to 10:40.",
        ] {
            assert!(
                sentences.iter().any(|sentence| sentence == expected),
                "{expected} in {sentences:?}"
            );
        }
    }

    #[test]
    fn without_two_times_there_is_no_fact() {
        assert_eq!(
            fact_sentences(&document(
                "== summary | Summary\nDown for a while, at 7:31 PM."
            )),
            [] as [&str; 0]
        );
    }
}
