//! Renders Markdown as HTML, by writing only elements and attributes from an allow-list.
//!
//! pulldown-cmark parses; this module writes. No HTML of the user passes through: tags that we know are
//! replaced by our own, all others become text. Open elements are kept on a single stack, so that the result
//! is balanced whatever the input. Input that is nested too deeply, or that would grow out of proportion, is
//! shown as plain text instead.

mod inline;
mod notes;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Tag};

use super::super::gfm::{Definitions, Numbers, Source, alert_title};
use super::Around;
use super::escape;
use super::limits;
use super::raw::{self, Element, Piece};
use super::scrolls;
use super::stack::{Open, Stack, Why};
use inline::Image;

pub(super) use notes::at_end;

/// Rendered Markdown.
pub(super) struct Rendered {
    pub(super) html: String,
    /// Whether the result is a single paragraph.
    pub(super) lone_paragraph: bool,
}

/// With more elements than this inside each other, the text is shown plain.
const DEPTH: usize = 100;

/// Renders Markdown, given the context from the rest of the document. Footnotes that are not shown at the end
/// of the document are at the end of the result.
pub(super) fn render(markdown: &str, around: &Around) -> Rendered {
    if limits::too_deep(markdown) {
        return plain(markdown);
    }
    let source = Source::new(markdown, &around.shared);
    let mut renderer = Renderer::new(around);
    let mut definitions = Definitions::default();
    for (event, place) in source.events() {
        if let Some(event) = definitions.pass(event, source.written(&place), &around.shared) {
            renderer.event(event);
        }
        if renderer.is_too_much(markdown) {
            return plain(markdown);
        }
    }
    renderer.close();
    // A `<details>` element inside a paragraph splits it in two.
    let whole = renderer.stack.out.matches("<p>").count() == 1;
    let lone_paragraph = whole && renderer.blocks == 1 && renderer.paragraphs == 1;
    let lone_paragraph = lone_paragraph && definitions.is_empty();
    renderer.definitions(definitions);
    if renderer.is_too_much(markdown) {
        return plain(markdown);
    }
    Rendered {
        html: renderer.stack.out,
        lone_paragraph,
    }
}

/// The text unchanged in a `<pre>`, for what cannot be rendered.
fn plain(markdown: &str) -> Rendered {
    let html = ["<pre class=\"plain\">", &escape::text(markdown), "</pre>\n"].concat();
    Rendered {
        html,
        lone_paragraph: false,
    }
}

struct Renderer<'a> {
    around: &'a Around,
    stack: Stack,
    /// Text that is not written yet; the parser splits text at every character that might have had a meaning.
    text: String,
    /// The raw HTML of the block that is being read.
    html: Option<String>,
    image: Option<Image>,
    code: bool,
    links: usize,
    /// How many blocks there are at the top level, and how many of them are paragraphs.
    blocks: usize,
    paragraphs: usize,
    columns: Vec<pulldown_cmark::Alignment>,
    column: usize,
    head: bool,
    numbers: Numbers<'a>,
}

impl<'a> Renderer<'a> {
    fn new(around: &'a Around) -> Self {
        Self {
            around,
            stack: Stack::default(),
            text: String::new(),
            html: None,
            image: None,
            code: false,
            links: 0,
            blocks: 0,
            paragraphs: 0,
            columns: Vec::new(),
            column: 0,
            head: false,
            numbers: Numbers::new(&around.shared),
        }
    }

    /// Whether the result is nested too deeply, or out of proportion to what it is made of.
    fn is_too_much(&self, markdown: &str) -> bool {
        let most = (self.around.shared.len() + markdown.len()) * 16 + 1_000_000;
        self.stack.depth() > DEPTH || self.stack.out.len() > most
    }

    fn close(&mut self) {
        self.flush();
        self.stack.close_all();
    }

    fn event(&mut self, event: Event<'_>) {
        if self.image.is_some() && self.in_image(&event) {
            return;
        }
        match event {
            Event::Text(text) if self.code => escape::push(&mut self.stack.out, &text),
            Event::Text(text) => self.text.push_str(&text),
            Event::Html(html) => match &mut self.html {
                Some(block) => block.push_str(&html),
                None => self.raw(&html, true),
            },
            other => {
                self.flush();
                self.markup(other);
            }
        }
    }

