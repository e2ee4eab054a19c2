//! The context in which one section is rendered.

use super::super::gfm::Shared;
use crate::import::headings;
use crate::model::Postmortem;
use crate::text::report::{Labels, Report};

/// What the rendering of one section needs to know about the rest of the document. The default is for a
/// section on its own, in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Link definitions and footnotes of the whole document.
    pub(in super::super) shared: Shared,
    /// The language of the labels that we add to the words of the author.
    pub(super) labels: Labels,
}

impl Around {
    /// The language of the labels that we add to the words of the author.
    #[must_use]
    pub fn labels(&self) -> Labels {
        self.labels
    }

    /// The labels that we add to the words of the author, in that language.
    #[must_use]
    pub fn words(&self) -> &'static Report {
        self.labels.words()
    }
}

/// The context for rendering the sections of this document one by one.
#[must_use]
pub fn around(postmortem: &Postmortem) -> Around {
    Around {
        shared: Shared::of(postmortem),
        labels: labels(postmortem),
    }
}

/// The language of our labels in this document: the one that the document declares, else that of its
/// headings, which are next to our labels. The prose is not considered, since all of it would have to be read
/// at every pause in typing.
#[must_use]
pub fn labels(postmortem: &Postmortem) -> Labels {
    let stated = postmortem.language.as_deref();
    let named = || {
        let headings = postmortem.sections.iter();
        headings::language(headings.filter_map(|section| section.heading.as_deref()))
    };
    stated
        .or_else(named)
        .map_or(Labels::English, Labels::from_tag)
}

#[cfg(test)]
impl Around {
    /// The context of a section with these link definitions.
    pub(super) fn with(references: &str) -> Self {
        Self {
            shared: Shared::with_links(references),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{formatted, html_file, plain_text};
    use crate::import;

    const SPANISH: &str = "# Cayó el correo\n\nFecha: 2026-03-12\nResponsable: Ana\nEstado: Cerrado\n\n## Resumen\n\n\
        Cayó.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Cronología\n\n- 10:00 -> **Impact started.** Cae\n\
        - 10:20 -> **Detected.** Suena la alerta\n- 11:00 -> **Resolved.** Vuelve\n\n## Acciones\n\n\
        | Acción | Responsable | Plazo |\n|---|---|---|\n| Poner una alerta | Ana | 2026-04-01 |\n";

    #[test]
    fn a_spanish_document_has_spanish_labels_in_every_form() {
        let mut doc = import::text(SPANISH, "x").postmortem;
        assert_eq!(labels(&doc), Labels::Spanish);
        let file = html_file(&doc);
        for part in [
            "<html lang=\"es\">",
            "<dt>Fecha</dt>",
            "<dt>hasta detectarlo</dt><dd>20 min</dd>",
            "sin detectar 20 min",
            "aria-label=\"Tabla\"",
            ">Detectado</strong>",
            "<b>Plazo</b> 2026-04-01",
        ] {
            assert!(file.contains(part), "{part} in {file}");
        }
        for part in ["Owner", "Due", "Detected<", "to detect", "Timeline from"] {
            assert!(!file.contains(part), "{part} in {file}");
        }
        let text = plain_text(&doc);
        assert!(
            text.contains("Responsable: Ana") && text.contains("[Detectado] "),
            "{text}"
        );
        let copied = formatted(&doc);
        assert!(
            copied.contains("<th>Plazo</th>") && copied.contains("<b>Estado:</b>"),
            "{copied}"
        );
        assert!(!copied.contains("tabindex"), "{copied}");

        doc.language = Some("en".into());
        assert!(
            html_file(&doc).contains("<dt>Date</dt>"),
            "what is stated counts"
        );
        doc.language = Some("es-MX".into());
        assert_eq!(labels(&doc), Labels::Spanish);
    }

    #[test]
    fn a_section_that_is_rendered_alone_has_the_labels_of_its_document() {
        let doc = import::text(SPANISH, "x").postmortem;
        let around = around(&doc);
        let actions = doc.sections.last().expect("the actions");
        let alone = super::super::section(
            actions,
            crate::timeline::order::Calendar::default(),
            &around,
        );
        assert!(alone.contains("<b>Responsable</b> Ana"), "{alone}");
        assert!(super::super::report(&doc).contains(&alone));
    }
}
