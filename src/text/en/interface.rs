//! The words of the interface: labels, buttons, states, dialogs.

/// The name of the product.
pub const PRODUCT: &str = "Debrief";
