//! Reads a block of YAML with `saphyr-parser`.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::{Invalid, Key, List, Parsed, Quoting, Scalar, Value, line_end, scalar};

/// The most levels that a value may have; no front matter is deeper, and every level costs stack.
const DEEPEST: usize = 64;

/// The keys at the margin. A key that is given twice has no value that can be a field: readers disagree which
/// of the two counts.
pub(super) fn parse(text: &str) -> Result<Parsed, Invalid> {
    let events = events(text)?;
    let mut events = events.iter().skip_while(|event| {
        matches!(
            event.event,
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing
        )
    });
    let refused = |line: usize| Invalid {
        line,
        reason: "expected keys with values".into(),
    };
    let mut parsed = match events.next() {
        Some(Placed {
            event: Event::MappingStart(..),
            range,
        }) => Parsed {
            keys: Vec::new(),
            in_braces: text[range.clone()].starts_with('{'),
        },
        _ => return Err(refused(1)),
    };
    let events: Vec<&Placed<'_>> = events.collect();
    let mut at = 0;
    while let Some(name) = events.get(at) {
        if matches!(name.event, Event::MappingEnd) {
            break;
        }
        let key_end = value_end(&events, at);
        let end = value_end(&events, key_end);
        let (Some(key_events), Some(value_events)) =
            (events.get(at..key_end), events.get(key_end..end))
        else {
            return Err(refused(1));
        };
        parsed.keys.push(key(text, key_events, value_events));
        at = end;
    }
    let more = events
        .iter()
        .filter(|placed| matches!(placed.event, Event::DocumentStart(_)));
    if more.count() > 0 {
        return Err(refused(1));
    }
    let names: Vec<String> = parsed.keys.iter().map(|key| key.name.clone()).collect();
    for key in &mut parsed.keys {
        if names.iter().filter(|name| **name == key.name).count() > 1 {
            key.value = Value::Other;
        }
    }
    Ok(parsed)
}

struct Placed<'text> {
    event: Event<'text>,
    range: Range<usize>,
}

/// Everything that the parser finds, with places in bytes: it counts in characters.
fn events(text: &str) -> Result<Vec<Placed<'_>>, Invalid> {
    let places: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let byte = |index: usize| places.get(index).copied().unwrap_or(text.len());
    let range =
        |span: Span| byte(span.start.index())..byte(span.end.index()).max(byte(span.start.index()));
    let mut found = Vec::new();
    let mut depth = 0_usize;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| Invalid {
            line: error.marker().line(),
            reason: error.info().to_owned(),
        })?;
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Invalid {
                line: span.start.line(),
                reason: "too many levels".into(),
            });
        }
        found.push(Placed {
            range: range(span),
            event,
        });
    }
    Ok(found)
}

