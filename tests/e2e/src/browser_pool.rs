//! What scenarios share: one engine, and one browser for all that do no harm to it.
//!
//! Every stage has a server on a port of its own, and so an origin of its own: nothing that
//! one scenario keeps in the browser is seen by another.

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

/// A deployment that shares its origin with others.
pub(crate) const PREFIX: &str = "/x/debrief/";

/// The engine, the browsers that are open, and where they put their downloads.
pub(crate) struct BrowserPool {
    engine: Engine,
    downloads: Folder,
    shared: RefCell<Option<Opened>>,
    own: RefCell<Vec<Opened>>,
}

/// Where one scenario plays: a server, a browser that has nothing open, an empty folder.
pub(crate) struct TestPage<'a> {
    /// Serves `dist`; a scenario may stop it.
    pub(crate) server: Server,
    /// The browser; the pool closes it.
    pub(crate) browser: WebDriver,
    /// Where downloads arrive.
    pub(crate) downloads: &'a Folder,
    _release: Option<Copy>,
}

impl BrowserPool {
    /// A pool for this engine; browsers are opened when they are asked for.
    pub(crate) fn open(engine: Engine) -> Result<Self, Problem> {
        let downloads = Folder::new("downloads")?;
        Ok(Self {
            engine,
            downloads: downloads.filled_late(engine != Engine::Chromium),
            shared: RefCell::new(None),
            own: RefCell::new(Vec::new()),
        })
    }

    /// The engine of all its browsers.
    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// Leaves the scenario out in every engine but Chromium.
    ///
    /// # Errors
    /// The reason, which is printed: why the others cannot be driven through it.
    pub(crate) fn only_in_chromium(&self, reason: &'static str) -> Result<(), Problem> {
        match self.engine {
            Engine::Chromium => Ok(()),
            Engine::Firefox | Engine::WebKit => Err(LeftOut(reason).into()),
        }
    }

    /// Leaves the scenario out in `WebKit`.
    ///
    /// # Errors
    /// The reason, which is printed: why it cannot be driven through it.
    pub(crate) fn not_in_webkit(&self, reason: &'static str) -> Result<(), Problem> {
        match self.engine {
            Engine::WebKit => Err(LeftOut(reason).into()),
            Engine::Chromium | Engine::Firefox => Ok(()),
        }
    }

    /// A stage in the browser that others use too.
    pub(crate) async fn stage(&self) -> Result<TestPage<'_>, Problem> {
        let browser = self.common().await?;
        self.set(browser, None).await
    }

    /// A stage whose page runs a script before anything else in it, in every tab: so a fault is made, in any
    /// engine.
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

    /// A stage in a browser with a new profile, for a scenario that would leave its mark on it.
    pub(crate) async fn own_stage(&self) -> Result<TestPage<'_>, Problem> {
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.own.borrow_mut().push(opened);
        self.set(browser, None).await
    }

    /// The same, where a script runs in the page before anything else.
    pub(crate) async fn own_stage_with(&self, script: &str) -> Result<TestPage<'_>, Problem> {
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.own.borrow_mut().push(opened);
        let release = Copy::with_script("faulty", script)?;
        self.set(browser, Some(release)).await
    }

    /// Whether the browser of the last scenario has died under it, so that the scenario says nothing of the
    /// page: of `WebKit`, whose pages now and then read from an address where nothing is (2.50.6, at one
    /// instruction of libjavascriptcoregtk), whose window does (at one of libwebkit2gtk), and of which a page
    /// that comes into a new process now and then never answers, with everything at rest. A page that kills
    /// it would do so twice.
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

    /// Ends the drivers of browsers that have died, which cannot be asked to close.
    pub(crate) fn kill_drivers(&self) {
        self.own.take().into_iter().for_each(Opened::end);
        if let Some(shared) = self.shared.take() {
            shared.end();
        }
    }

    /// Keeps a picture of what the browser shows, which shows what a sentence cannot; says where.
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

    /// Closes what a scenario left open.
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

    /// Closes the browsers; the driver ends with the pool.
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
        // What the logs still hold is of somebody else.
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

/// Leaves one empty tab.
async fn clear(browser: &WebDriver) -> Result<(), Problem> {
    let mut tabs = browser.windows().await?;
    let last = tabs.pop().ok_or("the browser has no tab")?;
    for tab in tabs {
        browser.switch_to_window(tab).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(last).await?;
    // A page with unsaved words asks before it goes.
    browser.goto("about:blank").await?;
    browser::fit(browser).await
}
