//! `cargo xtask preview`: serves the release folder as a host would, at the root or at a sub-path.

use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::failure::{Context as _, Failure, Outcome};
use crate::server::Server;
use crate::{places, step};

/// This is not the port of `serve`, where the service worker of a release would take over the page that is
/// being developed.
const PORT: u16 = 8081;

/// Serves `dist` until the command is stopped.
///
/// # Errors
/// There is no release folder, or the port cannot be used.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let port = arguments.port(PORT)?;
    let prefix = arguments.value("--prefix")?.unwrap_or_else(|| "/".into());
    arguments.finish()?;
    let dist = places::dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "There is no release to serve yet: run `cargo xtask dist` first.",
        ));
    }
    let server = Server::start(&dist, &prefix, port)
        .context(|| format!("127.0.0.1:{port} cannot be used; choose another with --port N"))?;
    step::say(&format!(
        "The release is at {}; Ctrl+C stops it.",
        server.url()
    ));
    server.wait();
    Ok(ExitCode::SUCCESS)
}
