//! Fault 17: the browser does not let the page store anything.

use super::play::{
    download_with_button, expect, new_draft, type_in_title, wait_for_alert, wait_for_title,
};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

const BLOCK: &str = "
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, {
        get() { throw new DOMException('The operation is insecure.', 'SecurityError') } });";

/// Writes a draft that is in memory only, and downloads it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(BLOCK).await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    page.open(&home).await?;
    wait_for_alert(&page, "does not let Debrief store anything").await?;
    new_draft(&page, &home).await?;
    type_in_title(&page, "In memory").await?;
    wait_for_alert(&page, "download your work before you close the page").await?;
    let file = download_with_button(&page, test_page.downloads, "Download now", ".json").await?;
    expect(file.contains("\"In memory\""), "the download lacks it")?;
    page.run("location.hash = '#/'").await?;
    page.click("link", "In memory").await?;
    wait_for_title(&page, "In memory").await
}