/// The index after the value that begins at an index.
fn value_end(events: &[&Placed<'_>], from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, placed) in events.iter().enumerate().skip(from) {
        match placed.event {
            Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    events.len()
}

fn key(text: &str, name: &[&Placed<'_>], value: &[&Placed<'_>]) -> Key {
    let plain_name = match name {
        [
            Placed {
                event: Event::Scalar(name, _, 0, None),
                ..
            },
        ] => Some(name.to_string()),
        _ => None,
    };
    let start = name.first().map_or(0, |placed| placed.range.start);
    let name_end = name.last().map_or(start, |placed| placed.range.end);
    let last = value
        .last()
        .map_or(name_end, |placed| last_byte(text, placed));
    let lines = start..line_end(text, last.max(name_end));
    let explicit = text[..start].trim_end().ends_with('?');
    let found = match (&plain_name, explicit) {
        (Some(_), false) => self::value(text, name_end, value),
        _ => Value::Other,
    };
    Key {
        name: plain_name.unwrap_or_default(),
        value: found,
        content: value.iter().map(|placed| said(&placed.event)).collect(),
        lines,
    }
}

/// The last byte that belongs to an event, without the white space and comments that some spans include.
fn last_byte(text: &str, placed: &Placed<'_>) -> usize {
    match &placed.event {
        Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..) => {
            quoted(text, placed.range.clone()).map_or(placed.range.end, |range| range.end)
        }
        Event::MappingEnd | Event::SequenceEnd if placed.range.is_empty() => {
            // A block ends where the next key begins: what is before it counts.
            let before = &text[..placed.range.start];
            let mut end = before.trim_end().len();
            // Lines with only a comment are not part of the value.
            while let Some(start) = before[..end].rfind('\n').map(|at| at + 1) {
                if !before[start..end].trim_start().starts_with('#') {
                    break;
                }
                end = before[..start].trim_end().len();
            }
            end
        }
        _ => placed.range.start + text[placed.range.clone()].trim_end().len(),
    }
}

fn value(text: &str, key_end: usize, events: &[&Placed<'_>]) -> Value {
    match events {
        [one] => match &one.event {
            Event::Scalar(value, ScalarStyle::Plain, 0, None) if scalar::is_null(value) => {
                let colon = text[key_end..]
                    .find(':')
                    .map_or(key_end, |at| key_end + at + 1);
                let range = if one.range.is_empty() {
                    colon..colon
                } else {
                    one.range.clone()
                };
                Value::Nothing(range)
            }
            _ => scalar_of(text, key_end, one).map_or(Value::Other, Value::One),
        },
        [
            Placed {
                event: Event::SequenceStart(0, None),
                range: first,
            },
            items @ ..,
            last,
        ] => {
            let brackets = text[first.clone()]
                .starts_with('[')
                .then_some(first.start..last.range.end);
            let items: Option<Vec<Scalar>> = items
                .iter()
                .map(|item| scalar_of(text, item.range.start, item))
                .collect();
            match items.filter(|items| !commented(text, brackets.as_ref(), items)) {
                Some(items) => Value::Many(List { items, brackets }),
                None => Value::Other,
            }
        }
        _ => Value::Other,
    }
}

/// Whether there is a comment within the brackets of a list; an edit of the list could lose it.
fn commented(text: &str, brackets: Option<&Range<usize>>, items: &[Scalar]) -> bool {
    let Some(brackets) = brackets else {
        return false;
    };
    let starts = items
        .iter()
        .map(|item| item.range.start)
        .chain([brackets.end]);
    let ends = [brackets.start]
        .into_iter()
        .chain(items.iter().map(|item| item.range.end));
    ends.zip(starts)
        .any(|(end, start)| text.get(end..start).is_none_or(|gap| gap.contains('#')))
}

/// A scalar that can be a value: one line of text, without an anchor and without a tag other than `!!str`.
fn scalar_of(text: &str, after_key: usize, placed: &Placed<'_>) -> Option<Scalar> {
    let Event::Scalar(value, style, 0, tag) = &placed.event else {
        return None;
    };
    if tag.as_deref().is_some_and(|tag: &Tag| !is_text(tag)) {
        return None;
    }
    let value = value.trim_end_matches('\n');
    if value.contains(['\n', '\r']) {
        return None;
    }
    let (range, quoting) = match style {
        ScalarStyle::Plain => (placed.range.clone(), Quoting::Bare),
        ScalarStyle::SingleQuoted => (quoted(text, placed.range.clone())?, Quoting::Single),
        ScalarStyle::DoubleQuoted => (quoted(text, placed.range.clone())?, Quoting::Double),
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let sign = after_key + text.get(after_key..placed.range.start)?.find(['|', '>'])?;
            let header = sign..line_end(text, sign);
            let comment = text[header.clone()]
                .find(" #")
                .map(|at| (header.start + at, header.end));
            let end = placed.range.start + text[placed.range.clone()].trim_end().len();
            (sign..end.max(header.end), Quoting::Lines { comment })
        }
    };
    // A tag is part of what the parser calls the place of a scalar.
    let tagged = tag.is_some() || text[range.clone()].starts_with(['!', '&']);
    (!tagged).then(|| Scalar {
        text: value.to_owned(),
        range,
        quoting,
    })
}

fn is_text(tag: &Tag) -> bool {
    tag.is_yaml_core_schema() && tag.suffix == "str"
}

/// A quoted scalar from its opening to its closing mark. The parser's own places run on to what follows.
fn quoted(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let source = text.get(range.start..)?;
    let mark = source.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let mut chars = source.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if mark == '"' => {
                chars.next();
            }
            '\'' if mark == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
            }
            _ if c == mark => return Some(range.start..range.start + at + 1),
            _ => {}
        }
    }
    None
}

/// What an event says, whatever its place and its quotation marks; a word without them counts by the type
/// that readers give it.
fn said(event: &Event<'_>) -> String {
    match event {
        Event::Scalar(value, style, anchor, tag) => {
            let kind = match style {
                ScalarStyle::Plain => scalar::kind(value),
                _ => scalar::Kind::Text,
            };
            format!("{kind:?} {anchor} {tag:?} {value}")
        }
        Event::Alias(anchor) => format!("alias {anchor}"),
        Event::SequenceStart(0, None) => "[".into(),
        Event::SequenceStart(anchor, tag) => format!("[ {anchor} {tag:?}"),
        Event::SequenceEnd => "]".into(),
        Event::MappingStart(anchor, tag) => format!("{{ {anchor} {tag:?}"),
        Event::MappingEnd => "}".into(),
        _ => String::new(),
    }
}
