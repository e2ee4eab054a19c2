//! The places of the page, and the hash of the address that names each. Nothing here uses the browser, so
//! that every address can be tested.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Declares [`Route`] and `PLACES`. The places listed in the call have an address of one word, such as
/// `#/new`; the variants written out below have longer addresses, the empty one, or none.
macro_rules! routes {
    ($( $(#[$what:meta])* $place:ident at $address:literal, )+) => {
        /// A place that the page can show.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Route {
            /// The list of drafts.
            Library,
            $( $(#[$what])* $place, )+
            /// The editor of the draft with this id.
            Editor(String),
            /// The finished report of the draft with this id.
            Report(String),
            /// The list of rules; with the name of a rule, its guide.
            Rules(String),
            /// An address that names no place.
            Nowhere,
        }

        /// The places that have an address of one word, each with that word.
        pub const PLACES: &[(&str, Route)] = &[$( ($address, Route::$place), )+];
    };
}

routes! {
    /// The choice of a template for a new postmortem.
    New at "new",
    /// The review of imported files, before and after they become drafts.
    Import at "import",
    /// The templates that the team has made itself.
    Templates at "templates",
    /// The bin: deleted drafts, which can be restored.
    Bin at "bin",
    /// The settings of the page, and how much is stored.
    Settings at "settings",
    /// The keyboard shortcuts, the promises about privacy, and the version of the program.
    Help at "help",
}

impl Route {
    /// The place that a hash names, given without its `#`: `/d/7f-3` is the editor of the draft `7f-3`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('/').unwrap_or(hash);
        let path = path.strip_suffix('/').unwrap_or(path);
        match path.split_once('/') {
            None if path.is_empty() => Self::Library,
            None => {
                let listed = PLACES.iter().find(|(address, _)| *address == path);
                listed.map_or(Self::Nowhere, |(_, place)| place.clone())
            }
            Some(("help", "rules")) => Self::Rules(String::new()),
            Some(("help", rest)) => match rest.strip_prefix("rules/") {
                Some(rule) if !rule.is_empty() => Self::Rules(decode(rule)),
                _ => Self::Nowhere,
            },
            Some(("d", rest)) => match rest.split_once('/') {
                None if !rest.is_empty() => Self::Editor(decode(rest)),
                Some((id, "report")) if !id.is_empty() => Self::Report(decode(id)),
                _ => Self::Nowhere,
            },
            Some(_) => Self::Nowhere,
        }
    }

    /// The address of the place, to put into a link.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Rules(rule) if rule.is_empty() => "#/help/rules".to_owned(),
            Self::Rules(rule) => ["#/help/rules/", &encode(rule)].concat(),
            Self::Editor(id) => ["#/d/", &encode(id)].concat(),
            Self::Report(id) => ["#/d/", &encode(id), "/report"].concat(),
            listed => {
                let listed_place = PLACES.iter().find(|(_, place)| place == listed);
                ["#/", listed_place.map_or("", |(address, _)| address)].concat()
            }
        }
    }

    /// Whether a hash is a route at all. Others are links inside a report, which move the focus and
    /// leave the route alone.
    #[must_use]
    pub fn is_route(hash: &str) -> bool {
        hash.is_empty() || hash.starts_with('/')
    }
}

/// Encodes text for an address: writes every byte as `%XX` except the unreserved characters (RFC 3986,
/// section 2).
#[must_use]
pub fn encode(text: &str) -> String {
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    Cow::from(utf8_percent_encode(text, RESERVED)).into_owned()
}

/// Undoes `encode`. Whatever is not an escape stays as it is, and so does the whole text if the result is not
/// UTF-8.
fn decode(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.map_or_else(|_| text.to_owned(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::{PLACES, Route};

    #[test]
    fn every_place_has_its_address() {
        for hash in ["", "/"] {
            assert_eq!(Route::parse(hash), Route::Library, "{hash:?}");
        }
        assert_eq!(Route::parse("/new"), Route::New);
        assert_eq!(Route::parse("/new/"), Route::New);
        assert_eq!(Route::parse("/d/7f-3"), Route::Editor("7f-3".into()));
        for (address, place) in PLACES {
            assert_eq!(place.href(), ["#/", address].concat());
            assert_eq!(Route::parse(&place.href()[1..]), *place);
        }
        for place in [Route::Rules(String::new()), Route::Rules("no-owner".into())] {
            assert_eq!(Route::parse(&place.href()[1..]), place);
        }
    }

    #[test]
    fn addresses_that_name_no_place_lead_nowhere() {
        for hash in [
            "/d",
            "/d/",
            "/d/a/b",
            "/x",
            "/new/x",
            "/d//",
            "/d//report",
            "/d/a/report/b",
        ] {
            assert_eq!(Route::parse(hash), Route::Nowhere, "{hash:?}");
        }
    }

    #[test]
    fn the_address_of_a_place_leads_back_to_it() {
        for id in ["a", "caída", "a/b", "50%", "%41", "a b#c?d", "-_.~"] {
            for place in [Route::Editor(id.into()), Route::Report(id.into())] {
                let href = place.href();
                assert_eq!(Route::parse(&href[1..]), place, "{href}");
                assert!(href.is_ascii());
            }
        }
    }

    #[test]
    fn what_is_no_escape_stays_as_it_is() {
        for id in ["%+1", "%4", "%zz", "%", "%ff"] {
            let parsed = Route::parse(&["/d/", id].concat());
            assert_eq!(parsed, Route::Editor(id.into()));
        }
    }

    #[test]
    fn a_link_inside_a_report_is_not_a_route() {
        assert!(!Route::is_route("summary"));
        assert!(Route::is_route("/new"));
        assert!(Route::is_route(""));
    }
}
