//! A static server on 127.0.0.1 that treats a release as a host would: brotli, the headers of
//! `_headers`, any sub-path, and nothing that the folder does not hold.
//!
//! For tests, measurements and a look at the release; it trusts nobody, but it is no public
//! server. What is answered stands in `site`, how a request looks in `http`.

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

/// A running server; dropping it stops it and closes its connections.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    site: Site,
    stopping: AtomicBool,
    /// The connections that are open, so that a stop is felt at once as a pulled cable is.
    open: Mutex<Vec<TcpStream>>,
}

impl Server {
    /// Serves a folder below a prefix such as `/` or `/x/debrief/`; port 0 picks a free one.
    ///
    /// # Errors
    /// The folder cannot be found or the port cannot be had.
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

    /// The address of the page, with the prefix and a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.site.prefix())
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // A thread that panicked has ended too, which is all that is waited for.
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
        // The accepting thread looks at the flag when a connection wakes it.
        drop(TcpStream::connect(self.address));
        let _ = accepting.join();
        let open = self.shared.open.lock();
        for stream in open.unwrap_or_else(PoisonError::into_inner).drain(..) {
            // Already closed from the other side: nothing is left to do.
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
            // A connection that breaks is the other side's affair; the next one is served.
            let _ = http::serve(&stream, &shared.site);
            let _ = stream.shutdown(Shutdown::Both);
        });
    }
}

#[cfg(test)]
mod tests;
