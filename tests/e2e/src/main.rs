//! The built page, driven in a real browser: what a person does, from a sub-path, with every
//! request and every word of the policy watched.
//!
//! `cargo xtask test` runs this after it has built `dist`; alone it is `cargo run -p e2e`.

mod chrome;
mod driver;
mod folder;
mod net;
mod page;
mod scenario;
mod watch;

use std::process::ExitCode;

/// Why a scenario did not pass, in a sentence.
type Problem = Box<dyn std::error::Error>;

#[allow(clippy::print_stdout)] // A test runner says how each test went.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut passed = 0;
    let mut failed = 0;
    let results = [
        (
            "a request that leaves the origin is noticed",
            net::is_noticed().await,
        ),
        (
            "the SRE book's form, from file to file and offline",
            scenario::run(&scenario::SRE_BOOK).await,
        ),
        (
            "an incident report, from file to file and offline",
            scenario::run(&scenario::INCIDENT_REPORT).await,
        ),
    ];
    for (name, result) in results {
        match result {
            Ok(()) => {
                passed += 1;
                println!("{name} … ok");
            }
            Err(problem) => {
                failed += 1;
                println!("{name} … FAILED: {problem}");
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
