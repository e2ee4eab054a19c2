//! `cargo xtask lint FILE... [--today DATE] [--facts]`: prints what the rules find, one finding per
//! line, and with `--facts` what was stated and computed and agrees.

use std::fmt::Write as _;
use std::process::ExitCode;

use debrief::lint::{self, Finding, Settings, Severity};
use debrief::model::Postmortem;
use debrief::text::en::findings;
use debrief::timeline::date;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::files;

/// Prints `severity rule place: message` for every finding, with the file's name before it where
/// there are several. Exits with 0 without errors, with 1 when there is one, and with 2 when a file
/// cannot be read.
///
/// # Errors
/// Says that the options are not understood.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let today = match arguments.value("--today")? {
        None => None,
        Some(text) => Some(date::parse(&text).ok_or_else(|| {
            Failure::new(format!(
                "--today takes a date such as 2026-11-22, not `{text}`."
            ))
        })?),
    };
    let with_facts = arguments.flag("--facts");
    let names = arguments.words("a file")?;
    let settings = Settings { today };
    let (mut errors, mut unreadable) = (false, None);
    for name in &names {
        let postmortem = match files::read(name) {
            Ok(postmortem) => postmortem,
            Err(failure) => {
                unreadable = Some(files::unreadable(&failure));
                continue;
            }
        };
        let prefix = if names.len() > 1 {
            format!("{name}: ")
        } else {
            String::new()
        };
        let found = lint::check(&postmortem, &settings);
        errors |= found
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        files::print(&lines(&prefix, &postmortem, &found))?;
        if with_facts {
            files::print(&facts(&prefix, &postmortem))?;
        }
    }
    Ok(unreadable.unwrap_or(if errors {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }))
}

/// The findings as lines.
fn lines(prefix: &str, postmortem: &Postmortem, found: &[Finding]) -> String {
    let mut out = String::new();
    for finding in found {
        let words = (findings::WORDS.explain)(finding.rule, &finding.args);
        let message = [words.what, words.why, words.todo].join(" ");
        let place = finding.place.path(postmortem);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{prefix}{} {} {place}: {}",
            finding.severity.as_str(),
            finding.rule,
            message.trim()
        );
    }
    out
}

/// The facts as lines.
fn facts(prefix: &str, postmortem: &Postmortem) -> String {
    let mut out = String::new();
    for fact in lint::facts(postmortem) {
        let message = (findings::WORDS.fact)(fact.name, &fact.args);
        let place = fact.place.path(postmortem);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{prefix}fact {} {place}: {message}", fact.name);
    }
    out
}
