//! Checks what the documents say about this repository: which module uses which, how many rules there are,
//! where a link leads, which commands there are.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // A test fails by panicking.

mod documents;
mod layers;
mod sources;
