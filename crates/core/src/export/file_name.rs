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
    let mut out = String::with_capacity(title.len().min(LONGEST));
    for c in title.chars() {
        if is_dropped(c) {
            continue;
        }
        let begins = out.is_empty() || out.ends_with('-');
        let next: String = if c.is_alphanumeric() || !begins && is_mark(c) {
            c.to_lowercase().collect()
        } else if begins {
            continue;
        } else {
            "-".to_owned()
        };
        if out.len() + next.len() > LONGEST {
            // A letter that has lost one of its marks would be another letter.
            if is_mark(c) {
                let letter = out.trim_end_matches(is_mark);
                out.truncate(letter.char_indices().next_back().map_or(0, |(at, _)| at));
            }
            break;
        }
        out.push_str(&next);
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Whether a character says nothing in a file name and does not separate words either: an apostrophe, a soft
/// hyphen, or one of the joiners that only choose between two forms of a letter.
fn is_dropped(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// Whether a character is a mark on the letter before it, in whatever script: an accent, a vowel sign, a tone
/// mark. The standard library escapes such a mark where a text begins with it, and only there.
pub(super) fn is_mark(c: char) -> bool {
    let escaped = |text: &str| text.escape_debug().count() > text.chars().count();
    let mut buffer = [0; 4];
    !c.is_ascii() && escaped(c.encode_utf8(&mut buffer)) && !escaped(&String::from_iter(['a', c]))
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
    use proptest::prelude::*;

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
    fn a_letter_keeps_its_marks() {
        let name = |title: &str| file_name(Some(title), None, "2026-01-02", "md");
        for (title, wanted) in [
            ("क्षेत्र बंद है", "क्षेत्र-बंद-है.md"),
            ("ระบบล่มที่นี่", "ระบบล่มที่นี่.md"),
            ("নেটওয়ার্ক ব্যর্থ", "নেটওয়ার্ক-ব্যর্থ.md"),
            ("சேவை நிறுத்தம்", "சேவை-நிறுத்தம்.md"),
            ("תַּקָּלָה בָּרֶשֶׁת", "תַּקָּלָה-בָּרֶשֶׁת.md"),
            ("Cai\u{301}da", "cai\u{301}da.md"),
            ("می\u{200c}خواهم", "میخواهم.md"),
        ] {
            assert_eq!(name(title), wanted);
        }
    }

    proptest! {
        /// Of a title in one script, nothing is lost but what stands between its words.
        #[test]
        fn letters_and_marks_of_any_script_stay(title in "[\\p{L}][\\p{L}\\p{Mn}\\p{N} ]{0,30}") {
            let name = slug(&title);
            let kept = |text: &str| -> String {
                text.to_lowercase().chars().filter(|c| !matches!(c, ' ' | '-')).collect()
            };
            // `is_mark` may be older than the list of scripts that made the title.
            prop_assume!(title.chars().all(|c| c == ' ' || c.is_alphanumeric() || is_mark(c)));
            prop_assert_eq!(kept(&name).chars().collect::<Vec<_>>(),
                title.split(' ').flat_map(|word| {
                    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
                    word.chars().flat_map(char::to_lowercase).collect::<Vec<_>>()
                }).collect::<Vec<_>>());
        }
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
        let cut = slug(&["a".repeat(LONGEST - 1).as_str(), "éb"].concat());
        assert_eq!(cut.len(), LONGEST - 1, "nothing after what did not fit");
        let cut = slug(&["a".repeat(LONGEST - 4).as_str(), "त्"].concat());
        assert_eq!(cut.len(), LONGEST - 4, "no letter without its mark");
    }
}
