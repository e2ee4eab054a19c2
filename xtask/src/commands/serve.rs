//! `cargo xtask serve`: serves the page on 127.0.0.1, and rebuilds and reloads it on every change.
//!
//! It installs what it needs, so that it can be the first command after a clone. In the end this process
//! becomes trunk, on systems that allow that: stopping the command then stops the server, and no server is
//! left on the port.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Duration;

use crate::arguments::Arguments;
use crate::failure::{Context as _, Failure, Outcome};
use crate::{page, places, step};

const PORT: u16 = 8080;

/// Prepares the tools, builds the page and serves it until it is stopped.
///
/// # Errors
/// The port is taken, a tool is missing, or trunk ended. The message says which.
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
        // This is not the release folder: a debug build must not overwrite the release.
        .arg(places::root().join("target/page"))
        .env("CARGO_TERM_QUIET", "true");
    let program = env::current_exe().context(|| "this program cannot find itself".into())?;
    Command::new(program)
        .args(["serve", ANNOUNCE, "--port"])
        .arg(port.to_string())
        .spawn()
        .context(|| "a second process cannot be started".into())?;
    become_trunk(&mut trunk)
}

/// An internal option, with which this program starts itself to wait for the page and say where it is.
const ANNOUNCE: &str = "--announce";

/// Waits until trunk serves the page, and says where it is. Trunk listens only after its first build, so once
/// the port is open the page is there.
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
        .context(|| "trunk cannot be started".into())?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The process that started this one and serves the page. If it changes, the server has ended.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}
