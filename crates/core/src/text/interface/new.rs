//! The choice of a template.

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
        /// What a group of templates is called.
        group(group: Group) -> &'static str,
    }
}
