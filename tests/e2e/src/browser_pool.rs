//! Browsers for scenarios: one engine, and one browser that is shared by all scenarios that do no harm to it.
//!
//! Every stage has a server on a port of its own, and therefore an origin of its own: whatever one scenario
//! stores in the browser is not seen by another.

use std::cell::RefCell;
use std::time::Duration;

use thirtyfour::WebDriver;
use xtask::browser::Engine;
use xtask::places;
use xtask::server::Server;

use crate::Problem;
use crate::browser::{self, Opened};
use crate::folder::Folder;
use crate::left_out::LeftOut;
use crate::release::Copy;
use crate::watch::Watch;

/// The path of the page, as in a deployment that shares its origin with other pages.
pub(crate) const PREFIX: &str = "/x/debrief/";

/// The engine, the open browsers, and the folder for their downloads.
pub(crate) struct BrowserPool {
    engine: Engine,
    downloads: Folder,
    shared: RefCell<Option<Opened>>,
    own: RefCell<Vec<Opened>>,
}

/// The stage of one scenario: a server, a browser that has nothing open, and an empty folder for downloads.
pub(crate) struct TestPage<'a> {
    /// Serves `dist`; a scenario may stop it.
    pub(crate) server: Server,
    /// The browser; the pool closes it.
    pub(crate) browser: WebDriver,
    /// The folder in which downloads arrive.
    pub(crate) downloads: &'a Folder,
    _release: Option<Copy>,
}

impl BrowserPool {
    /// A pool for this engine. Browsers are only opened when a scenario needs one.
    pub(crate) fn open(engine: Engine) -> Result<Self, Problem> {
        let downloads = Folder::new("downloads")?;
        Ok(Self {
            engine,
            downloads: downloads.filled_late(engine != Engine::Chromium),
            shared: RefCell::new(None),
            own: RefCell::new(Vec::new()),
        })
    }

    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// Skips the scenario in every engine but Chromium.
    ///
    /// # Errors
    /// The reason, which is printed: why the other engines cannot be driven through it.
    pub(crate) fn only_in_chromium(&self, reason: &'static str) -> Result<(), Problem> {
        match self.engine {
            Engine::Chromium => Ok(()),
            Engine::Firefox | Engine::WebKit => Err(LeftOut(reason).into()),
        }
    }

    /// Skips the scenario in `WebKit`.
    ///
    /// # Errors
    /// The reason, which is printed: why `WebKit` cannot be driven through it.
    pub(crate) fn not_in_webkit(&self, reason: &'static str) -> Result<(), Problem> {
        match self.engine {
            Engine::WebKit => Err(LeftOut(reason).into()),
            Engine::Chromium | Engine::Firefox => Ok(()),
        }
    }

