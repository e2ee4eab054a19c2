//! A temporary folder of one test, removed with everything in it when the test is over.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::Problem;
use crate::page::until;

/// How long a download may take.
const TIMEOUT: Duration = Duration::from_secs(15);

/// A temporary folder: it is new and empty, and is deleted when it is dropped.
pub(crate) struct Folder {
    path: PathBuf,
    /// Whether the browser that writes here first creates an empty file of the final name and fills it later.
    filled_late: bool,
}

impl Folder {
    /// Makes the folder. The name says what it is for; several folders may have the same name.
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

    /// Sets whether the engine that downloads into this folder creates an empty file of the final name before
    /// it fills it. Then `take_file` never returns an empty file: it would wait for its contents until it
    /// gives up.
    pub(crate) fn filled_late(mut self, is_late: bool) -> Self {
        self.filled_late = is_late;
        self
    }

    /// Whether a finished empty file can be told apart from one that is not filled yet.
    pub(crate) const fn can_detect_empty_files(&self) -> bool {
        !self.filled_late
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Removes everything in the folder, and keeps the folder.
    pub(crate) fn clear(&self) -> Result<(), Problem> {
        fs::remove_dir_all(&self.path)?;
        fs::create_dir_all(&self.path)?;
        Ok(())
    }

    /// Waits until the browser has completely written the one file with this ending, returns its name and
    /// bytes, and moves it out of the way of the next download.
    pub(crate) async fn take_file(&self, ending: &str) -> Result<(String, Vec<u8>), Problem> {
        let mut last_size = 0;
        let path = until(
            &format!("a download that ends in {ending}"),
            TIMEOUT,
            async || {
                let mut files = Vec::new();
                for entry in fs::read_dir(&self.path)? {
                    files.push(entry?.path());
                }
                files.retain(|path| path.is_file());
                // Chromium writes to a file of another name in the same folder and renames it at the end.
                let is_only_file = files.len() == 1 && files[0].to_string_lossy().ends_with(ending);
                let size = if is_only_file {
                    fs::metadata(&files[0])?.len()
                } else {
                    0
                };
                let is_complete = size > 0 && size == std::mem::replace(&mut last_size, size);
                let is_ready = is_only_file && (is_complete || !self.filled_late);
                Ok(if is_ready { files.pop() } else { None })
            },
        )
        .await?;
        let bytes = fs::read(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let taken_folder = self.path.join("taken");
        fs::create_dir_all(&taken_folder)?;
        fs::rename(&path, taken_folder.join(&*name))?;
        Ok((name.into_owned(), bytes))
    }

    /// The path to which `take_file` has moved the file of this name.
    pub(crate) fn path_of_taken(&self, name: &str) -> PathBuf {
        self.path.join("taken").join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The browser may still be closing its files; what cannot be removed stays in the system's folder for
        // temporary files.
        let _ = fs::remove_dir_all(&self.path);
    }
}
