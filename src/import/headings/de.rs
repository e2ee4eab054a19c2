//! German names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::Summary, &[
            "zusammenfassung", "kurzfassung", "überblick", "problembeschreibung", "beschreibung",
            "was ist passiert", "was passiert ist", "kurzbeschreibung", "kurzzusammenfassung",
            "übersicht", "management summary", "vorfallbeschreibung", "beschreibung des vorfalls",
            "störungsbeschreibung", "was ist geschehen", "sachverhalt", "vorfall", "problem",
            "fehlerbeschreibung",
        ]),
        (Kind::Impact, &[
            "auswirkung", "auswirkungen", "auswirkung auf kunden", "betroffene nutzer", "folgen",
            "betroffene systeme", "betroffene dienste und kunden", "umfang", "schaden", "einfluss",
            "betroffenheit", "ausmaß", "auswirkungen auf kunden", "kundenauswirkung",
            "kundenauswirkungen",
        ]),
        (Kind::Background, &[
            "hintergrund", "kontext", "vorgeschichte", "einleitung", "ausgangslage",
            "ausgangssituation", "umgebung",
        ]),
        (Kind::RootCauses, &[
            "ursache", "ursachen", "grundursache", "grundursachen", "ursachenanalyse",
            "hauptursache", "wurzelursache", "fehlerursache", "ursachenforschung", "analyse",
            "fehleranalyse", "grund", "gründe", "technische ursache", "problemursache",
            "ursachen und auslöser",
        ]),
        (Kind::ContributingFactors, &[
            "beitragende faktoren", "begünstigende faktoren", "mitwirkende faktoren",
            "einflussfaktoren", "weitere faktoren", "verschärfende faktoren", "feststellungen",
        ]),
        (Kind::FiveWhys, &["fünf warum", "die fünf warum", "why", "warum analyse"]),
        (Kind::Trigger, &["auslöser"]),
        (Kind::Detection, &[
            "erkennung", "entdeckung", "alarmierung", "meldung", "aufdeckung", "feststellung",
            "wie wurde es entdeckt",
        ]),
        (Kind::Response, &[
            "reaktion", "sofortmaßnahmen", "sofortmaßnahme", "eingeleitete maßnahmen",
            "ergriffene maßnahmen", "durchgeführte maßnahmen", "eindämmung", "störungsbearbeitung",
            "vorgehen",
        ]),
        (Kind::Resolution, &[
            "lösung", "behebung", "korrekturmaßnahme", "störungsbehebung", "abhilfe",
            "problemlösung", "fehlerbehebung", "beseitigung", "entstörung", "workaround",
            "korrektur", "umgehungslösung", "gegenmaßnahmen", "behebung und wiederherstellung",
        ]),
        (Kind::Recovery, &[
            "wiederherstellung", "wiederanlauf", "wiederinbetriebnahme",
            "wiederherstellung des dienstes",
        ]),
        (Kind::Lessons, &[
            "lehren", "erkenntnisse", "gelernt", "was wir gelernt haben", "was haben wir gelernt",
            "gelernte lektionen", "fazit", "schlussfolgerungen", "erkenntnisse und lehren",
            "lektionen",
        ]),
        (Kind::WentWell, &[
            "was gut lief", "was lief gut", "was gut funktioniert hat", "was hat gut funktioniert",
            "positives", "stärken", "gut gelaufen",
        ]),
        (Kind::WentWrong, &[
            "was schlecht lief", "was lief schlecht", "was schief lief", "was lief schief",
            "was nicht gut lief", "negatives", "schwächen", "verbesserungspotenzial",
            "verbesserungsbedarf", "schlecht gelaufen",
        ]),
        (Kind::Lucky, &["wo wir glück hatten", "glück", "wo hatten wir glück", "glück gehabt"]),
        (Kind::ActionItems, &[
            "maßnahmen", "vorbeugende maßnahme", "vorbeugende maßnahmen", "korrekturmaßnahmen",
            "nächste schritte", "aufgaben", "folgemaßnahmen", "maßnahmenplan",
            "präventivmaßnahmen", "präventive maßnahmen", "vorbeugung", "prävention",
            "verbesserungsmaßnahmen", "verbesserungen", "empfehlungen", "offene punkte", "todos",
            "weitere schritte", "maßnahmen zur vermeidung", "handlungsempfehlungen",
            "weiteres vorgehen", "abstellmaßnahmen", "korrektur und vorbeugemaßnahmen",
            "vorbeugemaßnahmen",
        ]),
        (Kind::Timeline, &[
            "zeitlicher ablauf", "zeitverlauf", "chronologie", "ablauf", "zeitleiste", "zeitachse",
            "zeitstrahl", "zeitablauf", "ablauf der störung", "ablauf des vorfalls",
            "chronologischer ablauf", "ereignisse", "verlauf", "störungsverlauf", "hergang",
            "historie", "zeitliche abfolge",
        ]),
        (Kind::Supporting, &[
            "anhang", "referenzen", "verweise", "anhänge", "anlagen", "quellen", "links",
            "weiterführende informationen", "dokumentation", "metriken", "belege", "unterlagen",
        ]),
        (Kind::Glossary, &["glossar"]),
        (Kind::People, &[
            "beteiligte", "teilnehmer", "beteiligte personen", "team", "danksagung", "anwesende",
        ]),
        (Kind::Communication, &["kommunikation"]),
        (Kind::Questions, &["offene fragen", "fragen", "ungeklärte fragen"]),
    ],
    fields: &[
        (Field::Incident, &["vorfall nr", "ticket", "störungsnummer"]),
        (Field::Status, &["status", "stand"]),
        (Field::Date, &[
            "datum", "störungsdatum", "datum der störung", "datum des vorfalls", "vorfallsdatum",
            "datum und uhrzeit", "ereignisdatum",
        ]),
        (Field::Authors, &[
            "autoren", "autorin", "verfasser", "verfasserin", "zuständige ingenieurin",
            "zuständiger ingenieur", "autor", "erstellt von", "verfasst von", "autor in",
        ]),
        (Field::Owner, &["verantwortlich", "verantwortliche", "verantwortlicher"]),
        (Field::Severity, &["schweregrad", "schwere", "priorität", "kritikalität"]),
        (Field::Services, &["dienste", "betroffene dienste", "dienst", "betroffener dienst"]),
        (Field::Timezone, &["zeitzone"]),
    ],
};
