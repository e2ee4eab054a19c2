//! The import takes time in proportion to the length of the text, whatever the text.
#![allow(clippy::disallowed_methods)] // This test is about time: it reads a clock.

use std::time::{Duration, Instant};

use debrief::import;

/// What pathological inputs are made of: marks that open and never close, and rows without end.
const PIECES: &[&str] = &[
    "> ",
    "[",
    "](",
    "*a ",
    "**a",
    "_",
    "`",
    "``a`",
    "| a ",
    "|\n|-|\n",
    "- ",
    "  - a\n",
    "1. ",
    "[^a]",
    "[^a]: x\n\n",
    "[a]: b\n",
    "[a][b] ",
    "# a\n",
    "- # a\n",
    "**Impact:** a\n",
    "**A**\n",
    "Impact: a\n\n",
    "##a\n",
    "10:00 ",
    "- 10:00 a\n",
    "- a (\n",
    "((((",
    "<a ",
    "<!-- ",
    "~~a ",
    "~",
    "\\",
    "![",
    "a\n---\n",
    "**TODO** a\n\n",
    "の",
    "- 1\n  - 10:00 x\n",
    "### 10:00\n",
];

/// More of these: what reads like times, items, tables and fields without end.
const MORE: &[&str] = &[
    "> > > > > > > > > > a\n",
    "*_a_* ",
    "***a** b* ",
    "|a|b|c|\n",
    "| Time | What |\n|-|-|\n| 10:00 | x |\n\n",
    "| Status | x |\n",
    "![a][b]",
    "<b>",
    "&amp; ",
    "10:00 -> 11:00 ",
    "10:00, 11:00; ",
    "2024-01-02 10:00 UTC\n",
    "5 March 2024, ",
    "Date: 2024-01-02\n",
    "- Owner: a, b, c\n",
    "- [ ] a (owner: b; due: c)\n",
    "{time}",
    "a\n\n",
    "=\n",
    "---\n",
    "```\n",
    "    a\n",
    "<details>\n",
    "10:00 a<br>\n",
    "\r",
    "- a\n\n  b\n\n",
    "**10:00** a\n\n",
    "**10:00 a\n",
    "10:00\n\na\n\n",
    "### 10:00 a\n\nb\n\n",
    "# Timeline\n- 10:00 a\n",
    "## Lessons\n- we will a\n",
    "1. a\n   1. b\n",
    "(Accomplished.)\n",
    "Summary\n\na\n\n",
    "---\na: b\n---\n",
    "[a]( ",
    "- > - > a\n",
    "1. 1. 1. a\n",
    "a\\\n",
];

/// The faster of two imports, so that other work on the machine does not count.
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let imported = import::text(text, "x");
        assert!(!imported.kept_whole);
        start.elapsed()
    };
    once().min(once())
}

#[test]
fn sixteen_times_the_text_takes_no_square_of_the_time() {
    for head in ["", "## Timeline\n\n", "## Action items\n\n"] {
        for piece in PIECES {
            let text = |bytes: usize| format!("{head}{}", piece.repeat(bytes / piece.len()));
            let short = time(&text(500));
            let long = time(&text(8_000));
            // Five times what is proportional, where a square would be sixteen times that; and what
            // other work on the machine may take.
            let most = short * 80 + Duration::from_millis(500);
            assert!(long <= most, "{head:?} {piece:?}: {short:?}, then {long:?}");
        }
    }
}

/// In a release, which is what people have: 100 KB of anything. Without optimisation the same is asked
/// of 500 bytes, and the test says so.
#[test]
#[allow(clippy::print_stdout)] // Which text was the slowest is worth a line.
fn nothing_takes_a_quarter_of_a_second() {
    let bytes = if cfg!(debug_assertions) {
        println!("without optimisation: 500 bytes of each text instead of 100 KB");
        500
    } else {
        100_000
    };
    let mut slowest = (Duration::ZERO, "", "");
    for head in ["", "# T\n\n## Timeline\n\n", "# T\n\n## Action items\n\n"] {
        for piece in PIECES.iter().chain(MORE) {
            let took = time(&format!("{head}{}", piece.repeat(bytes / piece.len())));
            slowest = slowest.max((took, head, piece));
        }
    }
    println!("the slowest of all: {slowest:?}");
    assert!(slowest.0 < Duration::from_millis(250), "{slowest:?}");
}
