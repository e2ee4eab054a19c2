//! Rows of a timeline have no time that is understood.
//!
//! They have no place in the picture, no duration runs through them, and a reader cannot look them up in a log
//! (Site Reliability Engineering, appendix D, gives every row its time). A row of the same list counts, and so
//! does another list that begins with numbers; remarks and links around a timeline do not. An empty cell of a
//! table says that its time is that of the row above.

use std::ops::Range;

use crate::frame::rows;
use crate::frame::rows::list_marker;
use crate::frame::unread::{Beside, unread};
use crate::lint::args::{COUNT, WORDS};
use crate::lint::fixes::{Fix, FixRequest};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::{Body, Entry, Section};
use crate::text::findings::Explanation;
use crate::timeline::{date, lead, time};

pub(super) static RULE: Rule = Rule {
    name: "row-without-time",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(take_rows),
};

/// As many rows are quoted.
const MOST_QUOTED: usize = 3;

/// As many characters of a row are quoted.
const LONGEST_QUOTE: usize = 40;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let source = context.postmortem.source.as_ref();
    let eol = source.map_or("\n", |source| source.eol.as_str());
    for (section, entries) in context.timelines() {
        let as_text = rows_as_text(section, entries, eol);
        let is_table = section.layout.list_head.is_some();
        let untimed = entries.iter().filter(|entry| !is_timed(entry, is_table));
        let untimed = untimed.map(|entry| {
            let place = Place::row(&section.id, &entry.id, "time");
            let words = if entry.time.trim().is_empty() {
                &entry.text
            } else {
                &entry.time
            };
            (place, quoted(words))
        });
        // A row that is text is not part of the timeline at all.
        let severity = if as_text.is_empty() {
            Severity::Hint
        } else {
            RULE.severity
        };
        let found: Vec<(Place, String)> = as_text.into_iter().chain(untimed).collect();
        let Some((place, _)) = found.first() else {
            continue;
        };
        let quotes = found.iter().take(MOST_QUOTED);
        let quotes: Vec<&str> = quotes.map(|(_, words)| words.as_str()).collect();
        let finding = Finding::new(&RULE, place.clone()).with_severity(severity);
        findings.push(
            finding
                .with(COUNT, found.len().to_string())
                .with(WORDS, quotes.join("\n")),
        );
    }
}

/// The rows of a timeline that stand as text beside its entries or in them, each with its place and words.
fn rows_as_text(section: &Section, entries: &[Entry], eol: &str) -> Vec<(Place, String)> {
    let Body::Timeline { before, after, .. } = &section.body else {
        return Vec::new();
    };
    let around = |field: &'static str, row: &Range<usize>| Place {
        field: Some(field),
        span: Some(row.clone()),
        ..Place::section(&section.id)
    };
    let mut found = Vec::new();
    for list in unread(section, eol)
        .into_iter()
        .filter(|list| list.is_certain)
    {
        let inside;
        let (source, entry) = match list.beside {
            Beside::Before => (before.as_str(), None),
            Beside::After => (after.as_str(), None),
            Beside::Inside(index) => {
                let Some(entry) = entries.get(index) else {
                    continue;
                };
                inside = rows::one_entry(&section.layout, entry, eol);
                (inside.as_str(), Some(entry))
            }
        };
        found.extend(list.rows.iter().map(|row| {
            let place = match (entry, list.beside) {
                (Some(entry), _) => Place::row(&section.id, &entry.id, "text"),
                (None, Beside::After) => around("after", row),
                (None, _) => around("before", row),
            };
            (place, quoted(source.get(row.clone()).unwrap_or_default()))
        }));
    }
    found
}

/// Makes entries of the rows that stand as text. When they were is for a person to say.
fn take_rows(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let id = request.finding.place.section.as_ref()?;
    let mut sections = request.postmortem.sections.iter();
    let section = sections.find(|section| section.id == *id)?;
    let source = request.postmortem.source.as_ref();
    let eol = source.map_or("\n", |source| source.eol.as_str());
    let mut lists = unread(section, eol).into_iter();
    lists
        .any(|list| list.is_certain)
        .then(|| vec![Fix::TakeRows(id.clone())])
}

/// Whether an entry says when it was, or says nothing yet. Whatever has a number may be a time.
fn is_timed(entry: &Entry, is_table: bool) -> bool {
    let written = entry.time.trim();
    if written.is_empty() {
        return is_table || entry.text.trim().is_empty();
    }
    written.contains(char::is_numeric)
        || time::leading(written).is_some()
        || lead::weekday(written, 0).is_some()
        || date::months(written, 0).is_some()
}

/// The first words of a row, without its marker, its emphasis and its bars.
fn quoted(row: &str) -> String {
    let line = row.lines().next().unwrap_or_default();
    let words = line[list_marker(line).len()..].replace("**", "");
    let words = words.trim_matches([' ', '|', '*', '_']);
    let mut quote: String = words.chars().take(LONGEST_QUOTE).collect();
    if quote.len() < words.len() {
        quote.push('…');
    }
    quote
}