    fn markup(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Code(code) => {
                self.stack.begin_inline(false);
                self.stack.out.push_str("<code>");
                escape::push(&mut self.stack.out, &code);
                self.stack.out.push_str("</code>");
            }
            Event::InlineHtml(html) => self.raw(&html, false),
            Event::SoftBreak => self.stack.out.push('\n'),
            Event::HardBreak => self.stack.out.push_str("<br>\n"),
            Event::Rule => {
                self.begin_block();
                self.stack.out.push_str("<hr>\n");
            }
            Event::TaskListMarker(done) => {
                let (sign, word) = if done {
                    ("☑", self.around.words().done)
                } else {
                    ("☐", self.around.words().open)
                };
                let tag = [
                    "<span class=\"check\" role=\"img\" aria-label=\"",
                    word,
                    "\">",
                    sign,
                    "</span> ",
                ];
                self.stack.out.push_str(&tag.concat());
            }
            Event::FootnoteReference(label) => self.reference(&label),
            // These extensions are not enabled; if they ever occur, their source is shown.
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                escape::push(&mut self.stack.out, &text);
            }
            Event::Text(_) | Event::Html(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.paragraphs += usize::from(self.stack.depth() == 0);
                self.block("<p>", "</p>\n", Why::Paragraph);
            }
            Tag::Heading { level, .. } => {
                let (open, close) = heading_tags(level);
                self.block(open, close, Why::Markdown);
            }
            Tag::BlockQuote(None) => self.block("<blockquote>\n", "</blockquote>\n", Why::Flow),
            Tag::BlockQuote(Some(kind)) => self.alert(kind),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => {
                self.code = true;
                let open = ["<pre", &scrolls(self.around.words().code), "><code>"].concat();
                self.block(&open, "</code></pre>\n", Why::Markdown);
            }
            Tag::HtmlBlock => {
                self.begin_block();
                self.html = Some(String::new());
            }
            Tag::List(None) => self.block("<ul>\n", "</ul>\n", Why::Markdown),
            Tag::List(Some(1)) => self.block("<ol>\n", "</ol>\n", Why::Markdown),
            Tag::List(Some(first)) => {
                let open = ["<ol start=\"", &first.to_string(), "\">\n"].concat();
                self.block(&open, "</ol>\n", Why::Markdown);
            }
            Tag::Item => self.block("<li>", "</li>\n", Why::Flow),
            Tag::Table(columns) => {
                self.columns = columns;
                let name = scrolls(self.around.words().table);
                let open = ["<div class=\"wide\"", &name, "><table>\n"].concat();
                self.block(&open, "</tbody></table></div>\n", Why::Markdown);
            }
            Tag::TableHead => {
                (self.head, self.column) = (true, 0);
                self.block("<thead><tr>", "</tr></thead>\n<tbody>\n", Why::Markdown);
            }
            Tag::TableRow => {
                (self.head, self.column) = (false, 0);
                self.block("<tr>", "</tr>\n", Why::Markdown);
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.inline("<em>", "</em>"),
            Tag::Strong => self.inline("<strong>", "</strong>"),
            Tag::Strikethrough => self.inline("<del>", "</del>"),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.link(link_type, &dest_url),
            Tag::Image { dest_url, .. } => self.image = Some(Image::new(dest_url.into_string())),
            // Extensions that are not enabled: only their content is shown.
            _ => self.block("", "", Why::Flow),
        }
    }

    fn end(&mut self) {
        if let Some(html) = self.html.take() {
            self.raw(&html, true);
            self.stack.end_inline();
            return;
        }
        self.code = false;
        if let Some(Open { why: Why::Link, .. }) = self.stack.close_markdown() {
            self.links = self.links.saturating_sub(1);
        }
    }

    fn begin_block(&mut self) {
        self.blocks += usize::from(self.stack.depth() == 0);
        self.stack.end_inline();
    }

    fn block(&mut self, open: &str, close: &'static str, why: Why) {
        self.begin_block();
        self.stack.push(open, close, why);
    }

    fn inline(&mut self, open: &str, close: &'static str) {
        self.stack.begin_inline(false);
        self.stack.push(open, close, Why::Markdown);
    }

    /// Opens a quotation that GitHub shows as a note with a title.
    fn alert(&mut self, kind: BlockQuoteKind) {
        let title = alert_title(kind, self.around.words());
        let class = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let open = [
            "<blockquote class=\"alert ",
            class,
            "\">\n<p><strong>",
            title,
            "</strong></p>\n",
        ];
        self.block(&open.concat(), "</blockquote>\n", Why::Flow);
    }

    fn cell(&mut self) {
        use pulldown_cmark::Alignment::{Center, Left, None, Right};
        let class = match self.columns.get(self.column) {
            Some(Center) => " class=\"center\"",
            Some(Right) => " class=\"right\"",
            Some(Left | None) | Option::None => "",
        };
        self.column += 1;
        if self.head {
            let open = ["<th scope=\"col\"", class, ">"].concat();
            self.block(&open, "</th>", Why::Flow);
        } else {
            self.block(&["<td", class, ">"].concat(), "</td>", Why::Flow);
        }
    }

    /// Writes raw HTML: that of a block, or inline if `block` is false.
    fn raw(&mut self, html: &str, block: bool) {
        for piece in raw::pieces(html) {
            match piece {
                Piece::Open(Element::Br, _) => {
                    self.stack.begin_inline(block);
                    self.stack.out.push_str("<br>");
                }
                Piece::Open(element, written) => {
                    if !self.stack.open_raw(element, block) {
                        self.raw_text(written, block);
                    }
                }
                Piece::Close(element, written) => {
                    if !self.stack.close_raw(element) {
                        self.raw_text(written, block);
                    }
                }
                Piece::Text(text) => self.raw_text(text, block),
            }
        }
    }

    fn raw_text(&mut self, text: &str, block: bool) {
        if !text.trim().is_empty() {
            self.stack.begin_inline(block);
            escape::push(&mut self.stack.out, text);
        }
    }
}

/// Headings within prose never get the level of the title of the report.
fn heading_tags(level: HeadingLevel) -> (&'static str, &'static str) {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => ("<h2>", "</h2>\n"),
        HeadingLevel::H3 => ("<h3>", "</h3>\n"),
        HeadingLevel::H4 => ("<h4>", "</h4>\n"),
        HeadingLevel::H5 => ("<h5>", "</h5>\n"),
        HeadingLevel::H6 => ("<h6>", "</h6>\n"),
    }
}
