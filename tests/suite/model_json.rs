//! The JSON of the model.
use debrief::model::*;

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
