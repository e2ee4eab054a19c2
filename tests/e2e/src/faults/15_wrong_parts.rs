//! Fault 15: the page of one release is served with the program of another, or a network's sign-in page in
//! place of the program.

use std::fs;

use super::play::{begin_draft, download_with_button, expect, load, records};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::{Page, TIMEOUT, until};
use crate::release::Copy;
use xtask::server::Server;

const LOGIN: &str = "<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>";

/// Replaces each file of the program in turn; then shows that the service worker protects a page that has
/// loaded once.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let page = Page::new(&test_page.browser);
    let release = Copy::new("parts")?;
    release.is_never_cached()?;
    // Without its service worker, the page gets nothing but what the server sends.
    let worker = release.path().join("sw.js");
    let worker_script = fs::read(&worker)?;
    fs::remove_file(&worker)?;
    let server = Server::start(release.path(), PREFIX, 0)?;
    let home = server.url();
    begin_draft(&page, &home, "Precious").await?;
    let stored = records(&page).await?;

    for (start, end) in [("debrief-", ".wasm"), ("debrief-", ".js")] {
        let file = release.file(start, end)?;
        let original = fs::read(&file)?;
        let older = [&original[..], b" "].concat();
        for wrong in [LOGIN.as_bytes(), &older] {
            fs::write(&file, wrong)?;
            load_fresh(&page, &home).await?;
            page.find("heading", "Drafts in this browser").await?;
            let alert_text = page.alerts().await?;
            expect(
                alert_text.contains("could not be loaded"),
                &format!("it says “{alert_text}”"),
            )?;
            let button = "Download “Precious”";
            let json = download_with_button(&page, test_page.downloads, button, ".json").await?;
            expect(
                json.contains("\"Precious\""),
                "the draft was not handed out",
            )?;
            expect(records(&page).await? == stored, "the draft was touched")?;
        }
        fs::write(&file, original)?;
    }

    let later = release.file("later-", ".wasm")?;
    let original = fs::read(&later)?;
    fs::write(&later, LOGIN)?;
    load_fresh(&page, &format!("{home}#/new")).await?;
    page.find("heading", "The editor could not be loaded")
        .await?;
    page.click("button", "Download your drafts").await?;
    let json =
        download_with_button(&page, test_page.downloads, "Download all drafts", ".json").await?;
    expect(json.contains("\"debrief-backup\""), "that is no backup")?;

    // With its service worker, the page uses the files that it has, whatever the server sends by then.
    fs::write(&later, original)?;
    fs::write(&worker, worker_script)?;
    load_fresh(&page, &home).await?;
    page.wait_for_service_worker().await?;
    fs::write(release.file("debrief-", ".wasm")?, LOGIN)?;
    fs::write(release.path().join("index.html"), LOGIN)?;
    load(&page, &home).await?;
    page.find("link", "Precious").await?;
    Ok(())
}

/// Loads an address as on a first visit, and waits until the page or its error message is shown.
async fn load_fresh(page: &Page<'_>, url: &str) -> Result<(), Problem> {
    let browser = page.browser();
    browser.goto("about:blank").await?;
    browser.goto(url).await?;
    until("the page, or why it is not there", TIMEOUT, async || {
        let script = "return !document.getElementById('shell-loading') || document.getElementById('shell-loading').hidden";
        Ok((page.run(script).await? == serde_json::json!(true)).then_some(()))
    })
    .await
}
