//! Fault 20: more drafts than the quick copy has room for.

use super::play::{begin_draft, load, records, wait_for_title};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::actions;
use crate::page::{Page, TIMEOUT, until};

/// This many drafts of 20 KB are far more than the five million characters of `localStorage`.
const COUNT: usize = 400;

/// Puts COUNT copies of the only draft into the database.
const FILL: &str = "
    const escaped = new URL('./', location.href).pathname.replaceAll('%', '%25').replaceAll(':', '%3A');
    const answered = (request) => new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
    });
    const database = await answered(indexedDB.open(`debrief:${escaped}`));
    const stores = ['drafts', 'summaries'];
    const first = (name) => answered(database.transaction(name).objectStore(name).getAll());
    const [text, row] = (await Promise.all(stores.map(first))).map(([one]) => one);
    const filling = database.transaction(stores, 'readwrite');
    for (let number = 1; number <= COUNT; number++) {
        const [draft, listed] = [JSON.parse(text), JSON.parse(row)];
        const [id, title] = [`many-${number}`, `Incident ${number}`];
        Object.assign(draft, { id, doc: { ...draft.doc, id, title, sections: [{
            id: 's', kind: 'summary', heading: 'Summary', level: 2, style: 'atx', markdown: `${'word '.repeat(4000)}needle${number}` }] } });
        Object.assign(listed, { summary: { ...listed.summary, id, title } });
        filling.objectStore('drafts').put(JSON.stringify(draft), id);
        filling.objectStore('summaries').put(JSON.stringify(listed), id);
    }
    await new Promise((yes, no) => { filling.oncomplete = yes; filling.onabort = no; });
    database.close();";

/// Lists all drafts, finds one by a word in it, opens it and edits it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    begin_draft(&page, &home, "By hand").await?;
    page.run_async(&FILL.replace("COUNT", &COUNT.to_string()))
        .await?;
    load(&page, &home).await?;
    page.reads(&format!("{} drafts", COUNT + 1)).await?;
    until("all rows", TIMEOUT, async || {
        let rows = page.run("return document.querySelectorAll('.drafts > li').length");
        Ok((rows.await? == COUNT + 1).then_some(()))
    })
    .await?;
    page.click("searchbox", "Search drafts").await?;
    actions(&test_page.browser)
        .send_keys("needle377")
        .perform()
        .await?;
    until("one to be found", TIMEOUT, async || {
        let links = page.all("link", "Incident 377").await?.len();
        let others = page.all("link", "Incident 376").await?.len();
        Ok((links == 1 && others == 0).then_some(()))
    })
    .await?;
    page.click("link", "Incident 377").await?;
    wait_for_title(&page, "Incident 377").await?;
    page.retype("Summary", "needle377", "needle377 found")
        .await?;
    page.wait_until_saved().await?;
    let stored = records(&page).await?;
    let found = stored
        .iter()
        .filter(|(_, text)| text.contains("needle377 found"));
    if found.count() == 1 {
        return Ok(());
    }
    Err("the draft that was found and edited is not stored".into())
}
