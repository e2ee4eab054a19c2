//! One part of an item, cut out of it by brackets, dashes or sentences: which field it gives, and where the
//! value is in it. Whether a part may be cut out there is not decided here.

use std::ops::Range;

use super::super::when::{self, Says};
use super::names::FIRST_NAMES;
use super::value::says_nothing;
use super::words::{DUE_BEFORE, NO_TICKETS, OWNER_BEFORE, PERIODS, PRIORITIES, column};
use crate::timeline::lead;
use crate::timeline::words::Words;

/// A field: its name, and where its value is in the part.
pub(super) type Field = (&'static str, Range<usize>);

/// Which words count as the name of a person without a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// None.
    No,
    /// Those that begin with a known first name.
    Known,
    /// One to four words that are written like a name: another field beside them says that they are one.
    Shaped,
}

/// The field that a part gives.
#[must_use]
pub(super) fn field(part: &str, names: Names) -> Option<Field> {
    let from = part.len() - part.trim_start().len();
    let inner = &part[from..];
    let found = labelled(inner)
        .or_else(|| worded(inner))
        .or_else(|| bare(inner, names));
    found.map(|(name, range)| (name, from + range.start..from + range.end))
}

/// The field of a part with a label before a colon: `Owner: Ida`, `**Due:** 2024-05-01`.
#[must_use]
pub(super) fn labelled(part: &str) -> Option<Field> {
    let colon = part.find([':', '：'])?;
    let label = &part[..colon];
    let name = named(label)?;
    let mut range = trimmed(
        part,
        colon + part[colon..].chars().next()?.len_utf8()..part.len(),
    );
    for mark in ["**", "__", "*", "_"] {
        let opened = label.trim_start().starts_with(mark);
        let closed =
            opened && label.trim_end().ends_with(mark) && label.trim().len() > 2 * mark.len();
        if closed || !opened {
            continue;
        }
        if part[range.clone()].starts_with(mark) {
            range = trimmed(part, range.start + mark.len()..range.end);
        } else if let Some(value) = part[range.clone()].strip_suffix(mark) {
            range = trimmed(part, range.start..range.start + value.len());
        }
        break;
    }
    (!range.is_empty()).then_some((name, range))
}

/// The field that a label names. A bracket in it belongs to something else.
pub(super) fn named(label: &str) -> Option<&'static str> {
    let plain = !label.contains(['(', '[', ')', ']', '（', '|', '\n', '~', '"']);
    column(label).filter(|name| plain && !matches!(*name, "text" | "state"))
}

/// Whether a value is what a field of this name has when nobody labels it.
#[must_use]
pub(super) fn is_typical(name: &str, value: &str) -> bool {
    match name {
        "due" => is_date(value),
        "ticket" => is_ticket(value),
        "priority" => is_priority(value),
        "owner" => is_mention(value) || is_name(value),
        _ => false,
    }
}

/// The field that words announce: `by 2024-05-01`, `assigned to Ida`.
fn worded(part: &str) -> Option<Field> {
    let behind = |words: &Words| {
        let found = words.that_begin(part).filter_map(|word| {
            let rest = &part[word.len()..];
            let bare = rest.trim_start_matches([' ', ':', '：']);
            let is_apart = bare.len() < rest.len();
            is_apart.then(|| trimmed(part, part.len() - bare.len()..part.len()))
        });
        found
            .filter(|range| !range.is_empty())
            .min_by_key(|range| range.len())
    };
    if let Some(range) = behind(DUE_BEFORE).filter(|range| is_date(&part[range.clone()])) {
        return Some(("due", range));
    }
    let owner = behind(OWNER_BEFORE)?;
    let value = &part[owner.clone()];
    (is_mention(value) || is_name(value)).then_some(("owner", owner))
}

