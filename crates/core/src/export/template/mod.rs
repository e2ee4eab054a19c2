//! Exports Markdown in the form of a template.
//!
//! `front` writes the title and the metadata, `rows` and `forms` the lists, and `fill` the default content of
//! empty sections; `close_markup` keeps a text from running into the next section, `labels` its labels from
//! becoming headings. The order of the sections is decided in `crate::template::arrange`.

mod close_markup;
mod fill;
mod forms;
mod front;
mod labels;
mod rows;

use super::Export;
use super::MEDIA_TYPE;
use super::as_imported::complete;
use crate::import;
use crate::model::{
    AS_IMPORTED, Body, Field, Fill, Postmortem, Section, SectionLayout, Template, TemplateSection,
};
use crate::template::{self, arrange, switch};

/// Markdown in the template. Menus offer it beside `markdown` if that gives something else.
pub(super) static EXPORT: Export = Export {
    id: "template",
    ending: "md",
    media_type: MEDIA_TYPE,
    write: super::in_template_with_closing,
    is_offered: |postmortem| postmortem.keeps_imported_form() && template::of(postmortem).is_some(),
};

/// How often a text is read and written again at most until it no longer changes.
const ROUNDS: usize = 10;

/// The document as the authors of its template write it, with their headings, order, metadata and tables.
/// Sections for which the template has no place follow at the end, so that no text is lost. A document
/// without a template keeps its own headings and is written in a plain form.
///
/// A section that the template does not require and that has no content is left out, unless the whole
/// document is empty: then the result is the blank template.
///
/// Importing the text and writing it in the same template again gives the same text.
#[must_use]
pub fn in_template(postmortem: &Postmortem) -> String {
    let (mut text, mut read) = write(postmortem);
    for _ in 0..ROUNDS {
        let mut again = read.unwrap_or_else(|| import::text(&text, "").postmortem);
        if let Some(template) = template::of(postmortem) {
            // This is what happens if a user imports the file and chooses the template again.
            again = template::switch(&again, Some(template), String::new).0;
        }
        again.id.clone_from(&postmortem.id);
        again.template.clone_from(&postmortem.template);
        again.own_template.clone_from(&postmortem.own_template);
        let (next, next_read) = write(&again);
        if next == text {
            break;
        }
        (text, read) = (next, next_read);
    }
    text
}

/// Writes the document in its template once. Also returns what the text is read as, if that is known.
fn write(postmortem: &Postmortem) -> (String, Option<Postmortem>) {
    let mut plain = postmortem.clone();
    plain.source = None;
    plain.front.clear();
    let Some(template) = template::of(postmortem) else {
        plain.template = AS_IMPORTED.into();
        let (opening, told) = front::split(postmortem, &[]);
        plain.front.extend(front::front_matter(postmortem));
        plain.front.extend(front::own_pieces(&told));
        rows::plain(&mut plain.sections, None);
        if !opening.is_empty() {
            plain
                .sections
                .insert(0, opening_section(&opening.join("\n\n")));
        }
        close(&mut plain.sections);
        return complete(&plain);
    };
    let (mut opening, labelled) = front::split(postmortem, &template.meta);
    rows::plain(&mut plain.sections, Some(template));
    let wanted = forms::Wanted {
        template,
        zone: postmortem.values(Field::Timezone).into_iter().next(),
        told: rows::tells_elsewhere(&plain.sections),
    };
    let mut sections = arranged(template, std::mem::take(&mut plain.sections), &mut opening);
    for section in &mut sections {
        let own = postmortem
            .sections
            .iter()
            .find(|own| own.id == section.id && own.body.is_alike(&section.body));
        forms::style(section, own, &wanted);
    }
    fill::fill(&mut sections, template, postmortem, &labelled);
    let mut sections = pruned(template, sections);
    close(&mut sections);
    labels::keep(&mut sections);
    labels::keep_in_opening(&mut opening);
    let front_matter = front::front_matter(postmortem);
    front::write(&mut plain, template, &labelled, &opening, front_matter);
    plain.sections = sections;
    complete(&plain)
}

