//! Recognises e-mail addresses, telephone numbers, IP addresses and card numbers of people, and which IP
//! addresses are private.

use std::ops::Range;

use super::args::cases;
use super::language::every;

/// Names before the `@` that belong to a function rather than to a person.
const ROLE_NAMES: &[&str] = &[
    "security",
    "support",
    "info",
    "admin",
    "abuse",
    "noreply",
    "no-reply",
    "contact",
    "help",
    "postmaster",
    "root",
    "webmaster",
    "sales",
    "press",
    "privacy",
    "legal",
    "billing",
    "ops",
    "sre",
    "team",
    "oncall",
    "on-call",
    "alerts",
    "soporte",
    "contacto",
    "ayuda",
    "git",
    "user",
    "example",
    "hello",
    "feedback",
    "incidents",
    "notifications",
    "hostmaster",
    "mailer-daemon",
    "bounce",
    "service",
    "services",
];

/// Public name servers: their addresses are nobody's personal data.
const NAME_SERVERS: &[[u8; 4]] = &[
    [8, 8, 8, 8],
    [8, 8, 4, 4],
    [1, 1, 1, 1],
    [1, 0, 0, 1],
    [9, 9, 9, 9],
    [208, 67, 222, 222],
];

cases! {
    /// Kinds of personal data.
    pub(super) PersonalData as "kind" {
        /// An e-mail address.
        Mail = "mail",
        /// A telephone number.
        Phone = "phone",
        /// An IP address.
        Address = "address",
        /// The number of a payment card.
        Card = "card",
    }
}

/// Personal data in a text, in order, each with its kind.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, PersonalData)> {
    let mut found = mails(text);
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        found.extend(phones(text));
        found.extend(
            addresses(text)
                .into_iter()
                .filter(|(_, ip)| is_public(*ip))
                .map(|(range, _)| (range, PersonalData::Address)),
        );
        found.extend(cards(text));
    }
    super::words::sort_by_number(&mut found, |(range, _)| range.start);
    found
}

fn mails(text: &str) -> Vec<(Range<usize>, PersonalData)> {
    let mut found = Vec::new();
    for (at_sign, _) in text.match_indices('@') {
        let is_name_char =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
        let head = text.get(..at_sign).unwrap_or("");
        let start = head.trim_end_matches(is_name_char).len();
        let tail = text.get(at_sign + 1..).unwrap_or("");
        let host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let length = tail.find(|c: char| !host(c)).unwrap_or(tail.len());
        let host = tail
            .get(..length)
            .unwrap_or("")
            .trim_end_matches(['.', '-']);
        let user = text.get(start..at_sign).unwrap_or("");
        let end = at_sign + 1 + host.len();
        let top_level = host.rsplit('.').next().unwrap_or("");
        let is_host_name = host.contains('.')
            && top_level.len() > 1
            && top_level.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_example = host.contains("example")
            || host.ends_with(".invalid")
            || host.ends_with(".internal")
            || host.ends_with(".local");
        let is_role = ROLE_NAMES
            .iter()
            .any(|role| user.eq_ignore_ascii_case(role));
        // `git@host:path` and `ssh://user@host` are addresses of machines, not of people.
        let is_machine = text
            .get(end..)
            .is_some_and(|rest| rest.starts_with([':', '/']))
            || text
                .get(..start)
                .is_some_and(|head| head.ends_with(['/', ':', '@']) && !head.ends_with("mailto:"));
        if !user.is_empty() && is_host_name && !is_example && !is_role && !is_machine {
            found.push((start..end, PersonalData::Mail));
        }
    }
    found
}

/// Telephone numbers that begin with `+` and a country code.
fn phones(text: &str) -> Vec<(Range<usize>, PersonalData)> {
    let mut found = Vec::new();
    for (plus, _) in text.match_indices('+') {
        let stands_alone = text.get(..plus).is_none_or(|head| {
            head.is_empty() || head.ends_with([' ', '(', '\n', ':', '"', '|', '`'])
        });
        let rest = text.get(plus + 1..).unwrap_or("");
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.')))
            .unwrap_or(rest.len());
        let number = rest
            .get(..length)
            .unwrap_or("")
            .trim_end_matches([' ', '-', '(', '.', ')']);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let groups = number
            .split(|c: char| !c.is_ascii_digit())
            .filter(|group| !group.is_empty())
            .count();
        let begins_with_country = number.starts_with(|c: char| c.is_ascii_digit() && c != '0');
        if stands_alone && begins_with_country && (10..=15).contains(&digits) && groups <= 6 {
            found.push((plus..plus + 1 + number.len(), PersonalData::Phone));
        }
    }
    found
}

