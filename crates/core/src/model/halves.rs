//! Halves of characters in JSON.
//!
//! JSON may spell a character outside the basic plane as two escapes, `"\ud83d\ude92"`. Programs that cut a
//! text between the two leave a half, which is no character and which no Rust string can hold. Such a half is
//! no reason to refuse the file: U+FFFD takes its place, and everything else is kept.

use std::borrow::Cow;
use std::ops::Range;

/// The length of `\ud83d`, and of the escape that takes its place.
const ESCAPE: usize = 6;

/// Where half of a character is in a text. Line and column count from 1, the column in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfCharacter {
    /// The line.
    pub line: usize,
    /// The column of the escape.
    pub column: usize,
}

/// The places in a JSON text where half of a character is escaped without the other half, in order. Where
/// such a text is read, the character U+FFFD stands in each of these places.
#[must_use]
pub fn half_characters(json: &str) -> Vec<HalfCharacter> {
    let (mut line, mut line_start, mut seen) = (1, 0, 0);
    let place = |half: Range<usize>| {
        let between = json.get(seen..half.start).unwrap_or_default();
        line += between.matches('\n').count();
        if let Some(at) = between.rfind('\n') {
            line_start = seen + at + 1;
        }
        seen = half.start;
        HalfCharacter {
            line,
            column: half.start - line_start + 1,
        }
    };
    halves(json).into_iter().map(place).collect()
}

/// The JSON text with whole characters only. Nothing in it moves: a mistake elsewhere has the same place in
/// both texts.
pub(crate) fn without_halves(json: &str) -> Cow<'_, str> {
    let mut whole = Cow::Borrowed(json);
    for half in halves(json) {
        whole.to_mut().replace_range(half, "\\ufffd");
    }
    whole
}

fn halves(json: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Nearly all texts have no such escape, and drafts are read at every start.
    if !json.contains("\\ud") && !json.contains("\\uD") {
        return found;
    }
    let mut at = 0;
    while let Some(escape) = json.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + escape;
        at = match unit(json, start) {
            Some(0xd800..0xdc00) if is_second(json, start + ESCAPE) => start + 2 * ESCAPE,
            Some(0xd800..0xe000) => {
                found.push(start..start + ESCAPE);
                start + ESCAPE
            }
            // A backslash may be escaped itself: then no escape begins at the second one.
            _ if json.as_bytes().get(start + 1) == Some(&b'\\') => start + 2,
            _ => start + 1,
        };
    }
    found
}

fn is_second(json: &str, at: usize) -> bool {
    unit(json, at).is_some_and(|unit| (0xdc00..0xe000).contains(&unit))
}

/// The number in an escape such as `\ud83d`, if one begins here.
fn unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    only_digits.then(|| u16::from_str_radix(digits, 16).ok())?
}
