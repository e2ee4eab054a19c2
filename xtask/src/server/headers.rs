//! The `_headers` file of a release, in the form that several static hosts read: a path, which may
//! end in `*`, and indented below it the headers that its answers carry.

/// The rules of one `_headers` file, in order.
#[derive(Default)]
pub(super) struct Headers {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Headers {
    /// Reads the file; lines that are no rule are passed over, as hosts do.
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

    /// The headers for a path, which begins with `/` at the root of the release.
    pub(super) fn of(&self, path: &str) -> impl Iterator<Item = &(String, String)> {
        self.rules
            .iter()
            .filter(move |(pattern, _)| match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == pattern,
            })
            .flat_map(|(_, headers)| headers)
    }
}
