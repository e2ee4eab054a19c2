//! `cargo xtask test`: everything that has to pass before a change goes in.
//!
//! Every check runs even when one before it failed, so that one run tells everything; only what
//! needs a missing program, or a release that could not be built, is left out, and says so. What has
//! to be installed is installed while the native checks run, and then the release is built beside them:
//! most of that is work for one processor.

mod browsers;
mod tally;

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, ScopedJoinHandle};

use tally::Tally;

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::step::{self, say};
use crate::{browser, commands, page, places, tools};

/// The variable that names a folder of real postmortems to check against.
const CORPUS: &str = "DEBRIEF_CORPUS";

/// Runs every check and ends with one line that counts them.
///
/// # Errors
/// Says that a folder named in the environment is not there.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    let corpus = corpus()?;
    let mut tally = Tally::default();

    // First of all, for all that is compiled afterwards may need it.
    tally.check("target", tools::ensure_wasm_target);
    thread::scope(|scope| {
        let (installed, tools) = mpsc::channel();
        let release = scope.spawn(move || step::behind(|| prepared(&installed)));
        let browsers = scope.spawn(|| step::behind(browser::install));
        native(&mut tally, corpus.as_ref());
        let tools = tally.check("tools", || tools.recv().unwrap_or_else(|_| Err(ended())));
        tally.check("browsers", || joined(browsers));
        browsers::run(&mut tally, tools, || {
            release.join().unwrap_or_else(|_| Some(Err(ended())))
        });
    });
    Ok(tally.close())
}

/// Every check that needs no browser and no release.
fn native(tally: &mut Tally, corpus: Option<&PathBuf>) {
    tally.check("formatting", || {
        step::loud(
            "cargo fmt",
            cargo(&["fmt", "--all", "--check"]).args(["--", "--color=auto"]),
        )
    });
    for (name, arguments) in LINTS {
        tally.check(name, || {
            step::loud(
                name,
                cargo(&["clippy", "--quiet"]).args(arguments).args(DENIED),
            )
        });
    }
    for (name, arguments) in SUITES {
        tally.check(name, || {
            let mut command = cargo(&["test", "--quiet"]);
            command.args(arguments);
            if let Some(folder) = corpus {
                command.env(CORPUS, folder);
            }
            step::loud(name, &mut command)
        });
    }
    if corpus.is_none() {
        say(&format!(
            "corpus: left out, for {CORPUS} does not name a folder of postmortems."
        ));
    }
}

/// Installs what builds the page, says how that went, and builds the release where it can be built. Without
/// Node there is none, but the adapters can still be tested.
fn prepared(installed: &Sender<Result<(), Failure>>) -> Option<Result<(), Failure>> {
    let node = tools::has_node();
    let tools = if node {
        page::prepare_release()
    } else {
        page::prepare()
    };
    let can_build = node && tools.is_ok();
    // Somebody listens until the end of the checks.
    let _ = installed.send(tools);
    can_build.then(commands::dist::build)
}

/// What a thread has come to.
fn joined(thread: ScopedJoinHandle<'_, Result<(), Failure>>) -> Result<(), Failure> {
    thread.join().unwrap_or_else(|_| Err(ended()))
}

fn ended() -> Failure {
    Failure::new("It ended before its time.")
}

/// What clippy looks at: everything natively, the core without a browser crate, and the page.
const LINTS: [(&str, &[&str]); 3] = [
    ("clippy, native", &["--workspace", "--all-targets"]),
    (
        "clippy, core alone",
        &[
            "--package",
            "debrief",
            "--no-default-features",
            "--all-targets",
        ],
    ),
    (
        "clippy, wasm",
        &[
            "--package",
            "debrief",
            "--target",
            tools::WASM,
            "--lib",
            "--bins",
        ],
    ),
];

const DENIED: [&str; 3] = ["--", "--deny", "warnings"];

/// The native tests. The first ones prove that the core stands without any browser crate; with the page
/// only its own are run, for the rest is the same program.
const SUITES: [(&str, &[&str]); 3] = [
    (
        "native suite, core alone",
        &["--package", "debrief", "--no-default-features"],
    ),
    (
        "native tests of the page",
        &["--package", "debrief", "--lib", "app::"],
    ),
    ("tests of the commands", &["--package", "xtask"]),
];

/// The folder of postmortems, absolute, for the tests run in folders of their own.
fn corpus() -> Result<Option<PathBuf>, Failure> {
    let Some(named) = env::var_os(CORPUS).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let named = PathBuf::from(named);
    let folder = named
        .canonicalize()
        .because(|| format!("{CORPUS} names {}, which is no folder", named.display()))?;
    Ok(Some(folder))
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(places::root()).args(arguments);
    command
}
