//! The browsers of the tests and their drivers: found, or installed where that is possible.
//!
//! It does not start them.

mod apt;
mod screen;

use std::fmt;
use std::path::PathBuf;

pub use screen::Screen;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::tools;

/// A browser engine that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The engine of Chromium, Chrome and Edge.
    Chromium,
    /// The engine of Firefox, in its extended support release.
    Firefox,
    /// The engine of Safari, as GTK has it, which is as near to Safari as Linux comes.
    WebKit,
}

/// The names that Chromium goes by in the systems that package it.
const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The names of Firefox.
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];

impl Engine {
    /// All of them, the one with the most tests first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine that a person has named.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let found = |engine: &Self| engine.to_string().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(found)
    }

    /// The browser to start; nothing for WebKitGTK, whose driver knows where its own is.
    #[must_use]
    pub fn browser(self) -> Option<PathBuf> {
        let names = match self {
            Self::Chromium => CHROMIUM,
            Self::Firefox => FIREFOX,
            Self::WebKit => &[],
        };
        names.iter().find_map(|name| tools::on_path(name))
    }

    /// The program that drives the browser.
    ///
    /// # Errors
    /// Says that no folder for tools can be found.
    pub fn driver(self) -> Result<PathBuf, Failure> {
        Ok(match self {
            Self::Chromium => found("chromedriver"),
            Self::Firefox => tools::GECKODRIVER.path()?,
            Self::WebKit => found("WebKitWebDriver"),
        })
    }

    /// What has to be in `PATH` beside the browser.
    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromedriver"],
            // Its driver is one of the pinned tools.
            Self::Firefox => &[],
            Self::WebKit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// What is to be installed for it on Debian.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// Which of its programs the system lacks, as words of a sentence.
    fn lacking(self) -> Vec<&'static str> {
        let mut lacking = Vec::new();
        match self {
            Self::Chromium if self.browser().is_none() => lacking.push("Chromium"),
            Self::Firefox if self.browser().is_none() => lacking.push("Firefox"),
            _ => {}
        }
        let programs = self.programs().iter().copied();
        lacking.extend(programs.filter(|program| !tools::is_on_path(program)));
        lacking
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// The full path of a program; its name alone where it is not found.
fn found(program: &str) -> PathBuf {
    tools::on_path(program).unwrap_or_else(|| PathBuf::from(program))
}

/// What a driver is asked for so that a browser starts without a screen, for every engine that has
/// such a mode (WebDriver, "Capabilities").
#[must_use]
pub fn capabilities() -> Value {
    let mut all = json!({
        // As root Chromium does not start in its sandbox.
        "goog:chromeOptions": { "args": ["--headless=new", "--no-sandbox", "--disable-gpu"] },
        "moz:firefoxOptions": { "args": ["-headless"] },
    });
    for (engine, options) in [
        (Engine::Chromium, "goog:chromeOptions"),
        (Engine::Firefox, "moz:firefoxOptions"),
    ] {
        if let Some(program) = engine.browser() {
            all[options]["binary"] = json!(program);
        }
    }
    all
}

/// Installs what is lacking of any engine, as root on Debian, and the driver of Firefox.
///
/// # Errors
/// Says which installation failed. What can be driven in spite of it, `ready` tells.
pub fn install() -> Result<(), Failure> {
    let lacking = Engine::ALL
        .into_iter()
        .filter(|engine| !engine.lacking().is_empty());
    let packages: Vec<&str> = lacking
        .flat_map(|engine| engine.packages().iter().copied())
        .collect();
    if !packages.is_empty() && apt::is_possible() {
        apt::install(&packages)?;
    }
    if Engine::Firefox.lacking().is_empty() {
        tools::GECKODRIVER.ensure()?;
    }
    Ok(())
}

/// Whether an engine can be driven here.
///
/// # Errors
/// Says what is missing, as the end of a sentence that says what is left out.
pub fn ready(engine: Engine) -> Result<(), Failure> {
    let mut lacking = engine.lacking();
    if engine == Engine::Firefox && lacking.is_empty() && !tools::GECKODRIVER.is_here() {
        lacking.push("geckodriver");
    }
    if lacking.is_empty() {
        return Ok(());
    }
    let verb = if lacking.len() == 1 { "was" } else { "were" };
    Err(Failure::new(format!(
        "{} {verb} not found and could not be installed from here",
        lacking.join(" and ")
    )))
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn an_engine_is_found_by_its_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(&engine.to_string()), Some(engine));
            assert_eq!(
                Engine::named(&engine.to_string().to_lowercase()),
                Some(engine)
            );
        }
        assert_eq!(Engine::named("lynx"), None);
    }
}
