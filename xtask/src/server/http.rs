//! As much of HTTP/1.1 as a browser needs from a static server: GET and HEAD, one request after the other on
//! a connection. `site` decides what is answered.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

use super::site::{Answer, Request, Site};

/// The most bytes of a request head. A longer one gets no answer: the connection is closed.
const HEAD_LIMIT: u64 = 64 * 1024;

/// Answers the requests of one connection until it is closed.
pub(super) fn serve(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let mut lines = head.lines();
        let Some(request) = lines.next().and_then(parse_line) else {
            return write(stream, &Answer::plain(400, "Bad Request"), false, true);
        };
        let mut brotli = false;
        let mut close = false;
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            let has = |token: &str| {
                value
                    .split(',')
                    .filter_map(|part| part.split(';').next())
                    .any(|part| part.trim().eq_ignore_ascii_case(token))
            };
            if name.eq_ignore_ascii_case("accept-encoding") {
                brotli = has("br");
            } else if name.eq_ignore_ascii_case("connection") {
                close = has("close");
            }
        }
        let (method, target) = request;
        let answer = match method {
            "GET" | "HEAD" => site.answer(&Request { target, brotli }),
            _ => Answer::plain(405, "Method Not Allowed"),
        };
        // The body of a request with any other method is not read, so the connection cannot be used further.
        let close = close || answer.status == 405;
        write(stream, &answer, method == "HEAD", close)?;
        if close {
            break;
        }
    }
    Ok(())
}

/// The lines of a request before the empty one; `None` if the connection was closed or the limit is reached.
fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<String>> {
    let mut head = String::new();
    loop {
        let mut line = String::new();
        let room = HEAD_LIMIT.saturating_sub(head.len() as u64);
        if reader.by_ref().take(room).read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.trim_end().is_empty() {
            return Ok(Some(head));
        }
        head.push_str(&line);
    }
}

fn parse_line(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    version.starts_with("HTTP/1.").then_some((method, target))
}

fn write(mut stream: &TcpStream, answer: &Answer, head_only: bool, close: bool) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, answer.reason);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n", answer.body.len()));
    if close {
        head.push_str("Connection: close\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if !head_only {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
