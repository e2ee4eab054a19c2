//! Files and standard output for the commands: reads a postmortem, prints text, reports what cannot be read.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use debrief_core::frame::front_matter::gather;
use debrief_core::import;
use debrief_core::model::{HalfCharacter, Postmortem, from_json, half_characters};

use crate::failure::{Context as _, Failure};

/// Reads the postmortem in a Markdown, text or JSON file. Markdown and text get an id that is made from the
/// text, so that the same file always gives the same JSON.
///
/// # Errors
/// Fails if the file cannot be read or is not UTF-8; if its JSON is malformed, says where.
pub fn read(path: &str) -> Result<Postmortem, Failure> {
    let bytes = fs::read(path).context(|| format!("{path} cannot be read"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::new(format!(
            "{path}: byte {at} is not UTF-8; save the file as UTF-8 and try again."
        ))
    })?;
    if Path::new(path)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    {
        let mut read =
            from_json(&text).map_err(|error| Failure::new(format!("{path}: {error}")))?;
        gather(&mut read);
        warn_of_halves(path, &text);
        return Ok(read);
    }
    Ok(import::text(&text, &id(&text)).postmortem)
}

/// Says on standard error where a JSON file has half of a character, which was replaced.
#[allow(clippy::print_stderr)] // It is about the file and no part of what the command prints.
fn warn_of_halves(path: &str, text: &str) {
    for HalfCharacter { line, column } in half_characters(text) {
        eprintln!("{path}: line {line}, column {column}: half of a character was read as U+FFFD.");
    }
}

/// Prints text on standard output, byte for byte.
///
/// # Errors
/// Fails if standard output is closed.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .context(|| "the output cannot be written".into())
}

/// Prints a failure on standard error and returns the exit code 2, which means that a file could not be read.
#[allow(clippy::print_stderr)] // A command line speaks of its failures on standard error.
#[must_use]
pub fn unreadable(failure: &Failure) -> ExitCode {
    eprintln!("{failure}");
    ExitCode::from(2)
}

/// An id for a text: its 64-bit FNV-1a hash (Fowler, Noll and Vo), in hexadecimal.
fn id(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
