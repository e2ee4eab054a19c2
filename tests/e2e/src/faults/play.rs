//! Steps that the tests of faults have in common: begin a draft, type, read what is in storage.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};
use xtask::browser::Engine;

use crate::Problem;
use crate::browser::{self, engine};
use crate::browser_pool::TestPage;
use crate::folder::Folder;
use crate::keyboard::actions;
use crate::page::{Page, TIMEOUT, until};

/// How long the page may take to say that something is not saved.
pub(super) const SECOND: Duration = Duration::from_millis(1_000);

/// Begins an empty draft, types this title and waits until it is saved. Returns the address of the draft.
pub(super) async fn begin_draft(
    page: &Page<'_>,
    home: &str,
    title: &str,
) -> Result<String, Problem> {
    new_draft(page, home).await?;
    type_in_title(page, title).await?;
    page.wait_until_saved().await?;
    address(page).await
}

/// Begins an empty draft.
pub(super) async fn new_draft(page: &Page<'_>, home: &str) -> Result<(), Problem> {
    page.open(&format!("{home}#/new")).await?;
    page.click("button", "Start empty").await?;
    page.find("textbox", "Title").await?;
    Ok(())
}

pub(super) async fn address(page: &Page<'_>) -> Result<String, Problem> {
    let address = page.run("return location.href").await?;
    Ok(address.as_str().unwrap_or_default().to_owned())
}

/// Loads an address as a new page, even if only its hash differs from the current address.
pub(super) async fn load(page: &Page<'_>, url: &str) -> Result<(), Problem> {
    let browser = page.browser();
    if engine(browser) == Engine::WebKit {
        // An intermediate page of another origin takes another process, and some of those never answer
        // (2.50.6).
        let script = "try { history.replaceState(null, '', arguments[0]); return true } catch { return false }";
        let named = browser.execute(script, vec![json!(url)]).await?;
        if named.json() == &json!(true) {
            return page.reload().await;
        }
    }
    browser.goto("about:blank").await?;
    page.open(url).await
}

/// Types at the end of the title, key by key.
pub(super) async fn type_in_title(page: &Page<'_>, text: &str) -> Result<(), Problem> {
    wait_until_writable(page).await?;
    let field = page.click_into("Title").await?;
    let end = "arguments[0].setSelectionRange(1e9, 1e9)";
    page.browser().execute(end, vec![field.to_json()?]).await?;
    actions(page.browser()).send_keys(text).perform().await?;
    Ok(())
}

/// Waits until the title can be edited.
pub(super) async fn wait_until_writable(page: &Page<'_>) -> Result<(), Problem> {
    until("a title that can be written", TIMEOUT, async || {
        let found = page.run("return document.querySelector('[aria-label=Title]')?.readOnly");
        Ok((found.await? == json!(false)).then_some(()))
    })
    .await
}

/// Waits until the page shows an alert with these words.
pub(super) async fn wait_for_alert(page: &Page<'_>, words: &str) -> Result<(), Problem> {
    until(
        &format!("an alert with “{words}”"),
        TIMEOUT,
        async || {
            let alert_text = page.alerts().await?;
            if alert_text.contains(words) {
                return Ok(Some(()));
            }
            Err(format!("it says “{alert_text}”").into())
        },
    )
    .await
}

/// The title as the page shows it.
pub(super) async fn title(page: &Page<'_>) -> Result<String, Problem> {
    page.text("textbox", "Title").await
}

/// Waits until the page shows this title.
pub(super) async fn wait_for_title(page: &Page<'_>, expected: &str) -> Result<(), Problem> {
    until(
        &format!("the title “{expected}”"),
        TIMEOUT,
        async || {
            let shown = title(page).await?;
            if shown == expected {
                return Ok(Some(()));
            }
            Err(format!("it is “{shown}”").into())
        },
    )
    .await
}

/// Makes the database throw what `window.diskThrows` returns when something is written, as long as it is set.
pub(super) const DISK: &str = "
    if (window.IDBObjectStore) {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) {
            window.lastPut = performance.now();
            if (window.diskThrows) throw window.diskThrows();
            return put.apply(this, all);
        };
    }";