static ENGLISH: Wording = Wording {
    finds: "Rows of a timeline have no time that is understood; some of them may not be read as rows at all, and stand as text before, after or inside the others.",
    reason: "A row without a time has no place in the picture of the timeline, and nobody can look it up in a log.",
    source: "Site Reliability Engineering, appendix D, gives every row of its timeline a time.",
    fires: "## Timeline\n\n- some day: A table is dropped\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 09:50 UTC -> A table is dropped\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let count = finding.get(COUNT);
    let (rows, have) = match count {
        "1" => (" row", " has"),
        _ => (" rows", " have"),
    };
    let quotes: Vec<&str> = finding.get(WORDS).split('\n').collect();
    let more = count
        .parse::<usize>()
        .unwrap_or(0)
        .saturating_sub(quotes.len());
    let more = match more {
        0 => String::new(),
        more => [" and ", &more.to_string(), " more"].concat(),
    };
    say(
        &[
            count,
            rows,
            " of the timeline",
            have,
            " no time that is understood: “",
            &quotes.join("”, “"),
            "”",
            &more,
            ".",
        ],
        &["Without a time, a row has no place in the picture, and nobody can look it up in a log."],
        &["Begin each with its time, such as 14:02, or ~14:00 if it is not known to the minute."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::import;
    use crate::lint::testing::{check, explains, find, lines};

    /// The findings in a document with this timeline.
    fn found(timeline: &str) -> Vec<String> {
        let document = import::text(&["## Timeline\n\n", timeline].concat(), "x").postmortem;
        lines(&document, &find(&RULE, &document))
    }

    #[test]
    fn rows_that_stand_as_text_are_reported() {
        let line = |place: &str, count: u8, words: &str| {
            vec![format!(
                "row-without-time Timeline:{place} count={count} words={words}"
            )]
        };
        for (timeline, expected) in [
            (
                "- some day: Full\n- 18:02 Queue\n- later: Ana looks\n- 18:40 Empty\n- afterwards well",
                line(
                    "before",
                    3,
                    "some day: Full\nlater: Ana looks\nafterwards well",
                ),
            ),
            (
                "- 18:02 Queue\n- más tarde: Ana mira\n- 18:40 Vacía",
                line("1:text", 1, "más tarde: Ana mira"),
            ),
            (
                "- **Unknown date**: Full\n- **2024-01-25**: Ana looks\n- **2024-01-26**: Empty",
                line("before", 1, "Unknown date: Full"),
            ),
            (
                "- first: Full\n- then: Ana looks\n",
                line("before", 2, "first: Full\nthen: Ana looks"),
            ),
            (
                "| When | What |\n|---|---|\n| early | Full |\n| late | Empty |\n",
                line("before", 2, "early | Full\nlate | Empty"),
            ),
        ] {
            assert_eq!(found(timeline), expected, "{timeline}");
        }
    }

    #[test]
    fn entries_without_a_time_are_a_hint() {
        check(
            &RULE,
            "== timeline | T\n10:00 | a\nsome day | b\n10:10 | c",
            &["row-without-time T:2:time count=1 words=some day"],
        );
        explains(
            &RULE,
            "== timeline | T\n10:00 | a\nsoon | b\nlater | c\nat last | d\nthen | e",
            &[
                "4 rows of the timeline have no time that is understood: “soon”, “later”, “at last” and 1 more.",
            ],
        );
    }

    #[test]
    fn prose_and_remarks_around_a_timeline_are_not_reported() {
        for timeline in [
            "All times are in UTC.\n\n- 18:02 Queue\n- 18:40 Empty\n\nAfter that it was quiet - for a day.\n",
            "* All times are in UTC\n\n- 18:02 Queue\n  - one pool\n  - two pools\n- 18:40 Empty\n\n* [Graphs](https://x.example)\n* [Logs](https://x.example)\n",
            "- 18:02 Queue\n- 18:40 Empty\n\nSee also:\n\n- the graphs\n- the logs\n",
            "It began in the evening, when nobody looked, and ended in the morning: a queue filled, then a disk. Two pools:\n\n- a\n- b\n",
            "| Time | Event |\n|---|---|\n| 18:02 | Queue |\n| | A disk too |\n| 18:40 | Empty |\n",
            "- ~18:02 Queue\n- T+5: well\n- **18:50** done\n",
            "- **Noticed:** 2024-01-25 18:02 UTC\n- **How:** an alert\n- **Tried:** a restart\n",
            "- **Cause:** a queue\n- **Fix:** a larger queue\n",
            "",
        ] {
            assert_eq!(found(timeline), Vec::<String>::new(), "{timeline}");
        }
    }
}
