//! Turns the compiled program into the files of a release: the glue, the first file, which the first screen
//! needs, and the second file, which is loaded after it.
//!
//! The program itself defines where it is split (`src/later.rs`); `wasm_split_cli_support` determines which
//! functions and data go into which file. Then wasm-bindgen processes the first file, and wasm-opt both.
//! Putting the release together from them is done elsewhere (`pack`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use super::{fingerprint, integrity, uncalled};
use crate::failure::{Context as _, Failure};
use crate::{step, tools};

/// The features of WebAssembly that the compiler uses. Enabling all features that exist would produce a
/// module that browsers refuse.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The options that optimise the first file, for size, because everybody waits for it. A function that is
/// called once stays a function unless it is small: put into its caller, it would be like nothing else in the
/// file, and compress worse by 1.6 KB in all.
const FOR_BYTES: [&str; 2] = ["-Oz", "--one-caller-inline-max-function-size=20"];

/// The option that optimises the later files, for speed (`docs/decisions/0015-speed.md`).
const FOR_SPEED: [&str; 1] = ["-O3"];

/// The name of the program in the files between the steps.
const NAME: &str = "debrief";

/// The files of the program, ready to be packed.
pub struct Program {
    /// The JavaScript around the program, including the loader of the second file.
    pub glue: Vec<u8>,
    /// The first file: the WebAssembly that the first screen needs.
    pub first: Vec<u8>,
    /// The files that are loaded later, with the names under which the glue asks for them.
    pub later: Vec<(String, Vec<u8>)>,
}

/// Splits a compiled program, adds the glue and optimises it. `work_folder` is a folder for intermediate
/// files, which is emptied first.
///
/// # Errors
/// A step failed; the message says which, and what it printed.
pub fn run(compiled: &Path, work_folder: &Path) -> Result<Program, Failure> {
    if work_folder.exists() {
        fs::remove_dir_all(work_folder)
            .context(|| format!("{} cannot be emptied", work_folder.display()))?;
    }
    let input = fs::read(compiled).context(|| format!("{} cannot be read", compiled.display()))?;
    let input = uncalled::without(&input)?;
    let first = work_folder.join("first.wasm");
    let main_module = format!("./{NAME}.js");
    let mut options = Options::new(&input);
    options.output_dir = work_folder;
    options.main_out_path = &first;
    options.main_module = &main_module;
    let split = transform(options).context(|| "the program cannot be split".into())?;
    let bindgen_folder = work_folder.join("bound");
    step::output(
        Command::new(tools::WASM_BINDGEN.path()?)
            .args([
                "--target=web",
                "--no-typescript",
                "--keep-lld-exports",
                "--no-demangle",
            ])
            .arg(format!("--out-name={NAME}"))
            .arg("--out-dir")
            .args([&bindgen_folder, &first]),
    )?;
    let mut later = Vec::new();
    let mut loader = read_text(&work_folder.join("__wasm_split.js"))?;
    for path in &split.split_modules {
        let bytes = optimise(path, &FOR_SPEED)?;
        let old = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let name = format!("{}-{}.wasm", stem(path), fingerprint(&bytes));
        let plain_fetch = format!("fetch(new URL(\"./{old}\", import.meta.url))");
        if !loader.contains(&plain_fetch) {
            return Err(Failure::new(format!(
                "the loader of the split program does not fetch {old} in the way that is known here."
            )));
        }
        let checked_fetch = format!(
            "fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{}\" }})",
            integrity(&bytes)
        );
        loader = loader.replace(&plain_fetch, &checked_fetch);
        later.push((name, bytes));
    }
    let glue = join_loader(
        &read_text(&bindgen_folder.join(format!("{NAME}.js")))?,
        &loader,
    )?;
    let first = optimise(&bindgen_folder.join(format!("{NAME}_bg.wasm")), &FOR_BYTES)?;
    Ok(Program {
        glue: glue.into_bytes(),
        first,
        later,
    })
}

/// Puts the loader into the glue, which then imports nothing. As two files they would have to name each
/// other, so that neither could be named after its content.
fn join_loader(glue: &str, loader: &str) -> Result<String, Failure> {
    let import = |line: &&str| line.starts_with("import ");
    let names: Vec<&str> = glue
        .lines()
        .filter(import)
        .filter_map(|line| {
            line.strip_prefix("import * as ")?
                .split_once(" from ")
                .map(|(name, _)| name)
        })
        .collect();
    if names.len() != glue.lines().filter(import).count() {
        return Err(Failure::new(
            "the glue imports something in a way that is not known here.",
        ));
    }
    let mut out: Vec<String> = Vec::new();
    let mut exports = Vec::new();
    for line in loader.lines().filter(|line| !line.starts_with("import ")) {
        match line.strip_prefix("export const ") {
            Some(rest) => {
                exports.extend(rest.split_whitespace().next());
                out.push(format!("const {rest}"));
            }
            None => out.push(line.to_owned()),
        }
    }
    for name in names {
        out.push(format!("const {name} = {{ {} }};", exports.join(", ")));
    }
    out.extend(glue.lines().filter(|line| !import(line)).map(str::to_owned));
    Ok(out.join("\n"))
}

/// Runs `wasm-opt` on a file with the options `aim`, and returns the result. The linker puts the stack at the
/// beginning of the memory and lets it grow downwards, so no address below 1,024 is ever meant, and offsets
/// may be folded into loads and stores.
fn optimise(path: &Path, aim: &[&str]) -> Result<Vec<u8>, Failure> {
    let out = path.with_extension("small.wasm");
    step::output(
        Command::new(tools::BINARYEN.path()?)
            .args(aim)
            .args([
                "--low-memory-unused",
                "--strip-debug",
                "--strip-producers",
                "--reorder-functions-by-name",
            ])
            .args(FEATURES)
            .arg(path)
            .arg("-o")
            .arg(&out),
    )?;
    fs::read(&out).context(|| format!("{} cannot be read", out.display()))
}

/// The name of a file without the prefix of the splitter: `later` for `split_later.wasm`.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.trim_start_matches("split_").to_owned()
}

fn read_text(path: &PathBuf) -> Result<String, Failure> {
    fs::read_to_string(path).context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_becomes_part_of_the_glue() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nfunction imports() { return import1; }\nexport { initSync };";
        let loader = "import { initSync } from \"./debrief.js\";\nfunction makeLoad() {}\nexport const load_later = makeLoad();";
        let joined = join_loader(glue, loader).unwrap();
        assert!(
            !joined.contains("import *") && !joined.contains("import {"),
            "{joined}"
        );
        assert!(
            joined.contains("const import1 = { load_later };"),
            "{joined}"
        );
        assert!(
            joined.contains("\nconst load_later = makeLoad();"),
            "{joined}"
        );
        assert!(joined.ends_with("export { initSync };"), "{joined}");
    }

    #[test]
    fn an_import_of_another_form_is_refused() {
        assert!(join_loader("import { x } from \"./y.js\"", "").is_err());
    }
}
