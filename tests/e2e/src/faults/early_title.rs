//! A title that is edited while the program is still loading: the program takes over the text and the caret,
//! and what is typed next continues where the last character was.

use super::play::{begin_draft, expect, expect_same, load, records, titles, wait_for_title};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::actions;
use crate::page::{Page, TIMEOUT, until};

/// Types as soon as there is a title, once `sessionStorage.types` is set, and notes whether that was before
/// the program had taken over.
const TYPE: &str = "new MutationObserver((_, observer) => {
    const field = document.querySelector('#field-title');
    if (!field || !sessionStorage.types || sessionStorage.typed) return;
    observer.disconnect();
    sessionStorage.typed = field.closest('.early') ? 'early' : 'late';
    field.focus();
    field.setSelectionRange(4, 4);
    document.execCommand('insertText', false, ' in');
}).observe(document, { childList: true, subtree: true });";

/// Types in the title of a draft before the program is there, continues afterwards, and reads the title in
/// storage.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(TYPE).await?;
    let page = Page::new(&test_page.browser);
    let address = begin_draft(&page, &test_page.server.url(), "Sign refused").await?;
    page.run("sessionStorage.types = true").await?;
    load(&page, &address).await?;
    wait_for_title(&page, "Sign in refused").await?;
    until("the program", TIMEOUT, async || {
        let there = "return !document.querySelector('.early') && document.activeElement?.id";
        Ok((page.run(there).await?.as_str() == Some("field-title")).then_some(()))
    })
    .await?;
    let typed = page.run("return sessionStorage.typed").await?;
    expect_same("it was typed", &typed.as_str(), &Some("early"))?;
    actions(page.browser())
        .send_keys(" today,")
        .perform()
        .await?;
    wait_for_title(&page, "Sign in today, refused").await?;
    page.wait_until_saved().await?;
    expect_same(
        "the draft",
        &titles(&page).await?,
        &vec!["Sign in today, refused".to_owned()],
    )?;
    expect(records(&page).await?.len() == 1, "there is a second draft")
}
