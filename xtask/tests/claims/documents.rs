//! Checks what README, CONTRIBUTING and docs say: links and paths lead somewhere, commands exist, and numbers
//! are right.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use debrief_core::{lint, route, template};
use xtask::commands::test::Part;
use xtask::places;

/// Every document of the repository with its text. The changelog is left out because it describes the past,
/// and the fixtures because they are other people's words.
fn documents() -> Vec<(PathBuf, String)> {
    let output = Command::new("git")
        .current_dir(places::root())
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "*.md",
        ])
        .output()
        .expect("git");
    let output = String::from_utf8(output.stdout).expect("names in UTF-8");
    let documents: Vec<_> = output
        .lines()
        .filter(|name| {
            !name.starts_with("tests/fixtures")
                && !name.starts_with("crates/core/tests/suite/read_documents")
                && !name.contains("src/text")
                && *name != "CHANGELOG.md"
        })
        .map(|name| {
            let text = fs::read_to_string(places::root().join(name)).expect("a document");
            (PathBuf::from(name), text)
        })
        .collect();
    assert!(
        documents.len() > 20,
        "only {} documents were found",
        documents.len()
    );
    documents
}

#[test]
fn every_link_leads_to_a_file_or_a_heading() {
    for (document, text) in documents() {
        let prose = without_code(&text);
        for target in prose
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            if target.starts_with("http") || target.starts_with('<') || target.contains(' ') {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let folder = document.parent().unwrap_or(Path::new(""));
            let file = if file.is_empty() {
                document.clone()
            } else {
                folder.join(file)
            };
            let path = places::root().join(&file);
            assert!(path.exists(), "{}: {target}", document.display());
            if !anchor.is_empty() {
                let text = fs::read_to_string(&path).expect("a document with headings");
                assert!(
                    anchors(&text).contains(anchor),
                    "{}: {target}",
                    document.display()
                );
            }
        }
    }
}

/// Returns a document without its fenced blocks, which contain examples.
fn without_code(text: &str) -> String {
    let mut is_code = false;
    let mut prose = String::new();
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    prose
}

/// The anchors that code hosts generate from headings: lower-case letters, digits, hyphens and underscores.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let kept = words
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}

/// The texts in backquotes in the lines of a document.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn every_path_that_is_named_is_there() {
    // These occur in paths that are examples, or that only a recipe or a build creates.
    const EXAMPLES: &[&str] = &[
        "late_entry",
        "example-co",
        "wiki",
        "/de.rs",
        "<",
        "*",
        "proptest-regressions",
        "actions",
        "figures",
    ];
    let roots = [
        "crates/",
        "src/",
        "xtask/",
        "tests/",
        "docs/",
        "public/",
        "style/",
        "fuzz/",
        ".github/",
        "templates/",
    ];
    let mut checked = 0;
    for (document, text) in documents() {
        // A decision describes the day on which it was made.
        if document.starts_with("docs/decisions") {
            continue;
        }
        for path in quoted(&text) {
            let is_path = roots.iter().any(|root| path.starts_with(root)) && !path.contains(' ');
            if !is_path || EXAMPLES.iter().any(|example| path.contains(example)) {
                continue;
            }
            checked += 1;
            let plain = path.split(':').next().unwrap_or(path);
            assert!(
                places::root().join(plain).exists(),
                "{}: `{path}`",
                document.display()
            );
        }
    }
    assert!(checked > 50, "only {checked} paths were found");
}

#[test]
fn every_command_that_is_named_exists() {
    let usage = fs::read_to_string(places::root().join("xtask/src/main.rs")).expect("the commands");
    let known = |command: &str| {
        usage.contains(&format!("\"{command}\" ")) || usage.contains(&format!("\"{command}\" |"))
    };
    let mut checked = 0;
    for (document, text) in documents() {
        if document.starts_with("docs/decisions") {
            continue;
        }
        for after in text.split("cargo xtask ").skip(1) {
            let words: Vec<&str> = after
                .split(['\n', '`', '"', ';', ',', ')'])
                .next()
                .unwrap_or_default()
                .split_whitespace()
                .collect();
            let Some(command) = words.first() else {
                continue;
            };
            let alternatives = command.trim_end_matches('.').split('|');
            for command in alternatives {
                checked += 1;
                assert!(
                    known(command),
                    "{}: cargo xtask {command}",
                    document.display()
                );
            }
            if *command == "test" {
                let is_part = |word: &&&str| word.chars().all(|c| c.is_ascii_lowercase());
                for part in words.iter().skip(1).take_while(is_part) {
                    let is_known = Part::ALL.iter().any(|(name, _)| name == part);
                    // The sentence may continue after the command.
                    assert!(
                        is_known || text.contains(&format!("test {part} ")),
                        "{}: test {part}",
                        document.display()
                    );
                }
            }
        }
    }
    assert!(checked > 30, "only {checked} commands were found");
}

#[test]
fn numbers_in_the_readme_are_right() {
    let readme = fs::read_to_string(places::root().join("README.md")).expect("the README");
    for (number, noun) in [
        (lint::ALL.len(), "rules"),
        (template::shipped().len(), "templates"),
        (debrief_core::import::LANGUAGES, "languages"),
    ] {
        let expected = format!("{} {noun}", in_words(number));
        let found = readme.to_lowercase().contains(&expected);
        assert!(
            found,
            "there are {number} {noun}: README.md should say “{expected}”"
        );
    }
}

/// A number below a hundred in words.
fn in_words(number: usize) -> String {
    const ONES: [&str; 20] = [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    match number {
        0..20 => ONES[number].to_owned(),
        _ if number.is_multiple_of(10) => TENS[number / 10].to_owned(),
        _ => format!("{}-{}", TENS[number / 10], ONES[number % 10]),
    }
}

#[test]
fn numbers_are_told_in_words() {
    assert_eq!(
        [10, 14, 62, 70].map(in_words),
        ["ten", "fourteen", "sixty-two", "seventy"]
    );
}

/// A page that was never checked with axe could have barriers that keep somebody out.
#[test]
fn every_page_is_looked_at_for_everybody() {
    let tour = places::root().join("tests/e2e/src/scenarios/for_everybody.rs");
    let tour = fs::read_to_string(tour).expect("the scenario");
    for (address, _) in route::PLACES {
        assert!(
            tour.contains(&format!("\"/{address}\"")),
            "#/{address} is not on the tour of `for_everybody`"
        );
    }
}

#[test]
fn the_pictures_of_the_readme_are_small() {
    for name in ["editor.png", "report.png"] {
        let picture = places::root().join("docs/pictures").join(name);
        let size = fs::metadata(&picture).expect("a picture").len();
        assert!(
            size < 150_000,
            "{name} has {size} bytes; `cargo xtask screenshots` takes it"
        );
    }
}

/// The first version in the changelog after `Unreleased` must be the version of the packages.
#[test]
fn the_changelog_tells_of_this_version() {
    let changelog = fs::read_to_string(places::root().join("CHANGELOG.md")).expect("the changelog");
    let mut versions = changelog
        .lines()
        .filter_map(|line| line.strip_prefix("## ["));
    assert!(
        versions
            .next()
            .is_some_and(|first| first.starts_with("Unreleased]"))
    );
    let latest = versions.next().expect("a version");
    assert!(
        latest.starts_with(&format!("{}] - ", env!("CARGO_PKG_VERSION"))),
        "{latest}"
    );
}