/// The sections in the order of the template, under its headings; text without a heading joins the opening.
fn arranged(
    template: &Template,
    sections: Vec<Section>,
    opening: &mut Vec<String>,
) -> Vec<Section> {
    let plan = arrange::plan(template, &sections);
    // An empty section under a heading of the template, for which no place was left: it is not needed.
    let unneeded = arrange::left_out(&plan, &sections, |section| {
        let same = |wanted: &TemplateSection| {
            wanted.kind == section.kind && Some(&wanted.heading) == section.heading.as_ref()
        };
        template.sections.iter().any(same)
    });
    let mut left: Vec<Option<Section>> = sections.into_iter().map(Some).collect();
    let mut take = |at: usize| left.get_mut(at).and_then(Option::take);
    for at in &plan.opening {
        if let Some(Body::Prose(markdown)) = take(*at).map(|section| section.body) {
            opening.push(markdown);
        }
    }
    opening.retain(|part| !part.trim().is_empty());
    let mut out = Vec::new();
    let leveled = |(at, level): &(usize, u8), take: &mut dyn FnMut(usize) -> Option<Section>| {
        take(*at).map(|section| {
            let mut section = switch::headed(section);
            section.level = *level;
            section
        })
    };
    for (slot, wanted) in plan.slots.iter().zip(&template.sections) {
        let home = slot.home.and_then(&mut take);
        let mut section = match home {
            Some(section) => switch::named(section, wanted),
            None => switch::empty(wanted, ""),
        };
        if wanted.heading.is_empty()
            && let Body::Prose(markdown) = &mut section.body
        {
            // This is the place for text without a heading: all such text goes here.
            opening.retain(|part| part != markdown);
            opening.extend(Some(std::mem::take(markdown)).filter(|own| !own.trim().is_empty()));
            *markdown = std::mem::take(opening).join("\n\n");
        }
        out.push(section);
        out.extend(
            slot.below
                .iter()
                .filter_map(|below| leveled(below, &mut take)),
        );
    }
    let needed = plan.rest.iter().filter(|(at, _)| !unneeded[*at]);
    out.extend(needed.filter_map(|rest| leveled(rest, &mut take)));
    out
}

/// Leaves out the sections of the template that have no content and are not required.
fn pruned(template: &Template, sections: Vec<Section>) -> Vec<Section> {
    if sections.iter().all(Section::is_empty) {
        let headed = |section: &Section| section.heading.is_some();
        return sections.into_iter().filter(headed).collect();
    }
    // A heading that is the author's own stays, even if there is nothing below it.
    let needed = |section: &Section| {
        let same = |wanted: &&TemplateSection| {
            wanted.kind == section.kind
                && wanted.level == section.level
                && Some(&wanted.heading) == section.heading.as_ref()
        };
        let wanted = template.sections.iter().find(same);
        section.heading.is_some() && wanted.is_none_or(|wanted| wanted.required)
    };
    let kept: Vec<bool> = (0..sections.len())
        .map(|at| {
            let section = &sections[at];
            let below = sections[at + 1..]
                .iter()
                .take_while(|below| below.level > section.level && section.level > 0);
            let mut says = std::iter::once(section).chain(below);
            says.any(|section| !section.is_empty()) || needed(section)
        })
        .collect();
    let pairs = sections.into_iter().zip(kept);
    pairs
        .filter_map(|(section, kept)| kept.then_some(section))
        .collect()
}

/// Closes whatever a text leaves open, such as a code block, so that the next heading is read as one.
fn close(sections: &mut [Section]) {
    for section in sections {
        match &mut section.body {
            Body::Prose(markdown) => close_markup::close(markdown),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => {
                close_markup::close(before);
                // The cell of a table leaves nothing open.
                let lines = entries
                    .iter_mut()
                    .filter(|_| section.layout.list_head.is_none());
                lines.for_each(|entry| close_markup::close(&mut entry.text));
                close_markup::close(after);
            }
            Body::Actions {
                before,
                items,
                after,
                ..
            } => {
                close_markup::close(before);
                let lines = items
                    .iter_mut()
                    .filter(|_| section.layout.list_head.is_none());
                lines.for_each(|item| close_markup::close(&mut item.text));
                close_markup::close(after);
            }
        }
    }
}

/// A section for the text before the first heading.
fn opening_section(markdown: &str) -> Section {
    Section {
        id: "front".into(),
        body: Body::Prose(markdown.to_owned()),
        layout: SectionLayout::default(),
        ..Section::default()
    }
}

/// Whether a template puts its metadata into a section.
fn meta_in_section(template: &Template) -> bool {
    template
        .sections
        .iter()
        .any(|section| section.fill == Fill::Meta)
}
