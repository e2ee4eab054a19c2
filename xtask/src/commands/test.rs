//! `cargo xtask test [PART]...`: runs everything that has to pass before a change goes in, or only the parts
//! that are named.
//!
//! Every check runs even if an earlier one failed, so that one run reports everything. Only a check that
//! needs a missing program, or a release that could not be built, is left out, and the output says so.
//!
//! Two things run at the same time, because most of the work uses only one processor: on one side whatever
//! compiles natively and the tests of the adapters, on the other the release and the browsers that drive it.

mod browsers;
mod compile;
mod scaffold;
mod tally;

use std::env;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::{self, ScopedJoinHandle};

use tally::Tally;

use crate::arguments::Arguments;
use crate::browser::{self, Engine};
use crate::failure::{Context as _, Failure, Outcome};
use crate::step::{self, say};
use crate::{commands, page, tools};

/// The environment variable that names a folder of real postmortems to check against.
const CORPUS: &str = "DEBRIEF_CORPUS";

/// A part of the checks that can be requested by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The formatting of the sources.
    Formatting,
    /// Clippy and the native tests of every package.
    Native,
    /// The rule that `cargo xtask new-rule` writes.
    Scaffold,
    /// The tests of the adapters to the browser, in every engine.
    Adapters,
    /// The release build and its budget of bytes.
    Release,
    /// The end-to-end test of the built page in an engine.
    Page(Engine),
}

impl Part {
    /// Every part with its name, in the order in which error messages list them.
    pub const ALL: &[(&str, Self)] = &[
        ("formatting", Self::Formatting),
        ("native", Self::Native),
        ("scaffold", Self::Scaffold),
        ("adapters", Self::Adapters),
        ("release", Self::Release),
        ("chromium", Self::Page(Engine::Chromium)),
        ("firefox", Self::Page(Engine::Firefox)),
        ("webkit", Self::Page(Engine::WebKit)),
    ];
}

/// Runs the checks and prints one last line that counts them. If a check failed, the exit code says so.
///
/// # Errors
/// There is no part with one of the names, or the folder that `DEBRIEF_CORPUS` names does not exist.
pub fn run(arguments: &[String]) -> Outcome {
    let requested = RequestedParts::of(Arguments::new(arguments).into_remaining())?;
    let corpus = corpus()?;
    let mut tally = Tally::default();

    // This comes first because later compilations may need it.
    tally.check("target", tools::ensure_wasm_target);
    let page_tally = thread::scope(|scope| {
        let (installed, tools_installed) = mpsc::channel();
        let (ready, ready_messages) = mpsc::channel();
        let browsers_ready = ready.clone();
        let browsers = scope.spawn(move || {
            step::in_background(|| {
                let result = requested.drives_browsers().then(browser::install);
                // The receiver lives until the release has been driven; after that, an error does not matter.
                let _ = browsers_ready.send(());
                result
            })
        });
        let check_release = scope.spawn(move || {
            step::in_background(|| check_release(requested, &installed, &ready_messages))
        });
        if !requested.engines().is_empty() {
            tally.check("clippy, end-to-end test", compile::end_to_end);
        }
        let _ = ready.send(());
        native(&mut tally, requested, corpus.as_ref());
        if requested.needs_tools() {
            let tools_result = || {
                tools_installed
                    .recv()
                    .unwrap_or_else(|_| Err(ended_early()))
            };
            tally.check("tools", tools_result);
        }
        if let Some(result) = result_of_thread(browsers) {
            tally.check("browsers", || result);
        }
        if requested.has(Part::Adapters) {
            browsers::adapters(&mut tally);
        }
        result_of_thread(check_release)
    });
    tally.add(page_tally);
    Ok(tally.close())
}

/// Which parts were requested, in the order of `Part::ALL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RequestedParts([bool; Part::ALL.len()]);

impl RequestedParts {
    /// The parts with these names, or all parts if there are no names.
    fn of(names: Vec<String>) -> Result<Self, Failure> {
        let mut requested = [names.is_empty(); Part::ALL.len()];
        for name in names {
            let index = Part::ALL.iter().position(|(known, _)| *known == name);
            let index = index.ok_or_else(|| {
                let known: Vec<&str> = Part::ALL.iter().map(|(known, _)| *known).collect();
                Failure::new(format!(
                    "There is no part `{name}`. There are: {}.",
                    known.join(", ")
                ))
            })?;
            requested[index] = true;
        }
        Ok(Self(requested))
    }

    fn has(self, part: Part) -> bool {
        let mut all = Part::ALL.iter().zip(self.0);
        all.any(|((_, other), requested)| requested && *other == part)
    }

    fn engines(self) -> Vec<Engine> {
        let all = Engine::ALL.into_iter();
        all.filter(|engine| self.has(Part::Page(*engine))).collect()
    }

    fn needs_release(self) -> bool {
        self.has(Part::Release) || !self.engines().is_empty()
    }

