//! Types key by key, and notes for each key the time at which the browser had accepted it.
//!
//! What happens to the text is not known here.

use tokio::time::{Instant, sleep_until};

use super::chance::RandomNumbers;
use crate::Problem;
use crate::keyboard::actions;
use crate::page::Page;

/// The shortest and the longest pause between two keys in steady typing, in milliseconds.
const PACE: (u64, u64) = (30, 100);

/// The keys that were typed, and those to type next.
pub(super) struct Typed {
    /// When typing began.
    pub(super) start: Instant,
    /// Every key that the browser has accepted, and when.
    pub(super) keys: Vec<(char, Instant)>,
    /// The characters to type next, in reverse order.
    next: Vec<char>,
    count: u64,
}

impl Typed {
    /// Nothing typed yet. The text will be increasing numbers, so that no part of it occurs twice.
    pub(super) fn new(first: u64) -> Self {
        Self {
            start: Instant::now(),
            keys: Vec::new(),
            next: Vec::new(),
            count: first,
        }
    }

    /// Everything that was typed, as text.
    pub(super) fn text(&self) -> String {
        self.keys.iter().map(|(key, _)| *key).collect()
    }

    /// Types this many keys, as fast as the browser accepts them.
    pub(super) async fn type_keys(&mut self, page: &Page<'_>, keys: u64) -> Result<(), Problem> {
        for _ in 0..keys {
            self.press(page).await?;
        }
        Ok(())
    }

    /// Types steadily until the future is dropped.
    ///
    /// # Errors
    /// Fails if the browser refuses a key.
    pub(super) async fn type_steadily(
        &mut self,
        page: &Page<'_>,
        random: &mut RandomNumbers,
    ) -> Result<(), Problem> {
        let (min, max) = PACE;
        loop {
            let next = Instant::now() + random.milliseconds(min, max);
            self.press(page).await?;
            sleep_until(next).await;
        }
    }

    async fn press(&mut self, page: &Page<'_>) -> Result<(), Problem> {
        if self.next.is_empty() {
            self.next = format!(" {}", self.count).chars().rev().collect();
            self.count += 1;
        }
        let key = self.next.last().copied().ok_or("nothing is to be typed")?;
        let keys = actions(page.browser()).send_keys(key.to_string());
        keys.perform().await?;
        self.next.pop();
        self.keys.push((key, Instant::now()));
        Ok(())
    }
}
