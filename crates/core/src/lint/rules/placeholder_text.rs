//! A placeholder, or guidance of a template, was left in the text.
//!
//! `TODO`, `TBD`, `???`, `{owner}`, `[insert date]` and "List anything that went well" are notes that writers
//! leave for themselves. Published postmortems have them in every section, and a reader then takes the rest
//! for a draft too. `TODO` as the state of an action item, or in the same text as `DONE`, is a state, not a
//! placeholder.

use std::ops::Range;

use crate::lint::args::WORDS;
use crate::lint::fixes::{Fix, FixRequest, language};
use crate::lint::placeholders::{bracketed_placeholders, is_placeholder, is_state, question_marks};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity, words};
use crate::model::{Body, Field, Kind};
use crate::template;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "placeholder-text",
    severity: Severity::Error,
    check: Check::Both(check_piece, &[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

/// The fields of the metadata in which a placeholder can be left.
const FIELDS: &[Field] = &[
    Field::Date,
    Field::Authors,
    Field::Owner,
    Field::Severity,
    Field::Incident,
];

/// Placeholders for a time that was not looked up.
const NO_TIMES: &[&str] = &[
    "TBD", "TODO", "HH:MM", "hh:mm", "XX:XX", "xx:xx", "??:??", "???",
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in FIELDS {
        for value in context.postmortem.values(*field) {
            let value = value.trim();
            if is_placeholder(value)
                || !bracketed_placeholders(value).is_empty()
                || value == "YYYY-MM-DD"
            {
                let place = Place::metadata(field.as_str());
                findings.push(Finding::new(&RULE, place).with(WORDS, value));
            }
        }
    }
    for section in &context.postmortem.sections {
        let Body::Timeline { entries, .. } = &section.body else {
            continue;
        };
        for entry in entries
            .iter()
            .filter(|entry| NO_TIMES.contains(&entry.time.trim()))
        {
            let place = Place::row(&section.id, &entry.id, "time");
            findings.push(Finding::new(&RULE, place).with(WORDS, entry.time.trim()));
        }
    }
}

fn check_piece(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if piece.part == Part::Heading {
        return;
    }
    let mut found = placeholders_in(piece);
    words::sort_by_number(&mut found, |range| range.start);
    let mut last_end = 0;
    for range in found {
        if range.start < last_end {
            continue;
        }
        last_end = range.end;
        let words = piece.text.get(range.clone()).unwrap_or("");
        findings.push(Finding::new(&RULE, piece.place(range)).with(WORDS, words));
    }
}

fn placeholders_in(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let (text, words) = (piece.text, piece.words());
    let word = |range: &Range<usize>| text.get(range.clone()).unwrap_or("");
    let mut found: Vec<Range<usize>> = Vec::new();
    let has_states = || words.iter().any(|range| is_state(word(range)));
    let in_capitals = piece.find_any(|words| words.placeholders).into_iter();
    let in_capitals = in_capitals.filter(|range| is_placeholder(word(range)));
    // `EXAMPLE_KEY` is a single word; `EXAMPLE.com` and `EXAMPLE-1` are names.
    let in_capitals = in_capitals.filter(|range| {
        let rest = text.get(range.end..).unwrap_or("").as_bytes();
        let is_part_of_name = matches!(rest.first(), Some(b'.' | b'-' | b'/' | b'@'));
        !(is_part_of_name && rest.get(1).is_some_and(u8::is_ascii_alphanumeric))
    });
    let in_capitals: Vec<_> = in_capitals.collect();
    let is_whole_text = |range: &Range<usize>| {
        text.trim_matches(|c: char| !c.is_alphanumeric()).len() == range.len()
    };
    if piece.kind == Kind::ActionItems {
        found.extend(in_capitals.into_iter().filter(is_whole_text));
    } else if !in_capitals.is_empty() && !has_states() {
        found.extend(in_capitals);
    }
    let is_not_skipped = |range: &Range<usize>| !piece.is_skipped(range.start);
    found.extend(question_marks(text).into_iter().filter(is_not_skipped));
    found.extend(
        bracketed_placeholders(text)
            .into_iter()
            .filter(is_not_skipped),
    );
    found.extend(piece.find_any(|words| words.guidance));
    if piece.kind != Kind::ActionItems && matches!(piece.part, Part::Prose | Part::Opening) {
        found.extend(guidance_sentences(piece));
        found.extend(shipped_guidance(piece));
    }
    found
}

/// Sentences at the start of a line that tell the writer what to put there.
fn guidance_sentences(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let text = piece.text;
    let begins_line = |range: &Range<usize>| {
        let line = text.get(..range.start).unwrap_or("");
        let line = line
            .get(line.rfind('\n').map_or(0, |index| index + 1)..)
            .unwrap_or("");
        line.chars().all(|c| !c.is_alphabetic())
    };
    let found = piece
        .find_any(|words| words.openers)
        .into_iter()
        .filter(begins_line);
    let to_the_end = |range: Range<usize>| {
        let end = words::sentence(text, range.start).end;
        let trimmed = text
            .get(range.start..end)
            .map_or(0, |sentence| sentence.trim_end().len());
        range.start..range.start + trimmed
    };
    found.map(to_the_end).collect()
}

/// Places where the guidance of one of the shipped templates was left in word for word.
fn shipped_guidance(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let sections = template::shipped()
        .iter()
        .flat_map(|template| &template.sections);
    let guidance_texts: Vec<&str> = sections
        .filter(|section| section.kind == piece.kind && !section.guidance.is_empty())
        .map(|section| section.guidance.as_str())
        .collect();
    let bytes = piece.text.as_bytes();
    let mut found = Vec::new();
    for word in piece.words() {
        let Some(rest) = bytes.get(word.start..) else {
            continue;
        };
        let found_guidance = guidance_texts.iter().find(|guidance| {
            let guidance = guidance.as_bytes();
            rest.first() == guidance.first() && rest.starts_with(guidance)
        });
        found.extend(found_guidance.map(|guidance| word.start..word.start + guidance.len()));
    }
    found
}

/// Placeholders for something that was not found out. `TODO` promises work, so it is not replaced.
const UNKNOWN_VALUES: &[&str] = &["TBD", "TBC", "XX:XX", "xx:xx", "HH:MM", "hh:mm"];

/// Replaces a placeholder for something that was not found out with the statement that it is not known.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let old = request.finding.get(WORDS);
    if !UNKNOWN_VALUES.contains(&old) && !old.trim_matches(['?', ':']).is_empty() {
        return None;
    }
    let text = request.text()?;
    let find_in_text = || text.find(old).map(|start| start..start + old.len());
    let span = request.span().or_else(find_in_text)?;
    let new = language::of_text(request.postmortem, text).not_known;
    Some(vec![request.replace(span, new.to_owned())?])
}

static ENGLISH: Wording = Wording {
    finds: "TODO, TBD, ???, {owner}, [insert date], a sentence of guidance or filler text was left in. TODO as the state of an action item is none.",
    reason: "It was meant for the writer. A reader who meets it takes the rest for a draft as well.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness before it is shared.",
    fires: "## Root causes\n\nTBD after the meeting.",
    silent: "## Root causes\n\nThe job logged `TODO` and stopped.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” was left in."],
        &["It is a note to the writer, and makes a reader take the rest for a draft."],
        &["Put in what belongs there, or say plainly what is not known and who will find out."],
    )
}

#[cfg(test)]
mod tests;
