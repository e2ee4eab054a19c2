//! Fault 14: a new version of the page arrives while two tabs are open.

use serde_json::json;

use super::play::{TwoTabs, begin_draft, expect, expect_same, type_in_title, wait_for_title};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::{Page, TIMEOUT, until};
use crate::release::Copy;
use xtask::server::Server;

const ASK: &str = "navigator.serviceWorker.getRegistration().then((found) => found.update())";

/// Publishes a second version, continues to type, and agrees to reload.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let release = Copy::new("versions")?;
    release.publish("<meta name=\"release\" content=\"one\">")?;
    let server = Server::start(release.path(), PREFIX, 0)?;
    let home = server.url();
    page.open(&home).await?;
    page.wait_for_service_worker().await?;
    begin_draft(&page, &home, "Typed").await?;
    page.run("window.same = true").await?;
    let tabs = TwoTabs::open(&test_page).await?;
    page.open(&home).await?;
    page.run("window.same = true").await?;

    release.publish("<meta name=\"release\" content=\"two\">")?;
    tabs.to_first(browser).await?;
    page.run(ASK).await?;
    page.find("button", "Save and reload").await?;
    type_in_title(&page, " on").await?;
    expect(
        was_not_reloaded(&page).await?,
        "the page was loaded again without being asked",
    )?;
    expect_same("the release", &version(&page).await?, &"one".to_owned())?;
    page.click("button", "Save and reload").await?;
    until("the new version", TIMEOUT, async || {
        Ok((version(&page).await? == "two").then_some(()))
    })
    .await?;
    wait_for_title(&page, "Typed on").await?;

    tabs.to_second(browser).await?;
    page.find("button", "Save and reload").await?;
    expect(
        was_not_reloaded(&page).await?,
        "the other tab was loaded again by itself",
    )?;
    page.find("link", "Typed on").await?;
    page.click("link", "Typed on").await?;
    page.find("textbox", "Title").await?;
    page.click("button", "Save and reload").await?;
    until("the new version in both", TIMEOUT, async || {
        Ok((version(&page).await? == "two").then_some(()))
    })
    .await?;
    server.stop();
    page.reload().await?;
    expect_same(
        "the release without a server",
        &version(&page).await?,
        &"two".to_owned(),
    )
}

async fn was_not_reloaded(page: &Page<'_>) -> Result<bool, Problem> {
    Ok(page.run("return window.same").await? == json!(true))
}

async fn version(page: &Page<'_>) -> Result<String, Problem> {
    let script = "return document.querySelector('meta[name=release]')?.content";
    Ok(page
        .run(script)
        .await?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}
