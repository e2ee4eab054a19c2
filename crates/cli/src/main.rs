//! The binary `debrief`.

use std::process::ExitCode;

fn main() -> ExitCode {
    debrief_cli::run(std::env::args_os())
}
