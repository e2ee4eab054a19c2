//! `cargo xtask docs [--check]`: writes `docs/rules.md` from the rules and their guides.

use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;

use debrief_core::lint;

use crate::arguments::Arguments;
use crate::failure::{Context as _, Failure, Outcome};
use crate::{places, step};

const HEAD: &str = "\
# Rules

What Debrief looks for in a postmortem, in the order in which the page explains it. A finding says what was found, why it
matters and what to do. Words in quotation marks, code, links and comments are never matched; word lists are
English and Spanish. Written by `cargo xtask docs` from the rules themselves: the examples below are run by the tests.
";

/// Writes the file or, with `--check`, only compares it with what would be written.
///
/// # Errors
/// The file cannot be written or, with `--check`, is out of date.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let check = arguments.flag("--check");
    arguments.finish()?;
    let path = places::root().join("docs").join("rules.md");
    let text = rules();
    if check {
        let current = fs::read_to_string(&path).unwrap_or_default();
        if current != text {
            return Err(Failure::new(format!(
                "{} is not what the rules say: run `cargo xtask docs` and commit the file.",
                path.display()
            )));
        }
        return Ok(ExitCode::SUCCESS);
    }
    fs::write(&path, text).context(|| format!("{} cannot be written", path.display()))?;
    step::say(&format!("wrote {}", path.display()));
    Ok(ExitCode::SUCCESS)
}

/// The text of the file: a table of all rules, and a section for each.
fn rules() -> String {
    let mut out = String::from(HEAD);
    out.push_str("\n| rule | severity |\n| --- | --- |\n");
    for rule in lint::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "| [{0}](#{0}) | {1} |",
            rule.name,
            rule.severity.as_str()
        );
    }
    for rule in lint::ALL {
        let guide = rule.guide();
        let _ = write!(
            out,
            "\n## {}\n\n{}: {}\n\nWhy: {}\n\nSource: {}\n\nFires:\n\n{}\nDoes not:\n\n{}",
            rule.name,
            capitalized(rule.severity.as_str()),
            guide.finds,
            guide.reason,
            guide.source,
            fenced(guide.fires),
            fenced(guide.silent),
        );
    }
    out
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

fn fenced(markdown: &str) -> String {
    format!("```markdown\n{}\n```\n", markdown.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_on_rules_is_what_the_rules_say() {
        assert!(
            run(&["--check".to_owned()]).is_ok(),
            "run `cargo xtask docs`"
        );
    }

    #[test]
    fn every_rule_stands_in_it() {
        let text = rules();
        for rule in lint::ALL {
            assert!(
                text.contains(&format!("\n## {}\n", rule.name)),
                "{}",
                rule.name
            );
        }
    }
}
