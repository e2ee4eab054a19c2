//! The icons, drawn for this project on a grid of 20 by 20. Assistive technology ignores them: the button or
//! link that contains one has a name of its own.

use leptos::prelude::*;

/// An icon, by its shape or by the action that it usually means.
#[derive(Clone, Copy)]
pub(crate) enum Icon {
    /// The logo: lines of a report, with a dot at the place that needs attention.
    Brand,
    /// Opens a menu, or goes to the next place that the search has found.
    Down,
    /// Remove or dismiss.
    Cross,
    /// Add.
    Plus,
    /// Import a file.
    Import,
    /// Save to a file.
    Save,
    /// Copy.
    Copy,
    /// Delete.
    Bin,
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// More actions.
    More,
    /// Goes to the previous place that the search has found.
    Up,
    /// Search.
    Find,
}

/// Draws an icon.
pub(crate) fn icon(icon: Icon) -> AnyView {
    let path = match icon {
        Icon::Brand => "M3 4h14M3 8.5h9M3 13h6",
        Icon::Down => "M5 8l5 5 5-5",
        Icon::Up => "M5 12l5-5 5 5",
        Icon::Find => "M13 13l4 4M8.5 14a5.5 5.5 0 1 1 0-11a5.5 5.5 0 0 1 0 11z",
        Icon::Cross => "M5.5 5.5l9 9M14.5 5.5l-9 9",
        Icon::Plus => "M10 4v12M4 10h12",
        Icon::Import => "M10 3v9M6 8.5l4 4 4-4M3.5 13v3.5h13V13",
        Icon::Save => "M3.5 3.5h10l3 3v10h-13zM6.5 3.5v4h6v-4M6.5 16.5v-5h7v5",
        Icon::Copy => "M7 7h9v9.5H7zM4 12.5V3.5h9",
        Icon::Undo => "M7 4L3.5 7.5L7 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H7",
        Icon::Redo => "M13 4l3.5 3.5L13 11M16.5 7.5H8a4.25 4.25 0 0 0 0 8.5h5",
        Icon::More => "M4.5 10h.01M10 10h.01M15.5 10h.01",
        Icon::Bin => "M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v5M11.5 9v5",
    };
    let dot = matches!(icon, Icon::Brand)
        .then(|| view! { <circle class="icon-spot" cx="14.5" cy="14" r="3.5"></circle> });
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d=path></path>
            {dot}
        </svg>
    }
    .into_any()
}
