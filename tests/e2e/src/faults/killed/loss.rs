//! Measures how much of a text is missing after a fault.
//!
//! It compares what was typed with what is there, and needs no browser.

use std::time::Duration;

use super::typist::Typed;
use crate::Problem;

/// The loss that one fault has caused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Loss {
    /// How many characters are missing.
    pub(super) characters: usize,
    /// How long it had taken to type what is missing: from the newest key that is still there to the newest
    /// key of all.
    pub(super) time: Duration,
}

impl Loss {
    /// Compares the text that a field has now with the text it had before and what was then typed at its end.
    ///
    /// # Errors
    /// Fails if the field never had this text while it was typed in: that is damage, not a loss.
    pub(super) fn of(before: &str, typed: &Typed, found: &str) -> Result<Self, Problem> {
        let whole = [before, &typed.text()].concat();
        // One more key may have been on its way when the browser ended.
        if let Some(rest) = found.strip_prefix(&*whole)
            && rest.chars().count() <= 1
        {
            return Ok(Self::default());
        }
        let Some(missing) = whole.strip_prefix(found) else {
            return Err(format!(
                "the text has never been so: {:?} instead of {:?}",
                end(found),
                end(&whole)
            )
            .into());
        };
        let characters = missing.chars().count();
        let newest = typed.keys.last().map_or(typed.start, |(_, at)| *at);
        // If more is missing than was typed, all the time of typing is lost, and more for which no time was
        // measured.
        let kept = typed.keys.len().checked_sub(characters + 1);
        let kept = kept.and_then(|at| typed.keys.get(at));
        let kept = kept.map_or(typed.start, |(_, at)| *at);
        Ok(Self {
            characters,
            time: newest - kept,
        })
    }
}

/// The last characters of a text, for a message.
fn end(text: &str) -> String {
    let skipped = text.chars().count().saturating_sub(60);
    text.chars().skip(skipped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys “a” and “b”, typed one and two seconds after the beginning.
    fn typed() -> Typed {
        let mut typed = Typed::new(0);
        let at = |seconds| typed.start + Duration::from_secs(seconds);
        typed.keys = vec![('a', at(1)), ('b', at(2))];
        typed
    }

    fn lost(found: &str) -> Option<(usize, u64)> {
        let loss = Loss::of("x", &typed(), found).ok()?;
        Some((loss.characters, loss.time.as_secs()))
    }

    #[test]
    fn what_is_missing_is_counted_from_the_newest_key_that_is_there() {
        assert_eq!(lost("xab"), Some((0, 0)));
        assert_eq!(lost("xa"), Some((1, 1)));
        assert_eq!(lost("x"), Some((2, 2)));
        assert_eq!(lost(""), Some((3, 2)));
    }

    #[test]
    fn one_more_key_may_have_arrived() {
        assert_eq!(lost("xabc"), Some((0, 0)));
        assert_eq!(lost("xabcd"), None);
    }

    #[test]
    fn a_text_that_nobody_wrote_is_no_loss_but_damage() {
        assert_eq!(lost("xb"), None);
    }
}
