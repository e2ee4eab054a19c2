//! `debrief roundtrip DIR`: converts every document of a folder into every template and back.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use debrief_core::export::as_imported;
use debrief_core::export::round_trip::{self, Compared};
use debrief_core::model::Template;
use debrief_core::template;

use crate::failure::{Context as _, Failure, Outcome};
use crate::files;

/// Printed after the help of the command: what its exit codes mean.
pub(super) const CODES: &str =
    "Exits with 0, with 1 when something is not as it was, and with 2 when a file cannot be read.";

#[derive(Args)]
pub(crate) struct Options {
    /// A folder of Markdown, text and JSON files; folders in it are read too.
    #[arg(value_name = "DIR")]
    folder: String,
    /// Only this template.
    #[arg(long, value_name = "ID")]
    template: Option<String>,
}

/// Imports every document, switches it to every template, exports, imports and exports again. Prints a line
/// for everything that has changed on the way.
///
/// # Errors
/// Fails if the folder or a file in it cannot be read.
pub(super) fn run(options: &Options) -> Outcome {
    let (folder, requested_template) = (&options.folder, &options.template);
    let documents = documents(Path::new(folder))?;
    if documents.is_empty() {
        return Err(Failure::new(format!(
            "{folder}: there is no .md, .markdown, .txt or .json file in it."
        )));
    }
    let mut difference_count = 0;
    let mut compared = Compared::default();
    for path in &documents {
        let name = path.display().to_string();
        let postmortem = files::read(&name)?;
        let mut differences = Vec::new();
        if path.extension().is_none_or(|extension| extension != "json") {
            let text =
                std::fs::read_to_string(path).context(|| format!("{name} cannot be read"))?;
            if as_imported(&postmortem) != text {
                differences.push("as imported: not the same bytes".to_owned());
            }
        }
        let is_requested = |template: &&Template| {
            requested_template
                .as_ref()
                .is_none_or(|requested_template| *requested_template == template.id)
        };
        for template in template::shipped().iter().filter(is_requested) {
            let found = round_trip::differences(&postmortem, template);
            differences.extend(
                found
                    .into_iter()
                    .map(|difference| format!("{}: {difference}", template.id)),
            );
        }
        compared += Compared::of(&postmortem);
        difference_count += differences.len();
        for line in differences {
            files::print(&format!("{name}: {line}\n"))?;
        }
    }
    let templates = if requested_template.is_some() {
        1
    } else {
        template::shipped().len()
    };
    files::print(&format!(
        "compared in each template: {} words, {} entries, {} action items, {} values of metadata, {} sections\n\
         {} documents, {templates} templates: {difference_count} differences\n",
        compared.words,
        compared.entries,
        compared.items,
        compared.values,
        compared.sections,
        documents.len(),
    ))?;
    Ok(if difference_count == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// Every document in a folder and its subfolders, sorted by path.
fn documents(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let context = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).context(context)? {
        let path = entry.context(context)?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            found.extend(documents(&path)?);
        } else if extension.is_some_and(|end| ["md", "markdown", "txt", "json"].contains(&end)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixtures_survive_every_template() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
        let documents = documents(&folder).expect("the fixtures");
        assert!(documents.len() >= 4, "{}", documents.len());
        for path in documents
            .iter()
            .filter(|path| path.parent() == Some(&*folder))
        {
            let name = path.display().to_string();
            let postmortem = files::read(&name).expect("a fixture");
            for template in template::shipped() {
                let differences = round_trip::differences(&postmortem, template);
                assert!(
                    differences.is_empty(),
                    "{name} in {}: {differences:?}",
                    template.id
                );
            }
        }
    }
}
