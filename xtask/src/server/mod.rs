//! A static server on 127.0.0.1 that serves a release as a host would: with brotli, the headers of `_headers`
//! and any sub-path, and nothing that is not in the folder.
//!
//! It is for tests, measurements and previews of the release. It does not trust its clients, but it is not
//! meant to be public. `site` decides what is answered; `http` reads requests and writes answers.

mod headers;
mod http;
mod site;

use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use site::Site;

/// A running server. Dropping it stops it and closes its connections.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    site: Site,
    stopping: AtomicBool,
    /// The open connections, so that stopping the server cuts them at once, like a pulled cable.
    open: Mutex<Vec<TcpStream>>,
}

impl Server {
    /// Starts to serve a folder below a prefix such as `/` or `/x/debrief/`. Port 0 picks a free port.
    ///
    /// # Errors
    /// The folder does not exist, or the port cannot be used.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site: Site::new(folder, prefix)?,
            stopping: AtomicBool::new(false),
            open: Mutex::new(Vec::new()),
        });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self {
            address,
            shared,
            accepting: Some(accepting),
        })
    }

    /// The address of the page, which ends in the prefix and a slash, such as
    /// `http://127.0.0.1:8081/x/debrief/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.site.prefix())
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // A thread that panicked has ended too, and only its end matters here.
            let _ = accepting.join();
        }
    }

    /// Stops serving and closes every connection.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The accepting thread checks the flag when a connection wakes it.
        drop(TcpStream::connect(self.address));
        let _ = accepting.join();
        let open = self.shared.open.lock();
        for stream in open.unwrap_or_else(PoisonError::into_inner).drain(..) {
            // If the other side has closed it already, there is nothing left to do.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        if let Ok(copy) = stream.try_clone() {
            let mut open = shared.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.retain(|stream| stream.peer_addr().is_ok());
            open.push(copy);
        }
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A connection that breaks does not matter to the server; the next one is served.
            let _ = http::serve(&stream, &shared.site);
            let _ = stream.shutdown(Shutdown::Both);
        });
    }
}

#[cfg(test)]
mod tests;
