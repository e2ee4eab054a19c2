//! The last steps of a release: what trunk has built gets its final names, the policy, `_headers` and the
//! service worker's list. A build for debugging stays as trunk leaves it, for trunk reloads it with an inline
//! script.

use std::fs;
use std::path::Path;

use super::{pack, policy, precache, split};
use crate::failure::{Because as _, Failure};
use crate::{places, tools};

/// Finishes the release in a folder.
///
/// # Errors
/// Says what could not be read, written or found.
pub fn run(folder: &Path) -> Result<(), Failure> {
    let program = split::run(&places::compiled(), &places::build().join("split"))?;
    let packed = pack::run(folder, &program, &tools::ESBUILD.path()?)?;
    let changing = ["", "index.html", "boot.js", "sw.js"].map(str::to_owned);
    let headers = folder.join("_headers");
    let text = policy::headers_file(&packed.policy, &packed.lasting, &changing);
    fs::write(&headers, text).because(|| format!("{} cannot be written", headers.display()))?;
    precache::write(folder)
}
