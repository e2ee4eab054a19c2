//! Splits raw HTML in Markdown into the six bare elements that we know, comments, and the rest.
//!
//! Nothing found here is ever passed on unchanged. A tag with an attribute is not bare and becomes text like
//! anything else.

/// The elements that a bare tag may stand for; we write our own tags in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A line break.
    Br,
    /// A section that can be folded.
    Details,
    /// The title of a section that can be folded.
    Summary,
    /// A key of the keyboard.
    Kbd,
    /// Subscript.
    Sub,
    /// Superscript.
    Sup,
}

impl Element {
    /// Our own tags for the element, without attributes: opening and closing.
    pub(super) fn tags(self) -> (&'static str, &'static str) {
        match self {
            Self::Br => ("<br>", ""),
            Self::Details => ("<details>", "</details>\n"),
            Self::Summary => ("<summary>", "</summary>\n"),
            Self::Kbd => ("<kbd>", "</kbd>"),
            Self::Sub => ("<sub>", "</sub>"),
            Self::Sup => ("<sup>", "</sup>"),
        }
    }

    /// Whether the element is used within a line.
    pub(super) fn is_inline(self) -> bool {
        !matches!(self, Self::Details | Self::Summary)
    }
}

/// One piece of raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A bare opening tag, and how it was written.
    Open(Element, &'a str),
    /// A bare closing tag, and how it was written.
    Close(Element, &'a str),
    /// Anything else, to be shown as it was written.
    Text(&'a str),
}

/// Splits raw HTML into pieces. Comments are left out; a comment that is never closed is shown.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut shown, mut at) = (0, 0);
    // Searched for only once: in a text full of unclosed comments, searching for each would take too long.
    let last_end = html.rfind("-->").unwrap_or(0);
    while let Some(start) = html
        .get(at..)
        .and_then(|rest| rest.find('<'))
        .map(|i| at + i)
    {
        let rest = html.get(start..).unwrap_or("");
        let (length, piece) = match comment(rest, start < last_end) {
            Some(length) => (length, None),
            None => match tag(rest) {
                Some((length, piece)) => (length, Some(piece)),
                None => {
                    at = start + 1;
                    continue;
                }
            },
        };
        pieces.extend(
            html.get(shown..start)
                .filter(|t| !t.is_empty())
                .map(Piece::Text),
        );
        pieces.extend(piece);
        at = start + length;
        shown = at;
    }
    pieces.extend(html.get(shown..).filter(|t| !t.is_empty()).map(Piece::Text));
    pieces
}

/// The length of the comment at the start of a text. `<!-->` and `<!--->` are comments too.
fn comment(text: &str, ends: bool) -> Option<usize> {
    let inside = text.strip_prefix("<!--")?;
    if inside.starts_with('>') {
        return Some(5);
    }
    if inside.starts_with("->") {
        return Some(6);
    }
    let end = if ends { inside.find("-->") } else { None };
    end.map(|end| 4 + end + 3)
}

/// The bare tag at the start of a text, and its length.
fn tag(text: &str) -> Option<(usize, Piece<'_>)> {
    let end = text.bytes().take(24).position(|byte| byte == b'>')?;
    let whole = text.get(..=end)?;
    let inside = whole.strip_prefix('<')?.strip_suffix('>')?;
    let (closing, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let name = inside.trim_end_matches([' ', '\t', '\n', '\r']);
    let single = name.strip_suffix('/').filter(|_| !closing);
    let name = single.unwrap_or(name).trim_end_matches([' ', '\t']);
    let element = match name.to_ascii_lowercase().as_str() {
        "br" if !closing => Element::Br,
        _ if single.is_some() => return None,
        "details" => Element::Details,
        "summary" => Element::Summary,
        "kbd" => Element::Kbd,
        "sub" => Element::Sub,
        "sup" => Element::Sup,
        _ => return None,
    };
    let piece = if closing {
        Piece::Close(element, whole)
    } else {
        Piece::Open(element, whole)
    };
    Some((end + 1, piece))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Close, Open, Text};

    #[test]
    fn bare_tags_comments_and_the_rest() {
        assert_eq!(
            pieces("a<BR /><!-- <kbd> -->b<kbd >c</kbd><kbd id=x><script>"),
            [
                Text("a"),
                Open(Element::Br, "<BR />"),
                Text("b"),
                Open(Element::Kbd, "<kbd >"),
                Text("c"),
                Close(Element::Kbd, "</kbd>"),
                Text("<kbd id=x><script>"),
            ]
        );
        assert_eq!(pieces("<!-->x<!--->y<!-- z"), [Text("x"), Text("y<!-- z")]);
        assert_eq!(
            pieces("<<br></br><sub/>"),
            [Text("<"), Open(Element::Br, "<br>"), Text("</br><sub/>")]
        );
    }
}
