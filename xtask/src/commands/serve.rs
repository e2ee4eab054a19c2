//! `cargo xtask serve`: the page on 127.0.0.1, built again and reloaded on every change.
//!
//! Installs what it needs, so that it is the first command after a clone.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, ExitCode};
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
    arguments.finish()?;
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
    let mut child = trunk.spawn().because(|| "trunk cannot be started".into())?;
    step::timed("building the page", || wait_until_served(&mut child, port))?;
    step::say(&format!(
        "Debrief is at http://127.0.0.1:{port}/ and reloads on every change; Ctrl+C stops it."
    ));
    let status = child.wait().because(|| "trunk was lost".into())?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Trunk listens only after its first build, so that the open port says that the page is there.
fn wait_until_served(trunk: &mut Child, port: u16) -> Result<(), Failure> {
    loop {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        if let Some(status) = trunk.try_wait().because(|| "trunk was lost".into())? {
            return Err(Failure::new(format!(
                "trunk ended ({status}) before the page was served."
            )));
        }
        thread::sleep(Duration::from_millis(50));
    }
}
