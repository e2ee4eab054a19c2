//! Fault 26: the tab is closed right after a key, before a save was due.

use super::play::{Two, begin, load, shows_title, write};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

/// Closes the tab right after a character was typed in it, several times, and expects every character in
/// another tab.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit(
        "its driver ends the process of a page before what that wrote last has left it",
    )?;
    let stage = pool.stage().await?;
    let browser = &stage.browser;
    let page = Page::new(browser);
    let home = stage.server.url();
    let address = begin(&page, &home, "Closed").await?;
    page.open(&home).await?;
    let mut wanted = "Closed".to_owned();
    for letter in ["a", "b", "c"] {
        let two = Two::open(&stage).await?;
        load(&page, &address).await?;
        // The field that is shown before the program has loaded is replaced by the program.
        page.find("button", "Download").await?;
        shows_title(&page, &wanted).await?;
        write(&page, letter).await?;
        browser.close_window().await?;
        two.to_first(browser).await?;
        wanted.push_str(letter);
    }
    load(&page, &address).await?;
    shows_title(&page, &wanted).await
}
