//! Formatted text that is pasted, as Markdown: what editors, wikis and mail put on the clipboard as HTML.
//!
//! The HTML is read by a tokenizer of our own and never by the browser (invariant 5): whatever it
//! says, only Markdown comes out, and links lead to http, https and mailto. It is read in one pass
//! without recursion. This must not know how it comes from a clipboard, nor any word on the screen.

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

/// What stands for an image that cannot come along.
#[derive(Clone, Copy, Debug)]
pub struct Stand {
    /// In place of the words that say what it shows.
    pub shows: &'static str,
    /// In place of the link to it.
    pub link: &'static str,
}

/// Markdown made of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The Markdown, without a line break at its end.
    pub markdown: String,
    /// How many images could not come along and left their place.
    pub images: usize,
}

/// The Markdown of pasted HTML; nothing where the plain text that came with it says as much, and is
/// therefore to be pasted as it is.
#[must_use]
pub fn markdown(html: &str, plain: &str, stand: Stand) -> Option<Pasted> {
    if is_source(html) {
        return None;
    }
    let mut reader = Reader::new(stand);
    for token in Tokens::of(html) {
        reader.read(token);
    }
    let read = reader.end();
    let has_form = |body: &Body| !matches!(body, Body::Text(_));
    let formed = read
        .blocks
        .iter()
        .any(|block| block.quotes > 0 || block.item.is_some() || has_form(&block.body));
    let only_code =
        matches!(read.blocks.as_slice(), [block] if matches!(block.body, Body::Code(..)));
    if (!formed && !read.looks) || ((!formed || only_code) && is_markdown(plain)) {
        return None;
    }
    let markdown = blocks::write(&read.blocks);
    let images = read.images;
    (!markdown.is_empty()).then_some(Pasted { markdown, images })
}

/// Whether HTML shows the source in an editor for programs, whose colours and weights mean nothing here.
fn is_source(html: &str) -> bool {
    let mut tags = Tokens::of(html).filter_map(|token| match token {
        Token::Open(tag) => Some(tag),
        _ => None,
    });
    let outer = tags.find(|tag| !matches!(tag.name.as_str(), "html" | "head" | "body" | "meta"));
    outer.is_some_and(|tag| {
        let style = tag.get("style").unwrap_or_default();
        let fonts = style::declared(&style, "font-family").unwrap_or_default();
        tag.name == "div"
            && style::keeps_lines(&style) == Some(true)
            && (fonts.contains("monospace") || style::is_code_font(fonts))
    })
}

/// Whether a plain text is written in Markdown: some line has marks that nobody sets by chance.
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
