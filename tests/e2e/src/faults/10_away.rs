//! Fault 10: a tab that was duplicated, one that comes back from the browser's cache, one that was
//! frozen while another edited.

use serde_json::json;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use super::play::{
    Two, alert, begin, expect, follows, same, shows_title, title, titles, writable, write,
};
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::Page;
use crate::{Problem, browser};

/// Why the browser did not keep a page for "back".
const WHY: &str = "return JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null)";

/// Edits in another tab while this one is away, and comes back.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.own_stage().await?;
    let browser = &stage.browser;
    let page = Page::new(browser);
    let home = stage.server.url();
    let address = begin(&page, &home, "At home").await?;

    // A copy of the tab follows, and closing it leaves all as it was.
    let two = Two::open(&stage).await?;
    page.open(&address).await?;
    follows(&page).await?;

    // The first looks at another page, which the browser may keep it for.
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

    // It takes over, and is frozen, where that can be done; the other does not wait for it.
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

/// Away while the draft is edited and the other tab closed: it is told, if the browser has kept the page.
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

/// Freezes a tab or lets it go on, which only the protocol of Chromium can.
async fn life(browser: &WebDriver, state: &str) -> Result<(), Problem> {
    let parameters = json!({ "state": state });
    browser
        .cdp()
        .send_raw("Page.setWebLifecycleState", parameters)
        .await?;
    Ok(())
}
