//! What scenarios share: one chromedriver, and one browser for all that do no harm to it.
//!
//! Every stage has a server on a port of its own, and so an origin of its own: nothing that
//! one scenario keeps in the browser is seen by another.

use std::cell::RefCell;

use thirtyfour::WebDriver;
use xtask::places;
use xtask::server::Server;

use crate::driver::Driver;
use crate::folder::Folder;
use crate::{Problem, chrome};

/// A deployment that shares its origin with others.
pub(crate) const PREFIX: &str = "/x/debrief/";

/// The driver, the browsers that are open, and where they put their downloads.
pub(crate) struct House {
    driver: Driver,
    downloads: Folder,
    shared: RefCell<Option<WebDriver>>,
    own: RefCell<Vec<WebDriver>>,
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
    /// Starts the driver; browsers are opened when they are asked for.
    pub(crate) fn open() -> Result<Self, Problem> {
        Ok(Self {
            driver: Driver::start()?,
            downloads: Folder::new("downloads")?,
            shared: RefCell::new(None),
            own: RefCell::new(Vec::new()),
        })
    }

    /// A stage in the browser that others use too.
    pub(crate) async fn stage(&self) -> Result<Stage<'_>, Problem> {
        let open = self.shared.borrow().clone();
        let browser = match open {
            Some(browser) => browser,
            None => {
                let browser = self.browser().await?;
                self.shared.replace(Some(browser.clone()));
                browser
            }
        };
        self.set(browser).await
    }

    /// A stage in a browser with a new profile, for a scenario that would leave its mark on it.
    pub(crate) async fn own_stage(&self) -> Result<Stage<'_>, Problem> {
        let browser = self.browser().await?;
        self.own.borrow_mut().push(browser.clone());
        self.set(browser).await
    }

    /// Keeps a picture of what the browser shows, which shows what a sentence cannot; says where.
    pub(crate) async fn picture(&self, name: &str) -> String {
        let own = self.own.borrow().last().cloned();
        let Some(browser) = own.or_else(|| self.shared.borrow().clone()) else {
            return "no browser was open".to_owned();
        };
        let slug: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let path = places::root().join(format!("target/e2e-{slug}.png"));
        match browser.screenshot(&path).await {
            Ok(()) => format!("picture: {}", path.display()),
            Err(problem) => format!("no picture: {problem}"),
        }
    }

    /// Closes what a scenario left open.
    pub(crate) async fn tidy(&self) {
        let own = self.own.take();
        for browser in own {
            // A browser that a scenario has killed cannot be closed again.
            let _ = browser.quit().await;
        }
        let shared = self.shared.borrow().clone();
        if let Some(browser) = shared
            && clear(&browser).await.is_err()
        {
            // The next scenario gets a new one.
            self.shared.replace(None);
            let _ = browser.quit().await;
        }
    }

    /// Closes the browsers; the driver ends with the house.
    pub(crate) async fn close(self) {
        self.tidy().await;
        if let Some(browser) = self.shared.take() {
            // The process is about to end, and the driver with it.
            let _ = browser.quit().await;
        }
    }

    async fn browser(&self) -> Result<WebDriver, Problem> {
        chrome::open(&self.driver, self.downloads.path()).await
    }

    async fn set(&self, browser: WebDriver) -> Result<Stage<'_>, Problem> {
        self.downloads.clear()?;
        // What the logs still hold is of somebody else.
        browser.get_log("performance").await?;
        browser.get_log("browser").await?;
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
    browser.set_window_rect(0, 0, 1400, 1000).await?;
    Ok(())
}
