//! Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code hosts show
//! beside the lines of a file.

use std::fs;

use debrief_core::lint::{self, Finding, Severity};
use debrief_core::model::{Body, Postmortem};
use debrief_core::route::encode;
use serde_json::{Value, json};

use super::Linted;

/// A SARIF log with a single run that covers all the files.
pub(super) fn log(linted: &[Linted]) -> Value {
    let rules: Vec<Value> = lint::ALL
        .iter()
        .map(|rule| {
            let guide = rule.guide();
            json!({
                "id": rule.name,
                "shortDescription": { "text": guide.finds },
                "fullDescription": { "text": guide.reason },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let results: Vec<Value> = linted.iter().flat_map(results).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "debrief", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    })
}

/// The SARIF level for a severity.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn results(linted: &Linted) -> Vec<Value> {
    let text = fs::read_to_string(&linted.name).unwrap_or_default();
    let result = |finding: &Finding| {
        let explanation = finding.explain();
        let message = [explanation.what, explanation.why, explanation.todo].join(" ");
        let line = line(&text, &linted.postmortem, finding);
        json!({
            "ruleId": finding.rule.name,
            "ruleIndex": lint::ALL.iter().position(|rule| *rule == finding.rule),
            "level": level(finding.severity),
            "message": { "text": message },
            "locations": [{
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(&linted.name) },
                    "region": { "startLine": line },
                },
                "logicalLocations": [{ "fullyQualifiedName": finding.place.path(&linted.postmortem) }],
            }],
        })
    };
    linted.findings.iter().map(result).collect()
}

/// The line of the file that a finding is about, counted from 1: that of the words, else of the row, else of
/// the heading, else the first.
fn line(text: &str, postmortem: &Postmortem, finding: &Finding) -> usize {
    let place = &finding.place;
    let section = postmortem
        .sections
        .iter()
        .find(|section| Some(&section.id) == place.section.as_ref());
    let Some(section) = section else { return 1 };
    let heading = section.heading.as_deref().unwrap_or("");
    let heading_start = if heading.is_empty() {
        0
    } else {
        text.find(heading).unwrap_or(0)
    };
    let (row, prose) = match &section.body {
        Body::Timeline { entries, .. } => {
            let entry = entries
                .iter()
                .find(|entry| Some(&entry.id) == place.row.as_ref());
            (entry.map(|entry| entry.text.as_str()), None)
        }
        Body::Actions { items, .. } => {
            let item = items
                .iter()
                .find(|item| Some(&item.id) == place.row.as_ref());
            (item.map(|item| item.text.as_str()), None)
        }
        Body::Prose(prose) => (None, Some(prose.as_str())),
    };
    let words = row.or(prose);
    let position = words
        .and_then(|words| {
            words
                .lines()
                .next()
                .filter(|line| !line.is_empty())
                .map(|first| (words, first))
        })
        .and_then(|(words, first)| {
            let start = heading_start + text.get(heading_start..)?.find(first)?;
            let offset = place.span.as_ref().map_or(0, |span| span.start);
            let lines = words.get(..offset)?.matches('\n').count();
            Some((start, lines))
        });
    let (position, lines_before) = position.unwrap_or((heading_start, 0));
    text.get(..position).unwrap_or("").matches('\n').count() + 1 + lines_before
}

/// A file path as the path of a URI (RFC 3986, section 3.3): `a #1.md` is `a%20%231.md`.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let parts: Vec<String> = path.split('/').map(encode).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use debrief_core::import;

    use super::super::Linted;
    use super::*;

    #[test]
    fn results_have_the_lines_of_their_words() {
        let text = "# T\n\n## Summary\n\nAll fine.\nHuman error.\n\n## Timeline\n\n- 10:00 -> a\n- 10:10 -> password=Tr0ub4dor&3\n";
        let postmortem = import::text(text, "x").postmortem;
        let findings = lint::check(&postmortem, &lint::Settings::default());
        let line_of = |rule: &str| {
            let finding = findings
                .iter()
                .find(|finding| finding.rule.name == rule)
                .expect("found");
            line(text, &postmortem, finding)
        };
        assert_eq!(line_of("human-error"), 6);
        assert_eq!(line_of("secret"), 11);
        let log = log(&[Linted {
            name: "a file.md".into(),
            postmortem,
            findings: findings.clone(),
        }]);
        assert_eq!(log["version"], "2.1.0");
        let results = log["runs"][0]["results"].as_array().expect("results");
        assert_eq!(results.len(), findings.len());
        let uri = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(uri, "a%20file.md");
        assert_eq!(
            super::uri("./caída\\50% #1?.md"),
            "./ca%C3%ADda/50%25%20%231%3F.md"
        );
        let rules = log["runs"][0]["tool"]["driver"]["rules"]
            .as_array()
            .expect("rules");
        assert_eq!(rules.len(), lint::ALL.len());
    }
}
