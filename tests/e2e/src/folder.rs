//! A folder of the test's own, removed with all that is in it when the test is over.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::Problem;
use crate::page::until;

/// How long a download may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// A new, empty folder.
pub(crate) struct Folder {
    path: PathBuf,
    /// Whether who writes here makes an empty file of the name before filling it.
    filled_late: bool,
}

impl Folder {
    /// Makes the folder; the name tells what it is for, and may be given to several.
    pub(crate) fn new(name: &str) -> Result<Self, Problem> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let (process, number) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(format!("debrief-e2e-{name}-{process}-{number}"));
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir_all(&path)?;
        Ok(Self {
            path,
            filled_late: false,
        })
    }

    /// The same for downloads of an engine that makes an empty file of the name before it fills it; an
    /// empty download never ends there.
    pub(crate) fn filled_late(mut self, is_late: bool) -> Self {
        self.filled_late = is_late;
        self
    }

    /// Whether an empty file that is whole can be told from one that is not filled yet.
    pub(crate) const fn tells_empty(&self) -> bool {
        !self.filled_late
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Removes all that is in it.
    pub(crate) fn clear(&self) -> Result<(), Problem> {
        fs::remove_dir_all(&self.path)?;
        fs::create_dir_all(&self.path)?;
        Ok(())
    }

    /// Waits for the one file with this ending that the browser has written to the end, takes its
    /// bytes and moves it out of the way of the next download.
    pub(crate) async fn take(&self, ending: &str) -> Result<(String, Vec<u8>), Problem> {
        let mut before = 0;
        let path = until(
            &format!("a download that ends in {ending}"),
            PATIENCE,
            async || {
                let mut found = Vec::new();
                for entry in fs::read_dir(&self.path)? {
                    found.push(entry?.path());
                }
                found.retain(|path| path.is_file());
                // Chromium writes beside the file under a name of its own and renames at the end.
                let alone = found.len() == 1 && found[0].to_string_lossy().ends_with(ending);
                let size = if alone {
                    fs::metadata(&found[0])?.len()
                } else {
                    0
                };
                let settled = size > 0 && size == std::mem::replace(&mut before, size);
                let whole = alone && (settled || !self.filled_late);
                Ok(if whole { found.pop() } else { None })
            },
        )
        .await?;
        let bytes = fs::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let aside = self.path.join("taken");
        fs::create_dir_all(&aside)?;
        fs::rename(&path, aside.join(&*name))?;
        Ok((name.into_owned(), bytes))
    }

    /// Where a file that was taken stands now.
    pub(crate) fn taken(&self, name: &str) -> PathBuf {
        self.path.join("taken").join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The browser may still be closing its files; what is left is in the system's own folder
        // for such things.
        let _ = fs::remove_dir_all(&self.path);
    }
}
