//! The checks that need a browser: the tests of the adapters, and the end-to-end test of the built page.

use std::fs;
use std::process::Command;

use super::Tally;
use super::compile::{cargo, linting, patient_cargo};
use crate::browser::{self, Engine, Screen};
use crate::failure::{Context as _, Failure};
use crate::{places, step, tools};

/// Compiles the tests of the adapters, and runs them in every engine that can be driven.
pub(super) fn adapters(tally: &mut Tally) {
    let engines = ready(tally, &Engine::ALL, "adapters");
    let compiled = tally.check("clippy, wasm", || {
        let mut command = patient_cargo(&ADAPTERS);
        step::run_shown("clippy, wasm", linting(command.arg("--no-run")))
    });
    if !compiled {
        return;
    }
    for engine in engines {
        let name = format!("adapters, {engine}");
        tally.check(&name, || adapters_in(engine, &name));
    }
}

/// Cargo's arguments for the tests of `tests/web`. There is no `--quiet` because cargo would pass it on to a
/// runner that does not know it.
const ADAPTERS: [&str; 6] = [
    "test",
    "--package",
    "debrief",
    "--lib",
    "--target",
    tools::WASM,
];

/// Runs the end-to-end test, which does what a person does with the built page, in those of the engines that
/// can be driven.
pub(super) fn end_to_end(tally: &mut Tally, engines: &[Engine]) {
    let engines = ready(tally, engines, "the end-to-end test");
    if engines.contains(&Engine::Chromium) {
        tally.check("tools of the end-to-end test", || tools::AXE_CORE.ensure());
    }
    for engine in engines {
        let name = format!("end to end, {engine}");
        tally.check(&name, || {
            let mut command = Command::new(places::build().join("debug/e2e"));
            step::run_shown(&name, command.arg("--in").arg(engine.to_string()))
        });
    }
}

/// Those of the engines that can be driven. For each of the others, it reports what is left out and why.
fn ready(tally: &mut Tally, engines: &[Engine], checks: &str) -> Vec<Engine> {
    let mut usable = Vec::new();
    for engine in engines {
        match browser::ready(*engine) {
            Ok(()) => usable.push(*engine),
            Err(failure) => tally.leave_out(&format!("{checks} in {engine}"), &failure.to_string()),
        }
    }
    usable
}

/// Runs the tests of the adapters in an engine, with the test runner of wasm-bindgen.
fn adapters_in(engine: Engine, name: &str) -> Result<(), Failure> {
    let runner = tools::WASM_BINDGEN
        .path()?
        .with_file_name("wasm-bindgen-test-runner");
    let settings = places::build().join("webdriver.json");
    fs::write(&settings, browser::capabilities().to_string())
        .context(|| format!("{} cannot be written", settings.display()))?;
    let mut command = cargo(&ADAPTERS);
    linting(&mut command)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        // A browser that starts for the first time on a busy machine takes longer than the 20 s of the
        // default.
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
    step::run_shown(name, &mut command)
}

/// The variable that tells the runner where a driver is. The runner does not know WebKitGTK, but its driver
/// speaks the same protocol as the driver of Safari.
const fn variable(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "CHROMEDRIVER",
        Engine::Firefox => "GECKODRIVER",
        Engine::WebKit => "SAFARIDRIVER",
    }
}
