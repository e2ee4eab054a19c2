//! Renders Markdown as HTML, by writing only elements and attributes from an allow-list.
//!
//! pulldown-cmark parses; this module writes. No HTML of the user passes through: tags that we know are
//! replaced by our own, all others become text. Open elements are kept on a single stack, so that the result
//! is balanced whatever the input. Input that is nested too deeply, or that would grow out of proportion, is
//! shown as plain text instead.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag};

use super::Around;
use super::escape;
use super::limits;
use super::link;
use super::raw::{self, Element, Piece};
use super::scrolls;
use super::stack::{Open, Stack, Why};
use crate::text::report::Labels;

/// Rendered Markdown.
pub(super) struct Rendered {
    pub(super) html: String,
    /// Whether the result is a single paragraph.
    pub(super) lone_paragraph: bool,
}

/// With more elements than this inside each other, the text is shown plain.
const DEPTH: usize = 100;

/// Renders Markdown, given the context from the rest of the document.
pub(super) fn render(markdown: &str, around: &Around) -> Rendered {
    if limits::too_deep(markdown) {
        return plain(markdown);
    }
    let joined;
    // Definitions go first: at the end, an unclosed fence would swallow them.
    let references = &around.references;
    let source = if references.is_empty() {
        markdown
    } else {
        joined = [references.as_str(), "\n\n", markdown].concat();
        &joined
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut renderer = Renderer {
        labels: around.labels,
        ..Renderer::default()
    };
    let most = source.len() * 16 + 1_000_000;
    for event in Parser::new_ext(source, options) {
        renderer.event(event);
        if renderer.stack.depth() > DEPTH || renderer.stack.out.len() > most {
            return plain(markdown);
        }
    }
    renderer.flush();
    renderer.stack.close_all();
    let html = renderer.stack.out;
    // A `<details>` element inside a paragraph splits it in two.
    let whole = html.matches("<p>").count() == 1;
    Rendered {
        lone_paragraph: whole && renderer.blocks == 1 && renderer.paragraphs == 1,
        html,
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

/// An image while it is read: its target, and its alternative text so far.
struct Image {
    url: String,
    alt: String,
    nested: usize,
}

#[derive(Default)]
struct Renderer {
    labels: Labels,
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
}

impl Renderer {
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
                    ("☑", self.labels.words().done)
                } else {
                    ("☐", self.labels.words().open)
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
            // These extensions are not enabled; if they ever occur, their source is shown.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
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
            Tag::BlockQuote(_) => self.block("<blockquote>\n", "</blockquote>\n", Why::Flow),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => {
                self.code = true;
                let open = ["<pre", &scrolls(self.labels.words().code), "><code>"].concat();
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
                let name = scrolls(self.labels.words().table);
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
            Tag::Image { dest_url, .. } => {
                self.image = Some(Image {
                    url: dest_url.into_string(),
                    alt: String::new(),
                    nested: 0,
                });
            }
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

    fn link(&mut self, kind: LinkType, url: &str) {
        self.stack.begin_inline(false);
        let mail = if kind == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let url = [mail, url].concat();
        match link::target(&url) {
            Some(target) => {
                self.links += 1;
                let open = match kind {
                    LinkType::Autolink | LinkType::Email => link::open_bare,
                    _ => link::open,
                };
                open(&mut self.stack.out, &url, target);
                self.stack.push("", "</a>", Why::Link);
            }
            None => self.stack.push_with_target(url),
        }
    }

    /// Handles an event within an image. Returns `false` if there is no image.
    fn in_image(&mut self, event: &Event<'_>) -> bool {
        let Some(image) = &mut self.image else {
            return false;
        };
        match event {
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.nested += 1,
            Event::End(pulldown_cmark::TagEnd::Image) if image.nested > 0 => image.nested -= 1,
            Event::End(pulldown_cmark::TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    self.write_image(&image);
                }
            }
            _ => {}
        }
        true
    }

    /// Writes an image, which is never fetched: one from the web becomes a link with its alternative text.
    fn write_image(&mut self, image: &Image) {
        self.stack.begin_inline(false);
        let alt = image.alt.trim();
        let said = match alt {
            "" => self.labels.words().image,
            _ => alt,
        };
        let out = &mut self.stack.out;
        match link::target(&image.url) {
            Some(target @ link::Target::Web) if self.links == 0 => {
                link::open(out, &image.url, target);
                escape::push(out, if alt.is_empty() { &image.url } else { alt });
                out.push_str("</a>");
            }
            Some(_) => escape::push(out, said),
            None => {
                escape::push(out, said);
                link::push_shown(out, &image.url);
            }
        }
    }

    /// Writes the text that was read so far, with bare addresses as links.
    fn flush(&mut self) {
        if self.text.is_empty() {
            return;
        }
        self.stack.begin_inline(false);
        let text = std::mem::take(&mut self.text);
        let mut rest = text.as_str();
        while self.links == 0
            && let Some(found) = link::bare(rest)
        {
            let url = rest.get(found.clone()).unwrap_or("");
            escape::push(&mut self.stack.out, rest.get(..found.start).unwrap_or(""));
            link::open_bare(&mut self.stack.out, url, link::Target::Web);
            escape::push(&mut self.stack.out, url);
            self.stack.out.push_str("</a>");
            rest = rest.get(found.end..).unwrap_or("");
        }
        escape::push(&mut self.stack.out, rest);
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
