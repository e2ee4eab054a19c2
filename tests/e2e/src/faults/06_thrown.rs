//! Fault 6: any call of the storage throws, and what it throws may be anything.

use super::play::{DISK, begin_draft, expect, records, type_in_title, wait_for_alert};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

/// Lets the calls that `calls` names throw what `thrown` returns, as long as it is set.
const THROW: &str = "
    for (const name of ['setItem', 'getItem', 'removeItem', 'key']) {
        const call = Storage.prototype[name];
        Storage.prototype[name] = function (...all) {
            if (window.thrown && window.calls.includes(name)) throw window.thrown();
            return call.apply(this, all);
        };
    }";

const THROWN: &[(&str, &str)] = &[
    (
        "Object.assign(new Error('no'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' })",
        "storage for this site is full",
    ),
    (
        "new DOMException('no', 'QuotaExceededError')",
        "storage for this site is full",
    ),
    (
        "new DOMException('no', 'SecurityError')",
        "does not let Debrief store anything",
    ),
    ("'a string'", "refused to store them"),
    ("null", "refused to store them"),
];

/// Returns whether the browser would ask before the page is left.
const LEAVE: &str = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// Types while storage throws, and expects that the words are saved once it no longer does.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(&[THROW, DISK].concat()).await?;
    let page = Page::new(&test_page.browser);
    begin_draft(&page, &test_page.server.url(), "T").await?;
    let mut typed = "T".to_owned();
    for calls in ["['setItem']", "['setItem', 'getItem', 'removeItem', 'key']"] {
        for (thrown, words) in THROWN {
            page.run(&format!(
                "window.calls = {calls}; window.thrown = window.diskThrows = () => {thrown}"
            ))
            .await?;
            typed.push('x');
            type_in_title(&page, "x").await?;
            wait_for_alert(&page, words).await?;
            let browser_asks = page.run(LEAVE).await?;
            expect(
                browser_asks == true,
                "leaving now would lose words without a question",
            )?;
            page.run("window.thrown = window.diskThrows = undefined")
                .await?;
            page.wait_until_saved().await?;
            let browser_asks = page.run(LEAVE).await?;
            expect(
                browser_asks == false,
                "all is saved, and leaving is asked about",
            )?;
            let stored = records(&page).await?;
            let title_in_json = format!("\"{typed}\"");
            expect(
                stored.len() == 1 && stored[0].1.contains(&title_in_json),
                &format!("after {thrown} from {calls} there is {stored:?}"),
            )?;
        }
    }
    Ok(())
}
