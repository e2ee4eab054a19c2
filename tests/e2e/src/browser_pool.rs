//! Browsers for scenarios: one engine, and one browser that is shared by all scenarios which leave it
//! unchanged.
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
use crate::browser::{self, OpenBrowser};
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
    shared: RefCell<Option<OpenBrowser>>,
    own_browsers: RefCell<Vec<OpenBrowser>>,
}

/// What one scenario gets: a server, a browser that has nothing open, and an empty folder for downloads.
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
            own_browsers: RefCell::new(Vec::new()),
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
    pub(crate) async fn test_page(&self) -> Result<TestPage<'_>, Problem> {
        let browser = self.shared_or_new_browser().await?;
        self.make_test_page(browser, None).await
    }

    /// A stage whose page runs a script before anything else in it, in every tab. This is how a fault is
    /// made, in any engine.
    pub(crate) async fn test_page_with_script(
        &self,
        script: &str,
    ) -> Result<TestPage<'_>, Problem> {
        let browser = self.shared_or_new_browser().await?;
        let release = Copy::with_script("faulty", script)?;
        self.make_test_page(browser, Some(release)).await
    }

    async fn shared_or_new_browser(&self) -> Result<WebDriver, Problem> {
        if let Some(browser) = self.shared_browser() {
            return Ok(browser);
        }
        let opened = self.open_browser().await?;
        let browser = opened.browser.clone();
        self.shared.replace(Some(opened));
        Ok(browser)
    }

    /// The same in a browser with a new profile, for a scenario that would leave traces in the shared one.
    pub(crate) async fn test_page_in_own_browser(&self) -> Result<TestPage<'_>, Problem> {
        let opened = self.open_browser().await?;
        let browser = opened.browser.clone();
        self.own_browsers.borrow_mut().push(opened);
        self.make_test_page(browser, None).await
    }

    /// The same, with a script that the page runs before anything else.
    pub(crate) async fn test_page_in_own_browser_with_script(
        &self,
        script: &str,
    ) -> Result<TestPage<'_>, Problem> {
        let opened = self.open_browser().await?;
        let browser = opened.browser.clone();
        self.own_browsers.borrow_mut().push(opened);
        let release = Copy::with_script("faulty", script)?;
        self.make_test_page(browser, Some(release)).await
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
        let is_alive = browser.execute("return true", Vec::new());
        match tokio::time::timeout(ANSWER, is_alive).await {
            Err(_) => true,
            Ok(Ok(_)) => false,
            Ok(Err(error_text)) => {
                let error_text = error_text.to_string();
                let messages = ["invalid session id", "error sending request"];
                messages.iter().any(|message| error_text.contains(message))
            }
        }
    }

    /// Ends the drivers of browsers that have died and cannot be asked to close.
    pub(crate) fn kill_drivers(&self) {
        self.own_browsers
            .take()
            .into_iter()
            .for_each(OpenBrowser::end);
        if let Some(shared) = self.shared.take() {
            shared.end();
        }
    }

    /// Saves a screenshot of the browser, because it can show what a sentence cannot. Returns a line that
    /// says where it is.
    pub(crate) async fn save_screenshot(&self, name: &str) -> String {
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
            Err(error_text) => format!("no picture: {error_text}"),
        }
    }

    /// Closes the browsers and tabs that a scenario left open.
    pub(crate) async fn clean_up(&self) {
        let own_browsers = self.own_browsers.take();
        for opened in own_browsers {
            // A browser that a scenario has killed cannot be closed again.
            let _ = opened.browser.clone().quit().await;
        }
        if let Some(browser) = self.shared_browser()
            && close_tabs(&browser).await.is_err()
        {
            // The next scenario gets a new one.
            let _ = browser.quit().await;
            self.shared.replace(None);
        }
    }

    /// Closes the browsers. The driver ends together with the pool.
    pub(crate) async fn close(self) {
        self.clean_up().await;
        if let Some(opened) = self.shared.take() {
            // The process is about to end, and the driver with it.
            let _ = opened.browser.clone().quit().await;
        }
    }

    /// The browser that the last scenario was played in.
    fn last_browser(&self) -> Option<WebDriver> {
        let last_own = self
            .own_browsers
            .borrow()
            .last()
            .map(|opened| opened.browser.clone());
        last_own.or_else(|| self.shared_browser())
    }

    fn shared_browser(&self) -> Option<WebDriver> {
        let shared = self.shared.borrow();
        shared.as_ref().map(|opened| opened.browser.clone())
    }

    async fn open_browser(&self) -> Result<OpenBrowser, Problem> {
        browser::open(self.engine, self.downloads.path()).await
    }

    async fn make_test_page(
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

/// Closes all tabs except one, which it leaves empty.
async fn close_tabs(browser: &WebDriver) -> Result<(), Problem> {
    let mut tabs = browser.windows().await?;
    let last = tabs.pop().ok_or("the browser has no tab")?;
    for tab in tabs {
        browser.switch_to_window(tab).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(last).await?;
    // If the page has unsaved words, the browser asks before it leaves it.
    browser.goto("about:blank").await?;
    browser::reset_window(browser).await
}
