//! Turns trunk's output into a release: final names, integrity, the content security policy, the service
//! worker's list, and the sizes.
//!
//! Everything here works on files that are built already; `commands::dist` builds them.

pub mod archive;
pub mod finish;
pub mod html;
pub mod pack;
pub mod policy;
pub mod precache;
pub mod size;
pub mod split;
pub mod uncalled;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// The integrity value of these bytes as a browser checks it: `sha384-` and base64.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A short name for these bytes: 16 hexadecimal digits, which are the same only if the bytes are the same.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut name = String::new();
    for byte in Sha256::digest(bytes).iter().take(8) {
        name.push_str(&format!("{byte:02x}"));
    }
    name
}
