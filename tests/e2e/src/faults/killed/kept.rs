//! A browser whose profile outlives it: it is killed, and opened again with whatever was on the disk.
//!
//! It does not know which page is shown.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use serde_json::json;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use super::processes;
use crate::Problem;
use crate::browser::{self, OpenBrowser, StartOptions};
use crate::folder::Folder;
use crate::until::until;

/// Files in which a browser tells its driver the port that it listens on. A browser that is killed leaves
/// them behind.
const STALE: [&str; 2] = ["DevToolsActivePort", "MarionetteActivePort"];

/// How long Firefox may take to replace a tab whose process has died by an empty one.
const REPLACED: Duration = Duration::from_secs(10);

/// A profile, and the browser that is open with it.
pub(super) struct PersistentBrowser {
    engine: Engine,
    folder: Folder,
    opened: Option<OpenBrowser>,
}

impl PersistentBrowser {
    /// A new profile. No browser is open with it yet.
    pub(super) fn new(engine: Engine) -> Result<Self, Problem> {
        let kept = Self {
            engine,
            folder: Folder::new("killed")?,
            opened: None,
        };
        fs::create_dir_all(kept.profile())?;
        Ok(kept)
    }

    /// Opens a browser with the profile.
    pub(super) async fn open(&mut self) -> Result<(), Problem> {
        for name in STALE {
            let file = self.profile().join(name);
            if file.exists() {
                fs::remove_file(file)?;
            }
        }
        let opened = browser::open_with(self.engine, self.folder.path(), self.start()?).await?;
        self.opened = Some(opened);
        Ok(())
    }

    /// The browser that is open.
    pub(super) fn browser(&self) -> Result<WebDriver, Problem> {
        Ok(self.opened()?.browser.clone())
    }

    /// Closes the browser as a person does, so that it writes to the disk whatever it still has to.
    pub(super) async fn close(&mut self) -> Result<(), Problem> {
        self.browser()?.quit().await?;
        self.kill().await
    }

    /// Kills every process of the browser.
    pub(super) async fn kill(&mut self) -> Result<(), Problem> {
        let opened = self.opened.take().ok_or("no browser is open")?;
        let killed = processes::kill_all(opened.driver_id(), &self.profile()).await;
        kill_drivers(opened);
        killed
    }

    /// Opens a second tab in Chromium, whose driver cannot open another once the only tab has died. The tab
    /// that is typed in stays in front.
    pub(super) async fn open_spare_tab(&self) -> Result<(), Problem> {
        let browser = self.browser()?;
        if self.engine == Engine::Chromium {
            let first = browser.window().await?;
            browser.new_tab().await?;
            browser.switch_to_window(first).await?;
        }
        Ok(())
    }

    /// Kills the process of the page, and switches to another tab of the same browser.
    pub(super) async fn kill_page(&self) -> Result<(), Problem> {
        let opened = self.opened()?;
        let browser = &opened.browser;
        let dead = browser.window().await?;
        let other = match self.engine {
            Engine::Chromium => {
                let crashed = browser.cdp().send_raw("Page.crash", json!({})).await;
                if !crashed.is_err_and(|error| error.to_string().contains("tab crashed")) {
                    return Err("the page has outlived its death".into());
                }
                let tabs = browser.windows().await?;
                tabs.into_iter().find(|tab| *tab != dead)
            }
            Engine::Firefox | Engine::WebKit => {
                processes::kill_pages(opened.driver_id(), &self.profile()).await?;
                // Until Firefox has replaced the dead tab, the driver has no tab from which to open another.
                let opened = async || Ok(Some(browser.new_tab().await?));
                Some(until("another tab", REPLACED, opened).await?)
            }
        };
        browser.switch_to_window(dead).await?;
        browser.close_window().await?;
        browser
            .switch_to_window(other.ok_or("the browser has no other tab")?)
            .await?;
        Ok(())
    }

    /// The program and the arguments with which a browser uses the profile.
    fn start(&self) -> Result<StartOptions, Problem> {
        let profile = self.profile().to_string_lossy().into_owned();
        match self.engine {
            Engine::Chromium => Ok(StartOptions {
                extra_arguments: vec![format!("--user-data-dir={profile}")],
                ..StartOptions::default()
            }),
            Engine::Firefox => Ok(StartOptions {
                program: Some(self.lasting_firefox()?),
                extra_arguments: vec!["-profile".to_owned(), profile],
            }),
            Engine::WebKit => Err("WebKit has no profile while it is driven".into()),
        }
    }

    /// A script that starts Firefox without a variable that its driver sets (geckodriver 0.37,
    /// `MOZ_CRASHREPORTER_SHUTDOWN`). With that variable, Firefox ends as soon as one of its pages dies.
    fn lasting_firefox(&self) -> Result<PathBuf, Problem> {
        let firefox = self.engine.browser().ok_or("Firefox was not found")?;
        let script = format!(
            "#!/bin/sh\nunset MOZ_CRASHREPORTER_SHUTDOWN\nexec '{}' \"$@\"\n",
            firefox.display()
        );
        let file = self.folder.path().join("firefox");
        fs::write(&file, script)?;
        Command::new("chmod").arg("+x").arg(&file).status()?;
        Ok(file)
    }

    fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    fn opened(&self) -> Result<&OpenBrowser, Problem> {
        self.opened
            .as_ref()
            .ok_or_else(|| "no browser is open".into())
    }
}

impl Drop for PersistentBrowser {
    fn drop(&mut self) {
        let Some(opened) = self.opened.take() else {
            return;
        };
        // A trial ended early. A process that still runs a moment after the signal would write to the folder
        // that is about to be removed, so the signal is repeated until none is left. Each pass over all
        // processes takes some milliseconds.
        const LOOKS: usize = 500;
        for _ in 0..LOOKS {
            if !matches!(
                processes::kill(opened.driver_id(), &self.profile()),
                Ok(1..)
            ) {
                break;
            }
        }
        kill_drivers(opened);
    }
}

/// Ends a driver whose browser is gone, without asking it to close the browser.
fn kill_drivers(opened: OpenBrowser) {
    // `leak` fails if the browser was closed before; then it is not asked either.
    let _ = opened.browser.clone().leak();
    opened.end();
}
