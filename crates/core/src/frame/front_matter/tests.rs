use super::*;
use crate::model::Field;

fn set(block: &str, name: &str, field: Field, values: &[&str]) -> String {
    let language = locate(block).map_or(Language::Yaml, |block| block.language);
    let setting = Setting {
        name,
        field,
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    write(language, block, &[setting])
}

#[test]
fn only_the_value_changes() {
    for (block, name, field, value, expected) in [
        (
            "---\ntitle: A # c\nx: 1\n---",
            "title",
            Field::Title,
            "B: b",
            "---\ntitle: \"B: b\" # c\nx: 1\n---",
        ),
        (
            "---\nowner: ~\n---",
            "owner",
            Field::Owner,
            "Ana",
            "---\nowner: Ana\n---",
        ),
        (
            "---\nowner: # or none\n---",
            "owner",
            Field::Owner,
            "@ana",
            "---\nowner: \"@ana\" # or none\n---",
        ),
        (
            "---\ntitle: >- # c\n  a\n  b\nx: |\n  1\n---",
            "title",
            Field::Title,
            "A",
            "---\ntitle: A # c\nx: |\n  1\n---",
        ),
        (
            "---\r\ntitle: 'a'   # c\r\n---",
            "title",
            Field::Title,
            "It's",
            "---\r\ntitle: 'It''s'   # c\r\n---",
        ),
        (
            "---\nseverity: 2\n---",
            "severity",
            Field::Severity,
            "3",
            "---\nseverity: 3\n---",
        ),
        (
            "---\ndate: 2024-03-05 10:00:00 -0800\n---",
            "date",
            Field::Date,
            "2024-03-06",
            "---\ndate: 2024-03-06 10:00:00 -0800\n---",
        ),
        (
            "+++\ntitle = 'a' # c\n[x]\ntitle = 'b'\n+++",
            "title",
            Field::Title,
            "It's \"x\"",
            "+++\ntitle = \"It's \\\"x\\\"\" # c\n[x]\ntitle = 'b'\n+++",
        ),
        (
            "+++\ndate = 2024-03-05\n+++",
            "date",
            Field::Date,
            "2024-03-06",
            "+++\ndate = 2024-03-06\n+++",
        ),
        (
            "---\ntitle: A\ntags:\n- x\n---",
            "owner",
            Field::Owner,
            "Ana",
            "---\ntitle: A\ntags:\n- x\n---",
        ),
        (
            "---\n{title: a, x: 1}\n---",
            "title",
            Field::Title,
            "b, c",
            "---\n{title: \"b, c\", x: 1}\n---",
        ),
    ] {
        assert_eq!(set(block, name, field, &[value]), expected, "{block:?}");
    }
}

#[test]
fn lists_keep_the_items_that_stay() {
    for (block, values, expected) in [
        (
            "---\ntags:\n  - a # one\n  - b\n---",
            &["a", "c"] as &[&str],
            "---\ntags:\n  - a # one\n  - c\n---",
        ),
        (
            "---\ntags:\n- a # one\n- b\nx: 1\n---",
            &["a", "b", "c: d"],
            "---\ntags:\n- a # one\n- b\n- \"c: d\"\nx: 1\n---",
        ),
        (
            "---\ntags:\n- a\n- b # two\n---",
            &["b"],
            "---\ntags:\n- b # two\n---",
        ),
        ("---\ntags:\n- a\n- b\n---", &[], "---\ntags: []\n---"),
        (
            "---\ntags: [a, \"b\", c]\n---",
            &["a", "x", "c"],
            "---\ntags: [a, \"x\", c]\n---",
        ),
        ("---\ntags: [a, b]\n---", &["b"], "---\ntags: [b]\n---"),
        (
            "---\ntags: []\n---",
            &["a, b", "c"],
            "---\ntags: [\"a, b\", c]\n---",
        ),
        ("---\ntags: a\n---", &["a", "b"], "---\ntags: [a, b]\n---"),
        (
            "---\ntags: a, b\n---",
            &["a", "b", "c"],
            "---\ntags: a, b, c\n---",
        ),
        (
            "+++\ntags = [\"a\",\n  \"b\",\n]\n+++",
            &["a", "c", "d"],
            "+++\ntags = [\"a\",\n  \"c\", \"d\",\n]\n+++",
        ),
    ] {
        assert_eq!(
            set(block, "tags", Field::Tags, values),
            expected,
            "{block:?} {values:?}"
        );
    }
}

#[test]
fn a_new_key_follows_the_last_known_one() {
    let title_and = |block: &str, name: &str, field: Field, value: &str| {
        let language = locate(block).map_or(Language::Yaml, |block| block.language);
        let settings =
            [("title", Field::Title, "A"), (name, field, value)].map(|(name, field, value)| {
                Setting {
                    name,
                    field,
                    values: vec![value.to_owned()],
                }
            });
        write(language, block, &settings)
    };
    for (block, expected) in [
        (
            "---\ntitle: A # c\nlayout: post\n---",
            "---\ntitle: A # c\nowner: \"@ana\"\nlayout: post\n---",
        ),
        (
            "+++\ntitle = 'A'\n[extra]\nowner = 1\n+++",
            "+++\ntitle = 'A'\nowner = '@ana'\n[extra]\nowner = 1\n+++",
        ),
        (
            "---\n  title: \"A\"\n---",
            "---\n  title: \"A\"\n  owner: \"@ana\"\n---",
        ),
    ] {
        assert_eq!(
            title_and(block, "owner", Field::Owner, "@ana"),
            expected,
            "{block:?}"
        );
    }
}

#[test]
fn what_is_no_plain_value_is_no_field() {
    for block in [
        "---\nowner:\n  name: Ana\n---",
        "---\nowner: &a Ana\nby: *a\n---",
        "---\nowner: |\n  a\n  b\n---",
        "---\nowner: !!binary aGk=\n---",
        "---\nowner: a\nowner: b\n---",
        "---\nx:\n  owner: a\n---",
        "+++\n[x]\nowner = 'a'\n+++",
        "+++\nx.owner = 'a'\n+++",
    ] {
        let language = locate(block).map_or(Language::Yaml, |block| block.language);
        assert_eq!(
            read(language, block, "owner", Field::Owner),
            None,
            "{block:?}"
        );
        assert_eq!(set(block, "owner", Field::Owner, &["b"]), block);
    }
}

#[test]
fn rules_and_open_fences_are_no_front_matter() {
    for text in [
        "---\n\nText\n\n---\n",
        "---\ntitle: A\n",
        "--- \n",
        "text\n---\ntitle: A\n---\n",
        "",
        "---\n- a\n- b\n---\n",
    ] {
        assert_eq!(locate(text), None, "{text:?}");
    }
    let found = |text: &str| locate(text).map(|block| text[block.range].to_owned());
    assert_eq!(
        found("---\ntitle: A\n---\n# B\n").as_deref(),
        Some("---\ntitle: A\n---")
    );
    assert_eq!(
        found("---\r\ntitle: A\r\n...\r\nB").as_deref(),
        Some("---\r\ntitle: A\r\n...")
    );
    assert_eq!(found("+++\na = 1\n+++").as_deref(), Some("+++\na = 1\n+++"));
}

#[test]
fn a_block_that_is_not_valid_says_where() {
    let text = "---\ntitle: A: b\n---\n";
    assert_eq!(
        locate(text).map(|block| block.range),
        Some(0..text.len() - 1)
    );
    assert_eq!(
        check(Language::Yaml, text.trim_end()).map_err(|error| error.line),
        Err(2)
    );
    let toml = "+++\na = 1\nb = \n+++";
    assert_eq!(
        check(Language::Toml, toml).map_err(|error| error.line),
        Err(3)
    );
}

#[test]
fn hostile_blocks_are_refused_without_harm() {
    for inner in [
        "[".repeat(50_000),
        "a: ".to_owned() + &"{a: ".repeat(5_000),
        "- ".repeat(20_000),
        "a = ".to_owned() + &"[".repeat(50_000),
        "&a ".repeat(500),
        "? ".repeat(5_000),
    ] {
        for fence in ["---", "+++"] {
            let _ = locate(&[fence, "\n", &inner, "\nx: 1\n", fence].concat());
        }
    }
}
