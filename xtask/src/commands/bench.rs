//! `cargo xtask bench`: how long a key, an import and a start take in a real browser, and the sizes.
//!
//! What is measured and how stands in `tests/bench`; `docs/measuring.md` says how to read it.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::arguments::Arguments;
use crate::browser::{self, Engine};
use crate::commands::dist;
use crate::failure::{Because as _, Failure, Outcome};
use crate::server::Server;
use crate::{page, places, step, tools};

/// The parts that can be asked for by name.
const PARTS: [&str; 5] = ["keystroke", "import", "reading", "review", "start"];

/// What is measured without a browser: the limits in time of the core, by its own tests.
const NATIVE: &str = "native";

/// Measures everything, or the parts that are named, on the release of this tree.
///
/// # Errors
/// Says what is missing, why the build fails, or which measurement did not come to its end.
pub fn run(arguments: &[String]) -> Outcome {
    let mut parts = Arguments::new(arguments).rest();
    let wants_native = parts.is_empty() || parts.iter().any(|part| part == NATIVE);
    let wants_browser = !wants_native || parts.len() != 1;
    parts.retain(|part| part != NATIVE);
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(Failure::new(format!(
            "There is no measurement `{unknown}`. There are: {}, {NATIVE}.",
            PARTS.join(", ")
        )));
    }
    if wants_native {
        native()?;
    }
    if !wants_browser {
        return Ok(ExitCode::SUCCESS);
    }
    prepare()?;
    dist::build()?;
    let bench = places::root().join("tests/bench");
    let hello = places::build().join("bench-hello");
    step::quiet(
        "hello world to compare with",
        page::trunk()?
            .current_dir(bench.join("hello"))
            .args(["build", "--release", "--dist"])
            .arg(&hello)
            .env("CARGO_TARGET_DIR", places::build().join("bench")),
    )?;
    same_headers(&places::dist(), &hello)?;
    let own = serve(&places::dist(), "/x/debrief/")?;
    let other = serve(&hello, "/")?;
    let file = places::build().join("bench.json");
    step::loud(
        "measuring",
        script("run.mjs")?
            .args([own.url(), other.url()])
            .arg(&file)
            .args(parts),
    )?;
    step::say(&format!("All figures are in {}.", file.display()));
    Ok(ExitCode::SUCCESS)
}

/// Runs the tests of the core that have limits in time: optimised, one at a time, with what they measure.
fn native() -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command
        .current_dir(places::root())
        .args([
            "test",
            "--profile",
            "laws",
            "--package",
            "debrief-core",
            "--test",
            "suite",
        ])
        .args(["--", "--ignored", "--nocapture", "--test-threads=1"]);
    step::loud("limits in time", &mut command)
}

/// Installs what builds a release and what drives Chromium by a script.
pub(super) fn prepare() -> Result<(), Failure> {
    page::prepare_release()?;
    tools::PLAYWRIGHT.ensure()?;
    browser::ready(Engine::Chromium)
}

/// A script of `tests/bench`, told where Chromium is and what drives it.
pub(super) fn script(name: &str) -> Result<Command, Failure> {
    let browser = Engine::Chromium
        .browser()
        .ok_or_else(|| Failure::new("Chromium was not found in PATH."))?;
    // The program stands in `node_modules/.bin`.
    let program = tools::PLAYWRIGHT.path()?;
    let modules = program.ancestors().nth(2).unwrap_or(&program);
    let mut command = Command::new("node");
    command
        .arg(places::root().join("tests/bench").join(name))
        .env("BENCH_MODULES", modules)
        .env("BENCH_CHROMIUM", browser);
    Ok(command)
}

/// Has the page to compare with sent as Debrief is, for some headers cost time: `Cross-Origin-Opener-Policy`
/// makes the browser start a process. Only the policy stays away, which the inline script of trunk would
/// break.
fn same_headers(own: &Path, other: &Path) -> Result<(), Failure> {
    let from = own.join("_headers");
    let text =
        fs::read_to_string(&from).because(|| format!("{} cannot be read", from.display()))?;
    let everywhere = text
        .lines()
        .enumerate()
        .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
        .map(|(_, line)| line)
        .filter(|line| !line.contains("Content-Security-Policy"));
    let to = other.join("_headers");
    fs::write(
        &to,
        everywhere
            .map(|line| format!("{line}\n"))
            .collect::<String>(),
    )
    .because(|| format!("{} cannot be written", to.display()))
}

pub(super) fn serve(folder: &Path, prefix: &str) -> Result<Server, Failure> {
    Server::start(folder, prefix, 0).because(|| "no port is free to serve the page at".into())
}
