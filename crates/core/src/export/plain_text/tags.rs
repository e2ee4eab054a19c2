//! What raw HTML in Markdown says as plain text.
//!
//! The tags of the elements that GitHub shows are left out, and their text stays. `<service>` is none of
//! these: whoever writes that means a word in angle brackets.

/// Elements after which, and before which, a new line begins.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "br", "hr", "p", "div", "details", "summary", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot",
    "tr", "caption", "blockquote", "pre", "figure", "figcaption", "picture", "center", "h1", "h2", "h3", "h4", "h5", "h6",
    "h7", "h8",
];

/// Elements within a line.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "td", "th", "time", "tt", "u", "var",
    "wbr",
];

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text, and whatever is no tag of an element that is known.
    Text(&'a str),
    /// The edge of a block, or a line break.
    Edge,
    /// The edge of a cell of a table.
    Cell,
    /// A link begins, to this target.
    Link(&'a str),
    /// A link ends.
    LinkEnd,
    /// An image, with the text in its place.
    Image(&'a str),
}

/// Splits raw HTML. Comments and tags that say nothing are left out.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut shown, mut at) = (0, 0);
    // Searched for only once, for a text may be full of comments that never end.
    let last_comment_end = html.rfind("-->").unwrap_or(0);
    while let Some(start) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + start;
        let rest = html.get(start..).unwrap_or_default();
        let read = if rest.starts_with("<!--") {
            let end = rest.find("-->").filter(|_| start < last_comment_end);
            end.map(|end| (end + 3, None))
        } else {
            tag(rest)
        };
        let Some((length, piece)) = read else {
            at = start + 1;
            continue;
        };
        pieces.extend(text(html, shown, start));
        pieces.extend(piece);
        at = start + length;
        shown = at;
    }
    pieces.extend(text(html, shown, html.len()));
    pieces
}

fn text(html: &str, from: usize, to: usize) -> Option<Piece<'_>> {
    let text = html.get(from..to).filter(|text| !text.is_empty());
    text.map(Piece::Text)
}

/// The length of the tag at the start of a text, if it is that of a known element, and what it stands for.
fn tag(text: &str) -> Option<(usize, Option<Piece<'_>>)> {
    let inside = text.strip_prefix('<')?;
    let closes = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let name_end = inside.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, rest) = inside.split_at(name_end);
    let lower = name.to_ascii_lowercase();
    let is_block = BLOCKS.contains(&lower.as_str());
    if !is_block && !INLINE.contains(&lower.as_str()) {
        return None;
    }
    if !rest.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')) {
        return None;
    }
    let end = end_of_tag(rest)?;
    let attributes = rest.get(..end)?;
    let piece = match lower.as_str() {
        "a" if closes => Some(Piece::LinkEnd),
        "a" => Some(Piece::Link(value(attributes, "href").unwrap_or_default())),
        "img" => value(attributes, "alt").map(Piece::Image),
        "td" | "th" => Some(Piece::Cell),
        _ => is_block.then_some(Piece::Edge),
    };
    let length = text.len() - rest.len() + end + 1;
    Some((length, piece))
}

/// Where the bracket is that ends a tag: not one within quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (c, quote) {
            ('>', None) => return Some(at),
            // Another tag begins, so this one never ends.
            ('<', None) => return None,
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

/// The quoted value of an attribute.
fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    while let Some((before, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, behind) = after.get(1..)?.split_once(quote)?;
        let named = before.trim_end().rsplit(char::is_whitespace).next();
        if named.is_some_and(|named| named.eq_ignore_ascii_case(name)) {
            return Some(value);
        }
        rest = behind;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_left_out_and_words_stay() {
        assert_eq!(
            pieces("a<B class=\"x>y\">b</B><!-- c --><br/><service> x<y <a href='https://d'>e</a>"),
            [
                Piece::Text("a"),
                Piece::Text("b"),
                Piece::Edge,
                Piece::Text("<service> x<y "),
                Piece::Link("https://d"),
                Piece::Text("e"),
                Piece::LinkEnd,
            ]
        );
        assert_eq!(
            pieces("<img src=\"s\" alt=\"graph\"><p <!-- <b"),
            [Piece::Image("graph"), Piece::Text("<p <!-- <b")]
        );
    }
}
