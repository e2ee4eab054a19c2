//! Checks the scaffold of a rule: creates a rule in a copy of the core, compiles it there and runs its
//! examples.
//!
//! The copy is a folder of its own, so that the sources stay as they are. It is compiled with the target
//! folder of the other checks, whose dependencies are used again.

use std::fs;
use std::path::Path;

use super::compile::{linting, patient_cargo};
use crate::commands::new_rule;
use crate::failure::{Context as _, Failure};
use crate::{places, step};

/// The files and folders of the repository that the core and its tests need.
const PARTS: &[&str] = &[
    "Cargo.lock",
    "clippy.toml",
    "crates/core",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "style",
    "templates",
    "tests/bench",
    "tests/fixtures",
];

/// Creates a rule in a copy of the core, and runs the tests that concern it.
pub(super) fn run() -> Result<(), Failure> {
    let copy = places::build().join("scaffold");
    if copy.exists() {
        fs::remove_dir_all(&copy).context(|| format!("{} cannot be emptied", copy.display()))?;
    }
    for part in PARTS {
        copy_all(&places::root().join(part), &copy.join(part))?;
    }
    let manifest = read(&places::root().join("Cargo.toml"))?;
    let manifest = core_alone(&manifest)?;
    fs::write(copy.join("Cargo.toml"), manifest)
        .context(|| "Cargo.toml cannot be written".into())?;
    new_rule::write(&copy, "made-by-scaffold")?;
    // This runs the tests of the new rule, and those that run the examples of every rule.
    let mut command = patient_cargo(&["test", "--offline", "--package", "debrief-core", "--lib"]);
    command.current_dir(&copy);
    // Dependencies are there already, compiled in the same way.
    linting(&mut command).env("CARGO_TARGET_DIR", places::build());
    let output = step::output(command.args(["--", "made_by_scaffold", "lint::tests::"]))?;
    for test_name in [
        "made_by_scaffold::tests::",
        "lint::tests::the_examples_of_every_guide",
    ] {
        if !output.contains(test_name) {
            return Err(Failure::new(format!("{test_name} did not run:\n{output}")));
        }
    }
    Ok(())
}

/// The manifest of a workspace whose only member is the core, with the shared settings and profiles of this
/// one.
fn core_alone(manifest: &str) -> Result<String, Failure> {
    let between = |begin: &str, end: &str| {
        let start = manifest.find(begin)?;
        let rest = manifest.get(start..)?;
        rest.get(..rest.find(end)?)
    };
    let shared = between("[workspace.package]", "\n[package]");
    let profiles = manifest
        .find("[profile.dev]")
        .and_then(|at| manifest.get(at..));
    let (Some(shared), Some(profiles)) = (shared, profiles) else {
        return Err(Failure::new(
            "Cargo.toml has no [workspace.package], [package] and [profile.dev] in this order.",
        ));
    };
    Ok([
        "[workspace]\nmembers = [\"crates/core\"]\nresolver = \"3\"\n\n",
        shared,
        "\n",
        profiles,
    ]
    .concat())
}

fn copy_all(from: &Path, to: &Path) -> Result<(), Failure> {
    let context = || format!("{} cannot be copied", from.display());
    if !from.is_dir() {
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).context(context)?;
        }
        fs::copy(from, to).context(context)?;
        return Ok(());
    }
    for entry in fs::read_dir(from).context(context)? {
        let entry = entry.context(context)?;
        copy_all(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).context(|| format!("{} cannot be read", path.display()))
}
