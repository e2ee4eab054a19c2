use super::RULE;
use crate::lint::testing::check;

fn check_causes(text: &str, expected: &[&str]) {
    let text = ["== root_causes | Causes\n", text].concat();
    let lines: Vec<_> = expected
        .iter()
        .map(|words| ["counterfactual Causes:markdown words=", words].concat())
        .collect();
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    check(&RULE, &text, &lines);
}

#[test]
fn counterfactuals_are_reported() {
    check_causes(
        "This could have been prevented by unit tests.",
        &["could have been"],
    );
    check_causes(
        "It should have been caught in review. We would've seen it.",
        &["should have been", "would've seen"],
    );
    check_causes(
        "We should probably have asked, which would have helped.",
        &["should probably have asked"],
    );
    check_causes("The on-call failed to look.", &["failed to"]);
    check_causes("They neglected to tell support.", &["neglected to"]);
    check_causes(
        "Unfortunately it should have been renewed.",
        &["should have been"],
    );
    check_causes("If only we had known.", &["If only we"]);
    check_causes(
        "We should not\nhave deployed.",
        &["should not have deployed"],
    );
}

#[test]
fn counterfactuals_in_spanish_are_reported() {
    check_causes(
        "Deberíamos haber probado antes.",
        &["Deberíamos haber probado"],
    );
    check_causes("Se podría haber evitado.", &["podría haber evitado"]);
    check_causes(
        "Si hubiéramos tenido alertas, no habría pasado.",
        &["hubiéramos tenido"],
    );
    check_causes("Tendría que haber avisado.", &["Tendría que haber avisado"]);
    check_causes("El equipo olvidó renovar.", &["olvidó"]);
    check_causes(
        "Podría haber sido fácilmente detectado.",
        &["Podría haber sido"],
    );
}

#[test]
fn facts_wishes_and_quotations_are_not_reported() {
    for text in [
        "We should have alerting on load failures.",
        "We should have automated tests for this.",
        "The pod failed to start and the name failed to resolve.",
        "The note says \"should have been tested\" and `could have been`.",
        "What could have gone better?",
        "It could also have been a network issue.",
        "Many requests would have been unable to finish.",
        "We were lucky: without the mail we could have noticed it much later.",
        "The attacker could have scaled up at any time.",
        "If only one region is left, we page.",
        "Las pruebas han pasado y habría 12 nodos.",
        "El servicio no pudo arrancar; debería haber dos réplicas.",
        "Podría haber sido la red.",
    ] {
        check_causes(text, &[]);
    }
    check(
        &RULE,
        "== lucky | Luck\nIt could have been deployed on a Friday.",
        &[],
    );
}
