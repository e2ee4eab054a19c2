//! Fault 8: keys of other pages on the same origin, and keys that disappear while the list is read.

use super::play::{begin_draft, expect, load};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

const FOREIGN: &str = "
    for (const key of ['theme', 'debrief', 'debrief:', 'debrief:/:draft:a', 'debrief:/x/debrief/y/:draft:a',
        'debrief:/x/debrief/:other', 'debrief:/x/debrief/:draft:', '', '\\u0000', '🚒'])
        localStorage.setItem(key, '{not JSON');";

/// Removes keys of drafts at the moment in which the page begins to read the list of keys.
const GOING: &str = "
    const key = Storage.prototype.key;
    Storage.prototype.key = function (index) {
        const found = key.call(this, index);
        if (index === 0) for (const going of Object.keys(this)) if (going.includes('going')) this.removeItem(going);
        return found;
    };";

/// Expects that only our draft is listed, without complaints, and that foreign keys stay as they are.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(GOING).await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    begin_draft(&page, &home, "Ours").await?;
    page.run(FOREIGN).await?;
    load(&page, &home).await?;
    page.find("link", "Ours").await?;
    expect(page.alerts().await?.is_empty(), "the page complains")?;
    expect(
        page.all("heading", "Set aside").await?.is_empty(),
        "keys of others are shown",
    )?;
    for number in 0..3 {
        page.run(&format!(
            "localStorage.setItem('debrief:/x/debrief/:draft:going-{number}', '{{}}')"
        ))
        .await?;
    }
    load(&page, &home).await?;
    page.find("heading", "Postmortems").await?;
    page.reload().await?;
    page.find("link", "Ours").await?;
    let kept = page.run("return localStorage.getItem('theme')").await?;
    expect(kept == "{not JSON", "a key of others was changed")
}
