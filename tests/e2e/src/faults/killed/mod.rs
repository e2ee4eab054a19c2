//! The whole browser is killed, or the process that runs the page: what of the words is there afterwards.
//!
//! Promised is that nothing is lost after the page has said “Saved”, and at most a second of what is being
//! typed. What is on the disk is known to the browser alone, so a browser is opened again with the same
//! profile, and the page is read as a person reads it. This is `cargo xtask faults`; `short` is a scenario of
//! the gate.

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

/// Why an engine or a system is left out.
const WEBKIT: &str =
    "while it is driven, its browser keeps everything in memory and has no profile";
const NO_PROC: &str = "processes are found through /proc, which only Linux has";

/// Many of each kind, or of those that are named; whether every promise was kept.
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

/// All trials of a kind, on the same desk as long as that is whole.
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

/// Holds a loss against what is promised.
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
