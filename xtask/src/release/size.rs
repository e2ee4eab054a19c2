//! How many bytes a visit transfers, and how many it may transfer.
//!
//! A "first visit" is everything that is fetched until the first screen accepts input: index.html and every
//! file that it names. It does not include the service worker or what the worker stores for later.

use std::fs;
use std::io;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use sha2::{Digest as _, Sha256};

use super::html;
use crate::failure::{Context as _, Failure};
use crate::places;

/// The most that a first visit may transfer, in bytes compressed with brotli. The number is defined only
/// here.
pub const BUDGET: usize = 220_000;

/// A file of a release with its sizes.
pub struct File {
    /// The path relative to the release folder, with forward slashes.
    pub path: String,
    /// The size of the file, in bytes.
    pub raw: usize,
    /// The number of bytes that a host sends if it compresses with brotli at quality 11.
    pub brotli: usize,
    /// Whether a first visit fetches it.
    pub first_visit: bool,
}

/// Measures every file of a release, in the order of the paths.
///
/// # Errors
/// A file cannot be read or compressed; the message says which.
pub fn measure(folder: &Path) -> Result<Vec<File>, Failure> {
    let index = read(&folder.join("index.html"))?;
    let first_visit_files = first_visit(&String::from_utf8_lossy(&index));
    let mut files = Vec::new();
    for path in paths(folder)? {
        let bytes = read(&folder.join(&path))?;
        let compressed =
            brotli_cached(&bytes).context(|| format!("{path} cannot be compressed"))?;
        files.push(File {
            raw: bytes.len(),
            brotli: compressed.len(),
            first_visit: first_visit_files.contains(&path),
            path,
        });
    }
    Ok(files)
}

/// The number of bytes that a first visit transfers, compressed with brotli.
#[must_use]
pub fn total(files: &[File]) -> usize {
    let fetched = files.iter().filter(|file| file.first_visit);
    fetched.map(|file| file.brotli).sum()
}

/// Compresses with brotli at quality 11, as a host does that compresses ahead of time.
///
/// # Errors
/// There are none for bytes in memory; the encoder is written for any reader and writer.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Does the same as [`brotli()`] and keeps the result in `target/brotli` under the hash of the bytes.
/// Compressing a file of WebAssembly takes seconds, on a busy machine so many that a page gives up waiting
/// for it.
///
/// # Errors
/// There are none for bytes in memory. A result that cannot be written there is returned all the same.
pub fn brotli_cached(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let folder = places::root().join("target/brotli");
    let name = format!("{:x}", Sha256::digest(bytes));
    let path = folder.join(&name);
    if let Ok(cached) = fs::read(&path) {
        return Ok(cached);
    }
    let compressed = brotli(bytes)?;
    // The file is renamed when it is complete, because another program may read it at the same time.
    let part = folder.join(format!("{name}-{}", std::process::id()));
    let _ = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&part, &compressed))
        .and_then(|()| fs::rename(&part, &path));
    Ok(compressed)
}

/// The paths of all files below a folder, sorted, with forward slashes.
///
/// # Errors
/// A folder cannot be read; the message says which.
pub fn paths(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), Failure> {
    let unreadable = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(folder).context(unreadable)? {
        let entry = entry.context(unreadable)?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().context(unreadable)?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// index.html and the files that its tags name. What the scripts import does not have to be looked up,
/// because all of it is named as preloads.
fn first_visit(index: &str) -> Vec<String> {
    let mut first_visit_files = vec!["index.html".to_owned()];
    for tag in html::tags(index, &["link", "script"]) {
        if let Some(path) = tag.get("href").or_else(|| tag.get("src")) {
            first_visit_files.push(path.trim_start_matches("./").to_owned());
        }
    }
    first_visit_files
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_the_page_and_what_it_names() {
        let index = "<link rel=\"preload\" href=\"./a.wasm\"><link rel=\"icon\" href=\"icons/i.svg\"><script src=\"boot.js\"></script>";
        assert_eq!(
            first_visit(index),
            ["index.html", "a.wasm", "icons/i.svg", "boot.js"]
        );
    }

    #[test]
    fn only_what_is_fetched_counts() {
        let file = |brotli, first_visit| File {
            path: String::new(),
            raw: 0,
            brotli,
            first_visit,
        };
        assert_eq!(total(&[file(3, true), file(5, false), file(7, true)]), 10);
    }

    #[test]
    fn brotli_gives_the_bytes_back() {
        let text = b"a postmortem, ".repeat(100);
        let compressed = brotli(&text).unwrap();
        assert!(compressed.len() < 60, "{}", compressed.len());
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed, &mut back).unwrap();
        assert_eq!(back, text);
    }
}
