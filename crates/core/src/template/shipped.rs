//! The templates that Debrief ships: the files of the folder `templates`, as the build script lists them.

use std::sync::LazyLock;

use super::{About, file};
use crate::model::Template;

/// What is in the files, in the order of their names.
const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Read once: every import and every keystroke in a document with a template asks for one.
static SHIPPED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // None is left out: `every_file_is_sound` holds the files against what is read of them.
    let read = FILES.iter().filter_map(|text| file::parse(text).ok());
    let mut templates: Vec<Template> = read.collect();
    let place = |template: &Template| {
        let about = About::of(template);
        (about.group, about.order.unwrap_or(u64::MAX))
    };
    templates.sort_by_key(place);
    templates
});

/// Every template that Debrief ships, in the order in which they are offered: by group, in a group by the
/// number that each states, and of equals by name of file.
#[must_use]
pub fn shipped() -> &'static [Template] {
    &SHIPPED
}

/// The template with this id among those that Debrief ships; none for a team's own, and for documents that
/// keep the form they came in.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    SHIPPED.iter().find(|template| template.id == id)
}
