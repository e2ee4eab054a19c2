//! Invisible characters: marks of writing direction, zero-width spaces.
//!
//! They make text read differently from what it is, above all in commands (Boucher and Anderson, "Trojan
//! Source", CVE-2021-42574), and break searches. Joiners inside emoji and between letters of scripts that
//! need them are not reported.

use crate::lint::args::{Arg, COUNT, WORDS, cases};
use crate::lint::fixes::{Asked, Fix};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Piece, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "invisible-characters",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const CODE: Arg = Arg("code");

cases! {
    /// What an invisible character does.
    Effect as "kind" {
        /// It changes the direction of writing.
        Direction = "direction",
        /// It has no width.
        Width = "width",
    }
}

/// How many characters of a text are reported, even if it has more.
const MOST: usize = 3;

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if piece.text.is_ascii() {
        return;
    }
    let found: Vec<_> = piece
        .text
        .char_indices()
        .filter(|(at, c)| is_hidden(piece.text, *at, *c))
        .collect();
    for (at, c) in found.iter().take(MOST) {
        let code = format!("U+{:04X}", u32::from(*c));
        let around = around(piece.text, *at);
        let effect = if is_direction(*c) {
            Effect::Direction
        } else {
            Effect::Width
        };
        findings.push(
            Finding::new(&RULE, piece.place(*at..*at + c.len_utf8()))
                .with(CODE, code)
                .with_case(effect)
                .with(WORDS, around)
                .with(COUNT, found.len().to_string()),
        );
    }
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_hidden(text: &str, at: usize, c: char) -> bool {
    if is_direction(c) || matches!(c, '\u{200b}' | '\u{2060}' | '\u{180e}') {
        return true;
    }
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let after = text
        .get(at + c.len_utf8()..)
        .and_then(|tail| tail.chars().next());
    // Beside an ASCII character, a joiner has nothing to join.
    let plain = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
    match c {
        '\u{200c}' | '\u{200d}' => plain(before) || plain(after),
        '\u{feff}' => at > 0,
        _ => false,
    }
}

/// The words around a character, without what is invisible in them.
fn around(text: &str, at: usize) -> String {
    let head = text.get(..at).unwrap_or("");
    let start = head.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    let tail = text.get(at..).unwrap_or("");
    let end = at + tail.char_indices().nth(12).map_or(tail.len(), |(at, _)| at);
    let visible = text.get(start..end).unwrap_or("").chars().filter(|c| {
        !is_direction(*c) && !matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
    });
    let words: String = visible.collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Removes the character.
fn fix(asked: &Asked<'_>) -> Option<Vec<Fix>> {
    Some(vec![asked.replace(asked.span()?, String::new())?])
}

static ENGLISH: Wording = Wording {
    finds: "Marks that turn the direction of writing, zero-width blanks, a byte-order mark inside the text. Joiners in emoji and in scripts that need them are none.",
    reason: "The text is not what it looks like, which in commands is dangerous, and searches miss it.",
    source: "Boucher and Anderson, Trojan Source (CVE-2021-42574); Unicode Standard Annex 9.",
    fires: "## Summary\n\nThe clu\u{200b}ster was full.",
    silent: "## Summary\n\nThe cluster was full.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let effect = match finding.case() {
        Some(Effect::Direction) => "which turns the direction of writing",
        Some(Effect::Width) | None => "which has no width",
    };
    say(
        &[
            "Beside “",
            finding.get(WORDS),
            "” stands ",
            finding.get(CODE),
            ", ",
            effect,
            ".",
        ],
        &["The text is not what it looks like, and searches miss it."],
        &["Delete it; writing the words again is the surest way."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    #[test]
    fn what_nobody_sees() {
        check(
            &RULE,
            "== summary | Summary\nRun rm \u{202e}fr-\u{202c} now",
            &[
                "invisible-characters Summary:markdown code=U+202E kind=direction words=Run rm fr- now count=2",
                "invisible-characters Summary:markdown code=U+202C kind=direction words=Run rm fr- now count=2",
            ],
        );
        check(
            &RULE,
            "== summary | Resumen\nEl clú\u{200b}ster",
            &[
                "invisible-characters Resumen:markdown code=U+200B kind=width words=El clúster count=1",
            ],
        );
    }

    #[test]
    fn joiners_that_are_needed() {
        check(
            &RULE,
            "== summary | S\n👩\u{200d}🚒 put it out; می\u{200c}خواهم",
            &[],
        );
        check(&RULE, "== summary | R\nAño, «niño» y coração", &[]);
    }

    #[test]
    fn the_character_goes() {
        fixes_are(
            &RULE,
            "== summary | S\nThe clu\u{200b}ster.",
            &["\u{200b} -> "],
        );
    }
}