/// The IPv4 addresses in a text; version numbers that look like one are left out.
pub(super) fn addresses(text: &str) -> Vec<(Range<usize>, [u8; 4])> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = text
        .get(position..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
        .map(|offset| position + offset)
    {
        let rest = text.get(start..).unwrap_or("");
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(rest.len());
        position = start + length;
        let written = rest.get(..length).unwrap_or("").trim_end_matches('.');
        let parts: Vec<Option<u8>> = written.split('.').map(|part| part.parse().ok()).collect();
        let [Some(a), Some(b), Some(c), Some(d)] = parts.as_slice() else {
            continue;
        };
        let head = text.get(..start).unwrap_or("").trim_end();
        let start_of_word = head
            .char_indices()
            .rev()
            .nth(8)
            .map_or(0, |(position, _)| position);
        let head = head.get(start_of_word..).unwrap_or("").to_ascii_lowercase();
        let is_part_of_word = text.get(..start).is_some_and(|head| {
            head.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
        });
        let is_version = every(|words| words.release).any(|word| head.ends_with(word));
        let after = text.get(start + written.len()..).unwrap_or("");
        let is_name = after.starts_with('-') || after.starts_with(char::is_alphabetic);
        if !is_part_of_word
            && !is_version
            && !is_name
            && !written
                .split('.')
                .any(|part| part.len() > 1 && part.starts_with('0'))
        {
            found.push((start..start + written.len(), [*a, *b, *c, *d]));
        }
    }
    found
}

/// Whether an address is in a private or shared range (RFC 1918, RFC 6598).
pub(super) const fn is_private(ip: [u8; 4]) -> bool {
    matches!(
        ip,
        [10, ..] | [192, 168, ..] | [172, 16..=31, ..] | [100, 64..=127, ..]
    )
}

/// Whether an address can be that of a person: neither private, nor special, nor reserved for examples.
fn is_public(ip: [u8; 4]) -> bool {
    let is_special = matches!(
        ip,
        [0 | 127 | 224..=255, ..]
            | [169, 254, ..]
            | [192, 0, 2, _]
            | [198, 51, 100, _]
            | [203, 0, 113, _]
            | [_, 0, 0, 0]
    );
    // `1.2.3.4` is an example too, and anything with only small numbers is a version.
    let is_small = ip.iter().all(|part| *part < 20);
    !(is_special || is_small || is_private(ip) || NAME_SERVERS.contains(&ip))
}

/// Card numbers that an issuer can have given out and whose check digit is right.
fn cards(text: &str) -> Vec<(Range<usize>, PersonalData)> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = text
        .get(position..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
        .map(|offset| position + offset)
    {
        let rest = text.get(start..).unwrap_or("");
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-')))
            .unwrap_or(rest.len());
        position = start + length;
        let written = rest
            .get(..length)
            .unwrap_or("")
            .trim_end_matches([' ', '-']);
        let digits: Vec<u8> = written
            .bytes()
            .filter(u8::is_ascii_digit)
            .map(|byte| byte - b'0')
            .collect();
        let is_part_of_word = text.get(..start).is_some_and(|head| {
            head.ends_with(|c: char| {
                c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '=')
            })
        }) || text.get(start + written.len()..).is_some_and(|tail| {
            tail.starts_with(|c: char| {
                c.is_alphanumeric()
                    || c == '.'
                        && tail
                            .get(1..)
                            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            })
        });
        let groups: Vec<usize> = written.split([' ', '-']).map(str::len).collect();
        let is_grouped = groups.len() == 1 || matches!(groups.as_slice(), [4, 4, 4, 4] | [4, 6, 5]);
        let has_issuer = match digits.as_slice() {
            [4, ..] | [5, 1..=5, ..] | [6, 0, 1, 1, ..] | [2, 2..=7, ..] => digits.len() == 16,
            [3, 4 | 7, ..] => digits.len() == 15,
            _ => false,
        };
        if !is_part_of_word && is_grouped && has_issuer && has_valid_check_digit(&digits) {
            found.push((start..start + written.len(), PersonalData::Card));
        }
    }
    found
}

fn has_valid_check_digit(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(*digit) * (1 + u32::try_from(place % 2).unwrap_or(0));
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}
