//! Turns Markdown into plain text.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::gfm::{self, Definitions, Numbers, Source};
use super::super::html::Around;
use super::tags::{self, Piece};
use crate::text::report::Report;

/// Blocks of Markdown as plain text, with a blank line between them.
pub(super) fn text(markdown: &str, around: &Around) -> String {
    let source = Source::new(markdown, &around.shared);
    let mut writer = Writer::new(around.words(), Numbers::new(&around.shared));
    let mut definitions = Definitions::default();
    for (event, place) in source.events() {
        if let Some(event) = definitions.pass(event, source.written(&place), &around.shared) {
            writer.event(event);
        }
    }
    for (number, events) in definitions.numbered(&mut writer.numbers) {
        writer.block();
        writer.mark(&note_mark(number));
        events.into_iter().for_each(|event| writer.event(event));
    }
    writer.out.trim().to_owned()
}

/// The text of a row, which may be a line or several blocks.
pub(super) fn row(markdown: &str, around: &Around) -> String {
    let trimmed = markdown.trim();
    let written = text(&gfm::as_words(trimmed), around);
    // On a line of its own, `[#12]: text` is read as a link definition and would vanish.
    if written.is_empty() && trimmed.starts_with('[') && !trimmed.starts_with("[^") {
        return trimmed.to_owned();
    }
    written
}

/// Markdown within a line, such as a heading, as plain text on one line.
pub(super) fn inline(markdown: &str, around: &Around) -> String {
    let line = markdown.replace(['\n', '\r'], " ");
    let words = row(&line, around);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The footnotes at the end of the document, a block for each.
pub(super) fn notes(around: &Around) -> Vec<String> {
    let shared = &around.shared;
    let mut notes = Vec::new();
    for (at, note) in shared.notes().iter().enumerate() {
        let Some(written) = note.source() else {
            continue;
        };
        let source = Source::new(written, shared);
        let mut writer = Writer::new(around.words(), Numbers::new(shared));
        writer.mark(&note_mark(at + 1));
        source.events().for_each(|(event, _)| writer.event(event));
        notes.push(writer.out.trim().to_owned());
    }
    notes
}

fn note_mark(number: usize) -> String {
    ["[", &number.to_string(), "] "].concat()
}

struct Writer<'a> {
    words: &'static Report,
    numbers: Numbers<'a>,
    out: String,
    /// For each open list, the number of the next item; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The addresses of the open links, and where their texts begin.
    links: Vec<(String, usize)>,
    /// The prefix of every line in the blocks that are open.
    indent: String,
    /// How long the text was behind the last marker: nothing but a block follows there on the same line.
    marked: usize,
    /// How long the text was behind the last break within a block: blanks there are not seen.
    broken: usize,
    in_code: bool,
    /// The raw HTML of the block that is being read.
    html: Option<String>,
    /// While a row of a table is read: where it begins, where its last cell with a text ends, and how many
    /// cells there were.
    table_row: Option<(usize, usize, usize)>,
}

