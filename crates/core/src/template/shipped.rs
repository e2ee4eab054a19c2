//! The templates that Debrief ships: the files of the folder `templates`, as the build script lists them.

use std::sync::LazyLock;

use super::{About, file};
use crate::model::Template;

/// The texts of the files, in the order of their names.
const FILES: &[&str] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Read only once, since every import and every keystroke in a document with a template asks for one.
static SHIPPED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // No file is left out here: the test `every_file_is_sound` parses every one.
    let read = FILES.iter().filter_map(|text| file::parse(text).ok());
    let mut templates: Vec<Template> = read.collect();
    let place = |template: &Template| {
        let about = About::of(template);
        (about.group, about.order.unwrap_or(u64::MAX))
    };
    templates.sort_by_key(place);
    templates
});

/// Every template that Debrief ships, in the order in which they are offered: by group, within a group by
/// `order`, and if that is the same too, by file name.
#[must_use]
pub fn shipped() -> &'static [Template] {
    &SHIPPED
}

/// The shipped template with this id. `None` for a team's own, and for documents that keep the form they came
/// in.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Template> {
    SHIPPED.iter().find(|template| template.id == id)
}
