//! A document that is reviewed again after each change has the same findings as in a review from scratch.

use debrief_core::lint::{self, Brief, Reviewer, Settings};
use debrief_core::model::{ActionItem, Audience, Body, Entry, Kind, Mark, Postmortem, Section};
use debrief_core::timeline::Date;
use proptest::prelude::*;

use crate::cases;

/// What is written into texts: words that most of the rules react to, in three languages.
const TEXTS: &[&str] = &[
    "It was down for 50 minutes, from 7:31 PM to 9:21 PM PT. ",
    "We should have known, the RQS said so. ",
    "RQS ",
    "Lack of monitoring, and human error by @noor. ",
    "Some users were affected, probably. ",
    "See [it](http://a.example/x?url=https://b.example) and ./graph.png ",
    "On Friday, 8 January 2022 and on 01/08, at 10:45 UTC. ",
    "password=Tr0ub4dor3 of ana@shop-acme.com ",
    "El servicio falló por falta de pruebas y deberíamos haber avisado a los usuarios en 20 minutos. ",
    "Der Dienst ist nicht erreichbar und wir wissen das, mit der Zeit. ",
    "TODO ",
    "Nobody was hurt!! ",
    "\n\n- The alert on disk space came too late\n",
    "100% of all requests, an outage. The error budget is unknown. ",
    "a",
    "",
];

const TIMES: &[&str] = &[
    "10:04",
    "23:50",
    "00:10",
    "7:31 PM",
    "2022-01-07 10:00 PST",
    "TBD",
    "",
    "02:10 UTC",
];
const WORDS: &[&str] = &[
    "Ana Ruiz",
    "team",
    "P0",
    "P2",
    "2026-01-02",
    "TBD",
    "final",
    "draft",
    "prevent",
    "",
    "OPS-12",
];
const KINDS: &[Kind] = &[
    Kind::Summary,
    Kind::Impact,
    Kind::RootCauses,
    Kind::FiveWhys,
    Kind::WentWrong,
    Kind::WentWell,
    Kind::Lessons,
    Kind::Trigger,
    Kind::Glossary,
    Kind::Custom,
    Kind::Detection,
    Kind::Lucky,
];

/// A change: its kind, its place, and two choices.
type Edit = (u8, usize, usize, usize);

fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from[at % from.len()]
}

