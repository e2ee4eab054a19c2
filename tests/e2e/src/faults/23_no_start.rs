//! Fault 23: the program hangs when it starts, again and again.

use serde_json::json;

use super::play::{
    TwoTabs, begin_draft, download_with_button, expect, expect_same, wait_for_alert,
};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::{Page, TIMEOUT, until};

/// Keeps the program from starting, in the way that `localStorage.fault` names: `hangs` is a program that is
/// busy for longer than anybody waits; `ended` is one that the browser ends without notifying anybody.
/// Neither may really last here, because a driver waits for a page that hangs.
const HANG: &str = "
    const { fault } = localStorage;
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const call = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await call.apply(WebAssembly, all);
            if (fault === 'hangs') for (const end = Date.now() + 4000; Date.now() < end; );
            window.isStuck = !!fault;
            if (fault) await new Promise(() => {});
            return made;
        };
    }
    if (fault === 'ended') addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);";

/// Lets two starts fail, downloads the draft from the page that is shown then, and starts anyway.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(HANG).await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let home = test_page.server.url();
    begin_draft(&page, &home, "Precious").await?;
    for _ in 0..3 {
        page.reload().await?;
    }
    expect(
        unfinished_starts(&page).await?.as_deref() != Some("2"),
        "starts that somebody left at once are counted",
    )?;
    wait_until_started(&page).await?;

    for (fault, count) in [("hangs", "1"), ("ended", "2")] {
        page.run(&format!("localStorage.fault = '{fault}'")).await?;
        browser.goto(&home).await?;
        until("the program to hang", TIMEOUT, async || {
            let stuck = page.run("return window.isStuck").await?;
            Ok((stuck == json!(true)).then_some(()))
        })
        .await?;
        expect_same(
            "starts",
            &unfinished_starts(&page).await?.as_deref(),
            &Some(count),
        )?;
    }
    for _ in 0..2 {
        browser.goto(&home).await?;
        wait_for_alert(&page, "did not start properly two times in a row").await?;
    }
    let button = "Download “Precious”";
    let file = download_with_button(&page, test_page.downloads, button, ".json").await?;
    expect(file.contains("\"Precious\""), "the file lacks it")?;
    expect_same(
        "starts",
        &unfinished_starts(&page).await?.as_deref(),
        &Some("2"),
    )?;
    page.run("localStorage.removeItem('fault')").await?;
    page.click("button", "Start anyway").await?;
    page.find("link", "Precious").await?;
    wait_until_started(&page).await?;

    // If several tabs are opened at once, the last ones find that none has started yet.
    page.run(&format!("localStorage.setItem('{}', 2)", key()))
        .await?;
    browser.goto(&home).await?;
    wait_for_alert(&page, "did not start properly").await?;
    let tabs = TwoTabs::open(&test_page).await?;
    browser.goto(format!("{home}sw.js")).await?;
    page.run(&format!("localStorage.removeItem('{}')", key()))
        .await?;
    tabs.to_first(browser).await?;
    page.find("link", "Precious").await?;
    Ok(())
}

fn key() -> String {
    format!("debrief:{PREFIX}:starts")
}

/// The stored count of starts that have not finished; `None` if there is none.
async fn unfinished_starts(page: &Page<'_>) -> Result<Option<String>, Problem> {
    let script = format!("return localStorage.getItem('{}')", key());
    Ok(page.run(&script).await?.as_str().map(str::to_owned))
}

/// Waits until the start counts as finished, so that the count is removed.
async fn wait_until_started(page: &Page<'_>) -> Result<(), Problem> {
    until("the program to come to rest", TIMEOUT, async || {
        Ok(unfinished_starts(page).await?.is_none().then_some(()))
    })
    .await
}
