//! One trial: words are typed, something is killed, and what is there afterwards is read in the page itself.
//!
//! It knows two drafts and how to open them, and nothing of how they are stored.

use std::fs;
use std::time::Duration;

use serde_json::json;
use tokio::time::{Instant, sleep_until, timeout_at};
use xtask::browser::Engine;
use xtask::places;
use xtask::server::Server;

use super::chance::RandomNumbers;
use super::kept::PersistentBrowser;
use super::kind::Kind;
use super::loss::Loss;
use super::typist::Typed;
use crate::Problem;
use crate::browser_pool::PREFIX;
use crate::faults::play::{address, expect_same, wait_for_title};
use crate::folder::Folder;
use crate::page::{Page, until};

/// The section in which words are typed.
const FIELD: &str = "Summary";

/// The title and the text of the two drafts, in the order of their titles. Words are typed in the first; the
/// second must never change.
const DRAFTS: [(&str, &str); 2] = [
    ("Mail was late", "The queue was full."),
    ("Search was slow", "An index was lost."),
];

/// How long the list may take to show every draft, once the page is there.
const LIST_TIMEOUT: Duration = Duration::from_secs(10);

/// Removes the count of starts. A page that is killed before it has come to rest counts as a start that did
/// not finish (fault 23), and after two of those the program is not started. Here pages are killed for
/// another reason.
const COUNT_NO_START: &str = "
    for (const key of Object.keys(localStorage)) if (key.endsWith(':starts')) localStorage.removeItem(key);";

/// Resolves at the moment at which the page says that everything is saved.
const WAIT_FOR_SAVED: &str = "
    const done = arguments[arguments.length - 1];
    const says = () => [...document.querySelectorAll('[role=status], output')]
        .some((line) => line.innerText.startsWith('Saved'));
    const look = () => { if (says()) { observer.disconnect(); done(true); } };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();";

/// The page with both drafts, in a browser that can be killed.
pub(super) struct TestSetup {
    browser_process: PersistentBrowser,
    server: Server,
    /// The addresses of the two drafts.
    addresses: [String; 2],
    /// The present text of the section in which words are typed.
    text: String,
}

/// A fault to cause: what is killed, and when.
#[derive(Clone, Copy)]
pub(super) struct Fault {
    pub(super) kind: Kind,
    /// The time to wait after the page said that everything is saved, or after typing began.
    pub(super) after: Duration,
    /// The number with which typing begins; a different one for each trial.
    pub(super) first: u64,
    /// The seed for the pace of typing.
    pub(super) seed: u64,
}

impl TestSetup {
    /// Begins both drafts in a new profile and opens the first.
    pub(super) async fn new(engine: Engine) -> Result<Self, Problem> {
        let mut setup = Self {
            browser_process: PersistentBrowser::new(engine)?,
            server: Server::start(&places::dist(), PREFIX, 0)?,
            addresses: Default::default(),
            text: DRAFTS[0].1.to_owned(),
        };
        setup.browser_process.open().await?;
        setup.begin().await?;
        expect_same("the text", &*setup.read_text().await?, DRAFTS[0].1)?;
        Ok(setup)
    }

    /// The same, but the browser has been closed and opened once, so that the drafts as they are now are
    /// safely on the disk.
    pub(super) async fn new_on_disk(engine: Engine) -> Result<Self, Problem> {
        let mut setup = Self::new(engine).await?;
        setup.browser_process.close().await?;
        setup.browser_process.open().await?;
        expect_same("the text", &*setup.read_text().await?, DRAFTS[0].1)?;
        Ok(setup)
    }

    /// The version of the browser, as it reports it.
    pub(super) fn version(&self) -> Result<String, Problem> {
        let browser = self.browser_process.browser()?;
        let version = browser.handle().capabilities().get("browserVersion");
        let version = version.and_then(|version| version.as_str());
        Ok(version.unwrap_or("of no version").to_owned())
    }

    /// Today's date in UTC, `YYYY-MM-DD`, by the clock of the browser.
    pub(super) async fn today(&self) -> Result<String, Problem> {
        let browser = self.browser_process.browser()?;
        let date = "return new Date().toISOString().slice(0, 10)";
        let date = Page::new(&browser).run(date).await?;
        Ok(date.as_str().unwrap_or_default().to_owned())
    }

