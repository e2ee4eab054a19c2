//! A test of the watch itself: requests of the page to another origin must be refused and reported.

use crate::browser_pool::BrowserPool;
use crate::page::Page;
use crate::watch::Watch;
use crate::{Problem, page};

/// Tries to reach another origin from a script and by elements of the document, and to set an inline style.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.only_in_chromium("no other browser tells its driver what the policy refused")?;
    let test_page = pool.test_page().await?;
    attempts(&Page::new(&test_page.browser), &test_page.server.url()).await
}

async fn attempts(page: &Page<'_>, url: &str) -> Result<(), Problem> {
    let mut watch = Watch::new(url);
    page.open(url).await?;
    watch.read_log(page.browser()).await?;
    let wrong = watch.take_problems();
    if !wrong.is_empty() {
        return Err(format!("before any attempt: {}", wrong.join("; ")).into());
    }
    for attempt in [
        "fetch('http://elsewhere.invalid/')",
        "navigator.sendBeacon('http://elsewhere.invalid/', 'x')",
        "new Image().src = 'http://elsewhere.invalid/a.png'",
        "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'http://elsewhere.invalid/a.css' }))",
        "document.body.setAttribute('style', 'color: red')",
    ] {
        page.run(&format!("try {{ {attempt} }} catch (error) {{}}"))
            .await?;
        let report = format!("the report of {attempt}");
        page::until(&report, page::TIMEOUT, async || {
            watch.read_log(page.browser()).await?;
            Ok((!watch.take_problems().is_empty()).then_some(()))
        })
        .await?;
    }
    Ok(())
}
