//! Reads a block of TOML with `toml_parser`.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{Event, EventKind, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::{Invalid, Key, List, Parsed, Quoting, Scalar, Value, line_end};

/// The most levels that a value may have.
const DEEPEST: u32 = 64;

/// The keys before the first table. Each table is one more key, named like the first part of its name, with a
/// value that is no field.
pub(super) fn parse(text: &str) -> Result<Parsed, Invalid> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut events: Vec<Event> = Vec::new();
    let mut error: Option<ParseError> = None;
    let mut collect = |event: Event| events.push(event);
    let mut guarded = RecursionGuard::new(&mut collect, DEEPEST);
    let mut validated = ValidateWhitespace::new(&mut guarded, source);
    parse_document(&tokens, &mut validated, &mut error);
    let mut reader = Reader {
        text,
        source,
        error,
        keys: Vec::new(),
    };
    reader.read(&events);
    if let Some(error) = reader.error {
        let at = error.unexpected().or(error.context());
        let at = at.map_or(0, |span| span.start().min(text.len()));
        return Err(Invalid {
            line: text.as_bytes()[..at]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
                + 1,
            reason: error.description().to_owned(),
        });
    }
    let keys = reader.keys;
    let twice = keys.iter().enumerate().find(|(at, key)| {
        let plain = |key: &Key| !matches!(key.value, Value::Other);
        let same = |other: &&Key| other.name == key.name;
        keys[..*at]
            .iter()
            .find(same)
            .is_some_and(|other| plain(other) || plain(key))
    });
    if let Some((_, key)) = twice {
        let before = &text.as_bytes()[..key.lines.start.min(text.len())];
        return Err(Invalid {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            reason: "duplicate key".into(),
        });
    }
    Ok(Parsed {
        keys,
        in_braces: false,
    })
}

struct Reader<'text> {
    text: &'text str,
    source: Source<'text>,
    error: Option<ParseError>,
    keys: Vec<Key>,
}

impl Reader<'_> {
    fn read(&mut self, events: &[Event]) {
        let events: Vec<&Event> = events
            .iter()
            .filter(|event| !matches!(event.kind(), EventKind::Whitespace | EventKind::Newline))
            .collect();
        let mut at = 0;
        let mut in_table = false;
        while let Some(event) = events.get(at) {
            match event.kind() {
                EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                    in_table = true;
                    let name = self.name_after(&events, at);
                    self.keys.push(Key {
                        name,
                        value: Value::Other,
                        content: Vec::new(),
                        lines: range(event).start..range(event).end,
                    });
                    at += 1;
                }
                EventKind::SimpleKey if !in_table => at = self.key(&events, at),
                EventKind::Comment => at += 1,
                _ => {
                    let said = self.said(event);
                    if let Some(table) = self.keys.last_mut() {
                        table.content.push(said);
                    }
                    at += 1;
                }
            }
        }
    }

    fn name_after(&mut self, events: &[&Event], at: usize) -> String {
        match events.get(at + 1) {
            Some(event) if event.kind() == EventKind::SimpleKey => self.name(event),
            _ => String::new(),
        }
    }

    /// Reads the key at an index and its value, and returns the index after it.
    fn key(&mut self, events: &[&Event], first: usize) -> usize {
        let start = range(events[first]).start;
        let mut at = first;
        let mut names = Vec::new();
        while let Some(event) = events.get(at) {
            at += 1;
            match event.kind() {
                EventKind::SimpleKey => names.push(self.name(event)),
                EventKind::KeyValSep => break,
                _ => {}
            }
        }
        let from = at;
        let mut depth = 0_usize;
        while let Some(event) = events.get(at) {
            at += 1;
            match event.kind() {
                EventKind::ArrayOpen | EventKind::InlineTableOpen => depth += 1,
                EventKind::ArrayClose | EventKind::InlineTableClose => {
                    depth = depth.saturating_sub(1)
                }
                _ => {}
            }
            if depth == 0 && event.kind() != EventKind::Comment {
                break;
            }
        }
        let value: Vec<&Event> = events.get(from..at).unwrap_or_default().to_vec();
        let end = value.last().map_or(start, |event| range(event).end);
        let mut content: Vec<String> = names.iter().skip(1).cloned().collect();
        for event in value
            .iter()
            .filter(|event| event.kind() != EventKind::Comment)
        {
            if event.kind() != EventKind::ValueSep {
                content.push(self.said(event));
            }
        }
        let plain = (names.len() == 1).then(|| self.value(&value));
        self.keys.push(Key {
            name: names.into_iter().next().unwrap_or_default(),
            value: plain.unwrap_or(Value::Other),
            content,
            lines: start..line_end(self.text, end),
        });
        at
    }

    fn value(&mut self, events: &[&Event]) -> Value {
        match events {
            [one] if one.kind() == EventKind::Scalar => {
                self.scalar(one).map_or(Value::Other, Value::One)
            }
            [first, items @ .., last] if first.kind() == EventKind::ArrayOpen => {
                let scalars: Option<Vec<Scalar>> = items
                    .iter()
                    .filter(|item| item.kind() != EventKind::ValueSep)
                    .map(|item| match item.kind() {
                        EventKind::Scalar => self.scalar(item),
                        _ => None,
                    })
                    .collect();
                scalars.map_or(Value::Other, |items| {
                    Value::Many(List {
                        items,
                        brackets: Some(range(first).start..range(last).end),
                    })
                })
            }
            _ => Value::Other,
        }
    }

    fn scalar(&mut self, event: &Event) -> Option<Scalar> {
        let (_, text) = self.decoded(event)?;
        let quoting = match event.encoding() {
            None => Quoting::Bare,
            Some(Encoding::BasicString) => Quoting::Double,
            Some(Encoding::LiteralString) => Quoting::Single,
            Some(Encoding::MlBasicString | Encoding::MlLiteralString) => {
                Quoting::Lines { comment: None }
            }
        };
        let text = match quoting {
            // A number or a date counts as it is written: `1_000`.
            Quoting::Bare => self.text.get(range(event))?,
            _ => text.trim_end_matches(['\n', '\r']),
        };
        (!text.contains(['\n', '\r'])).then(|| Scalar {
            text: text.to_owned(),
            range: range(event),
            quoting,
        })
    }

    fn decoded(&mut self, event: &Event) -> Option<(ScalarKind, String)> {
        let raw = self.source.get(*event)?;
        let mut text = Cow::Borrowed("");
        let kind = raw.decode_scalar(&mut text, &mut self.error);
        Some((kind, text.into_owned()))
    }

    fn name(&mut self, event: &Event) -> String {
        let mut name = Cow::Borrowed("");
        if let Some(raw) = self.source.get(*event) {
            raw.decode_key(&mut name, &mut self.error);
        }
        name.into_owned()
    }

    /// What an event says, whatever its place and its quotation marks.
    fn said(&mut self, event: &Event) -> String {
        match event.kind() {
            EventKind::Scalar => match self.decoded(event) {
                Some((ScalarKind::String, text)) => format!("Text {text}"),
                Some((kind, text)) => format!("{kind:?} {text}"),
                None => String::new(),
            },
            EventKind::SimpleKey => format!("key {}", self.name(event)),
            kind => format!("{kind:?}"),
        }
    }
}

fn range(event: &Event) -> Range<usize> {
    event.span().start()..event.span().end()
}
