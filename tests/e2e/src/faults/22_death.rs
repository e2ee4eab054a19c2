//! Fault 22: the program runs out of memory and traps.

use super::play::{
    begin_draft, download_with_button, expect, load, records, wait_for_alert, wait_for_title,
};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

/// Keeps the exports of the program, and adds `kill()`, which asks it for all the memory there is, as a huge
/// paste would.
pub(super) const KEEP: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const call = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await call.apply(WebAssembly, all);
            window.program ??= (made.instance ?? made).exports;
            return made;
        };
    }
    // In a script of the page, for the driver's may report its errors elsewhere.
    window.kill = () => setTimeout(() => window.program.__wbindgen_malloc(0xfffffff0, 1));";

/// Types into the title and kills the program before it can save.
const KILL: &str = "
    const field = document.querySelector('[aria-label=Title]');
    field.focus(); field.setSelectionRange(1e9, 1e9);
    document.execCommand('insertText', false, ' and unsaved');
    window.kill();";

/// Kills the program, downloads everything that the page then offers, and starts again.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(KEEP).await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    begin_draft(&page, &home, "Other").await?;
    let address = begin_draft(&page, &home, "Saved").await?;
    let stored = records(&page).await?;
    page.run(KILL).await?;
    wait_for_alert(&page, "Debrief has stopped").await?;
    for title in ["Other", "Saved"] {
        let button = format!("Download “{title}”");
        let file = download_with_button(&page, test_page.downloads, &button, ".json").await?;
        expect(file.contains(&format!("\"{title}\"")), "the file lacks it")?;
    }
    let all =
        download_with_button(&page, test_page.downloads, "Download all drafts", ".json").await?;
    expect(
        all.contains("\"debrief-backup\"") && all.contains("\"Other\""),
        "the backup lacks a draft",
    )?;
    let screen = "Download what was on the screen";
    let screen = download_with_button(&page, test_page.downloads, screen, ".md").await?;
    expect(
        screen.contains("Saved and unsaved"),
        &format!("what was on the screen is {screen}"),
    )?;
    expect(
        records(&page).await? == stored,
        "a dead program has written",
    )?;
    load(&page, &address).await?;
    wait_for_title(&page, "Saved").await
}
