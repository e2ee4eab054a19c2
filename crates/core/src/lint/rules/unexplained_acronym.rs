//! An abbreviation is used repeatedly but never explained.
//!
//! A postmortem is read far outside the team that wrote it (PagerDuty's postmortem guide asks to explain
//! acronyms; The Site Reliability Workbook, chapter 10, has a glossary). Abbreviations that are common in the
//! trade are not reported, nor are those whose meaning is given beside them once.

use std::ops::Range;

use crate::lint::args::{COUNT, WORDS};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "unexplained-acronym",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// How many abbreviations the finding names at most.
const MAX_NAMED: usize = 5;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut uses: Vec<(&str, usize, usize, Range<usize>)> = Vec::new();
    let mut explained: Vec<&str> = Vec::new();
    for (piece_index, piece) in context.pieces().iter().enumerate() {
        if piece.lexicons().is_empty() {
            continue;
        }
        let is_glossary = piece.kind == Kind::Glossary;
        for acronym in piece.acronyms() {
            let word = piece.text.get(acronym.range.clone()).unwrap_or("");
            let singular = word.strip_suffix('s').unwrap_or(word);
            if is_glossary || acronym.is_explained {
                explained.push(singular);
            } else if !acronym.is_among_capitals && piece.part != Part::Title {
                match uses
                    .iter_mut()
                    .find(|(known_acronym, ..)| *known_acronym == singular)
                {
                    Some((_, count, ..)) => *count += 1,
                    None => uses.push((singular, 1, piece_index, acronym.range.clone())),
                }
            }
        }
    }
    // `seen` is in the order of the document, so the first one found is the place of the finding.
    let found: Vec<_> = uses
        .into_iter()
        .filter(|(word, count, ..)| *count > 1 && !explained.contains(word))
        .collect();
    let Some((_, _, first_piece, range)) = found.first() else {
        return;
    };
    let Some(piece) = context.pieces().get(*first_piece) else {
        return;
    };
    let names: Vec<&str> = found
        .iter()
        .take(MAX_NAMED)
        .map(|(word, ..)| *word)
        .collect();
    findings.push(
        Finding::new(&RULE, piece.place(range.clone()))
            .with(WORDS, names.join(", "))
            .with(COUNT, found.len().to_string()),
    );
}

static ENGLISH: Wording = Wording {
    finds: "Three to five capitals are used twice and more, never with their meaning beside them and not in the glossary. What everybody in the trade knows is passed over.",
    reason: "A postmortem is read far outside the team that wrote it, and years later.",
    source: "PagerDuty's postmortem guide asks for acronyms to be explained; The Site Reliability Workbook, chapter 10, has a glossary for readers outside the team.",
    fires: "## Summary\n\nThe GPX was slow for 20 minutes. We restarted the GPX, because it had run out of memory.",
    silent: "## Summary\n\nThe gateway proxy (GPX) was slow for 20 minutes. We restarted the GPX, because it had run out of memory.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "1" => &["“", finding.get(WORDS), "” is never explained."],
        _ => &["These are never explained: ", finding.get(WORDS), "."],
    };
    say(
        what,
        &["A postmortem is read far outside the team that wrote it, and years later."],
        &["Write it out where it stands first, or add a glossary."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn unexplained_abbreviations_are_reported() {
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
    fn known_and_explained_abbreviations_are_not_reported() {
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
