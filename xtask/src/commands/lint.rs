//! `cargo xtask lint FILE... [--today DATE] [--format text|json|sarif] [--facts]`: prints what the
//! rules find, and with `--facts` what was stated and computed and agrees.

mod sarif;

use std::fmt::Write as _;
use std::process::ExitCode;

use debrief::lint::{self, Brief, Finding, Settings, Severity};
use debrief::model::Postmortem;
use debrief::text::en::findings;
use debrief::text::findings::Explanation;
use debrief::timeline::date;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::files;

/// A file that could be read, and what the rules find in it.
struct Linted {
    name: String,
    postmortem: Postmortem,
    found: Vec<Finding>,
}

/// Prints `severity rule place: message` for every finding, with the file's name before it where
/// there are several; or one JSON array; or a log in the Static Analysis Results Interchange Format
/// 2.1.0. Exits with 0 without errors, with 1 when there is one, and with 2 when a file cannot be
/// read. Each file is compared with the others for what comes back.
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
    let format = arguments
        .value("--format")?
        .unwrap_or_else(|| "text".into());
    if !["text", "json", "sarif"].contains(&format.as_str()) {
        return Err(Failure::new(format!(
            "--format takes text, json or sarif, not `{format}`."
        )));
    }
    let with_facts = arguments.flag("--facts");
    let names = arguments.words("a file")?;
    let mut unreadable = None;
    let mut read = Vec::new();
    for name in &names {
        match files::read(name) {
            Ok(postmortem) => read.push((name.clone(), postmortem)),
            Err(failure) => unreadable = Some(files::unreadable(&failure)),
        }
    }
    let briefs: Vec<Brief> = read
        .iter()
        .map(|(_, postmortem)| Brief::of(postmortem))
        .collect();
    let linted: Vec<Linted> = read
        .into_iter()
        .enumerate()
        .map(|(index, (name, postmortem))| {
            let mut others = briefs.clone();
            others.remove(index);
            let settings = Settings {
                today,
                others: &others,
            };
            let found = lint::check(&postmortem, &settings);
            Linted {
                name,
                postmortem,
                found,
            }
        })
        .collect();
    match format.as_str() {
        "json" => print(&Value::Array(linted.iter().flat_map(objects).collect()))?,
        "sarif" => print(&sarif::log(&linted))?,
        _ => {
            for one in &linted {
                let prefix = if names.len() > 1 {
                    format!("{}: ", one.name)
                } else {
                    String::new()
                };
                files::print(&lines(&prefix, one))?;
                if with_facts {
                    files::print(&facts(&prefix, &one.postmortem))?;
                }
            }
        }
    }
    let mut all = linted.iter().flat_map(|one| &one.found);
    let errors = all.any(|finding| finding.severity == Severity::Error);
    Ok(unreadable.unwrap_or(if errors {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }))
}

fn print(value: &Value) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(value).because(|| "the findings cannot be written".into())?;
    files::print(&(text + "\n"))
}

fn explain(finding: &Finding) -> Explanation {
    (findings::WORDS.explain)(finding.rule, &finding.args)
}

/// The findings as lines.
fn lines(prefix: &str, linted: &Linted) -> String {
    let mut out = String::new();
    for finding in &linted.found {
        let words = explain(finding);
        let message = [words.what, words.why, words.todo].join(" ");
        let place = finding.place.path(&linted.postmortem);
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

/// The findings as objects.
fn objects(linted: &Linted) -> Vec<Value> {
    let object = |finding: &Finding| {
        let words = explain(finding);
        json!({
            "file": linted.name,
            "severity": finding.severity.as_str(),
            "rule": finding.rule,
            "place": finding.place.path(&linted.postmortem),
            "found": words.what,
            "why": words.why,
            "todo": words.todo,
        })
    };
    linted.found.iter().map(object).collect()
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
