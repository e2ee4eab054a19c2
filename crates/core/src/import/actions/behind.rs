//! The fields behind the text of an item: in brackets, behind dashes, commas and bars, as sentences of their
//! own. They are taken from the end, one step after the other, until what is left ends with none.

use std::ops::Range;

use super::super::headings::normalise;
use super::part::{self, Field, Names};
use super::value::slot;
use super::words::{DONE, DUE_BEFORE, SIGNS};
use crate::frame::fields::unbracketed;
use crate::frame::{guard, lines, slots};
use crate::model::ActionItem;

/// Signs between two fields in brackets.
const SIGNS_BETWEEN: [char; 5] = [';', '；', '、', '，', ','];

/// How many places a part may begin at are tried, from the end.
const PLACES: usize = 12;

/// What a text ends with: where the text before it ends, and its fields.
struct Step {
    before: usize,
    fields: Vec<Field>,
    in_brackets: bool,
}

/// Moves the state and the fields at the end of a text into the item. Returns the text before them and their
/// frame. A field that already has a slot in the frame stays text.
pub(super) fn closing<'a>(
    action: &mut ActionItem,
    frame: &str,
    text: &'a str,
) -> (&'a str, String) {
    let mut closing = String::new();
    let (whole, mut text) = (text, text);
    let one = lines::is_one(text);
    let without = (!one).then(|| action.clone());
    let mut dated = false;
    loop {
        let known = |name: &str| slots::has(frame, name) || slots::has(&closing, name);
        if !known("done")
            && let Some((before, words)) =
                done_words(text).or_else(|| done_sentence(text).filter(|_| one))
        {
            action.done = true;
            closing = format!("{{done:{words}}}{closing}");
            text = before;
            continue;
        }
        let bare = text.trim_end_matches(['.', ',', ';', ' ', '—', '–']);
        // An ending such as `etc.` or `…` belongs to the words before it.
        let ends = text.len() - bare.len() < 5 && (one || bare.len() == text.len());
        let bare = if ends { bare } else { text };
        let step = group(bare).or_else(|| one.then(|| behind(bare, dated)).flatten());
        let Some(step) = step.filter(|step| step.fields.iter().all(|(name, _)| !known(name)))
        else {
            break;
        };
        let mut written = String::new();
        let mut at = step.before;
        for (name, value) in &step.fields {
            written.push_str(&slots::escape(&text[at..value.start]));
            at = value.end;
            let value = &text[value.clone()];
            dated |= *name == "due";
            let value = match step.in_brackets {
                true => unbracketed(value),
                false => value.to_owned(),
            };
            written.push_str(&slot(action, name, &value));
        }
        written.push_str(&slots::escape(&text[at..]));
        closing = [written, closing].concat();
        text = &text[..step.before];
    }
    if let Some(without) = without.filter(|_| !guard::takes_words(text)) {
        // Words cannot be written back behind such a text.
        *action = without;
        return (whole, String::new());
    }
    (text, closing)
}

/// What is behind the last sign that parts a field from the text. `dated` says that the date is further behind,
/// so that a name is the owner.
fn behind(text: &str, dated: bool) -> Option<Step> {
    let blanks = text
        .char_indices()
        .rev()
        .filter(|(_, c)| *c == ' ')
        .take(PLACES);
    blanks.into_iter().find_map(|(at, _)| {
        let from = at + 1;
        let lead = text[..at].trim_end_matches(' ');
        let sign = lead.chars().next_back()?;
        let part = &text[from..];
        if part.starts_with([' ', '-', '–', '—', '|', '·']) || part.contains('\\') {
            return None;
        }
        let apart = lead
            .strip_suffix(sign)
            .is_some_and(|words| words.ends_with(' '));
        let parted = match sign {
            '—' | '–' | '|' | '·' | '→' => Parted::Well,
            '-' if apart || lead.ends_with(" --") => Parted::Well,
            ',' | ';' | ':' | '.' => Parted::Little,
            _ => Parted::Not,
        };
        let field = sure(part, parted, sign, dated)?;
        // A full stop is part of the sentence that it ends.
        let before = match parted {
            Parted::Not => lead.len(),
            _ if sign == '.' => lead.len(),
            _ => lead.trim_end_matches([sign, ' ']).len(),
        };
        let (name, value) = field;
        if name == "owner" && text[..before].contains('@') {
            return None;
        }
        // Of `due by May 3`, the last word alone announces the day as well.
        let word = text[..before].rsplit(' ').next().unwrap_or_default();
        if name == "due"
            && parted == Parted::Not
            && DUE_BEFORE
                .that_begin(word)
                .any(|due| due.len() == word.len())
        {
            return None;
        }
        let label = text[..before].rsplit([' ', '.']).next().unwrap_or_default();
        let labels = sign == ':' && part::named(label).is_some();
        let is_whole =
            !labels && !text[..before].trim().is_empty() && !text[..before].ends_with('\\');
        is_whole.then(|| Step {
            before,
            fields: vec![(name, from + value.start..from + value.end)],
            in_brackets: false,
        })
    })
}

