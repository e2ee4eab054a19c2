//! `cargo xtask new-rule NAME`: writes the file of a new rule, ready to be edited.
//!
//! It writes a complete example under the new name: a rule that works, with tests that pass. `cargo xtask
//! test scaffold` creates one in a copy of the core and runs it, so that this stays true.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::failure::{Context as _, Failure, Outcome};
use crate::{places, step};

const RULE: &str = include_str!("new_rule/rule.rs.txt");

/// Writes the rule and adds it to the list of all rules.
///
/// # Errors
/// The name is missing, cannot be the name of a rule or is taken, or a file cannot be read or written.
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
        "change the file until it says what your rule is about; `cargo test -p debrief-core` runs it, and `cargo xtask docs` then writes docs/rules.md",
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes a rule below a folder with the layout of this repository, and adds it to the list of all rules
/// there.
///
/// # Errors
/// The name is taken, there is no list of all rules, or a file cannot be read or written.
pub fn write(root: &Path, name: &str) -> Result<(), Failure> {
    let module = name.replace('-', "_");
    let rules = root.join("crates/core/src/lint/rules");
    let file = rules.join(format!("{module}.rs"));
    if file.exists() {
        return Err(Failure::new(format!("there is a rule `{name}` already.")));
    }
    let registry = rules.join("mod.rs");
    // The new list is computed before anything is written, so that an error leaves no file behind.
    let listed = register(&read(&registry)?, &module)?;
    for (path, text) in [(file, fill(RULE, name)), (registry, listed)] {
        fs::write(&path, text).context(|| format!("{} cannot be written", path.display()))?;
        step::say(&format!("wrote {}", path.display()));
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).context(|| format!("{} cannot be read", path.display()))
}

fn is_name(name: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    name.split('-').all(is_plain)
}

fn fill(scaffold: &str, name: &str) -> String {
    scaffold.replace("NAME", name)
}

/// Adds a module at the end of the list of rules.
fn register(text: &str, module: &str) -> Result<String, Failure> {
    let end = text
        .find("\nrules! {\n")
        .and_then(|begin| Some(begin + text.get(begin..)?.find("\n}")? + 1));
    let end =
        end.ok_or_else(|| Failure::new("there is no list `rules!` of all rules".to_owned()))?;
    let (head, tail) = text.split_at(end);
    Ok([head, "    ", module, ",\n", tail].concat())
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
    fn a_rule_is_entered_at_the_end_of_the_list() {
        let registry = places::root().join("crates/core/src/lint/rules/mod.rs");
        let registry = read(&registry).expect("the registry");
        let listed = register(&registry, "late_entry").expect("a list");
        assert_eq!(listed.lines().count(), registry.lines().count() + 1);
        let line = ",\n    late_entry,\n}\n";
        assert_eq!(listed.matches(line).count(), 1, "{listed}");
        assert!(register("mod late_entry;\n", "late_entry").is_err());
    }

    #[test]
    fn the_scaffold_names_the_rule() {
        let rule = fill(RULE, "late-entry");
        assert!(rule.contains("name: \"late-entry\"") && !rule.contains("NAME"));
    }
}
