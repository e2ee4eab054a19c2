//! A sentence describes a world that did not exist: what people should, could or would have done.
//!
//! Counterfactuals say what did not happen and leave out why what did happen made sense (Sidney Dekker, *The
//! Field Guide to Understanding 'Human Error'*, names the phrases; Etsy's Debriefing Facilitation Guide, on
//! what people did not do). `should have` counts only before a participle: "we should have alerting" is a
//! wish. `failed to` counts only for people: a service that failed to start is a fact. Sentences about luck
//! are left out, because luck can only be described in counterfactuals.

use std::ops::Range;

use crate::lint::args::WORDS;
use crate::lint::counterfactuals::Reader;
use crate::lint::language::index::Hit;
use crate::lint::language::{ALL, Lexicon, every};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "counterfactual",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const EXEMPT_KINDS: &[Kind] = &[
    Kind::Lucky,
    Kind::Glossary,
    Kind::Supporting,
    Kind::Communication,
    Kind::Questions,
];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if EXEMPT_KINDS.contains(&piece.kind) || piece.part == Part::Heading {
        return;
    }
    let mut sentence_end = 0;
    for range in find(piece) {
        // One finding for each sentence, however many counterfactuals it has.
        if range.start < sentence_end {
            continue;
        }
        let sentence = words::sentence(piece.text, range.start);
        sentence_end = sentence.end;
        let quoted = piece.text.get(range.clone()).unwrap_or("");
        if is_about_luck(piece.text.get(sentence).unwrap_or(""), quoted) {
            continue;
        }
        let quoted = quoted.split_whitespace().collect::<Vec<_>>().join(" ");
        findings.push(Finding::new(&RULE, piece.place(range)).with(WORDS, quoted));
    }
}

fn find(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let hits = piece.hits().iter();
    hits.filter_map(|hit| {
        let mut languages = ALL.iter();
        languages.find_map(|lexicon| counterfactual(piece, hit, lexicon))
    })
    .collect()
}

/// The bytes of the counterfactual, in this language, that begins with a phrase.
fn counterfactual(piece: &Piece<'_>, hit: &Hit, lexicon: &Lexicon) -> Option<Range<usize>> {
    if hit.is_of(lexicon.wishes) || hit.is_of(lexicon.omitted) {
        return Some(hit.range.clone());
    }
    let needs_have = hit.is_of(lexicon.modals);
    let is_failure = hit.is_of(lexicon.failed);
    if !(needs_have || is_failure || hit.is_of(lexicon.modals_with_have)) {
        return None;
    }
    let words = piece.words();
    let reader = Reader {
        text: piece.text,
        words,
        lexicon,
    };
    let index = words.partition_point(|word| word.start < hit.range.start);
    if is_failure {
        return reader.has_actor_before(index).then(|| hit.range.clone());
    }
    let count = reader.counterfactual_length(index, needs_have)?;
    Some(hit.range.start..words.get(index + count - 1)?.end)
}

/// Whether a sentence is about luck, or about what an attacker might have done.
fn is_about_luck(sentence: &str, quoted: &str) -> bool {
    let lower_case = sentence.to_lowercase();
    let before = lower_case
        .split(&quoted.to_lowercase())
        .next()
        .unwrap_or("")
        .trim_end();
    let mut words = lower_case.split(|c: char| !c.is_alphanumeric());
    words.any(|word| every(|words| words.luck).any(|luck| luck == word))
        || every(|words| words.attackers).any(|word| before.ends_with(word))
}

static ENGLISH: Wording = Wording {
    finds: "A sentence says what somebody should, could or would have done, or failed, forgot or neglected to do. Wishes such as \"we should have alerting\" and machines that failed to start are facts.",
    reason: "It describes a world that was not, and leaves out why what did happen made sense to the people who were there.",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error', on counterfactuals; Etsy's Debriefing Facilitation Guide.",
    fires: "## Root causes\n\nThe change should have been tested first.",
    silent: "## Root causes\n\nThe change reached production without a test, because the pipeline skips tests for configuration.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(WORDS),
            "” tells of something that did not happen.",
        ],
        &["It hides why what did happen made sense to the people who were there."],
        &["Say what happened and what made it likely; put the better way among the action items."],
    )
}

#[cfg(test)]
mod tests;
