//! Compares texts and reports where the first difference is.

use crate::Problem;

/// Passes if the texts are the same byte for byte; otherwise the error quotes the first line that differs.
pub(crate) fn same_text(name: &str, actual: &str, expected: &str) -> Result<(), Problem> {
    if actual == expected {
        return Ok(());
    }
    let mut pairs = actual.split('\n').zip(expected.split('\n')).enumerate();
    let first_difference = pairs.find(|(_, (one, other))| one != other);
    let difference = first_difference.map_or_else(
        || format!("{} bytes instead of {}", actual.len(), expected.len()),
        |(at, (one, other))| format!("line {} is {one:?} instead of {other:?}", at + 1),
    );
    Err(format!("{name} is not what was expected: {difference}").into())
}
