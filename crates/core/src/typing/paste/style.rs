//! Reads from a tag how its text looks: bold, italic, struck through, code, hidden.

use super::tokens::Tag;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) code: bool,
}

/// Fonts that people use for code in editors that have no other way to mark it.
const CODE_FONTS: &[&str] = &[
    "courier",
    "consolas",
    "roboto mono",
    "menlo",
    "monaco",
    "monospace",
];

/// The value of a property in a `style` attribute; the last one if there are several.
pub(super) fn declared<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    let declarations = style
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'));
    let matching = declarations.filter(|(name, _)| name.trim().eq_ignore_ascii_case(property));
    matching.map(|(_, value)| value.trim()).next_back()
}

/// How text looks inside a tag, if the text around it looks like `around`. Styles win over the name of the
/// tag: Google Docs wraps everything in a `b` whose style says that it is not bold.
pub(super) fn look_of(tag: &Tag, style: &str, outer: Look) -> Look {
    let mut look = outer;
    match tag.name.as_str() {
        "b" | "strong" => look.bold = true,
        "i" | "em" => look.italic = true,
        "s" | "strike" | "del" => look.strike = true,
        "code" | "kbd" | "samp" | "tt" => look.code = true,
        _ => {}
    }
    if style.is_empty() {
        return look;
    }
    if let Some(weight) = declared(style, "font-weight") {
        look.bold = match weight.parse::<u32>() {
            Ok(number) => number >= 600,
            Err(_) => weight.starts_with("bold"),
        };
    }
    if let Some(style) = declared(style, "font-style") {
        look.italic = style.starts_with("italic") || style.starts_with("oblique");
    }
    let decorations =
        declared(style, "text-decoration").or(declared(style, "text-decoration-line"));
    look.strike |= decorations.is_some_and(|decorations| decorations.contains("line-through"));
    if tag.name == "span" {
        look.code |= declared(style, "font-family").is_some_and(is_code_font);
    }
    look
}

/// Whether the first font of a list is one for code.
pub(super) fn is_code_font(fonts: &str) -> bool {
    let first_font = fonts.split(',').next().unwrap_or_default();
    let first_font = first_font
        .trim_matches(['"', '\'', ' '])
        .to_ascii_lowercase();
    CODE_FONTS.iter().any(|font| first_font.starts_with(font))
}

/// Whether an element is not shown.
pub(super) fn is_hidden(tag: &Tag, style: &str) -> bool {
    tag.get("hidden").is_some()
        || declared(style, "display").is_some_and(|display| display.starts_with("none"))
        || declared(style, "visibility").is_some_and(|visibility| visibility.starts_with("hidden"))
        || declared(style, "mso-hide").is_some_and(|hidden| hidden == "all")
}

/// Whether line breaks in the text of an element are line breaks on the screen. `None` if the element does
/// not say.
pub(super) fn keeps_lines(style: &str) -> Option<bool> {
    declared(style, "white-space").map(|space| space.starts_with("pre"))
}
