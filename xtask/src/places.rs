//! Where things are: the repository, the release folder, the schema.
//!
//! It only computes paths; nothing is read or written here.

use std::path::{Path, PathBuf};

/// The root folder of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The folder into which cargo builds: `CARGO_TARGET_DIR`, or `target` in the repository.
#[must_use]
pub fn build() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The WebAssembly of a release build as cargo leaves it, before it is split and optimised.
#[must_use]
pub fn compiled() -> PathBuf {
    build().join("wasm32-unknown-unknown/release/page.wasm")
}

/// The release folder, which `cargo xtask dist` fills and a host serves.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The file of the published JSON Schema of a postmortem, which `cargo xtask schema` writes.
#[must_use]
pub fn schema() -> PathBuf {
    root().join("public/schema/postmortem.v1.json")
}
