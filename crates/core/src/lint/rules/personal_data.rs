//! The text contains personal data: an e-mail address, a telephone number, a public IP address, a card
//! number.
//!
//! It is not needed to learn from an incident, and in many places it may not be passed on (GDPR, article 5:
//! data minimisation; Site Reliability Engineering, chapter 15, keeps what identifies users out of
//! postmortems). Addresses of functions and addresses in examples are not reported; card numbers are
//! recognised by the check digit of ISO/IEC 7812.

use crate::lint::args::{COUNT, Case, WORDS};
use crate::lint::personal::PersonalData;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Piece, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "personal-data",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

/// If a text has more of one kind than this, they are one finding.
const MAX_SEPARATE: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut seen: Vec<(PersonalData, String)> = Vec::new();
    let mut found = Vec::new();
    for piece in context.pieces() {
        for (range, kind) in piece.personal().iter().cloned() {
            if kind == PersonalData::Address && !is_of_person(piece, range.start) {
                continue;
            }
            let words = piece.quote(range.clone());
            if !seen.contains(&(kind, words.clone())) {
                seen.push((kind, words.clone()));
                found.push((piece.place(range), kind, words));
            }
        }
    }
    for kind in PersonalData::ALL.iter().copied() {
        let of_this_kind: Vec<_> = found
            .iter()
            .filter(|(_, found_kind, _)| *found_kind == kind)
            .collect();
        for (place, _, words) in &of_this_kind {
            let finding = Finding::new(&RULE, place.clone()).with_case(kind);
            let words = if kind == PersonalData::Card {
                last_digits(words)
            } else {
                words.clone()
            };
            let finding = finding.with(WORDS, words);
            if of_this_kind.len() > MAX_SEPARATE {
                findings.push(finding.with(COUNT, of_this_kind.len().to_string()));
                break;
            }
            findings.push(finding);
        }
    }
}

/// Whether an IP address is in a sentence about a person; most are addresses of servers.
fn is_of_person(piece: &Piece<'_>, position: usize) -> bool {
    let sentence = piece.sentence(position);
    let found = piece.find_any(|words| words.somebody);
    found.iter().any(|range| sentence.contains(&range.start))
}

/// The last four digits of a card number.
fn last_digits(card: &str) -> String {
    let start = card
        .char_indices()
        .rev()
        .nth(3)
        .map_or(0, |(index, _)| index);
    ["…", card.get(start..).unwrap_or("")].concat()
}

static ENGLISH: Wording = Wording {
    finds: "An address of mail, a telephone number with its country, a public IPv4 address or a card number whose check digit is right. Addresses of functions, of examples and of private networks are none.",
    reason: "It is not needed to learn from an incident, and in many places it may not be passed on.",
    source: "The General Data Protection Regulation, article 5 (data minimisation); Site Reliability Engineering, chapter 15, on what identifies users; ISO/IEC 7812 for cards.",
    fires: "## Impact\n\nThe order of jane.roe@mail.test was lost, one of 12.",
    silent: "## Impact\n\nThe order of one customer was lost, one of 12.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let kind = match finding.case() {
        Some(PersonalData::Mail) => "an address of mail",
        Some(PersonalData::Phone) => "a telephone number",
        Some(PersonalData::Card) => "a card number",
        Some(PersonalData::Address) | None => "a public IP address, which can be that of a person",
    };
    let more = match finding.get(COUNT) {
        "" => String::new(),
        count => [", one of ", count, " in the text"].concat(),
    };
    say(
        &["“", finding.get(WORDS), "” is ", kind, &more, "."],
        &["Nobody needs it to learn from the incident, and it may not be yours to pass on."],
        &["Leave it out, or write who it was in general: “one customer”, “the attacker's host”."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn personal_data_is_reported() {
        check(
            &RULE,
            "== summary | Summary\njane.roe@mail.test called from +34 612 345 678 with 4111 1111 1111 1111.",
            &[
                "personal-data Summary:markdown kind=mail words=jane.roe@mail.test",
                "personal-data Summary:markdown kind=phone words=+34 612 345 678",
                "personal-data Summary:markdown kind=card words=…1111",
            ],
        );
        check(
            &RULE,
            "== impact | Impacto\nEl atacante entró desde `84.23.101.7`.",
            &["personal-data Impacto:markdown kind=address words=84.23.101.7"],
        );
    }

    #[test]
    fn roles_versions_and_private_networks_are_not_reported() {
        for text in [
            "Write to security@company.test or noreply@company.test; user@example.com is made up.",
            "Version 84.23.101.7, v1.2.3.4 and 10.0.0.12 behind 8.8.8.8 and 203.0.113.9.",
            "Order 4111 1111 1111 1112 and git@code.host:team/repo.git",
            "Ticket 1234567890123, +200 % in 2026-01-02 10:00:00",
            "Llame al 112; escriba a soporte@empresa.test",
        ] {
            check(&RULE, &["== summary | S\n", text].concat(), &[]);
        }
    }
}
