//! The names of HTML tags.

/// The name of a tag in lower case: `b` for `<b>`, `</B>` and `<b class="x">`. `None` for a comment and
/// whatever else is no tag.
pub(super) fn name(tag: &str) -> Option<String> {
    let inner = tag.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inner.len());
    (end > 0).then(|| inner[..end].to_ascii_lowercase())
}
