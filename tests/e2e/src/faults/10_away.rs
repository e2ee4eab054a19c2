//! Fault 10: a tab is duplicated, comes back from the browser's back/forward cache, or is frozen while
//! another tab edits the draft.

use serde_json::json;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use super::play::{
    Two, alert, begin, expect, follows, same, shows_title, title, titles, writable, write,
};
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::Page;
use crate::{Problem, browser};

/// Returns why the browser did not keep the page in its back/forward cache.
const WHY: &str = "return JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null)";

/// Edits in another tab while the first is away, and comes back to the first.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.own_stage().await?;
    let browser = &stage.browser;
    let page = Page::new(browser);
    let home = stage.server.url();
    let address = begin(&page, &home, "At home").await?;

    // A second tab on the same draft follows the first.
    let two = Two::open(&stage).await?;
    page.open(&address).await?;
    follows(&page).await?;

    // The first tab goes to another address. The browser may keep its page for "back".
    two.to_first(browser).await?;
    page.run("window.kept = true; location.href = 'manifest.webmanifest'")
        .await?;
    two.to_second(browser).await?;
    writable(&page).await?;
    write(&page, ", edited").await?;
    page.saved().await?;
    two.to_first(browser).await?;
    browser.back().await?;
    shows_title(&page, "At home, edited").await?;
    follows(&page).await?;

    // The first tab takes over and is frozen, if the browser can do that. The second does not wait for it.
    page.click("button", "Edit here instead").await?;
    write(&page, " again").await?;
    page.saved().await?;
    let freezes = browser::engine(browser) == Engine::Chromium;
    if freezes {
        life(browser, "frozen").await?;
    } else {
        crate::say("  without freezing a tab, which only the protocol of Chromium can");
    }
    two.to_second(browser).await?;
    shows_title(&page, "At home, edited again").await?;
    page.click("button", "Edit here instead").await?;
    write(&page, ", and more").await?;
    page.saved().await?;
    two.to_first(browser).await?;
    if freezes {
        life(browser, "active").await?;
    }
    shows_title(&page, "At home, edited again, and more").await?;
    follows(&page).await?;
    same(
        "drafts",
        &titles(&page).await?,
        &vec!["At home, edited again, and more".to_owned()],
    )?;
    closed_while_away(&stage, &page, &two).await
}

/// The first tab is away while the draft is edited and the second tab closed. If the browser has kept its
/// page, the page says that the draft was changed meanwhile.
async fn closed_while_away(
    stage: &TestPage<'_>,
    page: &Page<'_>,
    two: &Two,
) -> Result<(), Problem> {
    let browser = &stage.browser;
    page.run("location.href = 'manifest.webmanifest'").await?;
    two.to_second(browser).await?;
    write(page, ".").await?;
    page.saved().await?;
    browser.close_window().await?;
    two.to_first(browser).await?;
    browser.back().await?;
    shows_title(page, "At home, edited again, and more.").await?;
    let kept = page.run("return window.kept === true").await? == json!(true);
    let why = page.run(WHY).await?;
    expect(
        kept || browser::engine(browser) != Engine::Chromium,
        &format!("the browser did not keep the page: {why}"),
    )?;
    if kept {
        alert(page, "while this page was away").await?;
    } else {
        crate::say("  without a page that was kept for “back”, which this browser did not do");
    }
    writable(page).await?;
    write(page, "!").await?;
    page.saved().await?;
    expect(
        titles(page).await? == [title(page).await?],
        "coming back has made a second draft",
    )
}

/// Freezes a tab or lets it continue. Only the protocol of Chromium can do this.
async fn life(browser: &WebDriver, state: &str) -> Result<(), Problem> {
    let parameters = json!({ "state": state });
    browser
        .cdp()
        .send_raw("Page.setWebLifecycleState", parameters)
        .await?;
    Ok(())
}
