//! Something that went wrong has no action item related to it.
//!
//! If a problem is written down and then left, readers take it as accepted (PagerDuty's template has every
//! such point followed up). A problem and an item are related if they share a word. The rule would rather
//! miss a problem than be wrong, and reports at most three.

use crate::lint::args::WORDS;
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Read, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "unaddressed-problem",
    severity: Severity::Hint,
    check: Check::Document(
        &[
            Read::Actions,
            Read::Kinds(&[Kind::WentWrong, Kind::ActionItems]),
        ],
        check,
    ),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// How many problems are reported at most.
const MAX_REPORTED: usize = 3;

/// How many first letters of a word are compared: enough to recognise other forms of it.
const STEM_LENGTH: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut actions: Vec<String> = Vec::new();
    let mut has_items = false;
    for piece in context.pieces_of(&[Kind::ActionItems]) {
        has_items |= piece.part == Part::Item;
        actions.extend(stems(piece, 0..piece.text.len()));
    }
    if !has_items {
        return;
    }
    let mut reported = 0;
    for piece in context
        .pieces_of(&[Kind::WentWrong])
        .filter(|piece| piece.part == Part::Prose)
    {
        let mut start = 0;
        for line in piece.text.split_inclusive('\n') {
            let range = start..start + line.len();
            start = range.end;
            let row = line.trim_start();
            let body = row.trim_start_matches(['-', '*', '+', ' ']);
            let body_start =
                range.end - (line.len() - (line.len() - row.len())) + (row.len() - body.len());
            let problem_stems: Vec<String> = stems(piece, range.clone()).collect();
            let first_word = body.split(' ').next().unwrap_or("");
            // Guidance that was left in is reported by `placeholder-text`.
            let is_guidance = first_word.starts_with(char::is_uppercase)
                && every(|words| words.orders).any(|order| words::is_same(first_word, order));
            let is_list_row =
                !is_guidance && row.starts_with(['-', '*', '+']) && row.len() == line.len();
            if !is_list_row
                || problem_stems.len() < 3
                || problem_stems.iter().any(|stem| actions.contains(stem))
                || reported == MAX_REPORTED
            {
                continue;
            }
            reported += 1;
            let end = body_start + body.trim_end().len();
            let words = crate::lint::missing_fields::shortened(body.trim_end());
            findings.push(Finding::new(&RULE, piece.place(body_start..end)).with(WORDS, words));
        }
    }
}

/// The stems of the long words in some bytes, in code and quotations too, without common words.
fn stems<'p>(
    piece: &'p Piece<'_>,
    range: std::ops::Range<usize>,
) -> impl Iterator<Item = String> + 'p {
    let text = piece.text.get(range).unwrap_or("");
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 3)
        .map(|word| {
            word.to_lowercase()
                .chars()
                .take(STEM_LENGTH)
                .collect::<String>()
        })
        .filter(|stem| every(|words| words.common_stems).all(|common| common != stem))
}

static ENGLISH: Wording = Wording {
    finds: "An item under what went wrong shares no longer word with any action item. Three are told at most.",
    reason: "What is written down as a problem and then left is read as accepted.",
    source: "PagerDuty's template: every point that did not go well is followed up.",
    fires: "## What went wrong\n\n- The runbook described the old card processor\n\n## Action items\n\n- Read the pools from the registry",
    silent: "## What went wrong\n\n- The runbook described the old card processor\n\n## Action items\n\n- Rewrite the runbook for the new processor",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["No action item is about “", finding.get(WORDS), "”."],
        &["What is written down as a problem and then left is read as accepted."],
        &["Add one, or say beside it that you accept it and why."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn problems_without_an_action_are_reported() {
        check(
            &RULE,
            "== went_wrong | What went wrong\n- The runbook described the old processor\n- Pool C was missing from the list\n== action_items | Actions\n- Read the pools from the registry",
            &[
                "unaddressed-problem What went wrong:markdown words=The runbook described the old processor",
            ],
        );
        check(
            &RULE,
            "== went_wrong | Qué salió mal\n- El proveedor tardó semanas en contestar\n== action_items | Acciones\n- Fijar la versión del chart",
            &[
                "unaddressed-problem Qué salió mal:markdown words=El proveedor tardó semanas en contestar",
            ],
        );
    }

    #[test]
    fn problems_with_an_action_are_not_reported() {
        check(
            &RULE,
            "== went_wrong | W\n- The runbooks described the old processor\n== action_items | A\n- Rewrite the runbook",
            &[],
        );
        check(
            &RULE,
            "== went_wrong | W\n- The runbook described the old processor\n== action_items | A\n",
            &[],
        );
        check(
            &RULE,
            "== went_wrong | W\n- Nothing\n== action_items | A\n- Fix it",
            &[],
        );
        check(
            &RULE,
            "== went_wrong | W\n- Las alertas leían una copia\n== action_items | A\n- Alertar según el original",
            &[],
        );
    }
}
