//! Splits HTML into tags and text, forgivingly: there is no HTML that it refuses.
//!
//! It reads every byte once and builds no tree, so that neither long nor deeply nested HTML is a problem.
//! Content that is never shown (scripts, styles, inline pictures) is skipped here. It must not know what a
//! tag means.

use super::entities::decode;

/// Elements whose contents are not text of the page.
const NOT_SHOWN: &[&str] = &[
    "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math",
    "textarea", "select", "audio", "video", "canvas", "xml",
];

#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// The start tag of an element.
    Open(Tag<'a>),
    /// The end tag of an element, with its name in lower case.
    Close(String),
    /// Text whose character references are not decoded yet.
    Text(&'a str),
    /// Text without character references: from CDATA.
    Literal(&'a str),
}

#[derive(Debug, PartialEq)]
pub(super) struct Tag<'a> {
    /// The name in lower case.
    pub(super) name: String,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, decoded; empty if it is written without a value, `None` if it is missing.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| c.is_ascii_whitespace() || matches!(c, '=' | '/'));
            let (key, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            let (value, after) = value(after);
            if key.eq_ignore_ascii_case(name) {
                return Some(decode(value));
            }
            rest = after;
        }
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|name| name == class))
    }

    /// Whether the tag also ends its element, as in XML: `<br/>`.
    pub(super) fn is_closed(&self) -> bool {
        self.attributes.ends_with('/')
    }
}

/// The value after the name of an attribute, and the rest.
fn value(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
        return ("", after);
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    value.split_at(
        value
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(value.len()),
    )
}

/// An iterator over the tokens of an HTML text, in order.
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        Self { rest: html }
    }

    /// Skips everything up to and including `end`, or all the rest; returns what came before `end`.
    fn skip_to(&mut self, end: &str) -> &'a str {
        let (before, after) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = after;
        before
    }

    /// Skips the contents of an element that is not shown, and its end tag.
    fn skip_contents(&mut self, name: &str) {
        let bytes = self.rest.as_bytes();
        let mut position = 0;
        while let Some(found) = self.rest.get(position..).and_then(|rest| rest.find("</")) {
            position += found + 2;
            let candidate = bytes.get(position..position + name.len());
            if candidate.is_some_and(|candidate| candidate.eq_ignore_ascii_case(name.as_bytes())) {
                self.rest = self.rest.get(position..).unwrap_or_default();
                self.skip_to(">");
                return;
            }
        }
        self.rest = "";
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while !self.rest.is_empty() {
            let Some(markup) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text(text));
            };
            if let Some(comment) = markup.strip_prefix("!--") {
                // The shortest comment is `<!-->`, where the same two hyphens open and close it.
                self.rest = comment;
                if !comment.starts_with('>') {
                    self.skip_to("-->");
                }
            } else if let Some(text) = markup.strip_prefix("![CDATA[") {
                self.rest = text;
                return Some(Token::Literal(self.skip_to("]]>")));
            } else if markup.starts_with(['!', '?']) {
                self.skip_to(">");
            } else if let Some(name) = markup.strip_prefix('/') {
                self.rest = name;
                let name = self.skip_to(">");
                let end = name.find(|c: char| c.is_ascii_whitespace() || c == '/');
                let name = &name[..end.unwrap_or(name.len())];
                return Some(Token::Close(name.to_ascii_lowercase()));
            } else if markup.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (inside, rest) = markup.split_at(tag_end(markup));
                self.rest = rest.strip_prefix('>').unwrap_or(rest);
                let end = inside.find(|c: char| c.is_ascii_whitespace() || c == '/');
                let (name, attributes) = inside.split_at(end.unwrap_or(inside.len()));
                let name = name.to_ascii_lowercase();
                let tag = Tag { name, attributes };
                if !NOT_SHOWN.contains(&tag.name.as_str()) {
                    return Some(Token::Open(tag));
                }
                if !tag.is_closed() {
                    self.skip_contents(&tag.name);
                }
            } else {
                let (text, rest) = self.rest.split_at(1);
                self.rest = rest;
                return Some(Token::Text(text));
            }
        }
        None
    }
}

/// Where the `>` that ends a tag is: the first one outside of quotation marks.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    let mut after_equals = false;
    for (index, byte) in tag.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return index,
            (b'"' | b'\'', None) if after_equals => quote = Some(byte),
            (_, Some(opening)) if opening == byte => quote = None,
            _ => {}
        }
        after_equals = byte == b'=' || (after_equals && byte.is_ascii_whitespace());
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(html: &str) -> String {
        let tokens = Tokens::of(html).map(|token| match token {
            Token::Open(tag) => format!("+{}", tag.name),
            Token::Close(name) => format!("-{name}"),
            Token::Text(text) | Token::Literal(text) => format!("“{text}”"),
        });
        tokens.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tags_and_text_are_separated() {
        assert_eq!(described("<P class=a>x<br/>y</P >"), "+p “x” +br “y” -p");
        assert_eq!(
            described("a < b <3 <!-- <b> --><![if x]>c<!>d"),
            "“a ” “<” “ b ” “<” “3 ” “c” “d”"
        );
        assert_eq!(described("<a title='1 > 0' href=x>y"), "+a “y”");
        assert_eq!(described("<![CDATA[a<b]]>"), "“a<b”");
    }

    #[test]
    fn what_is_not_shown_is_skipped() {
        assert_eq!(described("a<script>'<b>' </b></SCRIPT >b"), "“a” “b”");
        assert_eq!(described("<svg onload=x()><b>no</b></svg>yes"), "“yes”");
        assert_eq!(described("<style>never ended"), "");
    }

    #[test]
    fn attributes_are_found_in_every_notation() {
        let tag = Tokens::of("<a HREF = 'x&amp;y' checked data-a=b class=\"c d\"/>").next();
        let Some(Token::Open(tag)) = tag else {
            panic!("no tag");
        };
        assert_eq!(tag.get("href").as_deref(), Some("x&y"));
        assert_eq!(tag.get("checked").as_deref(), Some(""));
        assert_eq!(tag.get("data-a").as_deref(), Some("b"));
        assert_eq!(tag.get("no"), None);
        assert!(tag.has_class("d") && !tag.has_class("c d"));
    }
}
