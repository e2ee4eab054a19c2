//! Finds the browsers of the tests and their drivers, or installs them where that is possible.
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
    /// The engine of Safari in its GTK version, which is as close to Safari as Linux gets.
    WebKit,
}

/// The names of Chromium's program in the systems that package it.
const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The names of Firefox's program.
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];

impl Engine {
    /// All engines, starting with the one that runs the most tests.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine with this name in upper or lower case; `None` for any other name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let has_name = |engine: &Self| engine.to_string().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(has_name)
    }

    /// The path of the browser to start. `None` if it is not found, and always for WebKitGTK, whose driver
    /// knows where its browser is.
    #[must_use]
    pub fn browser(self) -> Option<PathBuf> {
        let names = match self {
            Self::Chromium => CHROMIUM,
            Self::Firefox => FIREFOX,
            Self::WebKit => &[],
        };
        names.iter().find_map(|name| tools::find_on_path(name))
    }

    /// The path of the program that drives the browser; just its name if it is not found in `PATH`.
    ///
    /// # Errors
    /// No folder for tools can be found; only Firefox's driver is kept there.
    pub fn driver(self) -> Result<PathBuf, Failure> {
        Ok(match self {
            Self::Chromium => path_or_name("chromedriver"),
            Self::Firefox => tools::GECKODRIVER.path()?,
            Self::WebKit => path_or_name("WebKitWebDriver"),
        })
    }

    /// The programs that must be in `PATH` in addition to the browser.
    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromedriver"],
            // Firefox's driver is one of the pinned tools.
            Self::Firefox => &[],
            Self::WebKit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// The Debian packages that provide the browser and those programs.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// The programs that are missing on this system, as words for a sentence.
    fn missing(self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        match self {
            Self::Chromium if self.browser().is_none() => missing.push("Chromium"),
            Self::Firefox if self.browser().is_none() => missing.push("Firefox"),
            _ => {}
        }
        let programs = self.programs().iter().copied();
        missing.extend(programs.filter(|program| !tools::is_on_path(program)));
        missing
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

/// The full path of a program, or only its name if it is not found.
fn path_or_name(program: &str) -> PathBuf {
    tools::find_on_path(program).unwrap_or_else(|| PathBuf::from(program))
}

/// The capabilities that a driver is asked for, so that the browser starts without a screen in every engine
/// that has such a mode (WebDriver, "Capabilities").
#[must_use]
pub fn capabilities() -> Value {
    let mut capabilities = json!({
        // As root, Chromium does not start in its sandbox.
        "goog:chromeOptions": { "args": ["--headless=new", "--no-sandbox", "--disable-gpu"] },
        "moz:firefoxOptions": { "args": ["-headless"] },
    });
    for (engine, options) in [
        (Engine::Chromium, "goog:chromeOptions"),
        (Engine::Firefox, "moz:firefoxOptions"),
    ] {
        if let Some(program) = engine.browser() {
            capabilities[options]["binary"] = json!(program);
        }
    }
    capabilities
}

/// Installs what is missing for any engine, if this runs as root on Debian, and the driver of Firefox if
/// Firefox is there.
///
/// # Errors
/// An installation failed; the message says which. Some engines may still be usable: ask [`ready`].
pub fn install() -> Result<(), Failure> {
    let missing = Engine::ALL
        .into_iter()
        .filter(|engine| !engine.missing().is_empty());
    let packages: Vec<&str> = missing
        .flat_map(|engine| engine.packages().iter().copied())
        .collect();
    if !packages.is_empty() && apt::is_possible() {
        apt::install(&packages)?;
    }
    if Engine::Firefox.missing().is_empty() {
        tools::GECKODRIVER.ensure()?;
    }
    Ok(())
}

/// Checks that everything is there to drive this engine.
///
/// # Errors
/// Something is missing; the message names it and is worded as the end of a sentence that says what is left
/// out.
pub fn ready(engine: Engine) -> Result<(), Failure> {
    let mut missing = engine.missing();
    if engine == Engine::Firefox && missing.is_empty() && !tools::GECKODRIVER.is_installed() {
        missing.push("geckodriver");
    }
    if missing.is_empty() {
        return Ok(());
    }
    let verb = if missing.len() == 1 { "was" } else { "were" };
    Err(Failure::new(format!(
        "{} {verb} not found and could not be installed from here",
        missing.join(" and ")
    )))
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn an_engine_is_found_by_its_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::from_name(&engine.to_string()), Some(engine));
            assert_eq!(
                Engine::from_name(&engine.to_string().to_lowercase()),
                Some(engine)
            );
        }
        assert_eq!(Engine::from_name("lynx"), None);
    }
}
