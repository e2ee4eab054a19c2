//! Fault 22, for drafts that are kept in two places. Without the program, the page must offer every draft of
//! both places, in the newer of its copies, whatever state the copies are in and whether or not the database
//! answers.

use serde_json::{Value, json};

use super::death::KEEP;
use super::play::{download_with_button, expect, expect_same, wait_for_alert};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX, TestPage};
use crate::page::{Page, TIMEOUT, until};

/// An id; what `localStorage` and the database have under it; and the titles that the page must offer. A
/// record that is not a draft is offered under its key.
type Case = (
    &'static str,
    StoredCopy,
    StoredCopy,
    &'static [&'static str],
);

#[derive(Clone, Copy)]
enum StoredCopy {
    Nothing,
    Draft(&'static str, u64),
    Torn(&'static str),
}
use StoredCopy::{Draft, Nothing, Torn};

const CASES: &[Case] = &[
    ("a", Draft("Stored", 1), Nothing, &["Stored"]),
    ("b", Nothing, Draft("Kept", 1), &["Kept"]),
    ("c", Draft("Before", 9), Draft("After", 10), &["After"]),
    ("d", Draft("Latest", 10), Draft("Late", 9), &["Latest"]),
    ("e", Torn("{\"torn\":"), Draft("Sound", 1), &["Sound", "e"]),
    ("f", Draft("Whole", 1), Torn("torn too"), &["Whole", "f"]),
    ("g", Nothing, Torn("torn alone"), &["g"]),
];

/// Puts records into both places. The program may have created the database already.
const PUT: &str = "
    const [own, stored, kept, done] = arguments;
    for (const [id, text] of stored) localStorage.setItem(`${own}:draft:${id}`, text);
    const opening = indexedDB.open(own, 1);
    opening.onupgradeneeded = () => {
        for (const name of ['drafts', 'summaries', 'handles']) opening.result.createObjectStore(name);
    };
    opening.onerror = () => done(String(opening.error));
    opening.onsuccess = () => {
        const writing = opening.result.transaction('drafts', 'readwrite');
        for (const [id, text] of kept) writing.objectStore('drafts').put(text, id);
        writing.oncomplete = () => { opening.result.close(); done('put'); };
        writing.onerror = writing.onabort = () => done(String(writing.error));
    };";

/// Tries to write to the database, and returns how many attempts succeeded.
const WRITE: &str = "
    const [own, done] = arguments;
    const opening = indexedDB.open(own);
    opening.onerror = () => done(String(opening.error));
    opening.onsuccess = () => {
        const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
        const went = [() => store.put('x', 'a'), () => store.add('x', 'z'), () => store.delete('a'), () => store.clear()]
            .filter((write) => { try { write(); return true } catch { return false } });
        opening.result.close();
        done(`${went.length} written`);
    };";

/// Kills the program while there are drafts in both places; then takes away what drafts are read with.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    program_killed(pool).await?;
    pool.clean_up().await;
    without_a_database(pool).await
}

async fn program_killed(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_with_script(KEEP).await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    // The program has found no drafts, and does not read again what is put there now.
    page.find("heading", "Write your first postmortem").await?;
    let records = |place: fn(&Case) -> StoredCopy| -> Vec<Value> {
        let records = CASES.iter().map(|case| (case.0, place(case)));
        records.filter_map(|(id, copy)| record(id, copy)).collect()
    };
    let (stored, kept) = (records(|case| case.1), records(|case| case.2));
    let written_records = run_script(
        &test_page,
        PUT,
        vec![database_name(), stored.into(), kept.into()],
    )
    .await?;
    expect_same("the records", &written_records, &json!("put"))?;
    page.run("window.kill()").await?;
    wait_for_alert(&page, "Debrief has stopped").await?;

    let mut titles = Vec::new();
    for (id, first, second, offered) in CASES {
        for title in *offered {
            let is_record = title == id;
            let title = if is_record {
                key(id)
            } else {
                (*title).to_owned()
            };
            let button = format!("Download “{title}”");
            let file = download_with_button(&page, test_page.downloads, &button, ".json").await?;
            if is_record {
                let torn = [first, second].into_iter().find_map(|copy| match copy {
                    Torn(text) => Some(*text),
                    _ => None,
                });
                expect_same("the record", &Some(&*file), &torn)?;
            } else {
                let title = format!("\"title\": \"{title}\"");
                expect(file.contains(&title), &format!("{title} is not in {file}"))?;
                titles.push(title);
            }
        }
    }
    let rows = page.run("return document.querySelectorAll('#shell-drafts li').length");
    let offered: usize = CASES.iter().map(|case| case.3.len()).sum();
    expect_same("the rows", &rows.await?, &json!(offered))?;
    let all =
        download_with_button(&page, test_page.downloads, "Download all drafts", ".json").await?;
    let backup: Value = serde_json::from_str(&all)?;
    let count = backup["drafts"].as_array().map(Vec::len);
    expect_same("the drafts of the backup", &count, &Some(titles.len()))?;
    for title in titles {
        expect(all.contains(&title), &format!("the backup lacks {title}"))?;
    }
    let written = run_script(&test_page, WRITE, vec![database_name()]).await?;
    expect_same("a dead program has", &written, &json!("0 written"))
}

/// Stores a draft in `localStorage` and takes away what the program needs to start. A script of `WRONG` then
/// does something to the database.
const STAGE: &str = "
    localStorage.setItem('KEY', 'DRAFT');
    window.list = indexedDB.databases.bind(indexedDB);
    delete window.WebAssembly;";

/// Everything that can be wrong with a database, and a script that makes it so.
const WRONG: &[(&str, &str)] = &[
    ("there is none yet", ""),
    (
        "there is none yet, and no list of them",
        "delete IDBFactory.prototype.databases;",
    ),
    (
        "the browser has none",
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    ),
    (
        "it is blocked",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } });",
    ),
    (
        "it cannot be opened",
        "delete IDBFactory.prototype.databases; IDBFactory.prototype.open = () => { throw new Error('no') };",
    ),
    (
        "it never answers",
        "IDBFactory.prototype.databases = () => new Promise(() => {});",
    ),
    (
        "it is never open",
        "delete IDBFactory.prototype.databases; IDBFactory.prototype.open = () => ({});",
    ),
];

