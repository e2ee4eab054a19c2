//! Which addresses a link may have.

use std::fmt::Write as _;

/// The address, encoded for Markdown, if it is one that a postmortem may link to: http, https or mailto.
pub(super) fn target(href: &str) -> Option<String> {
    let is_visible = |character: &char| {
        !character.is_control()
            && !matches!(*character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let href: String = href.trim().chars().filter(is_visible).collect();
    let scheme = href.split(':').next().unwrap_or_default();
    let allowed = ["http", "https", "mailto"];
    if scheme.len() == href.len()
        || !allowed
            .iter()
            .any(|scheme_name| scheme.eq_ignore_ascii_case(scheme_name))
    {
        return None;
    }
    let mut encoded = String::with_capacity(href.len());
    for character in href.chars() {
        match character {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '|' | '"' | '`' | '*' | '[' | ']' => {
                let _ = write!(encoded, "%{:02X}", u32::from(character));
            }
            _ if character.is_whitespace() => encoded.push_str("%20"),
            _ => encoded.push(character),
        }
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn only_allowed_schemes_make_a_link() {
        for refused in [
            "javascript:alert(1)",
            "JAVA\nSCRIPT:x",
            "data:text/html,x",
            "file:///c:/x",
            "#top",
            "/x",
            "",
            "vbscript:x",
        ] {
            assert_eq!(target(refused), None, "{refused}");
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