/// Every record of a draft, by its key: those of the quick copy, and those of the durable copy that differ
/// from them.
const RECORDS: &str = "
    const quick = Object.entries(localStorage).filter(([key]) => key.includes(':draft:'));
    const escaped = new URL('./', location.href).pathname.replaceAll('%', '%25').replaceAll(':', '%3A');
    const name = `debrief:${escaped}`;
    const answered = (request) => new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
        request.onupgradeneeded = () => request.transaction.abort();
    });
    if (!window.indexedDB) return quick;
    let database;
    try { database = await answered(indexedDB.open(name)); } catch { return quick; }
    const store = database.transaction('drafts').objectStore('drafts');
    const [ids, texts] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
    database.close();
    const durable = ids.map((id, at) => [`${name}:draft:${id}`, texts[at]]);
    return [...quick, ...durable.filter(([key, text]) => !quick.some((one) => one[0] === key && one[1] === text))];";

/// Every record of a draft in storage, by its key. A draft whose two copies differ is listed twice.
pub(super) async fn records(page: &Page<'_>) -> Result<Vec<(String, String)>, Problem> {
    let found = page.run_async(RECORDS).await?;
    let mut found: Vec<(String, String)> =
        serde_json::from_value(found.clone()).map_err(|_| format!("no records: {found}"))?;
    found.sort();
    Ok(found)
}

/// The titles of all drafts in storage, in alphabetical order. Records that are not drafts are left out.
pub(super) async fn titles(page: &Page<'_>) -> Result<Vec<String>, Problem> {
    let drafts = records(page).await?;
    let drafts = drafts
        .iter()
        .filter_map(|(_, text)| serde_json::from_str::<Value>(text).ok());
    let mut titles: Vec<String> = drafts
        .filter_map(|draft| draft["doc"]["title"].as_str().map(str::to_owned))
        .collect();
    titles.sort();
    Ok(titles)
}

/// Fails with this message unless the condition holds.
pub(super) fn expect(condition: bool, description: &str) -> Result<(), Problem> {
    if condition {
        Ok(())
    } else {
        Err(description.into())
    }
}

/// Fails unless two values are the same.
pub(super) fn expect_same<T: PartialEq + std::fmt::Debug + ?Sized>(
    description: &str,
    actual: &T,
    expected: &T,
) -> Result<(), Problem> {
    expect(
        actual == expected,
        &format!("{description}: {actual:?} instead of {expected:?}"),
    )
}

/// Presses a button that downloads a file, and returns the file as text.
pub(super) async fn download_with_button(
    page: &Page<'_>,
    downloads: &Folder,
    button: &str,
    ending: &str,
) -> Result<String, Problem> {
    page.click("button", button).await?;
    let (_, bytes) = downloads.take_file(ending).await?;
    // In a browser that shows a bar for every download, the page would have no room left after a few.
    browser::restore_page_height(page.browser()).await?;
    Ok(String::from_utf8(bytes)?)
}

/// Two tabs of one browser.
pub(super) struct TwoTabs {
    /// The tab that was open already.
    pub(super) first: WindowHandle,
    /// The tab that was added.
    pub(super) second: WindowHandle,
}

impl TwoTabs {
    /// Opens a second tab and switches to it.
    pub(super) async fn open(test_page: &TestPage<'_>) -> Result<Self, Problem> {
        let first = test_page.browser.window().await?;
        let second = test_page.browser.new_tab().await?;
        let tabs = Self { first, second };
        tabs.to_second(&test_page.browser).await?;
        Ok(tabs)
    }

    /// Switches to the tab that was open already.
    pub(super) async fn to_first(&self, browser: &WebDriver) -> Result<(), Problem> {
        Ok(browser.switch_to_window(self.first.clone()).await?)
    }

    /// Switches to the tab that was added.
    pub(super) async fn to_second(&self, browser: &WebDriver) -> Result<(), Problem> {
        Ok(browser.switch_to_window(self.second.clone()).await?)
    }
}

/// Waits until the page says that another tab is the writer, and expects that the title is read-only.
pub(super) async fn expect_follower(page: &Page<'_>) -> Result<(), Problem> {
    page.find("button", "Edit here instead").await?;
    let locked = page
        .run("return document.querySelector('[aria-label=Title]').readOnly")
        .await?;
    expect(locked == json!(true), "the follower's title can be written")
}
