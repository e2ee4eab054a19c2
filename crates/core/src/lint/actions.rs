//! Questions about action items that several rules ask.

use std::ops::Range;

use super::language::{List, every};
use super::{Context, Part, Piece, words};
use crate::model::ActionItem;
use crate::timeline::{Date, date};

/// The open top-level action items, each with its text.
pub(super) fn open<'c, 'a>(
    context: &'c Context<'a>,
) -> impl Iterator<Item = (&'c Piece<'a>, &'a ActionItem)> {
    let pieces = context
        .pieces()
        .iter()
        .filter(|piece| piece.part == Part::Item);
    pieces.filter_map(|piece| {
        let item = piece.item?;
        (piece.top && !item.done).then_some((piece, item))
    })
}

/// How urgent the priority of an item is: 0 for the most urgent (`P0`), 1, and so on; `None` if it has no
/// priority or one that cannot be ranked.
pub(super) fn urgency(item: &ActionItem) -> Option<u32> {
    let written = item.priority.as_deref()?.trim().to_lowercase();
    if every(|words| words.urgent).any(|word| word == written) {
        return Some(u32::from(!written.contains('0')));
    }
    let digits = written.trim_start_matches(|c: char| !c.is_ascii_digit());
    let digits = digits.get(..1).and_then(|digit| digit.parse::<u32>().ok());
    let low = || every(|words| words.low).any(|word| word == written);
    digits.or_else(|| low().then_some(3))
}

/// The day on which an item is due, if its due date is known to the day.
pub(super) fn due(item: &ActionItem) -> Option<Date> {
    let written = item.due.as_deref()?;
    let date = date::parse(written).or_else(|| date::find(written).map(|(_, date)| date))?;
    date.day.map(|_| date)
}

/// The words of an item from the first one that says what to do: without a day, a name or a label before it,
/// and without `we will`.
pub(super) fn opening<'p>(piece: &'p Piece<'_>) -> &'p [Range<usize>] {
    let all = piece.words();
    let text = piece.text;
    let begins = text.trim_start_matches(['*', '_', ' ', '[', ']']);
    let start = text.len() - begins.len();
    // The item begins with code, a link or a quotation, so its first words are not known.
    if all.first().is_none_or(|first| first.start > start + 4) {
        return &[];
    }
    let head = text
        .get(..text.char_indices().nth(48).map_or(text.len(), |(at, _)| at))
        .unwrap_or("");
    let arrow = ["->", "=>", "→", ": ", ":** ", ":* ", " - ", " – ", " — "];
    let label = arrow
        .iter()
        .filter_map(|sign| Some(head.find(sign)? + sign.len()))
        .min();
    let after = label.map_or(0, |end| all.partition_point(|word| word.start < end));
    // A label has at most three words; `Alert on this: a, b` begins with its verb.
    let after = if after <= 3 { after } else { 0 };
    let rest = all.get(after..).filter(|rest| !rest.is_empty());
    let rest = rest.unwrap_or(all);
    // The words after an announcement such as `we will` say what to do.
    let announced =
        every(|words| words.announced).find_map(|phrase| words::phrase(text, rest, 0, phrase));
    rest.get(announced.unwrap_or(0)..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(rest)
}

/// The range of the words of a list that an item begins with, if it begins with any.
pub(super) fn begins(piece: &Piece<'_>, list: List) -> Option<Range<usize>> {
    let rest = opening(piece);
    let first = rest.first()?;
    piece.lexicons().iter().find_map(|lexicon| {
        let phrases = list(lexicon).iter();
        let count = phrases
            .filter_map(|one| words::phrase(piece.text, rest, 0, one))
            .max()?;
        Some(first.start..rest.get(count - 1)?.end)
    })
}
