//! Compares texts and reports where the first difference is.

use crate::Problem;

/// Passes if the texts are the same byte for byte; otherwise the error quotes the first line that differs.
pub(crate) fn same_text(name: &str, got: &str, wanted: &str) -> Result<(), Problem> {
    if got == wanted {
        return Ok(());
    }
    let mut pairs = got.split('\n').zip(wanted.split('\n')).enumerate();
    let first = pairs.find(|(_, (one, other))| one != other);
    let place = first.map_or_else(
        || format!("{} bytes instead of {}", got.len(), wanted.len()),
        |(at, (one, other))| format!("line {} is {one:?} instead of {other:?}", at + 1),
    );
    Err(format!("{name} is not what was expected: {place}").into())
}
