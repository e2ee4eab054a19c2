//! Kills the whole browser, or the process that runs the page, and reads which of the words are there
//! afterwards.
//!
//! The promise is that nothing is lost once the page has said “Saved”, and at most a second of typing
//! otherwise. Only the browser knows what is on its disk, so a browser is opened again with the same profile,
//! and the page is read as a person reads it. `cargo xtask faults` does this at length; `short` is a scenario
//! of the gate.

mod chance;
mod kept;
mod kind;
mod loss;
mod processes;
pub(crate) mod short;
mod table;
mod trial;
mod typist;

use std::hash::{BuildHasher as _, RandomState};

use xtask::arguments::Arguments;
use xtask::browser::Engine;

use chance::RandomNumbers;
use kind::Kind;
use loss::Loss;
use table::Row;
use trial::{Fault, TestSetup};

use crate::{Problem, say};

/// Why an engine or a system is skipped.
const WEBKIT: &str =
    "while it is driven, its browser keeps everything in memory and has no profile";
const NO_PROC: &str = "processes are found through /proc, which only Linux has";

/// Runs many trials of every kind, or of the kinds that the arguments name. Returns whether every promise was
/// kept.
pub(crate) async fn run_many(engine: Engine, mut arguments: Arguments) -> Result<bool, Problem> {
    let trials = arguments.number("--trials")?;
    let seed = arguments.number("--seed")?;
    // The standard library seeds its hash tables from the system's randomness.
    let seed = seed.unwrap_or_else(|| RandomState::new().hash_one(()));
    let mut kinds = Vec::new();
    for name in arguments.into_remaining() {
        let kind = Kind::from_name(&name).ok_or_else(|| {
            let names = Kind::ALL.map(Kind::name).join(", ");
            format!("there is no kind `{name}`; there are: {names}")
        })?;
        kinds.push(kind);
    }
    if kinds.is_empty() {
        kinds.extend(Kind::ALL);
    }
    if engine == Engine::WebKit {
        return Err(format!("{engine} is left out: {WEBKIT}").into());
    }
    if !processes::can_be_found() {
        return Err(NO_PROC.into());
    }
    say(&format!(
        "{engine}; `--seed {seed}` kills in the same moments again"
    ));
    let setup = TestSetup::new_on_disk(engine).await?;
    let browser = format!("{engine} {}", setup.version()?);
    let today = setup.today().await?;
    let mut setup = Some(setup);
    let mut rows = Vec::new();
    for kind in kinds {
        let trials = trials.map_or(Ok(kind.default_trials()), u32::try_from)?;
        rows.push(row(engine, kind, trials, seed, &mut setup).await?);
    }
    if let Some(setup) = setup {
        setup.clear().await?;
    }
    say(&format!("\n{browser}, {today}\n{}", table::plain_head()));
    rows.iter().for_each(|row| say(&row.as_text()));
    say(&format!("\n{}", table::MARKDOWN_HEAD));
    for row in &rows {
        say(&row.markdown(&today, &browser));
    }
    Ok(rows.iter().all(|row| row.broken == 0))
}

/// Runs all trials of a kind. The desk (browser and drafts) is used again until a trial fails on it.
async fn row(
    engine: Engine,
    kind: Kind,
    trials: u32,
    seed: u64,
    setup: &mut Option<TestSetup>,
) -> Result<Row, Problem> {
    let mut row = Row::of(kind);
    let mut random = RandomNumbers::new(seed);
    for number in 1..=trials {
        let fault = Fault {
            kind,
            after: kind.delay(&mut random, number - 1, trials),
            first: kind.first_number(number),
            seed: random.number(0, 1_000_000),
        };
        let mut current_setup = match setup.take() {
            Some(setup) => setup,
            None => TestSetup::new_on_disk(engine).await?,
        };
        let result = current_setup.run_trial(fault).await;
        row.runs += 1;
        if let Ok(loss) = &result {
            row.losses.push(*loss);
            *setup = Some(current_setup);
        }
        let verdict = match result.and_then(|loss| check_loss(kind, loss)) {
            Ok(()) => "ok".to_owned(),
            Err(problem) => {
                row.broken += 1;
                format!("BROKEN: {problem}")
            }
        };
        let (name, after) = (kind.name(), fault.after.as_millis());
        say(&format!("{name} {number}/{trials}, {after} ms: {verdict}"));
    }
    Ok(row)
}

/// Compares a loss with what is promised.
///
/// # Errors
/// Fails if more was lost than this kind of fault may cost.
fn check_loss(kind: Kind, loss: Loss) -> Result<(), Problem> {
    let is_kept = match kind.allowed_loss() {
        None => loss.characters == 0,
        Some(max) => loss.time <= max,
    };
    if is_kept {
        return Ok(());
    }
    let milliseconds = loss.time.as_millis();
    Err(format!(
        "lost {} characters, typed in {milliseconds} ms",
        loss.characters
    )
    .into())
}
