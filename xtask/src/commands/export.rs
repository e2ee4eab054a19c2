//! `cargo xtask export FILE --to FORM [--template ID]`: prints a postmortem in another form.

use std::process::ExitCode;

use debrief::model::AS_IMPORTED;
use debrief::{export, template};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::files;

/// The forms, as `--to` names them.
fn forms() -> String {
    let ids: Vec<&str> = export::ALL.iter().map(|form| form.id).collect();
    ids.join(", ")
}

/// Prints a file in the form that `--to` names. Exits with 2 where the file cannot be read.
///
/// # Errors
/// Says that the options are not understood, or that there is no such form or template.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let form = arguments.value("--to")?;
    let form =
        form.ok_or_else(|| Failure::new(format!("--to is missing: it takes {}.", forms())))?;
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
    let known = export::by_id(&form);
    let known =
        known.ok_or_else(|| Failure::new(format!("--to takes {}, not `{form}`.", forms())))?;
    let text = (known.write)(&postmortem);
    files::print(&text).map(|()| ExitCode::SUCCESS)
}
