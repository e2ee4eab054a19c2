//! Fault 15: the page of one release with the program of another, and the sign-in page of a network
//! in the place of the program.

use std::fs;
use std::path::{Path, PathBuf};

use super::play::{begin, download_by, expect, load, records};
use crate::Problem;
use crate::folder::Folder;
use crate::house::{House, PREFIX};
use crate::page::{PATIENCE, Page, until};
use xtask::places;
use xtask::release::{precache, size};
use xtask::server::Server;

const LOGIN: &str = "<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>";

/// A copy of the release, to be changed.
pub(super) struct Copy {
    folder: Folder,
}

impl Copy {
    /// Copies the release.
    pub(super) fn new(name: &str) -> Result<Self, Problem> {
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

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Makes it a release of its own, with this tag in its page.
    pub(super) fn publish(&self, tag: &str) -> Result<(), Problem> {
        let page = fs::read_to_string(places::dist().join("index.html"))?;
        let page = page.replacen("<title>", &format!("{tag}<title>"), 1);
        fs::write(self.path().join("index.html"), page)?;
        fs::copy(
            places::root().join("public/sw.js"),
            self.path().join("sw.js"),
        )?;
        precache::write(self.path())?;
        Ok(())
    }

    /// The file whose name begins and ends like this.
    fn file(&self, start: &str, end: &str) -> Result<PathBuf, Problem> {
        let paths = size::paths(self.path())?;
        let mut paths = paths.into_iter();
        let found = paths.find(|path| path.starts_with(start) && path.ends_with(end));
        let name = found.ok_or_else(|| format!("there is no {start}…{end}"))?;
        Ok(self.path().join(name))
    }
}

/// Replaces each part of a release in turn.
pub(crate) async fn run(house: &House) -> Result<(), Problem> {
    let stage = house.own_stage().await?;
    let page = Page::new(&stage.browser);
    let release = Copy::new("parts")?;
    // Without its worker the page has nothing but what the server sends.
    let worker = release.path().join("sw.js");
    let kept = fs::read(&worker)?;
    fs::remove_file(&worker)?;
    let server = Server::start(release.path(), PREFIX, 0)?;
    let home = server.url();
    begin(&page, &home, "Precious").await?;
    let stored = records(&page).await?;

    for (start, end) in [("debrief-", ".wasm"), ("debrief-", ".js")] {
        let file = release.file(start, end)?;
        let whole = fs::read(&file)?;
        let older = [&whole[..], b" "].concat();
        for wrong in [LOGIN.as_bytes(), &older] {
            fs::write(&file, wrong)?;
            fresh(&page, &home).await?;
            page.find("heading", "Drafts in this browser").await?;
            let said = page.alerts().await?;
            expect(
                said.contains("could not be loaded"),
                &format!("it says “{said}”"),
            )?;
            let button = "Download “Precious”";
            let json = download_by(&page, stage.downloads, button, ".json").await?;
            expect(
                json.contains("\"Precious\""),
                "the draft was not handed out",
            )?;
            expect(records(&page).await? == stored, "the draft was touched")?;
        }
        fs::write(&file, whole)?;
    }

    let later = release.file("later-", ".wasm")?;
    let whole = fs::read(&later)?;
    fs::write(&later, LOGIN)?;
    fresh(&page, &format!("{home}#/new")).await?;
    page.find("heading", "The editor could not be loaded")
        .await?;
    page.click("button", "Download your drafts").await?;
    let json = download_by(&page, stage.downloads, "Download all drafts", ".json").await?;
    expect(json.contains("\"debrief-backup\""), "that is no backup")?;

    // With its worker the page stands on what it has, whatever the server sends by then.
    fs::write(&later, whole)?;
    fs::write(&worker, kept)?;
    fresh(&page, &home).await?;
    page.kept().await?;
    fs::write(release.file("debrief-", ".wasm")?, LOGIN)?;
    fs::write(release.path().join("index.html"), LOGIN)?;
    load(&page, &home).await?;
    page.find("link", "Precious").await?;
    Ok(())
}

/// Loads an address as on a first visit, with nothing in the browser's cache.
async fn fresh(page: &Page<'_>, url: &str) -> Result<(), Problem> {
    let browser = page.browser();
    browser.goto("about:blank").await?;
    // To empty the cache would not do: what the page before has loaded may be put into it after that.
    for (command, with) in [
        ("Network.enable", serde_json::json!({})),
        (
            "Network.setCacheDisabled",
            serde_json::json!({ "cacheDisabled": true }),
        ),
    ] {
        browser.cdp().send_raw(command, with).await?;
    }
    browser.goto(url).await?;
    until("the page, or why it is not there", PATIENCE, async || {
        let script = "return !document.getElementById('shell-loading') || document.getElementById('shell-loading').hidden";
        Ok((page.run(script).await? == serde_json::json!(true)).then_some(()))
    })
    .await
}
