//! Fault 17: the browser does not let the page store anything.

use super::play::{alert, download_by, expect, new, shows_title, write};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

const BLOCK: &str = "
    for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, {
        get() { throw new DOMException('The operation is insecure.', 'SecurityError') } });";

/// Writes a draft that is in memory only, and downloads it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage_with(BLOCK).await?;
    let page = Page::new(&stage.browser);
    let home = stage.server.url();
    page.open(&home).await?;
    alert(&page, "does not let Debrief store anything").await?;
    new(&page, &home).await?;
    write(&page, "In memory").await?;
    alert(&page, "download your work before you close the page").await?;
    let file = download_by(&page, stage.downloads, "Download now", ".json").await?;
    expect(file.contains("\"In memory\""), "the download lacks it")?;
    page.run("location.hash = '#/'").await?;
    page.click("link", "In memory").await?;
    shows_title(&page, "In memory").await
}
