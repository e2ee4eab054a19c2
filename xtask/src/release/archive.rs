//! Packs a release into one file, `debrief-<version>.tar.gz`, and writes its checksum.
//!
//! The same folder always gives the same bytes: the files are in a fixed order, without the times and owners
//! of this machine.

use std::fs;
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};
use sha2::{Digest as _, Sha256};
use tar::{Builder, Header};

use super::size;
use crate::failure::{Context as _, Failure};

/// Packs a folder into `debrief-<version>.tar.gz` in the folder `into`, and writes the checksum to a
/// `.sha256` file there in the form that `sha256sum --check` reads. In the archive, everything is in one
/// folder, `debrief-<version>`. Returns the path of the archive.
///
/// # Errors
/// A file cannot be read or written; the message says which.
pub fn write(dist: &Path, into: &Path) -> Result<PathBuf, Failure> {
    let name = format!("debrief-{}", env!("CARGO_PKG_VERSION"));
    let file_name = format!("{name}.tar.gz");
    let context = || format!("{file_name} cannot be written");
    let bytes = pack(dist, &name)?;
    fs::create_dir_all(into).context(context)?;
    let archive = into.join(&file_name);
    fs::write(&archive, &bytes).context(context)?;
    let sum: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let line = format!("{sum}  {file_name}\n");
    fs::write(into.join(format!("{file_name}.sha256")), line).context(context)?;
    Ok(archive)
}

fn pack(dist: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let context = || format!("{} cannot be packed", dist.display());
    // The time and the system are fixed, so that the archive says nothing about where it was made.
    let gzip = GzBuilder::new().mtime(0).operating_system(255);
    let mut archive = Builder::new(gzip.write(Vec::new(), Compression::best()));
    for path in size::paths(dist)? {
        let bytes = fs::read(dist.join(&path)).context(context)?;
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        archive
            .append_data(&mut header, format!("{name}/{path}"), &*bytes)
            .context(context)?;
    }
    archive
        .into_inner()
        .and_then(flate2::write::GzEncoder::finish)
        .context(context)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn the_same_folder_gives_the_same_archive_with_its_files_in_it() {
        let folder = std::env::temp_dir().join(format!("debrief-archive-{}", std::process::id()));
        let (dist, into) = (folder.join("dist"), folder.join("archive"));
        fs::create_dir_all(dist.join("icons")).expect("a folder");
        fs::write(dist.join("index.html"), "page").expect("a file");
        fs::write(dist.join("icons/icon.svg"), "icon").expect("a file");
        let archive = write(&dist, &into).expect("an archive");
        let bytes = fs::read(&archive).expect("the archive");
        fs::write(dist.join("index.html"), "page").expect("the same file, written later");
        assert!(
            pack(&dist, &format!("debrief-{}", env!("CARGO_PKG_VERSION"))).expect("again") == bytes
        );
        let sum = fs::read_to_string(archive.with_extension("gz.sha256")).expect("the checksum");
        let (digits, name) = sum.trim_end().split_once("  ").expect("a sum and a name");
        assert_eq!(digits.len(), 64);
        assert_eq!(
            Some(name),
            archive.file_name().and_then(|name| name.to_str())
        );
        let mut found = Vec::new();
        for entry in tar::Archive::new(flate2::read::GzDecoder::new(&*bytes))
            .entries()
            .expect("entries")
        {
            let mut entry = entry.expect("an entry");
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("its text");
            found.push((entry.path().expect("its path").display().to_string(), text));
        }
        let top = format!("debrief-{}", env!("CARGO_PKG_VERSION"));
        let wanted = [("icons/icon.svg", "icon"), ("index.html", "page")];
        assert_eq!(
            found,
            wanted.map(|(path, text)| (format!("{top}/{path}"), text.to_owned()))
        );
        fs::remove_dir_all(&folder).expect("the folder to go");
    }
}
