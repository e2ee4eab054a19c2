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
    least: usize,
    sign: fn(u8) -> bool,
}

const fn token(kind: Secret, prefix: &'static str, least: usize, sign: fn(u8) -> bool) -> Token {
    Token {
        kind,
        prefix,
        least,
        sign,
    }
}

fn word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn dashed(byte: u8) -> bool {
    word(byte) || byte == b'-'
}

fn capital(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

#[rustfmt::skip]
const TOKENS: &[Token] = &[
    token(Secret::Aws, "AKIA", 16, capital),
    token(Secret::Aws, "ASIA", 16, capital),
    token(Secret::Github, "ghp_", 30, word),
    token(Secret::Github, "gho_", 30, word),
    token(Secret::Github, "ghu_", 30, word),
    token(Secret::Github, "ghs_", 30, word),
    token(Secret::Github, "ghr_", 30, word),
    token(Secret::Github, "github_pat_", 22, word),
    token(Secret::Gitlab, "glpat-", 20, dashed),
    token(Secret::Slack, "xoxb-", 20, dashed),
    token(Secret::Slack, "xoxp-", 20, dashed),
    token(Secret::Slack, "xoxa-", 20, dashed),
    token(Secret::Slack, "xapp-", 20, dashed),
    token(Secret::Stripe, "sk_live_", 20, word),
    token(Secret::Stripe, "rk_live_", 20, word),
    token(Secret::Google, "AIza", 35, dashed),
    token(Secret::Npm, "npm_", 36, word),
    token(Secret::Sendgrid, "SG.", 60, |byte| dashed(byte) || byte == b'.'),
    token(Secret::Openai, "sk-proj-", 40, dashed),
    token(Secret::Anthropic, "sk-ant-", 40, dashed),
];

/// Names in code whose value, after `=` or `:`, is a secret.
const NAMES: &[&str] = &[
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
    NAMES.iter().copied().chain(every(|words| words.secrets))
}

/// Every secret in a text, in order, with its kind.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    for (at, free) in beginnings(text) {
        let Some(rest) = text.get(at..).filter(|_| free) else {
            continue;
        };
        let Some(token) = TOKENS.iter().find(|token| rest.starts_with(token.prefix)) else {
            continue;
        };
        let body = rest.get(token.prefix.len()..).unwrap_or("");
        let length = body.bytes().take_while(|byte| (token.sign)(*byte)).count();
        let range = at..at + token.prefix.len() + length;
        if length >= token.least && is_random(text.get(range.clone()).unwrap_or("")) {
            found.push((range, token.kind));
        }
    }
    for (at, head) in places_of(text, "-----BEGIN ") {
        let line = text
            .get(at + head.len()..)
            .unwrap_or("")
            .lines()
            .next()
            .unwrap_or("");
        if let Some(end) = line.find("PRIVATE KEY-----") {
            found.push((
                at..at + head.len() + end + "PRIVATE KEY-----".len(),
                Secret::PrivateKey,
            ));
        }
    }
    for (at, _) in places_of(text, "eyJ") {
        let body = text.get(at..).unwrap_or("");
        let end = body
            .bytes()
            .take_while(|byte| dashed(*byte) || *byte == b'.')
            .count();
        let parts = body.get(..end).unwrap_or("").split('.');
        let long = parts.clone().take(3).filter(|part| part.len() > 9).count() == 3;
        if long
            && parts
                .clone()
                .nth(1)
                .is_some_and(|part| part.starts_with("eyJ"))
        {
            found.push((at..at + end, Secret::Jwt));
        }
    }
    found.extend(assigned(text));
    found.extend(in_address(text));
    super::words::order(&mut found, |(range, _)| range.start);
    found.dedup_by(|(next, _), (last, _)| next.start < last.end);
    found
}

/// Every place where `sign` occurs, which is rare in prose. To compare byte by byte is faster here than a
/// general search, which first has to prepare itself.
fn places_of<'s>(text: &str, sign: &'s str) -> impl Iterator<Item = (usize, &'s str)> {
    let (bytes, first) = (text.as_bytes(), sign.bytes().next());
    let places = bytes.iter().enumerate();
    places.filter_map(move |(at, byte)| {
        let here = Some(*byte) == first && bytes.get(at..)?.starts_with(sign.as_bytes());
        here.then_some((at, sign))
    })
}

/// Every place outside a word where one of the first letters of a token occurs.
fn beginnings(text: &str) -> impl Iterator<Item = (usize, bool)> + '_ {
    let mut last = b' ';
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let free = !(last.is_ascii_alphanumeric() || last == b'_' || last >= 0x80);
        last = byte;
        (free && b"AgxsrnS".contains(&byte)).then_some((at, free))
    })
}

/// Whether a key can be real: examples contain `EXAMPLE` or the like, redacted keys contain a repetition such
/// as `xxxx`, and a real key has a digit.
fn is_random(key: &str) -> bool {
    let example = [
        "EXAMPLE",
        "example",
        "xxxx",
        "XXXX",
        "0000",
        "1234567890",
        "your",
    ];
    !example.iter().any(|word| key.contains(word)) && key.bytes().any(|byte| byte.is_ascii_digit())
}

/// Finds `password=…`, with a value of at least six characters that has letters and digits and is not a
/// placeholder.
fn assigned(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    let signs = text.bytes().enumerate();
    for (at, _) in signs.filter(|(_, byte)| matches!(byte, b'=' | b':')) {
        let head = text
            .get(..at)
            .unwrap_or("")
            .trim_end_matches(['"', '\'', '`']);
        let named = |name: &str| {
            let start = head.len().checked_sub(name.len());
            start
                .and_then(|start| head.get(start..))
                .is_some_and(|tail| tail.eq_ignore_ascii_case(name))
        };
        if !names().any(named) {
            continue;
        }
        // In prose a colon can end a clause, so only a value with digits counts: `password: Tr0ub4dor&3`.
        let value = text.get(at + 1..).unwrap_or("");
        let value = value.trim_start_matches([' ', '"', '\'', '`']);
        let start = text.len() - value.len();
        let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ',' | ';' | '|');
        let said = value
            .get(..value.find(ends).unwrap_or(value.len()))
            .unwrap_or("");
        let said = said.trim_end_matches(['.', ')']);
        let digits = said.bytes().any(|byte| byte.is_ascii_digit());
        let letters = said.bytes().any(|byte| byte.is_ascii_alphabetic());
        let hole = said.contains(['<', '>', '$', '{', '*', '[', '(', '/', '…', '%']);
        if said.len() >= 6 && digits && letters && !hole && is_random(said) {
            found.push((start..start + said.len(), Secret::Password));
        }
    }
    found
}

/// Finds the password in `https://user:password@host`.
fn in_address(text: &str) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    for (at, sign) in places_of(text, "://") {
        let rest = text.get(at + sign.len()..).unwrap_or("");
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | ')' | '>' | '"'))
            .unwrap_or(rest.len());
        let Some((user, _)) = rest.get(..end).and_then(|host| host.rsplit_once('@')) else {
            continue;
        };
        let Some((name, password)) = user.split_once(':') else {
            continue;
        };
        let hole = password.contains(['<', '$', '{', '*'])
            || names()
                .chain(["pass", "senha"])
                .any(|word| password.eq_ignore_ascii_case(word));
        if password.len() > 3 && !hole {
            let start = at + sign.len() + name.len() + 1;
            found.push((start..start + password.len(), Secret::Password));
        }
    }
    found
}
