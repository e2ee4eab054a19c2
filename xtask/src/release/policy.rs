//! What the release forbids itself: the content-security policy and the headers beside it.
//!
//! The policy is what makes "nothing leaves this page" a fact and not a promise: a request to
//! another origin is refused by the browser. It stands in the page for hosts that send no headers
//! of ours, and in `_headers` for those that do.

/// What stands in the page itself instead of a file of its own, each as `sha384-` and base64.
pub struct Inline {
    /// The script that runs before anything is seen.
    pub script: String,
    /// The style sheet.
    pub style: String,
}

/// The policy as the page carries it.
///
/// `wasm-unsafe-eval` allows the compilation of wasm and nothing else. The one script and the one style sheet
/// that stand in the page are allowed by what they are, to the byte; no other can stand there, and no style
/// sheet can be fetched. Where the browser has Trusted Types, text becomes HTML only through the policy of
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

/// The policy as a header, which alone can forbid that the page is framed.
#[must_use]
pub fn header(page: &str) -> String {
    format!("{page}; frame-ancestors 'none'")
}

/// The `_headers` file: the policy for every answer, and for how long a file may be kept.
///
/// `page` is the policy as the page carries it. Files that carry their fingerprint in their name never
/// change. Caching is spelled out file by file, for hosts join the values where two rules of this format
/// meet.
#[must_use]
pub fn headers_file(page: &str, lasting: &[String], changing: &[String]) -> String {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n  Permissions-Policy: {}\n",
        header(page),
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
