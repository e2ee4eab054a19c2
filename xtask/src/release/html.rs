//! Finds and rewrites the few tags of the page's own index.html.
//!
//! This is not an HTML parser: it reads a file that is written in this repository, with every attribute in
//! double quotes. `pack` reports a tag or an attribute that it cannot find.

use std::ops::Range;

/// A start tag, and where it is in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The bytes of the tag in the text, including `<` and `>`.
    pub range: Range<usize>,
    /// The name of the element, in lower case.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute; empty for one without a value, such as `defer`, and `None` if the tag lacks
    /// it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Sets the value of an attribute, which is added as the last one if the tag lacks it.
    pub fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, current)) => value.clone_into(current),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    /// The tag as HTML, with its attributes in their order.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            text.push_str(&if value.is_empty() {
                format!(" {name}")
            } else {
                format!(" {name}=\"{value}\"")
            });
        }
        text.push('>');
        text
    }
}

/// The start tags with these names, in the order of the text. Those in comments are skipped.
#[must_use]
pub fn tags(html: &str, names: &[&str]) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = html[position..].find('<').map(|index| position + index) {
        if html[start..].starts_with("<!--") {
            position = html[start..]
                .find("-->")
                .map_or(html.len(), |index| start + index);
            continue;
        }
        let Some(end) = end_of_tag(html, start) else {
            break;
        };
        let inner = html[start + 1..end - 1].trim_end_matches('/');
        let (name, rest) = inner
            .split_once(|c: char| c.is_whitespace())
            .unwrap_or((inner, ""));
        let name = name.to_ascii_lowercase();
        if names.contains(&name.as_str()) {
            found.push(Tag {
                range: start..end,
                name,
                attributes: attributes(rest),
            });
        }
        position = end;
    }
    found
}

/// Returns the text with these ranges replaced. The ranges must be in order and must not overlap.
#[must_use]
pub fn replace(html: &str, replacements: &[(Range<usize>, String)]) -> String {
    let mut text = String::new();
    let mut position = 0;
    for (range, replacement) in replacements {
        text.push_str(&html[position..range.start]);
        text.push_str(replacement);
        position = range.end;
    }
    text.push_str(&html[position..]);
    text
}

/// Returns the text without comments, indentation and empty lines.
#[must_use]
pub fn compact(html: &str) -> String {
    let mut without_comments = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        without_comments.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    without_comments.push_str(rest);
    let lines = without_comments
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// Where the tag ends: after the first `>` that is not inside the value of an attribute.
fn end_of_tag(html: &str, start: usize) -> Option<usize> {
    let mut is_quoted = false;
    for (index, c) in html[start..].char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return Some(start + index + 1),
            _ => {}
        }
    }
    None
}

fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value = after
            .strip_prefix("=\"")
            .and_then(|value| value.split_once('"'));
        let (value, after) = value.unwrap_or(("", after.trim_start_matches('=')));
        found.push((name.to_owned(), value.to_owned()));
        rest = after.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><!-- <link href=\"no\"> --><head>\n  <link rel=\"icon\" href=\"a>b.svg\">\n\n  <script defer src=\"boot.js\"></script></head>";

    #[test]
    fn tags_are_found_with_their_attributes_and_not_in_comments() {
        let found = tags(PAGE, &["link", "script"]);
        let hrefs: Vec<_> = found.iter().map(|tag| tag.get("href")).collect();
        assert_eq!(hrefs, [Some("a>b.svg"), None]);
        assert_eq!(found[1].get("defer"), Some(""));
        assert_eq!(found[1].get("src"), Some("boot.js"));
        assert_eq!(&PAGE[found[0].range.clone()], found[0].text());
    }

    #[test]
    fn tags_are_rewritten_in_place() {
        let mut script = tags(PAGE, &["script"]).remove(0);
        script.set("src", "other.js");
        script.set("integrity", "x");
        let text = replace(PAGE, &[(script.range.clone(), script.text())]);
        assert!(text.ends_with("<script defer src=\"other.js\" integrity=\"x\"></script></head>"));
        assert!(text.starts_with("<!doctype html>"));
    }

    #[test]
    fn a_compact_page_has_no_comments_and_no_indentation() {
        assert_eq!(
            compact(PAGE),
            "<!doctype html><head>\n<link rel=\"icon\" href=\"a>b.svg\">\n<script defer src=\"boot.js\"></script></head>\n"
        );
    }
}
