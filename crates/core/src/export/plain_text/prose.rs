//! Turns Markdown into plain text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Blocks of Markdown as plain text, with a blank line between them.
pub(super) fn text(markdown: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::default();
    Parser::new_ext(markdown, options).for_each(|event| writer.event(event));
    writer.out.trim().to_owned()
}

/// Markdown within a line, such as a heading, as plain text on one line.
pub(super) fn inline(markdown: &str) -> String {
    let line = markdown.replace(['\n', '\r'], " ");
    text(&line).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Writer {
    out: String,
    /// For each open list, the number of the next item; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The addresses of the open links, and where their texts begin.
    links: Vec<(String, usize)>,
    /// The prefix of every line in the blocks that are open.
    indent: String,
    in_code: bool,
    cells: usize,
}

impl Writer {
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
            Event::Text(text) | Event::Code(text) => self.out.push_str(&text),
            Event::Html(html) | Event::InlineHtml(html) if !html.starts_with("<!--") => {
                self.out.push_str(&html);
            }
            Event::SoftBreak => self.line(""),
            Event::HardBreak => self.line(""),
            Event::Rule => {
                self.words();
                self.out.push_str("* * *");
            }
            Event::TaskListMarker(done) => self.out.push_str(if done { "[x] " } else { "[ ] " }),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => self.words(),
            Tag::Table(_) => self.block(),
            Tag::CodeBlock(_) => {
                self.block();
                self.in_code = true;
            }
            Tag::BlockQuote(_) => {
                self.words();
                self.indent.push_str("> ");
                self.out.push_str("> ");
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
                self.out.push_str(&marker);
                self.indent.push_str("  ");
            }
            Tag::TableHead | Tag::TableRow => {
                self.line("");
                self.cells = 0;
            }
            Tag::TableCell => {
                if self.cells > 0 {
                    self.out.push_str(" | ");
                }
                self.cells += 1;
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
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.indent.truncate(self.indent.len().saturating_sub(2));
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                if let Some((address, start)) = self.links.pop()
                    && self.out.get(start..).is_some_and(|said| said != address)
                {
                    for part in [" (", &address, ")"] {
                        self.out.push_str(part);
                    }
                }
            }
            _ => {}
        }
    }

    /// Puts a blank line before a block, unless it comes first in the text, in an item or in a quote.
    fn block(&mut self) {
        let begun = self.out.trim_end_matches(' ');
        if begun.is_empty() || begun.ends_with("> ") || self.begins_item() {
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

    /// Whether nothing follows the marker of an item yet.
    fn begins_item(&self) -> bool {
        let line = self
            .out
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .trim_start();
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        matches!(line, "- " | "> ") || (digits.len() < line.len() && digits == ". ")
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
    use super::text;

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
        ] {
            assert_eq!(text(markdown), wanted, "{markdown}");
        }
    }
}
