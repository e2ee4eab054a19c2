//! Fixes of which the writer chooses: zones, halves of the day; and what marks something as unknown.

use super::Fix;
use super::place::field;
use crate::lint::language::{Language, Lexicon, Tally};
use crate::lint::{Finding, Place, words};
use crate::model::{Body, Postmortem};
use crate::text::findings::arg;

/// The zones that abbreviations stand for, by their names in the IANA time zone database.
const READINGS: &[(&[&str], &[&str])] = &[
    (&["PT", "PST", "PDT"], &["America/Los_Angeles"]),
    (&["MT", "MST", "MDT"], &["America/Denver"]),
    (&["CT", "CDT"], &["America/Chicago"]),
    (&["ET", "EST", "EDT"], &["America/New_York"]),
    (
        &["CST"],
        &["America/Chicago", "Asia/Shanghai", "America/Havana"],
    ),
    (
        &["IST"],
        &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
    ),
    (&["BST"], &["Europe/London", "Asia/Dhaka"]),
    (&["AST"], &["America/Halifax", "Asia/Riyadh"]),
    (&["GST"], &["Asia/Dubai", "Atlantic/South_Georgia"]),
    (&["AMT"], &["America/Manaus", "Asia/Yerevan"]),
    (&["ECT"], &["America/Guayaquil", "America/Martinique"]),
    (&["WST"], &["Australia/Perth", "Pacific/Apia"]),
    (&["SST"], &["Pacific/Pago_Pago", "Asia/Singapore"]),
];

/// Placeholders for something that was not found out. `TODO` is a promise, and stays.
const HOLES: &[&str] = &["TBD", "TBC", "XX:XX", "xx:xx", "HH:MM", "hh:mm"];

/// The zones that an abbreviation can stand for.
pub(super) fn readings(zone: &str) -> &'static [&'static str] {
    let found = READINGS.iter().find(|(names, _)| names.contains(&zone));
    found.map_or(&[], |(_, places)| places)
}

/// The document's zone is one of some, or that of the reader.
pub(super) fn zones(known: &[&str], here: Option<&str>) -> Vec<Fix> {
    let more = here.filter(|here| !known.contains(here));
    let all = known.iter().copied().chain(more);
    all.map(|zone| Fix::Zone(zone.to_owned())).collect()
}

/// A time is in the morning, or in the afternoon.
pub(super) fn halves(postmortem: &Postmortem, place: &Place) -> Vec<Fix> {
    let Some(text) = field(postmortem, place) else {
        return Vec::new();
    };
    let span = place.span.clone().unwrap_or(0..text.len());
    let written = text.get(span.clone()).unwrap_or("");
    let figure = |c: char| c.is_ascii_digit();
    let Some(start) = written.find(figure).map(|at| span.start + at) else {
        return Vec::new();
    };
    let clock = text.get(start..span.end).unwrap_or("");
    let length = clock.find(|c: char| !(figure(c) || c == ':'));
    let old = clock.get(..length.unwrap_or(clock.len())).unwrap_or("");
    let fix = |half: &str| Fix::Replace {
        place: Place {
            span: Some(start..start + old.len()),
            ..place.clone()
        },
        old: old.to_owned(),
        new: [old, " ", half].concat(),
    };
    vec![fix("AM"), fix("PM")]
}

/// What is missing or guessed is said to be unknown.
pub(super) fn unknown(postmortem: &Postmortem, finding: &Finding) -> Option<Fix> {
    match finding.rule {
        "hedged-fact" => unconfirmed(postmortem, &finding.place),
        "impact-without-cost" => no_cost(postmortem, &finding.place),
        _ => hole(postmortem, finding),
    }
}

/// The sentence of a guess ends by saying that it is one.
fn unconfirmed(postmortem: &Postmortem, place: &Place) -> Option<Fix> {
    let text = field(postmortem, place)?;
    let sentence = words::sentence(text, place.span.as_ref()?.start);
    let said = text.get(sentence.clone())?.trim_end();
    let body = said.trim_end_matches(['.', '!', ',', ';', ':']);
    let last = body.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let old = said.get(last..)?;
    let note = language_of(postmortem, said, text).unconfirmed;
    let note = [" (", note, ")"].concat();
    let start = sentence.start + last;
    Some(Fix::Replace {
        place: Place {
            span: Some(start..start + old.len()),
            ..place.clone()
        },
        old: old.to_owned(),
        new: [body.get(last..)?, &note, said.get(body.len()..)?].concat(),
    })
}

/// The impact says that nobody knows what it cost.
fn no_cost(postmortem: &Postmortem, place: &Place) -> Option<Fix> {
    let id = place.section.as_ref()?;
    let section = postmortem.sections.iter().find(|one| one.id == *id)?;
    let Body::Prose(text) = &section.body else {
        return None;
    };
    let end = text.trim_end().len();
    let said = language(postmortem, text).cost_not_known;
    Some(Fix::Replace {
        place: Place {
            field: Some("markdown"),
            span: Some(end..end),
            ..place.clone()
        },
        old: String::new(),
        new: ["\n\n", said].concat(),
    })
}

/// A placeholder for something that was not found out says so.
fn hole(postmortem: &Postmortem, finding: &Finding) -> Option<Fix> {
    let old = arg(&finding.args, "words");
    if !HOLES.contains(&old) && !old.trim_matches(['?', ':']).is_empty() {
        return None;
    }
    let text = field(postmortem, &finding.place)?;
    let start = text.find(old).filter(|_| finding.place.span.is_none());
    let span = finding.place.span.clone();
    let span = span.or_else(|| start.map(|start| start..start + old.len()))?;
    let new = language(postmortem, text).not_known;
    Some(Fix::Replace {
        place: Place {
            span: Some(span),
            ..finding.place.clone()
        },
        old: old.to_owned(),
        new: new.to_owned(),
    })
}

/// The words of the language of a text, or of its document where the text does not tell.
pub(super) fn language(postmortem: &Postmortem, text: &str) -> &'static Lexicon {
    // The language of a text shows in its first sentences.
    const ENOUGH: usize = 800;
    let mut head = text.len().min(ENOUGH);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    let told = || Language::of_tag(postmortem.language.as_deref().unwrap_or("")).lexicon();
    telling(text.get(..head).unwrap_or("")).map_or_else(told, Language::lexicon)
}

/// The words of the language of a sentence, or of the text that it stands in.
fn language_of(postmortem: &Postmortem, sentence: &str, text: &str) -> &'static Lexicon {
    telling(sentence).map_or_else(|| language(postmortem, text), Language::lexicon)
}

/// The language that the words of a text tell, if they do.
fn telling(text: &str) -> Option<Language> {
    let mut tally = Tally::default();
    for word in words::split(text, &[]) {
        tally.count(text.get(word).unwrap_or(""));
    }
    Some(tally.language(2)).filter(|language| *language != Language::Any)
}