    fn needs_tools(self) -> bool {
        self.has(Part::Adapters) || self.needs_release()
    }

    fn drives_browsers(self) -> bool {
        self.has(Part::Adapters) || !self.engines().is_empty()
    }
}

/// Runs every check that needs neither a browser nor a release.
fn native(tally: &mut Tally, requested: RequestedParts, corpus: Option<&PathBuf>) {
    if requested.has(Part::Formatting) {
        tally.check("formatting", compile::formatted);
    }
    if requested.has(Part::Native) {
        if tally.check("clippy, native", compile::native) {
            tally.check("native tests", || compile::native_tests(corpus));
        }
        if corpus.is_none() {
            say(&format!(
                "corpus: left out, for {CORPUS} does not name a folder of postmortems."
            ));
        }
        say(
            "Limits in milliseconds are no part of this: `cargo xtask bench native` measures them.",
        );
    }
    if requested.has(Part::Scaffold) {
        tally.check("scaffold of a rule", || {
            step::timed("scaffold of a rule", scaffold::run)
        });
    }
}

/// Installs the tools that build the page and sends the result to `installed`; builds the release if that is
/// possible; and drives it after two messages from `ready_messages`, which say that the browsers are there
/// and that the program that drives them is compiled. Without Node there is no release, but the adapters can
/// still be tested.
fn check_release(
    requested: RequestedParts,
    installed: &mpsc::Sender<Result<(), Failure>>,
    ready_messages: &mpsc::Receiver<()>,
) -> Tally {
    const WHAT: &str = "the release build and the end-to-end test";
    let mut tally = Tally::default();
    if !requested.needs_tools() {
        return tally;
    }
    let node = tools::has_node();
    let tools = if node {
        page::prepare_release()
    } else {
        page::prepare()
    };
    let has_tools = tools.is_ok();
    // The receiver lives until the end of the checks.
    let _ = installed.send(tools);
    if !requested.needs_release() {
        return tally;
    }
    if !node {
        tally.leave_out(
            WHAT,
            "Node 20 or later with npm was not found, and wasm-opt comes from there",
        );
        return tally;
    }
    if !has_tools {
        tally.leave_out(WHAT, "a tool is missing");
        return tally;
    }
    if !tally.check("release", commands::dist::build) {
        tally.leave_out(
            "the end-to-end test",
            "there is no release of this state to drive",
        );
        return tally;
    }
    // An error means that every sender has ended; then there is nothing left to wait for.
    let _ = (ready_messages.recv(), ready_messages.recv());
    browsers::end_to_end(&mut tally, &requested.engines());
    tally
}

/// The result of a thread; a failure if it panicked.
fn result_of_thread<T: From<Ended>>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|_| Ended.into())
}

/// Takes the place of the result of a thread that panicked.
struct Ended;

impl From<Ended> for Option<Result<(), Failure>> {
    fn from(_: Ended) -> Self {
        Some(Err(ended_early()))
    }
}

impl From<Ended> for Tally {
    fn from(_: Ended) -> Self {
        let mut tally = Self::default();
        tally.check("release and browsers", || Err(ended_early()));
        tally
    }
}

fn ended_early() -> Failure {
    Failure::new("It ended before its time.")
}

/// The folder of real postmortems, if one is named. The path is absolute because the tests of a package run
/// in the folder of that package.
fn corpus() -> Result<Option<PathBuf>, Failure> {
    let Some(named) = env::var_os(CORPUS).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let named = PathBuf::from(named);
    let folder = named
        .canonicalize()
        .context(|| format!("{CORPUS} names {}, which is no folder", named.display()))?;
    Ok(Some(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requested(names: &[&str]) -> Result<RequestedParts, Failure> {
        RequestedParts::of(names.iter().map(|name| (*name).to_owned()).collect())
    }

    #[test]
    fn without_a_name_everything_is_wanted() {
        let all = requested(&[]).expect("everything");
        assert!(Part::ALL.iter().all(|(_, part)| all.has(*part)));
    }

    #[test]
    fn a_part_brings_what_it_needs_and_nothing_else() {
        let firefox = requested(&["firefox"]).expect("a part");
        assert_eq!(firefox.engines(), [Engine::Firefox]);
        assert!(firefox.needs_release() && firefox.drives_browsers());
        assert!(!firefox.has(Part::Native) && !firefox.has(Part::Adapters));
        let native = requested(&["native", "formatting"]).expect("parts");
        assert!(!native.needs_tools() && !native.drives_browsers());
        let adapters = requested(&["adapters"]).expect("a part");
        assert!(adapters.needs_tools() && !adapters.needs_release());
    }

    #[test]
    fn a_part_that_is_not_there_is_named_with_those_that_are() {
        let words = requested(&["everything"]).expect_err("no part").to_string();
        assert!(
            words.contains("`everything`") && words.contains("webkit"),
            "{words}"
        );
    }
}
