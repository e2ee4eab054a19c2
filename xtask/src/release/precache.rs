//! The list of files that the service worker stores, and the version that names the list.
//!
//! The version is computed from the contents, so that the same files always have the same version and any
//! others have another. Every file is listed with its integrity value: a list is not accepted if the host
//! answers with files of another release, as it may half-way through an upload.

use std::fs;
use std::path::Path;

use super::{fingerprint, integrity, size};
use crate::failure::{Context as _, Failure};

/// The line of the service worker that is replaced by the list.
const EMPTY: &str = "const PRECACHE = { version: \"\", files: [] };";

/// Files that browsers or hosts read for themselves, and that the service worker never stores.
const NOT_KEPT: [&str; 2] = ["sw.js", "_headers"];

/// Lists the files of the release in this folder and writes the list into its `sw.js`.
///
/// # Errors
/// A file cannot be read or written, or `sw.js` lacks the line for the list. The message says which.
pub fn write(folder: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in size::paths(folder)? {
        if NOT_KEPT.contains(&path.as_str()) {
            continue;
        }
        let file = folder.join(&path);
        let bytes = fs::read(&file).context(|| format!("{} cannot be read", file.display()))?;
        // Some hosts redirect requests for index.html to its folder, and a redirect cannot be stored.
        let url = if path == "index.html" {
            "./".into()
        } else {
            path
        };
        files.push((url, integrity(&bytes)));
    }
    let worker = folder.join("sw.js");
    let text =
        fs::read_to_string(&worker).context(|| format!("{} cannot be read", worker.display()))?;
    if !text.contains(EMPTY) {
        return Err(Failure::new(format!(
            "public/sw.js has lost the line `{EMPTY}`, which the build fills in."
        )));
    }
    fs::write(&worker, text.replace(EMPTY, &filled(&files)))
        .context(|| format!("{} cannot be written", worker.display()))
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
