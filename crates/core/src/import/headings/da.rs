//! Danish names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "da",
    kinds: &[
        (Kind::Summary, names![
            "resumé", "sammenfatning", "hvad skete der", "opsummering", "beskrivelse", "overblik",
        ]),
        (Kind::Impact, names!["konsekvenser", "påvirkning", "omfang", "indvirkning"]),
        (Kind::Background, names!["baggrund", "kontekst", "indledning"]),
        (Kind::RootCauses, names!["grundårsag", "årsag", "årsager", "rodårsag", "årsagsanalyse"]),
        (Kind::ContributingFactors, names!["medvirkende faktorer", "medvirkende årsager"]),
        (Kind::Trigger, names!["udløsende hændelse", "udløser"]),
        (Kind::Detection, names!["opdagelse", "detektion"]),
        (Kind::Response, names!["respons", "håndtering", "øjeblikkelige handlinger"]),
        (Kind::Resolution, names!["løsning", "afhjælpning", "udbedring", "hvad blev gjort"]),
        (Kind::Recovery, names!["genopretning", "genetablering"]),
        (Kind::Lessons, names![
            "læring", "hvad vi lærte", "læringspunkter", "konklusion", "erfaringer",
        ]),
        (Kind::WentWell, names!["hvad gik godt", "hvad fungerede"]),
        (Kind::WentWrong, names![
            "hvad gik galt", "hvad gik skidt", "forbedringspunkter", "hvad kan forbedres",
        ]),
        (Kind::Lucky, names!["hvor vi var heldige", "held"]),
        (Kind::ActionItems, names![
            "handlinger", "næste skridt", "handlingspunkter", "opfølgning", "anbefalinger",
            "opgaver", "tiltag", "handlingsplan",
        ]),
        (Kind::Timeline, names!["tidslinje", "hændelsesforløb", "tidsforløb", "forløb"]),
        (Kind::Supporting, names!["bilag", "links", "referencer", "kilder"]),
        (Kind::Glossary, names!["ordliste"]),
        (Kind::People, names!["deltagere", "involverede", "roller"]),
        (Kind::Communication, names!["kommunikation"]),
        (Kind::Questions, names!["spørgsmål", "åbne spørgsmål"]),
    ],
    fields: &[
        (Field::Date, names!["dato", "dato for hændelsen", "hændelsesdato"]),
        (Field::Authors, names!["forfattere", "forfatter", "skrevet af", "udarbejdet af"]),
        (Field::Owner, names!["ansvarlig", "ejer"]),
        (Field::Status, names!["status", "tilstand"]),
        (Field::Severity, names![
            "alvorlighed", "alvorlighedsgrad", "alvorsgrad", "prioritet", "niveau",
        ]),
        (Field::Incident, names!["hændelse", "hændelsesnummer", "sagsnummer"]),
        (Field::Services, names!["tjenester", "tjeneste", "berørte tjenester"]),
        (Field::Tags, names!["etiketter", "emneord"]),
        (Field::Published, names!["udgivet", "offentliggjort", "udgivelsesdato"]),
        (Field::Audience, names!["målgruppe"]),
        (Field::Timezone, names!["tidszone"]),
        (Field::Title, names!["titel"]),
    ],
    rules: &[
        (Kind::Summary, names!["resumé|sammenfatning|opsummering", "hvad skete|hændte"]),
        (Kind::Impact, names![
            "konsekvens-|påvirkning-|indvirkning-", "hvem berørt|ramt|påvirket", "hvem mærkede",
        ]),
        (Kind::RootCauses, names!["-årsag|-årsager|-årsagen", "hvorfor skete|gik|galt", "hvorfor"]),
        (Kind::ContributingFactors, names![
            "medvirk-|bidrag- faktor-|årsag-", "hvad værre|forværrede",
        ]),
        (Kind::Trigger, names!["udløs- hændelse|årsag", "udløser"]),
        (Kind::Detection, names!["opdagelse|detektion|alarmering", "hvordan opdage-|fandt"]),
        (Kind::Response, names![
            "håndtering|respons",
            "handling-|tiltag|skridt iværksat-|gennemført-|udført-|øjeblikkelig-|taget|foretaget-",
        ]),
        (Kind::Resolution, names![
            "løsning|afhjælpning|udbedring|fejlretning",
            "hvad|hvordan løst-|rettet|rettede|fikset|gjorde|gjort",
        ]),
        (Kind::Lessons, names![
            "læring-|læringspunkt-|konklusion-|erfaring-|lærdom-", "hvad lærte|lært",
        ]),
        (Kind::WentWell, names![
            "hvad godt|fungerede|virkede", "hvad gik|fungerede|virkede|gjorde godt",
        ]),
        (Kind::WentWrong, names![
            "hvad galt|skidt|dårligt|bedre|ikke",
            "hvad gik|fungerede|virkede galt|skidt|dårligt|ikke",
            "hvad gik|fungerede|virkede ikke godt", "hvad kan|kunne forbedre-|bedre",
            "hvad kunne gået|været bedre", "forbedrings-",
        ]),
        (Kind::Lucky, names!["hvor|held heldig-|held", "held"]),
        (Kind::ActionItems, names![
            "handling-|handlingspunkt-|opgave-|tiltag|opfølgning-|anbefaling-|forbedring-",
            "næste skridt|trin", "skridt videre", "hvad gør|gøre|sker nu|videre|fremover|skal",
            "handlingsplan|forebyggelse", "hvordan undgå-|forhindre-", "hvad nu", "vejen frem",
        ]),
        (Kind::Timeline, names![
            "tidslinje|tidslinjen|-forløb|kronologi", "hvad skete hvornår", "hvornår skete hvad",
            "minut minut",
        ]),
        (Kind::Supporting, names!["bilag|link|links|reference-"]),
    ],
    silent: "en et den det de af i på om for til fra med og vi os som er var blev har havde have der \
        denne dette hændelsen fejlen nedbruddet kort lang sigt næste videre planlagte foreslåede \
        korrigerende forebyggende åbne vigtigste egentlige tekniske underliggende detaljeret \
        hændelser kunder kunderne brugere bagvedliggende her nu",
};
