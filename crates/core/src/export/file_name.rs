//! Makes the name of a downloaded file: the title, in a form that every operating system accepts.

/// The longest name without its extension, in bytes.
const LONGEST: usize = 200;

/// Names that Windows reserves for devices, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of a download: letters and digits of any script from the title, in lower case, joined by hyphens,
/// and the extension. If nothing of the title remains, it is `postmortem-<date>`; `today` is used if the
/// document has no date either.
#[must_use]
pub fn file_name(title: Option<&str>, date: Option<&str>, today: &str, extension: &str) -> String {
    let mut slug = slug(title.unwrap_or_default());
    if slug.is_empty() || is_reserved(&slug) {
        let date = self::slug(date.unwrap_or(today));
        slug = if slug.is_empty() {
            format!("postmortem-{date}")
        } else {
            format!("postmortem-{slug}")
        };
    }
    format!("{slug}.{extension}")
}

fn slug(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        // Combining marks belong to their letter; apostrophes are dropped; everything else separates words.
        if c.is_alphanumeric() || is_mark(c) && !out.is_empty() && !out.ends_with('-') {
            for lower in c.to_lowercase() {
                if out.len() + lower.len_utf8() > LONGEST {
                    break;
                }
                out.push(lower);
            }
        } else if !out.is_empty()
            && !out.ends_with('-')
            && out.len() < LONGEST
            && !matches!(c, '\'' | '’')
        {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

fn is_reserved(slug: &str) -> bool {
    let port = |name: &str| {
        slug.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    RESERVED.contains(&slug) || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_slug_in_its_own_script() {
        let name = |title| file_name(Some(title), None, "2026-01-02", "md");
        assert_eq!(
            name("Login tokens rejected, again!"),
            "login-tokens-rejected-again.md"
        );
        assert_eq!(name("Caída del API"), "caída-del-api.md");
        assert_eq!(name("障害 報告"), "障害-報告.md");
        assert_eq!(name("a/b\\c:d\u{202e}e.."), "a-b-c-d-e.md");
        assert_eq!(name("It’s down"), "its-down.md");
    }

    #[test]
    fn what_no_system_takes_gets_another_name() {
        assert_eq!(
            file_name(Some("???"), Some("2024-05-06"), "x", "md"),
            "postmortem-2024-05-06.md"
        );
        assert_eq!(
            file_name(None, None, "2026-01-02", "json"),
            "postmortem-2026-01-02.json"
        );
        assert_eq!(
            file_name(Some("CON"), None, "2026-01-02", "md"),
            "postmortem-con.md"
        );
        assert_eq!(
            file_name(Some("lpt1"), None, "2026-01-02", "md"),
            "postmortem-lpt1.md"
        );
    }

    #[test]
    fn a_name_is_short_enough_for_any_system() {
        let long = file_name(Some(&"é".repeat(500)), None, "x", "md");
        assert!(
            long.len() <= LONGEST + 3 && long.len() > LONGEST - 3,
            "{}",
            long.len()
        );
    }
}
