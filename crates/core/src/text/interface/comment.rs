//! The words about the closing comment of a Markdown file.

area! {
    Comment of comment {
        choice,
        heading,
        lead,
        preview,
        nothing,
        write,
        remembered,
        done,
    }
}
