//! `debrief export FILE --to FORM [--template ID]`: prints a postmortem in another form.

use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;
use debrief_core::model::AS_IMPORTED;
use debrief_core::{export, template};

use crate::failure::{Failure, Outcome};
use crate::files;

/// Printed after the help of the command: what its exit codes mean.
pub(super) const CODES: &str = "Exits with 0, or with 2 when the file cannot be read.";

#[derive(Args)]
pub(crate) struct Options {
    /// A Markdown, text or JSON file.
    file: String,
    /// The form to print it in.
    #[arg(long = "to", value_name = "FORM", value_parser = forms())]
    form: String,
    /// The template to write it in, where the form follows one.
    #[arg(long, value_name = "ID", value_parser = templates())]
    template: Option<String>,
}

fn forms() -> PossibleValuesParser {
    PossibleValuesParser::new(export::ALL.iter().map(|form| form.id))
}

fn templates() -> PossibleValuesParser {
    let shipped = template::shipped()
        .iter()
        .map(|template| template.id.as_str());
    PossibleValuesParser::new(shipped.chain([AS_IMPORTED]))
}

/// Prints a file in the form that `--to` names.
///
/// # Errors
/// Fails with the reason why the file cannot be read.
pub(super) fn run(options: &Options) -> Outcome {
    let mut postmortem = files::read(&options.file)?;
    if let Some(id) = &options.template {
        postmortem.template.clone_from(id);
    }
    let form = export::by_id(&options.form)
        .ok_or_else(|| Failure::new(format!("there is no form `{}`.", options.form)))?;
    files::print(&(form.write)(&postmortem)).map(|()| ExitCode::SUCCESS)
}
