//! Questions about action items that several rules ask.

use std::ops::Range;

use super::language::{List, every};
use super::{Context, Part, Piece, words};
use crate::model::ActionItem;
use crate::timeline::{Date, date};

/// The open top-level action items, each with its text.
pub(super) fn open_items<'c, 'a>(
    context: &'c Context<'a>,
) -> impl Iterator<Item = (&'c Piece<'a>, &'a ActionItem)> {
    let pieces = context
        .pieces()
        .iter()
        .filter(|piece| piece.part == Part::Item);
    pieces.filter_map(|piece| {
        let item = piece.item?;
        (piece.is_top_level && !item.done).then_some((piece, item))
    })
}

/// How urgent the priority of an item is: 0 for the most urgent (`P0`), 1, and so on; `None` if it has no
/// priority or one that cannot be ranked.
pub(super) fn urgency(item: &ActionItem) -> Option<u32> {
    let priority = item.priority.as_deref()?.trim().to_lowercase();
    if every(|words| words.urgent).any(|word| word == priority) {
        return Some(u32::from(!priority.contains('0')));
    }
    let digits = priority.trim_start_matches(|c: char| !c.is_ascii_digit());
    let digits = digits.get(..1).and_then(|digit| digit.parse::<u32>().ok());
    let is_low = || every(|words| words.low).any(|word| word == priority);
    digits.or_else(|| is_low().then_some(3))
}

/// The day on which an item is due, if its due date is known to the day.
pub(super) fn due_date(item: &ActionItem) -> Option<Date> {
    let due = item.due.as_deref()?;
    let date = date::parse(due).or_else(|| date::find(due).map(|(_, date)| date))?;
    date.day.map(|_| date)
}

/// The words of an item from the first one that says what to do: without a day, a name or a label before it,
/// and without `we will`.
pub(super) fn opening_words<'p>(piece: &'p Piece<'_>) -> &'p [Range<usize>] {
    let words = piece.words();
    let text = piece.text;
    let without_marks = text.trim_start_matches(['*', '_', ' ', '[', ']']);
    let start = text.len() - without_marks.len();
    // An item that begins with code, a link or a quotation has no first words that can be read.
    if words.first().is_none_or(|first| first.start > start + 4) {
        return &[];
    }
    let head = text
        .get(
            ..text
                .char_indices()
                .nth(48)
                .map_or(text.len(), |(index, _)| index),
        )
        .unwrap_or("");
    let separators = ["->", "=>", "→", ": ", ":** ", ":* ", " - ", " – ", " — "];
    let label_end = separators
        .iter()
        .filter_map(|separator| Some(head.find(separator)? + separator.len()))
        .min();
    let label_words = label_end.map_or(0, |end| words.partition_point(|word| word.start < end));
    // A label has at most three words; `Alert on this: a, b` begins with its verb.
    let label_words = if label_words <= 3 { label_words } else { 0 };
    let rest = words.get(label_words..).filter(|rest| !rest.is_empty());
    let rest = rest.unwrap_or(words);
    // The words after an announcement such as `we will` say what to do.
    let announcement_length = every(|words| words.announced)
        .find_map(|phrase| words::phrase_length(text, rest, 0, phrase));
    rest.get(announcement_length.unwrap_or(0)..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(rest)
}

/// The range of the words of a list that an item begins with, if it begins with any.
pub(super) fn leading_words(piece: &Piece<'_>, list: List) -> Option<Range<usize>> {
    let opening = opening_words(piece);
    let first = opening.first()?;
    piece.lexicons().iter().find_map(|lexicon| {
        let phrases = list(lexicon).iter();
        let count = phrases
            .filter_map(|phrase| words::phrase_length(piece.text, opening, 0, phrase))
            .max()?;
        Some(first.start..opening.get(count - 1)?.end)
    })
}
