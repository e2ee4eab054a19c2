//! An abbreviation is used again and again and never explained.
//!
//! A postmortem is read far outside the team that wrote it (Site Reliability Engineering, chapter 15,
//! on a wide audience; The Site Reliability Workbook, chapter 10, has a glossary). What everybody in
//! the trade knows is passed over; so is what stands beside its meaning, once.

use std::ops::Range;

use crate::lint::acronyms::KNOWN;
use crate::lint::{Context, Finding, Part, Piece, Rule, Severity, words};
use crate::model::Kind;

pub(super) static RULE: Rule = Rule {
    name: "unexplained-acronym",
    severity: Severity::Hint,
    check,
};

/// The most that one finding names.
const MOST: usize = 5;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut seen: Vec<(&str, usize, usize, Range<usize>)> = Vec::new();
    let mut explained: Vec<&str> = Vec::new();
    for (number, piece) in context.pieces().iter().enumerate() {
        let all = piece.words();
        if piece.lexicons().is_empty() {
            continue;
        }
        let glossary = piece.kind == Kind::Glossary;
        for (index, range) in all.iter().enumerate() {
            let word = words::at(piece.text, all, index);
            let plain = word.strip_suffix('s').unwrap_or(word);
            if !is_short(plain)
                || KNOWN.binary_search(&plain).is_ok()
                || names_else(piece.text, range)
            {
                continue;
            }
            if glossary || is_explained(piece.text, range) {
                explained.push(plain);
            } else if !in_capitals(piece, index) && piece.part != Part::Title {
                match seen.iter_mut().find(|(known, ..)| *known == plain) {
                    Some((_, count, ..)) => *count += 1,
                    None => seen.push((plain, 1, number, range.clone())),
                }
            }
        }
    }
    // They stand in the order of the document.
    let found: Vec<_> = seen
        .into_iter()
        .filter(|(word, count, ..)| *count > 1 && !explained.contains(word))
        .collect();
    let Some((_, _, first, range)) = found.first() else {
        return;
    };
    let Some(piece) = context.pieces().get(*first) else {
        return;
    };
    let named: Vec<&str> = found.iter().take(MOST).map(|(word, ..)| *word).collect();
    findings.push(
        Finding::new(&RULE, piece.place(range.clone()))
            .with("words", named.join(", "))
            .with("count", found.len().to_string()),
    );
}

/// Three to five capitals.
fn is_short(word: &str) -> bool {
    (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether capitals are part of something else: a ticket, a variable, a path, a host.
fn names_else(text: &str, range: &Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|head| head.chars().next_back());
    let after = text.get(range.end..).and_then(|tail| tail.chars().next());
    let joins = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '-' | '_' | '/' | '.' | '@' | '#' | '$' | '=' | '&' | ':'))
    };
    let dot = after == Some('.')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let colon = after == Some(':')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| rest.starts_with([' ', '*']));
    joins(before) || (joins(after) && !dot && !colon)
}

/// Whether its meaning stands beside it: `Recovery Point Objective (RPO)` or `RPO (…)`.
fn is_explained(text: &str, range: &Range<usize>) -> bool {
    let head = text
        .get(..range.start)
        .unwrap_or("")
        .trim_end_matches(['*', '"', '“']);
    let tail = text
        .get(range.end..)
        .unwrap_or("")
        .trim_start_matches(['*', ' ']);
    head.ends_with('(')
        || tail.starts_with('(')
        || tail.starts_with("stands for")
        || tail.starts_with("means")
}

/// Whether the words around are in capitals too: a heading, a shout, a name.
fn in_capitals(piece: &Piece<'_>, index: usize) -> bool {
    let all = piece.words();
    let capital = |index: usize| {
        let word = words::at(piece.text, all, index);
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let before = index.checked_sub(1).is_some_and(capital) && words::adjoin(piece.text, all, index);
    before || (capital(index + 1) && words::adjoin(piece.text, all, index + 1))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn abbreviations_nobody_explains() {
        check(
            &RULE,
            "== summary | Summary\nThe GPX was slow. We moved the GPX and later the GPX again.",
            &["unexplained-acronym Summary:markdown words=GPX count=1"],
        );
        check(
            &RULE,
            "== summary | Resumen\nEl SDTF falló y el KRP también.\n== impact | Impacto\nSin SDTF ni KRP no hay ventas.",
            &["unexplained-acronym Resumen:markdown words=SDTF, KRP count=2"],
        );
    }

    #[test]
    fn abbreviations_that_are_known_or_explained() {
        check(
            &RULE,
            "== summary | S\nDNS failed, then DNS and HTTP and TLS failed.",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nThe gateway proxy (GPX) was slow. The GPX and the GPX.",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nThe GPX and the GPX.\n== glossary | G\n- GPX: the gateway proxy",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nPAY-12, PAY-13 and `GPX` with GPX_HOME.",
            &[],
        );
        check(
            &RULE,
            "== summary | R\nLa API falló; la API y el DNS volvieron.",
            &[],
        );
    }
}
