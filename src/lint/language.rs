//! The languages that rules read: their word lists as data, one file each, and which of them a text
//! is written in.
//!
//! A further language is one more file and one line in `ALL`, with the words that tell it apart in
//! `tell`. Nothing here knows a rule; the lists are named after what their words mean.

mod en;
mod es;
pub(super) mod index;

/// Words and phrases; the words of a phrase have single spaces between them.
pub(super) type Words = &'static [&'static str];

/// The words of one language. All of them are in lower case.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Amounts without an amount: `some`, `several`.
    pub(super) vague_quantity: Words,
    /// Words that make a statement a guess.
    pub(super) hedges: Words,
    /// Words of a sentence that says openly that it tells a guess: `we suspected`.
    pub(super) guesses: Words,
    /// Words that judge people, or the ease of what they did.
    pub(super) judgement: Words,
    /// Words of anger and of alarm.
    pub(super) heated: Words,
    /// Terms of the trade with such a word in them.
    pub(super) calm: Words,
    /// Words in capitals that make a run of capitals a shout.
    pub(super) shouted: Words,
    /// What was not there, given as a reason.
    pub(super) absence: Words,
    /// Words just before a phrase that deny it.
    pub(super) denials: Words,
    /// Questions for the person.
    pub(super) asks_who: Words,
    /// How a proposal begins.
    pub(super) proposals: Words,
    /// Words that follow a proposal and make it another thing: `we should have`.
    pub(super) no_proposal: Words,
    /// That everything was down.
    pub(super) outage: Words,
    /// Words that make it less: `partial`.
    pub(super) partial: Words,
    /// Words for everything.
    pub(super) total: Words,
    /// Who can be affected.
    pub(super) affected: Words,
    /// What an incident costs.
    pub(super) cost: Words,
    /// That something is not known.
    pub(super) unknown: Words,
    /// That nobody was affected.
    pub(super) no_impact: Words,
    /// What users notice.
    pub(super) effect: Words,
    /// Words that lead to a cause.
    pub(super) cause: Words,
    /// Words that name a cause as one.
    pub(super) strong_cause: Words,
    /// That something went well or was lucky.
    pub(super) went_well: Words,
    /// How an entry tells that somebody noticed.
    pub(super) noticed: Words,
    /// Words that are no person as an owner.
    pub(super) groups: Words,
    /// Words that make a name one of several people.
    pub(super) group_nouns: Words,
    /// Words between two names.
    pub(super) and: Words,
    /// First words that are no verb.
    pub(super) no_verb: Words,
    /// Endings of first words that are nouns or gerunds.
    pub(super) noun_endings: Words,
    /// Words with such an ending that are verbs.
    pub(super) verbs: Words,
    /// Verbs without an end.
    pub(super) endless: Words,
    /// Words that give such a verb an end.
    pub(super) measured: Words,
    /// Verbs of teaching.
    pub(super) teach: Words,
    /// Teaching whatever follows.
    pub(super) teach_people: Words,
    /// People as the object of teaching.
    pub(super) people: Words,
    /// Priorities that do not wait.
    pub(super) urgent: Words,
    /// What a finished document is called.
    pub(super) finished: Words,
    /// Words that take that back.
    pub(super) unfinished: Words,
    /// An apology.
    pub(super) apology: Words,
    /// That it is over, or is not.
    pub(super) present_state: Words,
    /// What comes next.
    pub(super) next_steps: Words,
    /// The days of the week from Monday on.
    pub(super) weekdays: Words,
    /// People who are blamed for what they are.
    pub(super) juniors: Words,
    /// The question of the five whys.
    pub(super) whys: Words,
}

impl Lexicon {
    /// Every list whose phrases are looked for in prose.
    const fn lists(&self) -> [Words; 44] {
        [
            self.vague_quantity,
            self.hedges,
            self.guesses,
            self.judgement,
            self.heated,
            self.calm,
            self.shouted,
            self.absence,
            self.denials,
            self.asks_who,
            self.proposals,
            self.no_proposal,
            self.outage,
            self.partial,
            self.total,
            self.affected,
            self.cost,
            self.unknown,
            self.no_impact,
            self.effect,
            self.cause,
            self.strong_cause,
            self.went_well,
            self.noticed,
            self.groups,
            self.group_nouns,
            self.and,
            self.no_verb,
            self.noun_endings,
            self.verbs,
            self.endless,
            self.measured,
            self.teach,
            self.teach_people,
            self.people,
            self.urgent,
            self.finished,
            self.unfinished,
            self.apology,
            self.present_state,
            self.next_steps,
            self.weekdays,
            self.juniors,
            self.whys,
        ]
    }
}

/// Every language.
pub(super) const ALL: &[&Lexicon] = &[&en::WORDS, &es::WORDS];

/// Which of the languages a text is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Language {
    /// Nothing tells: any of them.
    #[default]
    Any,
    /// One of `ALL`, by its index.
    One(usize),
    /// Another one, whose words nobody knows here.
    Other,
}

impl Language {
    /// The lists that apply to a text in this language.
    pub(super) fn lexicons(self) -> &'static [&'static Lexicon] {
        match self {
            Self::Any => ALL,
            Self::One(index) => ALL.get(index..=index).unwrap_or(&[]),
            Self::Other => &[],
        }
    }

    /// The language of a tag such as `es` or `en-GB`.
    pub(super) fn of_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or("") {
            "" => Self::Any,
            "en" => Self::One(0),
            "es" => Self::One(1),
            _ => Self::Other,
        }
    }
}

