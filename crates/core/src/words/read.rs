//! Reads the visible text from the inline events of the Markdown parser.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{Span, Visible, html};

/// How many bytes are read at most. What is recognised stands at the start or at the end of a line.
const LONGEST: usize = 1_200;

/// The characters of which one is in every text whose visible form differs from its source.
const SPECIAL: [char; 11] = ['*', '_', '`', '[', ']', '<', '&', '\\', '~', '>', '#'];

pub(super) fn visible(source: &str) -> Visible {
    let source = start(source);
    if !source.contains(SPECIAL) && !source.contains(['\n', '\r']) {
        return as_written(source);
    }
    let mut reading = Reading {
        source,
        text: String::with_capacity(source.len()),
        places: Vec::with_capacity(source.len()),
        spans: Vec::new(),
        unseen: Vec::new(),
        open: Vec::new(),
        tags: Vec::new(),
    };
    let options = Options::ENABLE_STRIKETHROUGH;
    // The definition of a reference is elsewhere in the document: `[14:02][1]` counts as a link. But `[x]` is
    // more often a box or a bracket.
    let known = |link: BrokenLink<'_>| {
        let is_link = !matches!(
            link.link_type,
            LinkType::Shortcut | LinkType::ShortcutUnknown
        );
        is_link.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(source, options, Some(known));
    for (event, range) in parser.into_offset_iter() {
        if reading.take(&event, range) {
            break;
        }
    }
    reading.unseen_tags(0);
    // Nothing is seen of `[14:02]: Down`, which defines a reference: it is read as it is written.
    if reading.text.is_empty() {
        return as_written(source);
    }
    Visible {
        text: reading.text,
        places: Some(reading.places),
        spans: reading.spans,
        unseen: reading.unseen,
    }
}

fn as_written(source: &str) -> Visible {
    Visible {
        text: source.to_owned(),
        places: None,
        spans: Vec::new(),
        unseen: Vec::new(),
    }
}

/// The start of a text, up to the first blank line or as long as is read at most.
fn start(source: &str) -> &str {
    let mut end = source.len().min(LONGEST);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let window = &source[..end];
    let mut from = 0;
    for line in window.split_inclusive('\n') {
        if from > 0 && line.trim_ascii().is_empty() {
            return &window[..from];
        }
        from += line.len();
    }
    window
}

/// What has been read so far.
struct Reading<'a> {
    source: &'a str,
    text: String,
    places: Vec<Range<usize>>,
    spans: Vec<Span>,
    unseen: Vec<Range<usize>>,
    /// The spans that are still open.
    open: Vec<Open>,
    /// The HTML elements that are still open: their names.
    tags: Vec<(String, Open)>,
}

/// The start of a span.
struct Open {
    /// Where it begins in the visible text.
    text: usize,
    /// Where it is in the source; of an HTML element, its first tag.
    outer: Range<usize>,
    /// The address of a link.
    target: Option<String>,
}

