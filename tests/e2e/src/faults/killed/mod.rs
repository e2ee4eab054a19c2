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

use chance::Chance;
use kind::Kind;
use loss::Loss;
use table::Row;
use trial::{Desk, Fault};

use crate::{Problem, say};

/// Why an engine or a system is skipped.
const WEBKIT: &str =
    "while it is driven, its browser keeps everything in memory and has no profile";
const NO_PROC: &str = "processes are found through /proc, which only Linux has";

/// Runs many trials of every kind, or of the kinds that the arguments name. Returns whether every promise was
/// kept.
pub(crate) async fn at_length(engine: Engine, mut arguments: Arguments) -> Result<bool, Problem> {
    let trials = arguments.number("--trials")?;
    let seed = arguments.number("--seed")?;
    // The standard library seeds its hash tables from the system's randomness.
    let seed = seed.unwrap_or_else(|| RandomState::new().hash_one(()));
    let mut kinds = Vec::new();
    for name in arguments.rest() {
        let kind = Kind::named(&name).ok_or_else(|| {
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
    let desk = Desk::settled(engine).await?;
    let browser = format!("{engine} {}", desk.version()?);
    let today = desk.today().await?;
    let mut desk = Some(desk);
    let mut rows = Vec::new();
    for kind in kinds {
        let trials = trials.map_or(Ok(kind.usual()), u32::try_from)?;
        rows.push(row(engine, kind, trials, seed, &mut desk).await?);
    }
    if let Some(desk) = desk {
        desk.clear().await?;
    }
    say(&format!("\n{browser}, {today}\n{}", table::plain_head()));
    rows.iter().for_each(|row| say(&row.plain()));
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
    desk: &mut Option<Desk>,
) -> Result<Row, Problem> {
    let mut row = Row::of(kind);
    let mut chance = Chance::new(seed);
    for number in 1..=trials {
        let fault = Fault {
            kind,
            after: kind.moment(&mut chance, number - 1, trials),
            first: kind.first(number),
            seed: chance.number(0, 1_000_000),
        };
        let mut here = match desk.take() {
            Some(desk) => desk,
            None => Desk::settled(engine).await?,
        };
        let result = here.suffer(fault).await;
        row.runs += 1;
        if let Ok(loss) = &result {
            row.losses.push(*loss);
            *desk = Some(here);
        }
        let told = match result.and_then(|loss| within(kind, loss)) {
            Ok(()) => "ok".to_owned(),
            Err(problem) => {
                row.broken += 1;
                format!("BROKEN: {problem}")
            }
        };
        let (name, after) = (kind.name(), fault.after.as_millis());
        say(&format!("{name} {number}/{trials}, {after} ms: {told}"));
    }
    Ok(row)
}

/// Compares a loss with what is promised.
///
/// # Errors
/// Fails if more was lost than this kind of fault may cost.
fn within(kind: Kind, loss: Loss) -> Result<(), Problem> {
    let is_kept = match kind.may_cost() {
        None => loss.characters == 0,
        Some(most) => loss.time <= most,
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
