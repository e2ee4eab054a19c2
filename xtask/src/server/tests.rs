//! Tests of the server over real connections.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;

use super::Server;

/// A release of three files in a temporary folder, removed at the end.
struct Release(PathBuf);

impl Release {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("debrief-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("schema")).unwrap();
        fs::write(folder.join("index.html"), "<p>page</p>".repeat(50)).unwrap();
        fs::write(folder.join("schema/a b.json"), "{}").unwrap();
        fs::write(
            folder.join("_headers"),
            "/*\n  X-Content-Type-Options: nosniff\n/schema/a b.json\n  X-One: 1\n",
        )
        .unwrap();
        Self(folder)
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn ask(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    let text = format!("{request}\r\nHost: x\r\nConnection: close\r\n\r\n");
    stream.write_all(text.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn files_come_with_their_type_and_the_headers_of_the_release() {
    let release = Release::new("files");
    let server = Server::start(&release.0, "/x/debrief", 0).unwrap();
    let page = ask(&server, "GET /x/debrief/?q=1 HTTP/1.1");
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    assert!(
        page.contains("Content-Type: text/html; charset=utf-8\r\n"),
        "{page}"
    );
    assert!(
        page.contains("X-Content-Type-Options: nosniff\r\n"),
        "{page}"
    );
    assert!(page.contains("<p>page</p>"), "{page}");
    let json = ask(&server, "GET /x/debrief/schema/a%20b.json HTTP/1.1");
    assert!(
        json.contains("Content-Type: application/json\r\n"),
        "{json}"
    );
    assert!(json.contains("X-One: 1\r\n"), "{json}");
    let head = ask(&server, "HEAD /x/debrief/ HTTP/1.1");
    assert!(head.contains("Content-Length: 550\r\n"), "{head}");
    assert!(head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn brotli_goes_only_to_those_who_read_it() {
    let release = Release::new("brotli");
    let server = Server::start(&release.0, "/", 0).unwrap();
    let small = ask(&server, "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1");
    assert!(small.contains("Content-Encoding: br\r\n"), "{small}");
    assert!(!small.contains("<p>page</p><p>page</p>"), "{small}");
    let plain = ask(&server, "GET / HTTP/1.1\r\nAccept-Encoding: gzip");
    assert!(!plain.contains("Content-Encoding"), "{plain}");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let release = Release::new("outside");
    let server = Server::start(&release.0, "/x/", 0).unwrap();
    for target in [
        "/",
        "/y/",
        "/x/missing",
        "/x/../Cargo.toml",
        "/x/%2e%2e/Cargo.toml",
        "/x//etc/passwd",
        "/x/_headers",
        "/x/schema/",
        "/x/%zz",
    ] {
        let answer = ask(&server, &format!("GET {target} HTTP/1.1"));
        assert!(answer.starts_with("HTTP/1.1 404 "), "{target}: {answer}");
    }
    let answer = ask(&server, "GET /x/%ff HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    let answer = ask(&server, "POST /x/ HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
    let answer = ask(&server, "GET /x HTTP/1.1");
    assert!(answer.contains("Location: /x/\r\n"), "{answer}");
}

#[test]
fn a_stopped_server_is_gone_at_once() {
    let release = Release::new("stopped");
    let server = Server::start(&release.0, "/", 0).unwrap();
    let address = server.address;
    let mut idle = TcpStream::connect(address).unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    let mut first = [0; 15];
    idle.read_exact(&mut first).unwrap();
    server.stop();
    let mut rest = Vec::new();
    // This returns, because the stream ends or is reset, instead of waiting for ever.
    let _ = idle.read_to_end(&mut rest);
    assert!(TcpStream::connect(address).is_err());
}
