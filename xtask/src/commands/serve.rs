//! `cargo xtask serve`: the page on 127.0.0.1, built again and reloaded on every change.
//!
//! Installs what it needs, so that it is the first command after a clone. In the end this process
//! becomes trunk where the system allows that: whoever stops the command stops the server, and no
//! server stays behind on the port.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Duration;

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::{page, places, step};

const PORT: u16 = 8080;

/// Prepares the tools, builds the page and serves it until it is stopped.
///
/// # Errors
/// Says that the port is taken, what tool is missing, or that trunk ended.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let port = arguments.port(PORT)?;
    let announcer = arguments.flag(ANNOUNCE);
    arguments.finish()?;
    if announcer {
        announce(port)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        return Err(Failure::new(format!(
            "127.0.0.1:{port} cannot be used ({error}): stop the program that has it, or choose another with `cargo xtask serve --port {}`.",
            port.checked_add(1).unwrap_or(PORT)
        )));
    }
    page::prepare()?;
    let mut trunk = page::trunk()?;
    trunk
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        .args(["--public-url", "/", "--dist"])
        // Not the release folder, which a build for debugging must not overwrite.
        .arg(places::root().join("target/page"))
        .env("CARGO_TERM_QUIET", "true");
    let program = env::current_exe().because(|| "this program cannot find itself".into())?;
    Command::new(program)
        .args(["serve", ANNOUNCE, "--port"])
        .arg(port.to_string())
        .spawn()
        .because(|| "a second process cannot be started".into())?;
    become_trunk(&mut trunk)
}

/// For this program alone: wait for the page and say where it is.
const ANNOUNCE: &str = "--announce";

/// Trunk listens only after its first build, so that the open port says that the page is there.
fn announce(port: u16) -> Result<(), Failure> {
    let server = parent();
    step::timed("building the page", || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if parent() != server {
                return Err(Failure::new("trunk ended before the page was served."));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    })?;
    step::say(&format!(
        "Debrief is at http://127.0.0.1:{port}/ and reloads on every change; Ctrl+C stops it."
    ));
    Ok(())
}

#[cfg(unix)]
fn become_trunk(trunk: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt as _;
    let error = trunk.exec();
    Err(Failure::new(format!("trunk cannot be started: {error}")))
}

#[cfg(not(unix))]
fn become_trunk(trunk: &mut Command) -> Outcome {
    let status = trunk
        .status()
        .because(|| "trunk cannot be started".into())?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The process that serves; a change means that it is gone.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}
