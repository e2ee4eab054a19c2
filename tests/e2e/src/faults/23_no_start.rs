//! Fault 23: the program hangs when it starts, again and again.

use serde_json::json;

use super::play::{Two, alert, begin, download_by, expect, same};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::{PATIENCE, Page, until};

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
    let stage = pool.stage_with(HANG).await?;
    let browser = &stage.browser;
    let page = Page::new(browser);
    let home = stage.server.url();
    begin(&page, &home, "Precious").await?;
    for _ in 0..3 {
        page.reload().await?;
    }
    expect(
        counted(&page).await?.as_deref() != Some("2"),
        "starts that somebody left at once are counted",
    )?;
    settled(&page).await?;

    for (fault, count) in [("hangs", "1"), ("ended", "2")] {
        page.run(&format!("localStorage.fault = '{fault}'")).await?;
        browser.goto(&home).await?;
        until("the program to hang", PATIENCE, async || {
            let stuck = page.run("return window.isStuck").await?;
            Ok((stuck == json!(true)).then_some(()))
        })
        .await?;
        same("starts", &counted(&page).await?.as_deref(), &Some(count))?;
    }
    for _ in 0..2 {
        browser.goto(&home).await?;
        alert(&page, "did not start properly two times in a row").await?;
    }
    let button = "Download “Precious”";
    let file = download_by(&page, stage.downloads, button, ".json").await?;
    expect(file.contains("\"Precious\""), "the file lacks it")?;
    same("starts", &counted(&page).await?.as_deref(), &Some("2"))?;
    page.run("localStorage.removeItem('fault')").await?;
    page.click("button", "Start anyway").await?;
    page.find("link", "Precious").await?;
    settled(&page).await?;

    // If several tabs are opened at once, the last ones find that none has started yet.
    page.run(&format!("localStorage.setItem('{}', 2)", key()))
        .await?;
    browser.goto(&home).await?;
    alert(&page, "did not start properly").await?;
    let two = Two::open(&stage).await?;
    browser.goto(format!("{home}sw.js")).await?;
    page.run(&format!("localStorage.removeItem('{}')", key()))
        .await?;
    two.to_first(browser).await?;
    page.find("link", "Precious").await?;
    Ok(())
}

fn key() -> String {
    format!("debrief:{PREFIX}:starts")
}

/// The stored count of starts that have not finished; `None` if there is none.
async fn counted(page: &Page<'_>) -> Result<Option<String>, Problem> {
    let script = format!("return localStorage.getItem('{}')", key());
    Ok(page.run(&script).await?.as_str().map(str::to_owned))
}

/// Waits until the start counts as finished, so that the count is removed.
async fn settled(page: &Page<'_>) -> Result<(), Problem> {
    until("the program to come to rest", PATIENCE, async || {
        Ok(counted(page).await?.is_none().then_some(()))
    })
    .await
}
