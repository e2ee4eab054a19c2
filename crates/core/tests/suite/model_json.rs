//! The JSON of the model.
use debrief_core::model::*;
use proptest::prelude::*;

#[test]
fn round_trip_keeps_unknown_fields() {
    let text = r#"{"format":"debrief","version":1,"id":"x","title":"T","future":{"a":[1]},
        "sections":[{"id":"s1","kind":"summary","heading":"Summary","level":2,"style":"atx","markdown":"Hi","later":true}]}"#;
    let p = from_json(text).unwrap();
    assert_eq!(p.extra["future"]["a"][0], 1);
    assert_eq!(p.sections[0].extra["later"], true);
    assert_eq!(from_json(&to_json(&p)).unwrap(), p);
}

#[test]
fn a_wrong_shape_names_its_place() {
    let text = "{\"format\":\"debrief\",\"version\":1,\n\"title\": 5}";
    let Err(JsonError::Malformed { line, message, .. }) = from_json(text) else {
        panic!("accepted")
    };
    assert_eq!(line, 2);
    assert!(message.contains("invalid type"), "{message}");
    let text = "{\"format\":\"debrief\",\"version\":1,\"sections\":[\n{\"kind\":\"nonsense\"}]}";
    let Err(JsonError::Malformed { line, message, .. }) = from_json(text) else {
        panic!("accepted")
    };
    assert_eq!(line, 2);
    assert!(message.contains("nonsense"), "{message}");
    assert_eq!(from_json("[1,2]"), Err(JsonError::NotAPostmortem));
    assert_eq!(
        from_json("{\"format\":\"debrief\",\"version\":7}"),
        Err(JsonError::Newer(7))
    );
}

#[test]
fn numbers_of_unknown_fields_keep_their_digits() {
    let numbers = "[1.10,1e+400,12345678901234567890.12,-0.0,0.1000000000000000055,123456789012345678901234567890]";
    let text = format!(
        "{{\"format\":\"debrief\",\"version\":1,\"later\":{numbers},\"sections\":[{{\"kind\":\"timeline\",\
        \"entries\":[{{\"time\":\"10:00\",\"later\":{numbers}}}],\"later\":{{\"deep\":{numbers}}}}}]}}"
    );
    let written = to_json(&from_json(&text).expect("sound"));
    assert_eq!(written.matches(numbers).count(), 3, "{written}");
    // The exponent is written with its sign.
    let signed = text.replace("1e+400", "1E400");
    assert_eq!(to_json(&from_json(&signed).expect("sound")), written);
}

#[test]
fn half_of_a_character_is_replaced_and_has_a_place() {
    for (text, title, places) in [
        (r"\ud83d", "\u{fffd}", &[(2, 10)][..]),
        (r"a\uDE92b", "a\u{fffd}b", &[(2, 11)]),
        (r"\ud83d\ud83d\ude92", "\u{fffd}🚒", &[(2, 10)]),
        (r"\ud83dx\ude92", "\u{fffd}x\u{fffd}", &[(2, 10), (2, 17)]),
        (r"\ud83d\n\u0041", "\u{fffd}\nA", &[(2, 10)]),
        (r"\\ud83d", "\\ud83d", &[]),
        (r"\\\ud83d", "\\\u{fffd}", &[(2, 12)]),
        (r"\ud83d\ude92", "🚒", &[]),
    ] {
        let text = format!(
            "{{\"format\":\"debrief\",\"version\":1,\n\"title\":\"{text}\",\"later\":\"kept\"}}"
        );
        let read = from_json(&text).expect("readable");
        assert_eq!(read.title.as_deref(), Some(title), "{text}");
        assert_eq!(read.extra["later"], "kept");
        let found = half_characters(&text).into_iter();
        let found: Vec<_> = found.map(|half| (half.line, half.column)).collect();
        assert_eq!(found, places, "{text}");
    }
    let wrong = "{\"format\":\"debrief\",\"version\":1,\"title\":\"\\ud83d\",\n\"owner\":5}";
    let Err(JsonError::Malformed { line, column, .. }) = from_json(wrong) else {
        panic!("accepted")
    };
    assert_eq!((line, column), (2, 9), "another mistake keeps its place");
}

proptest! {
    #![proptest_config(crate::cases(1000))]

    #[test]
    fn any_postmortem_comes_back_from_its_json(postmortem in crate::any_postmortem::postmortem()) {
        prop_assert_eq!(&from_json(&to_json(&postmortem)).expect("our own JSON"), &postmortem);
        prop_assert_eq!(&from_json(&to_json_pretty(&postmortem)).expect("our own JSON"), &postmortem);
    }

    /// Whatever the fields and frames contain, an export is written, keeps the prose and can be imported.
    /// Exported as imported, prose stays verbatim; in a template, a heading within prose may become a heading
    /// of the file.
    #[test]
    fn any_postmortem_is_exported(postmortem in crate::any_postmortem::postmortem()) {
        let text = debrief_core::export::as_imported(&postmortem);
        for text in [&text, &debrief_core::export::in_template(&postmortem)] {
            for section in &postmortem.sections {
                if let Body::Prose(markdown) = &section.body {
                    for word in markdown.split(|c: char| !c.is_alphanumeric()) {
                        prop_assert!(text.contains(word), "{:?} is not in {:?}", word, text);
                    }
                }
            }
            prop_assert!(!debrief_core::import::text(text, "x").kept_whole, "{:?}", text);
        }
        for section in &postmortem.sections {
            if let Body::Prose(markdown) = &section.body {
                prop_assert!(text.contains(markdown.as_str()), "{:?} is not in {:?}", markdown, text);
            }
        }
    }

    /// The report shows the prose of any postmortem, and never a tag that the prose contains.
    #[test]
    fn any_postmortem_is_rendered(mut postmortem in crate::any_postmortem::postmortem()) {
        postmortem.title = Some("<script>alert(1)</script> title".into());
        let html = debrief_core::export::html::report(&postmortem);
        prop_assert!(html.contains("title") && !html.contains("<script"), "{}", html);
    }

    /// However a text is cut into escapes, it is read, and as many characters are told of as are replaced.
    #[test]
    fn any_escapes_are_read(units in proptest::collection::vec(prop_oneof![0xd7fe_u16..0xe002, 0x20..0x80_u16], 0..12)) {
        let escaped: String = units.iter().map(|unit| format!("\\u{unit:04x}")).collect();
        let text = format!("{{\"format\":\"debrief\",\"version\":1,\"title\":\"{escaped}\"}}");
        let title = from_json(&text).expect("readable").title.expect("a title");
        prop_assert_eq!(&title, &String::from_utf16_lossy(&units));
        prop_assert_eq!(half_characters(&text).len(), title.matches('\u{fffd}').count());
    }

    #[test]
    fn any_text_as_json_gets_an_answer(text in "(?s).{0,60}") {
        if let Err(error) = from_json(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
