//! `cargo xtask post-build`: trunk's last step, on its staging folder.
//!
//! A build for debugging stays as it is, for trunk reloads it with an inline script. A release gets
//! its final names, the policy, `_headers` and the service worker's list.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::release::{pack, policy, precache, split};
use crate::{places, tools};

/// Finishes the build that trunk names in the environment.
///
/// # Errors
/// Says what could not be read, written or found.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or_else(|| {
        Failure::new("This is called by trunk, which says in TRUNK_STAGING_DIR where the build is.")
    })?;
    if env::var("TRUNK_PROFILE").as_deref() == Ok("release") {
        let program = split::run(&places::compiled(), &places::build().join("split"))?;
        let packed = pack::run(&folder, &program, &tools::ESBUILD.path()?)?;
        let changing = ["", "index.html", "boot.js", "sw.js"].map(str::to_owned);
        let headers = folder.join("_headers");
        let text = policy::headers_file(&packed.policy, &packed.lasting, &changing);
        fs::write(&headers, text).because(|| format!("{} cannot be written", headers.display()))?;
        precache::write(&folder)?;
    }
    Ok(ExitCode::SUCCESS)
}
