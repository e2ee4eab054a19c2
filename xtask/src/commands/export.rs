//! `cargo xtask export FILE --to FORM [--template ID]`: prints a postmortem in another form.

use std::process::ExitCode;

use debrief::model::AS_IMPORTED;
use debrief::{export, template};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::files;

/// The forms, as `--to` names them.
const FORMS: &str = "markdown, as-imported, html or json";

/// Prints a file in the form that `--to` names. Exits with 2 where the file cannot be read.
///
/// # Errors
/// Says that the options are not understood, or that there is no such form or template.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let form = arguments.value("--to")?;
    let form = form.ok_or_else(|| Failure::new(format!("--to is missing: it takes {FORMS}.")))?;
    let chosen = arguments.value("--template")?;
    let file = arguments.word("a file")?;
    arguments.finish()?;
    let mut postmortem = match files::read(&file) {
        Ok(postmortem) => postmortem,
        Err(failure) => return Ok(files::unreadable(&failure)),
    };
    if let Some(id) = chosen {
        if template::by_id(&id).is_none() && id != AS_IMPORTED {
            let known: Vec<&str> = template::ALL.iter().map(|template| template.id).collect();
            return Err(Failure::new(format!(
                "there is no template `{id}`; there are {}, {AS_IMPORTED}.",
                known.join(", ")
            )));
        }
        postmortem.template = id;
    }
    let text = match form.as_str() {
        "markdown" => export::markdown(&postmortem),
        "as-imported" => export::as_imported(&postmortem),
        "html" => export::html_file(&postmortem),
        "json" => export::json(&postmortem),
        other => return Err(Failure::new(format!("--to takes {FORMS}, not `{other}`."))),
    };
    files::print(&text).map(|()| ExitCode::SUCCESS)
}
