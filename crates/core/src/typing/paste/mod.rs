//! Turns pasted formatted text into Markdown: the HTML that editors, wikis and mail put on the clipboard.
//!
//! The HTML is read by our own tokenizer and never by the browser: whatever it contains, only Markdown comes
//! out, with links to http, https and mailto only. It is read in one pass without recursion. This must not
//! know how the HTML gets here from the clipboard, nor any word on the screen.

mod blocks;
mod entities;
mod escape;
mod inline;
mod insert;
mod link;
mod reader;
mod style;
mod table;
mod tokens;

#[cfg(test)]
mod tests;

pub use insert::{image, insert};

use blocks::Body;
use reader::Reader;
use tokens::{Token, Tokens};

/// The placeholder for an image that cannot be pasted along with the text.
#[derive(Clone, Copy, Debug)]
pub struct ImagePlaceholder {
    /// The description, used if the image has none of its own.
    pub description: &'static str,
    /// The text to write in place of the link to the image.
    pub link: &'static str,
}

/// Markdown made from pasted HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The Markdown, without a line break at its end.
    pub markdown: String,
    /// How many images could not be pasted and left a placeholder.
    pub images: usize,
}

/// The Markdown of pasted HTML. `None` if the HTML adds nothing to the plain text that came with it, which
/// should then be pasted as it is.
#[must_use]
pub fn markdown(html: &str, plain: &str, placeholder: ImagePlaceholder) -> Option<Pasted> {
    if is_source(html) {
        return None;
    }
    let mut reader = Reader::new(placeholder);
    for token in Tokens::of(html) {
        reader.read_token(token);
    }
    let content = reader.finish();
    let is_structured = |body: &Body| !matches!(body, Body::Text(_));
    let has_structure = content
        .blocks
        .iter()
        .any(|block| block.quotes > 0 || block.item.is_some() || is_structured(&block.body));
    let only_code =
        matches!(content.blocks.as_slice(), [block] if matches!(block.body, Body::Code(..)));
    if (!has_structure && !content.has_formatting)
        || ((!has_structure || only_code) && is_markdown(plain))
    {
        return None;
    }
    let markdown = blocks::write(&content.blocks);
    let images = content.images;
    (!markdown.is_empty()).then_some(Pasted { markdown, images })
}

/// Whether the HTML is source code copied from a code editor, whose colours and weights mean nothing here.
fn is_source(html: &str) -> bool {
    let mut tags = Tokens::of(html).filter_map(|token| match token {
        Token::Open(tag) => Some(tag),
        _ => None,
    });
    let outermost =
        tags.find(|tag| !matches!(tag.name.as_str(), "html" | "head" | "body" | "meta"));
    outermost.is_some_and(|tag| {
        let style = tag.get("style").unwrap_or_default();
        let fonts = style::declared(&style, "font-family").unwrap_or_default();
        tag.name == "div"
            && style::keeps_lines(&style) == Some(true)
            && (fonts.contains("monospace") || style::is_code_font(fonts))
    })
}

/// Whether a plain text is written in Markdown: some line has markup that is unlikely to be an accident.
fn is_markdown(plain: &str) -> bool {
    plain.lines().any(|line| {
        let line = line.trim_start();
        escape::start_mark(line) == Some(0)
            || ["](", "```", "| ---", "|---"]
                .iter()
                .any(|mark| line.contains(mark))
            || line.matches("**").count() > 1
    })
}
