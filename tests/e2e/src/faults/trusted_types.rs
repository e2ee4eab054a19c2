//! The browser refuses HTML and scripts that the page has not made itself; the page itself works as usual.

use serde_json::json;

use super::play::{begin_draft, expect, load};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;
use crate::watch::Watch;

/// Attempts to turn text into HTML or a script. All of them must throw.
const FOREIGN: &[&str] = &[
    "document.body.innerHTML = '<img src=x onerror=alert(1)>'",
    "document.body.innerHTML = '<b onclick=\"alert(1)\">x</b>'",
    "document.body.innerHTML = '<a href=\"javascript:alert(1)\">x</a>'",
    "document.body.innerHTML = '<p style=\"color: red\">x</p>'",
    "document.body.innerHTML = '<svg><style>*{}</style></svg>'",
    "document.body.innerHTML = '<iframe srcdoc=x></iframe>'",
    "document.body.innerHTML = '<p class=\"x\" onfocus=\"alert(1)\">'",
    "document.body.innerHTML = '<a href=\"https://a.example\" ping=\"//b.example\">x</a>'",
    "document.body.innerHTML = '<p'",
    "document.body.insertAdjacentHTML('beforeend', '<form>')",
    "document.createElement('script').src = 'https://a.example/x.js'",
    "document.createElement('script').src = 'boot.js'",
    "document.createElement('script').textContent = 'alert(1)'",
    "document.createElement('iframe').srcdoc = '<script>alert(1)</script>'",
    "new DOMParser().parseFromString('<img onerror=x>', 'text/html')",
    "trustedTypes.createPolicy('another', {})",
    "trustedTypes.createPolicy('default', {})",
];

/// Opens the pages and expects that the policy lets all of their own HTML pass; then tries foreign HTML and
/// scripts.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    let address = begin_draft(&page, &home, "Own").await?;
    page.open(&home).await?;
    let fixture = xtask::places::root().join("tests/fixtures/sre-book.md");
    page.choose_file("Import files", &fixture).await?;
    page.click("link", "2024-03-05-checkout-certificate-expired")
        .await?;
    page.find("region", "Report preview").await?;
    for hash in ["#/new", "#/settings", "#/help", "#/bin"] {
        load(&page, &format!("{home}{hash}")).await?;
    }
    load(&page, &format!("{address}/report")).await?;
    page.find("button", "Print").await?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()?;
    for attempt in FOREIGN {
        let script =
            format!("try {{ {attempt}; return 'accepted' }} catch (error) {{ return 'refused' }}");
        let answer = page.run(&script).await?;
        expect(
            answer == json!("refused"),
            &format!("{attempt} is {answer}"),
        )?;
    }
    Ok(())
}
