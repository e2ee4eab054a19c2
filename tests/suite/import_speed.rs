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
