//! `debrief lint FILE...`: prints the findings of the rules and, with `--facts`, the facts: what was both
//! stated and computed, and agrees.

mod sarif;

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use debrief_core::lint::{self, Brief, Finding, Settings, Severity};
use debrief_core::model::Postmortem;
use debrief_core::text::en::findings;
use debrief_core::timeline::date::{self, Date};
use serde_json::{Value, json};

use crate::failure::{Context as _, Failure, Outcome};
use crate::files;

/// A file that could be read, and what the rules find in it.
struct Linted {
    name: String,
    postmortem: Postmortem,
    findings: Vec<Finding>,
}

/// Printed after the help of the command: what its exit codes mean.
pub(super) const CODES: &str = "Exits with 0 without an error, with 1 when there is one, and with 2 when a file cannot be read.\n\
    With SARIF, a code host shows the findings beside the lines.";

#[derive(Args)]
pub(crate) struct Options {
    /// Markdown, text or JSON files. Each is compared with the others for causes that come back.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// The day to measure due dates and ages by, such as 2026-11-22. Without it, rules that need one are
    /// silent.
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    today: Option<Date>,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also print the facts that were stated and computed and agree.
    #[arg(long)]
    facts: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One finding per line.
    Text,
    /// One array of findings.
    Json,
    /// A log in the Static Analysis Results Interchange Format 2.1.0.
    Sarif,
}

fn parse_day(text: &str) -> Result<Date, String> {
    date::parse(text).ok_or_else(|| "a date is written like 2026-11-22".to_owned())
}

/// Prints every finding, with the name of the file before it if there are several files.
///
/// # Errors
/// Fails if nothing can be printed. A file that cannot be read is reported on standard error, the others are
/// still checked, and the exit code is 2.
pub(super) fn run(options: &Options) -> Outcome {
    let (today, names) = (options.today, &options.files);
    let mut unreadable = None;
    let mut readable = Vec::new();
    for name in names {
        match files::read(name) {
            Ok(postmortem) => readable.push((name.clone(), postmortem)),
            Err(failure) => unreadable = Some(files::unreadable(&failure)),
        }
    }
    let briefs: Vec<Brief> = readable
        .iter()
        .map(|(_, postmortem)| Brief::of(postmortem))
        .collect();
    let linted: Vec<Linted> = readable
        .into_iter()
        .enumerate()
        .map(|(index, (name, postmortem))| {
            let mut others = briefs.clone();
            others.remove(index);
            let settings = Settings {
                today,
                others: &others,
            };
            let findings = lint::check(&postmortem, &settings);
            Linted {
                name,
                postmortem,
                findings,
            }
        })
        .collect();
    match options.format {
        Format::Json => print(&Value::Array(linted.iter().flat_map(objects).collect()))?,
        Format::Sarif => print(&sarif::log(&linted))?,
        Format::Text => {
            for file in &linted {
                let prefix = if names.len() > 1 {
                    format!("{}: ", file.name)
                } else {
                    String::new()
                };
                files::print(&lines(&prefix, file))?;
                if options.facts {
                    files::print(&facts(&prefix, &file.postmortem))?;
                }
            }
        }
    }
    let mut findings = linted.iter().flat_map(|file| &file.findings);
    let errors = findings.any(|finding| finding.severity == Severity::Error);
    Ok(unreadable.unwrap_or(if errors {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }))
}

fn print(value: &Value) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(value).context(|| "the findings cannot be written".into())?;
    files::print(&(text + "\n"))
}

/// One line for each finding: `severity rule place: message`.
fn lines(prefix: &str, linted: &Linted) -> String {
    let mut output = String::new();
    for finding in &linted.findings {
        let explanation = finding.explain();
        let message = [explanation.what, explanation.why, explanation.todo].join(" ");
        let place = finding.place.path(&linted.postmortem);
        // Writing to a string cannot fail.
        let _ = writeln!(
            output,
            "{prefix}{} {} {place}: {}",
            finding.severity.as_str(),
            finding.rule.name,
            message.trim()
        );
    }
    output
}

/// One JSON object for each finding.
fn objects(linted: &Linted) -> Vec<Value> {
    let object = |finding: &Finding| {
        let explanation = finding.explain();
        json!({
            "file": linted.name,
            "severity": finding.severity.as_str(),
            "rule": finding.rule.name,
            "place": finding.place.path(&linted.postmortem),
            "found": explanation.what,
            "why": explanation.why,
            "todo": explanation.todo,
        })
    };
    linted.findings.iter().map(object).collect()
}

/// One line for each fact.
fn facts(prefix: &str, postmortem: &Postmortem) -> String {
    let mut output = String::new();
    for fact in lint::facts(postmortem) {
        let message = findings::fact(fact.name, &fact.args);
        let place = fact.place.path(postmortem);
        // Writing to a string cannot fail.
        let _ = writeln!(output, "{prefix}fact {} {place}: {message}", fact.name);
    }
    output
}
