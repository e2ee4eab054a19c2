use super::RULE;
use crate::lint::testing::check;

fn check_impact(text: &str, is_reported: bool) {
    let found: &[&str] = if is_reported {
        &["impact-without-number Impact heading=Impact"]
    } else {
        &[]
    };
    check(&RULE, &["== impact | Impact\n", text].concat(), found);
}

#[test]
fn impacts_without_a_number_are_reported() {
    check_impact("Some users were unable to sign in for a while.", true);
    check_impact(
        "La mayor parte de la aplicación no estaba operativa y el pago fallaba.",
        true,
    );
    check_impact(
        "The API answered with 500 errors since 2022-01-07, and v1.2 was slow.",
        true,
    );
    check_impact("Todo fue lento", false);
    check_impact(
        "Usuarios de la API en el estado 404 fueron expulsados",
        true,
    );
}

#[test]
fn impacts_with_a_number_are_not_reported() {
    check_impact("12 users were unable to sign in.", false);
    check_impact("All of the traffic was lost.", false);
    check_impact("500 users were unable to sign in.", false);
    check_impact("Two thirds of the requests were refused.", false);
    check_impact(
        "Se perdieron la mitad de los pedidos y el resto llegó tarde.",
        false,
    );
    check_impact("No customer impact.", false);
    check_impact(
        "Het platform was voor het merendeel van de klanten een dag niet bereikbaar.",
        false,
    );
    check(
        &RULE,
        "== impact | Impact\n=== impact | Users\n4.180 clientes\n=== impact | Team\nIt was tiring.",
        &[],
    );
    check_impact(
        "Het was voor een deel van de klanten niet bereikbaar.",
        false,
    );
    check(&RULE, "== impact | Impact\n", &[]);
}