    /// Types, kills, opens the page again and measures what is missing.
    pub(super) async fn run_trial(&mut self, fault: Fault) -> Result<Loss, Problem> {
        if fault.kind == Kind::Renderer {
            self.browser_process.open_spare_tab().await?;
        }
        let typed = self.type_until_fault(fault).await?;
        if fault.kind == Kind::Renderer {
            self.browser_process.kill_page().await?;
        } else {
            self.browser_process.kill().await?;
            self.browser_process.open().await?;
        }
        let found = self.read_text().await?;

        let loss = Loss::of(&self.text, &typed, &found);
        self.text = found;
        loss
    }

    /// Ends the browser, which is not needed any more.
    pub(super) async fn clear(mut self) -> Result<(), Problem> {
        self.browser_process.kill().await
    }

    /// Types until the moment of the fault, or types a few words, waits for “Saved” and then for that moment.
    async fn type_until_fault(&self, fault: Fault) -> Result<Typed, Problem> {
        let mut random = RandomNumbers::new(fault.seed);
        let browser = self.browser_process.browser()?;
        let page = Page::new(&browser);
        page.run(COUNT_NO_START).await?;
        let field = page.click_into(FIELD).await?;
        let end = "arguments[0].setSelectionRange(1e9, 1e9)";
        browser.execute(end, vec![field.to_json()?]).await?;
        let mut typed = Typed::new(fault.first);
        if fault.kind.allowed_loss().is_some() {
            let end = typed.start + fault.after;
            let typing = typed.type_steadily(&page, &mut random);
            // Typing only ends by itself if the browser refuses a key.
            if let Ok(Err(problem)) = timeout_at(end, typing).await {
                return Err(problem);
            }
        } else {
            typed.type_keys(&page, random.number(5, 40)).await?;
            page.wait_until_drawn().await?;
            browser.execute_async(WAIT_FOR_SAVED, Vec::new()).await?;
            sleep_until(Instant::now() + fault.after).await;
        }
        Ok(typed)
    }

    /// Imports both drafts as files, and stores their addresses.
    async fn begin(&mut self) -> Result<(), Problem> {
        let files = Folder::new("drafts")?;
        let browser = self.browser_process.browser()?;
        let page = Page::new(&browser);
        page.open(&self.server.url()).await?;
        for ((title, text), place) in DRAFTS.into_iter().zip(&mut self.addresses) {
            let file = files.path().join("draft.md");
            fs::write(&file, format!("# {title}\n\n## {FIELD}\n\n{text}\n"))?;
            page.choose_file("Import files", &file).await?;
            page.click("link", title).await?;
            page.find("textbox", FIELD).await?;
            *place = address(&page).await?;
            page.open(&self.server.url()).await?;
        }
        Ok(())
    }

    /// Loads the page and checks the list and both drafts. It stays in the first draft and returns the text
    /// of its section.
    async fn read_text(&self) -> Result<String, Problem> {
        let browser = self.browser_process.browser()?;
        let page = Page::new(&browser);
        page.open(&self.server.url()).await?;
        page.run(COUNT_NO_START).await?;
        let wanted = DRAFTS.map(|(title, _)| title);
        until("both drafts, and no other", LIST_TIMEOUT, async || {
            let mut titles = page.draft_titles().await?;
            titles.sort();
            if titles == wanted {
                return Ok(Some(()));
            }
            Err(format!("there are {titles:?}").into())
        })
        .await?;
        page.open(&self.addresses[1]).await?;
        wait_for_title(&page, DRAFTS[1].0).await?;
        let other = page.text("textbox", FIELD).await?;
        expect_same("the draft that nobody touched", &*other, DRAFTS[1].1)?;
        page.open(&self.addresses[0]).await?;
        wait_for_title(&page, DRAFTS[0].0).await?;
        until("a field that can be written", LIST_TIMEOUT, async || {
            let field = page.find("textbox", FIELD).await?;
            let script = "return arguments[0].readOnly";
            let locked = browser.execute(script, vec![field.to_json()?]).await?;
            Ok((locked.json() == &json!(false)).then_some(()))
        })
        .await?;
        page.text("textbox", FIELD).await
    }
}
