//! Polish names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "pl",
    kinds: &[
        (Kind::Summary, names![
            "podsumowanie", "streszczenie", "co się stało", "opis", "przegląd", "opis zdarzenia",
            "opis incydentu",
        ]),
        (Kind::Impact, names!["wpływ", "skutki", "konsekwencje", "zakres", "wpływ na klientów"]),
        (Kind::Background, names!["kontekst", "wprowadzenie", "wstęp"]),
        (Kind::RootCauses, names![
            "przyczyna źródłowa", "przyczyna", "przyczyny", "przyczyna główna", "analiza",
            "analiza przyczyn",
        ]),
        (Kind::ContributingFactors, names![
            "czynniki przyczyniające się", "czynniki sprzyjające", "czynniki",
        ]),
        (Kind::Trigger, names!["wyzwalacz", "zdarzenie wyzwalające"]),
        (Kind::Detection, names!["wykrycie", "detekcja", "wykrywanie"]),
        (Kind::Response, names!["reakcja", "podjęte działania", "działania natychmiastowe"]),
        (Kind::Resolution, names!["rozwiązanie", "naprawa", "usunięcie awarii"]),
        (Kind::Recovery, names!["przywrócenie", "przywracanie", "odtworzenie"]),
        (Kind::Lessons, names!["wnioski", "czego się nauczyliśmy", "lekcje", "wyciągnięte wnioski"]),
        (Kind::WentWell, names!["co poszło dobrze", "co zadziałało"]),
        (Kind::WentWrong, names!["co poszło źle", "co nie zadziałało", "co można poprawić"]),
        (Kind::Lucky, names!["gdzie mieliśmy szczęście", "szczęście"]),
        (Kind::ActionItems, names![
            "działania naprawcze", "następne kroki", "plan działań", "działania", "zadania",
            "zalecenia", "rekomendacje", "kolejne kroki", "zadania do wykonania",
        ]),
        (Kind::Timeline, names![
            "oś czasu", "przebieg zdarzeń", "chronologia", "przebieg", "harmonogram",
        ]),
        (Kind::Supporting, names!["załączniki", "załącznik", "odnośniki", "źródła", "materiały"]),
        (Kind::Glossary, names!["słownik", "słowniczek"]),
        (Kind::People, names!["uczestnicy", "zespół", "role"]),
        (Kind::Communication, names!["komunikacja"]),
        (Kind::Questions, names!["pytania", "otwarte pytania"]),
    ],
    fields: &[
        (Field::Date, names!["data", "data incydentu", "data zdarzenia"]),
        (Field::Authors, names!["autorzy", "autor", "autorka", "przygotował", "opracował"]),
        (Field::Owner, names!["właściciel", "odpowiedzialny", "osoba odpowiedzialna"]),
        (Field::Status, names!["status", "stan"]),
        (Field::Severity, names!["ważność", "priorytet", "poziom", "waga", "krytyczność"]),
        (Field::Incident, names!["incydent", "numer incydentu", "numer zgłoszenia"]),
        (Field::Services, names!["usługi", "usługa", "dotknięte usługi"]),
        (Field::Tags, names!["etykiety", "tagi"]),
        (Field::Published, names!["opublikowano", "data publikacji"]),
        (Field::Audience, names!["odbiorcy"]),
        (Field::Timezone, names!["strefa czasowa"]),
        (Field::Title, names!["tytuł"]),
    ],
    rules: &[
        (Kind::Summary, names!["podsumowanie|streszczenie", "co stało|wydarzyło"]),
        (Kind::Impact, names![
            "wpływ|skutk-|konsekwencj-|oddziaływanie", "kogo|kto|co dotknęł-|ucierpia-|dotyczył-",
            "kto odczuł|zauważył",
        ]),
        (Kind::RootCauses, names![
            "przyczyn-", "analiza przyczyn-", "dlaczego stało|doszło|wydarzyło", "dlaczego",
        ]),
        (Kind::ContributingFactors, names![
            "czynnik-", "przyczyny|czynniki sprzyja-|przyczynia-|dodatkow-", "co pogorszyło",
        ]),
        (Kind::Trigger, names!["wyzwala-"]),
        (Kind::Detection, names!["wykryci-|detekcja|wykrywanie", "jak wykry-|zauważy-|dowiedzie-"]),
        (Kind::Response, names![
            "reakcj-", "działani-|krok-|środki podjęt-|wykonan-|natychmiastow-|przeprowadzon-",
        ]),
        (Kind::Resolution, names![
            "rozwiązani-|napraw-|usunięci-", "jak|co napraw-|rozwiąza-|zrobi-|usun-",
        ]),
        (Kind::Recovery, names!["przywrócenie|przywracanie|odtworzenie"]),
        (Kind::Lessons, names!["wnios-|lekcj-|nauk-", "czego|co nauczy-|dowiedzie-"]),
        (Kind::WentWell, names![
            "co dobrze|zadziałało|działało|udało",
            "co poszło|działało|zadziałało|zrobiliśmy dobrze",
        ]),
        (Kind::WentWrong, names![
            "co źle|nie|poprawić|zawiodło", "co poszło|działało|zadziałało źle|nie|słabo",
            "co nie poszło|działało|zadziałało|udało dobrze|tak", "co nie udało",
            "co można|możemy|trzeba|mogło poprawić|lepiej|ulepszyć", "co mogło pójść lepiej",
            "obszary poprawy",
        ]),
        (Kind::Lucky, names![
            "gdzie|szczęście szczęście|mieliśmy", "gdzie mieliśmy szczęście", "szczęście",
        ]),
        (Kind::ActionItems, names![
            "działani-|zadani-|krok-|zaleceni-|rekomendacj-|usprawnieni-", "plan- działa-|napraw-",
            "punkty|lista działa-|zada-", "co robimy|zrobimy|dalej", "co robimy|zrobimy dalej",
            "jak zapobie-|uniknąć", "zapobieganie|prewencja", "co teraz|dalej",
        ]),
        (Kind::Timeline, names![
            "oś czas-|czasu", "przebieg|chronologi-", "co kiedy stało|wydarzyło", "kiedy co",
            "minuta minuta|minutą|minucie",
        ]),
        (Kind::Supporting, names!["załącznik-|odnośnik-|link-"]),
    ],
    silent: "i w we na o od do z ze za dla po przez się nam nas nasz- to tego ten ta tej jest są był \
        była było były być incydent- awari- problem- zdarze- błęd- źródłow- główn- bezpośredni- \
        pierwotn- techniczn- szczegółow- krótk- ogóln- dalsz- następn- kolejn- planowan- \
        proponowan- naprawcz- zapobiegawcz- korygując- prewencyjn- wyciągnięt- kluczow- otwart- \
        krótkoterminow- długoterminow- klient- użytkownik- usług- biznes- teraz",
};
