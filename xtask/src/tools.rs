//! The pinned programs that build and test the page, and how each is installed if it is missing.
//!
//! Every program is in a folder of its own with its version in the name, so that a second run finds it and
//! two versions never mix. This module does not know what the programs are used for.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Context as _, Failure};
use crate::step;

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A program of a fixed version, and how to get it.
pub struct Tool {
    /// The name of its package in the registry.
    pub package: &'static str,
    /// The name of its executable or, for a package that is only a file, of that file.
    pub program: &'static str,
    /// The exact version; any other is not accepted.
    pub version: &'static str,
    source: Source,
}

enum Source {
    /// From the Rust package registry, with these arguments.
    Cargo(&'static [&'static str]),
    /// From the npm registry; needs Node with npm.
    Npm,
    /// Also from the npm registry: a file of the package that something else runs.
    NpmFile,
}

/// Builds the page, and serves it during development.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    source: Source::Cargo(&["--debug", "--locked", "--no-default-features"]),
};

/// Writes the JavaScript around the wasm. Its version must be that of the crate in `Cargo.toml`.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    source: Source::Cargo(&["--debug", "--no-default-features"]),
};

/// Makes the wasm smaller. Old versions, such as the one in Debian, break the page without an error.
pub const BINARYEN: Tool = Tool {
    package: "binaryen",
    program: "wasm-opt",
    version: "132",
    source: Source::Npm,
};

/// Makes the style sheets and the JavaScript smaller.
pub const ESBUILD: Tool = Tool {
    package: "esbuild",
    program: "esbuild",
    version: "0.28.2",
    source: Source::Npm,
};

/// Finds barriers for people with disabilities; run in the browser of the end-to-end test.
pub const AXE_CORE: Tool = Tool {
    package: "axe-core",
    program: "axe.min.js",
    version: "4.14.1",
    source: Source::NpmFile,
};

/// Drives Chromium for measurements and screenshots.
pub const PLAYWRIGHT: Tool = Tool {
    package: "playwright-core",
    program: "playwright-core",
    version: "1.65.1",
    source: Source::Npm,
};

/// Drives Firefox; operating systems do not package it, so it is built from source.
pub const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    source: Source::Cargo(&["--debug"]),
};

impl Tool {
    /// Installs the program unless exactly this version is installed already.
    ///
    /// # Errors
    /// The program cannot be installed; the message says why, such as that Node is missing.
    pub fn ensure(&self) -> Result<(), Failure> {
        let name = format!("{} {}", self.program, self.version);
        if self.is_installed() {
            step::say(&format!("{name} … already here"));
            return Ok(());
        }
        let home = self.home()?;
        let partial = home.with_extension("partial");
        for folder in [&home, &partial] {
            if folder.exists() {
                fs::remove_dir_all(folder)
                    .context(|| format!("{} cannot be replaced", folder.display()))?;
            }
        }
        fs::create_dir_all(&partial).context(|| format!("{} cannot be made", partial.display()))?;
        step::run_quiet(
            &format!("{name}: installing"),
            &mut self.install_command(&partial)?,
        )?;
        fs::rename(&partial, &home).context(|| format!("{} cannot be made", home.display()))?;
        self.reported_version().map(|_| ()).ok_or_else(|| {
            Failure::new(format!(
                "{name} was installed into {} but does not run or is not that version.",
                home.display()
            ))
        })
    }

    /// Whether exactly this version is installed. The program itself is asked; of a package that is only a
    /// file, its first line is read.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.reported_version().is_some()
    }

    /// The full path of the program, whether or not it is installed.
    ///
    /// # Errors
    /// No folder for tools can be found.
    pub fn path(&self) -> Result<PathBuf, Failure> {
        Ok(self.bin()?.join(self.program))
    }

    /// The folder that contains the program, for `PATH`.
    fn bin(&self) -> Result<PathBuf, Failure> {
        let home = self.home()?;
        Ok(match self.source {
            Source::Cargo(_) => home.join("bin"),
            Source::Npm => home.join("node_modules/.bin"),
            Source::NpmFile => home.join("node_modules").join(self.package),
        })
    }

    fn home(&self) -> Result<PathBuf, Failure> {
        let name = match self.source {
            Source::Cargo(_) => self.program,
            Source::Npm | Source::NpmFile => self.package,
        };
        Ok(folder()?.join(format!("{name}-{}", self.version)))
    }

    /// The line in which the installed program names its version, if it is the version that is wanted.
    fn reported_version(&self) -> Option<String> {
        let path = self.path().ok()?;
        let line = match self.source {
            // Such a file names its version in the comment on its first line.
            Source::NpmFile => fs::read_to_string(path).ok()?.lines().next()?.to_owned(),
            Source::Cargo(_) | Source::Npm => {
                step::output(Command::new(path).arg("--version")).ok()?
            }
        };
        line.split(|c: char| c.is_whitespace() || c == '(' || c == ')')
            .any(|word| {
                let number = word.strip_prefix("version_");
                number.or(word.strip_prefix('v')).unwrap_or(word) == self.version
            })
            .then_some(line)
    }

    fn install_command(&self, target_folder: &Path) -> Result<Command, Failure> {
        let package = format!("{}@{}", self.package, self.version);
        match self.source {
            Source::Cargo(arguments) => {
                let mut command = Command::new("cargo");
                command
                    .args(["install", "--quiet", &package, "--root"])
                    .arg(target_folder)
                    .args(arguments)
                    .env("CARGO_PROFILE_DEV_DEBUG", "0")
                    // If the target folder were shared with the project, every install would rebuild it.
                    .env_remove("CARGO_TARGET_DIR")
                    .env_remove("CARGO_BUILD_TARGET");
                Ok(command)
            }
            Source::Npm | Source::NpmFile => {
                if !has_node() {
                    return Err(Failure::new(format!(
                        "Node 20 or later with npm was not found: install it, for {package} comes from npm."
                    )));
                }
                let mut command = Command::new("npm");
                command
                    .args([
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--no-save",
                        "--ignore-scripts",
                        "--prefix",
                    ])
                    .arg(target_folder)
                    .arg(&package);
                Ok(command)
            }
        }
    }
}

