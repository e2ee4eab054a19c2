//! The names by which links in the same report can refer to headings.

use super::super::file_name::is_mark;

/// The name of a heading in links, made as GitHub makes it: lower case, spaces as hyphens, other punctuation
/// left out; marks such as vowel signs stay with their letters. Empty if the heading has no letter or digit.
#[must_use]
pub fn anchor(heading: &str) -> String {
    let mut name = String::with_capacity(heading.len());
    for c in heading.trim().chars() {
        match c {
            ' ' | '-' => name.push('-'),
            '_' => name.push('_'),
            c if c.is_alphanumeric() || is_mark(c) => name.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if name.trim_matches(['-', '_']).is_empty() {
        name.clear();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn names_are_those_that_people_write_in_links() {
        assert_eq!(anchor("What went well?"), "what-went-well");
        assert_eq!(anchor(" `API` & DNS "), "api--dns");
        assert_eq!(anchor("タイムライン（JST）"), "タイムラインjst");
        assert_eq!(anchor("\"><img src=x>"), "img-srcx");
        assert_eq!(anchor("— ?!"), "");
        assert_eq!(anchor("क्षेत्र बंद है"), "क्षेत्र-बंद-है");
    }
}
