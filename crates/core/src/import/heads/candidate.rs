//! Lines of a paragraph that could be headings, and what they look like.

use std::ops::Range;

use super::super::{actions, headings, when};
use super::label::label;
use crate::frame::goes_on;
use crate::model::Kind;

/// How a line that could be a heading is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// A heading without a space after its marks, `###Heading`, at this level.
    Broken(u8),
    /// A line of its own, within this emphasis or none.
    Line(&'static str),
    /// A label with text after it on the same line.
    Label,
}

/// A line that could be a heading.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) form: Form,
    /// The whole line.
    pub(super) line: Range<usize>,
    /// From the start of the line to the end of the heading in it.
    pub(super) head: Range<usize>,
    /// The words of the heading.
    pub(super) name: Range<usize>,
    /// The kind of section that the words name.
    pub(super) named: Option<Kind>,
    /// The kind that the line has as a heading: none if it does not look like a heading.
    pub(super) kind: Option<Kind>,
    /// Whether the words name a field of metadata.
    pub(super) field: bool,
    /// Whether the line is short and not a sentence.
    pub(super) like_heading: bool,
    /// Whether the words are followed by a colon.
    pub(super) colon: bool,
    /// Whether the words begin with a number.
    pub(super) numbered: bool,
    /// Whether the words have no emphasis around them.
    pub(super) plain: bool,
    /// Whether what follows a label is a sentence and not a value of one or two words.
    pub(super) says_much: bool,
}

/// The lines of a paragraph that could be headings.
#[must_use]
pub(super) fn lines(text: &str, paragraph: &Range<usize>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = paragraph.start;
    for line in text[paragraph.clone()].split_inclusive('\n') {
        let range = at..at + line.trim_end_matches(['\n', '\r']).len();
        let opens = at == paragraph.start;
        found.extend(candidate(text, range, opens, paragraph.end));
        at += line.len();
    }
    found
}

fn candidate(
    text: &str,
    line: Range<usize>,
    opens: bool,
    paragraph_end: usize,
) -> Option<Candidate> {
    let source = &text[line.clone()];
    if source.contains('\r') || actions::begins_with_state(source) {
        return None;
    }
    let broken = broken_atx(source);
    if let Some((level, name)) = broken {
        let name = line.start + name.start..line.start + name.end;
        return Some(new(text, Form::Broken(level), &line, name, line.end));
    }
    let alone = opens && line.end == paragraph_end;
    if alone
        && plain_words(source)
        && !source.contains([':', '：'])
        && headings::names_section(source, 1)
    {
        // `TIMELINE`, in a document that does not mark its headings.
        let name = line.start..line.start + source.trim_ascii_end().len();
        let mut found = new(
            text,
            Form::Line(""),
            &line,
            name,
            line.start + source.trim_ascii_end().len(),
        );
        found.plain = true;
        return Some(found);
    }
    let label = label(source)?;
    let name = line.start + label.name.start..line.start + label.name.end;
    let trimmed = source
        .trim_ascii_end()
        .trim_end_matches('\\')
        .trim_ascii_end();
    let trimmed = ["<br>", "<br/>", "<br />"]
        .iter()
        .find_map(|mark| trimmed.strip_suffix(mark))
        .map_or(trimmed, str::trim_ascii_end);
    let value = source[label.end.min(source.len())..].trim_start_matches([' ', '\t']);
    if label.end >= trimmed.len() {
        let mut found = new(
            text,
            Form::Line(label.mark),
            &line,
            name,
            line.start + label.end,
        );
        found.colon = label.closed;
        found.plain = label.mark.is_empty();
        // Words without emphasis are a heading only if they begin a paragraph and do not begin in lower case.
        let begins = source.trim_start().starts_with(|c: char| !c.is_lowercase());
        if found.plain && !(opens && begins) {
            return None;
        }
        if found.plain
            && found.colon
            && found.kind.is_some()
            && !headings::is_name(&text[found.name.clone()])
        {
            // A sentence in which a name occurs, and which introduces what is below it.
            found.kind = None;
        }
        return Some(found);
    }
    if !label.closed || !goes_on(value) || is_version(value) {
        return None;
    }
    let mut found = new(text, Form::Label, &line, name, line.start + label.end);
    found.colon = true;
    found.plain = label.mark.is_empty();
    found.says_much = value.split_whitespace().nth(3).is_some() || value.ends_with(['。', '！']);
    let words = text[found.name.clone()].split_whitespace().count();
    // A question or clause that is a name may have more words: "Là où nous avons eu de la chance".
    (words <= 6 || headings::is_name(&text[found.name.clone()])).then_some(found)
}

/// Whether a value is a version number, as in `**Fixed in:** 2.3.1`: such a label does not begin a section.
fn is_version(value: &str) -> bool {
    let number = value.trim_start_matches(['<', '>', '=', '~', '^', 'v', ' ']);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let minor = rest.strip_prefix('.').unwrap_or_default();
    rest.len() < number.len()
        && minor.starts_with(|c: char| c.is_ascii_digit())
        && !minor.contains(' ')
}

/// Whether a line is a few words at the margin, beginning with a capital like a heading, without any marks.
fn plain_words(line: &str) -> bool {
    let first = |c: char| c.is_alphabetic() && !c.is_lowercase();
    line.starts_with(first) && line.split_whitespace().nth(6).is_none()
}

fn new(text: &str, form: Form, line: &Range<usize>, name: Range<usize>, end: usize) -> Candidate {
    let words = &text[name.clone()];
    let timed = when::leading(words).is_some();
    let field = headings::field(words).is_some();
    let like_heading = words.chars().count() <= 80
        && words.split_whitespace().count() <= 10
        && !words.ends_with(['.', ',', ';', '。', '、'])
        && !words.contains("](")
        && !timed
        && !field;
    let document =
        form == Form::Label && !headings::names_section(words, 1) && headings::is_document(words);
    let named = headings::kind(words);
    Candidate {
        form,
        line: line.clone(),
        head: line.start..end,
        name,
        named,
        kind: named.filter(|_| like_heading && !document),
        field,
        like_heading,
        colon: false,
        numbered: words.starts_with(|c: char| c.is_ascii_digit()),
        plain: false,
        says_much: false,
    }
}

/// The level of a heading such as `###Heading`, and where its words are.
fn broken_atx(line: &str) -> Option<(u8, Range<usize>)> {
    let start = line.len() - line.trim_start_matches(' ').len();
    let marks = line[start..]
        .bytes()
        .take_while(|byte| *byte == b'#')
        .count();
    let words = line[start + marks..].trim_ascii_end();
    let begins =
        words.starts_with(|c: char| c.is_alphabetic() || (!c.is_ascii() && !c.is_whitespace()));
    let level = u8::try_from(marks).ok()?;
    let from = start + marks;
    ((2..=6).contains(&marks) && start < 4 && begins && words.len() <= 160).then(|| {
        (
            level,
            from..from + words.trim_end_matches('#').trim_end().len(),
        )
    })
}
