//! The locks of the model with their queues, and the news that reaches the tabs.

use super::{News, World};

impl World {
    pub(super) fn grant(&mut self) {
        let mut waiting = std::mem::take(&mut self.queue);
        waiting.retain(|(id, name)| {
            let free = !self.holders.contains_key(id);
            if free {
                self.holders.insert(id.clone(), name.clone());
                self.send(name, News::Granted);
            }
            !free
        });
        self.queue = waiting;
    }

    pub(super) fn release(&mut self, at: usize) {
        let (id, name) = (self.tabs[at].id.clone(), self.tabs[at].name.clone());
        self.queue
            .retain(|waiting| *waiting != (id.clone(), name.clone()));
        if self.holders.get(&id) == Some(&name) {
            self.holders.remove(&id);
        }
        self.grant();
    }

    pub(super) fn steal(&mut self, at: usize) {
        self.tabs[at].answer = None;
        let (id, name) = (self.tabs[at].id.clone(), self.tabs[at].name.clone());
        self.queue
            .retain(|waiting| *waiting != (id.clone(), name.clone()));
        if let Some(robbed) = self.holders.insert(id, name.clone())
            && robbed != name
        {
            self.send(&robbed, News::Lost);
        }
        self.send(&name, News::Granted);
    }

    fn send(&mut self, name: &str, news: News) {
        if let Some(shown) = self.tabs.iter_mut().find(|shown| shown.name == name) {
            shown.news.push_back(news);
        }
    }

    pub(super) fn tell_others(&mut self, at: usize, news: impl Fn() -> News) {
        for (other, shown) in self.tabs.iter_mut().enumerate() {
            // Frozen tabs miss the news.
            if other != at && !shown.frozen {
                shown.news.push_back(news());
            }
        }
    }
}