/// How clearly a part is set apart from the text before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parted {
    /// By a dash, a bar or a dot.
    Well,
    /// By a sign that also stands inside a sentence.
    Little,
    /// By a blank only.
    Not,
}

/// The field of a part, if it is one for certain behind such a sign.
fn sure(part: &str, parted: Parted, sign: char, dated: bool) -> Option<Field> {
    let names = match parted {
        Parted::Well if dated => Names::Shaped,
        Parted::Well => Names::Known,
        Parted::Little if dated && sign == ',' => Names::Known,
        _ => Names::No,
    };
    let field = part::field(part, names)?;
    let (name, range) = &field;
    let value = &part[range.clone()];
    let capital = part
        .trim_start_matches(['*', '_'])
        .starts_with(char::is_uppercase);
    let labelled = part::labelled(part).is_some();
    let certain = match parted {
        Parted::Well => !(labelled && value.starts_with(['*', '_'])),
        Parted::Little if labelled && value.len() > 60 => false,
        Parted::Little if labelled => capital || part::is_typical(name, value),
        Parted::Little => match *name {
            "due" => range.start > 0 || (sign == '.' && value.len() > 6),
            "ticket" => sign != ':' || part::link(value).is_some(),
            _ => true,
        },
        Parted::Not if labelled => capital && part::is_typical(name, value),
        Parted::Not => match *name {
            "due" => range.start > 0,
            "owner" => part::is_mention(value),
            "ticket" => part::link(value).is_some(),
            "priority" => value.starts_with('~'),
            _ => false,
        },
    };
    certain.then_some(field)
}

/// The fields in the brackets that a text ends with, as `frame::fields` writes them and as people do:
/// ` (owner: Ana; due: 2024-05-02)`, ` (Ana, May 3)`, ` [Ana]`.
fn group(text: &str) -> Option<Step> {
    let close = text
        .chars()
        .next_back()
        .filter(|c| matches!(c, ')' | '）' | ']'))?;
    let inner = &text[..text.len() - close.len_utf8()];
    let (open, begins) = opening(inner, close)?;
    let from = open + begins.len();
    let list = &inner[from..];
    let fields =
        labels(list).or_else(|| parts(list, 0, &mut Vec::new(), list.contains(SIGNS_BETWEEN)))?;
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name, from + value.start..from + value.end));
    // Somebody who is mentioned before is not the only one.
    let mentions = text[..open].contains('@') && list.starts_with('@');
    (!text[..open].is_empty() && !text[..open].ends_with(' ') && !mentions).then(|| Step {
        before: open,
        fields: fields.collect(),
        in_brackets: true,
    })
}

/// The fields of a list in which each has a label.
fn labels(list: &str) -> Option<Vec<Field>> {
    let mut found: Vec<Field> = Vec::new();
    let parts = labelled(list)?;
    for (index, part) in parts.iter().enumerate() {
        let source = &list[part.clone()];
        let (label, value) = source.split_once([':', '：'])?;
        let name = part::named(label)?;
        let value = value.trim_start();
        let start = part.end - value.len();
        // Behind every value but the last, a sign parts it from the next one.
        let trimmed = match index + 1 < parts.len() {
            true => value
                .strip_suffix(SIGNS_BETWEEN)
                .unwrap_or(value)
                .trim_end(),
            false => value.trim_end(),
        };
        if trimmed.is_empty() || found.iter().any(|(known, _)| *known == name) {
            return None;
        }
        found.push((name, start..start + trimmed.len()));
    }
    Some(found)
}

