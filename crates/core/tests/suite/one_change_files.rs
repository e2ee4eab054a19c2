//! Generates files for the law of one change: a timeline and action items in every form in which people write
//! them, and where each row is in the text.

use std::ops::Range;

use proptest::prelude::*;
use proptest::sample::select;

use crate::one_change_read::blocks;

/// What people type, and what Markdown, HTML or the importer might take for something else.
pub(crate) const VALUES: &[&str] = &[
    "It broke",
    "a | b",
    "a \\| b",
    "|",
    "||",
    "a|",
    "\\",
    "a\\",
    "a\nb",
    "a\n\nb",
    "a\n- b",
    "a\n# b",
    "a\n===",
    "a\n---",
    "a\n```",
    "a\n| b |",
    "- x",
    "* x",
    "+ x",
    "1. x",
    "7) x",
    "# x",
    "###### x",
    "#",
    "> x",
    "[x]",
    "[ ] x",
    "[x] y",
    "`",
    "``x`",
    "```x",
    "~~~",
    "~~x~~",
    "**",
    "*x",
    "_x_",
    "**x** y",
    "<b>",
    "<b>x</b>",
    "<div>",
    "<!-- x",
    "<!-- x -->",
    "-->",
    "<?x",
    "[^1]",
    "[^1]: x",
    "[a]: b",
    "[x]: y",
    "[x](y",
    "![x](y)",
    "---",
    "***",
    "===",
    "--",
    ":",
    "a: b",
    "x:",
    " – ",
    "–",
    "14:02",
    "14:02 x",
    "14:02 - x",
    "@ida",
    "x @ida",
    "🚒 fire",
    "مرحبا",
    "  x",
    "x  ",
    "    x",
    "\tx",
    "",
    " ",
    "&amp;",
    "&lt;b>",
    "$x$",
    "http://x|y",
    "https://example.com/a_(b)",
    "{text}",
    "{{",
    "x {",
    "x; y",
    "x) y",
    "(x",
    "(owner: x)",
    "x (due: y)",
    "Bo, Al",
    "TODO x",
    "done",
    "P1",
    "2026-03-12",
    "14. März",
    "%",
    "a<br>b",
    "é\u{301}",
    "\u{200b}x",
    "Summary",
    "Timeline:",
    "**Impact:** x",
];

/// How the rows of a section are written: what stands before all of them, before, between and after the fields
/// of each, and between two of them. `#` stands for the number of the row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) head: &'static str,
    pub(crate) row: &'static str,
    pub(crate) gap: &'static str,
}

const fn form(head: &'static str, row: &'static str, gap: &'static str) -> Form {
    Form { head, row, gap }
}

/// Timelines. `T` is the time and `X` the text.
const TIMELINES: &[Form] = &[
    form("", "- T X", "\n"),
    form("", "* T - X", "\n"),
    form("", "- **T** – X", "\n"),
    form("", "- T -> X", "\n\n"),
    form("", "-   T: X", "\n"),
    form("", "1. T - X", "\n"),
    form("", "#. T - X", "\n"),
    form("", "#) **T**: X", "\n"),
    form("- Monday\n", "  - T X", "\n"),
    form("| Time | What |\n|---|---|\n", "| T | X |", "\n"),
    form("|Time|What|\n|:--|--:|\n", "|T|X|", "\n"),
    form("Time | What\n--- | ---\n", "T | X", "\n"),
    form("Time|What\n---|---\n", "T|X", "\n"),
    form("What|Time\n---|---\n", "X|T", "\n"),
    form(
        "  | Time | Who | What |\n  |---|---|---|\n",
        "  | T | Ana | X |",
        "\n",
    ),
    form(
        "| Time | What | Seen |\n|---|---|---|\n",
        "| **T** | X \\| more | here<br/>there |",
        "\n",
    ),
    form("", "### T X", "\n\n"),
    form("", "### T\n\nX", "\n\n"),
    form("", "**T** X", "\n\n"),
    form("", "T - X", "\n\n"),
    form("", "T - X", "<br>\n"),
    form("", "T - X", "  \n"),
    form("", "• T X", "\n"),
];

