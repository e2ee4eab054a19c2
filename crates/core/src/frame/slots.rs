//! The notation of frames: literal text with slots.
//!
//! `{name}` is filled with a field, `{name:argument}` is a slot with an argument, `{{` and `}}` are the
//! braces themselves. Frames may come from a file that was edited by hand, so reading one never fails:
//! whatever is not a well-formed slot is literal text.

use std::ops::Range;

/// One piece of a frame: literal text or a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that is written as it is.
    Literal(&'a str),
    /// A field to be filled in: its name, and its argument, which is empty if there is none.
    Slot(&'a str, &'a str),
}

/// Doubles the braces of a text, so that a frame writes them as they are instead of reading slots in them.
#[must_use]
pub fn escape(text: &str) -> String {
    if brace(text).is_none() {
        return text.to_owned();
    }
    text.replace('{', "{{").replace('}', "}}")
}

/// The pieces of a frame, in order. A doubled brace gives a literal piece with one brace.
#[must_use]
pub fn pieces(frame: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = frame;
    while !rest.is_empty() {
        let Some(at) = brace(rest) else {
            found.push(Piece::Literal(rest));
            break;
        };
        if at > 0 {
            found.push(Piece::Literal(&rest[..at]));
            rest = &rest[at..];
        }
        // `rest` begins with a brace, which is one byte.
        if rest.starts_with("{{") || rest.starts_with("}}") {
            found.push(Piece::Literal(&rest[..1]));
            rest = &rest[2..];
        } else if let Some((slot, after)) = slot(rest) {
            found.push(slot);
            rest = after;
        } else {
            found.push(Piece::Literal(&rest[..1]));
            rest = &rest[1..];
        }
    }
    found
}

/// Whether the frame has a slot of this name, with or without an argument.
#[must_use]
pub fn has(frame: &str, name: &str) -> bool {
    pieces(frame)
        .iter()
        .any(|piece| matches!(piece, Piece::Slot(slot, _) if *slot == name))
}

/// Fills a frame. `value` is called for each slot in order, with the name and the argument of the slot, and
/// appends the content of the slot to the text.
pub fn fill(frame: &str, mut value: impl FnMut(&str, &str, &mut String)) -> String {
    let mut out = String::with_capacity(frame.len() + 32);
    for piece in pieces(frame) {
        match piece {
            Piece::Literal(text) => out.push_str(text),
            Piece::Slot(name, argument) => value(name, argument, &mut out),
        }
    }
    out
}

/// The frame of a text from a position on, in which slots take the place of some of its parts. The parts do not
/// overlap, and may be in any order.
#[must_use]
pub fn around(text: &str, from: usize, mut parts: Vec<(Range<usize>, String)>) -> String {
    parts.sort_by_key(|(part, _)| part.start);
    let mut out = String::with_capacity(text.len() + 32);
    let mut at = from;
    for (part, slot) in parts {
        out.push_str(&escape(text.get(at..part.start).unwrap_or_default()));
        out.push_str(&slot);
        at = part.end;
    }
    out.push_str(&escape(text.get(at..).unwrap_or_default()));
    out
}

/// The position of the first brace of a text.
fn brace(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes.iter().position(|byte| matches!(byte, b'{' | b'}'))
}

/// Reads a slot at the start of a text; arguments contain no braces.
fn slot(text: &str) -> Option<(Piece<'_>, &str)> {
    let inner = text.strip_prefix('{')?;
    let end = brace(inner)?;
    let after = inner[end..].strip_prefix('}')?;
    let (name, argument) = inner[..end].split_once(':').unwrap_or((&inner[..end], ""));
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    Some((Piece::Slot(name, argument), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(frame: &str) -> String {
        fill(frame, |name, argument, out| {
            out.push('<');
            out.push_str(name);
            out.push_str(argument);
            out.push('>');
        })
    }

    #[test]
    fn slots_are_filled_and_the_rest_stands() {
        assert_eq!(filled("- {time} -> {text}"), "- <time> -> <text>");
        assert_eq!(filled("{done: (done)}"), "<done (done)>");
    }

    #[test]
    fn escaped_text_stands_for_itself() {
        for text in ["{time}", "a {{b}} }{ c", "{", "}", "{:}"] {
            assert_eq!(filled(&escape(text)), text);
        }
    }

    #[test]
    fn what_is_no_slot_is_text() {
        for text in ["{", "}", "{Time}", "{}", "{ time}", "{time", "{a{b}"] {
            assert!(filled(text).replace("<b>", "{b}") == text, "{text}");
        }
    }
}
