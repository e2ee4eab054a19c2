//! A person is named among the causes.
//!
//! A name beside a cause is read as blame, whatever was meant, and the next person says less (Site
//! Reliability Engineering, chapter 15, on blamelessness; The Site Reliability Workbook, chapter 10, on
//! finger pointing). To give as a cause that a person was new is read the same way. Names of those who helped
//! are fine elsewhere.

use crate::lint::args::WORDS;
use crate::lint::language::every;
use crate::lint::people::FullNames;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Read, Rule, Severity, words};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "person-as-cause",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions, Read::Kinds(CAUSES)], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const CAUSES: &[Kind] = &[
    Kind::RootCauses,
    Kind::ContributingFactors,
    Kind::Trigger,
    Kind::WentWrong,
    Kind::Lessons,
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let names = FullNames::new(context);
    let mut blamed: Vec<String> = Vec::new();
    for piece in context.pieces_of(CAUSES) {
        if piece.part == Part::Heading {
            continue;
        }
        let name_ranges = names.find(piece).into_iter();
        let mut found: Vec<_> = name_ranges
            .filter(|range| is_actor(piece, range.start, range.end))
            .collect();
        found.extend(piece.find(|words| words.juniors));
        words::sort_by_number(&mut found, |range| range.start);
        let mut sentence_end = 0;
        for range in found {
            let name = piece.quote(range.clone());
            if range.start >= sentence_end && !blamed.contains(&name) {
                sentence_end = piece.sentence(range.start).end;
                blamed.push(name);
                findings.push(piece.finding(&RULE, range));
            }
        }
    }
}

/// Whether a person who is named is the one who acted, rather than one who is thanked, credited or reported
/// it.
fn is_actor(piece: &Piece<'_>, start: usize, end: usize) -> bool {
    let head = piece
        .text
        .get(..start)
        .unwrap_or("")
        .trim_end()
        .to_lowercase();
    let tail = piece
        .text
        .get(end..)
        .unwrap_or("")
        .trim_start()
        .to_lowercase();
    let ends_with_word = |word: &str| {
        head.strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    !every(|words| words.credit).any(ends_with_word)
        && !every(|words| words.helped).any(|word| tail.starts_with(word))
}

static ENGLISH: Wording = Wording {
    finds: "A name that the document knows, a handle, or somebody who is new or junior stands among the causes, in what went wrong or in the lessons. Thanks and credit are none.",
    reason: "A name in this place is read as blame, whatever was meant, and next time people say less.",
    source: "Site Reliability Engineering, chapter 15; The Site Reliability Workbook, chapter 10, on finger pointing.",
    fires: "## Root causes\n\n@mateo deleted the wrong table.",
    silent: "## Root causes\n\nThe names of the test table and of the real one differ in one letter.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(WORDS), "” stands among the causes."],
        &["A name here is read as blame, and next time people say less."],
        &["Name the role, and say what made the action reasonable and what let it through."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn people_among_the_causes_are_reported() {
        check(
            &RULE,
            "authors: Noor Haddad, Mateo Ruiz\n== root_causes | Causes\nMateo deleted the wrong table, and @ines approved.",
            &["person-as-cause Causes:markdown words=Mateo"],
        );
        check(
            &RULE,
            "== went_wrong | Qué salió mal\n- @luis desplegó sin avisar\n- El becario tenía acceso",
            &[
                "person-as-cause Qué salió mal:markdown words=@luis",
                "person-as-cause Qué salió mal:markdown words=El becario",
            ],
        );
    }

    #[test]
    fn roles_thanks_and_other_sections_are_not_reported() {
        check(
            &RULE,
            "authors: Noor Haddad\n== root_causes | C\nThe on-call saw a green build. Noor noticed the copy.",
            &[],
        );
        check(
            &RULE,
            "authors: Noor Haddad\n== lessons | L\nThanks to Noor we know more; npm i @scope/pkg is safe.",
            &[],
        );
        check(
            &RULE,
            "authors: Noor Haddad\n== timeline | T\n10:00 | Noor takes the page",
            &[],
        );
        check(
            &RULE,
            "authors: Luis Gil\n== root_causes | C\nGracias a Luis lo sabemos. El turno vio el panel en verde.",
            &[],
        );
    }
}
