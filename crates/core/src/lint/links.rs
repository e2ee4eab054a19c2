//! Links in Markdown, and what is wrong with their addresses.
//!
//! Which ranges of a text may hold a link is found by `skipped_ranges`; this module reads the address in each
//! and judges it.

use std::ops::Range;

use super::args::cases;

cases! {
    /// What makes a link fragile.
    pub(super) Flaw as "flaw" {
        /// It leads through a redirect that records who follows it.
        Tracking = "tracking",
        /// It is an image on another organisation's site.
        Image = "image",
        /// It is not encrypted.
        Http = "http",
        /// It has no host.
        Relative = "relative",
    }
}

#[derive(Debug)]
pub(super) struct Link {
    /// The bytes of its address.
    pub(super) target: Range<usize>,
    pub(super) flaw: Option<Flaw>,
}

/// Services that redirect their readers: the host, and how the path begins. A host that ends with a dot
/// stands for every top-level domain (`google.de`).
const REDIRECTS: &[(&str, &str)] = &[
    ("google.", "/url"),
    ("l.facebook.com", "/l.php"),
    ("lm.facebook.com", "/l.php"),
    ("slack-redir.net", "/"),
    ("safelinks.protection.outlook.com", "/"),
    ("urldefense.com", "/"),
    ("urldefense.proofpoint.com", "/"),
    ("youtube.com", "/redirect"),
    ("out.reddit.com", "/"),
    ("vk.com", "/away.php"),
    ("lnkd.in", "/"),
    ("t.co", "/"),
    ("bit.ly", "/"),
    ("goo.gl", "/"),
    ("tinyurl.com", "/"),
];

/// The links of a text. `quiet` are the ranges that rules pass over; each link is in one.
pub(super) fn find(text: &str, quiet: &[Range<usize>]) -> Vec<Link> {
    let mut links = Vec::new();
    for range in quiet {
        let Some(words) = text.get(range.clone()) else {
            continue;
        };
        let image = text
            .get(..range.start)
            .is_some_and(|head| head.ends_with('!'));
        if words.trim_start().starts_with('[') {
            bracketed(words, range.start, image, &mut links);
        } else if words.starts_with("http") || words.starts_with("<http") {
            let start = range.start + usize::from(words.starts_with('<'));
            let address = text.get(start..range.end).unwrap_or("");
            let address =
                address.trim_end_matches(['>', '.', ',', ';', ':', ')', '*', '_', '"', '\'', ']']);
            links.push(Link {
                target: start..start + address.len(),
                flaw: flaw(address, false),
            });
        }
    }
    links
}

/// Reads one link that has brackets: `[text](target "title")`, a linked image `[![alt](image)](target)`, of
/// which it reads both addresses, or a definition `[label]: target`.
fn bracketed(words: &str, start: usize, image: bool, links: &mut Vec<Link>) {
    let opening = words.find("](").map(|at| (at + 2, true));
    let definition = || words.find("]:").map(|at| (at + 2, false));
    let Some((mut at, inline)) = opening.or_else(definition) else {
        return;
    };
    let mut image = image;
    if inline && words.starts_with("[![") {
        links.extend(target(words, start, at, true));
        let Some(outer) = words.get(at..).and_then(|rest| rest.find("](")) else {
            return;
        };
        at += outer + 2;
        image = false;
    }
    links.extend(target(words, start, at, image));
}

fn target(words: &str, start: usize, at: usize, image: bool) -> Option<Link> {
    let rest = words.get(at..)?;
    let begin = at + rest.len() - rest.trim_start_matches([' ', '<', '`', '\n']).len();
    let rest = words.get(begin..)?;
    let end = rest.find([' ', '\n', '\t', '>', '`']).unwrap_or(rest.len());
    let address = rest.get(..end)?;
    // A `)` at the end closes the link, unless it was opened within the address.
    let closing =
        address.ends_with(')') && address.matches(')').count() > address.matches('(').count();
    let end = end - usize::from(closing);
    let address = rest.get(..end)?;
    (end > 0).then(|| Link {
        target: start + begin..start + begin + end,
        flaw: flaw(address, image),
    })
}

/// What is wrong with an address; if several things are, the worst.
pub(super) fn flaw(target: &str, image: bool) -> Option<Flaw> {
    let lower = target.get(..8).unwrap_or(target).to_ascii_lowercase();
    let encrypted = lower.starts_with("https://");
    if !encrypted && !lower.starts_with("http://") {
        let named = target.split(['/', '?', '#']).next().unwrap_or("");
        let relative = !target.is_empty() && !target.starts_with('#') && !named.contains(':');
        return relative.then_some(Flaw::Relative);
    }
    let rest = target.split_once("://").map_or("", |(_, rest)| rest);
    let split = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = (rest.get(..split)?.to_ascii_lowercase(), rest.get(split..)?);
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let passes = |(name, begins): &&(&str, &str)| {
        let same = host == *name
            || (name.ends_with('.') && host.starts_with(name))
            || (name.len() > 12 && host.ends_with(name));
        same && path.starts_with(begins)
    };
    if REDIRECTS.iter().any(|redirect| passes(&redirect)) {
        return Some(Flaw::Tracking);
    }
    if image {
        return Some(Flaw::Image);
    }
    (!encrypted && is_public(host)).then_some(Flaw::Http)
}

/// Whether a host can be reached by name from anywhere.
fn is_public(host: &str) -> bool {
    let name = host.split(':').next().unwrap_or("");
    let last = name.rsplit('.').next().unwrap_or("");
    name.contains('.')
        && last.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(
            last,
            "local" | "internal" | "localhost" | "svc" | "lan" | "corp" | "test"
        )
}

/// An address, shortened to fit into a sentence.
pub(super) fn shortened(target: &str) -> String {
    let mut ends = target.char_indices().map(|(at, _)| at);
    match (ends.nth(45), ends.next()) {
        (Some(end), Some(_)) => [target.get(..end).unwrap_or(target), "…"].concat(),
        _ => target.into(),
    }
}
