//! Somebody who types: key by key, each remembered with the time at which the browser had taken it.
//!
//! It does not know what becomes of the text.

use tokio::time::{Instant, sleep_until};

use super::chance::Chance;
use crate::Problem;
use crate::keyboard::actions;
use crate::page::Page;

/// How long somebody who types steadily leaves between two keys, in milliseconds.
const PACE: (u64, u64) = (30, 100);

/// What was typed.
pub(super) struct Typed {
    /// When typing began.
    pub(super) began: Instant,
    /// Every key that the browser has taken, and when it had.
    pub(super) keys: Vec<(char, Instant)>,
    /// What is typed next.
    next: Vec<char>,
    count: u64,
}

impl Typed {
    /// Nothing yet. Its text is numbers that go up, so that no part of it stands twice.
    pub(super) fn nothing(first: u64) -> Self {
        Self {
            began: Instant::now(),
            keys: Vec::new(),
            next: Vec::new(),
            count: first,
        }
    }

    /// All of it.
    pub(super) fn text(&self) -> String {
        self.keys.iter().map(|(key, _)| *key).collect()
    }

    /// Types so many keys as fast as they are taken.
    pub(super) async fn go_on(&mut self, page: &Page<'_>, keys: u64) -> Result<(), Problem> {
        for _ in 0..keys {
            self.press(page).await?;
        }
        Ok(())
    }

    /// Types steadily until somebody stops it.
    pub(super) async fn steadily(
        &mut self,
        page: &Page<'_>,
        chance: &mut Chance,
    ) -> Result<(), Problem> {
        let (least, most) = PACE;
        loop {
            let next = Instant::now() + chance.milliseconds(least, most);
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
