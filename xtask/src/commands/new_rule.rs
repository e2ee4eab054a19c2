//! `cargo xtask new-rule NAME`: the files of a new rule, ready to be changed into one.
//!
//! What it writes is a rule that works, with tests that pass: an example with the name of the new rule.
//! `cargo xtask test scaffold` makes one in a copy of the core and runs it, so that this stays so.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::{places, step};

const RULE: &str = include_str!("new_rule/rule.rs.txt");
const WORDS: &str = include_str!("new_rule/words.rs.txt");

/// Writes the rule and its words and enters both where they are listed.
///
/// # Errors
/// Says that the name is not fit for a rule or taken, or that a file cannot be read or written.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let name = arguments.word("the name of a rule, such as vague-quantity")?;
    arguments.finish()?;
    if !is_name(&name) {
        return Err(Failure::new(format!(
            "`{name}` cannot be the name of a rule: it is named after the defect, in small letters with hyphens."
        )));
    }
    write(&places::root(), &name)?;
    step::say(
        "change both files until they say what your rule is about; `cargo test -p debrief-core` runs them, and `cargo xtask docs` then writes docs/rules.md",
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes a rule and its words below a folder that is laid out as this repository, and enters both where
/// they are listed.
///
/// # Errors
/// Says that the name is taken, or that a file cannot be read or written.
pub fn write(root: &Path, name: &str) -> Result<(), Failure> {
    let module = name.replace('-', "_");
    let file = format!("{module}.rs");
    let rules = root.join("crates/core/src/lint/rules");
    let words = root.join("crates/core/src/text/en/findings");
    if rules.join(&file).exists() {
        return Err(Failure::new(format!("there is a rule `{name}` already.")));
    }
    let registry = rules.join("mod.rs");
    let speakers = words.with_extension("rs");
    // Both lists are made before anything is written.
    let listed = register(&read(&registry)?, &module)?;
    let spoken = speak(&read(&speakers)?, name, &module)?;
    for (path, text) in [
        (rules.join(&file), fill(RULE, name)),
        (words.join(&file), fill(WORDS, name)),
        (registry, listed),
        (speakers, spoken),
    ] {
        fs::write(&path, text).because(|| format!("{} cannot be written", path.display()))?;
        step::say(&format!("wrote {}", path.display()));
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).because(|| format!("{} cannot be read", path.display()))
}

fn is_name(name: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    name.split('-').all(plain)
}

fn fill(scaffold: &str, name: &str) -> String {
    scaffold.replace("NAME", name)
}

/// The registry of rules with one more.
fn register(text: &str, module: &str) -> Result<String, Failure> {
    let text = add_module(text, module)?;
    add_before(
        &text,
        "pub static ALL",
        "];",
        &format!("    &{module}::RULE,\n"),
    )
}

/// The words about findings with those of one more rule.
fn speak(text: &str, name: &str, module: &str) -> Result<String, Failure> {
    let text = add_module(text, module)?;
    let arm = format!("        \"{name}\" => {module}::explain(args),\n");
    let text = add_before(
        &text,
        "match rule {",
        "        // A rule without words",
        &arm,
    )?;
    let guide = format!("    (\"{name}\", &{module}::GUIDE),\n");
    add_before(&text, "pub static GUIDES", "];", &guide)
}

/// Adds `mod x;` in its place among the others.
fn add_module(text: &str, module: &str) -> Result<String, Failure> {
    let line = format!("mod {module};");
    let mut lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("mod "));
    let first = first.ok_or_else(|| Failure::new("no `mod` line stands in the list".to_owned()))?;
    let after = lines
        .iter()
        .skip(first)
        .take_while(|other| other.starts_with("mod ") && **other < line.as_str())
        .count();
    lines.insert(first + after, &line);
    Ok(lines.join("\n") + "\n")
}

/// Adds lines before the first `end` that follows `begin`.
fn add_before(text: &str, begin: &str, end: &str, added: &str) -> Result<String, Failure> {
    let place = text
        .find(begin)
        .and_then(|from| Some(from + text.get(from..)?.find(&format!("\n{end}"))? + 1));
    let place =
        place.ok_or_else(|| Failure::new(format!("`{begin}` does not stand in the list")))?;
    let (head, tail) = text.split_at(place);
    Ok([head, added, tail].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_defects() {
        assert!(is_name("vague-quantity"));
        for name in [
            "",
            "Vague",
            "vague_quantity",
            "vague-",
            "../x",
            "vague quantity",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn a_rule_is_entered_in_every_list() {
        let root = places::root();
        let registry = read(&root.join("crates/core/src/lint/rules/mod.rs")).expect("the registry");
        let listed = register(&registry, "late_entry").expect("a list");
        assert!(listed.contains("mod late_entry;\n"));
        assert!(listed.ends_with("    &late_entry::RULE,\n];\n"), "{listed}");
        let words = read(&root.join("crates/core/src/text/en/findings.rs")).expect("the words");
        let spoken = speak(&words, "late-entry", "late_entry").expect("a list");
        for line in [
            "\nmod late_entry;\n",
            "\n        \"late-entry\" => late_entry::explain(args),\n",
            "\n    (\"late-entry\", &late_entry::GUIDE),\n];\n",
        ] {
            assert_eq!(spoken.matches(line).count(), 1, "{line}");
        }
    }

    #[test]
    fn scaffolds_name_the_rule() {
        assert!(fill(RULE, "late-entry").contains("name: \"late-entry\""));
        assert!(!fill(WORDS, "late-entry").contains("NAME"));
    }
}
