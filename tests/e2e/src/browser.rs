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
use crate::page::{TIMEOUT, until};

/// The width and height of a window, in CSS pixels, unless a scenario says otherwise.
pub(crate) const SIZE: (u32, u32) = (1400, 1000);

/// How long a page may take to load in `WebKit`, which sometimes (2.50.6) never detects that the page has
/// loaded. This is many times what a page needs on a busy machine.
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
pub(crate) struct OpenBrowser {
    /// The session through which it is driven.
    pub(crate) browser: WebDriver,
    driver: Driver,
}

impl OpenBrowser {
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

/// Options for starting a browser in another way than usual.
#[derive(Default)]
pub(crate) struct StartOptions {
    /// The program, if it is not the one that is found.
    pub(crate) program: Option<PathBuf>,
    /// Arguments in addition to the usual ones.
    pub(crate) extra_arguments: Vec<String>,
}

/// Opens a browser with a new profile that puts its downloads into this folder.
pub(crate) async fn open(engine: Engine, downloads: &Path) -> Result<OpenBrowser, Problem> {
    open_with(engine, downloads, StartOptions::default()).await
}

/// The same, with other options for starting the browser.
pub(crate) async fn open_with(
    engine: Engine,
    downloads: &Path,
    start: StartOptions,
) -> Result<OpenBrowser, Problem> {
    let capabilities = capabilities(engine, downloads, start)?;
    let driver = Driver::start(engine, downloads).await?;
    let browser = WebDriver::builder(driver.url(), capabilities)
        .request_timeout(Duration::from_secs(60))
        .await?;
    if engine == Engine::WebKit {
        browser.set_page_load_timeout(LOAD).await?;
    }
    reset_window(&browser).await?;
    Ok(OpenBrowser { browser, driver })
}

/// Restores the default size of the window.
pub(crate) async fn reset_window(browser: &WebDriver) -> Result<(), Problem> {
    let (width, height) = SIZE;
    browser.set_window_rect(0, 0, width, height).await?;
    restore_page_height(browser).await
}

/// Gives the page its usual height again in `WebKit`, where every download leaves a bar below the page: the
/// window is made higher by the height of those bars.
pub(crate) async fn restore_page_height(browser: &WebDriver) -> Result<(), Problem> {
    const PAGE_HEIGHT: i64 = 962;
    let (width, _) = SIZE;
    if engine(browser) != Engine::WebKit {
        return Ok(());
    }
    until("room in the window", TIMEOUT, async || {
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
fn capabilities(
    engine: Engine,
    downloads: &Path,
    start: StartOptions,
) -> Result<Capabilities, Problem> {
    let mut capabilities = Capabilities::new();
    let program = start.program.or_else(|| engine.browser());
    let arguments_with = |default_arguments: &[&str]| -> Vec<String> {
        let default_arguments = default_arguments
            .iter()
            .map(|argument| (*argument).to_owned());
        default_arguments.chain(start.extra_arguments).collect()
    };
    match engine {
        Engine::Chromium => {
            let mut options = json!({
                "args": arguments_with(CHROMIUM),
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            });
            if let Some(program) = program {
                options["binary"] = json!(program);
            }
            capabilities.set("browserName", json!("chrome"))?;
            capabilities.set("goog:chromeOptions", options)?;
            capabilities.set(
                "goog:loggingPrefs",
                json!({ "browser": "ALL", "performance": "ALL" }),
            )?;
        }
        Engine::Firefox => {
            let mut options = json!({
                "args": arguments_with(&["-headless"]),
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
            capabilities.set("browserName", json!("firefox"))?;
            capabilities.set("moz:firefoxOptions", options)?;
        }
        // The driver knows where its browser is, and how to automate it.
        Engine::WebKit => {}
    }
    Ok(capabilities)
}
