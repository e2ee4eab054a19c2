//! The words of the page on which a template is chosen.

use crate::template::Group;

area! {
    New of new {
        heading,
        lead,
        own,
        own_whom,
        other,
        empty,
        empty_whom,
        empty_origin,
        manage,
        /// The name of a group of templates.
        group(group: Group) -> &'static str,
    }
}
