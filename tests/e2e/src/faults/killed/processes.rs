//! The processes of a browser, and their end.
//!
//! They are found through `/proc`, which only Linux has: by descent from the driver, and by the folder of the
//! profile in their command lines, for some leave their parents. It does not know what the browser shows.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::Problem;
use crate::page::until;

/// How long killed processes may take to be gone.
const GONE: Duration = Duration::from_secs(10);

/// A process that has not ended.
struct Process {
    id: u32,
    parent: u32,
    /// Its program and arguments, with a zero byte behind each.
    line: String,
}

/// Whether processes can be found here.
pub(super) fn can_be_found() -> bool {
    Path::new("/proc/self/stat").exists()
}

/// Kills the driver and everything of its browser at once, and waits until nothing of them runs.
pub(super) async fn kill_all(driver: u32, profile: &Path) -> Result<(), Problem> {
    until("the end of the browser", GONE, async || {
        // A second look finds what was begun in the same moment.
        let left = kill(driver, profile)?;
        Ok((left == 0).then_some(()))
    })
    .await
}

/// Kills the driver and everything of its browser that runs now; how much there was.
pub(super) fn kill(driver: u32, profile: &Path) -> Result<usize, Problem> {
    let family = family(driver, profile)?;
    end(&family)?;
    Ok(family.len())
}

/// Kills the processes in which Firefox runs pages, and waits until they are gone.
pub(super) async fn kill_pages(driver: u32, profile: &Path) -> Result<(), Problem> {
    let mut pages = family(driver, profile)?;
    pages.retain(|process| runs_pages(&process.line));
    if pages.is_empty() {
        return Err("no process of a page was found".into());
    }
    end(&pages)?;
    let killed: BTreeSet<u32> = pages.iter().map(|page| page.id).collect();
    until("the end of the page", GONE, async || {
        let left = family(driver, profile)?;
        let is_gone = left.iter().all(|process| !killed.contains(&process.id));
        Ok(is_gone.then_some(()))
    })
    .await
}

/// Whether a command line is that of a process of Firefox for pages: what sort it is stands at its end.
fn runs_pages(line: &str) -> bool {
    // Between its words are blanks where it was made by a process that was made for that.
    let mut words = line.split(['\0', ' ']).filter(|word| !word.is_empty());
    words.any(|word| word == "-contentproc") && words.next_back() == Some("tab")
}

/// The process, what descends from it, and what was told of the profile.
fn family(root: u32, profile: &Path) -> Result<Vec<Process>, Problem> {
    let profile = profile.to_string_lossy();
    let mut others = running()?;
    let mut family = Vec::new();
    let mut known = BTreeSet::from([root]);
    loop {
        let is_one = |process: &mut Process| {
            process.id == root
                || known.contains(&process.parent)
                || process.line.contains(&*profile)
        };
        let found: Vec<Process> = others.extract_if(.., is_one).collect();
        if found.is_empty() {
            return Ok(family);
        }
        known.extend(found.iter().map(|process| process.id));
        family.extend(found);
    }
}

/// Every process that runs. One that ends while it is looked at is left out.
fn running() -> Result<Vec<Process>, Problem> {
    let mut all = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Ok(id) = name.parse() else { continue };
        let (Ok(stat), Ok(line)) = (
            fs::read_to_string(path.join("stat")),
            fs::read(path.join("cmdline")),
        ) else {
            continue;
        };
        if let Some(parent) = parent(&stat) {
            let line = String::from_utf8_lossy(&line).into_owned();
            all.push(Process { id, parent, line });
        }
    }
    Ok(all)
}

/// Who began a process, from its line in `/proc` (proc(5)); nothing if it has ended and is not taken away
/// yet.
fn parent(stat: &str) -> Option<u32> {
    // The name before it may have brackets and blanks of its own.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    let state = words.next()?;
    if matches!(state, "Z" | "X") {
        return None;
    }
    words.next()?.parse().ok()
}

/// Sends them all the signal that cannot be refused. Who has ended meanwhile is no failure.
fn end(processes: &[Process]) -> Result<(), Problem> {
    if processes.is_empty() {
        return Ok(());
    }
    Command::new("kill")
        .arg("-KILL")
        .args(processes.iter().map(|process| process.id.to_string()))
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("nothing can be killed: {error}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_are_read_past_any_name() {
        assert_eq!(parent("7 (a) b) S 12 7 7"), Some(12));
        assert_eq!(parent("7 (chrome) Z 12 7 7"), None);
    }

    #[test]
    fn processes_of_pages_are_told_from_others() {
        assert!(runs_pages("firefox\0-contentproc\0-isForBrowser\0tab\0"));
        assert!(runs_pages("firefox -contentproc -isForBrowser 7 tab\0"));
        assert!(!runs_pages("firefox\0-contentproc\0socket\0"));
        assert!(!runs_pages("firefox\0-headless\0"));
    }
}
