//! Fault 18: the site's data are cleared while a draft is open.

use serde_json::json;
use xtask::browser::Engine;

use super::play::{
    begin_draft, expect, load, records, type_in_title, wait_for_alert, wait_for_title,
};
use crate::Problem;
use crate::browser::engine;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};

/// Clears both copies, as the settings of a browser do.
const CLEAR: &str = "
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) await new Promise((over) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = over;
    });";

/// Clears the site's data, and expects that the open draft is stored again, that the page says so, and that
/// the draft can be edited further.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let address = begin_draft(&page, &home, "Still here").await?;
    if engine(&test_page.browser) == Engine::Chromium {
        let all = json!({ "origin": home.trim_end_matches("/x/debrief/"), "storageTypes": "local_storage,indexeddb" });
        let cdp = test_page.browser.cdp();
        cdp.send_raw("Storage.clearDataForOrigin", all).await?;
    } else {
        page.run_async(CLEAR).await?;
    }
    // The page's process learns of it a moment later.
    until("the page to see it", TIMEOUT, async || {
        let empty = page.run("return localStorage.length === 0").await?;
        Ok((empty == json!(true) || !page.alerts().await?.is_empty()).then_some(()))
    })
    .await?;
    // The browser does not notify the page, so the next save has to find out.
    type_in_title(&page, " and on").await?;
    wait_for_alert(&page, "was gone from the browser's storage").await?;
    page.wait_until_saved().await?;
    until("both copies to hold it again", TIMEOUT, async || {
        let stored = records(&page).await?;
        let has_text = |(_, text): &(String, String)| text.contains("\"Still here and on\"");
        Ok((stored.len() == 1 && stored.iter().all(has_text)).then_some(()))
    })
    .await?;
    load(&page, &address).await?;
    wait_for_title(&page, "Still here and on").await?;
    load(&page, &home).await?;
    let links = page.all("link", "Still here and on").await?;
    expect(links.len() == 1, "the draft is not there once")
}
