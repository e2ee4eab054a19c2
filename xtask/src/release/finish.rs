//! The last steps of a release: the program is split, what trunk has built gets its final names and the
//! content security policy, `_headers` is written, and the service worker gets its list of files. A debug
//! build stays as trunk leaves it, because trunk reloads it with an inline script.

use std::fs;
use std::path::Path;

use super::{pack, policy, precache, split};
use crate::failure::{Context as _, Failure};
use crate::{places, tools};

/// Finishes the release that trunk has built into this folder.
///
/// # Errors
/// Something could not be read, written or found, or a tool failed.
pub fn run(folder: &Path) -> Result<(), Failure> {
    let program = split::run(&places::compiled(), &places::build().join("split"))?;
    let packed = pack::run(folder, &program, &tools::ESBUILD.path()?)?;
    let mutable = ["", "index.html", "boot.js", "sw.js"].map(str::to_owned);
    let headers = folder.join("_headers");
    let text = policy::headers_file(&packed.policy, &packed.immutable, &mutable);
    fs::write(&headers, text).context(|| format!("{} cannot be written", headers.display()))?;
    precache::write(folder)
}
