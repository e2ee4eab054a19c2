//! `cargo xtask schema`: writes the published JSON Schema from the types of the model.

use std::fs;
use std::process::ExitCode;

use debrief_core::model::Postmortem;

use crate::arguments::Arguments;
use crate::failure::{Context as _, Failure, Outcome};
use crate::{places, step};

/// Writes the schema or, with `--check`, only compares it with the file.
///
/// # Errors
/// The file cannot be written or, with `--check`, is out of date.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let check = arguments.flag("--check");
    arguments.finish()?;
    let path = places::schema();
    let text = text()?;
    if check {
        let current = fs::read_to_string(&path).unwrap_or_default();
        // These are compared as JSON because the order of the fields depends on how serde_json was compiled.
        if parsed(&current).is_none() || parsed(&current) != parsed(&text) {
            return Err(Failure::new(format!(
                "{} is not what the types say: run `cargo xtask schema` and commit the file.",
                path.display()
            )));
        }
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(&path, text).context(|| format!("{} cannot be written", path.display()))?;
    step::say(&format!("wrote {}", path.display()));
    Ok(ExitCode::SUCCESS)
}

/// The schema as it is written to the file: indented, ending in a line feed.
fn text() -> Result<String, Failure> {
    let schema = schemars::schema_for!(Postmortem);
    let mut text = serde_json::to_string_pretty(&schema)
        .context(|| "the schema cannot be written as JSON".into())?;
    text.push('\n');
    Ok(text)
}

fn parsed(text: &str) -> Option<serde_json::Value> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_schema_is_what_the_types_say() {
        assert!(
            run(&["--check".to_owned()]).is_ok(),
            "run `cargo xtask schema`"
        );
    }
}
