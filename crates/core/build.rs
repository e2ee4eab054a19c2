//! Lists the files of the folder `templates`, so that a new template needs no line of Rust. What a file says
//! is read by the program, and a test of the core tells what is wrong in one.
#![allow(
    clippy::print_stdout,
    reason = "cargo reads what a build script prints"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../templates");
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(&folder);
    let entries = entries.map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "json") {
            files.push(file);
        }
    }
    // A folder is listed in any order, and two builds of the same sources have to be the same.
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        writeln!(list, "    include_str!({file:?}),")?;
    }
    list.push_str("]\n");
    fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("templates.rs"),
        list,
    )?;
    Ok(())
}
