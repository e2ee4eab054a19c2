//! What each HTML element means to a reader.

use super::super::blocks::MAX_DEPTH;
use super::super::style::{declared, is_hidden};
use super::super::tokens::Tag;
use super::Effect;

/// What an element does. `tables` is how many tables it is in, `in_code` whether it is in code.
pub(super) fn effect(tag: &Tag, style: &str, tables: usize, in_code: bool) -> Effect {
    if is_hidden(tag, style) || (in_code && tag.has_class("gutter")) {
        return Effect::Hidden;
    }
    if declared(style, "mso-list").is_some_and(|list| list.eq_ignore_ascii_case("ignore")) {
        return Effect::Marker;
    }
    match tag.name.as_str() {
        _ if in_code => Effect::Inline,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Effect::Heading,
        "p" if tag.has_class("MsoTitle") => Effect::Heading,
        "ul" | "ol" => Effect::List,
        "blockquote" => Effect::Quote,
        "pre" | "listing" => Effect::Code,
        "div" if tag.has_class("syntaxhighlighter") => Effect::Code,
        "table" if tables < MAX_DEPTH => Effect::Table,
        "tr" if tables > 0 => Effect::Row,
        "td" | "th" if tables > 0 => Effect::Cell,
        "div" | "section" | "aside" if is_panel(tag) => Effect::Quote,
        "p" | "div" | "section" | "article" | "aside" | "header" | "footer" | "main" | "nav"
        | "address" | "figure" | "figcaption" | "center" | "dl" | "dt" | "dd" | "form"
        | "fieldset" | "details" | "summary" | "li" | "table" | "tr" | "caption" | "body"
        | "html" | "head" => Effect::Block,
        _ => Effect::Inline,
    }
}

/// Whether an element is one of Confluence's panels, which are quotes in Markdown.
fn is_panel(tag: &Tag) -> bool {
    let is_code = tag.has_class("code") || tag.has_class("preformatted");
    tag.has_class("confluence-information-macro")
        || tag.get("data-panel-type").is_some()
        || (tag.has_class("panel") && !is_code)
}

/// The language of a block of code, as editors write it into classes and parameters.
pub(super) fn language_of(tag: &Tag) -> String {
    let classes = tag.get("class").unwrap_or_default();
    let mut classes = classes.split_ascii_whitespace();
    let class = classes.find_map(|class| {
        class
            .strip_prefix("language-")
            .or(class.strip_prefix("lang-"))
    });
    let class = class.map(str::to_owned);
    let brush = || {
        let parameters = tag.get("data-syntaxhighlighter-params")?;
        let brush = parameters
            .split(';')
            .find_map(|parameter| parameter.trim().strip_prefix("brush:"));
        brush.map(|brush| brush.trim().to_owned())
    };
    let language = class.or_else(|| tag.get("data-language")).or_else(brush);
    let is_name = |name: &String| {
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+#-_.".contains(&byte))
    };
    language
        .filter(is_name)
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// The names of the elements that the start of this one ends, and the names of the elements beyond which it
/// ends nothing.
pub(super) fn implied_ends(
    name: &str,
) -> Option<(&'static [&'static str], &'static [&'static str])> {
    match name {
        "li" => Some((&["li"], &["ul", "ol", "table"])),
        "td" | "th" => Some((&["td", "th"], &["tr", "table"])),
        "tr" => Some((&["tr", "td", "th"], &["table"])),
        "dt" | "dd" => Some((&["dt", "dd"], &["dl", "table"])),
        _ => None,
    }
}
