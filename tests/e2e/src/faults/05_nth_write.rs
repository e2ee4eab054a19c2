//! Fault 5: the nth write fails, for every n.

use serde_json::Value;

use super::play::{expect, expect_same, new_draft, records, title, type_in_title};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};

/// Counts the writes to both copies, and lets one of them fail.
const COUNT: &str = "
    window.writes = -Infinity; window.fails = 0;
    for (const [owner, name] of [[Storage.prototype, 'setItem'], [IDBObjectStore.prototype, 'put']]) {
        const write = owner[name];
        owner[name] = function (...pair) {
            if (window.writes++ === window.fails) throw new DOMException('no', 'QuotaExceededError');
            return write.apply(this, pair);
        };
    }";

/// Types a few letters with a save after each, once for every write that can fail.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    const TEXT: &str = "abc";
    let test_page = pool.test_page_with_script(COUNT).await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    // Each save writes once to the quick copy and twice to the durable one: the record and its summary row.
    for fails in 0..3 * TEXT.len() + 1 {
        new_draft(&page, &home).await?;
        page.run(&format!("window.fails = {fails}; window.writes = 0"))
            .await?;
        let mut typed = String::new();
        for letter in TEXT.chars() {
            typed.push(letter);
            type_in_title(&page, &letter.to_string()).await?;
            let written = page.run("return window.writes").await?;
            until("a write", TIMEOUT, async || {
                Ok((page.run("return window.writes").await? != written).then_some(()))
            })
            .await?;
            for (_, text) in records(&page).await? {
                let stored: Value = serde_json::from_str(&text)?;
                let stored = stored["doc"]["title"].as_str().unwrap_or_default();
                expect(
                    typed.starts_with(stored) || stored == TEXT,
                    &format!("a mixed state: {stored} of {typed}"),
                )?;
            }
            expect_same("the title", &title(&page).await?, &typed)?;
        }
        page.wait_until_saved().await?;
    }
    let all = records(&page).await?;
    let whole = all.iter().filter(|(_, text)| text.contains("\"abc\""));
    expect_same("drafts", &whole.count(), &(3 * TEXT.len() + 1))
}
