use super::RULE;
use crate::lint::testing::{check, fixes_are, run};

#[test]
fn notes_of_the_writer() {
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
fn what_only_looks_like_one() {
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
fn our_own_guidance_left_in() {
    let guidance = &crate::template::shipped()[0].sections[0].guidance;
    let found = run(&RULE, &["== summary | Summary\n", guidance].concat());
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn what_nobody_found_out_is_said_to_be_unknown() {
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
