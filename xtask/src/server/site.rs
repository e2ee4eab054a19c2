//! Decides what the server answers: a file of the folder, with its type, its headers and its bytes.
//!
//! It knows nothing about connections.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use percent_encoding::percent_decode_str;

use super::headers::Headers;
use crate::release::size::brotli_cached;

/// The part of a request that the answer depends on.
pub(super) struct Request<'a> {
    /// The path with its query, exactly as in the request.
    pub(super) target: &'a str,
    /// Whether the browser accepts brotli.
    pub(super) brotli: bool,
}

/// An answer; the length of the body is added when it is written.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) reason: &'static str,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Arc<Vec<u8>>,
}

/// A folder that is served below a prefix.
pub(super) struct Site {
    folder: PathBuf,
    prefix: String,
}

/// A version of a file: its path, and when it was last written.
type FileVersion = (PathBuf, Option<SystemTime>);

/// The files that were compressed so far. All sites of the process share them, because the best compression
/// of a whole release takes seconds, and a test serves the same folder many times.
static COMPRESSED: Mutex<BTreeMap<FileVersion, Arc<Vec<u8>>>> = Mutex::new(BTreeMap::new());

impl Answer {
    /// An answer that only repeats the status and its reason as text.
    pub(super) fn plain(status: u16, reason: &'static str) -> Self {
        Self {
            status,
            reason,
            headers: vec![("Content-Type".into(), "text/plain; charset=utf-8".into())],
            body: Arc::new(format!("{status} {reason}\n").into_bytes()),
        }
    }
}

impl Site {
    /// A site that serves an existing folder. Slashes around the prefix are added if they are missing.
    pub(super) fn new(folder: &Path, prefix: &str) -> io::Result<Self> {
        let inner = prefix.trim_matches('/');
        Ok(Self {
            folder: folder.canonicalize()?,
            prefix: if inner.is_empty() {
                "/".into()
            } else {
                format!("/{inner}/")
            },
        })
    }

    /// The path at which the site begins, with a slash at both ends.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The answer to a GET request.
    pub(super) fn answer(&self, request: &Request<'_>) -> Answer {
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return Answer::plain(400, "Bad Request");
        };
        if format!("{path}/") == self.prefix {
            let mut answer = Answer::plain(308, "Permanent Redirect");
            answer
                .headers
                .push(("Location".into(), self.prefix.clone()));
            return answer;
        }
        let found = path
            .strip_prefix(&self.prefix)
            .and_then(|inner| Some((inner, self.file(inner)?)));
        let Some((inner, file)) = found else {
            return Answer::plain(404, "Not Found");
        };
        match self.bytes(&file, request.brotli) {
            Ok((body, encoded)) => {
                let mut headers = vec![("Content-Type".into(), mime(&file).into())];
                if compressible(&file) {
                    headers.push(("Vary".into(), "Accept-Encoding".into()));
                }
                if encoded {
                    headers.push(("Content-Encoding".into(), "br".into()));
                }
                headers.extend(self.rules().for_path(&format!("/{inner}")).cloned());
                Answer {
                    status: 200,
                    reason: "OK",
                    headers,
                    body,
                }
            }
            Err(_) => Answer::plain(404, "Not Found"),
        }
    }

    /// The file for a path below the prefix; `None` for anything outside the folder and for `_headers`
    /// itself.
    fn file(&self, inner: &str) -> Option<PathBuf> {
        let mut file = self.folder.clone();
        for component in Path::new(inner).components() {
            match component {
                Component::Normal(name) => file.push(name),
                _ => return None,
            }
        }
        if inner.is_empty() || inner.ends_with('/') {
            file.push("index.html");
        }
        (file.is_file() && inner != "_headers").then_some(file)
    }

    fn rules(&self) -> Headers {
        fs::read_to_string(self.folder.join("_headers"))
            .map(|text| Headers::parse(&text))
            .unwrap_or_default()
    }

    /// The bytes to send, and whether they are compressed with brotli, for which `accepts_brotli` must be
    /// true.
    fn bytes(&self, file: &Path, accepts_brotli: bool) -> io::Result<(Arc<Vec<u8>>, bool)> {
        if !accepts_brotli || !compressible(file) {
            return Ok((Arc::new(fs::read(file)?), false));
        }
        let key = (file.to_path_buf(), fs::metadata(file)?.modified().ok());
        let mut compressed = COMPRESSED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = compressed.get(&key) {
            return Ok((Arc::clone(bytes), true));
        }
        let bytes = Arc::new(brotli_cached(&fs::read(file)?)?);
        compressed.insert(key, Arc::clone(&bytes));
        Ok((bytes, true))
    }
}

fn extension(file: &Path) -> &str {
    file.extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

fn compressible(file: &Path) -> bool {
    !matches!(extension(file), "png" | "ico" | "webp")
}

fn mime(file: &Path) -> &'static str {
    match extension(file) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
