//! An action item does not begin with what to do.
//!
//! "Revisión de los eventos" and "Better monitoring" are topics: it is not possible to say when they are
//! done. PagerDuty's guide asks for items that begin with a verb. If no item does, that is one finding.

use crate::lint::actions::{open_items, opening_words};
use crate::lint::args::{COUNT, ITEM, WORDS};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Piece, Read, Rule, Severity, missing_fields, words};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "action-not-verb-first",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let items: Vec<_> = open_items(context).collect();
    let topics: Vec<_> = items
        .iter()
        .filter_map(|(piece, item)| {
            let first = opening_words(piece).first()?;
            is_topic(piece).then(|| (piece, item, first.clone()))
        })
        .collect();
    let are_all_topics = topics.len() > 1 && topics.len() == items.len();
    for (piece, item, range) in &topics {
        let finding = piece.finding(&RULE, range.clone());
        if are_all_topics {
            findings.push(finding.with(COUNT, topics.len().to_string()));
            return;
        }
        findings.push(finding.with(ITEM, missing_fields::shortened(&item.text)));
    }
}

/// Whether an item begins with a noun, a gerund, an article or the like.
fn is_topic(piece: &Piece<'_>) -> bool {
    let rest = opening_words(piece);
    let word = words::word_at(piece.text, rest, 0);
    if rest.len() < 2 || word.is_empty() {
        return false;
    }
    let lower_case = word.to_lowercase();
    // A name or an abbreviation can be either a noun or a verb.
    let is_name = word.chars().skip(1).any(char::is_uppercase);
    piece.lexicons().iter().any(|lexicon| {
        let has_noun_ending = lexicon.noun_endings.iter().any(|ending| {
            lower_case
                .strip_suffix(ending)
                .is_some_and(|stem| stem.chars().count() > 2)
        });
        let is_noun = has_noun_ending && !is_name && !lexicon.verbs.contains(&lower_case.as_str());
        is_noun || lexicon.no_verb.contains(&lower_case.as_str())
    })
}

static ENGLISH: Wording = Wording {
    finds: "An open action item begins with a noun, an adjective or a gerund: better monitoring, revisión de eventos. Where all do, that is one finding.",
    reason: "A topic is never done; what somebody does is.",
    source: "Lunney, Lueder and Beyer, Postmortem Action Items (;login:, Spring 2017), as PagerDuty's postmortem guide gives it: begin with a verb.",
    fires: "## Action items\n\n- Better monitoring of the certificates",
    silent: "## Action items\n\n- Alert 14 days before a certificate expires",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", finding.get(ITEM), "” does not begin with a verb."],
        count => &[
            "None of the ",
            count,
            " action items begins with a verb, as “",
            finding.get(WORDS),
            "” shows.",
        ],
    };
    say(
        what,
        &["A topic is never done; what somebody does is."],
        &["Begin with what will be done: add, remove, alert, limit, write."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn items_that_begin_with_a_topic_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Add an alert\n- Better monitoring of the pools\n- Reviewing the runbook",
            &[
                "action-not-verb-first Actions:2:text words=Better item=Better monitoring of the pools",
                "action-not-verb-first Actions:3:text words=Reviewing item=Reviewing the runbook",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Revisión de los eventos\n- Lunes 01/08 -> Implementación de Instana",
            &["action-not-verb-first Acciones:1:text words=Revisión count=2"],
        );
    }

    #[test]
    fn items_that_begin_with_a_verb_are_not_reported() {
        check(
            &RULE,
            "== action_items | A\n- Document the pools\n- We will add an alert on lag\n- Ping the gateway\n- **Detection:** Alert on it\n- Instrument the job",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- `nginx` to the new version\n- [x] Better monitoring",
            &[],
        );
        check(
            &RULE,
            "== action_items | A\n- Fijar la versión\n- Alertar antes de que venza",
            &[],
        );
    }
}
