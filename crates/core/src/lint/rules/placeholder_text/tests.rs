use super::RULE;
use crate::lint::testing::{check, fixes_are, run};

#[test]
fn placeholders_and_guidance_are_reported() {
    for (text, words) in [
        ("The cause is TBD.", "TBD"),
        ("TODO: send the mail", "TODO"),
        ("The limit was ????", "????"),
        ("Owner: {owner name}", "{owner name}"),
        ("Down since [insert time].", "[insert time]"),
        ("Impacto: [número de clientes]", "[número de clientes]"),
        ("Causa por determinar", "por determinar"),
        (
            "- List anything that went well.",
            "List anything that went well.",
        ),
        ("Lorem ipsum dolor", "Lorem ipsum"),
    ] {
        let text = ["== summary | Summary\n", text].concat();
        check(
            &RULE,
            &text,
            &[&["placeholder-text Summary:markdown words=", words].concat()],
        );
    }
    check(
        &RULE,
        "date: YYYY-MM-DD\n== timeline | Timeline\nHH:MM | It began",
        &[
            "placeholder-text date words=YYYY-MM-DD",
            "placeholder-text Timeline:1:time words=HH:MM",
        ],
    );
}

#[test]
fn text_that_only_looks_like_a_placeholder_is_not_reported() {
    for text in [
        "Cayó todo el clúster, todas las API",
        "The job printed `TODO` and `{id}`",
        "He asked \"TODO?\" in the channel",
        "**TODO** watch disks\n\n**DONE** watch memory",
        "GET /users/{id} failed, and so did {{ template }}",
        "Why??? we asked",
        "[x] done, see [the log](https://a.example/TODO)",
        "The key EXAMPLE_KEY and the host EXAMPLE.com",
        "We list anything that fails",
    ] {
        check(&RULE, &["== summary | Summary\n", text].concat(), &[]);
    }
    check(&RULE, "== action_items | Actions\n- TODO: add a test", &[]);
}

#[test]
fn guidance_of_shipped_templates_is_reported() {
    let guidance = &crate::template::shipped()[0].sections[0].guidance;
    let found = run(&RULE, &["== summary | Summary\n", guidance].concat());
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn the_fix_says_that_the_value_is_unknown() {
    fixes_are(
        &RULE,
        "== timeline | T\nTBD | It failed",
        &["TBD -> unknown"],
    );
    fixes_are(
        &RULE,
        "== impact | I\nAbout ??? of the users could not sign in",
        &["??? -> unknown"],
    );
}
