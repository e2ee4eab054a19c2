//! The forms in which a postmortem can be had as a file.

/// What a form is called in a menu, by its stable name.
#[must_use]
pub fn name(id: &str) -> &'static str {
    match id {
        "markdown" => "Markdown",
        "template" => "Markdown in the template",
        "as-imported" => "Markdown as imported",
        "json" => "JSON",
        "html" => "HTML",
        "text" => "Plain text",
        _ => "File",
    }
}