impl Reading<'_> {
    /// Takes an event, and returns whether the first paragraph, heading or cell has ended before or with it. If
    /// there is none on the first line, nothing is read.
    fn take(&mut self, event: &Event<'_>, range: Range<usize>) -> bool {
        let above = self.source.get(..range.start).unwrap_or_default();
        if self.places.is_empty() && above.contains(['\n', '\r']) {
            return true;
        }
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                self.begin(range, None);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.begin(range, Some(dest_url.to_string()));
            }
            // A picture is not text, and neither is its description.
            Event::Start(Tag::Image { .. }) => self.begin(range, None),
            Event::End(TagEnd::Image) => {
                if let Some(open) = self.open.pop() {
                    self.text.truncate(open.text);
                    self.places.truncate(open.text);
                    self.unseen.push(open.outer);
                }
            }
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
            ) => self.end(),
            Event::Text(text) => self.push(text, range),
            Event::Code(code) => self.code(code, range),
            Event::SoftBreak | Event::HardBreak => self.push("\n", range),
            Event::InlineHtml(tag) => self.tag(tag, range),
            Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::Item,
            ) => return true,
            Event::Start(Tag::List(_)) => return !self.places.is_empty(),
            Event::Start(Tag::Item) => self.number(range.start),
            _ => {}
        }
        false
    }

    /// Adds the number of an item, which is seen: a text may begin with `5. March`.
    fn number(&mut self, start: usize) {
        let rest = self.source.get(start..).unwrap_or_default();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let Some(behind) = behind
            .strip_prefix(['.', ')'])
            .filter(|_| behind.len() < rest.len())
        else {
            return;
        };
        let text = behind.trim_start_matches([' ', '\t']);
        let length = rest.len() - text.len();
        self.push(&rest[..length], start..start + length);
    }

    fn begin(&mut self, outer: Range<usize>, target: Option<String>) {
        let text = self.text.len();
        self.open.push(Open {
            text,
            outer,
            target,
        });
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let text = open.text..self.text.len();
        if text.is_empty() {
            self.unseen.push(open.outer);
            return;
        }
        // What opens and closes a span has no visible character, and is not part of another span.
        let first = self.places.get(text.start).map(|place| place.start);
        let inside = self
            .spans
            .iter()
            .filter(|span| open.outer.start < span.outer.start && span.outer.end <= open.outer.end);
        let first = inside
            .clone()
            .map(|span| span.outer.start)
            .chain(first)
            .min();
        let last = self.places.last().map(|place| place.end);
        let last = inside.map(|span| span.outer.end).chain(last).max();
        let start = first.unwrap_or(open.outer.end);
        let end = last.unwrap_or(open.outer.end).max(start);
        let target = open.target.as_deref().filter(|target| !target.is_empty());
        let behind = self.source.get(end..open.outer.end).unwrap_or_default();
        let target = target.and_then(|target| {
            let find = |written: &str| Some((end + behind.find(written)?, written.len()));
            let (at, length) = find(target).or_else(|| find(&target.replace('&', "&amp;")))?;
            Some(at..at + length)
        });
        self.spans.push(Span {
            text,
            outer: open.outer,
            inner: start..end,
            target,
        });
    }

    /// Adds visible text. Where it is not written as it is shown, as `&amp;`, each of its characters stands
    /// for the whole.
    fn push(&mut self, text: &str, range: Range<usize>) {
        let same = self.source.get(range.clone()) == Some(text);
        for (at, c) in text.char_indices() {
            let place = if same {
                range.start + at..range.start + at + c.len_utf8()
            } else {
                range.clone()
            };
            self.places.extend(std::iter::repeat_n(place, c.len_utf8()));
        }
        self.text.push_str(text);
    }

    /// Adds a code span, whose content stands between as many backticks on each side.
    fn code(&mut self, code: &str, outer: Range<usize>) {
        let written = self.source.get(outer.clone()).unwrap_or_default();
        let marks = written.len() - written.trim_start_matches('`').len();
        let content = written
            .get(marks..written.len().saturating_sub(marks))
            .unwrap_or_default();
        let begin = self.text.len();
        let at = outer.start + marks + content.find(code).unwrap_or(0);
        let inner = match content.contains(code) {
            true => at..at + code.len(),
            false => outer.clone(),
        };
        self.push(code, inner.clone());
        self.spans.push(Span {
            text: begin..self.text.len(),
            outer,
            inner,
            target: None,
        });
    }

    /// Takes an HTML tag: a line break, or the start or end of an element.
    fn tag(&mut self, tag: &str, range: Range<usize>) {
        let Some(name) = html::name(tag) else {
            self.unseen.push(range);
            return;
        };
        if name == "br" {
            self.push("\n", range);
        } else if !tag.starts_with("</") {
            let open = Open {
                text: self.text.len(),
                outer: range,
                target: None,
            };
            self.tags.push((name, open));
        } else if let Some(at) = self.tags.iter().rposition(|(open, _)| *open == name) {
            self.unseen_tags(at + 1);
            let Some((_, open)) = self.tags.pop() else {
                return;
            };
            let address = self.source.get(open.outer.clone()).and_then(html::address);
            let target = address.filter(|_| name == "a");
            let target = target.map(|at| open.outer.start + at.start..open.outer.start + at.end);
            let outer = open.outer.start..range.end;
            if open.text == self.text.len() {
                self.unseen.push(outer);
                return;
            }
            self.spans.push(Span {
                text: open.text..self.text.len(),
                inner: open.outer.end..range.start,
                outer,
                target,
            });
        } else {
            self.unseen.push(range);
        }
    }

    /// Gives up the tags from an index on: what closes them did not come.
    fn unseen_tags(&mut self, from: usize) {
        let tags = self.tags.drain(from..);
        self.unseen.extend(tags.map(|(_, open)| open.outer));
    }
}
