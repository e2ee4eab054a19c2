//! Which addresses a link may have.

use std::fmt::Write as _;

/// The address, encoded for Markdown, if it is one that a postmortem may link to: http, https or mailto.
pub(super) fn target(href: &str) -> Option<String> {
    let seen = |c: &char| {
        !c.is_control() && !matches!(*c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let href: String = href.trim().chars().filter(seen).collect();
    let scheme = href.split(':').next().unwrap_or_default();
    let known = ["http", "https", "mailto"];
    if scheme.len() == href.len() || !known.iter().any(|one| scheme.eq_ignore_ascii_case(one)) {
        return None;
    }
    let mut out = String::with_capacity(href.len());
    for c in href.chars() {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '|' | '"' | '`' | '*' | '[' | ']' => {
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            _ if c.is_whitespace() => out.push_str("%20"),
            _ => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn only_known_schemes_lead_anywhere() {
        for bad in [
            "javascript:alert(1)",
            "JAVA\nSCRIPT:x",
            "data:text/html,x",
            "file:///c:/x",
            "#top",
            "/x",
            "",
            "vbscript:x",
        ] {
            assert_eq!(target(bad), None, "{bad}");
        }
        assert_eq!(
            target(" HTTPS://x.example/a (b) ").as_deref(),
            Some("HTTPS://x.example/a%20%28b%29")
        );
        assert_eq!(
            target("mailto:a@x.example").as_deref(),
            Some("mailto:a@x.example")
        );
    }
}
