//! The checks that need a browser: the adapters in it, the release, and the built page.

use std::fs;

use super::{Tally, cargo};
use crate::browser::{self, Engine, Screen};
use crate::failure::{Because as _, Failure};
use crate::{places, step, tools};

/// Runs what can be run; `tools` says whether the programs that build a release are there, `built` waits for
/// the release.
pub(super) fn run(
    tally: &mut Tally,
    tools: bool,
    built: impl FnOnce() -> Option<Result<(), Failure>>,
) {
    let mut engines = Vec::new();
    for engine in Engine::ALL {
        match browser::ready(engine) {
            Ok(()) => engines.push(engine),
            Err(failure) => {
                tally.leave_out(&format!("every test in {engine}"), &failure.to_string());
            }
        }
    }
    for engine in &engines {
        let name = format!("adapters, {engine}");
        tally.check(&name, || adapters(*engine, &name));
    }
    if release(tally, tools, built()) {
        end_to_end(tally, &engines);
    }
}

/// The tests of `tests/web`, by the runner that comes with wasm-bindgen.
fn adapters(engine: Engine, name: &str) -> Result<(), Failure> {
    let runner = tools::WASM_BINDGEN
        .path()?
        .with_file_name("wasm-bindgen-test-runner");
    let settings = places::root().join("target/webdriver.json");
    fs::write(&settings, browser::capabilities().to_string())
        .because(|| format!("{} cannot be written", settings.display()))?;
    // Without `--quiet`, which cargo passes on to a runner that does not know it.
    let mut command = cargo(&["test", "--package", "debrief", "--lib", "--target"]);
    command
        .arg(tools::WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        // A browser that starts for the first time on a busy machine takes longer than the usual 20 s.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    for other in Engine::ALL {
        command.env_remove(variable(other));
    }
    command.env(variable(engine), engine.driver()?);
    let screen = (engine == Engine::WebKit).then(Screen::start).transpose()?;
    if let Some(screen) = &screen {
        command.env("DISPLAY", screen.name());
    }
    step::loud(name, &mut command)
}

/// The variable by which the runner is told of a driver. It knows no WebKitGTK, but the driver of
/// Safari speaks the same words.
const fn variable(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "CHROMEDRIVER",
        Engine::Firefox => "GECKODRIVER",
        Engine::WebKit => "SAFARIDRIVER",
    }
}

/// Tells how the release was built; whether there is one to drive.
fn release(tally: &mut Tally, tools: bool, built: Option<Result<(), Failure>>) -> bool {
    const WHAT: &str = "the release build and the end-to-end test";
    if !tools::has_node() {
        tally.leave_out(
            WHAT,
            "Node 20 or later with npm was not found, and wasm-opt comes from there",
        );
        return false;
    }
    if !tools {
        tally.leave_out(WHAT, "a tool is missing");
        return false;
    }
    if let Some(built) = built {
        tally.check("release", || built);
    }
    if places::dist().join("index.html").is_file() {
        return true;
    }
    tally.leave_out("the end-to-end test", "there is no release to drive");
    false
}

/// What a person does with the built page, in every engine.
fn end_to_end(tally: &mut Tally, engines: &[Engine]) {
    if engines.contains(&Engine::Chromium) {
        tally.check("tools of the end-to-end test", || tools::AXE_CORE.ensure());
    }
    for engine in engines {
        let name = format!("end to end, {engine}");
        tally.check(&name, || {
            let mut command = cargo(&["run", "--quiet", "--package", "e2e", "--", "--in"]);
            step::loud(&name, command.arg(engine.to_string()))
        });
    }
}
