//! Fault 15: the page of one release is served with the program of another, or a network's sign-in page in
//! place of the program.

use std::fs;

use super::play::{begin, download_by, expect, load, records};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::{PATIENCE, Page, until};
use crate::release::Copy;
use xtask::server::Server;

const LOGIN: &str = "<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>";

/// Replaces each file of the program in turn; then shows that the service worker protects a page that has
/// loaded once.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.own_stage().await?;
    let page = Page::new(&stage.browser);
    let release = Copy::new("parts")?;
    release.is_never_cached()?;
    // Without its service worker, the page gets nothing but what the server sends.
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

    // With its service worker, the page uses the files that it has, whatever the server sends by then.
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

/// Loads an address as on a first visit, and waits until the page or its error message is shown.
async fn fresh(page: &Page<'_>, url: &str) -> Result<(), Problem> {
    let browser = page.browser();
    browser.goto("about:blank").await?;
    browser.goto(url).await?;
    until("the page, or why it is not there", PATIENCE, async || {
        let script = "return !document.getElementById('shell-loading') || document.getElementById('shell-loading').hidden";
        Ok((page.run(script).await? == serde_json::json!(true)).then_some(()))
    })
    .await
}