impl<'a> Writer<'a> {
    fn new(words: &'static Report, numbers: Numbers<'a>) -> Self {
        Self {
            words,
            numbers,
            out: String::new(),
            lists: Vec::new(),
            links: Vec::new(),
            indent: String::new(),
            marked: 0,
            broken: 0,
            in_code: false,
            html: None,
            table_row: None,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => {
                for line in text.lines() {
                    self.line("    ");
                    self.out.push_str(line);
                }
            }
            Event::Text(text) if self.out.len() == self.broken => {
                self.out.push_str(text.trim_start());
            }
            Event::Text(text) | Event::Code(text) => self.out.push_str(&text),
            Event::Html(html) => match &mut self.html {
                Some(block) => block.push_str(&html),
                None => self.raw(&html),
            },
            Event::InlineHtml(html) => self.raw(&html),
            Event::SoftBreak | Event::HardBreak => self.break_line(),
            Event::Rule => {
                self.words();
                self.out.push_str("* * *");
            }
            Event::TaskListMarker(done) => self.out.push_str(if done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(label) => {
                let number = self.numbers.of(&label);
                self.out.push_str(note_mark(number).trim_end());
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } => self.words(),
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::Table(_) => self.block(),
            Tag::CodeBlock(_) => {
                self.block();
                self.in_code = true;
            }
            Tag::BlockQuote(kind) => {
                self.words();
                self.indent.push_str("> ");
                self.mark("> ");
                if let Some(kind) = kind {
                    self.mark(gfm::alert_title(kind, self.words));
                    self.mark(": ");
                }
            }
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.block();
                }
                self.lists.push(first);
            }
            Tag::Item => {
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        [&(*number - 1).to_string(), ". "].concat()
                    }
                    _ => "- ".to_owned(),
                };
                self.line("");
                self.mark(&marker);
                self.indent.push_str("  ");
            }
            Tag::TableHead | Tag::TableRow => {
                self.line("");
                self.table_row = Some((self.out.len(), self.out.len(), 0));
            }
            Tag::TableCell => {
                if let Some((_, _, cells)) = &mut self.table_row {
                    *cells += 1;
                    self.out.push_str(if *cells > 1 { " | " } else { "" });
                }
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push((dest_url.into_string(), self.out.len()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::HtmlBlock => self.raw_block(),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.indent.truncate(self.indent.len().saturating_sub(2));
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Image => {
                let begins = self.links.last().map(|(_, start)| *start);
                if begins == Some(self.out.len()) {
                    self.out.push_str(self.words.image);
                }
                self.end_link();
            }
            TagEnd::Link => self.end_link(),
            TagEnd::TableCell => {
                if let Some((_, end, _)) = &mut self.table_row
                    && !self.out.ends_with(" | ")
                {
                    *end = self.out.len();
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some((start, end, _)) = self.table_row.take() {
                    // Of a row without any text, not even its line is left.
                    let kept = if end > start { end } else { self.line_start() };
                    self.out.truncate(kept);
                }
            }
            _ => {}
        }
    }

    /// Writes the address of a link behind its text, unless that is the address, or the address is the
    /// content itself.
    fn end_link(&mut self) {
        let Some((address, start)) = self.links.pop() else {
            return;
        };
        let said = self.out.get(start..).unwrap_or_default();
        if said != address && !address.is_empty() && !gfm::is_data(&address) {
            for part in [" (", &address, ")"] {
                self.out.push_str(part);
            }
        }
    }

    /// Writes raw HTML within a line.
    fn raw(&mut self, html: &str) {
        for piece in tags::pieces(html) {
            match piece {
                Piece::Text(text) | Piece::Image(text) => self.out.push_str(text),
                Piece::Edge => self.break_line(),
                Piece::Cell => self.out.push(' '),
                Piece::Link(target) => self.links.push((target.to_owned(), self.out.len())),
                Piece::LinkEnd => self.end_link(),
            }
        }
    }

    /// Writes the block of raw HTML that was read: the lines of its text.
    fn raw_block(&mut self) {
        let html = self.html.take().unwrap_or_default();
        let mut inner = Writer::new(self.words, self.numbers.clone());
        inner.raw(&html);
        let text = inner.out;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        for (at, line) in lines.enumerate() {
            if at == 0 {
                self.words();
            } else {
                self.line("");
            }
            self.out.push_str(line);
        }
    }

    /// Ends a line within a block; a row of a table goes on.
    fn break_line(&mut self) {
        if self.table_row.is_some() {
            self.out.push(' ');
        } else {
            let kept = self.out.trim_end_matches(' ').len().max(self.marked);
            self.out.truncate(kept);
            self.line("");
            self.broken = self.out.len();
        }
    }

    /// Writes what a block begins with, such as the marker of an item.
    fn mark(&mut self, marker: &str) {
        self.out.push_str(marker);
        self.marked = self.out.len();
    }

    /// Puts a blank line before a block, unless it comes first in the text, in an item or in a quote.
    fn block(&mut self) {
        if self.out.len() == self.marked {
            return;
        }
        while !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Begins a block that contains text.
    fn words(&mut self) {
        self.block();
        if self.out.ends_with('\n') {
            self.out.push_str(&self.indent);
        }
    }

    fn line_start(&self) -> usize {
        self.out.rfind('\n').map_or(0, |at| at + 1)
    }

    /// Begins a new line, with the current indentation.
    fn line(&mut self, before: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(&self.indent);
        self.out.push_str(before);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::html::Around;

    fn text(markdown: &str) -> String {
        super::text(markdown, &Around::default())
    }

    #[test]
    fn blocks_keep_their_shape() {
        for (markdown, wanted) in [
            ("a\nb", "a\nb"),
            ("- a\n  - b\n- c", "- a\n  - b\n- c"),
            ("2. a\n3. b", "2. a\n3. b"),
            ("| a | b |\n|---|---|\n| **c** | d |", "a | b\nc | d"),
            ("> quoted\n\nafter", "> quoted\n\nafter"),
            ("<https://example.com>", "https://example.com"),
            ("- [x] done", "- [x] done"),
            ("a <br> b<br>c", "a\nb\nc"),
            ("- a <br>\n  b", "- a\n  b"),
            ("a\n\n```\nx\n\ny\n```", "a\n\n    x\n    \n    y"),
        ] {
            assert_eq!(text(markdown), wanted, "{markdown}");
        }
    }
}
