//! Finds out from the sources which module names which. Tests are left out: they may name whatever they test.
//!
//! It reads tokens and knows nothing of Rust except paths: `crate`, `super`, `self` and the name of the core.
//! A path counts as naming the longest module that it begins with.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use xtask::places;

/// A module: the name of its package, then its names from the root of that package.
pub(crate) type Module = Vec<String>;

/// The name of the core in paths of other packages.
const CORE: &str = "debrief_core";

/// Every module of the core and of the page, with the modules that it names.
pub(crate) fn uses() -> BTreeMap<Module, BTreeSet<Module>> {
    let mut files = BTreeMap::new();
    collect(
        &places::root().join("crates/core/src"),
        &[CORE.to_owned()],
        &mut files,
    );
    collect(
        &places::root().join("src"),
        &["page".to_owned()],
        &mut files,
    );
    assert!(files.len() > 400, "only {} modules were found", files.len());
    let known: BTreeSet<&Module> = files.keys().collect();
    let named = |(module, file): (&Module, &PathBuf)| {
        let text = fs::read_to_string(file).expect("a source file");
        let mut named = BTreeSet::new();
        for path in paths(&tokens(&text)) {
            let Some(mut target) = absolute(module, &path) else {
                continue;
            };
            while !target.is_empty() && !known.contains(&target) {
                target.pop();
            }
            if target != *module && !target.is_empty() {
                named.insert(target);
            }
        }
        (module.clone(), named)
    };
    files.iter().map(named).collect()
}

/// Collects the modules below a folder that are neither tests nor helpers of tests.
fn collect(folder: &Path, module: &[String], files: &mut BTreeMap<Module, PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        if ["tests", "testing", "fake"].contains(&name.as_str()) {
            continue;
        }
        let child = [module, std::slice::from_ref(&name)].concat();
        if path.is_dir() {
            collect(&path, &child, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let is_root = ["mod", "lib", "main"].contains(&name.as_str());
            files.insert(if is_root { module.to_vec() } else { child }, path);
        }
    }
}

/// The words and punctuation of a source file up to its tests, without comments and strings.
fn tokens(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if c == '"' {
            string(rest)
        } else if c.is_alphanumeric() || c == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let end = end.unwrap_or(rest.len());
            tokens.push(rest[..end].to_owned());
            end
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else {
            if !c.is_whitespace() {
                tokens.push(c.to_string());
            }
            // `'"'` is a character and does not begin a string.
            if rest.starts_with("'\"'") {
                3
            } else {
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length in bytes of the string literal at the start of a text.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return index + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// All paths that occur: those of `use` with everything in their braces, and those within the code.
fn paths(tokens: &[String]) -> Vec<Module> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let is_path_start = matches!(tokens[index].as_str(), "crate" | "super" | "self" | CORE);
        let is_path = is_path_start && tokens.get(index + 1).is_some_and(|next| next == "::");
        if is_path {
            index = path(tokens, index, &[], &mut found);
        } else {
            index += 1;
        }
    }
    found
}

/// Reads a path with what is in the braces after it, and returns where it ends.
fn path(tokens: &[String], mut index: usize, before: &[String], found: &mut Vec<Module>) -> usize {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(index) {
        match token.as_str() {
            "::" if tokens.get(index + 1).is_some_and(|next| next == "{") => {
                index += 2;
                while tokens.get(index).is_some_and(|next| next != "}") {
                    index = self::path(tokens, index, &path, found);
                    index += usize::from(tokens.get(index).is_some_and(|next| next == ","));
                }
                return index + 1;
            }
            "::" => index += 1,
            word if word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                let continues = path.len() == before.len() || tokens[index - 1] == "::";
                if !continues {
                    break;
                }
                path.push(word.to_owned());
                index += 1;
            }
            _ => break,
        }
    }
    // In `name as other`, the new name is not part of the path.
    if tokens.get(index).is_some_and(|next| next == "as") {
        index += 2;
    }
    let end = index.max(1);
    let is_stuck = path.len() == before.len();
    found.push(path);
    if is_stuck { end + 1 } else { end }
}

/// Turns a path into one from the root of its package; `None` if it does not name a module of ours.
fn absolute(module: &Module, path: &[String]) -> Option<Module> {
    let first = path.first()?;
    let rest = |skipped: usize| path.get(skipped..).unwrap_or_default();
    match first.as_str() {
        "crate" => Some([&module[..1], rest(1)].concat()),
        CORE => Some(path.to_vec()),
        "self" => Some([module, rest(1)].concat()),
        "super" => {
            let levels = path.iter().take_while(|part| *part == "super").count();
            let parent = module.get(..module.len().checked_sub(levels)?)?;
            Some([parent, rest(levels)].concat())
        }
        _ => None,
    }
}

#[test]
fn paths_are_read_with_their_braces() {
    let text = "use crate::a::{b::{C, d as e}, f};\nuse super::g::H; // crate::no\nfn x() { self::i::j(\"crate::k\") }";
    let found: Vec<String> = paths(&tokens(text))
        .iter()
        .map(|path| path.join("::"))
        .collect();
    assert_eq!(
        found,
        [
            "crate::a::b::C",
            "crate::a::b::d",
            "crate::a::f",
            "super::g::H",
            "self::i::j"
        ]
    );
}