fn text_of(body: &mut Body, at: usize) -> &mut String {
    match body {
        Body::Prose(text) => text,
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => match at % (entries.len() + 2) {
            0 => before,
            1 => after,
            n => &mut entries[n - 2].text,
        },
        Body::Actions {
            before,
            items,
            after,
            ..
        } => match at % (items.len() + 2) {
            0 => before,
            1 => after,
            n => &mut items[n - 2].text,
        },
    }
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn change_row(body: &mut Body, (at, b, c): (usize, usize, usize)) {
    match body {
        Body::Prose(text) => text.clear(),
        Body::Timeline { entries, .. } => {
            let id = format!("e{at}-{b}-{c}-{}", entries.len());
            if entries.is_empty() || c % 5 == 0 {
                let time = pick(TIMES, b).to_owned();
                let at = at % (entries.len() + 1);
                entries.insert(
                    at,
                    Entry {
                        id,
                        time,
                        text: pick(TEXTS, c).to_owned(),
                        ..Entry::default()
                    },
                );
                return;
            }
            let length = entries.len();
            match c % 5 {
                1 => drop(entries.remove(at % length)),
                2 => entries.swap(at % length, b % length),
                3 => {
                    entries[at % length].marks =
                        vec![[Mark::ImpactStarted, Mark::Detected, Mark::Resolved][b % 3]]
                }
                _ => entries[at % length].time = pick(TIMES, b).to_owned(),
            }
        }
        Body::Actions { items, .. } => {
            let id = format!("i{at}-{b}-{c}-{}", items.len());
            let item = ActionItem {
                id,
                text: pick(TEXTS, b).to_owned(),
                ..ActionItem::default()
            };
            if items.is_empty() || c % 7 == 0 {
                items.push(item);
                return;
            }
            let length = items.len();
            let one = &mut items[at % length];
            match c % 7 {
                1 => one.owner = given(pick(WORDS, b)),
                2 => one.priority = given(pick(WORDS, b)),
                3 => one.due = given(pick(WORDS, b)),
                4 => one.children.push(item),
                5 => one.type_ = given(pick(WORDS, b)),
                _ => one.done = !one.done,
            }
        }
    }
}

fn change(postmortem: &mut Postmortem, (what, at, b, c): Edit) {
    let count = postmortem.sections.len();
    let section = &mut postmortem.sections[at % count];
    match what % 12 {
        0..=4 => {
            let text = text_of(&mut section.body, b);
            if c % 4 == 0 {
                text.clear();
            }
            text.push_str(pick(TEXTS, c));
        }
        5..=7 => change_row(&mut section.body, (at / count, b, c)),
        8 => match c % 3 {
            0 => section.kind = KINDS[b % KINDS.len()],
            1 => section.heading = given(pick(TEXTS, b)),
            _ => section.level = 2 + u8::try_from(b % 2).unwrap(),
        },
        9 => match c % 4 {
            0 => postmortem.sections.swap(at % count, b % count),
            1 if count > 2 => drop(postmortem.sections.remove(at % count)),
            _ => {
                let kind = KINDS[b % KINDS.len()];
                postmortem.sections.insert(
                    b % count,
                    Section::new(&format!("s{count}-{at}-{b}-{c}"), kind, "More", 2),
                );
            }
        },
        10 => match c % 6 {
            0 => postmortem.timezone = given(pick(&["", "UTC", "PT"], b)),
            1 => {
                postmortem.audience =
                    [None, Some(Audience::Public), Some(Audience::Internal)][b % 3]
            }
            2 => postmortem.language = given(pick(&["", "es", "en", "de"], b)),
            3 => postmortem.status = given(pick(WORDS, b)),
            4 => postmortem.title = given(pick(TEXTS, b)),
            _ => postmortem.authors = vec![pick(WORDS, b).to_owned()],
        },
        _ => {
            postmortem.date = given(pick(&["", "2022-01-07", "2030-01-01"], b));
            let template = pick(&["google-sre", "as-imported", "five-whys"], c);
            template.clone_into(&mut postmortem.template);
        }
    }
}

/// A document with a section of each type.
fn document() -> Postmortem {
    let text = "# Sign-in refused\n\nDate: 2022-01-07\n\n## Summary\n\nDown for 53 minutes.\n\n## Impact\n\nMany users.\n\n\
        ## Root causes\n\nA certificate had expired.\n\n## What went wrong\n\n- The alert came late, after ten minutes\n\n\
        ## Timeline\n\n- 10:04 The first errors\n- 10:57 All well again\n\n## Action items\n\n- Improve monitoring (owner: Ana)\n";
    debrief_core::import::text(text, "x").postmortem
}

proptest! {
    #![proptest_config(cases(200))]

    /// Two hundred documents, with ten changes each.
    #[test]
    fn what_is_kept_of_the_last_review_changes_nothing(
        edits in prop::collection::vec((0_u8..12, 0_usize..40, 0_usize..40, 0_usize..40), 10)
    ) {
        let mut postmortem = document();
        let mut reviewer = Reviewer::default();
        let mut other = document();
        "other".clone_into(&mut other.id);
        let others = [Brief::of(&other)];
        for edit in edits {
            let settings = Settings {
                today: Date::new(2026, Some(11), Some(22)),
                others: if edit.3 % 9 == 0 { &others } else { &[] },
            };
            let again = reviewer.review(&postmortem, &settings);
            prop_assert_eq!(&again, &lint::review(&postmortem, &settings));
            prop_assert_eq!(&again.facts, &lint::facts(&postmortem));
            change(&mut postmortem, edit);
            let again = reviewer.review(&postmortem, &settings);
            prop_assert_eq!(again, lint::review(&postmortem, &settings), "after {:?}", edit);
        }
    }
}