/// Action items. `X` is the text, `O` the owner, `D` the date it is due and `P` the priority.
const ACTIONS: &[Form] = &[
    form("", "- X", "\n"),
    form("", "* X", "\n\n"),
    form("", "- X (owner: O)", "\n"),
    form("", "- X (owner: O; due: D)", "\n"),
    form("", "- [ ] X", "\n"),
    form("", "- [x] X (owner: O)", "\n"),
    form("", "1. X", "\n"),
    form("", "#. X", "\n"),
    form("", "#. X\n    - Part", "\n"),
    form("", "- X\n  - Part", "\n"),
    form("| Action | Owner |\n|---|---|\n", "| X | O |", "\n"),
    form("Action|Owner|Due\n---|---|---\n", "X|O|D", "\n"),
    form("|Owner|Priority|Action|\n|:-:|---|---|\n", "|O|P|X|", "\n"),
    form(
        "| Action | Owner | Due | Status | Note |\n|---|---|---|---|---|\n",
        "| X | O | D | open | n |",
        "\n",
    ),
    form("", "### X", "\n\n"),
    form("", "- P: X", "\n"),
    form("", "- X - @ana", "\n"),
];

/// What may stand between the rows and the next heading.
const TAILS: &[&str] = &[
    "",
    "",
    "[x]: https://example.com/x\n\n",
    "[^1]: A note of one line.\n\n",
    "A sentence.\n\n[x]: https://example.com/x\n\n",
];

/// A file, and where the rows of its two lists are.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) text: String,
    pub(crate) timeline: List,
    pub(crate) actions: List,
}

/// A list in a file.
#[derive(Clone, Debug)]
pub(crate) struct List {
    pub(crate) form: Form,
    /// Where each row is, from the start of its first line to the end of its last one.
    pub(crate) rows: Vec<Range<usize>>,
}

impl Form {
    pub(crate) fn is_table(&self) -> bool {
        self.head.contains("---") || self.head.contains("--|")
    }

    /// Whether its rows are neither those of a table nor list items.
    pub(crate) fn is_open(&self) -> bool {
        let listed = |(name, _): &(String, Vec<String>)| name.starts_with("list");
        !self.is_table() && !blocks(self.row).iter().any(listed)
    }

    /// Whether a row that is added or removed changes the number of others.
    pub(crate) fn counts(&self) -> bool {
        self.row.starts_with('#') && !self.row.starts_with("##")
    }
}

fn list(text: &mut String, form: Form, count: usize, first: usize, eol: &str) -> List {
    let mut rows = Vec::new();
    text.push_str(&form.head.replace('\n', eol));
    for row in 0..count {
        let from = text.len();
        let number = (first + row).to_string();
        let source = match form.counts() {
            true => form.row.replacen('#', &number, 1),
            false => form.row.to_owned(),
        };
        for c in source.chars() {
            match c {
                'T' => text.push_str(&format!("1{row}:02")),
                'X' => text.push_str(&format!("Step {row} of the `road`")),
                'O' => text.push_str("Ana"),
                'D' => text.push_str("2026-04-01"),
                'P' if !source.contains("Part") => text.push_str("P1"),
                '\n' => text.push_str(eol),
                c => text.push(c),
            }
        }
        rows.push(from..text.len());
        if row + 1 < count {
            text.push_str(&form.gap.replace('\n', eol));
        }
    }
    List { form, rows }
}

fn file(
    (timeline, actions): (Form, Form),
    (entries, items, first): (usize, usize, usize),
    below: (&str, &str),
    eol: &str,
) -> File {
    let line = |text: &str| text.replace('\n', eol);
    let mut text =
        line("# Checkout was down\n\n## Summary\n\nIt broke, see [x].\n\n## Timeline\n\n");
    // A sentence below a heading would be text of the row that the heading is.
    let tail = |form: Form, tail: &str| match form.row.starts_with("###") {
        true => line(tail).replacen(&line("A sentence.\n\n"), "", 1),
        false => line(tail),
    };
    let after = (tail(timeline, below.0), tail(actions, below.1));
    let timeline = list(&mut text, timeline, entries, first, eol);
    text.push_str(&(line("\n\n") + &after.0 + &line("## Action items\n\n")));
    let actions = list(&mut text, actions, items, first, eol);
    text.push_str(&(line("\n\n") + &after.1 + &line("## Lessons\n\nText.\n")));
    File {
        text,
        timeline,
        actions,
    }
}

/// Any of the files.
pub(crate) fn files() -> impl Strategy<Value = File> {
    let forms = (select(TIMELINES), select(ACTIONS));
    let counts = (3..5_usize, 2..5_usize, select(&[1_usize, 9][..]));
    let tails = (select(TAILS), select(TAILS));
    let eol = select(&["\n", "\n", "\r\n"][..]);
    (forms, counts, tails, eol)
        .prop_map(|(forms, counts, tails, eol)| file(forms, counts, tails, eol))
}
