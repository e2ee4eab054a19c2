//! Whether a draft can be drawn at all. A report that hangs or crashes the page would do so at every start.
//! Therefore each attempt to draw a draft is noted, and after two attempts that did not finish, the draft is
//! opened as plain text.

use crate::platform::Storage;
use debrief_core::draft::Keys;

/// After this many attempts that did not finish, a draft is opened as plain text.
const MAX_FAILURES: u32 = 2;

/// Notes that a draft is about to be drawn. Returns whether it may be drawn: not if the last two attempts did
/// not finish.
pub(crate) fn begin(storage: &dyn Storage, keys: &Keys, id: &str) -> bool {
    let key = keys.drawing(id);
    let failures = storage.get(&key).ok().flatten();
    let failures = failures.and_then(|count| count.parse().ok()).unwrap_or(0);
    if failures >= MAX_FAILURES {
        return false;
    }
    // If nothing can be noted, nothing is known either.
    let _ = storage.put(&key, &(failures + 1).to_string());
    true
}

/// Notes that the draft was drawn, or that its page was left.
pub(crate) fn end(storage: &dyn Storage, keys: &Keys, id: &str) {
    let _ = storage.remove(&keys.drawing(id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    #[test]
    fn a_draft_is_not_drawn_again_after_two_attempts_that_did_not_end() {
        let fake = Fake::default();
        let (storage, keys) = (fake.platform().storage, Keys::new("/"));
        assert!(begin(&*storage, &keys, "a"));
        end(&*storage, &keys, "a");
        assert!(begin(&*storage, &keys, "a"));
        assert!(begin(&*storage, &keys, "a"), "one that did not end");
        assert!(!begin(&*storage, &keys, "a"), "two");
        assert!(!begin(&*storage, &keys, "a"), "until somebody says so");
        assert!(begin(&*storage, &keys, "b"));
        end(&*storage, &keys, "a");
        assert!(begin(&*storage, &keys, "a"));
    }
}
