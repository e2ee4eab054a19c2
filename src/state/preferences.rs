//! The choices that a person has made for the page. They are stored under a key of their own, apart from the
//! drafts, and nothing depends on them: if they cannot be read, the defaults apply.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::platform::{Storage, Trouble};
use debrief_core::draft::Keys;
use debrief_core::draft::order::Order;
use debrief_core::text::Language;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// Those that the system asks for.
    #[default]
    System,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name under which the theme is stored. The style sheets use the same name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name; `System` if there is none.
    pub(crate) fn from_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|theme| theme.name() == name).unwrap_or_default()
    }
}

/// The choices as they are stored. `public/early.js` also reads the theme, before anything is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Preferences {
    #[serde(default)]
    theme: String,
    #[serde(default)]
    order: String,
    /// The tag of the chosen language. As long as there is only one language, the page offers no choice;
    /// tests write this field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    language: String,
    /// The names of the rules that are switched off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    off: Vec<String>,
    /// When the drafts were last backed up, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "is_never")]
    backed_up: u64,
    /// When the person last put off a backup, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "is_never")]
    put_off: u64,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

fn is_never(time: &u64) -> bool {
    *time == 0
}

/// When the drafts were last backed up, and when a backup was last put off, both in milliseconds since 1970;
/// 0 is never.
pub(crate) fn backed_up(storage: &dyn Storage, keys: &Keys) -> (u64, u64) {
    let preferences = load(storage, keys);
    (preferences.backed_up, preferences.put_off)
}

/// Notes that the drafts were backed up now.
///
/// # Errors
/// The reason why this could not be stored, so that it is forgotten with the page.
pub(crate) fn note_backup(storage: &dyn Storage, keys: &Keys, now: u64) -> Result<(), Trouble> {
    update(storage, keys, |preferences| preferences.backed_up = now)
}

/// Notes that a backup was put off now.
///
/// # Errors
/// The reason why this could not be stored, so that it is forgotten with the page.
pub(crate) fn postpone_backup(storage: &dyn Storage, keys: &Keys, now: u64) -> Result<(), Trouble> {
    update(storage, keys, |preferences| preferences.put_off = now)
}

/// The theme that was chosen, else that of the system.
pub(crate) fn theme(storage: &dyn Storage, keys: &Keys) -> Theme {
    Theme::from_name(&load(storage, keys).theme)
}

/// The language that was chosen, else that of the browser; if Debrief has neither, English.
pub(crate) fn language(storage: &dyn Storage, keys: &Keys, browser: Option<&str>) -> Language {
    let preferences = load(storage, keys).language;
    let mut tags = [Some(preferences.as_str()), browser].into_iter().flatten();
    tags.find_map(Language::from_tag).unwrap_or_default()
}

/// The order of the drafts that was chosen.
pub(crate) fn order(storage: &dyn Storage, keys: &Keys) -> Order {
    Order::from_name(&load(storage, keys).order)
}

/// The names of the rules that were switched off.
pub(crate) fn rules_off(storage: &dyn Storage, keys: &Keys) -> Vec<String> {
    load(storage, keys).off
}

/// Switches a rule on or off.
///
/// # Errors
/// The reason why this could not be stored, so that it lasts only as long as the page.
pub(crate) fn set_rule_on(
    storage: &dyn Storage,
    keys: &Keys,
    rule: &str,
    is_on: bool,
) -> Result<(), Trouble> {
    update(storage, keys, |preferences| {
        preferences.off.retain(|name| name != rule);
        if !is_on {
            preferences.off.push(rule.to_owned());
        }
    })
}

/// Stores a theme.
///
/// # Errors
/// The reason why it could not be stored, so that it lasts only as long as the page.
pub(crate) fn set_theme(storage: &dyn Storage, keys: &Keys, theme: Theme) -> Result<(), Trouble> {
    update(storage, keys, |preferences| {
        preferences.theme = theme.name().into()
    })
}

/// Stores an order of the drafts.
///
/// # Errors
/// The reason why it could not be stored, so that it lasts only as long as the page.
pub(crate) fn set_order(storage: &dyn Storage, keys: &Keys, order: Order) -> Result<(), Trouble> {
    update(storage, keys, |preferences| {
        preferences.order = order.name().into()
    })
}

fn load(storage: &dyn Storage, keys: &Keys) -> Preferences {
    let text = storage.get(&keys.preferences()).ok().flatten();
    let text = text.unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn update(
    storage: &dyn Storage,
    keys: &Keys,
    change: impl FnOnce(&mut Preferences),
) -> Result<(), Trouble> {
    let mut preferences = load(storage, keys);
    change(&mut preferences);
    let text = serde_json::to_string(&preferences).map_err(|_| Trouble::Refused)?;
    storage.put(&keys.preferences(), &text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    #[test]
    fn the_language_is_the_chosen_one_or_that_of_the_browser_or_english() {
        let fake = Fake::default();
        let (storage, keys) = (fake.platform().storage, Keys::new("/"));
        let language_for = |browser| language(&*storage, &keys, browser);
        assert_eq!(language_for(None), Language::English);
        assert_eq!(language_for(Some("mi-NZ")), Language::English);
        assert_eq!(language_for(Some("en-x-pseudo")), Language::Pseudo);
        fake.set(
            "debrief:/:preferences",
            r#"{"language": "en-x-pseudo", "theme": "dark"}"#,
        );
        assert_eq!(language_for(Some("en-GB")), Language::Pseudo);
        set_order(&*storage, &keys, Order::Title).expect("stored");
        assert_eq!(
            language_for(None),
            Language::Pseudo,
            "it stays when something else is preferences"
        );
    }

    #[test]
    fn a_choice_is_stored_and_unknown_fields_stay() {
        let fake = Fake::default();
        let (storage, keys) = (fake.platform().storage, Keys::new("/"));
        assert_eq!(theme(&*storage, &keys), Theme::System);
        fake.set("debrief:/:preferences", r#"{"later": 1, "theme": "sepia"}"#);
        assert_eq!(theme(&*storage, &keys), Theme::System);
        set_theme(&*storage, &keys, Theme::Dark).expect("stored");
        set_order(&*storage, &keys, Order::Title).expect("stored");
        assert_eq!(theme(&*storage, &keys), Theme::Dark);
        assert_eq!(order(&*storage, &keys), Order::Title);
        assert!(rules_off(&*storage, &keys).is_empty());
        set_rule_on(&*storage, &keys, "no-owner", false).expect("stored");
        set_rule_on(&*storage, &keys, "no-owner", false).expect("stored");
        assert_eq!(rules_off(&*storage, &keys), ["no-owner"]);
        set_rule_on(&*storage, &keys, "no-owner", true).expect("stored");
        assert!(rules_off(&*storage, &keys).is_empty());
        let text = fake.get("debrief:/:preferences").expect("there");
        assert!(text.contains(r#""later":1"#), "{text}");
        assert!(
            text.contains(r#""theme":"dark""#),
            "early.js reads it: {text}"
        );
    }
}
