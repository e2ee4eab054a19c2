//! `cargo xtask bench`: measures how long a keystroke, an import, a start and more take in a real browser,
//! and the sizes.
//!
//! What is measured, and how, is defined in `tests/bench`; `docs/measuring.md` says how to read the figures.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::arguments::Arguments;
use crate::browser::{self, Engine};
use crate::commands::dist;
use crate::failure::{Context as _, Failure, Outcome};
use crate::server::Server;
use crate::{page, places, step, tools};

/// The measurements in a browser that can be requested by name.
const PARTS: [&str; 5] = ["keystroke", "import", "reading", "review", "start"];

/// The measurement without a browser: the time limits of the core, checked by its own tests.
const NATIVE: &str = "native";

/// Runs all measurements, or those that are named, on a release that is built from this tree.
///
/// # Errors
/// A measurement that is named does not exist, something is missing, the build failed, or a measurement did
/// not finish. The message says which.
pub fn run(arguments: &[String]) -> Outcome {
    let mut parts = Arguments::new(arguments).into_remaining();
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
    step::run_quiet(
        "hello world to compare with",
        page::trunk()?
            .current_dir(bench.join("hello"))
            .args(["build", "--release", "--dist"])
            .arg(&hello)
            .env("CARGO_TARGET_DIR", places::build().join("bench")),
    )?;
    same_headers(&places::dist(), &hello)?;
    let page_server = serve(&places::dist(), "/x/debrief/")?;
    let hello_server = serve(&hello, "/")?;
    let file = places::build().join("bench.json");
    step::run_shown(
        "measuring",
        script("run.mjs")?
            .args([page_server.url(), hello_server.url()])
            .arg(&file)
            .args(parts),
    )?;
    step::say(&format!("All figures are in {}.", file.display()));
    Ok(ExitCode::SUCCESS)
}

/// Runs the tests of the core that have time limits: optimised, one at a time, and printing what they
/// measure.
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
    step::run_shown("limits in time", &mut command)
}

/// Installs the tools that build a release and those that drive Chromium from a script.
pub(super) fn prepare() -> Result<(), Failure> {
    page::prepare_release()?;
    tools::PLAYWRIGHT.ensure()?;
    browser::ready(Engine::Chromium)
}

/// The command that runs a script of `tests/bench`; its environment says where Chromium and Playwright are.
pub(super) fn script(name: &str) -> Result<Command, Failure> {
    let browser = Engine::Chromium
        .browser()
        .ok_or_else(|| Failure::new("Chromium was not found in PATH."))?;
    // The program is in `node_modules/.bin`.
    let program = tools::PLAYWRIGHT.path()?;
    let modules = program.ancestors().nth(2).unwrap_or(&program);
    let mut command = Command::new("node");
    command
        .arg(places::root().join("tests/bench").join(name))
        .env("BENCH_MODULES", modules)
        .env("BENCH_CHROMIUM", browser);
    Ok(command)
}

/// Makes the server send the page to compare with under the same headers as Debrief, because some headers
/// cost time: `Cross-Origin-Opener-Policy` makes the browser start a process. Only the content security
/// policy is left out, because it would block the inline script of trunk.
fn same_headers(page_folder: &Path, hello_folder: &Path) -> Result<(), Failure> {
    let source = page_folder.join("_headers");
    let text =
        fs::read_to_string(&source).context(|| format!("{} cannot be read", source.display()))?;
    let common_headers = text
        .lines()
        .enumerate()
        .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
        .map(|(_, line)| line)
        .filter(|line| !line.contains("Content-Security-Policy"));
    let target = hello_folder.join("_headers");
    fs::write(
        &target,
        common_headers
            .map(|line| format!("{line}\n"))
            .collect::<String>(),
    )
    .context(|| format!("{} cannot be written", target.display()))
}

pub(super) fn serve(folder: &Path, prefix: &str) -> Result<Server, Failure> {
    Server::start(folder, prefix, 0).context(|| "no port is free to serve the page at".into())
}
