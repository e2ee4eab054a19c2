//! A copy of the release that a scenario may change: it becomes a newer version, loses a file, or gets a
//! script that runs before anything else and causes a fault.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::places;
use xtask::release::{precache, size};

use crate::Problem;
use crate::folder::Folder;

/// A copy of the release in a folder of its own.
pub(crate) struct Copy {
    folder: Folder,
}

impl Copy {
    /// Copies the release into a new folder with this name.
    pub(crate) fn new(name: &str) -> Result<Self, Problem> {
        let folder = Folder::new(name)?;
        for path in size::paths(&places::dist())? {
            let file = folder.path().join(&path);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(places::dist().join(&path), file)?;
        }
        Ok(Self { folder })
    }

    /// Copies the release and makes its page run a script before anything else, in every tab that loads it.
    pub(crate) fn with_script(name: &str, script: &str) -> Result<Self, Problem> {
        const FILE: &str = "before.js";
        let copy = Self::new(name)?;
        fs::write(copy.path().join(FILE), script)?;
        copy.publish(&format!("<script src=\"{FILE}\"></script>"))?;
        Ok(copy)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Turns the copy into another release, whose page contains this tag, with its own list of files for the
    /// service worker.
    pub(crate) fn publish(&self, tag: &str) -> Result<(), Problem> {
        let page = fs::read_to_string(places::dist().join("index.html"))?;
        let first = "<meta charset=\"utf-8\">";
        if !page.contains(first) {
            return Err(format!("the page has no {first}").into());
        }
        let page = page.replacen(first, &format!("{first}{tag}"), 1);
        fs::write(self.path().join("index.html"), page)?;
        fs::copy(
            places::root().join("public/sw.js"),
            self.path().join("sw.js"),
        )?;
        precache::write(self.path())?;
        Ok(())
    }

    /// Tells browsers not to cache any of its files, so that a changed file is what arrives.
    pub(crate) fn is_never_cached(&self) -> Result<(), Problem> {
        let file = self.path().join("_headers");
        let mut lines = Vec::new();
        for line in fs::read_to_string(&file)?.lines() {
            let rule = line.split_once("Cache-Control:").map(|(start, _)| start);
            lines.push(rule.map_or(line.to_owned(), |start| {
                format!("{start}Cache-Control: no-store")
            }));
        }
        Ok(fs::write(file, lines.join("\n"))?)
    }

    /// The path of the first file whose name starts and ends like this.
    pub(crate) fn file(&self, start: &str, end: &str) -> Result<PathBuf, Problem> {
        let paths = size::paths(self.path())?;
        let mut paths = paths.into_iter();
        let found = paths.find(|path| path.starts_with(start) && path.ends_with(end));
        let name = found.ok_or_else(|| format!("there is no {start}…{end}"))?;
        Ok(self.path().join(name))
    }
}
