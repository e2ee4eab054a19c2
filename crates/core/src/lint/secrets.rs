//! Recognises keys, tokens and passwords, from data about their form.

use std::ops::Range;

use super::args::cases;
use super::language::every;

cases! {
    /// The service that a secret gives access to, or its kind.
    pub(super) Secret as "kind" {
        Aws = "aws",
        Github = "github",
        Gitlab = "gitlab",
        Slack = "slack",
        Stripe = "stripe",
        Google = "google",
        Npm = "npm",
        Sendgrid = "sendgrid",
        Openai = "openai",
        Anthropic = "anthropic",
        Jwt = "jwt",
        PrivateKey = "private-key",
        Password = "password",
    }
}

/// A kind of secret that is recognised by its prefix: how many characters must follow at least, and which.
struct Token {
    kind: Secret,
    prefix: &'static str,
    min_length: usize,
    is_allowed: fn(u8) -> bool,
}

const fn token(
    kind: Secret,
    prefix: &'static str,
    min_length: usize,
    is_allowed: fn(u8) -> bool,
) -> Token {
    Token {
        kind,
        prefix,
        min_length,
        is_allowed,
    }
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_word_or_dash(byte: u8) -> bool {
    is_word_byte(byte) || byte == b'-'
}

fn is_capital_or_digit(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

#[rustfmt::skip]
const TOKENS: &[Token] = &[
    token(Secret::Aws, "AKIA", 16, is_capital_or_digit),
    token(Secret::Aws, "ASIA", 16, is_capital_or_digit),
    token(Secret::Github, "ghp_", 30, is_word_byte),
    token(Secret::Github, "gho_", 30, is_word_byte),
    token(Secret::Github, "ghu_", 30, is_word_byte),
    token(Secret::Github, "ghs_", 30, is_word_byte),
    token(Secret::Github, "ghr_", 30, is_word_byte),
    token(Secret::Github, "github_pat_", 22, is_word_byte),
    token(Secret::Gitlab, "glpat-", 20, is_word_or_dash),
    token(Secret::Slack, "xoxb-", 20, is_word_or_dash),
    token(Secret::Slack, "xoxp-", 20, is_word_or_dash),
    token(Secret::Slack, "xoxa-", 20, is_word_or_dash),
    token(Secret::Slack, "xapp-", 20, is_word_or_dash),
    token(Secret::Stripe, "sk_live_", 20, is_word_byte),
    token(Secret::Stripe, "rk_live_", 20, is_word_byte),
    token(Secret::Google, "AIza", 35, is_word_or_dash),
    token(Secret::Npm, "npm_", 36, is_word_byte),
    token(Secret::Sendgrid, "SG.", 60, |byte| is_word_or_dash(byte) || byte == b'.'),
    token(Secret::Openai, "sk-proj-", 40, is_word_or_dash),
    token(Secret::Anthropic, "sk-ant-", 40, is_word_or_dash),
];

/// Names in code whose value, after `=` or `:`, is a secret.
const CODE_NAMES: &[&str] = &[
    "passwd",
    "pwd",
    "api_key",
    "apikey",
    "api-key",
    "access_key",
    "secret_key",
    "auth_token",
    "access_token",
    "client_secret",
    "private_key",
];

/// All names: those in code and those in the word lists of the languages.
fn names() -> impl Iterator<Item = &'static str> {
    CODE_NAMES
        .iter()
        .copied()
        .chain(every(|words| words.secrets))
}

/// Every secret in a text, in order, with its kind.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    for (position, stands_alone) in token_starts(text) {
        let Some(rest) = text.get(position..).filter(|_| stands_alone) else {
            continue;
        };
        let Some(token) = TOKENS.iter().find(|token| rest.starts_with(token.prefix)) else {
            continue;
        };
        let body = rest.get(token.prefix.len()..).unwrap_or("");
        let length = body
            .bytes()
            .take_while(|byte| (token.is_allowed)(*byte))
            .count();
        let range = position..position + token.prefix.len() + length;
        if length >= token.min_length && is_random(text.get(range.clone()).unwrap_or("")) {
            found.push((range, token.kind));
        }
    }
    for (position, head) in occurrences(text, "-----BEGIN ") {
        let line = text
            .get(position + head.len()..)
            .unwrap_or("")
            .lines()
            .next()
            .unwrap_or("");
        if let Some(end) = line.find("PRIVATE KEY-----") {
            found.push((
                position..position + head.len() + end + "PRIVATE KEY-----".len(),
                Secret::PrivateKey,
            ));
        }
    }
    for (position, _) in occurrences(text, "eyJ") {
        let body = text.get(position..).unwrap_or("");
        let end = body
            .bytes()
            .take_while(|byte| is_word_or_dash(*byte) || *byte == b'.')
            .count();
        let parts = body.get(..end).unwrap_or("").split('.');
        let has_long_parts = parts.clone().take(3).filter(|part| part.len() > 9).count() == 3;
        if has_long_parts
            && parts
                .clone()
                .nth(1)
                .is_some_and(|part| part.starts_with("eyJ"))
        {
            found.push((position..position + end, Secret::Jwt));
        }
    }
    found.extend(assigned_passwords(text));
    found.extend(address_passwords(text));
    super::words::sort_by_number(&mut found, |(range, _)| range.start);
    found.dedup_by(|(next, _), (last, _)| next.start < last.end);
    found
}

