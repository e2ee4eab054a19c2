//! Fault 10: a tab is duplicated, comes back from the browser's back/forward cache, or is frozen while
//! another tab edits the draft.

use serde_json::json;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use super::play::{
    TwoTabs, begin_draft, expect, expect_follower, expect_same, title, titles, type_in_title,
    wait_for_alert, wait_for_title, wait_until_writable,
};
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::Page;
use crate::{Problem, browser};

/// Returns why the browser did not keep the page in its back/forward cache.
const WHY: &str = "return JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null)";

/// Edits in another tab while the first is away, and comes back to the first.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let home = test_page.server.url();
    let address = begin_draft(&page, &home, "At home").await?;

    // A second tab on the same draft follows the first.
    let tabs = TwoTabs::open(&test_page).await?;
    page.open(&address).await?;
    expect_follower(&page).await?;

    // The first tab goes to another address. The browser may keep its page for "back".
    tabs.to_first(browser).await?;
    page.run("window.kept = true; location.href = 'manifest.webmanifest'")
        .await?;
    tabs.to_second(browser).await?;
    wait_until_writable(&page).await?;
    type_in_title(&page, ", edited").await?;
    page.wait_until_saved().await?;
    tabs.to_first(browser).await?;
    browser.back().await?;
    wait_for_title(&page, "At home, edited").await?;
    expect_follower(&page).await?;

    // The first tab takes over and is frozen, if the browser can do that. The second does not wait for it.
    page.click("button", "Edit here instead").await?;
    type_in_title(&page, " again").await?;
    page.wait_until_saved().await?;
    let freezes = browser::engine(browser) == Engine::Chromium;
    if freezes {
        life(browser, "frozen").await?;
    } else {
        crate::say("  without freezing a tab, which only the protocol of Chromium can");
    }
    tabs.to_second(browser).await?;
    wait_for_title(&page, "At home, edited again").await?;
    page.click("button", "Edit here instead").await?;
    type_in_title(&page, ", and more").await?;
    page.wait_until_saved().await?;
    tabs.to_first(browser).await?;
    if freezes {
        life(browser, "active").await?;
    }
    wait_for_title(&page, "At home, edited again, and more").await?;
    expect_follower(&page).await?;
    expect_same(
        "drafts",
        &titles(&page).await?,
        &vec!["At home, edited again, and more".to_owned()],
    )?;
    closed_while_away(&test_page, &page, &tabs).await
}

/// The first tab is away while the draft is edited and the second tab closed. If the browser has kept its
/// page, the page says that the draft was changed meanwhile.
async fn closed_while_away(
    test_page: &TestPage<'_>,
    page: &Page<'_>,
    tabs: &TwoTabs,
) -> Result<(), Problem> {
    let browser = &test_page.browser;
    page.run("location.href = 'manifest.webmanifest'").await?;
    tabs.to_second(browser).await?;
    type_in_title(page, ".").await?;
    page.wait_until_saved().await?;
    browser.close_window().await?;
    tabs.to_first(browser).await?;
    browser.back().await?;
    wait_for_title(page, "At home, edited again, and more.").await?;
    let kept = page.run("return window.kept === true").await? == json!(true);
    let why = page.run(WHY).await?;
    expect(
        kept || browser::engine(browser) != Engine::Chromium,
        &format!("the browser did not keep the page: {why}"),
    )?;
    if kept {
        wait_for_alert(page, "while this page was away").await?;
    } else {
        crate::say("  without a page that was kept for “back”, which this browser did not do");
    }
    wait_until_writable(page).await?;
    type_in_title(page, "!").await?;
    page.wait_until_saved().await?;
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
