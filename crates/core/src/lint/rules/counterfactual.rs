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

const ELSEWHERE: &[Kind] = &[
    Kind::Lucky,
    Kind::Glossary,
    Kind::Supporting,
    Kind::Communication,
    Kind::Questions,
];

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if ELSEWHERE.contains(&piece.kind) || piece.part == Part::Heading {
        return;
    }
    let mut said = 0;
    for range in find(piece) {
        // One finding for each sentence, however many counterfactuals it has.
        if range.start < said {
            continue;
        }
        let sentence = words::sentence(piece.text, range.start);
        said = sentence.end;
        let quoted = piece.text.get(range.clone()).unwrap_or("");
        if tells_of_luck(piece.text.get(sentence).unwrap_or(""), quoted) {
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
    let failed = hit.is_of(lexicon.failed);
    if !(needs_have || failed || hit.is_of(lexicon.modals_with_have)) {
        return None;
    }
    let all = piece.words();
    let reader = Reader {
        text: piece.text,
        all,
        lexicon,
    };
    let index = all.partition_point(|word| word.start < hit.range.start);
    if failed {
        return reader.is_of_people(index).then(|| hit.range.clone());
    }
    let count = reader.count(index, needs_have)?;
    Some(hit.range.start..all.get(index + count - 1)?.end)
}

/// Whether a sentence is about luck, or about what an attacker might have done.
fn tells_of_luck(sentence: &str, said: &str) -> bool {
    let lower = sentence.to_lowercase();
    let before = lower
        .split(&said.to_lowercase())
        .next()
        .unwrap_or("")
        .trim_end();
    let mut told = lower.split(|c: char| !c.is_alphanumeric());
    told.any(|word| every(|words| words.luck).any(|luck| luck == word))
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