/// Adds the wasm target to the toolchain that cargo uses here, unless it is there already.
///
/// rustup adds the targets of `rust-toolchain.toml` by itself only where automatic installation is allowed.
///
/// # Errors
/// rustup is missing, or it could not add the target.
pub fn ensure_wasm_target() -> Result<(), Failure> {
    let sysroot = step::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let target = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM);
    if target.join("lib").is_dir() {
        step::say(&format!("target {WASM} … already here"));
        return Ok(());
    }
    if !is_on_path("rustup") {
        return Err(Failure::new(format!(
            "rustup was not found: install it from rustup.rs, or add the target {WASM} to the Rust in {} yourself.",
            sysroot.trim()
        )));
    }
    step::run_quiet(
        &format!("target {WASM}: adding"),
        Command::new("rustup").args(["target", "add", WASM]),
    )?;
    Ok(())
}

/// A command that runs `program` with the folders of these tools first in `PATH`.
///
/// # Errors
/// No folder for tools can be found.
pub fn command(program: &Path, tools: &[&Tool]) -> Result<Command, Failure> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for tool in tools {
        folders.push(tool.bin()?);
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(folders).context(|| "PATH cannot be extended".into())?;
    let mut command = Command::new(program);
    command.env("PATH", path);
    Ok(command)
}

/// Whether a program is found in `PATH`.
#[must_use]
pub fn is_on_path(program: &str) -> bool {
    find_on_path(program).is_some()
}

/// The full path of a program in `PATH`.
#[must_use]
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// Whether Node 20 or later and npm are in `PATH`.
#[must_use]
pub fn has_node() -> bool {
    is_on_path("npm")
        && step::output(Command::new("node").arg("--version")).is_ok_and(|line| {
            let major = line.trim().trim_start_matches('v').split('.').next();
            major.and_then(|number| number.parse().ok()) >= Some(20_u32)
        })
}

/// The folder of all tools: `$DEBRIEF_TOOLS`, or `debrief/tools` in the user's cache folder.
///
/// # Errors
/// None of the variables that could name the folder is set, or the current folder cannot be read.
pub fn folder() -> Result<PathBuf, Failure> {
    folder_from(
        |name| env::var_os(name).filter(|value| !value.is_empty()),
        &env::current_dir().context(|| "the current folder cannot be read".into())?,
    )
}

fn folder_from(
    variable: impl Fn(&str) -> Option<OsString>,
    current: &Path,
) -> Result<PathBuf, Failure> {
    if let Some(folder) = variable("DEBRIEF_TOOLS") {
        return Ok(current.join(folder));
    }
    let cache = variable("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| variable("HOME").map(|home| Path::new(&home).join(".cache")))
        .ok_or_else(|| {
            Failure::new("Neither DEBRIEF_TOOLS, XDG_CACHE_HOME nor HOME is set: set DEBRIEF_TOOLS to a folder for the build tools.")
        })?;
    Ok(cache.join("debrief/tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(variables: &[(&str, &str)]) -> Result<PathBuf, Failure> {
        folder_from(
            |name| {
                let found = variables.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            },
            Path::new("/here"),
        )
    }

    #[test]
    fn the_tools_folder_follows_the_variables_in_order() {
        let all = [
            ("DEBRIEF_TOOLS", "tools"),
            ("XDG_CACHE_HOME", "/cache"),
            ("HOME", "/home/me"),
        ];
        let path = |text: &str| PathBuf::from(text);
        assert_eq!(folder_with(&all).unwrap(), path("/here/tools"));
        assert_eq!(
            folder_with(&all[1..]).unwrap(),
            path("/cache/debrief/tools")
        );
        assert_eq!(
            folder_with(&all[2..]).unwrap(),
            path("/home/me/.cache/debrief/tools")
        );
        assert!(folder_with(&[]).is_err());
    }

    #[test]
    fn the_versions_here_are_those_of_the_other_files() {
        let read = |file: &str| fs::read_to_string(crate::places::root().join(file)).unwrap();
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(read("Cargo.toml").contains(&pin), "Cargo.toml: {pin}");
        let trunk = read("Trunk.toml");
        for line in [
            format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version),
            format!("wasm_opt = \"version_{}\"", BINARYEN.version),
        ] {
            assert!(trunk.contains(&line), "Trunk.toml: {line}");
        }
    }
}
