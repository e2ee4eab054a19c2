//! Fault 27: something is missing that the page uses if the browser has it.

use serde_json::json;

use super::play::{Two, begin, expect, records, writable, write};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{PATIENCE, Page, until};

const ABSENT: &[(&str, &str)] = &[
    (
        "locks",
        "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });",
    ),
    ("channel", "delete window.BroadcastChannel;"),
    (
        "storage events",
        "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);",
    ),
    (
        "database",
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    ),
    ("worker", "delete Navigator.prototype.serviceWorker;"),
];

/// Writes in two tabs, once without each of these and once without all of them.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let all: String = ABSENT.iter().map(|(_, script)| *script).collect();
    let each = ABSENT.iter().copied().chain([("everything", all.as_str())]);
    for (what, script) in each {
        without(pool, script)
            .await
            .map_err(|problem| format!("without {what}: {problem}"))?;
        pool.tidy().await;
    }
    Ok(())
}

async fn without(pool: &BrowserPool, script: &str) -> Result<(), Problem> {
    let stage = pool.stage_with(script).await?;
    let browser = &stage.browser;
    let page = Page::new(browser);
    let address = begin(&page, &stage.server.url(), "Here").await?;
    let durable = page.run("return !!window.indexedDB").await? == json!(true);
    let says =
        page.run("return document.querySelector('.saved').innerText.includes('less safely')");
    let says_less = says.await? == json!(true);
    expect(
        says_less != durable,
        "the page does not say how safe the draft is",
    )?;
    let two = Two::open(&stage).await?;
    page.open(&address).await?;
    two.to_first(browser).await?;
    write(&page, " first").await?;
    two.to_second(browser).await?;
    // Without locks, both tabs can write. With locks, the fields of the second become read-only a moment
    // after its page is there.
    let follower = page.run("return !!navigator.locks").await? == json!(true);
    if follower {
        page.click("button", "Edit here instead").await?;
        writable(&page).await?;
    }
    write(&page, " second").await?;
    page.saved().await?;
    two.to_first(browser).await?;
    page.saved().await?;
    // Two tabs that write at the same moment only detect it a moment later.
    until("both words in storage", PATIENCE, async || {
        let stored = records(&page).await?;
        let stored: String = stored.into_iter().map(|(_, text)| text).collect();
        if stored.contains(" first") && stored.contains(" second") {
            return Ok(Some(()));
        }
        Err(format!("there is {stored}").into())
    })
    .await
}
