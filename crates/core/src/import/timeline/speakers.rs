//! Whether rows with times are a conversation: each says who speaks before what is said.

use crate::frame::marks;
use crate::words::Visible;

/// The longest name, in characters.
const LONGEST: usize = 30;

/// Whether the texts are what several people say, or what somebody says whom a mention names. Labels such as
/// `Detected:` name nobody, and neither does the same label on every row.
#[must_use]
pub(super) fn talk(texts: &[Said]) -> bool {
    let speakers: Vec<Speaker> = texts.iter().filter_map(speaker).collect();
    let mentions = speakers.iter().any(|one| one.mentioned);
    let first = speakers.first();
    let several = speakers
        .iter()
        .any(|one| Some(&one.name) != first.map(|one| &one.name));
    2 * speakers.len() >= texts.len() && (mentions || several)
}

/// What is said at a time.
pub(super) struct Said {
    pub(super) text: String,
    /// Whether a sign, such as a dash, is between the time and the text.
    pub(super) apart: bool,
}

struct Speaker {
    name: String,
    mentioned: bool,
}

/// Who speaks at the start of a text: `Ana: text`, `@ana text`, `<ana> text`, or a name beside the time with the
/// text below.
fn speaker(said: &Said) -> Option<Speaker> {
    let text = &said.text;
    if let Some((name, _)) = text.strip_prefix('<').and_then(|rest| rest.split_once('>'))
        && is_name(name)
    {
        return Some(Speaker {
            name: name.to_owned(),
            mentioned: true,
        });
    }
    let visible = Visible::of(text);
    let visible = visible.text().trim_start();
    let line = visible.lines().next()?;
    let mentioned = line.starts_with('@');
    let bare = line.trim_start_matches('@');
    let name = match bare.split_once([':', '：']) {
        Some((name, _)) if is_name(name) => name,
        _ if mentioned => bare.split_whitespace().next()?,
        _ if !said.apart && text.trim_end().contains('\n') && is_name(line) => line,
        _ => return None,
    };
    let names_step = marks::is_step(name) || marks::is_label(name);
    (!names_step).then(|| Speaker {
        name: name.trim().to_lowercase(),
        mentioned,
    })
}

/// Whether these may be the one or two words of a name.
fn is_name(words: &str) -> bool {
    let is_letter =
        |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '\'' | '’' | ' ');
    let count = words.split_whitespace().count();
    (1..=2).contains(&count)
        && words.chars().count() <= LONGEST
        && words.chars().all(is_letter)
        && words.contains(char::is_alphabetic)
}
