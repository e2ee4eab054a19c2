//! The locks of the model with their queues, and the news that reaches the tabs.

use super::{News, World};

impl World {
    pub(super) fn grant(&mut self) {
        let mut waiting = std::mem::take(&mut self.queue);
        waiting.retain(|(id, name)| {
            let is_free = !self.holders.contains_key(id);
            if is_free {
                self.holders.insert(id.clone(), name.clone());
                self.send(name, News::Granted);
            }
            !is_free
        });
        self.queue = waiting;
    }

    pub(super) fn release(&mut self, index: usize) {
        let (id, name) = (self.tabs[index].id.clone(), self.tabs[index].name.clone());
        self.queue
            .retain(|waiting| *waiting != (id.clone(), name.clone()));
        if self.holders.get(&id) == Some(&name) {
            self.holders.remove(&id);
        }
        self.grant();
    }

    pub(super) fn steal(&mut self, index: usize) {
        self.tabs[index].answer = None;
        let (id, name) = (self.tabs[index].id.clone(), self.tabs[index].name.clone());
        self.queue
            .retain(|waiting| *waiting != (id.clone(), name.clone()));
        if let Some(previous_holder) = self.holders.insert(id, name.clone())
            && previous_holder != name
        {
            self.send(&previous_holder, News::Lost);
        }
        self.send(&name, News::Granted);
    }

    fn send(&mut self, name: &str, news: News) {
        if let Some(shown) = self.tabs.iter_mut().find(|shown| shown.name == name) {
            shown.news.push_back(news);
        }
    }

    pub(super) fn tell_others(&mut self, index: usize, news: impl Fn() -> News) {
        for (other, shown) in self.tabs.iter_mut().enumerate() {
            // Frozen tabs miss the news.
            if other != index && !shown.frozen {
                shown.news.push_back(news());
            }
        }
    }
}
