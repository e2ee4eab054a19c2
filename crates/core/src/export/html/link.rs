//! Decides which targets may become links.
//!
//! The schemes are an allow-list: a target that is not `http`, `https`, `mailto` or a fragment is shown as
//! text, so that no scheme invented later can run anything.

use super::escape;

/// How much of a target is shown as text, in characters; a `data:` image can be megabytes.
const SHOWN: usize = 200;

/// Where a link may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Another site, opened in a new tab.
    Web,
    /// An address for the mail program.
    Mail,
    /// A place in the same report. A fragment that begins with `/` is not one: it would be a route.
    Fragment,
}

/// The kind of link that a target makes; `None` if it must stay text.
pub(super) fn target(url: &str) -> Option<Target> {
    let begins = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && url.len() > scheme.len()
    };
    if url.chars().any(char::is_control) {
        return None;
    }
    if begins("https://") || begins("http://") {
        return Some(Target::Web);
    }
    if begins("mailto:") {
        return Some(Target::Mail);
    }
    (begins("#") && !begins("#/") && url != "#/").then_some(Target::Fragment)
}

/// Appends the opening tag of a link.
pub(super) fn open(out: &mut String, url: &str, target: Target) {
    push_open(out, "<a href=\"", url, target);
}

/// Appends the opening tag of a link whose text is its own target, so that a printed page need not repeat it.
pub(super) fn open_bare(out: &mut String, url: &str, target: Target) {
    push_open(out, "<a class=\"bare\" href=\"", url, target);
}

fn push_open(out: &mut String, start: &str, url: &str, target: Target) {
    out.push_str(start);
    escape::push(out, url);
    out.push_str(match target {
        Target::Web => "\" rel=\"noopener noreferrer\" target=\"_blank\">",
        Target::Mail | Target::Fragment => "\">",
    });
}

/// Appends, in parentheses, a target that may not become a link.
pub(super) fn push_shown(out: &mut String, url: &str) {
    let end = url.char_indices().nth(SHOWN).map(|(at, _)| at);
    out.push_str(" <span class=\"target\">(");
    escape::push(out, end.and_then(|end| url.get(..end)).unwrap_or(url));
    out.push_str(if end.is_some() {
        "…)</span>"
    } else {
        ")</span>"
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_kinds_of_target_are_links() {
        for (url, kind) in [
            ("https://a.example/x", Target::Web),
            ("HTTP://a.example", Target::Web),
            ("mailto:a@b.example", Target::Mail),
            ("#timeline", Target::Fragment),
        ] {
            assert_eq!(target(url), Some(kind), "{url}");
        }
        for url in [
            "",
            "#",
            "#/settings",
            "/etc",
            "x.md",
            "//evil.example",
            "http:evil",
            "https://",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "ftp://x",
            "https://a\nb",
            "mailto:",
            "ſhttp://x",
        ] {
            assert_eq!(target(url), None, "{url}");
        }
    }
}
