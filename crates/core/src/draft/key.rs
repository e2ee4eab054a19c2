//! The names under which drafts are stored.
//!
//! Several pages can share one origin, so every key begins with the path that the page is served from. The
//! keys of other pages, whatever they look like, are never taken for ours.

/// The keys of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    prefix: String,
}

/// The purpose of one of our keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// The draft of this id.
    Draft(String),
    /// Bytes that could not be read as a draft and were set aside.
    SetAside {
        /// The id under which they were stored as a draft.
        id: String,
        /// When they were set aside, in milliseconds since 1970.
        at: u64,
    },
    /// A template that the team has made, with this id.
    Template(String),
}

impl Keys {
    /// The keys of the page served from a path, such as `/x/debrief/`. The name of a file at its end
    /// (`/x/debrief/index.html`) makes no difference.
    #[must_use]
    pub fn new(path: &str) -> Self {
        let folder = path
            .rfind('/')
            .map_or("/", |end| path.get(..=end).unwrap_or("/"));
        Self {
            prefix: ["debrief:", &escape(folder), ":"].concat(),
        }
    }

    /// The key of a draft: `debrief:<path>:draft:<id>`.
    #[must_use]
    pub fn draft(&self, id: &str) -> String {
        [&self.prefix, "draft:", &escape(id)].concat()
    }

    /// The key of a template that the team has made: `debrief:<path>:template:<id>`.
    #[must_use]
    pub fn template(&self, id: &str) -> String {
        [&self.prefix, "template:", &escape(id)].concat()
    }

    /// The key of the user's preferences for this page, such as its colours.
    #[must_use]
    pub fn preferences(&self) -> String {
        [&self.prefix, "preferences"].concat()
    }

    /// The key of the counter of attempts to draw a draft that did not finish: `debrief:<path>:drawing:<id>`.
    #[must_use]
    pub fn drawing(&self, id: &str) -> String {
        [&self.prefix, "drawing:", &escape(id)].concat()
    }

    /// The key of the list of drafts that are known to exist: `debrief:<path>:known`.
    #[must_use]
    pub fn known(&self) -> String {
        [&self.prefix, "known"].concat()
    }

    /// The name of the database that keeps the drafts: `debrief:<path>`.
    #[must_use]
    pub fn database(&self) -> String {
        self.prefix.trim_end_matches(':').to_owned()
    }

    /// Whether a key belongs to this page, whatever its purpose.
    #[must_use]
    pub fn is_ours(&self, key: &str) -> bool {
        key.starts_with(&self.prefix)
    }

    /// The key under which the bytes of an unreadable draft are set aside:
    /// `debrief:<path>:set-aside:<id>:<ms>`.
    #[must_use]
    pub fn set_aside(&self, id: &str, at: u64) -> String {
        [
            &self.prefix,
            "set-aside:",
            &escape(id),
            ":",
            &at.to_string(),
        ]
        .concat()
    }

    /// The purpose of a key; `None` if it is not one of this page's keys for a draft, a template or bytes set
    /// aside.
    #[must_use]
    pub fn parse(&self, key: &str) -> Option<Key> {
        let mut parts = key.strip_prefix(&self.prefix)?.split(':');
        let (purpose, id) = (parts.next()?, unescape(parts.next()?)?);
        if id.is_empty() {
            return None;
        }
        let key = match purpose {
            "draft" => Key::Draft(id),
            "template" => Key::Template(id),
            "set-aside" => Key::SetAside {
                id,
                at: parts.next()?.parse().ok()?,
            },
            _ => return None,
        };
        parts.next().is_none().then_some(key)
    }
}

/// A part of a key in which colons are escaped, since colons separate the parts.
fn escape(part: &str) -> String {
    part.replace('%', "%25").replace(':', "%3A")
}

fn unescape(part: &str) -> Option<String> {
    let unescaped = part.replace("%3A", ":").replace("%25", "%");
    // What `escape` cannot have written is not one of our keys.
    (escape(&unescaped) == part).then_some(unescaped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_carry_the_path() {
        let keys = Keys::new("/x/debrief/index.html");
        assert_eq!(keys, Keys::new("/x/debrief/"));
        assert_eq!(keys.draft("a1"), "debrief:/x/debrief/:draft:a1");
        assert_eq!(
            keys.parse("debrief:/x/debrief/:draft:a1"),
            Some(Key::Draft("a1".into()))
        );
        assert_eq!(keys.database(), "debrief:/x/debrief/");
        assert_eq!(Keys::new("").draft("a"), "debrief:/:draft:a");
    }

    #[test]
    fn keys_of_others_are_not_ours() {
        let keys = Keys::new("/x/");
        for key in [
            "",
            "debrief",
            "theme",
            "debrief:/:draft:a1",
            "debrief:/x/y/:draft:a1",
            "debrief:/x/:draft:",
            "debrief:/x/:draft",
            "debrief:/x/:other:a1",
            "debrief:/x/:draft:a1:b",
            "debrief:/x/:draft:%",
            "debrief:/x/:set-aside:a1",
            "debrief:/x/:set-aside:a1:soon",
            "Debrief:/x/:draft:a1",
            "🚒",
        ] {
            assert_eq!(keys.parse(key), None, "{key}");
        }
    }

    proptest! {
        #[test]
        fn keys_read_back_and_differ_between_pages(
            path in "/(\\PC|[:%/]){0,12}",
            other_path in "/(\\PC|[:%/]){0,12}",
            id in "(\\PC|[:%]){1,12}",
            at in any::<u64>(),
        ) {
            let (keys, other_keys) = (Keys::new(&path), Keys::new(&other_path));
            let (draft_key, set_aside_key) = (keys.draft(&id), keys.set_aside(&id, at));
            prop_assert_eq!(keys.parse(&draft_key), Some(Key::Draft(id.clone())));
            prop_assert_eq!(keys.parse(&keys.template(&id)), Some(Key::Template(id.clone())));
            prop_assert_eq!(keys.parse(&set_aside_key), Some(Key::SetAside { id, at }));
            if keys != other_keys {
                prop_assert_eq!(other_keys.parse(&draft_key), None);
                prop_assert_eq!(other_keys.parse(&set_aside_key), None);
            }
        }
    }
}
