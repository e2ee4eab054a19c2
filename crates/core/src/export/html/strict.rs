//! A small, strict scanner of tags, for tests: it accepts what we may write, and nothing else.

use super::super::file_name::is_mark;
use super::policy;

/// Panics unless the HTML is balanced and consists of allow-listed elements, attributes and schemes.
pub(super) fn check(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\'', '\0']) {
        let (_, from) = rest.split_at(at);
        if from.starts_with('&') {
            rest = entity(from, html);
            continue;
        }
        assert!(from.starts_with('<'), "a bare {:?} in {html}", &from[..1]);
        let (tag, after) = until_close(&from[1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "unbalanced: {html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap();
        assert!(ELEMENTS.contains(&name), "<{tag}> in {html}");
        policy::allows_element(name);
        attributes(name, &tag[name.len()..], html);
        if !["br", "hr"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?} in {html}");
}

const ELEMENTS: &[&str] = &[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "code",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "span",
    "em",
    "strong",
    "del",
    "b",
    "a",
    "br",
    "hr",
    "details",
    "summary",
    "kbd",
    "sub",
    "sup",
    "dl",
    "dt",
    "dd",
    "svg",
    "rect",
    "line",
    "path",
    "text",
];

/// The text up to the `>` that ends a tag, ignoring those in quotes, and the text after it.
fn until_close(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&text[..at], &text[at + 1..]),
            '<' => panic!("a bare < inside a tag: {text}"),
            _ => {}
        }
    }
    panic!("a tag never ends: {text}");
}

fn attributes(element: &str, text: &str, html: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let inside = rest
            .strip_prefix(' ')
            .unwrap_or_else(|| panic!("{rest} in {html}"));
        let (name, value) = inside.split_once("=\"").expect("a quoted value");
        let (value, after) = value.split_once('"').expect("a closed value");
        rest = after;
        policy::allows_attribute(name);
        let words = || value.chars().all(|c| c.is_ascii_lowercase() || c == ' ');
        let good = match (element, name) {
            ("a", "href") => {
                let lower = value.to_ascii_lowercase();
                let schemes = ["https://", "http://", "mailto:", "#"];
                schemes.iter().any(|scheme| lower.starts_with(scheme))
                    && !lower.starts_with("#/")
                    && !value.contains(char::is_control)
            }
            ("a", "rel") => value == "noopener noreferrer",
            ("a", "target") => value == "_blank",
            ("ol", "start") => value.parse::<u64>().is_ok(),
            ("th", "scope") => value == "col",
            ("pre" | "div", "tabindex") => value == "0",
            ("pre" | "div", "role") => value == "group",
            ("pre", "aria-label") => value == "Code",
            ("div", "aria-label") => value == "Table",
            ("span", "role") => value == "img",
            ("span", "aria-label") => value == "Done" || value == "Open",
            ("h2" | "h3" | "h4" | "h5" | "h6", "data-anchor") => value
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '_' || is_mark(c)),
            ("li", "data-anchor") => ["entry-", "fn-"]
                .iter()
                .find_map(|start| value.strip_prefix(start))
                .is_some_and(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')),
            ("sup", "data-anchor") => value
                .strip_prefix("fnref-")
                .is_some_and(|number| number.parse::<usize>().is_ok()),
            ("ol", "aria-label") => value == "Footnotes",
            ("a", "aria-label") => value == "Back to the text",
            ("svg", "role") => value == "img",
            // Our own counts and labels; nothing from the user.
            ("svg", "aria-label") => value
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || " .,:".contains(c)),
            (
                "svg" | "rect" | "line" | "text",
                "x" | "y" | "x1" | "x2" | "y1" | "y2" | "width" | "height",
            ) => value
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b'.' || b == b'%'),
            ("svg", "viewBox") => value.bytes().all(|b| b.is_ascii_digit() || b == b' '),
            ("svg", "preserveAspectRatio") => value == "none",
            ("path", "d") => value
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b' ' || b == b'M' || b == b'v'),
            (_, "class") => words(),
            _ => false,
        };
        assert!(good, "<{element} {name}=\"{value}\"> in {html}");
    }
}

fn entity<'a>(text: &'a str, html: &str) -> &'a str {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
        .iter()
        .find_map(|entity| text.strip_prefix(entity))
        .unwrap_or_else(|| panic!("a bare & in {html}"))
}
