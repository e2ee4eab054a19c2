//! Generates postmortems as people write them, for property tests: text that looks like structure, kinds that
//! occur twice, headings in ten languages, and everything empty. `any_postmortem` generates what people do
//! not write.

use debrief_core::model::{ActionItem, Body, Entry, Field, Kind, Mark, Postmortem, Section};
use proptest::prelude::*;
use proptest::sample::select;

/// Text that is on one line wherever it is written.
const LINES: &[&str] = &[
    "The disk was full.",
    "It took 34 minutes",
    "<!-- hidden -->",
    "[a link](https://example.com/a|b)",
    "a | b \\| c",
    "{text} {{time}}",
    "Größe 100 % – naïve",
    "障害の原因",
    "장애가 발생했다",
    "Сервис упал",
    "two  spaces",
    "tab\there",
    "ends in a backslash\\",
    "*emphasis* and `code`",
    "Why did it fail? Nobody knew.",
    "Status: done",
    "Owner: Ana",
    "**Owner:** Ana",
    "Fecha: 2026-03-12",
    "Timeline",
    "**Action items**",
    "Summary: it broke",
    "1. first",
    "- dash",
    "# hash",
    "> quote",
    "at 14:02 it broke",
    "14:02 it broke",
    "2026-03-12",
    "(owner: Bo; due: 2026-04-01)",
    "--> and -- and <!",
    "x: y",
    "...",
];

/// Text of several lines, or text that has a meaning only on a line of its own.
const BLOCKS: &[&str] = &[
    "- one\n- two",
    "1. one\n2. two\n   - three",
    "```\nls -l\n# no heading\n```",
    "```sh\nkubectl get pods",
    "~~~\n~~~",
    "    indented code",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "| Time | What |\n|---|---|\n| 14:02 | It broke |",
    "| Action | Owner |\n|---|---|\n| Mend it | Ana |",
    "> quoted\n> more",
    "<!-- open",
    "<!--\n# hidden heading\n-->",
    "<details>\nmore\n</details>",
    "***",
    "---",
    "## A heading in prose\n\nand its text",
    "### Timeline\n\n- 14:02 - It broke",
    "# Action items\n\n- [ ] Mend it\n- [x] Sleep",
    "Underlined\n==========\n\nText.",
    "Underlined too\n---\nText.",
    "### Date\n\n2026-03-12",
    "**Impact**\n\nMany.",
    "Impact:\nmany, and more",
    "- 14:02 - It broke\n- 14:10 - It was seen",
    "- **Owner**: Ana\n- **Status**: done",
    "### 14:02\n\nIt broke.",
    "[ref]: https://example.com",
    "####### seven",
    "#",
    "one\ntwo\nthree",
    "a\r\nb\r\n\r\nc",
    "First.\n\n\n\nSecond.",
    "  leading and trailing  ",
];

const TIMES: &[&str] = &[
    "10:00",
    "10:05 UTC",
    "2026-03-12 11:00",
    "9.30 pm",
    "~14:00",
    "12 March",
    "",
];

/// Headings that people choose themselves, whatever the kind of the section.
const HEADINGS: &[&str] = &[
    "Weather",
    "Summary",
    "Zusammenfassung",
    "Línea de tiempo",
    "Chronologie",
    "Causa raiz",
    "Impatto",
    "影響",
    "经验教训",
    "조치 사항",
    "Хронология",
    "Date",
    "Status: done",
    "14:02",
    "2026-03-12",
    "What went well",
    "1. First",
    "Ends with a colon:",
    "`code` and *stars*",
    "Why?",
];

const TITLES: &[&str] = &[
    "Checkout was down",
    "2026-03-12",
    "Outage on 2026-03-12: checkout",
    "Summary",
    "Timeline",
    "Status: done",
    "# hash",
    "- dash",
    "障害報告書",
    "  spaces  ",
    "two\nlines",
    "**bold**",
];

const VALUES: &[&str] = &[
    "Ana Gil",
    "2026-03-12",
    "2026-03",
    "SEV-1",
    "Final: yes",
    "a | b",
    "# hash",
    "- dash",
    "UTC",
    "Europe/Madrid",
    "PST",
    "https://example.com/x",
    "12 March 2026 (a Thursday)",
    "*",
];

fn line() -> impl Strategy<Value = String> {
    select(LINES).prop_map(str::to_owned)
}

fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![select(LINES), select(BLOCKS)];
    let between = select(&["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n"][..]);
    proptest::collection::vec((piece, between), 0..4).prop_map(|pieces| {
        let mut out = String::new();
        for (at, (piece, between)) in pieces.iter().enumerate() {
            if at > 0 {
                out.push_str(between);
            }
            out.push_str(piece);
        }
        out
    })
}

fn row_text() -> impl Strategy<Value = String> {
    // In a list, `- # hash` is a heading, and everything after it would be below that heading.
    let plain = |text: &str| text.lines().all(|line| !line.starts_with('#'));
    let line = || line().prop_filter("no heading", move |text| plain(text));
    let blocks: Vec<&str> = BLOCKS.iter().copied().filter(|text| plain(text)).collect();
    let lines = (line(), line()).prop_map(|(one, two)| format!("{one}\n{two}"));
    prop_oneof![8 => line(), 1 => lines, 1 => Just(String::new()), 1 => select(blocks).prop_map(str::to_owned)]
}

