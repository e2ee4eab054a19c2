//! What a review costs: of a whole document, and after one keystroke.
#![allow(clippy::disallowed_methods)] // This test is about time: it reads a clock.

use std::fmt::Write;
use std::time::{Duration, Instant};

use debrief_core::import;
use debrief_core::lint::{self, Context, Reviewer, Settings};
use debrief_core::model::{Body, Postmortem};

/// Sentences as people describe incidents, with words that rules react to: times, lengths, names, capitals,
/// links, figures, guesses.
const SENTENCES: &[&str] = &[
    "The queue grew because the consumers had been moved to a smaller pool the evening before.",
    "At 10:42 UTC the dashboard still showed the old pool, so nobody looked at the new one for 25 minutes.",
    "We compared the two configurations line by line and found that one limit was a tenth of the other.",
    "Requests that had waited for more than thirty seconds were dropped, and 4,200 clients tried again.",
    "The retries arrived in waves, which **doubled the load** on `orders-db-3` for about four minutes at a time.",
    "See [the graph of the queue](https://graphs.example.com/queue?from=10:00) for the shape of it.",
    "The on-call engineer from the RQS team probably could have seen it earlier, as \"the alert said nothing\".",
    "Some users were affected; support wrote to billing@shop-example.net on Monday, 3 March 2025.",
    "On 2025-03-03 between 10:04 and 11:31 the error rate of the API was 12.5%, against an SLO of 0.1%.",
    "Version 2.14.3 of the client, released as PAY-871, retries without a limit and with no jitter.",
];

/// A document of about this many bytes, with twenty sections and a timeline that is a third of it.
fn dense(bytes: usize) -> Postmortem {
    let kinds = [
        "Summary",
        "Impact",
        "Background",
        "Root causes",
        "Trigger",
        "Detection",
        "Response",
        "Resolution",
        "Lessons learned",
        "What went well",
        "What went wrong",
        "Where we got lucky",
    ];
    let mut text = "# Orders delayed by a small pool\n\nDate: 2025-03-03\nAuthors: Noor Aydin\nStatus: draft\n\n".to_owned();
    let mut next = 0;
    for number in 0..20 {
        let name = kinds
            .get(number)
            .map_or_else(|| format!("Part {number}"), |name| (*name).into());
        let _ = write!(text, "## {name}\n\n");
        let end = text.len() + bytes * 3 / 5 / 20;
        while text.len() < end {
            let _ = write!(text, "{} ", SENTENCES[next % SENTENCES.len()]);
            next += 1;
            if next % 4 == 0 {
                text.push_str("\n\n");
            }
        }
        text.push_str("\n\n");
    }
    text.push_str("## Timeline\n\nAll times in UTC.\n\n");
    for minute in 0.. {
        if text.len() > bytes * 97 / 100 {
            break;
        }
        let time = 480 + minute;
        let said = SENTENCES[minute % SENTENCES.len()];
        let _ = writeln!(text, "- {:02}:{:02} {said}", time / 60 % 24, time % 60);
    }
    text.push_str("\n## Action items\n\n");
    for number in 0..20 {
        let _ = writeln!(
            text,
            "- [ ] Limit the retries of client {number} to three (owner: Noor Aydin; P1; PAY-{number}1)"
        );
    }
    import::text(&text, "x").postmortem
}

/// The shortest of several runs, so that other work on the machine does not count.
fn shortest(runs: usize, mut run: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..runs).map(once).min().unwrap_or_default()
}

/// Types a letter at the end of the prose of the section at an index.
fn type_a_letter(postmortem: &mut Postmortem, at: usize) {
    if let Some(Body::Prose(text)) = postmortem
        .sections
        .get_mut(at)
        .map(|section| &mut section.body)
    {
        text.push('a');
    }
}

/// The review after a keystroke costs a small part of a review of the whole document.
#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
#[allow(clippy::print_stdout)] // The figures are what it is for.
fn a_letter_costs_a_fraction_of_the_document() {
    let bytes = if cfg!(debug_assertions) {
        20_000
    } else {
        100_000
    };
    let mut postmortem = dense(bytes);
    let settings = Settings::default();
    let whole = shortest(9, || drop(lint::review(&postmortem, &settings)));
    let mut reviewer = Reviewer::default();
    let _ = reviewer.review(&postmortem, &settings);
    for (name, at) in [
        ("a section that few rules read", 15),
        ("the summary", 1),
        ("the causes", 4),
    ] {
        let again = shortest(20, || {
            type_a_letter(&mut postmortem, at);
            drop(reviewer.review(&postmortem, &settings));
        });
        println!("{bytes} bytes: from scratch {whole:?}; a letter in {name} {again:?}");
        assert!(again * 4 < whole, "{name}: {again:?} of {whole:?}");
    }
    let nothing = shortest(9, || drop(reviewer.review(&postmortem, &settings)));
    println!("no change at all {nothing:?}");
}

/// What each rule costs in addition to what earlier rules have already read, as a guide to making them
/// faster: `cargo xtask bench native`.
#[test]
#[ignore = "limits in time are measured by `cargo xtask bench native`, alone on a machine"]
#[allow(clippy::print_stdout)] // The figures are what it is for.
fn no_rule_takes_most_of_the_time() {
    let bytes = if cfg!(debug_assertions) {
        10_000
    } else {
        100_000
    };
    let postmortem = dense(bytes);
    let settings = Settings::default();
    let all = shortest(9, || drop(lint::review(&postmortem, &settings)));
    println!(
        "{bytes} bytes, all rules: {all:?}; facts: {:?}",
        shortest(5, || drop(lint::facts(&postmortem)))
    );
    let context = Context::new(&postmortem, settings);
    let mut each: Vec<(Duration, Duration, usize, &str)> = Vec::new();
    for rule in lint::ALL {
        let mut found = Vec::new();
        let first = shortest(1, || rule.run(&context, &mut found));
        let count = found.len();
        let again = shortest(5, || rule.run(&context, &mut Vec::new()));
        each.push((again, first, count, rule.name));
    }
    each.sort_unstable_by_key(|(again, ..)| std::cmp::Reverse(*again));
    for (again, first, count, name) in each.iter().take(30) {
        println!("{name:28} {count:4} findings, first {first:?}, again {again:?}");
    }
    let sum: Duration = each.iter().map(|(again, ..)| *again).sum();
    println!("sum of again {sum:?}");
}
