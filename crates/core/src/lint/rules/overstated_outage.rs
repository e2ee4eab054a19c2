//! An incident that affected only a part is called an outage.
//!
//! If a third of requests was refused, that is not an outage, and those who read only the title plan for the
//! wrong thing (PagerDuty's postmortem guide keeps the word for a full one). The rule reports it if every
//! share that the summary and the impact give is well below the whole.

use crate::lint::args::{Arg, WORDS};
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Read, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "overstated-outage",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const SHARE: Arg = Arg("share");

/// The smallest share that counts as the whole, in percent.
const MIN_WHOLE: u32 = 80;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let overview_pieces: Vec<_> = context.pieces_of(&[Kind::Summary, Kind::Impact]).collect();
    let shares: Vec<u32> = overview_pieces
        .iter()
        .flat_map(|piece| shares(piece))
        .collect();
    let is_total = overview_pieces
        .iter()
        .any(|piece| piece.has(|words| words.total));
    let Some(largest) = shares
        .iter()
        .copied()
        .max()
        .filter(|largest| *largest < MIN_WHOLE && !is_total)
    else {
        return;
    };
    let pieces = context.pieces().iter().filter(|piece| {
        piece.part == Part::Title || (piece.part != Part::Heading && piece.kind == Kind::Summary)
    });
    for piece in pieces {
        let outage = piece.find(|words| words.outage);
        let full_outage = outage
            .into_iter()
            .find(|range| !is_partial(piece, range.start));
        if let Some(range) = full_outage {
            findings.push(piece.finding(&RULE, range).with(SHARE, largest.to_string()));
            return;
        }
    }
}

/// Whether a word in the same sentence limits the outage: `partial`, `regional`.
fn is_partial(piece: &Piece<'_>, position: usize) -> bool {
    let sentence = piece.sentence(position);
    piece.has_in(&sentence, |words| words.partial) || piece.is_negated(position)
}

/// The shares of users, requests and the like in a piece, in percent. Percentages of budgets and targets are
/// left out.
fn shares(piece: &Piece<'_>) -> Vec<u32> {
    let text = piece.text;
    let mut shares = Vec::new();
    for (percent_sign, _) in text.match_indices('%') {
        let head = text.get(..percent_sign).unwrap_or("").trim_end();
        let digits = head.len()
            - head
                .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
                .len();
        let number = head.get(head.len() - digits..).unwrap_or("");
        let integer = number.split('.').next().unwrap_or("").parse::<u32>().ok();
        let sentence = text
            .get(words::sentence(text, percent_sign))
            .unwrap_or("")
            .to_lowercase();
        if every(|words| words.resources).all(|word| !sentence.contains(word)) {
            shares.extend(integer);
        }
    }
    shares
}

static ENGLISH: Wording = Wording {
    finds: "The title or the summary says outage, while every share that summary and impact give is below 80 percent and nothing says that everything was affected.",
    reason: "Whoever reads only the title plans for a worse incident than it was, and the word wears out.",
    source: "PagerDuty's postmortem guide keeps the word outage for a full one.",
    fires: "# Checkout outage\n\n## Impact\n\n33 % of checkouts failed.",
    silent: "# Partial outage of checkout\n\n## Impact\n\n33 % of checkouts failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(WORDS),
            "” says more than the figures: at most ",
            finding.get(SHARE),
            " % was affected.",
        ],
        &["Readers of the title plan for a worse incident than it was."],
        &["Say what failed and for how many, or call it partial."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_partial_failure_called_an_outage_is_reported() {
        check(
            &RULE,
            "title: Checkout outage\n== impact | Impact\n33 % of checkouts failed.",
            &["overstated-outage title words=outage share=33"],
        );
        check(
            &RULE,
            "== summary | Resumen\nLa caída afectó al 12 % de los usuarios.",
            &["overstated-outage Resumen:markdown words=caída share=12"],
        );
    }

    #[test]
    fn full_and_partial_outages_are_not_reported() {
        check(
            &RULE,
            "title: Checkout outage\n== impact | Impact\n100 % of checkouts failed.",
            &[],
        );
        check(
            &RULE,
            "title: Checkout outage\n== impact | Impact\nAll checkouts failed, 5 % of the day's.",
            &[],
        );
        check(
            &RULE,
            "title: Partial outage of checkout\n== impact | Impact\n33 % of checkouts failed.",
            &[],
        );
        check(
            &RULE,
            "title: Checkout outage\n== impact | Impact\nCPU stood at 60 %.",
            &[],
        );
        check(
            &RULE,
            "title: Caída parcial\n== impact | Impacto\nFalló el 33 % de los pagos.",
            &[],
        );
    }
}