/// The field that a part is by its own form.
fn bare(part: &str, names: Names) -> Option<Field> {
    let mut range = trimmed(part, 0..part.len());
    for mark in ["**", "__", "*", "_", "`"] {
        let inner = part[range.clone()]
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.contains(mark)) {
            range = range.start + mark.len()..range.start + mark.len() + inner.len();
            break;
        }
    }
    let value = &part[range.clone()];
    let name = if is_date(value) {
        "due"
    } else if is_priority(value) {
        "priority"
    } else if is_ticket(value) {
        "ticket"
    } else if names != Names::No && is_priority_word(value, names) {
        "priority"
    } else if is_mention(value)
        || (names != Names::No && says_nothing(value) && value.contains(' '))
        || (names != Names::No && value == "unassigned")
        || (names != Names::No && are_known(value))
        || (names == Names::Shaped && is_name(value))
    {
        "owner"
    } else {
        return None;
    };
    Some((name, range))
}

fn trimmed(part: &str, range: Range<usize>) -> Range<usize> {
    let inner = &part[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = range.end - (inner.len() - inner.trim_end().len());
    start.min(end)..end
}

/// Whether a value is a date, or a period that an item can be due in: `end of May`, `Q3`.
#[must_use]
pub(super) fn is_date(value: &str) -> bool {
    let whole = when::leading(value)
        .is_some_and(|(length, says)| length == value.len() && says != Says::Clock);
    let short = || {
        let numbers: Vec<&str> = value.split('/').collect();
        let of = |number: &str, limit: u32| {
            number.len() <= 2
                && number
                    .parse::<u32>()
                    .is_ok_and(|number| (1..=limit).contains(&number))
        };
        matches!(numbers[..], [day, month] if of(day, 31) && of(month, 31) && (of(day, 12) || of(month, 12)))
    };
    let quarter = || {
        let rest = value.strip_prefix(['q', 'Q']);
        rest.is_some_and(|rest| {
            let year = rest
                .get(1..)
                .unwrap_or("x")
                .trim_start_matches([' ', '-', '/']);
            rest.starts_with(['1', '2', '3', '4'])
                && (year.is_empty()
                    || (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())))
        })
    };
    let period = || {
        PERIODS.that_begin(value).any(|period| {
            let rest = &value[period.len()..];
            rest.is_empty() || (rest.starts_with(' ') && rest.split_whitespace().count() < 3)
        })
    };
    let digit = value.starts_with(|c: char| c.is_numeric());
    let weekday = || lead::weekday(value, 0) == Some(value.len());
    whole
        || (!digit && weekday())
        || (digit && short())
        || (!digit && !value.is_empty() && (quarter() || period()))
}

/// Whether a value is a priority: `P1`, GitLab's `~"priority::1"`.
pub(super) fn is_priority(value: &str) -> bool {
    let label = value.trim_matches(['~', '"']);
    matches!(value.as_bytes(), [b'P', b'0'..=b'9'])
        || (value.starts_with('~') && label.starts_with("priority"))
}

/// Whether a word beside other fields is a priority.
fn is_priority_word(value: &str, names: Names) -> bool {
    names == Names::Shaped && PRIORITIES.contains(&value.to_lowercase().as_str())
}

