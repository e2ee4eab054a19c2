//! Where things are: the repository, the release folder, the schema.
//!
//! Paths only; nothing is read or written here.

use std::path::{Path, PathBuf};

/// The folder of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The folder that cargo builds in.
#[must_use]
pub fn build() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The program as cargo leaves it in a release, before anything is done to it.
#[must_use]
pub fn compiled() -> PathBuf {
    build().join("wasm32-unknown-unknown/release/page.wasm")
}

/// The folder that `cargo xtask dist` fills and a host serves.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The published JSON Schema of a postmortem.
#[must_use]
pub fn schema() -> PathBuf {
    root().join("public/schema/postmortem.v1.json")
}
