//! The templates that a team has made itself, each stored under a key of its own. One that this build cannot
//! read is left as it is.

use super::drafts::Drafts;
use crate::platform::{Platform, Trouble};
use debrief_core::draft::{Key, Keys};
use debrief_core::model::{Postmortem, Template};
use debrief_core::template::{self, NotATemplate};

/// The templates of this page. Clones are the same templates.
#[derive(Clone)]
pub(crate) struct Templates {
    platform: Platform,
    keys: Keys,
}

impl Templates {
    /// The templates in the storage of this platform, under the same path as these drafts.
    pub(crate) fn for_drafts_on(drafts: &Drafts, platform: &Platform) -> Self {
        Self {
            platform: platform.clone(),
            keys: drafts.keys().clone(),
        }
    }

    /// The templates in the same storage as these drafts.
    pub(crate) fn for_drafts(drafts: &Drafts) -> Self {
        Self::for_drafts_on(drafts, drafts.platform())
    }

    /// Every template that can be read, sorted by name; and whether there are any that cannot be read.
    pub(crate) fn list(&self) -> (Vec<Template>, bool) {
        let keys = self.platform.storage.keys().unwrap_or_default();
        let mut unreadable = false;
        let mut templates = Vec::new();
        for key in keys {
            let Some(Key::Template(id)) = self.keys.parse(&key) else {
                continue;
            };
            let Ok(Some(text)) = self.platform.storage.get(&key) else {
                continue;
            };
            match template::read(&text, &id) {
                Ok(template) => templates.push(Template { id, ..template }),
                Err(_) => unreadable = true,
            }
        }
        templates
            .sort_by_key(|template: &Template| (template.name.to_lowercase(), template.id.clone()));
        (templates, unreadable)
    }

    /// The template with this id, either shipped or made by the team.
    pub(crate) fn find(&self, id: &str) -> Option<Template> {
        if let Some(template) = template::by_id(id) {
            return Some(template.clone());
        }
        let (team_templates, _) = self.list();
        team_templates
            .into_iter()
            .find(|template| template.id == id)
    }

    /// Stores a template, in place of the one with the same id.
    pub(crate) fn save(&self, template: &Template) -> Result<(), Trouble> {
        let key = self.keys.template(&template.id);
        self.platform.storage.put(&key, &template::write(template))
    }

    pub(crate) fn remove(&self, id: &str) -> Result<(), Trouble> {
        self.platform.storage.remove(&self.keys.template(id))
    }

    /// Makes a template of a draft. It is not stored yet.
    pub(crate) fn make_from(&self, draft: &Postmortem, name: &str) -> Template {
        template::from_draft(draft, &self.platform.ids.fresh(), name)
    }

    /// Makes a copy of a template, under a new id and without its description of its origin. It is not stored
    /// yet.
    pub(crate) fn copy_of(&self, template: &Template, name: &str) -> Template {
        template::copy(template, &self.platform.ids.fresh(), name)
    }

    /// Reads a template from a file and stores it. If a different template has the same id, both are kept:
    /// the new one gets another id, and another name if its name is taken.
    pub(crate) fn import(&self, text: &str) -> Result<Result<Template, Trouble>, NotATemplate> {
        let mut template = template::read(text, &self.platform.ids.fresh())?;
        let (team_templates, _) = self.list();
        let stored = team_templates
            .iter()
            .find(|stored| stored.id == template.id);
        if stored.is_some_and(|stored| *stored != template) {
            template.id = self.platform.ids.fresh();
        }
        let is_taken = |name: &str| {
            team_templates
                .iter()
                .any(|stored| stored.name == name && stored.id != template.id)
        };
        if is_taken(&template.name) {
            let names =
                (2..).map(|count: usize| [&template.name, " ", &count.to_string()].concat());
            let free_name = names.into_iter().find(|name| !is_taken(name));
            template.name = free_name.unwrap_or_default();
        }
        Ok(self.save(&template).map(|()| template))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    fn templates(fake: &Fake) -> Templates {
        let platform = fake.platform();
        Templates::for_drafts_on(&Drafts::new(platform.clone(), "/"), &platform)
    }

    #[test]
    fn a_template_is_kept_under_its_own_key_and_found_again() {
        let fake = Fake::default();
        let templates = templates(&fake);
        let template = templates.copy_of(&template::shipped()[0], "Ours");
        templates.save(&template).expect("stored");
        assert_eq!(templates.list(), (vec![template.clone()], false));
        assert_eq!(templates.find(&template.id), Some(template.clone()));
        templates.remove(&template.id).expect("removed");
        assert_eq!(templates.list(), (Vec::new(), false));
    }

    #[test]
    fn a_template_that_cannot_be_read_is_left_as_it_is() {
        let fake = Fake::default();
        let templates = templates(&fake);
        fake.set(
            "debrief:/:template:a",
            "{\"format\":\"debrief-template\",\"version\":9}",
        );
        assert_eq!(templates.list(), (Vec::new(), true));
        assert!(fake.get("debrief:/:template:a").is_some());
    }

    #[test]
    fn a_file_never_replaces_another_template() {
        let fake = Fake::default();
        let templates = templates(&fake);
        let template = templates.copy_of(&template::shipped()[0], "Ours");
        let file = template::write(&template);
        templates.import(&file).expect("read").expect("stored");
        templates.import(&file).expect("read").expect("stored");
        assert_eq!(templates.list().0.len(), 1, "the same file twice is one");
        let mut other = template.clone();
        other.sections.pop();
        templates
            .import(&template::write(&other))
            .expect("read")
            .expect("stored");
        let names: Vec<String> = templates
            .list()
            .0
            .into_iter()
            .map(|template| template.name)
            .collect();
        assert_eq!(names, ["Ours", "Ours 2"]);
    }
}
