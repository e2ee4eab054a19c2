//! Generates any postmortem that the model can hold, for property tests.

use debrief_core::model::{
    ActionItem, Audience, Body, Entry, FrontPiece, HeadingStyle, Kind, Mark, Postmortem, RowLayout,
    Section, SectionLayout, Source,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "(?s).{0,8}",
        Just(String::new()),
        Just("a\r\nb {text} | \\".to_owned())
    ]
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(text())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 0..3)
}

/// Fields that no version of the model has.
fn unknown() -> impl Strategy<Value = Map<String, Value>> {
    let value = prop_oneof![
        text().prop_map(Value::String),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        number(),
        Just(json!({ "deep": [null, { "er": 1 }] })),
    ];
    proptest::collection::btree_map("x_[a-z]{1,4}", value, 0..3)
        .prop_map(|map| map.into_iter().collect())
}

/// Numbers in all the ways in which JSON can write them, also where no machine has such a number.
fn number() -> impl Strategy<Value = Value> {
    "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?"
        .prop_map(|digits| serde_json::from_str(&digits).expect("a number"))
}

fn row_layout() -> impl Strategy<Value = RowLayout> {
    (maybe(), maybe(), maybe()).prop_map(|(frame, gap, indent)| RowLayout { frame, gap, indent })
}

fn section_layout() -> impl Strategy<Value = SectionLayout> {
    (
        (maybe(), maybe(), maybe(), maybe()),
        (maybe(), maybe(), maybe(), maybe()),
    )
        .prop_map(
            |((head, lead, before_gap, list_head), (row, row_gap, after_gap, tail))| {
                SectionLayout {
                    head,
                    lead,
                    before_gap,
                    list_head,
                    row,
                    row_gap,
                    after_gap,
                    tail,
                }
            },
        )
}

fn entry() -> impl Strategy<Value = Entry> {
    let marks = proptest::collection::vec(select(Mark::ALL), 0..3);
    (
        (text(), text(), maybe(), text(), marks),
        (maybe(), maybe(), maybe(), maybe(), texts()),
        row_layout(),
        unknown(),
    )
        .prop_map(
            |(
                (id, time, at, text, marks),
                (evidence, known_then, group, marker, cells),
                layout,
                extra,
            )| Entry {
                id,
                time,
                at,
                text,
                marks,
                evidence,
                known_then,
                group,
                marker,
                cells,
                layout,
                extra,
            },
        )
}

fn item() -> impl Strategy<Value = ActionItem> {
    let fields = (
        (text(), text(), maybe(), maybe(), maybe()),
        (maybe(), maybe(), any::<bool>(), maybe(), maybe()),
    );
    let leaf = (fields, texts(), row_layout(), unknown()).prop_map(
        |(
            ((id, text, type_, owner, priority), (due, ticket, done, group, marker)),
            cells,
            layout,
            extra,
        )| ActionItem {
            id,
            text,
            type_,
            owner,
            priority,
            due,
            ticket,
            done,
            group,
            marker,
            cells,
            layout,
            extra,
            children: Vec::new(),
        },
    );
    leaf.prop_recursive(3, 6, 2, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 0..2)).prop_map(|(mut item, children)| {
            item.children = children;
            item
        })
    })
}

fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        text().prop_map(Body::Prose),
        (
            text(),
            texts(),
            proptest::collection::vec(entry(), 0..3),
            text()
        )
            .prop_map(|(before, columns, entries, after)| Body::Timeline {
                before,
                columns,
                entries,
                after
            }),
        (
            text(),
            texts(),
            proptest::collection::vec(item(), 0..3),
            text()
        )
            .prop_map(|(before, columns, items, after)| Body::Actions {
                before,
                columns,
                items,
                after
            }),
    ]
}

fn section() -> impl Strategy<Value = Section> {
    (
        text(),
        select(Kind::ALL),
        maybe(),
        0..7_u8,
        select(HeadingStyle::ALL),
        body(),
        section_layout(),
        unknown(),
    )
        .prop_map(
            |(id, kind, heading, level, style, body, layout, extra)| Section {
                id,
                kind,
                heading,
                level,
                style,
                body,
                layout,
                extra,
            },
        )
}

fn front() -> impl Strategy<Value = FrontPiece> {
    let keys = proptest::collection::btree_map("[a-z]{1,4}", text(), 0..2);
    (maybe(), text(), text(), keys, maybe(), unknown()).prop_map(
        |(field, style, markdown, keys, gap, extra)| FrontPiece {
            field,
            style,
            markdown,
            keys,
            gap,
            extra,
        },
    )
}

fn source() -> impl Strategy<Value = Source> {
    (
        text(),
        text(),
        any::<bool>(),
        text(),
        proptest::collection::btree_map("[a-z]{1,4}", text(), 0..2),
        maybe(),
    )
        .prop_map(|(template, eol, bom, lead, told, print)| Source {
            template,
            eol,
            bom,
            lead,
            told,
            print,
            ..Source::default()
        })
}

/// A postmortem with anything in any field.
pub(crate) fn postmortem() -> impl Strategy<Value = Postmortem> {
    let metadata = (
        (maybe(), maybe(), texts(), maybe(), maybe()),
        (maybe(), maybe(), texts(), texts(), maybe()),
    );
    let more = (
        maybe(),
        maybe(),
        maybe(),
        text(),
        proptest::option::of(select(&[Audience::Internal, Audience::Public][..])),
    );
    let parts = (
        proptest::collection::vec(front(), 0..3),
        proptest::collection::vec(section(), 0..4),
    );
    (
        metadata,
        more,
        parts,
        proptest::option::of(source()),
        unknown(),
    )
        .prop_map(
            |(
                (
                    (title, date, authors, owner, status),
                    (severity, incident, services, tags, language),
                ),
                (published, timezone, timezone_as_written, template, audience),
                (front, sections),
                source,
                extra,
            )| Postmortem {
                title,
                date,
                authors,
                owner,
                status,
                severity,
                incident,
                services,
                tags,
                audience,
                language,
                published,
                timezone,
                timezone_as_written,
                front,
                sections,
                source,
                extra,
                ..Postmortem::new("id", &template)
            },
        )
}
