//! A title that is edited while the program is still loading: the program takes over the text and the caret,
//! and what is typed next continues where the last character was.

use super::play::{begin, expect, load, records, same, shows_title, titles};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::actions;
use crate::page::{PATIENCE, Page, until};

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
    let stage = pool.stage_with(TYPE).await?;
    let page = Page::new(&stage.browser);
    let address = begin(&page, &stage.server.url(), "Sign refused").await?;
    page.run("sessionStorage.types = true").await?;
    load(&page, &address).await?;
    shows_title(&page, "Sign in refused").await?;
    until("the program", PATIENCE, async || {
        let there = "return !document.querySelector('.early') && document.activeElement?.id";
        Ok((page.run(there).await?.as_str() == Some("field-title")).then_some(()))
    })
    .await?;
    let typed = page.run("return sessionStorage.typed").await?;
    same("it was typed", &typed.as_str(), &Some("early"))?;
    actions(page.browser())
        .send_keys(" today,")
        .perform()
        .await?;
    shows_title(&page, "Sign in today, refused").await?;
    page.saved().await?;
    same(
        "the draft",
        &titles(&page).await?,
        &vec!["Sign in today, refused".to_owned()],
    )?;
    expect(records(&page).await?.len() == 1, "there is a second draft")
}
