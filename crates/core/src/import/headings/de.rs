//! German names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "de",
    kinds: &[
        (Kind::Summary, names![
            "zusammenfassung", "kurzfassung", "überblick", "problembeschreibung", "beschreibung",
            "was ist passiert", "was passiert ist", "kurzbeschreibung", "kurzzusammenfassung",
            "übersicht", "management summary", "vorfallbeschreibung", "beschreibung des vorfalls",
            "störungsbeschreibung", "was ist geschehen", "sachverhalt", "vorfall", "problem",
            "fehlerbeschreibung",
        ]),
        (Kind::Impact, names![
            "auswirkung", "auswirkungen", "auswirkung auf kunden", "betroffene nutzer", "folgen",
            "betroffene systeme", "betroffene dienste und kunden", "umfang", "schaden", "einfluss",
            "betroffenheit", "ausmaß", "auswirkungen auf kunden", "kundenauswirkung",
            "kundenauswirkungen",
        ]),
        (Kind::Background, names![
            "hintergrund", "kontext", "vorgeschichte", "einleitung", "ausgangslage",
            "ausgangssituation", "umgebung",
        ]),
        (Kind::RootCauses, names![
            "ursache", "ursachen", "grundursache", "grundursachen", "ursachenanalyse",
            "hauptursache", "wurzelursache", "fehlerursache", "ursachenforschung", "analyse",
            "fehleranalyse", "grund", "gründe", "technische ursache", "problemursache",
            "ursachen und auslöser",
        ]),
        (Kind::ContributingFactors, names![
            "beitragende faktoren", "begünstigende faktoren", "mitwirkende faktoren",
            "einflussfaktoren", "weitere faktoren", "verschärfende faktoren", "feststellungen",
        ]),
        (Kind::FiveWhys, names!["fünf warum", "die fünf warum", "why", "warum analyse"]),
        (Kind::Trigger, names!["auslöser"]),
        (Kind::Detection, names![
            "erkennung", "entdeckung", "alarmierung", "meldung", "aufdeckung", "feststellung",
            "wie wurde es entdeckt",
        ]),
        (Kind::Response, names![
            "reaktion", "sofortmaßnahmen", "sofortmaßnahme", "eingeleitete maßnahmen",
            "ergriffene maßnahmen", "durchgeführte maßnahmen", "eindämmung", "störungsbearbeitung",
            "vorgehen",
        ]),
        (Kind::Resolution, names![
            "lösung", "behebung", "korrekturmaßnahme", "störungsbehebung", "abhilfe",
            "problemlösung", "fehlerbehebung", "beseitigung", "entstörung", "workaround",
            "korrektur", "umgehungslösung", "gegenmaßnahmen", "behebung und wiederherstellung",
        ]),
        (Kind::Recovery, names![
            "wiederherstellung", "wiederanlauf", "wiederinbetriebnahme",
            "wiederherstellung des dienstes",
        ]),
        (Kind::Lessons, names![
            "lehren", "erkenntnisse", "gelernt", "was wir gelernt haben", "was haben wir gelernt",
            "gelernte lektionen", "fazit", "schlussfolgerungen", "erkenntnisse und lehren",
            "lektionen",
        ]),
        (Kind::WentWell, names![
            "was gut lief", "was lief gut", "was gut funktioniert hat", "was hat gut funktioniert",
            "positives", "stärken", "gut gelaufen",
        ]),
        (Kind::WentWrong, names![
            "was schlecht lief", "was lief schlecht", "was schief lief", "was lief schief",
            "was nicht gut lief", "negatives", "schwächen", "verbesserungspotenzial",
            "verbesserungsbedarf", "schlecht gelaufen",
        ]),
        (Kind::Lucky, names!["wo wir glück hatten", "glück", "wo hatten wir glück", "glück gehabt"]),
        (Kind::ActionItems, names![
            "maßnahmen", "vorbeugende maßnahme", "vorbeugende maßnahmen", "korrekturmaßnahmen",
            "nächste schritte", "aufgaben", "folgemaßnahmen", "maßnahmenplan",
            "präventivmaßnahmen", "präventive maßnahmen", "vorbeugung", "prävention",
            "verbesserungsmaßnahmen", "verbesserungen", "empfehlungen", "offene punkte", "todos",
            "weitere schritte", "maßnahmen zur vermeidung", "handlungsempfehlungen",
            "weiteres vorgehen", "abstellmaßnahmen", "korrektur und vorbeugemaßnahmen",
            "vorbeugemaßnahmen",
        ]),
        (Kind::Timeline, names![
            "zeitlicher ablauf", "zeitverlauf", "chronologie", "ablauf", "zeitleiste", "zeitachse",
            "zeitstrahl", "zeitablauf", "ablauf der störung", "ablauf des vorfalls",
            "chronologischer ablauf", "ereignisse", "verlauf", "störungsverlauf", "hergang",
            "historie", "zeitliche abfolge",
        ]),
        (Kind::Supporting, names![
            "anhang", "referenzen", "verweise", "anhänge", "anlagen", "quellen", "links",
            "weiterführende informationen", "dokumentation", "metriken", "belege", "unterlagen",
        ]),
        (Kind::Glossary, names!["glossar"]),
        (Kind::People, names![
            "beteiligte", "teilnehmer", "beteiligte personen", "team", "danksagung", "anwesende",
        ]),
        (Kind::Communication, names!["kommunikation"]),
        (Kind::Questions, names!["offene fragen", "fragen", "ungeklärte fragen"]),
    ],
    fields: &[
        (Field::Incident, names!["störungsnummer", "vorfall nr", "vorfallsnummer", "ticket"]),
        (Field::Status, names!["status", "stand"]),
        (Field::Date, names![
            "datum", "störungsdatum", "datum der störung", "datum des vorfalls", "vorfallsdatum",
            "datum und uhrzeit", "ereignisdatum",
        ]),
        (Field::Authors, names![
            "autoren", "autorin", "verfasser", "verfasserin", "zuständige ingenieurin",
            "zuständiger ingenieur", "autor", "erstellt von", "verfasst von", "autor in",
        ]),
        (Field::Owner, names!["verantwortlich", "verantwortliche", "verantwortlicher"]),
        (Field::Severity, names!["schweregrad", "schwere", "priorität", "kritikalität"]),
        (Field::Services, names!["dienste", "betroffene dienste", "dienst", "betroffener dienst"]),
        (Field::Timezone, names!["zeitzone"]),
        (Field::Tags, names!["schlagwörter", "stichwörter"]),
        (Field::Published, names!["veröffentlicht", "veröffentlicht am"]),
        (Field::Audience, names!["zielgruppe"]),
        (Field::Title, names!["titel"]),
    ],
};
