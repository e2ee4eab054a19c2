//! Fault 6: any call of the storage throws, and what it throws may be anything.

use super::play::{DISK, alert, begin, expect, records, write};
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
    let stage = pool.stage_with(&[THROW, DISK].concat()).await?;
    let page = Page::new(&stage.browser);
    begin(&page, &stage.server.url(), "T").await?;
    let mut typed = "T".to_owned();
    for calls in ["['setItem']", "['setItem', 'getItem', 'removeItem', 'key']"] {
        for (thrown, words) in THROWN {
            page.run(&format!(
                "window.calls = {calls}; window.thrown = window.diskThrows = () => {thrown}"
            ))
            .await?;
            typed.push('x');
            write(&page, "x").await?;
            alert(&page, words).await?;
            let asks = page.run(LEAVE).await?;
            expect(
                asks == true,
                "leaving now would lose words without a question",
            )?;
            page.run("window.thrown = window.diskThrows = undefined")
                .await?;
            page.saved().await?;
            let asks = page.run(LEAVE).await?;
            expect(asks == false, "all is saved, and leaving is asked about")?;
            let stored = records(&page).await?;
            let held = format!("\"{typed}\"");
            expect(
                stored.len() == 1 && stored[0].1.contains(&held),
                &format!("after {thrown} from {calls} there is {stored:?}"),
            )?;
        }
    }
    Ok(())
}
