//! Finds the processes of a browser and kills them.
//!
//! They are found through `/proc`, which only Linux has: because they descend from the driver, or because the
//! folder of the profile is in their command lines, as some processes leave their parents. What the browser
//! shows is not known here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::Problem;
use crate::page::until;

/// How long killed processes may take to disappear.
const GONE: Duration = Duration::from_secs(10);

/// A process that has not ended.
struct Process {
    id: u32,
    parent: u32,
    /// Its program and arguments, each followed by a zero byte.
    line: String,
}

/// Whether this system has `/proc`, so that processes can be found.
pub(super) fn can_be_found() -> bool {
    Path::new("/proc/self/stat").exists()
}

/// Kills the driver and all processes of its browser, and waits until none of them is running.
pub(super) async fn kill_all(driver: u32, profile: &Path) -> Result<(), Problem> {
    until("the end of the browser", GONE, async || {
        // The second pass finds processes that were started during the first.
        let left = kill(driver, profile)?;
        Ok((left == 0).then_some(()))
    })
    .await
}

/// Kills the driver and all processes of its browser that are running now. Returns how many there were.
pub(super) fn kill(driver: u32, profile: &Path) -> Result<usize, Problem> {
    let processes_of_browser = processes_of_browser(driver, profile)?;
    end(&processes_of_browser)?;
    Ok(processes_of_browser.len())
}

/// Kills the processes in which Firefox runs pages, and waits until they are gone.
pub(super) async fn kill_pages(driver: u32, profile: &Path) -> Result<(), Problem> {
    let mut pages = processes_of_browser(driver, profile)?;
    pages.retain(|process| runs_pages(&process.line));
    if pages.is_empty() {
        return Err("no process of a page was found".into());
    }
    end(&pages)?;
    let killed: BTreeSet<u32> = pages.iter().map(|page| page.id).collect();
    until("the end of the page", GONE, async || {
        let left = processes_of_browser(driver, profile)?;
        let is_gone = left.iter().all(|process| !killed.contains(&process.id));
        Ok(is_gone.then_some(()))
    })
    .await
}

/// Whether this is the command line of a process in which Firefox runs pages: its last word is the type of
/// the process, here `tab`.
fn runs_pages(line: &str) -> bool {
    // The words are separated by blanks, not zero bytes, if the process was forked from Firefox's fork
    // server.
    let mut words = line.split(['\0', ' ']).filter(|word| !word.is_empty());
    words.any(|word| word == "-contentproc") && words.next_back() == Some("tab")
}

/// The process `root`, its descendants, and every process whose command line mentions the profile.
fn processes_of_browser(root: u32, profile: &Path) -> Result<Vec<Process>, Problem> {
    let profile = profile.to_string_lossy();
    let mut others = running()?;
    let mut processes_of_browser = Vec::new();
    let mut known = BTreeSet::from([root]);
    loop {
        let is_one = |process: &mut Process| {
            process.id == root
                || known.contains(&process.parent)
                || process.line.contains(&*profile)
        };
        let found: Vec<Process> = others.extract_if(.., is_one).collect();
        if found.is_empty() {
            return Ok(processes_of_browser);
        }
        known.extend(found.iter().map(|process| process.id));
        processes_of_browser.extend(found);
    }
}

/// Every process that is running. One that ends while it is read is left out.
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

/// The id of the parent of a process, from its line in `/proc` (proc(5)); `None` if the process has ended and
/// is only waiting to be removed.
fn parent(stat: &str) -> Option<u32> {
    // The name before the bracket may contain brackets and blanks itself.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    let state = words.next()?;
    if matches!(state, "Z" | "X") {
        return None;
    }
    words.next()?.parse().ok()
}

/// Sends all of them the signal that cannot be refused. It is not an error if one has ended meanwhile.
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
