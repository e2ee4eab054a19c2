//! Makes files that begin with front matter, for the laws about it. Nothing here is shared with what reads or
//! writes such files; keys and comments that are nobody's business have the word `zqx` in them.

use proptest::prelude::*;

const BODY: &str =
    "\n## Summary\n\nText.\n\n## Timeline\n\n- 10:00 it broke\n- 10:20 it was restarted\n";

/// Lines of YAML, with the comments in them that no edit may lose.
fn yaml_entry() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "title",
        "Title",
        "owner",
        "status",
        "Status",
        "severity",
        "incident",
        "date",
        "published",
        "estado",
        "responsable",
        "OWNER",
    ]);
    let value = prop::sample::select(vec![
        "API down",
        "\"API down\"",
        "'it''s down'",
        "\"a \\\"b\\\" \\u2013\"",
        ">-\n  API down\n  for two hours",
        "|\n  API down",
        "> # zqx folded\n  API down",
        "",
        "~",
        "null",
        "2",
        "1.10",
        "2024-03-05",
        "2024-03-05T10:00:00+01:00",
        "2024-03-05 10:00:00 -0800",
        "\"2024-03-05\"",
        "\n  on the next line",
        "a long\n  plain text",
        "{a: 1}",
        "[one]",
        "|\n  line one\n  owner: none",
        "yes",
        "!!str text",
        "\"two\\nlines\"",
        "'2024-03-05'",
        "\"\"",
        "''",
        "a: b",
        "@x",
    ]);
    let comment = prop::sample::select(vec!["", "", "", " # zqx a comment", "   # zqx: another"]);
    let text = (known, value, comment).prop_map(|(key, value, comment)| {
        let comment = if value.contains('\n') { "" } else { comment };
        let space = if value.is_empty() || value.starts_with('\n') {
            ""
        } else {
            " "
        };
        format!("{key}:{space}{value}{comment}\n")
    });
    let list_key = prop::sample::select(vec![
        "authors",
        "author",
        "services",
        "tags",
        "etiquetas",
        "labels",
    ]);
    let list = prop::sample::select(vec![
        "[Ana, Bo]",
        "[]",
        "[ \"Ana, the first\", 'Bo' ]",
        "[Ana,\n  Bo]",
        "\n  - Ana\n  - Bo",
        "\n- Ana\n- \"Bo: B\"\n- Cleo",
        "Ana, Bo",
        "Ana",
        "\n  - name: Ana\n    email: ana@zqx.example",
        "\n  - Ana # zqx who\n  - Bo",
        "[Ana, # zqx first\n  Bo]",
        "",
        "\n  -   Ana",
        "[Ana, [Bo]]",
        "\n\n  - Ana\n\n  - Bo",
    ]);
    let list = (list_key, list).prop_map(|(key, value)| {
        let space = if value.is_empty() || value.starts_with('\n') {
            ""
        } else {
            " "
        };
        format!("{key}:{space}{value}\n")
    });
    let other = prop::sample::select(vec![
        "layout: zqxpost\n",
        "slug: 'zqx-it''s'\n",
        "draft: false\n",
        "weight: 10\n",
        "# zqx: internal, do not publish\n",
        "\n",
        "params:\n  owner: zqx\n  title: zqx\n",
        "aliases:\n  - /zqx/12\n",
        "description: |\n  zqx one\n\n  status: zqx\n",
        "cover: {title: zqx, x: [1, 2]}\n",
        "\"quoted zqx\": 1\n",
        "base: &b zqx\ncopy: *b\n",
        "menu:\n- zqx:\n    name: x\n",
        "notes: |+\n  zqx\n\n",
        "? zqx\n: 1\n",
        "<<: {zqxa: 1}\n",
        "empty_zqx:\n",
        " # zqx indented\n",
        "layoutzqx: !custom x\n",
    ]);
    prop_oneof![4 => text, 2 => list, 3 => other.prop_map(str::to_owned)]
}

