//! Starts the driver of a browser on a free port, and ends it when it is no longer needed.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use xtask::browser::{Engine, Screen};

use crate::Problem;
use crate::folder::Folder;
use crate::page::{TIMEOUT, until};

/// A running driver; dropping it ends it.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    /// The screen on which WebKitGTK draws, and the folder in which it stores its data.
    _screen: Option<(Screen, Folder)>,
}

impl Driver {
    /// Starts the driver and waits until it listens.
    pub(crate) async fn start(engine: Engine, downloads: &Path) -> Result<Self, Problem> {
        let port = free_port()?;
        let program = engine.driver()?;
        let mut command = Command::new(&program);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut screen = None;
        if engine == Engine::WebKit {
            let (x_server, home) = (
                Screen::start()?,
                Folder::new(&format!("webkit-{port}"))?.filled_late(true),
            );
            use_home(&mut command, home.path(), downloads)?;
            // Without a graphics card, layers are composited by the processor, which takes twice as long.
            command
                .env("DISPLAY", x_server.name())
                .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            screen = Some((x_server, home));
        }
        let child = command
            .spawn()
            .map_err(|error| format!("{} cannot be started: {error}", program.display()))?;
        let mut driver = Self {
            child,
            port,
            _screen: screen,
        };
        let description = format!("{} to listen", program.display());
        until(&description, TIMEOUT, async || {
            if let Some(status) = driver.child.try_wait()? {
                return Err(format!("it ended: {status}").into());
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })
        .await?;
        Ok(driver)
    }

    /// The id of the driver's process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The address from which sessions are requested.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives a program a home folder of its own, but puts its downloads elsewhere. `WebKitGTK` reads the path of
/// the download folder from where desktops store it (freedesktop.org, xdg-user-dirs).
fn use_home(command: &mut Command, home: &Path, downloads: &Path) -> Result<(), Problem> {
    let settings: PathBuf = home.join(".config");
    std::fs::create_dir_all(&settings)?;
    let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(settings.join("user-dirs.dirs"), line)?;
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", &settings)
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("LANG", "C.UTF-8")
        .env("LANGUAGE", "en");
    Ok(())
}

/// A port on which no program is listening at the moment.
fn free_port() -> Result<u16, Problem> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
