//! Fault 27: something is missing that the page uses if the browser has it.

use serde_json::json;

use super::play::{TwoTabs, begin_draft, expect, records, type_in_title, wait_until_writable};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};
use crate::until::TooLate;

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
    for (description, script) in each {
        if let Err(problem) = without(pool, script).await {
            let text = format!("without {description}: {problem}");
            return Err(if problem.is::<TooLate>() {
                TooLate(text).into()
            } else {
                text.into()
            });
        }
        pool.clean_up().await;
    }
    Ok(())
}

async fn without(pool: &BrowserPool, script: &str) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(script).await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let address = begin_draft(&page, &test_page.server.url(), "Here").await?;
    let has_database = page.run("return !!window.indexedDB").await? == json!(true);
    let status =
        page.run("return document.querySelector('.saved').innerText.includes('less safely')");
    let shows_less_safe = status.await? == json!(true);
    expect(
        shows_less_safe != has_database,
        "the page does not say how safe the draft is",
    )?;
    let tabs = TwoTabs::open(&test_page).await?;
    page.open(&address).await?;
    tabs.to_first(browser).await?;
    type_in_title(&page, " first").await?;
    tabs.to_second(browser).await?;
    // Without locks, both tabs can write. With locks, the fields of the second become read-only a moment
    // after its page is there.
    let has_locks = page.run("return !!navigator.locks").await? == json!(true);
    if has_locks {
        page.click("button", "Edit here instead").await?;
        wait_until_writable(&page).await?;
    }
    type_in_title(&page, " second").await?;
    page.wait_until_saved().await?;
    tabs.to_first(browser).await?;
    page.wait_until_saved().await?;
    // Two tabs that write at the same moment only detect it a moment later.
    until("both words in storage", TIMEOUT, async || {
        let stored = records(&page).await?;
        let stored: String = stored.into_iter().map(|(_, text)| text).collect();
        if stored.contains(" first") && stored.contains(" second") {
            return Ok(Some(()));
        }
        Err(format!("there is {stored}").into())
    })
    .await
}
