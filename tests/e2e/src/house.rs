//! What scenarios share: one engine, and one browser for all that do no harm to it.
//!
//! Every stage has a server on a port of its own, and so an origin of its own: nothing that
//! one scenario keeps in the browser is seen by another.

use std::cell::RefCell;

use thirtyfour::WebDriver;
use xtask::browser::Engine;
use xtask::places;
use xtask::server::Server;

use crate::Problem;
use crate::browser::{self, Opened, SIZE};
use crate::folder::Folder;
use crate::left_out::LeftOut;
use crate::watch::Watch;

/// A deployment that shares its origin with others.
pub(crate) const PREFIX: &str = "/x/debrief/";

/// Why a scenario is left out in `WebKit` that could be driven there: those after it could not.
pub(crate) const FULL_OF_BARS: &str =
    "a bar for every download stays in its window, which has no room for more";

/// The engine, the browsers that are open, and where they put their downloads.
pub(crate) struct House {
    engine: Engine,
    downloads: Folder,
    shared: RefCell<Option<Opened>>,
    own: RefCell<Vec<Opened>>,
}

/// Where one scenario plays: a server, a browser that has nothing open, an empty folder.
pub(crate) struct Stage<'a> {
    /// Serves `dist`; a scenario may stop it.
    pub(crate) server: Server,
    /// The browser; the house closes it.
    pub(crate) browser: WebDriver,
    /// Where downloads arrive.
    pub(crate) downloads: &'a Folder,
}

impl House {
    /// A house for this engine; browsers are opened when they are asked for.
    pub(crate) fn open(engine: Engine) -> Result<Self, Problem> {
        Ok(Self {
            engine,
            downloads: Folder::new("downloads")?.filled_late(engine != Engine::Chromium),
            shared: RefCell::new(None),
            own: RefCell::new(Vec::new()),
        })
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
    pub(crate) async fn stage(&self) -> Result<Stage<'_>, Problem> {
        let open = self.shared_browser();
        let browser = match open {
            Some(browser) => browser,
            None => {
                let opened = self.opened().await?;
                let browser = opened.browser.clone();
                self.shared.replace(Some(opened));
                browser
            }
        };
        self.set(browser).await
    }

    /// A stage in a browser with a new profile, for a scenario that would leave its mark on it.
    pub(crate) async fn own_stage(&self) -> Result<Stage<'_>, Problem> {
        let opened = self.opened().await?;
        let browser = opened.browser.clone();
        self.own.borrow_mut().push(opened);
        self.set(browser).await
    }

    /// Whether the browser of the last scenario has died under it, so that the scenario says nothing of the
    /// page: of `WebKit`, which now and then reads from an address where nothing is (2.50.6, both times at the
    /// same instruction of libjavascriptcoregtk). A page that kills it would do so twice.
    pub(crate) async fn browser_has_died(&self) -> bool {
        let (Engine::WebKit, Some(browser)) = (self.engine, self.last_browser()) else {
            return false;
        };
        let alive = browser.execute("return true", Vec::new()).await;
        alive.is_err_and(|problem| problem.to_string().contains("invalid session id"))
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

    /// Closes the browsers; the driver ends with the house.
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

    async fn set(&self, browser: WebDriver) -> Result<Stage<'_>, Problem> {
        self.downloads.clear()?;
        // What the logs still hold is of somebody else.
        Watch::forget(&browser).await?;
        Ok(Stage {
            server: Server::start(&places::dist(), PREFIX, 0)?,
            browser,
            downloads: &self.downloads,
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
    let (width, height) = SIZE;
    browser.set_window_rect(0, 0, width, height).await?;
    Ok(())
}
