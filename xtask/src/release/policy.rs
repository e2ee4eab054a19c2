//! The content security policy, by which a release forbids itself requests to anybody else, and the headers
//! that are sent with it.
//!
//! The policy makes "nothing leaves this page" a fact rather than a promise: the browser refuses any request
//! to another origin. It is in the page for hosts that do not send our headers, and in `_headers` for those
//! that do.

/// The hashes of what is in the page itself rather than in a file, each as `sha384-` and base64.
pub struct Inline {
    /// The hash of the script that runs before anything can be seen.
    pub script: String,
    /// The hash of the style sheet.
    pub style: String,
}

/// The policy as it is written into the page, without what only a header can say.
///
/// `wasm-unsafe-eval` allows compiling wasm and nothing else. The one script and the one style sheet in the
/// page are allowed by the hash of their exact bytes; no others can be in the page, and no style sheet can be
/// fetched. In a browser that has Trusted Types, text becomes HTML only through the policy of
/// `public/boot.js`.
#[must_use]
pub fn page(inline: &Inline) -> String {
    let Inline { script, style } = inline;
    format!(
        "default-src 'none'; script-src 'self' '{script}' 'wasm-unsafe-eval'; \
        style-src '{style}'; img-src 'self'; connect-src 'self'; manifest-src 'self'; \
        worker-src 'self'; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types default"
    )
}

/// The policy for a header: that of the page, and that no other page may frame it, which only a header can
/// forbid.
#[must_use]
pub fn header(page: &str) -> String {
    format!("{page}; frame-ancestors 'none'")
}

/// The text of the `_headers` file: the policy for every answer, and how long each file may be cached.
///
/// `page` is the policy that the page carries. `immutable` are the files with a fingerprint in their name,
/// which never change. Caching is stated for each file separately, because hosts join the values if two rules
/// of this format match the same path.
#[must_use]
pub fn headers_file(page: &str, immutable: &[String], mutable: &[String]) -> String {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n  Permissions-Policy: {}\n",
        header(page),
        PERMISSIONS
    );
    for (files, value) in [
        (immutable, "public, max-age=31536000, immutable"),
        (mutable, "no-cache"),
    ] {
        for file in files {
            text.push_str(&format!("/{file}\n  Cache-Control: {value}\n"));
        }
    }
    text
}

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
