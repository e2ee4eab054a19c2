//! A browser with a fresh profile, and a driver of its own.
//!
//! Chromium is kept from using the network for itself, so that every request that is seen comes from the
//! page.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use xtask::browser::Engine;

use crate::Problem;
use crate::driver::Driver;
use crate::page::{PATIENCE, until};

/// The width and height of a window, in CSS pixels, unless a scenario says otherwise.
pub(crate) const SIZE: (u32, u32) = (1400, 1000);

/// How long a page may take to load in `WebKit`. It now and then (2.50.6) never detects that the page has
/// loaded, although everything is at rest. This is many times what a page needs on a busy machine.
const LOAD: Duration = Duration::from_secs(20);

/// The command-line arguments of Chromium.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    // Chromium does not start in its sandbox when it is run by root.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--window-size=1400,1000",
    "--lang=en-US",
    // No host name is looked up at all, so that nothing can leave the machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// An open browser; dropping it ends the driver, and the browser with it.
pub(crate) struct Opened {
    /// The session through which it is driven.
    pub(crate) browser: WebDriver,
    driver: Driver,
}

impl Opened {
    /// The id of the driver's process, from which the processes of the browser descend.
    pub(crate) fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// Ends the driver first, so that nothing waits for an answer.
    pub(crate) fn end(self) {
        let Self { browser, driver } = self;
        drop(driver);
        drop(browser);
    }
}

/// Deviations from the usual start of a browser.
#[derive(Default)]
pub(crate) struct Start {
    /// The program, if it is not the one that is found.
    pub(crate) program: Option<PathBuf>,
    /// Arguments in addition to the usual ones.
    pub(crate) words: Vec<String>,
}

/// Opens a browser with a new profile that puts its downloads into this folder.
pub(crate) async fn open(engine: Engine, downloads: &Path) -> Result<Opened, Problem> {
    open_so(engine, downloads, Start::default()).await
}

/// The same, for a browser that is started differently from usual.
pub(crate) async fn open_so(
    engine: Engine,
    downloads: &Path,
    start: Start,
) -> Result<Opened, Problem> {
    let wish = wish(engine, downloads, start)?;
    let driver = Driver::start(engine, downloads).await?;
    let browser = WebDriver::builder(driver.url(), wish)
        .request_timeout(Duration::from_secs(60))
        .await?;
    if engine == Engine::WebKit {
        browser.set_page_load_timeout(LOAD).await?;
    }
    fit(&browser).await?;
    Ok(Opened { browser, driver })
}

/// Gives the window its usual size again.
pub(crate) async fn fit(browser: &WebDriver) -> Result<(), Problem> {
    let (width, height) = SIZE;
    browser.set_window_rect(0, 0, width, height).await?;
    make_room(browser).await
}

/// Gives the page its usual height again in `WebKit`, where every download leaves a bar below the page: the
/// window is made higher by the height of those bars.
pub(crate) async fn make_room(browser: &WebDriver) -> Result<(), Problem> {
    const PAGE_HEIGHT: i64 = 962;
    let (width, _) = SIZE;
    if engine(browser) != Engine::WebKit {
        return Ok(());
    }
    until("room in the window", PATIENCE, async || {
        let inner = browser.execute("return innerHeight", Vec::new()).await?;
        let inner = inner.json().as_i64().ok_or("the page has no height")?;
        if inner == PAGE_HEIGHT {
            return Ok(Some(()));
        }
        let outer = browser.get_window_rect().await?;
        let height = u32::try_from(outer.height + PAGE_HEIGHT - inner)?;
        browser.set_window_rect(0, 0, width, height).await?;
        Ok(None)
    })
    .await
}

/// The engine of an open browser.
pub(crate) fn engine(browser: &WebDriver) -> Engine {
    let name = browser.handle().capabilities().get("browserName");
    match name.and_then(|name| name.as_str()) {
        Some("firefox") => Engine::Firefox,
        Some("MiniBrowser") => Engine::WebKit,
        _ => Engine::Chromium,
    }
}

/// The capabilities that are requested from the driver.
fn wish(engine: Engine, downloads: &Path, start: Start) -> Result<Capabilities, Problem> {
    let mut wish = Capabilities::new();
    let program = start.program.or_else(|| engine.browser());
    let with = |usual: &[&str]| -> Vec<String> {
        let usual = usual.iter().map(|word| (*word).to_owned());
        usual.chain(start.words).collect()
    };
    match engine {
        Engine::Chromium => {
            let mut options = json!({
                "args": with(CHROMIUM),
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            });
            if let Some(program) = program {
                options["binary"] = json!(program);
            }
            wish.set("browserName", json!("chrome"))?;
            wish.set("goog:chromeOptions", options)?;
            wish.set(
                "goog:loggingPrefs",
                json!({ "browser": "ALL", "performance": "ALL" }),
            )?;
        }
        Engine::Firefox => {
            let mut options = json!({
                "args": with(&["-headless"]),
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.alwaysOpenPanel": false,
                    "intl.accept_languages": "en-US",
                },
            });
            if let Some(program) = program {
                options["binary"] = json!(program);
            }
            wish.set("browserName", json!("firefox"))?;
            wish.set("moz:firefoxOptions", options)?;
        }
        // The driver knows where its browser is, and how to automate it.
        Engine::WebKit => {}
    }
    Ok(wish)
}
