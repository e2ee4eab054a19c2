//! The import takes time in proportion to the length of the text, whatever the text is.
#![allow(clippy::disallowed_methods)] // This test is about time: it reads a clock.

use std::time::{Duration, Instant};

use debrief_core::import;
use serde::Deserialize;

/// Texts that could make an import slow: marks that open and never close, endless rows, and text that looks
/// like times, items, tables and fields. `cargo xtask bench import` reads the same texts in the page.
#[derive(Deserialize)]
struct Strange {
    heads: Vec<String>,
    texts: Vec<Text>,
}

/// How one of these texts is made; `strange.json` says what the fields mean.
#[derive(Debug, Deserialize)]
struct Text {
    part: String,
    #[serde(default)]
    close: String,
    end: Option<String>,
}

impl Text {
    /// Builds about this many bytes of the text, after a head.
    fn build(&self, head: &str, bytes: usize) -> String {
        let mut text = String::new();
        let mut parts = 0;
        while text.len() + parts * self.close.len() < bytes {
            parts += 1;
            match &self.end {
                None => text.push_str(&self.part.replace("{n}", &parts.to_string())),
                Some(end) => {
                    text.push_str(&self.part.repeat(parts));
                    text.push_str(end);
                }
            }
        }
        [head, &text, &self.close.repeat(parts)].concat()
    }
}

fn strange() -> Strange {
    serde_json::from_str(include_str!("../../../../tests/bench/strange.json"))
        .expect("the list is well formed")
}

/// How long this thread has run, which does not count other work on the machine; if the system does not
/// report it, the time that has passed.
fn clock() -> Duration {
    thread_local!(static START: Instant = Instant::now());
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let run = told.and_then(|told| told.split(' ').next()?.parse().ok());
    run.map_or_else(|| START.with(Instant::elapsed), Duration::from_nanos)
}

/// The faster of two imports.
fn time(text: &str) -> Duration {
    let once = || {
        let start = clock();
        let imported = import::text(text, "x");
        assert!(!imported.kept_whole);
        clock().saturating_sub(start)
    };
    once().min(once())
}

#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
fn sixteen_times_the_text_takes_no_square_of_the_time() {
    let strange = strange();
    for head in &strange.heads {
        for text in &strange.texts {
            let short = time(&text.build(head, 500));
            let long = time(&text.build(head, 8_000));
            // Five times the proportional time, for sixteen times the text; a quadratic import would take
            // sixteen times the proportional time. The 100 ms allow for the resolution of the clock.
            let most = short * 80 + Duration::from_millis(100);
            assert!(long <= most, "{head:?} {text:?}: {short:?}, then {long:?}");
        }
    }
}

/// In a release build, which is what people use: 100 KB of each text. Without optimisation, the same limit
/// holds for 500 bytes, and the test says so.
#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
#[allow(clippy::print_stdout)] // Which text was the slowest is worth a line.
fn nothing_takes_a_quarter_of_a_second() {
    let bytes = if cfg!(debug_assertions) {
        println!("without optimisation: 500 bytes of each text instead of 100 KB");
        500
    } else {
        100_000
    };
    let strange = strange();
    let mut slowest = (Duration::ZERO, String::new());
    for head in &strange.heads {
        for text in &strange.texts {
            let took = time(&text.build(head, bytes));
            if took >= slowest.0 {
                slowest = (took, format!("{head:?} {text:?}"));
            }
        }
    }
    println!("the slowest of all: {slowest:?}");
    assert!(slowest.0 < Duration::from_millis(250), "{slowest:?}");
}

/// A file of the size that teams have, and one ten times as long: the time grows in proportion.
#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
fn a_long_document_takes_no_longer_by_the_line() {
    let lines = "The queue grew because the consumers had moved to a smaller pool.\n\n- 10:00 It was noticed.\n\n";
    let whole = |bytes: usize| {
        let mut text = String::from("# Orders late\n\nDate: 2026-03-12\n\n");
        let mut part = 0;
        while text.len() < bytes {
            part += 1;
            text.push_str(&format!("## Part {part}\n\n{}", lines.repeat(20)));
        }
        text
    };
    let short = time(&whole(20_000));
    let long = time(&whole(200_000));
    let most = short * 30 + Duration::from_millis(100);
    assert!(long <= most, "{short:?}, then {long:?}");
}
