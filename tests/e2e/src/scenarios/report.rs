//! The finished report: its links, printing, and the HTML file that needs nothing else.

use serde_json::json;
use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{PATIENCE, Page, until};
use crate::watch::Watch;

/// Opens a report, follows a link in it, prints it, and opens its HTML file without any server.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage().await?;
    let page = Page::new(&stage.browser);
    page.open(&stage.server.url()).await?;
    let fixture = places::root().join("tests/fixtures/every-block.md");
    page.hand_over("Import files", &fixture).await?;
    page.click("link", "Open it").await?;
    page.click("button", "Report").await?;
    page.find("button", "Print").await?;
    let address = page.run("return location.href").await?;

    page.click("link", "the timeline").await?;
    until(
        "the focus on the heading “Timeline”",
        PATIENCE,
        async || {
            let script =
                "const at = document.activeElement; return at.closest('article') && at.innerText";
            Ok((page.run(script).await? == json!("Timeline")).then_some(()))
        },
    )
    .await?;
    let now = page.run("return location.href").await?;
    if now != address {
        return Err(format!("a link inside the report led from {address} to {now}").into());
    }

    page.run("window.printed = 0; window.print = () => { window.printed += 1; }")
        .await?;
    page.click("button", "Print").await?;
    if page.run("return window.printed").await? != json!(1) {
        return Err("“Print” does not print".into());
    }

    let words = "return document.querySelector('article').innerText.split(/\\s+/).filter(Boolean)";
    let shown = page.run(words).await?;
    let (name, _) = page.download(stage.downloads, "HTML", ".html").await?;
    page.is_calm().await?;
    let file = format!("file://{}", stage.downloads.taken(&name).display());
    let mut watch = Watch::new(&file);
    // Requests made until now are not requests of the file.
    watch.look(&stage.browser).await?;
    watch.wrong();
    stage.server.stop();
    stage.browser.goto(&file).await?;
    let alone = words.replace("querySelector('article')", "body");
    let alone = page.run(&alone).await?;
    if alone != shown {
        return Err(format!("the file shows {alone}\nand the report {shown}").into());
    }
    watch.look(&stage.browser).await?;
    watch.verdict()
}
