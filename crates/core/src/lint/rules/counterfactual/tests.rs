use super::RULE;
use crate::lint::testing::check;

fn said(text: &str, expected: &[&str]) {
    let text = ["== root_causes | Causes\n", text].concat();
    let lines: Vec<_> = expected
        .iter()
        .map(|words| ["counterfactual Causes:markdown words=", words].concat())
        .collect();
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    check(&RULE, &text, &lines);
}

#[test]
fn worlds_that_were_not() {
    said(
        "This could have been prevented by unit tests.",
        &["could have been"],
    );
    said(
        "It should have been caught in review. We would've seen it.",
        &["should have been", "would've seen"],
    );
    said(
        "We should probably have asked, which would have helped.",
        &["should probably have asked"],
    );
    said("The on-call failed to look.", &["failed to"]);
    said("They neglected to tell support.", &["neglected to"]);
    said(
        "Unfortunately it should have been renewed.",
        &["should have been"],
    );
    said("If only we had known.", &["If only we"]);
    said(
        "We should not\nhave deployed.",
        &["should not have deployed"],
    );
}

#[test]
fn mundos_que_no_fueron() {
    said(
        "Deberíamos haber probado antes.",
        &["Deberíamos haber probado"],
    );
    said("Se podría haber evitado.", &["podría haber evitado"]);
    said(
        "Si hubiéramos tenido alertas, no habría pasado.",
        &["hubiéramos tenido"],
    );
    said("Tendría que haber avisado.", &["Tendría que haber avisado"]);
    said("El equipo olvidó renovar.", &["olvidó"]);
    said(
        "Podría haber sido fácilmente detectado.",
        &["Podría haber sido"],
    );
}

#[test]
fn facts_wishes_and_quotations() {
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
        said(text, &[]);
    }
    check(
        &RULE,
        "== lucky | Luck\nIt could have been deployed on a Friday.",
        &[],
    );
}