/// The parts of a list of fields, each from its label to the next one; the first has to begin with a label. A
/// sign that is not followed by a label belongs to a value: `owner: Bo, Al`.
fn labelled(list: &str) -> Option<Vec<Range<usize>>> {
    let begins = |words: &str| {
        let label = words.split_once([':', '：']);
        let named = label.is_some_and(|(label, _)| part::named(label).is_some());
        // After `&amp`, a sign is not the last one before the label in `&amp;; due: May`.
        named && !words.trim_start().starts_with(SIGNS_BETWEEN)
    };
    let signs = list.match_indices(SIGNS_BETWEEN);
    let starts = signs.map(|(at, sign)| at + sign.len());
    let starts: Vec<usize> = std::iter::once(0)
        .chain(starts.filter(|at| begins(&list[*at..])))
        .collect();
    let ends = starts.iter().copied().skip(1).chain([list.len()]);
    begins(list).then(|| {
        starts
            .iter()
            .copied()
            .zip(ends)
            .map(|(start, end)| start..end)
            .collect()
    })
}

/// The fields of a list from a position on, each part of which has to be one, and each field only one. The
/// shortest part that is a field is taken first: the comma in `Mar 13, 2026` parts nothing.
fn parts(list: &str, from: usize, found: &mut Vec<Field>, several: bool) -> Option<Vec<Field>> {
    let signs = [
        ",", ";", "·", "|", "、", "，", "；", " – ", " — ", " - ", " / ", "/",
    ];
    let rest = &list[from..];
    let mut ends: Vec<(usize, usize)> = signs
        .iter()
        .flat_map(|sign| {
            rest.match_indices(sign)
                .map(|(at, sign)| (at, at + sign.len()))
        })
        .collect();
    ends.sort_unstable();
    ends.push((rest.len(), rest.len()));
    let several = several || ends.len() > 1;
    let names = if several { Names::Shaped } else { Names::Known };
    for (end, next) in ends.into_iter().take(PLACES) {
        let part = &rest[..end];
        let Some((name, value)) = part::field(part, names) else {
            continue;
        };
        if found.iter().any(|(known, _)| *known == name) {
            continue;
        }
        found.push((name, from + value.start..from + value.end));
        if next == rest.len() && end == next {
            return Some(found.clone());
        }
        if let Some(all) = parts(list, from + next, found, several) {
            return Some(all);
        }
        found.pop();
    }
    None
}

/// Where the bracket opens that a text is closed by, and the white space and the sign that open it. A bracket
/// with a backslash is text.
fn opening(inner: &str, close: char) -> Option<(usize, &'static str)> {
    let (sign, begins) = match close {
        ')' => ('(', " ("),
        ']' => ('[', " ["),
        _ => ('（', "（"),
    };
    let mut depth = 0_usize;
    for (at, c) in inner.char_indices().rev() {
        let text = inner[..at].ends_with('\\');
        if c == close && !text {
            depth += 1;
        } else if c == sign && !text {
            let Some(outer) = depth.checked_sub(1) else {
                let open = (at + sign.len_utf8()).checked_sub(begins.len())?;
                return inner
                    .get(open..)?
                    .starts_with(begins)
                    .then_some((open, begins));
            };
            depth = outer;
        }
    }
    None
}

/// A sentence at the end of a text that says when it was done: ` Completed 3 June 2026.`
fn done_sentence(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_end_matches('.');
    let at = bare.rfind(". ")? + 1;
    let (word, day) = bare[at..]
        .trim_start()
        .split_once(' ')
        .unwrap_or((bare[at..].trim(), ""));
    let day = ["on ", "el ", "le ", "am ", "em ", "il "]
        .iter()
        .find_map(|word| day.strip_prefix(word))
        .unwrap_or(day);
    let says = DONE.contains(&normalise(word).as_str()) && word.starts_with(char::is_uppercase);
    (says && (day.is_empty() || part::is_date(day))).then(|| (&text[..at], &text[at..]))
}

/// Words in brackets or a sign at the end of a text that say that the item is done: ` (done)`, ` ✅`. Returns the
/// text before, and the words with the brackets and the white space before them.
fn done_words(text: &str) -> Option<(&str, &str)> {
    let words = SIGNS
        .iter()
        .filter(|(_, done)| *done)
        .find_map(|(sign, _)| text.strip_suffix(sign));
    let before = match words {
        Some(before) => before.trim_end_matches([' ', '\t']),
        None => {
            let open = text.rfind('(').filter(|at| !text[..*at].ends_with('\\'))?;
            let words = text[open..].strip_prefix('(')?.strip_suffix(')')?;
            if !DONE.contains(&normalise(words).as_str()) || words.contains(['{', '}']) {
                return None;
            }
            text[..open].trim_end_matches([' ', '\t'])
        }
    };
    (!before.is_empty() && before.len() < text.len()).then(|| (before, &text[before.len()..]))
}
