//! A sentence describes a world that was not: what somebody should, could or would have done.
//!
//! Counterfactuals tell what did not happen and leave out why what did happen made sense (Sidney
//! Dekker, *The Field Guide to Understanding 'Human Error'*; Etsy's Debriefing Facilitation Guide
//! lists the phrases). `should have` counts only before a participle: "we should have alerting" is a
//! wish. `failed to` counts only of people: a service that failed to start is a fact. Luck is told in
//! counterfactuals by nature.

use std::ops::Range;

use crate::lint::counterfactuals::{
    ADVERBS, FIRST_WORDS, HAVE, MODALS, OMITTED, PEOPLE, TOOK_NO_ACTION, Tense, WISHES, participle,
};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity, words};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "counterfactual",
    severity: Severity::Warning,
    check: Check::Piece(check),
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
        // One finding for a sentence, however often it says so.
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
        findings.push(Finding::new(&RULE, piece.place(range)).with("words", quoted));
    }
}

fn find(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let (text, all) = (piece.text, piece.words());
    let starts = piece.find_listed(FIRST_WORDS).into_iter();
    let found = starts.filter_map(|first| {
        let index = all.partition_point(|word| word.start < first.start);
        let count = count(text, all, index)?;
        Some(first.start..all.get(index + count - 1)?.end)
    });
    found.collect()
}

/// How many words from an index on are a counterfactual.
fn count(text: &str, all: &[Range<usize>], index: usize) -> Option<usize> {
    let word = words::at(text, all, index);
    if let Some(count) = WISHES
        .iter()
        .find_map(|wish| words::phrase(text, all, index, wish))
    {
        return Some(count);
    }
    if let Some(count) = OMITTED
        .iter()
        .find_map(|one| words::phrase(text, all, index, one))
    {
        return Some(count);
    }
    if let Some(count) = TOOK_NO_ACTION
        .iter()
        .find_map(|one| words::phrase(text, all, index, one))
    {
        let near = index.saturating_sub(2)..index;
        let by_people = near.into_iter().any(|before| {
            let word = words::at(text, all, before);
            words::any(word, PEOPLE) && words::adjoin(text, all, before + 1)
        });
        return by_people.then_some(count);
    }
    let modal = MODALS.iter().find(|modal| words::same(word, modal.word))?;
    let mut next = index + 1;
    if modal.have {
        while words::any(words::at(text, all, next), ADVERBS) && words::adjoin(text, all, next) {
            next += 1;
        }
        let have = words::any(words::at(text, all, next), HAVE);
        // `debería de haber`, `tendría que haber`
        let linked = matches!(words::at(text, all, next), "de" | "que")
            && words::any(words::at(text, all, next + 1), HAVE);
        if !(have || linked) || !words::adjoin(text, all, next) {
            return None;
        }
        next += if linked { 2 } else { 1 };
    }
    while words::any(words::at(text, all, next), ADVERBS) && words::adjoin(text, all, next) {
        next += 1;
    }
    let tense = if modal.spanish {
        Tense::Spanish
    } else {
        Tense::English
    };
    let done = words::adjoin(text, all, next) && participle(text, all, next, tense);
    // "what could have gone better" is a heading in half of all templates, and worse is luck.
    let ahead = next + 1..next + 3;
    let compared = ahead.into_iter().any(|at| {
        words::any(
            words::at(text, all, at),
            &["better", "worse", "mejor", "peor", "smoother"],
        )
    });
    let possible = modal.guess && may_have_been(text, all, next, tense);
    (done && !compared && !possible).then_some(next - index + 1)
}

/// Whether `could have been` is a guess at what was: "it could have been the network". Before
/// another participle it is a reproach: "could have been prevented".
fn may_have_been(text: &str, all: &[Range<usize>], been: usize, tense: Tense) -> bool {
    if !words::any(words::at(text, all, been), &["been", "sido"]) {
        return false;
    }
    let next = been + 1 + usize::from(words::at(text, all, been + 1).ends_with("ly"));
    !(words::adjoin(text, all, been + 1) && participle(text, all, next, tense))
}

/// Whether a sentence is about luck, or about what an attacker might have done.
fn tells_of_luck(sentence: &str, said: &str) -> bool {
    let lower = sentence.to_lowercase();
    let lucky = [
        "lucky",
        "luckily",
        "fortunately",
        "suerte",
        "afortunadamente",
    ];
    let attackers = [
        "attacker",
        "attackers",
        "adversary",
        "atacante",
        "atacantes",
    ];
    let before = lower
        .split(&said.to_lowercase())
        .next()
        .unwrap_or("")
        .trim_end();
    lucky.iter().any(|word| lower.contains(word))
        || attackers.iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests;
