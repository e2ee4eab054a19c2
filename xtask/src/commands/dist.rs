//! `cargo xtask dist [--archive]`: builds the release folder, prints the size of each of its files, checks
//! the budget, and with `--archive` packs the folder into one file.

use std::env;
use std::process::{Command, ExitCode};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::release::size::{self, BUDGET, File};
use crate::release::{archive, finish};
use crate::step::{self, say};
use crate::{page, places};

/// Builds `dist` and prints its sizes. With `--archive`, also packs it and writes a checksum.
///
/// # Errors
/// A tool is missing, the build failed, or a first visit is over the budget; the message says by how much.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let wants_archive = arguments.flag("--archive");
    arguments.finish()?;
    page::prepare_release()?;
    build()?;
    if wants_archive {
        let file = archive::write(&places::dist(), &places::build().join("archive"))?;
        say(&format!("{} and its checksum beside it", file.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds `dist` with the tools that are installed already, and prints its sizes.
///
/// # Errors
/// The build failed, or a first visit is over the budget; the message says by how much.
pub fn build() -> Result<(), Failure> {
    let dist = places::dist();
    step::run_quiet(
        "release build",
        page::trunk()?
            .args([
                "build",
                "--release",
                "--locked",
                "--features",
                "split",
                "--dist",
            ])
            .arg(&dist)
            // These flags are only for the page: `RUSTFLAGS` would also reach the commands that trunk calls.
            .env_remove("RUSTFLAGS")
            .envs(commit().map(|commit| ("DEBRIEF_COMMIT", commit)))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()),
    )?;
    step::timed("finishing", || finish::run(&dist))?;
    let files = step::timed("measuring", || size::measure(&dist))?;
    report(&files)
}

/// The commit that is built, which the page shows, with a plus sign if tracked files differ from it. `None`
/// outside a repository, as in an unpacked archive of the sources.
fn commit() -> Option<String> {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.current_dir(places::root()).args(arguments);
        step::output(&mut command).ok()
    };
    let hash = git(&["rev-parse", "--short=10", "HEAD"])?;
    let changed = git(&["status", "--porcelain", "--untracked-files=no"])?;
    let sign = if changed.trim().is_empty() { "" } else { "+" };
    Some([hash.trim(), sign].concat())
}

/// The compiler flags of a release. All views get one type, which makes the program smaller where there are
/// many; the linker keeps the relocations by which the program is split; and messages name the sources of
/// libraries without the folder of whoever builds, so that everybody builds the same bytes.
fn flags() -> String {
    let mut flags = env::var("RUSTFLAGS").unwrap_or_default();
    flags += " --cfg erase_components -C link-arg=--emit-relocs";
    let home =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    // Flags are separated by spaces, so a folder with one in its name cannot be told.
    if let Some(home) = home.ok().filter(|home| !home.contains(' ')) {
        flags += &format!(" --remap-path-prefix={home}/registry/src=");
    }
    flags
}

fn report(files: &[File]) -> Result<(), Failure> {
    say(&format!("{:>10} {:>10}", "raw", "brotli"));
    for file in files {
        let note = if file.first_visit { "first visit" } else { "" };
        let line = format!(
            "{:>10} {:>10}  {:<34} {note}",
            file.raw, file.brotli, file.path
        );
        say(line.trim_end());
    }
    let total = size::total(files);
    say(&format!(
        "first visit: {total} bytes of brotli; the budget is {BUDGET}"
    ));
    if total > BUDGET {
        return Err(Failure::new(format!(
            "A first visit is {} bytes over the budget.",
            total - BUDGET
        )));
    }
    Ok(())
}