fn entry() -> impl Strategy<Value = Entry> {
    let marks = proptest::collection::vec(select(Mark::ALL), 0..2);
    let rest = (
        proptest::option::weighted(0.2, line()),
        proptest::option::weighted(0.2, line()),
        proptest::option::weighted(0.1, select(&["2026-03-13", "Day two"][..])),
    );
    (select(TIMES), row_text(), marks, rest).prop_map(
        |(time, text, marks, (evidence, known_then, group))| Entry {
            time: time.into(),
            text,
            marks,
            evidence,
            known_then,
            group: group.map(str::to_owned),
            ..Entry::default()
        },
    )
}

fn item() -> impl Strategy<Value = ActionItem> {
    let words = &[
        "Ana",
        "P1",
        "2026-04-01",
        "BUG-7",
        "the team, all of it",
        "a | b",
    ][..];
    let word = move || proptest::option::weighted(0.3, select(words));
    let fields = (word(), word(), word(), word(), word());
    let leaf = (row_text(), fields, any::<bool>()).prop_map(
        |(text, (owner, due, priority, ticket, type_), done)| ActionItem {
            text,
            owner: owner.map(str::to_owned),
            due: due.map(str::to_owned),
            priority: priority.map(str::to_owned),
            ticket: ticket.map(str::to_owned),
            type_: type_.map(str::to_owned),
            done,
            ..ActionItem::default()
        },
    );
    leaf.prop_recursive(2, 4, 2, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 0..2)).prop_map(|(mut item, children)| {
            item.children = children;
            item
        })
    })
}

fn body(kind: Kind) -> BoxedStrategy<Body> {
    match kind {
        Kind::Timeline => (prose(), proptest::collection::vec(entry(), 0..4), prose())
            .prop_map(|(before, entries, after)| Body::Timeline {
                before,
                columns: Vec::new(),
                entries,
                after,
            })
            .boxed(),
        Kind::ActionItems => (prose(), proptest::collection::vec(item(), 0..4), prose())
            .prop_map(|(before, items, after)| Body::Actions {
                before,
                columns: Vec::new(),
                items,
                after,
            })
            .boxed(),
        _ => prose().prop_map(Body::Prose).boxed(),
    }
}

fn section() -> impl Strategy<Value = Section> {
    let kinds: Vec<Kind> = Kind::ALL.to_vec();
    let likely = prop_oneof![select(kinds), Just(Kind::Timeline), Just(Kind::ActionItems)];
    let own = proptest::option::weighted(0.3, select(HEADINGS));
    (likely, own, 1..6_u8)
        .prop_flat_map(|(kind, own, level)| (Just(kind), Just(own), Just(level), body(kind)))
        .prop_map(|(kind, own, level, body)| {
            let usual = match kind {
                Kind::Custom => "Weather",
                kind => debrief_core::text::en::findings::kind(kind),
            };
            let mut section = Section::new("", kind, own.unwrap_or(usual), level);
            section.body = body;
            section
        })
}

/// A postmortem as a person may have written it in the editor.
pub(crate) fn postmortem() -> impl Strategy<Value = Postmortem> {
    let value = || proptest::option::weighted(0.3, select(VALUES));
    let fields = proptest::collection::vec(value(), Field::ALL.len());
    let title = proptest::option::weighted(0.8, select(TITLES));
    let sections = proptest::collection::vec(section(), 0..6);
    (title, fields, sections).prop_map(|(title, fields, sections)| {
        let mut postmortem = Postmortem::new("x", "as-imported");
        for (field, value) in Field::ALL.iter().zip(fields) {
            let value = match field {
                // A value that is not a date is not written as one into the file either.
                Field::Date | Field::Published => value.filter(|value| value.starts_with("20")),
                Field::Audience => value.map(|_| "internal"),
                _ => value,
            };
            postmortem.set_values(*field, value.map(str::to_owned).into_iter().collect());
        }
        let top = sections
            .iter()
            .any(|section| has_top_heading(&section.body));
        // Next to another heading at level 1, a title that is the name of a section is read as a section.
        let title = title.filter(|title| !(top && matches!(*title, "Summary" | "Timeline")));
        postmortem.title = title.map(str::to_owned);
        postmortem.sections = sections;
        for (at, section) in postmortem.sections.iter_mut().enumerate() {
            section.id = format!("s{at}");
        }
        postmortem
    })
}

/// Whether a line in the prose of a section is a heading at level 1.
fn has_top_heading(body: &Body) -> bool {
    let (one, other) = match body {
        Body::Prose(text) => (text, ""),
        Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
            (before, after.as_str())
        }
    };
    let top = |line: &str| line == "#" || line.starts_with("# ") || line.starts_with("===");
    one.lines().chain(other.lines()).any(top)
}