/// Every place where `sign` occurs, which is rare in prose. To compare byte by byte is faster here than a
/// general search, which first has to prepare itself.
fn occurrences<'s>(text: &str, pattern: &'s str) -> impl Iterator<Item = (usize, &'s str)> {
    let (bytes, first) = (text.as_bytes(), pattern.bytes().next());
    let positions = bytes.iter().enumerate();
    positions.filter_map(move |(position, byte)| {
        let is_here =
            Some(*byte) == first && bytes.get(position..)?.starts_with(pattern.as_bytes());
        is_here.then_some((position, pattern))
    })
}

/// Every place outside a word where one of the first letters of a token occurs.
fn token_starts(text: &str) -> impl Iterator<Item = (usize, bool)> + '_ {
    let mut previous = b' ';
    text.bytes()
        .enumerate()
        .filter_map(move |(position, byte)| {
            let stands_alone =
                !(previous.is_ascii_alphanumeric() || previous == b'_' || previous >= 0x80);
            previous = byte;
            (stands_alone && b"AgxsrnS".contains(&byte)).then_some((position, stands_alone))
        })
}

/// Whether a key can be real: examples contain `EXAMPLE` or the like, redacted keys contain a repetition such
/// as `xxxx`, and a real key has a digit.
fn is_random(key: &str) -> bool {
    let example_marks = [
        "EXAMPLE",
        "example",
        "xxxx",
        "XXXX",
        "0000",
        "1234567890",
        "your",
    ];
    !example_marks.iter().any(|mark| key.contains(mark))
        && key.bytes().any(|byte| byte.is_ascii_digit())
}

/// Finds `password=…`, with a value of at least six characters that has letters and digits and is not a
/// placeholder.
fn assigned_passwords(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    let signs = text.bytes().enumerate();
    for (position, _) in signs.filter(|(_, byte)| matches!(byte, b'=' | b':')) {
        let head = text
            .get(..position)
            .unwrap_or("")
            .trim_end_matches(['"', '\'', '`']);
        let is_named = |name: &str| {
            let start = head.len().checked_sub(name.len());
            start
                .and_then(|start| head.get(start..))
                .is_some_and(|tail| tail.eq_ignore_ascii_case(name))
        };
        if !names().any(is_named) {
            continue;
        }
        // In prose a colon can end a clause, so only a value with digits counts: `password: Tr0ub4dor&3`.
        let value = text.get(position + 1..).unwrap_or("");
        let value = value.trim_start_matches([' ', '"', '\'', '`']);
        let start = text.len() - value.len();
        let ends_value =
            |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';' | '|');
        let password = value
            .get(..value.find(ends_value).unwrap_or(value.len()))
            .unwrap_or("");
        let password = password.trim_end_matches(['.', ')']);
        let has_digits = password.bytes().any(|byte| byte.is_ascii_digit());
        let has_letters = password.bytes().any(|byte| byte.is_ascii_alphabetic());
        let is_placeholder = password.contains(['<', '>', '$', '{', '*', '[', '(', '/', '…', '%']);
        if password.len() >= 6
            && has_digits
            && has_letters
            && !is_placeholder
            && is_random(password)
        {
            found.push((start..start + password.len(), Secret::Password));
        }
    }
    found
}

/// Finds the password in `https://user:password@host`.
fn address_passwords(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    for (position, separator) in occurrences(text, "://") {
        let rest = text.get(position + separator.len()..).unwrap_or("");
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | ')' | '>' | '"'))
            .unwrap_or(rest.len());
        let Some((credentials, _)) = rest.get(..end).and_then(|host| host.rsplit_once('@')) else {
            continue;
        };
        let Some((name, password)) = credentials.split_once(':') else {
            continue;
        };
        let is_placeholder = password.contains(['<', '$', '{', '*'])
            || names()
                .chain(["pass", "senha"])
                .any(|name| password.eq_ignore_ascii_case(name));
        if password.len() > 3 && !is_placeholder {
            let start = position + separator.len() + name.len() + 1;
            found.push((start..start + password.len(), Secret::Password));
        }
    }
    found
}