async fn without_a_database(pool: &BrowserPool) -> Result<(), Problem> {
    let Some(draft) = record("a", Draft("Stored", 1)) else {
        return Err("there is no draft".into());
    };
    let draft = draft[1].as_str().unwrap_or_default().replace('\\', "\\\\");
    let start = STAGE.replace("KEY", &key("a")).replace("DRAFT", &draft);
    for (description, script) in WRONG {
        let test_page = pool
            .test_page_with_script(&[&start, *script].concat())
            .await?;
        let page = Page::new(&test_page.browser);
        test_page.browser.goto(test_page.server.url()).await?;
        let trouble = |problem: Problem| format!("{description}: {problem}");
        let button = "Download “Stored”";
        let file = download_with_button(&page, test_page.downloads, button, ".json").await;
        let file = file.map_err(trouble)?;
        expect(file.contains("\"Stored\""), description)?;
        // Looking for a database must not create one either. WebKit continues to list a database whose
        // creation was aborted, without a version.
        let names = "const done = arguments[0]; window.list().then((all) => done(all.filter(({ version }) => version).map(({ name }) => name)))";
        let names = run_script(&test_page, names, Vec::new())
            .await
            .map_err(trouble)?;
        expect(
            names
                .as_array()
                .is_some_and(|names| !names.contains(&database_name())),
            &format!("{description}: there are {names}"),
        )?;
    }
    let (_, never) = WRONG[WRONG.len() - 1];
    let script = format!("{start} localStorage.clear(); {never}");
    let test_page = pool.test_page_with_script(&script).await?;
    test_page.browser.goto(test_page.server.url()).await?;
    Page::new(&test_page.browser)
        .reads("No draft is stored here")
        .await
}

/// The name of the database, which is also the start of every key.
fn database_name() -> Value {
    json!(["debrief:", PREFIX].concat())
}

fn key(id: &str) -> String {
    format!("debrief:{PREFIX}:draft:{id}")
}

/// The id of a copy and the text to store for it; `None` for `Nothing`.
fn record(id: &str, copy: StoredCopy) -> Option<Value> {
    let text = match copy {
        Nothing => return None,
        Torn(text) => text.to_owned(),
        Draft(title, rev) => json!({
            "schema": 1, "id": id, "rev": rev, "saved_at": 1,
            "doc": { "format": "debrief", "version": 1, "id": id, "title": title, "sections": [] },
        })
        .to_string(),
    };
    Some(json!([id, text]))
}

/// Runs an asynchronous script and returns its answer, or fails once `TIMEOUT` is over.
async fn run_script(
    test_page: &TestPage<'_>,
    script: &str,
    arguments: Vec<Value>,
) -> Result<Value, Problem> {
    until("an answer of the database", TIMEOUT, async || {
        let answer = test_page
            .browser
            .execute_async(script, arguments.clone())
            .await?;
        Ok(Some(answer.json().clone()))
    })
    .await
}