    /// A stage in the shared browser.
    pub(crate) async fn stage(&self) -> Result<TestPage<'_>, Problem> {
        let browser = self.common().await?;
        self.set(browser, None).await
    }

    /// A stage whose page runs a script before anything else in it, in every tab. This is how a fault is
    /// made, in any engine.
    pub(crate) async fn stage_with(&self, script: &str) -> Result<TestPage<'_>, Problem> {
        let browser = self.common().await?;
        let release = Copy::with_script("faulty", script)?;
        self.set(browser, Some(release)).await
    }

    async fn common(&self) -> Result<WebDriver, Problem> {
        if let Some(browser) = self.shared_browser() {
            return Ok(browser);
        }
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.shared.replace(Some(opened));
        Ok(browser)
    }

    /// A stage in a browser with a new profile, for a scenario that would leave traces in the shared one.
    pub(crate) async fn own_stage(&self) -> Result<TestPage<'_>, Problem> {
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.own.borrow_mut().push(opened);
        self.set(browser, None).await
    }

    /// The same, with a script that the page runs before anything else.
    pub(crate) async fn own_stage_with(&self, script: &str) -> Result<TestPage<'_>, Problem> {
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.own.borrow_mut().push(opened);
        let release = Copy::with_script("faulty", script)?;
        self.set(browser, Some(release)).await
    }

    /// Whether the browser died during the last scenario, so that its failure says nothing about the page.
    /// This is known of `WebKit` (2.50.6): its page process now and then reads from an invalid address (at
    /// one instruction of libjavascriptcoregtk), so does its window process (at one of libwebkit2gtk), and a
    /// page that moves to a new process sometimes never answers, although everything is at rest. If it were
    /// the page that kills the browser, it would do so twice.
    pub(crate) async fn browser_has_died(&self) -> bool {
        const ANSWER: Duration = Duration::from_secs(10);
        let (Engine::WebKit, Some(browser)) = (self.engine, self.last_browser()) else {
            return false;
        };
        let question = browser.execute("return true", Vec::new());
        match tokio::time::timeout(ANSWER, question).await {
            Err(_) => true,
            Ok(Ok(_)) => false,
            Ok(Err(problem)) => {
                let problem = problem.to_string();
                let signs = ["invalid session id", "error sending request"];
                signs.iter().any(|sign| problem.contains(sign))
            }
        }
    }

    /// Ends the drivers of browsers that have died and cannot be asked to close.
    pub(crate) fn kill_drivers(&self) {
        self.own.take().into_iter().for_each(Opened::end);
        if let Some(shared) = self.shared.take() {
            shared.end();
        }
    }

    /// Saves a screenshot of the browser, because it can show what a sentence cannot. Returns a line that
    /// says where it is.
    pub(crate) async fn picture(&self, name: &str) -> String {
        let Some(browser) = self.last_browser() else {
            return "no browser was open".to_owned();
        };
        let slug: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let path = places::root().join(format!("target/e2e-{}-{slug}.png", self.engine));
        match browser.screenshot(&path).await {
            Ok(()) => format!("picture: {}", path.display()),
            Err(problem) => format!("no picture: {problem}"),
        }
    }

    /// Closes the browsers and tabs that a scenario left open.
    pub(crate) async fn tidy(&self) {
        let own = self.own.take();
        for opened in own {
            // A browser that a scenario has killed cannot be closed again.
            let _ = opened.browser.clone().quit().await;
        }
        if let Some(browser) = self.shared_browser()
            && clear(&browser).await.is_err()
        {
            // The next scenario gets a new one.
            let _ = browser.quit().await;
            self.shared.replace(None);
        }
    }

    /// Closes the browsers. The driver ends together with the pool.
    pub(crate) async fn close(self) {
        self.tidy().await;
        if let Some(opened) = self.shared.take() {
            // The process is about to end, and the driver with it.
            let _ = opened.browser.clone().quit().await;
        }
    }

    /// The browser that the last scenario was played in.
    fn last_browser(&self) -> Option<WebDriver> {
        let own = self.own.borrow().last().map(|own| own.browser.clone());
        own.or_else(|| self.shared_browser())
    }

    fn shared_browser(&self) -> Option<WebDriver> {
        let shared = self.shared.borrow();
        shared.as_ref().map(|opened| opened.browser.clone())
    }

    async fn opened(&self) -> Result<Opened, Problem> {
        browser::open(self.engine, self.downloads.path()).await
    }

    async fn set(
        &self,
        browser: WebDriver,
        release: Option<Copy>,
    ) -> Result<TestPage<'_>, Problem> {
        self.downloads.clear()?;
        // Whatever is still in the logs comes from an earlier scenario.
        Watch::forget(&browser).await?;
        let dist = places::dist();
        let served = release.as_ref().map_or(&*dist, Copy::path);
        Ok(TestPage {
            server: Server::start(served, PREFIX, 0)?,
            browser,
            downloads: &self.downloads,
            _release: release,
        })
    }
}

/// Closes all tabs but one, which it leaves empty.
async fn clear(browser: &WebDriver) -> Result<(), Problem> {
    let mut tabs = browser.windows().await?;
    let last = tabs.pop().ok_or("the browser has no tab")?;
    for tab in tabs {
        browser.switch_to_window(tab).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(last).await?;
    // If the page has unsaved words, the browser asks before it leaves it.
    browser.goto("about:blank").await?;
    browser::fit(browser).await
}
