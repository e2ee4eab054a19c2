//! Reads the `_headers` file of a release, in the form that several static hosts use: a path, which may end
//! in `*`, and indented below it the headers of the answers for that path.

/// The rules of one `_headers` file, in order.
#[derive(Default)]
pub(super) struct Headers {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Headers {
    /// Parses the text of the file. Lines that are not part of a rule are ignored, as hosts do.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with(char::is_whitespace) {
                rules.push((line.trim().to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self { rules }
    }

    /// The headers for a path. The path begins with `/`, which is the root of the release.
    pub(super) fn for_path(&self, path: &str) -> impl Iterator<Item = &(String, String)> {
        self.rules
            .iter()
            .filter(move |(pattern, _)| match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == pattern,
            })
            .flat_map(|(_, headers)| headers)
    }
}
