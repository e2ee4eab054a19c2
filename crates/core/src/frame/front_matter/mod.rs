//! Front matter: the block of YAML or TOML between two fences at the very start of a file, which site
//! generators such as Hugo, Jekyll and `MkDocs` read, or a map of JSON there, as Hugo takes it.
//!
//! A maintained parser reads the block (`yaml`, `toml`, `json`), and `change` replaces only the bytes of a value.
//! Every change is read again before it counts: if anything but that value became different, it is not made.
//! So a block that a generator accepts is still one after any edit. Only keys at the margin with a plain
//! value, or a list of them, can be fields; everything else is kept and means nothing to Debrief.
//!
//! This module knows no Markdown. Which key gives which field is decided by the importer, which notes it in
//! the front piece.

mod change;
mod gather;
mod json;
mod lists;
mod scalar;
mod toml;
mod values;
mod yaml;

pub use change::{Setting, tidy, write};
pub use gather::gather;
pub use values::read;

use std::ops::Range;

/// How many lines are searched for the closing fence.
const MOST_LINES: usize = 1_000;

/// The language of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// YAML, between `---` and `---` or `...`.
    Yaml,
    /// TOML, between `+++` and `+++`.
    Toml,
    /// JSON, a map in braces.
    Json,
}

impl Language {
    /// The name that a front piece has as its style: `yaml`, `toml` or `json`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Toml => "toml",
            Self::Json => "json",
        }
    }

    /// The language with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Yaml, Self::Toml, Self::Json]
            .into_iter()
            .find(|language| language.as_str() == name)
    }
}

/// A block of front matter in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The language of the block.
    pub language: Language,
    /// Its bytes, with both fences but without the line ending after the second.
    pub range: Range<usize>,
}

/// Why a parser does not accept a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The line of the block at which the parser stopped; 1 is the first fence.
    pub line: usize,
    /// What the parser expected, in English, as it says it; it has no other language.
    pub reason: String,
}

/// A key at the margin of a block, with its value.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    name: String,
    value: Value,
    /// Everything that its value holds, as the parser understands it. Two blocks say the same under a key if
    /// these are equal.
    content: Vec<String>,
    /// The lines of the key and its value, from the first byte of the key to the end of the last line.
    lines: Range<usize>,
}

/// The value of a key, as far as it can be a field.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    /// A single scalar.
    One(Scalar),
    /// A list of scalars.
    Many(List),
    /// Nothing: `null`, `~`, or only the key. The range is that of the word, or empty.
    Nothing(Range<usize>),
    /// Whatever cannot be a field: maps, anchors, aliases, tags, text of several lines.
    Other,
}

#[derive(Clone, Debug, PartialEq)]
struct Scalar {
    text: String,
    /// The bytes that a new value replaces.
    range: Range<usize>,
    quoting: Quoting,
}

#[derive(Clone, Debug, PartialEq)]
struct List {
    items: Vec<Scalar>,
    /// The brackets of a list in one line, or nothing for a list with an item on each line.
    brackets: Option<Range<usize>>,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// Without quotation marks: a word of YAML, a number or a date of TOML.
    Bare,
    /// Between `'`.
    Single,
    /// Between `"`.
    Double,
    /// Over several lines: a block scalar of YAML, `"""` of TOML. A comment may follow its sign.
    Lines { comment: Option<(usize, usize)> },
}

/// A block as its parser understands it.
#[derive(Clone, Debug, PartialEq)]
struct Parsed {
    keys: Vec<Key>,
    /// Whether the block is a single map in braces; a new key has no place in one.
    in_braces: bool,
}

impl Parsed {
    fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// The block at the very start of a text, without a byte-order mark before it. Text between two rules is
/// none: a block has at least one key. One that its parser does not accept still is a block if a line begins
/// with a key, so that it is kept together and no report shows it.
#[must_use]
pub fn locate(text: &str) -> Option<Block> {
    let language = match text.lines().next()?.trim_ascii_end() {
        "---" => Language::Yaml,
        "+++" => Language::Toml,
        _ => return locate_json(text),
    };
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').take(MOST_LINES).enumerate() {
        let bare = line.trim_ascii_end();
        if number > 0 && closes(language, bare) {
            let range = 0..at + bare.len();
            let block = &text[range.clone()];
            let is_block = match parse(language, block) {
                Ok(parsed) => !parsed.keys.is_empty(),
                Err(_) => inner(block)
                    .1
                    .lines()
                    .any(|line| begins_key(language, line)),
            };
            return is_block.then_some(Block { language, range });
        }
        at += line.len();
    }
    None
}

