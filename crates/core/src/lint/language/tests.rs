//! What every language file has to comply with, whichever language it is for.

use super::others::OTHERS;
use super::tell::pack;
use super::*;

fn language(text: &str) -> Language {
    let mut tally = Tally::default();
    text.split_whitespace().for_each(|word| tally.count(word));
    tally.language(1)
}

#[test]
fn small_words_and_letters_show_the_language() {
    for (tag, text) in [
        ("en", "The job was slow and it failed"),
        ("es", "El servicio fue lento y falló"),
        ("de", "Der Dienst ist nicht erreichbar"),
        ("fr", "Le service est tombé"),
        ("pt", "O serviço não foi lento"),
        ("ru", "Сервис не отвечал"),
        ("ja", "サービスが 停止した"),
    ] {
        assert_eq!(language(text), Language::of_tag(tag), "{text}");
    }
    assert_eq!(language("Restart Kong"), Language::Any);
    assert_eq!(language("LOGROÑO"), Language::of_tag("es"));
}

#[test]
fn each_language_is_recognised_by_its_own_words() {
    for (index, lexicon) in ALL.iter().enumerate() {
        assert_eq!(
            language(lexicon.sample),
            Language::One(index),
            "{}",
            lexicon.tag
        );
        assert_eq!(Language::of_tag(lexicon.tag), Language::One(index));
        for word in lexicon.tells {
            let detected = language(word);
            assert_eq!(
                detected,
                Language::One(index),
                "{word} is also a word of another language"
            );
        }
        for letter in lexicon.letters.iter().flat_map(Clone::clone) {
            assert_eq!(
                language(&letter.to_string()),
                Language::One(index),
                "{letter}"
            );
        }
    }
    assert_eq!(Language::of_tag("ES-mx"), Language::of_tag("es"));
    assert_eq!(Language::of_tag("xx"), Language::Other);
    assert_eq!(Language::of_tag(""), Language::Any);
}

#[test]
fn words_that_show_a_language_are_short_and_in_lower_case() {
    let known = ALL.iter().map(|lexicon| lexicon.tells);
    for word in known
        .chain(OTHERS.iter().map(|other| other.tells))
        .flatten()
    {
        assert!(pack(word).is_some(), "{word} has more than eight bytes");
        assert_eq!(word.to_lowercase(), **word);
    }
    for lexicon in ALL {
        let is_lower_case = lexicon.tag.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(is_lower_case && !lexicon.tag.is_empty(), "{}", lexicon.tag);
    }
}

#[test]
fn lists_are_in_lower_case_and_fit_for_what_reads_them() {
    for lexicon in ALL {
        for (name, list, in_prose) in lexicon.lists() {
            let mut seen: Vec<&str> = Vec::new();
            for phrase in list {
                let label = format!("{}.{name}: {phrase:?}", lexicon.tag);
                assert_eq!(phrase.to_lowercase(), **phrase, "{label} has capitals");
                assert!(!seen.contains(phrase), "{label} is there twice");
                let has_blanks = phrase.trim() != *phrase || phrase.contains("  ");
                assert!(!phrase.is_empty() && !has_blanks, "{label} has blanks");
                seen.push(phrase);
                if in_prose {
                    let mut words = phrase.split(' ');
                    let is_word = |word: &str| {
                        word.chars()
                            .all(|c| c.is_alphanumeric() || c == '\'' || c == '_')
                    };
                    assert!(
                        words.all(is_word),
                        "{label} has a sign that is part of no word"
                    );
                }
            }
        }
        assert_eq!(lexicon.weekdays.len() % 7, 0, "{}", lexicon.tag);
    }
}

/// Without these lists, a rule would report every text in the language.
#[test]
fn lists_that_keep_rules_silent_have_words() {
    let needed: [(&str, List); 12] = [
        ("tells", |words| words.tells),
        ("affected", |words| words.affected),
        ("cost", |words| words.cost),
        ("effect", |words| words.effect),
        ("cause", |words| words.cause),
        ("figures", |words| words.figures),
        ("lengths", |words| words.lengths),
        ("denials", |words| words.denials),
        ("went_well", |words| words.went_well),
        ("apology", |words| words.apology),
        ("present_state", |words| words.present_state),
        ("next_steps", |words| words.next_steps),
    ];
    for lexicon in ALL {
        for (name, list) in needed {
            assert!(!list(lexicon).is_empty(), "{}.{name} is empty", lexicon.tag);
        }
    }
}
