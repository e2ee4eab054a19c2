//! Fault 16: the server is gone. Pages are opened without it, a file is imported and exported.

use super::play::{begin_draft, expect, load};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;
use xtask::places;

/// Pages that are not about one draft, and a heading on each.
const PAGES: &[(&str, &str)] = &[
    ("#/", "Postmortems"),
    ("#/new", "New postmortem"),
    ("#/settings", "Settings"),
    ("#/help", "Help"),
    ("#/bin", "Bin"),
    ("#/nowhere", "There is nothing here"),
];

/// Stops the server, then writes a draft, visits the pages, imports a file and downloads it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    page.open(&home).await?;
    page.wait_for_service_worker().await?;
    test_page.server.stop();
    let address = begin_draft(&page, &home, "Written offline").await?;
    for (hash, heading) in PAGES {
        load(&page, &format!("{home}{hash}")).await?;
        page.find("heading", heading).await?;
    }
    load(&page, &format!("{address}/report")).await?;
    page.find("button", "Print").await?;
    load(&page, &home).await?;
    let fixture = places::root().join("tests/fixtures/incident-report.md");
    page.choose_file("Import files", &fixture).await?;
    page.click("link", "Search API outage").await?;
    for (form, ending) in [("Markdown", ".md"), ("JSON", ".json"), ("HTML", ".html")] {
        page.click("button", "Download").await?;
        page.click("menuitem", form).await?;
        let (name, bytes) = test_page.downloads.take_file(ending).await?;
        expect(bytes.len() > 500, &format!("{name} is nearly empty"))?;
    }
    expect(page.alerts().await?.is_empty(), "the page complains")
}
