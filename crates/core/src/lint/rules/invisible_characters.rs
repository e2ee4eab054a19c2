//! Invisible characters: marks of writing direction, zero-width spaces.
//!
//! They make text read differently from what it is, above all in commands (Boucher and Anderson, "Trojan
//! Source", CVE-2021-42574), and break searches. Joiners inside emoji and between letters of scripts that
//! need them are not reported.

use crate::lint::args::{Arg, COUNT, WORDS, cases};
use crate::lint::fixes::{Fix, FixRequest};
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
const MAX_REPORTED: usize = 3;

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if piece.text.is_ascii() {
        return;
    }
    let found: Vec<_> = piece
        .text
        .char_indices()
        .filter(|(position, character)| is_hidden(piece.text, *position, *character))
        .collect();
    for (position, character) in found.iter().take(MAX_REPORTED) {
        let code = format!("U+{:04X}", u32::from(*character));
        let words_around = words_around(piece.text, *position);
        let effect = if is_direction(*character) {
            Effect::Direction
        } else {
            Effect::Width
        };
        findings.push(
            Finding::new(
                &RULE,
                piece.place(*position..*position + character.len_utf8()),
            )
            .with(CODE, code)
            .with_case(effect)
            .with(WORDS, words_around)
            .with(COUNT, found.len().to_string()),
        );
    }
}

const fn is_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_hidden(text: &str, position: usize, character: char) -> bool {
    if is_direction(character) || matches!(character, '\u{200b}' | '\u{2060}' | '\u{180e}') {
        return true;
    }
    let before = text
        .get(..position)
        .and_then(|head| head.chars().next_back());
    let after = text
        .get(position + character.len_utf8()..)
        .and_then(|tail| tail.chars().next());
    // Beside an ASCII character, a joiner has nothing to join.
    let is_ascii =
        |character: Option<char>| character.is_some_and(|character| character.is_ascii());
    match character {
        '\u{200c}' | '\u{200d}' => is_ascii(before) || is_ascii(after),
        '\u{feff}' => position > 0,
        _ => false,
    }
}

/// The words around a character, without what is invisible in them.
fn words_around(text: &str, position: usize) -> String {
    let head = text.get(..position).unwrap_or("");
    let start = head
        .char_indices()
        .rev()
        .nth(11)
        .map_or(0, |(position, _)| position);
    let tail = text.get(position..).unwrap_or("");
    let end = position
        + tail
            .char_indices()
            .nth(12)
            .map_or(tail.len(), |(position, _)| position);
    let visible = text
        .get(start..end)
        .unwrap_or("")
        .chars()
        .filter(|character| {
            !is_direction(*character)
                && !matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
        });
    let words: String = visible.collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Removes the character.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    Some(vec![request.replace(request.span()?, String::new())?])
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
    fn invisible_characters_are_reported() {
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
    fn joiners_that_are_needed_are_not_reported() {
        check(
            &RULE,
            "== summary | S\n👩\u{200d}🚒 put it out; می\u{200c}خواهم",
            &[],
        );
        check(&RULE, "== summary | R\nAño, «niño» y coração", &[]);
    }

    #[test]
    fn the_fix_removes_the_character() {
        fixes_are(
            &RULE,
            "== summary | S\nThe clu\u{200b}ster.",
            &["\u{200b} -> "],
        );
    }
}
