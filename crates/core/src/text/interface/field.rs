//! The names of the short fields.

area! {
    Field of field {
        title,
        date,
        authors,
        owner,
        status,
        severity,
        time_zone,
        audience,
        incident,
        services,
        tags,
        published,
        title_hint,
        date_hint,
        authors_hint,
        owner_hint,
        status_hint,
        severity_hint,
        time_zone_hint,
        front_matter,
        front_matter_note,
        front_matter_invalid(line: usize, reason: &str),
    }
}

/// The names of all fields.
#[must_use]
pub fn all() -> [&'static str; 12] {
    [
        title(),
        date(),
        authors(),
        owner(),
        status(),
        severity(),
        time_zone(),
        audience(),
        incident(),
        services(),
        tags(),
        published(),
    ]
}
