//! The built page, driven in a real browser: scenarios do what a person does, on a page served from a
//! sub-path. Many of them also check every request and every violation of the content security policy.
//!
//! `cargo xtask test` runs this in every engine after it has built `dist`. On its own it is `cargo run -p
//! e2e`, which drives Chromium; `--in firefox` and `--in webkit` drive the others, and `cargo run -p e2e --
//! PART` runs the scenarios whose name contains that part; `--list` lists the names of all; `--faults` kills
//! the browser many times (`faults/killed`). A scenario is one file in `scenarios` and one line of the list
//! below; what can go wrong around the page is in `faults`. Where an engine cannot be driven through a
//! scenario, the scenario says why.

mod axe;
mod browser;
mod browser_pool;
mod driver;
mod faults;
mod folder;
mod hand_over;
mod keyboard;
mod left_out;
mod names;
mod page;
mod release;
mod scenarios;
mod text;
mod until;
mod watch;

use std::cell::RefCell;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::process::ExitCode;

use browser_pool::BrowserPool;
use left_out::LeftOut;
use scenarios::{
    another_language, by_keyboard, causes, clipboard, closing_comment, file_to_file, findings,
    for_everybody, front_matter, imports, kept, library, long_timeline, not_understood,
    nothing_leaves, pasted, recurrence, report, saved_back, templates, typed_on,
};
use until::TooLate;
use xtask::arguments::Arguments;
use xtask::browser::Engine;

/// Why a scenario did not pass, in a sentence.
type Problem = Box<dyn std::error::Error>;

/// The future of a running scenario.
type Run<'a> = Pin<Box<dyn Future<Output = Result<(), Problem>> + 'a>>;

/// What a person would call the scenario, and the function that runs it.
type Scenario = (&'static str, fn(&BrowserPool) -> Run<'_>);

/// The scenarios that take longest, and so start first.
const LONG: &[Scenario] = &[
    ("every page and dialog can be used by everybody", |pool| {
        Box::pin(for_everybody::run(pool))
    }),
    ("every page in another language", |pool| {
        Box::pin(another_language::run(pool))
    }),
    ("a postmortem by keyboard alone", |pool| {
        Box::pin(by_keyboard::run(pool))
    }),
    ("findings mended, undone and set aside", |pool| {
        Box::pin(findings::run(pool))
    }),
];

/// Every other scenario, in the order in which they run.
const SCENARIOS: &[Scenario] = &[
    ("a request that leaves the origin is noticed", |pool| {
        Box::pin(nothing_leaves::run(pool))
    }),
    (
        "the SRE book's form, from file to file and offline",
        |pool| Box::pin(file_to_file::run(pool, &file_to_file::SRE_BOOK)),
    ),
    (
        "an incident report, from file to file and offline",
        |pool| Box::pin(file_to_file::run(pool, &file_to_file::INCIDENT_REPORT)),
    ),
    ("a postmortem begun without a form", |pool| {
        Box::pin(library::start_empty(pool))
    }),
    ("the finished example", |pool| {
        Box::pin(library::example(pool))
    }),
    ("postmortems pasted and dropped", |pool| {
        Box::pin(library::pasted_and_dropped(pool))
    }),
    ("drafts found and sorted", |pool| {
        Box::pin(library::found_and_sorted(pool))
    }),
    ("an import that is corrected", |pool| {
        Box::pin(imports::corrected(pool))
    }),
    ("rows and dates that are not understood", |pool| {
        Box::pin(not_understood::rows(pool))
    }),
    ("lists and columns, corrected by keyboard", |pool| {
        Box::pin(not_understood::by_keyboard(pool))
    }),
    ("rows of a draft that are not understood", |pool| {
        Box::pin(not_understood::in_the_editor(pool))
    }),
    ("a draft in another template", |pool| {
        Box::pin(templates::switched(pool))
    }),
    ("a template of one's own", |pool| {
        Box::pin(templates::own(pool))
    }),
    ("the comment at the end of a file", |pool| {
        Box::pin(closing_comment::run(pool))
    }),
    ("a cause that comes back, and open errors", |pool| {
        Box::pin(recurrence::run(pool))
    }),
    ("several files with questions", |pool| {
        Box::pin(imports::several(pool))
    }),
    ("drafts in the bin", |pool| Box::pin(kept::bin(pool))),
    ("a backup after everything was deleted", |pool| {
        Box::pin(kept::backup(pool))
    }),
    ("a timeline of hundreds of entries", |pool| {
        Box::pin(long_timeline::run(pool))
    }),
    ("formatted text pasted into a section", |pool| {
        Box::pin(pasted::run(pool))
    }),
    ("root causes, asked for and linked", |pool| {
        Box::pin(causes::run(pool))
    }),
    ("questions that go on while they are typed", |pool| {
        Box::pin(typed_on::questions(pool))
    }),
    ("typing in every field", |pool| {
        Box::pin(typed_on::fields(pool))
    }),
    ("the clipboard, out and in", |pool| {
        Box::pin(clipboard::run(pool))
    }),
    ("a file saved back to where it was opened", |pool| {
        Box::pin(saved_back::run(pool))
    }),
    ("front matter of a site generator", |pool| {
        Box::pin(front_matter::run(pool))
    }),
    ("the report, its links and its file", |pool| {
        Box::pin(report::run(pool))
    }),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            say(&format!("The browser test cannot run: {problem}"));
            ExitCode::FAILURE
        }
    }
}