fn toml_entry() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "title",
        "owner",
        "status",
        "Severity",
        "severity",
        "incident",
        "date",
        "published",
        "\"owner\"",
        "estado",
    ]);
    let value = prop::sample::select(vec![
        "\"API down\"",
        "'API down'",
        "\"a \\\"b\\\" \\u2013\"",
        "\"\"\"API down\"\"\"",
        "'''\nAPI down'''",
        "\"\"\"one\ntwo\"\"\"",
        "2",
        "1.10",
        "true",
        "2024-03-05",
        "2024-03-05T10:00:00+01:00",
        "2024-03-05 10:00:00",
        "{a = 1}",
        "['one']",
        "\"\"",
    ]);
    let comment = prop::sample::select(vec!["", "", " # zqx a comment"]);
    let text = (known, value, comment)
        .prop_map(|(key, value, comment)| format!("{key} = {value}{comment}\n"));
    let list_key = prop::sample::select(vec!["authors", "services", "tags"]);
    let list = prop::sample::select(vec![
        "[\"Ana\", 'Bo']",
        "[]",
        "[\n  \"Ana\",\n  \"Bo\",\n]",
        "[\n  \"Ana\", # zqx who\n  \"Bo\"\n]",
        "\"Ana, Bo\"",
        "\"Ana\"",
        "[[\"a\"]]",
        "[1, 2]",
    ]);
    let list = (list_key, list).prop_map(|(key, value)| format!("{key} = {value}\n"));
    let other = prop::sample::select(vec![
        "layout = \"zqxpost\"\n",
        "draft = true\n",
        "# zqx: internal\n",
        "\n",
        "zqx.owner = \"x\"\n",
        "weight = 1_000\n",
        "cover = { title = \"zqx\" }\n",
    ]);
    prop_oneof![4 => text, 2 => list, 2 => other.prop_map(str::to_owned)]
}

/// A key of JSON with its value, without the comma behind it.
fn json_entry() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "title", "owner", "Status", "severity", "incident", "date", "authors", "tags", "estado",
    ]);
    let value = prop::sample::select(vec![
        "\"API down\"",
        "\"a \\\"b\\\" \\u2013\"",
        "\"one\\ntwo\"",
        "2",
        "1.10",
        "true",
        "null",
        "\"\"",
        "\"2024-03-05T10:00:00+01:00\"",
        "[\"Ana\", \"Bo\"]",
        "[\n    \"Ana\",\n    \"Bo: }\"\n  ]",
        "[]",
        "[1, 2]",
        "{\"a\": [1, {}]}",
    ]);
    let text = (known, value).prop_map(|(key, value)| format!("\"{key}\": {value}"));
    let other = prop::sample::select(vec![
        "\"layout\": \"zqxpost\"",
        "\"params\": {\n    \"owner\": \"zqx\"\n  }",
        "\"zqx, \\\"}\" : \"[zqx\"",
        "\"draft\":false",
    ]);
    prop_oneof![3 => text, 1 => other.prop_map(str::to_owned)]
}

/// Front matter with its fences, and its fence.
pub(crate) fn front_matter() -> impl Strategy<Value = (String, &'static str)> {
    let yaml = (
        prop::collection::vec(yaml_entry(), 1..7),
        prop::sample::select(vec!["---", "---", "..."]),
    )
        .prop_map(|(entries, close)| (["---\n", &entries.concat(), close, "\n"].concat(), "---"));
    let tables = prop::sample::select(vec![
        "",
        "",
        "[params]\n  owner = \"zqx\"\n",
        "[[menu]]\nname = \"zqx\"\n[[menu]]\nname = \"b\"\n",
    ]);
    let toml = (prop::collection::vec(toml_entry(), 1..7), tables).prop_map(|(entries, tables)| {
        (
            ["+++\n", &entries.concat(), tables, "+++\n"].concat(),
            "+++",
        )
    });
    let json = (prop::collection::vec(json_entry(), 1..7), any::<bool>()).prop_map(
        |(entries, in_line)| {
            let (open, between, close) = match in_line {
                true => ("{", ", ", "}\n"),
                false => ("{\n  ", ",\n  ", "\n}\n"),
            };
            ([open, &entries.join(between), close].concat(), "{")
        },
    );
    prop_oneof![3 => yaml, 1 => toml, 1 => json]
}

/// A file that begins with front matter, and its fence.
pub(crate) fn file() -> impl Strategy<Value = (String, &'static str)> {
    let titled = prop::sample::select(vec!["", "", "\n# API down\n", "\n# Another title\n"]);
    (front_matter(), titled, any::<bool>(), any::<bool>()).prop_map(
        |((block, fence), titled, windows, bom)| {
            let text = [&block, titled, BODY].concat();
            let text = if windows {
                text.replace('\n', "\r\n")
            } else {
                text
            };
            (if bom { format!("\u{feff}{text}") } else { text }, fence)
        },
    )
}
