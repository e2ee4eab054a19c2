//! Anger or alarm in the text: `!!`, shouting, `disaster`.
//!
//! It hides how bad things really were, and those who were there hear blame (The Site Reliability Workbook,
//! chapter 10, on animated language). `Disaster recovery` is a technical term and is left out, and so are
//! words in capitals that are not a sentence: they are names.

use std::ops::Range;

use crate::lint::args::WORDS;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Finding, Part, Piece, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "heated-language",
    severity: Severity::Warning,
    check: Check::Piece(check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// How many words in capitals in a row are a shout.
const MIN_SHOUT: usize = 3;

fn check(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if matches!(piece.kind, Kind::Glossary | Kind::Supporting) || piece.part == Part::Heading {
        return;
    }
    let calm = piece.find(|words| words.calm);
    let is_calm = |range: &Range<usize>| calm.iter().any(|calm| calm.contains(&range.start));
    let heated = piece.find(|words| words.heated);
    let heated = heated
        .into_iter()
        .filter(|range| !is_calm(range) && !piece.is_negated(range.start));
    for range in heated.chain(shouts(piece)).chain(exclamation_marks(piece)) {
        findings.push(piece.finding(&RULE, range));
    }
}

/// Places with two or more exclamation marks in a row.
fn exclamation_marks(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (position, _) in piece.text.match_indices("!!") {
        let follows_last = found.last().is_some_and(|last| position < last.end + 1);
        let follows_word = piece.text.get(..position).is_some_and(|head| {
            head.ends_with(|c: char| c.is_alphanumeric() || c == '*' || c == ' ')
        });
        if !follows_last && follows_word && !piece.is_skipped(position) {
            found.push(position..position + 2);
        }
    }
    found
}

/// Runs of words in capitals that are a sentence: at least one of the words cannot be a name.
fn shouts(piece: &Piece<'_>) -> Vec<Range<usize>> {
    let words = piece.words();
    let word = |index: usize| words::word_at(piece.text, words, index);
    let is_in_capitals = |index: usize| {
        let word = word(index);
        word.chars().any(char::is_alphabetic)
            && !word
                .chars()
                .any(|c| c.is_lowercase() || c.is_numeric() || c == '_')
    };
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let mut end = index;
        while end < words.len()
            && is_in_capitals(end)
            && (end == index || words::is_adjoined(piece.text, words, end))
        {
            end += 1;
        }
        let lists = piece.lexicons();
        let counted =
            (index..end).filter(|index| word(*index).len() > 1 || end - index > MIN_SHOUT);
        let ordinary = counted.filter(|index| {
            lists
                .iter()
                .any(|lexicon| words::is_any_of(word(*index), lexicon.shouted))
        });
        if end - index >= MIN_SHOUT
            && ordinary.count() > 0
            && let (Some(first), Some(last)) = (words.get(index), words.get(end - 1))
        {
            found.push(first.start..last.end);
        }
        index = end.max(index + 1);
    }
    found
}

static ENGLISH: Wording = Wording {
    finds: "Words of anger or alarm, two exclamation marks or a sentence in capitals. Disaster recovery and names in capitals are none.",
    reason: "It says how somebody felt and not how bad it was, and those who were there hear blame.",
    source: "The Site Reliability Workbook, chapter 10, on animated language.",
    fires: "## Lessons learned\n\nThis was a disaster!!",
    silent: "## Lessons learned\n\nThe disaster recovery plan had not been tried since March.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” is heated."],
        &["It says how somebody felt and not how bad it was."],
        &["Say it in plain words, with a figure where there is one."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn anger_and_alarm_are_reported() {
        check(
            &RULE,
            "== lessons | Lessons\nThis was a disaster!! WE MUST NEVER do that again.",
            &[
                "heated-language Lessons:markdown words=disaster",
                "heated-language Lessons:markdown words=WE MUST NEVER",
                "heated-language Lessons:markdown words=!!",
            ],
        );
        check(
            &RULE,
            "== lessons | Lecciones\nLa respuesta fue ridícula y el proveedor una pesadilla.",
            &[
                "heated-language Lecciones:markdown words=ridícula",
                "heated-language Lecciones:markdown words=pesadilla",
            ],
        );
    }

    #[test]
    fn terms_and_names_are_not_reported() {
        check(
            &RULE,
            "== lessons | L\nThe disaster recovery plan worked! AWS EC2 API and HTTP TLS DNS were fine.",
            &[],
        );
        check(
            &RULE,
            "== lessons | L\nThe banner said \"THIS IS NOT A DRILL\" and `!!` repeats it.",
            &[],
        );
        check(
            &RULE,
            "== lessons | L\nEl plan de recuperación ante desastres funcionó.",
            &[],
        );
    }
}
