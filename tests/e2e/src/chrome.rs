//! A Chromium with a fresh profile, in which nothing of its own goes to the network, so that every
//! request that is seen is the page's.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::{CapabilitiesHelper as _, DesiredCapabilities, WebDriver};

use crate::Problem;
use crate::driver::Driver;

/// Opens the browser; names are not looked up at all, so that nothing can leave the machine.
pub(crate) async fn open(driver: &Driver, downloads: &Path) -> Result<WebDriver, Problem> {
    let mut wish = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        // As root Chromium does not start in its sandbox.
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
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ] {
        wish.add_arg(argument)?;
    }
    if let Some(program) = xtask::browser::path() {
        wish.set_binary(&program.to_string_lossy())?;
    }
    wish.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
        }),
    )?;
    wish.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    let browser = WebDriver::builder(driver.url(), wish)
        .request_timeout(Duration::from_secs(60))
        .await?;
    Ok(browser)
}
