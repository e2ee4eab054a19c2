//! `cargo xtask faults [--in ENGINE] [--trials N] [--seed N] [KIND]...`: measures what is lost when the
//! browser is killed.
//!
//! The gate kills it only three times; these runs do it until there are figures. How it is done, and what the
//! page promises, is in `tests/e2e/src/faults/killed`.

use std::process::{Command, ExitCode};

use super::dist;
use crate::arguments::Arguments;
use crate::browser::{self, Engine};
use crate::failure::{Failure, Outcome};
use crate::{page, places, step};

/// The engines whose browsers keep a profile while a driver controls them.
const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// Builds the release and kills the browsers that show it, in one engine or in all those of `ENGINES`.
///
/// # Errors
/// Something is missing, the build failed, or a promise was broken; the message says in which engines.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let engines = match arguments.value("--in")? {
        None => ENGINES.to_vec(),
        Some(name) => {
            let named = ENGINES
                .into_iter()
                .find(|engine| Engine::from_name(&name) == Some(*engine));
            vec![named.ok_or_else(|| {
                Failure::new(format!("--in takes chromium or firefox, not `{name}`."))
            })?]
        }
    };
    let remaining_arguments = arguments.into_remaining();
    page::prepare_release()?;
    browser::install()?;
    for engine in &engines {
        browser::ready(*engine)?;
    }
    dist::build()?;
    let mut broken = Vec::new();
    for engine in engines {
        let mut command = Command::new("cargo");
        command
            .current_dir(places::root())
            .args([
                "run",
                "--quiet",
                "--package",
                "e2e",
                "--",
                "--faults",
                "--in",
            ])
            .arg(engine.to_string())
            .args(&remaining_arguments);
        if step::run_shown(&format!("faults, {engine}"), &mut command).is_err() {
            broken.push(engine.to_string());
        }
    }
    if broken.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Failure::new(format!(
        "A promise was broken in {}: what is lost stands above.",
        broken.join(" and ")
    )))
}
