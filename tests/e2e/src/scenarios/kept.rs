//! Deleting and restoring: the bin, a backup, and deleting everything.

use std::fs;

use serde_json::json;
use xtask::places;

use crate::Problem;
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::Page;
use crate::text::same_text;

const REPORT: &str = "Search API outage";
const BOOK: &str = "2024-03-05-checkout-certificate-expired";

/// Deletes drafts into the bin, restores one by undo and from the bin, and deletes both for good.
pub(crate) async fn bin(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = two_drafts(&test_page).await?;
    let home = test_page.server.url();

    page.click("button", "Delete “Search API outage”").await?;
    page.titles(&[BOOK]).await?;
    page.click("button", "Undo").await?;
    page.titles_in_any_order(&[BOOK, REPORT]).await?;
    page.click("button", "Delete “Search API outage”").await?;
    page.titles(&[BOOK]).await?;
    page.reload().await?;
    page.titles(&[BOOK]).await?;

    page.click("link", "Bin (1)").await?;
    page.reads("30 days left").await?;
    page.click("button", "Restore “Search API outage”").await?;
    page.reads("The bin is empty.").await?;
    page.click("link", "Open it").await?;
    page.shows("textbox", "Issue Summary", "doubled").await?;

    page.open(&home).await?;
    page.titles_in_any_order(&[BOOK, REPORT]).await?;
    for title in [REPORT, BOOK] {
        page.click("button", &format!("Delete “{title}”")).await?;
        page.reads(&format!("“{title}” is in the bin")).await?;
    }
    page.click("link", "Bin (2)").await?;
    let for_good = "Delete for good: “Search API outage”";
    page.click("button", for_good).await?;
    page.find("dialog", "Delete this draft for good?").await?;
    page.click("button", "Cancel").await?;
    page.click("button", for_good).await?;
    page.click("button", "Delete for good").await?;
    page.wait_until_gone("button", for_good).await?;
    page.click("button", "Empty the bin").await?;
    page.find("dialog", "Delete everything in the bin?").await?;
    page.click("button", "Delete for good").await?;
    page.reads("The bin is empty.").await?;
    page.reload().await?;
    page.reads("The bin is empty.").await?;
    expect_no_keys(&page, "draft").await?;
    page.expect_no_alert().await
}

/// Deletes everything and restores it from a backup: every draft is then the same, byte for byte.
pub(crate) async fn backup(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = two_drafts(&test_page).await?;
    let home = test_page.server.url();
    page.run("localStorage.setItem('a-neighbour', 'stays')")
        .await?;
    page.click("button", "Back up all").await?;
    let (name, _) = test_page.downloads.take_file(".json").await?;
    let day = name.strip_prefix("debrief-backup-");
    let day = day.and_then(|rest| rest.strip_suffix(".json"));
    if day.is_none_or(|day| day.len() != 10 || day.matches('-').count() != 2) {
        return Err(format!("the backup is called {name}").into());
    }
    page.reads("2 drafts in debrief-backup-").await?;

    page.click("link", "Settings").await?;
    page.click("radio", "Dark").await?;
    page.background(true).await?;
    page.click("button", "Delete everything…").await?;
    page.find("dialog", "Delete everything?").await?;
    page.click("button", "Cancel").await?;
    page.reads("2 drafts,").await?;
    page.click("button", "Delete everything…").await?;
    page.click("button", "Delete everything").await?;
    page.reads("Everything that Debrief had stored in this browser is deleted.")
        .await?;
    page.background(false).await?;
    expect_no_keys(&page, "debrief:").await?;
    if page
        .run("return localStorage.getItem('a-neighbour')")
        .await?
        != json!("stays")
    {
        return Err("what is not Debrief's was deleted too".into());
    }

    page.open(&home).await?;
    page.find("button", "Open the finished example").await?;
    let backup = test_page.downloads.path_of_taken(&name);
    page.choose_file("Import files", &backup).await?;
    page.reads("Restored 2 drafts from debrief-backup-").await?;
    page.titles_in_any_order(&[BOOK, REPORT]).await?;
    page.choose_file("Import files", &backup).await?;
    page.reads("all 2 drafts are here already").await?;
    for (title, file) in [(BOOK, "sre-book.md"), (REPORT, "incident-report.md")] {
        page.open(&home).await?;
        page.click("link", title).await?;
        let actual = page
            .download(test_page.downloads, "Markdown", ".md")
            .await?
            .1;
        let original = fs::read_to_string(places::root().join("tests/fixtures").join(file))?;
        same_text(file, &String::from_utf8(actual)?, &original)?;
    }
    page.expect_no_alert().await
}

async fn two_drafts<'a>(test_page: &'a TestPage<'_>) -> Result<Page<'a>, Problem> {
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    let fixtures = places::root().join("tests/fixtures");
    for (file, title) in [("sre-book.md", BOOK), ("incident-report.md", REPORT)] {
        page.choose_file("Import files", &fixtures.join(file))
            .await?;
        page.find("link", title).await?;
    }
    Ok(page)
}

/// Checks that nothing is stored any more under a key that contains this.
async fn expect_no_keys(page: &Page<'_>, part: &str) -> Result<(), Problem> {
    let script =
        format!("return Object.keys(localStorage).filter((key) => key.includes('{part}'))");
    let keys = page.run(&script).await?;
    if keys == json!([]) {
        return Ok(());
    }
    Err(format!("still stored: {keys}").into())
}