/// How many words of each language a text has that others do not use.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    known: [u32; 2],
    other: u32,
}

impl Tally {
    /// Counts one more word, as written.
    pub(super) fn count(&mut self, word: &str) {
        match tell(word) {
            Language::One(index) => {
                if let Some(count) = self.known.get_mut(index) {
                    *count += 1;
                }
            }
            Language::Other => self.other += 1,
            Language::Any => {}
        }
    }

    /// Adds what another text has.
    pub(super) fn add(&mut self, more: Self) {
        for (count, more) in self.known.iter_mut().zip(more.known) {
            *count += more;
        }
        self.other += more.other;
    }

    /// The language that the words are in, when one has at least `least` and clearly more than others.
    pub(super) fn language(self, least: u32) -> Language {
        let [english, spanish] = self.known;
        let counts = [english, spanish, self.other];
        let most = counts.iter().copied().max().unwrap_or(0);
        let rest = counts.iter().sum::<u32>() - most;
        if most < least.max(1) || most < rest * 2 {
            return Language::Any;
        }
        match counts.iter().position(|count| *count == most) {
            Some(index) if index < 2 => Language::One(index),
            _ => Language::Other,
        }
    }
}

/// The language that a small word gives away.
fn tell(word: &str) -> Language {
    if !word.is_ascii() {
        return tell_letters(word);
    }
    if word.len() > 5 {
        return Language::Any;
    }
    let mut small = [0_u8; 5];
    for (to, byte) in small.iter_mut().zip(word.bytes()) {
        *to = byte.to_ascii_lowercase();
    }
    let lower = small.get(..word.len()).unwrap_or(&[]);
    match lower {
        b"the" | b"and" | b"of" | b"to" | b"was" | b"were" | b"is" | b"with" | b"that" | b"for"
        | b"this" | b"from" | b"by" | b"our" | b"at" | b"are" | b"been" | b"not" | b"had"
        | b"has" | b"have" | b"it" | b"which" | b"when" => Language::One(0),
        b"el" | b"los" | b"las" | b"del" | b"fue" | b"con" | b"una" | b"y" | b"al" | b"su"
        | b"hubo" | b"pero" | b"sin" | b"muy" | b"desde" | b"hasta" | b"hay" => Language::One(1),
        b"der" | b"und" | b"das" | b"ist" | b"nicht" | b"wir" | b"den" | b"ein" | b"eine"
        | b"mit" | b"auf" | b"wurde" | b"le" | b"les" | b"des" | b"et" | b"est" | b"une"
        | b"dans" | b"nous" | b"du" | b"pour" | b"il" | b"che" | b"sono" | b"gli" | b"di"
        | b"della" | b"os" | b"foi" | b"com" | b"uma" | b"em" | b"dos" | b"ao" | b"da" | b"na"
        | b"het" | b"een" | b"van" => Language::Other,
        _ => Language::Any,
    }
}

/// The same for a word with letters outside ASCII.
fn tell_letters(word: &str) -> Language {
    match word {
        "más" | "así" | "según" | "año" => Language::One(1),
        "não" | "são" | "für" | "über" | "été" | "è" | "più" | "à" | "às" => {
            Language::Other
        }
        _ if word.contains([
            'ã', 'õ', 'ê', 'â', 'ô', 'ç', 'à', 'è', 'ì', 'ò', 'ù', 'ä', 'ö', 'ß', 'û', 'î',
        ]) =>
        {
            Language::Other
        }
        _ if word.contains(['ñ', 'Ñ']) => Language::One(1),
        _ => match word.chars().next() {
            // Scripts that are written by nobody who writes English or Spanish.
            Some('\u{370}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}') => Language::Other,
            _ => Language::Any,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(text: &str) -> Language {
        let mut tally = Tally::default();
        text.split_whitespace().for_each(|word| tally.count(word));
        tally.language(1)
    }

    #[test]
    fn small_words_tell_the_language() {
        assert_eq!(language("The job was slow and it failed"), Language::One(0));
        assert_eq!(language("El servicio fue lento y falló"), Language::One(1));
        for text in [
            "Der Dienst ist nicht erreichbar",
            "Le service est tombé",
            "O serviço não foi lento",
            "Сервис не отвечал",
            "サービスが 停止した",
        ] {
            assert_eq!(language(text), Language::Other, "{text}");
        }
        assert_eq!(language("Restart Kong"), Language::Any);
    }

    #[test]
    fn lists_are_in_lower_case_and_fit_for_phrases() {
        for lexicon in ALL {
            for list in [
                lexicon.vague_quantity,
                lexicon.hedges,
                lexicon.judgement,
                lexicon.heated,
                lexicon.absence,
                lexicon.proposals,
                lexicon.endless,
                lexicon.groups,
            ] {
                for phrase in list {
                    assert_eq!(phrase.to_lowercase(), **phrase);
                    assert!(!phrase.is_empty() && !phrase.contains("  ") && !phrase.contains('-'));
                }
            }
            assert_eq!(lexicon.weekdays.len() % 7, 0);
        }
    }
}
