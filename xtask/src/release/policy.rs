//! What the release forbids itself: the content-security policy and the headers beside it.
//!
//! The policy is what makes "nothing leaves this page" a fact and not a promise: a request to
//! another origin is refused by the browser. It stands in the page for hosts that send no headers
//! of ours, and in `_headers` for those that do.

/// The policy as the page carries it.
///
/// `wasm-unsafe-eval` allows the compilation of wasm and nothing else. Nothing is inline. Where the
/// browser has Trusted Types, text becomes HTML only through the policy of `public/boot.js`.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// The policy as a header, which alone can forbid that the page is framed.
#[must_use]
pub fn header() -> String {
    format!("{PAGE}; frame-ancestors 'none'")
}

/// The `_headers` file: the policy for every answer, and for how long a file may be kept.
///
/// Files that carry their fingerprint in their name never change. Caching is spelled out file by
/// file, for hosts join the values where two rules of this format meet.
#[must_use]
pub fn headers_file(lasting: &[String], changing: &[String]) -> String {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n  Permissions-Policy: {}\n",
        header(),
        PERMISSIONS
    );
    for (files, value) in [
        (lasting, "public, max-age=31536000, immutable"),
        (changing, "no-cache"),
    ] {
        for file in files {
            text.push_str(&format!("/{file}\n  Cache-Control: {value}\n"));
        }
    }
    text
}

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