/// A map of JSON that begins a text, with more text on the lines below it.
fn locate_json(text: &str) -> Option<Block> {
    let end = text.starts_with('{').then(|| json::length(text))??;
    let rest = &text[end..];
    let is_alone = rest.lines().next()?.trim().is_empty() && !rest.trim().is_empty();
    is_alone.then_some(Block {
        language: Language::Json,
        range: 0..end,
    })
}

/// Whether a parser accepts a block; if not, where it stopped and why.
///
/// # Errors
/// Returns the line and the reason if the block is not valid YAML, TOML or JSON, or not a map of keys.
pub fn check(language: Language, block: &str) -> Result<(), Invalid> {
    parse(language, block).map(|_| ())
}

/// The text between the fences, and where it begins in the block. A block of JSON has no fences.
#[must_use]
pub fn inner(block: &str) -> (usize, &str) {
    if block.starts_with('{') {
        return (0, block);
    }
    let start = block.find('\n').map_or(block.len(), |at| at + 1);
    let end = block.rfind('\n').map_or(block.len(), |at| at + 1);
    (start, block.get(start..end).unwrap_or_default())
}

/// The block with another text between its fences, which comes without the line ending before the second; its
/// lines end as those of the block do.
#[must_use]
pub fn with_inner(block: &str, text: &str) -> String {
    let (start, old) = inner(block);
    if old.len() == block.len() {
        return text.lines().collect::<Vec<_>>().join(eol(block));
    }
    let mut out = block[..start].to_owned();
    for line in text.lines() {
        out.push_str(line);
        out.push_str(eol(block));
    }
    out.push_str(&block[start + old.len()..]);
    out
}

/// The names of the keys at the margin, in order. None if the block is not valid.
#[must_use]
pub fn names(language: Language, block: &str) -> Vec<String> {
    let parsed = parse(language, block);
    parsed.map_or_else(
        |_| Vec::new(),
        |parsed| parsed.keys.into_iter().map(|key| key.name).collect(),
    )
}

fn parse(language: Language, block: &str) -> Result<Parsed, Invalid> {
    let (start, text) = inner(block);
    let parsed = match language {
        Language::Yaml => yaml::parse(text),
        Language::Toml => toml::parse(text),
        Language::Json => json::parse(text),
    };
    let mut parsed = parsed.map_err(|invalid| Invalid {
        line: invalid.line + 1,
        ..invalid
    })?;
    for key in &mut parsed.keys {
        key.shift(start);
    }
    Ok(parsed)
}

impl Key {
    /// Moves all places of the key by a number of bytes.
    fn shift(&mut self, by: usize) {
        let shift = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
        let scalar = |scalar: &mut Scalar| {
            shift(&mut scalar.range);
            if let Quoting::Lines {
                comment: Some((start, end)),
            } = &mut scalar.quoting
            {
                *start += by;
                *end += by;
            }
        };
        shift(&mut self.lines);
        match &mut self.value {
            Value::One(one) => scalar(one),
            Value::Many(list) => {
                list.items.iter_mut().for_each(scalar);
                list.brackets.iter_mut().for_each(shift);
            }
            Value::Nothing(range) => shift(range),
            Value::Other => {}
        }
    }
}

/// The line ending that a block uses.
fn eol(block: &str) -> &'static str {
    match block.find('\n') {
        Some(at) if block[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

fn closes(language: Language, line: &str) -> bool {
    match language {
        Language::Yaml => matches!(line, "---" | "..."),
        Language::Toml => line == "+++",
        Language::Json => false,
    }
}

/// Whether a line looks like a key with its value, for blocks that no parser accepts.
fn begins_key(language: Language, line: &str) -> bool {
    let separator = match language {
        Language::Yaml | Language::Json => ':',
        Language::Toml => '=',
    };
    line.split_once(separator).is_some_and(|(key, _)| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
        key.starts_with(char::is_alphabetic) && key.trim_end().chars().all(plain)
    })
}

/// The end of the line that a place is in, without its line ending.
fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let end = rest.find('\n').unwrap_or(rest.len());
    at + rest[..end].trim_end_matches('\r').len()
}

#[cfg(test)]
mod tests;
