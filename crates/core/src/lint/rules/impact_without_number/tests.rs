use super::RULE;
use crate::lint::testing::check;

fn said(text: &str, finding: bool) {
    let found: &[&str] = if finding {
        &["impact-without-number Impact heading=Impact"]
    } else {
        &[]
    };
    check(&RULE, &["== impact | Impact\n", text].concat(), found);
}

#[test]
fn words_where_a_number_belongs() {
    said("Some users were unable to sign in for a while.", true);
    said(
        "La mayor parte de la aplicación no estaba operativa y el pago fallaba.",
        true,
    );
    said(
        "The API answered with 500 errors since 2022-01-07, and v1.2 was slow.",
        true,
    );
    said("Todo fue lento", false);
    said(
        "Usuarios de la API en el estado 404 fueron expulsados",
        true,
    );
}

#[test]
fn impacts_that_lack_no_number() {
    said("12 users were unable to sign in.", false);
    said("All of the traffic was lost.", false);
    said("500 users were unable to sign in.", false);
    said("Two thirds of the requests were refused.", false);
    said(
        "Se perdieron la mitad de los pedidos y el resto llegó tarde.",
        false,
    );
    said("No customer impact.", false);
    said(
        "Het platform was voor het merendeel van de klanten een dag niet bereikbaar.",
        false,
    );
    check(
        &RULE,
        "== impact | Impact\n=== impact | Users\n4.180 clientes\n=== impact | Team\nIt was tiring.",
        &[],
    );
    said(
        "Het was voor een deel van de klanten niet bereikbaar.",
        false,
    );
    check(&RULE, "== impact | Impact\n", &[]);
}
