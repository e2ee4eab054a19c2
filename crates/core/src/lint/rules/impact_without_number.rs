//! The impact has no number.
//!
//! It should say how many users, requests or minutes, or how much money: an estimate will do. The Site
//! Reliability Workbook, chapter 10, shows the same postmortem without figures and with them, and faults the
//! first for it. `All`, `half` and `none` count as figures; a status code, a version or a year does not.

use std::ops::Range;

use crate::lint::args::HEADING;
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;
use crate::timeline::date;

pub(super) static RULE: Rule = Rule {
    name: "impact-without-number",
    severity: Severity::Error,
    check: Check::Document(&[Read::Kinds(&[Kind::Impact])], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let pieces: Vec<_> = context.pieces_of(&[Kind::Impact]).collect();
    let counts_as_text =
        |piece: &&&Piece<'_>| piece.part != Part::Heading || piece.text.contains(": ");
    if !pieces.iter().any(|piece| counts_as_text(&piece))
        || pieces
            .iter()
            .filter(counts_as_text)
            .any(|piece| has_number(piece))
    {
        return;
    }
    let sections = context.postmortem.sections.iter();
    let mut with_content =
        sections.filter(|section| section.kind == Kind::Impact && !section.is_empty());
    if let Some(section) = with_content.next() {
        let heading = section.heading.as_deref().unwrap_or("").trim();
        findings.push(Finding::new(&RULE, Place::section(&section.id)).with(HEADING, heading));
    }
}

/// Whether a text says how many, or is in a language whose words for numbers are not known here.
fn has_number(piece: &Piece<'_>) -> bool {
    let (text, words) = (piece.text, piece.words());
    let is_amount_at = |index: usize| {
        starts_with_number(words::word_at(text, words, index)) && is_amount(text, words, index)
    };
    let has_any_of = |list| !piece.find_any(list).is_empty();
    let is_unreadable =
        piece.lexicons().is_empty() || (words.len() > 8 && !piece.tally().is_known());
    is_unreadable
        || has_any_of(|words| words.figures)
        || has_any_of(|words| words.no_impact)
        || (0..words.len()).any(is_amount_at)
        || text.contains('%')
}

fn starts_with_number(word: &str) -> bool {
    word.starts_with(char::is_numeric)
}

/// Whether a number is an amount rather than part of a date, a version or a status code.
fn is_amount(text: &str, words: &[Range<usize>], index: usize) -> bool {
    let word = words::word_at(text, words, index);
    let Some(range) = words.get(index) else {
        return false;
    };
    let is_date = text
        .get(range.start..)
        .and_then(date::find)
        .is_some_and(|(found, _)| found.start == 0);
    let before = text.get(..range.start).unwrap_or("");
    let after = text.get(range.end..).unwrap_or("");
    let is_joined = before.ends_with(['-', '/', '.', '_', ':'])
        && before
            .get(..before.len() - 1)
            .is_some_and(|head| head.ends_with(char::is_alphanumeric));
    let is_version = after.starts_with('.')
        && after.matches('.').count() > 1
        && after
            .split('.')
            .nth(2)
            .is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        && after
            .split('.')
            .nth(1)
            .is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let value: u32 = word.parse().unwrap_or(0);
    let previous = || words::word_at(text, words, index.wrapping_sub(1));
    let is_listed = |word: &str, list| every(list).any(|other| words::is_same(word, other));
    let is_code_word = |word: &str| is_listed(word, |words| words.codes);
    let is_status_code = (400..600).contains(&value)
        && (is_code_word(previous()) || is_code_word(words::word_at(text, words, index + 1)));
    let is_year = (1990..2100).contains(&value) && is_listed(previous(), |words| words.before_year);
    !(is_date || is_joined || is_version || is_status_code || is_year)
}

static ENGLISH: Wording = Wording {
    finds: "No sentence of the impact says how many, how much or how long. All, half and none are figures; a status code, a version or a date is not.",
    reason: "Without its size nobody can weigh the incident against another, or its repair against its cost. An estimate will do.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for having no figure but a duration.",
    fires: "## Impact\n\nMost users were unable to pay.",
    silent: "## Impact\n\nAbout 4,100 users were unable to pay.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let heading = match finding.get(HEADING) {
        "" => "Impact",
        heading => heading,
    };
    say(
        &["“", heading, "” has no number."],
        &["Without its size nobody can weigh this incident against another; an estimate will do."],
        &[
            "Say how many users or requests, for how long, or what it cost: “about 300 of 2,000 users”.",
        ],
    )
}

#[cfg(test)]
mod tests;
