use super::*;
use crate::model::Section;

#[test]
fn ids_and_names_are_unique_and_found() {
    for template in ALL {
        let same = |other: &&&Template| other.id == template.id || other.name == template.name;
        assert_eq!(ALL.iter().filter(same).count(), 1, "{}", template.id);
        assert_eq!(
            by_id(template.id).map(|found| found.name),
            Some(template.name)
        );
    }
    assert!(by_id("as-imported").is_none());
}

#[test]
fn a_new_document_has_every_section_under_its_own_heading() {
    for template in ALL {
        let begun = begin(&template.shape(), "x");
        assert_eq!(begun.sections.len(), template.sections.len());
        assert!(begun.sections.iter().all(Section::is_empty));
        assert!(begun.own_template.is_none());
        let pairs = begun.sections.iter().zip(template.sections);
        for (section, wanted) in pairs {
            let heading = section.heading.as_deref().unwrap_or_default();
            assert_eq!((heading, section.level), (wanted.heading, wanted.level));
        }
        assert!(of(&begun).is_some_and(|shape| shape.name == template.name));
    }
}

#[test]
fn every_section_says_what_to_write_there() {
    for template in ALL {
        assert!(template.sections.iter().any(|section| section.required));
        for section in template.sections {
            let sentence = section.guidance.ends_with(['.', '?']) && section.guidance.len() > 20;
            assert!(sentence, "{}: {}", template.id, section.heading);
        }
        let mut said: Vec<&str> = template.sections.iter().map(|s| s.guidance).collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), template.sections.len(), "{}", template.id);
    }
}

#[test]
fn a_section_is_headed_once_and_no_deeper_than_one_step() {
    for template in ALL {
        let mut above = None;
        for section in template.sections {
            if let Some(above) = above {
                assert!(
                    section.level <= above + 1,
                    "{}: {}",
                    template.id,
                    section.heading
                );
            }
            if section.level > 0 {
                above = Some(section.level);
            }
        }
    }
}