/// Whether a value is the number of a ticket, or a link to one.
#[must_use]
pub(super) fn is_ticket(value: &str) -> bool {
    if let Some((words, target)) = link(value) {
        return !target.starts_with("mailto:") && (is_ticket(words) || is_tracker(target));
    }
    if value.starts_with("https://") || value.starts_with("http://") {
        return !value.contains([' ', '(', '<']) && is_tracker(value);
    }
    let digits = |text: &str| {
        (1..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some(number) = value.strip_prefix('#') {
        return digits(number);
    }
    let Some((project, number)) = value.rsplit_once('-') else {
        return false;
    };
    let key = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    digits(number)
        && (2..=10).contains(&project.len())
        && project.starts_with(|c: char| c.is_ascii_uppercase())
        && project.chars().all(key)
        && !NO_TICKETS.contains(&project)
}

/// Whether an address is that of an issue or a change: its path ends with a number or a key.
fn is_tracker(target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let last = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let numbered = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    let kinds = [
        "/issues/",
        "/pull/",
        "/merge_requests/",
        "/issue/",
        "/browse/",
        "/work_items/",
        "/tickets/",
        "/bugs/",
    ];
    kinds.iter().any(|kind| path.contains(kind)) && (numbered || is_key(last))
}

fn is_key(word: &str) -> bool {
    !word.contains([':', '/', '[', '#']) && is_ticket(word)
}

/// The words and the address of a text that is nothing but a link.
pub(super) fn link(value: &str) -> Option<(&str, &str)> {
    let inner = value.strip_prefix('[')?.strip_suffix(')')?;
    let (words, target) = inner.split_once("](")?;
    (!words.contains(['[', ']']) && !target.contains([' ', '['])).then_some((words, target))
}

/// Whether a value mentions a person: `@ida`, a link to the person's address.
#[must_use]
pub(super) fn is_mention(value: &str) -> bool {
    if let Some((words, target)) = link(value) {
        return target.starts_with("mailto:") || words.starts_with('@');
    }
    let handle = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    value.strip_prefix('@').is_some_and(|name| {
        name.starts_with(char::is_alphabetic)
            && name.chars().all(handle)
            && name.ends_with(char::is_alphanumeric)
    })
}

/// Whether a value is written like the name of a person or team: one to four words, of which the first and the
/// last begin with a capital, or letters of a script without capitals.
pub(super) fn is_name(value: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-');
    let words: Vec<&str> = value.split(' ').collect();
    let capital = |word: &&str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let ends = [words.first(), words.last()];
    let loud = value.chars().filter(|c| c.is_alphabetic()).count() > 3
        && value.chars().all(|c| !c.is_lowercase())
        && value.is_ascii();
    (1..=4).contains(&words.len())
        && words
            .iter()
            .all(|word| !word.is_empty() && word.chars().all(letter))
        && ends.into_iter().flatten().all(capital)
        && !loud
        && value.chars().count() < 40
}

/// Whether a value is one or more names of people: `Ida & Tom`, `Ines/Tom`.
pub(super) fn are_known(value: &str) -> bool {
    let signs = [
        "/", " & ", " + ", ", ", " and ", " y ", " et ", " und ", " e ",
    ];
    let parts = signs.iter().fold(vec![value], |parts, sign| {
        parts
            .into_iter()
            .flat_map(|part| part.split(*sign))
            .collect()
    });
    parts.iter().all(|part| is_known(part.trim()))
}

/// Whether a value is a name that begins with a first name that many people have.
fn is_known(value: &str) -> bool {
    let first = value.split([' ', '-', '.']).next().unwrap_or_default();
    is_name(value) && FIRST_NAMES.split_whitespace().any(|name| name == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(part: &str, names: Names) -> Option<(&'static str, &str)> {
        field(part, names).map(|(name, range)| (name, &part[range]))
    }

    #[test]
    fn a_part_gives_its_field() {
        for (part, wanted) in [
            ("Owner: Ida", ("owner", "Ida")),
            ("**Due:** 2024-05-01", ("due", "2024-05-01")),
            ("**Due**: 2024-05-01", ("due", "2024-05-01")),
            ("by Mar 13, 2026", ("due", "Mar 13, 2026")),
            ("antes del 2024-05-01", ("due", "2024-05-01")),
            ("assigned to Ines", ("owner", "Ines")),
            ("15 de abril", ("due", "15 de abril")),
            ("OPS-12", ("ticket", "OPS-12")),
            (
                "[OPS-1](https://e.org/browse/OPS-1)",
                ("ticket", "[OPS-1](https://e.org/browse/OPS-1)"),
            ),
            ("**P1**", ("priority", "P1")),
            ("@ida.b", ("owner", "@ida.b")),
            ("Carmen", ("owner", "Carmen")),
        ] {
            assert_eq!(read(part, Names::Known), Some(wanted), "{part}");
        }
    }

    #[test]
    fn what_gives_no_field_is_text() {
        for part in [
            "api",
            "since 2024-05-01",
            "as in OPS-12",
            "UTF-8",
            "SHA-256",
            "Kafka",
            "if needed",
            "optional",
            "[log](https://e.org)",
            "14:02",
            "P",
            "3",
            "2 of them",
        ] {
            assert_eq!(read(part, Names::Known), None, "{part}");
        }
    }
}
