//! Fault 26: the tab is closed right after a key, before a save was due.

use super::play::{TwoTabs, begin_draft, load, type_in_title, wait_for_title};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

/// Closes the tab right after a character was typed in it, several times, and expects every character in
/// another tab.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit(
        "its driver ends the process of a page before what that wrote last has left it",
    )?;
    let test_page = pool.test_page().await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let home = test_page.server.url();
    let address = begin_draft(&page, &home, "Closed").await?;
    page.open(&home).await?;
    let mut expected = "Closed".to_owned();
    for letter in ["a", "b", "c"] {
        let tabs = TwoTabs::open(&test_page).await?;
        load(&page, &address).await?;
        // The field that is shown before the program has loaded is replaced by the program.
        page.find("button", "Download").await?;
        wait_for_title(&page, &expected).await?;
        type_in_title(&page, letter).await?;
        browser.close_window().await?;
        tabs.to_first(browser).await?;
        expected.push_str(letter);
    }
    load(&page, &address).await?;
    wait_for_title(&page, &expected).await
}
