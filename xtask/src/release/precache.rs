//! The list of files that the service worker keeps, and the version that names the list.
//!
//! The version is made from the contents, so that the same files are the same version and no other
//! files are. Every file is listed with its integrity: a list that meets the files of another
//! release, half-way through an upload, is not taken over.

use std::fs;
use std::path::Path;

use super::{fingerprint, integrity, size};
use crate::failure::{Because as _, Failure};

/// The line of the service worker that is replaced.
const EMPTY: &str = "const PRECACHE = { version: \"\", files: [] };";

/// Files that are read by browsers or hosts on their own account and never kept.
const NOT_KEPT: [&str; 2] = ["sw.js", "_headers"];

/// Writes the list into `sw.js`.
///
/// # Errors
/// Says which file cannot be read, or that `sw.js` has no place for the list.
pub fn write(folder: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in size::paths(folder)? {
        if NOT_KEPT.contains(&path.as_str()) {
            continue;
        }
        let file = folder.join(&path);
        let bytes = fs::read(&file).because(|| format!("{} cannot be read", file.display()))?;
        // Some hosts answer for index.html with a redirect to its folder, which cannot be kept.
        let url = if path == "index.html" {
            "./".into()
        } else {
            path
        };
        files.push((url, integrity(&bytes)));
    }
    let worker = folder.join("sw.js");
    let text =
        fs::read_to_string(&worker).because(|| format!("{} cannot be read", worker.display()))?;
    if !text.contains(EMPTY) {
        return Err(Failure::new(format!(
            "public/sw.js has lost the line `{EMPTY}`, which the build fills in."
        )));
    }
    fs::write(&worker, text.replace(EMPTY, &filled(&files)))
        .because(|| format!("{} cannot be written", worker.display()))
}

fn filled(files: &[(String, String)]) -> String {
    let list = serde_json::json!(files).to_string();
    let version = fingerprint(list.as_bytes());
    format!("const PRECACHE = {{ version: \"{version}\", files: {list} }};")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version_of(files: &[(&str, &str)]) -> String {
        let owned: Vec<_> = files
            .iter()
            .map(|(path, content)| ((*path).to_owned(), integrity(content.as_bytes())))
            .collect();
        filled(&owned)
    }

    #[test]
    fn the_version_is_that_of_the_contents() {
        let first = version_of(&[("./", "page"), ("a.wasm", "code")]);
        assert_eq!(first, version_of(&[("./", "page"), ("a.wasm", "code")]));
        let other = version_of(&[("./", "page"), ("a.wasm", "other")]);
        assert_ne!(first.split(',').next(), other.split(',').next());
    }
}