/// Runs the scenarios whose names contain one of the arguments, or all of them if there is no argument.
/// Returns whether none failed.
async fn run(arguments: &[String]) -> Result<bool, Problem> {
    let mut arguments = Arguments::new(arguments);
    let engine = match arguments.value("--in")? {
        None => Engine::Chromium,
        Some(name) => Engine::from_name(&name)
            .ok_or_else(|| format!("--in takes chromium, firefox or webkit, not `{name}`"))?,
    };
    if arguments.flag("--faults") {
        return faults::killed::run_many(engine, arguments).await;
    }
    let only_lists = arguments.flag("--list");
    let wanted = arguments.into_remaining();
    let is_chosen =
        |(name, _): &&Scenario| wanted.is_empty() || wanted.iter().any(|part| name.contains(part));
    let untimed: Vec<_> = [LONG, SCENARIOS, faults::FAULTS].concat();
    let [parallel, sequential] =
        [&untimed, faults::TIMED].map(|list| list.iter().filter(is_chosen).collect::<Vec<_>>());
    if only_lists {
        for (name, _) in parallel.iter().chain(&sequential) {
            say(name);
        }
        return Ok(true);
    }
    let count = parallel.len() + sequential.len();
    if count == 0 {
        let all = untimed.iter().chain(faults::TIMED);
        let names: Vec<&str> = all.map(|(name, _)| *name).collect();
        return Err(format!(
            "no scenario has {} in its name; there are: {}",
            wanted.join(" or "),
            names.join("; ")
        )
        .into());
    }
    // Two at a time, each in its own browser: much of the time a browser only waits.
    let queue = RefCell::new(parallel.into_iter());
    let (pool, second_pool) = (BrowserPool::open(engine)?, BrowserPool::open(engine)?);
    let (first_score, second_score) = tokio::join!(run_queue(&pool, &queue), async {
        let score = run_queue(&second_pool, &queue).await;
        second_pool.close().await;
        score
    });
    let mut sequential_score = run_queue(&pool, &RefCell::new(sequential.into_iter())).await;
    let mut scores = vec![first_score, second_score];
    let late: Vec<&Scenario> = scores.iter().flat_map(|score| score.late.clone()).collect();
    sequential_score.late.extend(late);
    if !sequential_score.late.is_empty() {
        say("What was too late runs again, with no other scenario beside it:");
        let late = mem::take(&mut sequential_score.late);
        let mut repeated = run_queue(&pool, &RefCell::new(late.into_iter())).await;
        repeated.failed += mem::take(&mut repeated.late).len();
        scores.push(repeated);
    }
    scores.push(sequential_score);
    pool.close().await;
    let failed: usize = scores.iter().map(|score| score.failed).sum();
    let left_out: usize = scores.iter().map(|score| score.left_out).sum();
    let passed = count - failed - left_out;
    let mut line = format!("{engine}: {passed} passed, {failed} failed");
    if left_out > 0 {
        line.push_str(&format!(", {left_out} left out"));
    }
    say(&line);
    Ok(failed == 0)
}

/// How many scenarios failed or were left out, and which missed a time limit; the rest passed.
#[derive(Default)]
struct Score<'a> {
    failed: usize,
    left_out: usize,
    late: Vec<&'a Scenario>,
}

/// The scenarios that are still to run; two browsers may take theirs from the same queue.
type Queue<'a> = RefCell<std::vec::IntoIter<&'a Scenario>>;

/// Runs the scenarios of the queue one after the other, and prints how each went.
#[allow(clippy::disallowed_methods)] // The stopwatch of a test runner.
async fn run_queue<'a>(pool: &BrowserPool, queue: &Queue<'a>) -> Score<'a> {
    let mut score = Score::default();
    let engine = pool.engine();
    let next = || queue.borrow_mut().next();
    while let Some(taken) = next() {
        let (name, scenario) = taken;
        let start = std::time::Instant::now();
        let mut result = scenario(pool).await;
        if let Err(problem) = &result
            && !problem.is::<LeftOut>()
            && pool.browser_has_died().await
        {
            say(&format!(
                "{name} … the browser is gone, so it is run again: {problem}"
            ));
            pool.kill_drivers();
            result = scenario(pool).await;
        }
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => say(&format!("{name} … ok, {seconds:.1} s")),
            Err(problem) if problem.is::<LeftOut>() => {
                score.left_out += 1;
                say(&format!("{name} … left out in {engine}: {problem}"));
            }
            Err(problem) => {
                let outcome = if problem.is::<TooLate>() {
                    score.late.push(taken);
                    "TOO LATE"
                } else {
                    score.failed += 1;
                    "FAILED"
                };
                let picture = pool.save_screenshot(name).await;
                say(&format!(
                    "{name} … {outcome} after {seconds:.1} s: {problem} ({picture})"
                ));
            }
        }
        pool.clean_up().await;
    }
    score
}

#[allow(clippy::print_stdout)] // A test runner says how each test went.
fn say(line: &str) {
    println!("{line}");
}
