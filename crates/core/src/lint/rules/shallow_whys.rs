//! The five whys stop early, or end at a person.
//!
//! Two questions get only as far as the symptom, and a chain that ends at a person has ended too soon
//! (Toyota's method as Ohno describes it goes on to what can be changed; Allspaw, "The Infinite Hows").

use crate::lint::args::{COUNT, WORDS, cases};
use crate::lint::people::FullNames;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "shallow-whys",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions, Read::Kinds(&[Kind::FiveWhys])], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

cases! {
    /// What is wrong with the chain.
    State as "state" {
        /// It has fewer than three steps.
        Few = "few",
        /// The last step names a person, or a lapse such as `forgot`.
        Person = "person",
    }
}

const MIN_STEPS: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let pieces: Vec<_> = context.pieces_of(&[Kind::FiveWhys]).collect();
    let prose: Vec<_> = pieces
        .iter()
        .filter(|piece| piece.part != Part::Heading)
        .collect();
    let (Some(section), Some(last)) =
        (pieces.first().and_then(|piece| piece.section), prose.last())
    else {
        return;
    };
    if last.lexicons().is_empty() {
        return;
    }
    let whys: usize = pieces
        .iter()
        .skip(1)
        .map(|piece| piece.find(|words| words.whys).len())
        .sum();
    let rows: usize = prose.iter().map(|piece| step_count(piece)).sum();
    let count = whys.max(rows);
    if count < MIN_STEPS {
        let finding = Finding::new(&RULE, Place::section(&section.id));
        findings.push(finding.with_case(State::Few).with(COUNT, count.to_string()));
        return;
    }
    let tail = last.text.trim_end();
    let start = tail.rfind('\n').map_or(0, |index| index + 1);
    let people = FullNames::new(context).find(last).into_iter();
    let blaming = last.find_any(|words| words.blamed).into_iter();
    if let Some(range) = people.chain(blaming).find(|range| range.start >= start) {
        findings.push(last.finding(&RULE, range).with_case(State::Person));
    }
}

/// How many steps a text has: the rows of its lists and tables, or its paragraphs if there are more of them.
fn step_count(piece: &Piece<'_>) -> usize {
    let is_row = |line: &&str| {
        let line = line.trim_start();
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        line.starts_with(['-', '*', '+', '|'])
            || (digits.len() < line.len() && digits.starts_with(['.', ')']))
    };
    let paragraphs = piece
        .text
        .split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .count();
    piece.text.lines().filter(is_row).count().max(paragraphs)
}

static ENGLISH: Wording = Wording {
    finds: "The five whys have fewer than three steps, or the last one names a person or a lapse.",
    reason: "A chain that ends at somebody has ended where the question of the system begins.",
    source: "John Allspaw, The Infinite Hows; Taiichi Ohno, Toyota Production System, on asking why five times.",
    fires: "## Five whys\n\n1. Why did it fail? The disk was full.\n2. Why? The logs grew.",
    silent: "## Five whys\n\n1. Why did it fail? The disk was full.\n2. Why? The logs grew.\n3. Why? Rotation is off by default.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    match finding.case() {
        Some(State::Person) => say(
            &["The last why ends at “", finding.get(WORDS), "”."],
            &["A chain that ends at a person has ended where the question of the system begins."],
            &["Ask once more: what made that likely, and what did not stop it?"],
        ),
        Some(State::Few) | None => say(
            &["The whys have ", finding.get(COUNT), " steps."],
            &["They stop at the symptom."],
            &["Go on asking until the answer is something that can be changed."],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn chains_that_end_early_are_reported() {
        check(
            &RULE,
            "== five_whys | Five whys\n- Why did it fail? The disk was full.\n- Why? The logs grew.",
            &["shallow-whys Five whys state=few count=2"],
        );
        check(
            &RULE,
            "== five_whys | Cinco porqués\n1. ¿Por qué falló? El disco.\n2. ¿Por qué? Los registros.\n3. ¿Por qué? Ana se equivocó.",
            &["shallow-whys Cinco porqués:markdown words=se equivocó state=person"],
        );
        check(
            &RULE,
            "authors: Noor Haddad\n== five_whys | Whys\n- Why? The disk.\n- Why? The logs.\n- Why? Noor set the limit.",
            &["shallow-whys Whys:markdown words=Noor state=person"],
        );
    }

    #[test]
    fn chains_that_reach_the_system_are_not_reported() {
        check(
            &RULE,
            "== five_whys | Whys\n- Why? The disk was full.\n- Why? The logs grew.\n- Why? Rotation is off by default.",
            &[],
        );
        check(
            &RULE,
            "== five_whys | Porqués\n1. Se llenó el disco\n2. Crecieron los registros\n3. La rotación viene desactivada",
            &[],
        );
    }
}
