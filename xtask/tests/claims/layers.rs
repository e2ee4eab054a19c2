//! Which module may use which, as docs/architecture.md draws it. Every line here is a decision: if you add a
//! name to one, say so in that document.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use xtask::{places, step};

use crate::sources::{Module, uses};

/// The modules of the core, each with those that it may use.
const CORE: &[(&str, &[&str])] = &[
    ("draft", &["model"]),
    ("editing", &["frame", "import", "model", "template", "text"]),
    // Exported text is read again until it no longer changes, so that what is exported can be imported.
    (
        "export",
        &["frame", "import", "model", "template", "text", "timeline"],
    ),
    ("files", &["draft", "export", "model"]),
    ("frame", &["model", "timeline", "words"]),
    (
        "import",
        &["frame", "model", "template", "timeline", "words"],
    ),
    ("lint", &["frame", "model", "template", "text", "timeline"]),
    ("model", &[]),
    ("route", &[]),
    ("template", &["frame", "model", "text"]),
    // Sentences mention things: `text` uses the types of these modules, and none of their functions.
    ("text", &["import", "model", "template", "timeline"]),
    ("timeline", &["model"]),
    ("typing", &["frame", "model", "timeline"]),
    ("words", &[]),
];

/// The modules of the page. All of them may use the core.
const PAGE: &[(&str, &[&str])] = &[
    ("editor", &["platform", "state", "widgets"]),
    // The second file of the program contains pages, and the pages of the first file load it: decision 24.
    ("later", &["pages", "platform", "state"]),
    (
        "pages",
        &["editor", "later", "platform", "state", "widgets"],
    ),
    ("platform", &[]),
    ("state", &["platform"]),
    ("widgets", &["platform", "state"]),
];

#[test]
fn modules_use_only_what_they_may() {
    let uses = uses();
    for (package, layers) in [("debrief_core", CORE), ("page", PAGE)] {
        let allowed: BTreeMap<&str, &[&str]> = layers.iter().copied().collect();
        for (module, used_modules) in &uses {
            let [home, name, ..] = module.as_slice() else {
                continue;
            };
            if home != package {
                continue;
            }
            let allowed_modules = allowed.get(name.as_str());
            let allowed_modules = allowed_modules
                .unwrap_or_else(|| panic!("{package}::{name} is in no layer: add it here"));
            for other in used_modules.iter().filter(|other| other[0] == package) {
                let Some(other) = other.get(1) else { continue };
                assert!(
                    other == name || allowed_modules.contains(&other.as_str()),
                    "{} uses `{other}`, which `{name}` may not",
                    module.join("::")
                );
            }
        }
    }
}

#[test]
fn the_core_uses_nothing_of_the_page() {
    for (module, used_modules) in uses() {
        if module[0] == "debrief_core" {
            let other = used_modules.iter().find(|other| other[0] != "debrief_core");
            assert!(other.is_none(), "{} uses {other:?}", module.join("::"));
        }
    }
}

/// Two files that use each other can only be understood together. A module and its submodules count as one
/// here.
#[test]
fn no_circular_uses_between_files() {
    let is_within =
        |module: &Module, other: &Module| module.starts_with(other) || other.starts_with(module);
    let mut uses: BTreeMap<Module, BTreeSet<Module>> = uses();
    for (module, used_modules) in &mut uses {
        used_modules.retain(|other| !is_within(module, other));
    }
    // The pages and `later` use each other on purpose (see `PAGE`): what `pages` itself uses does not count
    // here.
    let split = ["page", "pages"].map(str::to_owned).to_vec();
    uses.entry(split).or_default().clear();
    // A module that uses none of those that are left is in no circle. Whatever remains at the end is in one,
    // or uses one that is.
    loop {
        let done: Vec<Module> = uses
            .iter()
            .filter(|(_, used_modules)| used_modules.iter().all(|other| !uses.contains_key(other)))
            .map(|(module, _)| module.clone())
            .collect();
        if done.is_empty() {
            break;
        }
        for module in done {
            uses.remove(&module);
        }
    }
    let remaining: Vec<String> = uses.keys().map(|module| module.join("::")).collect();
    assert!(
        remaining.is_empty(),
        "in a circle, or using one: {}",
        remaining.join(", ")
    );
}

#[test]
fn the_core_depends_on_no_browser_crate() {
    let mut tree = Command::new("cargo");
    tree.current_dir(places::root()).args([
        "tree",
        "--offline",
        "--locked",
        "--package",
        "debrief-core",
        "--all-features",
        "--edges",
        "normal,build",
        "--target",
        "all",
        "--prefix",
        "none",
    ]);
    let tree = step::output(&mut tree).expect("the tree of dependencies");
    let names: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(names.contains(&"serde_json"), "{tree}");
    for name in names {
        let is_browser = ["web-sys", "js-sys", "wasm-bindgen", "gloo", "leptos"];
        assert!(
            !is_browser.iter().any(|browser| name.starts_with(browser)),
            "{name}"
        );
    }
}

/// The page talks to the browser in one place only.
#[test]
fn browser_crates_are_named_only_in_platform() {
    let output = Command::new("git")
        .current_dir(places::root())
        .args([
            "grep",
            "-lE",
            r"\b(web_sys|js_sys|wasm_bindgen|gloo_storage)::",
            "--",
            "src",
            "crates",
        ])
        .output()
        .expect("git");
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.lines().count() > 5, "git found too little: {output}");
    let outside_platform: Vec<&str> = output
        .lines()
        .filter(|file| !file.starts_with("src/platform/"))
        .collect();
    assert!(
        outside_platform.is_empty(),
        "{}",
        outside_platform.join(", ")
    );
}
