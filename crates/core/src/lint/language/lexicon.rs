//! What a language has to say for rules: its lists by name, and what each of them means.
//!
//! Nothing here knows a rule. A list under `phrases` is in the index of phrases (`language::index`), so
//! that one pass over a text finds it with all others; one under `words` is held against single words.

use std::ops::RangeInclusive;

/// Words and phrases; the words of a phrase have single spaces between them.
pub(in crate::lint) type Words = &'static [&'static str];

/// A list of each language, by its name: `|words| words.cause`.
pub(in crate::lint) type List = fn(&Lexicon) -> Words;

macro_rules! lexicon {
    (
        texts { $($(#[$of_text:meta])* $text:ident: $type:ty,)* }
        phrases { $($(#[$of_phrases:meta])* $phrases:ident,)* }
        words { $($(#[$of_words:meta])* $words:ident,)* }
    ) => {
        /// The words of one language. All of them are in lower case.
        #[derive(Debug)]
        pub(in crate::lint) struct Lexicon {
            $($(#[$of_text])* pub(in crate::lint) $text: $type,)*
            $($(#[$of_phrases])* pub(in crate::lint) $phrases: Words,)*
            $($(#[$of_words])* pub(in crate::lint) $words: Words,)*
        }

        impl Lexicon {
            /// Every list whose phrases are looked for in prose.
            pub(super) const fn phrases(&self) -> [Words; [$(stringify!($phrases)),*].len()] {
                [$(self.$phrases),*]
            }

            /// Every list by its name, and whether it is looked for in prose.
            #[cfg(test)]
            pub(super) fn lists(&self) -> Vec<(&'static str, Words, bool)> {
                let mut lists = vec![$((stringify!($phrases), self.$phrases, true)),*];
                lists.extend([$((stringify!($words), self.$words, false)),*]);
                lists
            }
        }
    };
}

lexicon! {
    texts {
        /// The tag of the language, without a region (RFC 5646): `en`.
        tag: &'static str,
        /// Small words that hardly any text in the language does without and that no other language here has,
        /// of at most eight bytes: `the`, `was`, `which`.
        tells: Words,
        /// Small letters outside ASCII that only this language has, as ranges: `ñ` in Spanish. None is fine.
        letters: &'static [RangeInclusive<char>],
        /// A sentence or two about an incident, from which a test has to recognise the language.
        #[cfg(test)]
        sample: &'static str,
        /// The word for one minute and the word for several: `minute`, `minutes`.
        minutes: [&'static str; 2],
        /// What a fix writes in the place of something that nobody found out: `unknown`.
        not_known: &'static str,
        /// What a fix writes in brackets after a guess: `unconfirmed`.
        unconfirmed: &'static str,
        /// A whole sentence that says that nobody knows what the incident cost: `Cost: unknown.`
        cost_not_known: &'static str,
        /// What a fix puts after a vague action item to give it an end, with holes in braces for the writer:
        /// `until {measure} is {figure}`.
        until_measured: &'static str,
    }
    phrases {
        /// Amounts and times that give no figure: `some`, `a lot of`, `briefly`.
        vague_quantity,
        /// Words that turn a statement into a guess: `probably`, `it seems`, `we think`.
        hedges,
        /// Words of a sentence that openly says whose guess it was, or that something is not known:
        /// `suspected`, `hypothesis`, `asked`. A hedge in such a sentence is fine.
        guesses,
        /// Words that judge people (`careless`, `negligence`) or how easy it would have been (`obviously`,
        /// `just needed to`).
        judgement,
        /// Words of anger and of alarm: `disaster`, `ridiculous`, `nightmare`.
        heated,
        /// Technical terms and names that have a heated word in them and are not heated: `disaster recovery`,
        /// `natural disaster`.
        calm,
        /// Phrases that give as a reason what was not there: `lack of`, `no monitoring`, `insufficient
        /// testing`.
        absence,
        /// Beginnings of questions that ask for the person or for a justification: `who approved`, `whose
        /// fault`, `why did you`.
        asks_who,
        /// Phrases that begin a proposal: `we should`, `going forward`, `next time`.
        proposals,
        /// Words that say that everything was down: `outage`, `blackout`, `total failure`.
        outage,
        /// Words that make an outage a smaller one, or somebody else's: `partial`, `regional`, `upstream`,
        /// `power`.
        partial,
        /// Words that say that everything or everybody was affected: `all`, `everyone`, `entire`.
        total,
        /// Those who can be affected, and shares of them: `users`, `customers`, `third of`, `all traffic`.
        affected,
        /// What an incident costs, in money or in goals: `revenue`, `refunds`, `error budget`.
        cost,
        /// Phrases that say that a figure is not known: `unknown`, `not measured`, `no estimate`.
        unknown,
        /// Phrases that say that nobody was affected: `no impact`, `no users`, `nobody was affected`.
        no_impact,
        /// Phrases that say that nothing was lost for good: `no data loss`.
        no_loss,
        /// What users notice of an incident: `unavailable`, `errors`, `slow`, `could not`.
        effect,
        /// Words that lead to a cause, in the wide sense: `because`, `due to`, `expired`, `after`. The
        /// summary is taken to say why it happened if it has one of them, so rather too many than too few.
        cause,
        /// Phrases that say for certain that a cause is being told: `root cause`, `caused by`, `turned out`.
        /// Here rather too few than too many.
        strong_cause,
        /// Words that say that something worked, or that it was luck: `went well`, `fortunately`, `quickly`.
        went_well,
        /// Phrases by which an entry of a timeline says that somebody or an alert noticed: `alert fired`,
        /// `was paged`, `reported that`.
        noticed,
        /// Words after a vague verb that say when the work is done, or how: `until`, `so that`, `at least`,
        /// `by adding`.
        measured,
        /// Words of an apology: `apologize`, `sorry`, `regret`.
        apology,
        /// Words that say how things stand now, that it is over or that it goes on: `resolved`, `back to
        /// normal`, `ongoing`.
        present_state,
        /// Phrases that say what will be done: `we will`, `next steps`, `to prevent`.
        next_steps,
        /// The seven days of the week from Monday on; then, in the same order, the seven short forms, if
        /// there are any: `monday` to `sunday`, `mon` to `sun`.
        weekdays,
        /// Words for people who are blamed for being new or young: `intern`, `new hire`, `inexperienced`.
        juniors,
        /// The word that asks for a reason: `why`. Each is counted as a step of the five whys.
        whys,
        /// Phrases that give an error of a person as what happened: `human error`, `operator's mistake`,
        /// `mistake by`.
        human_error,
        /// Phrases that show that the last answer of the five whys ends at a person: `forgot`, `did not
        /// know`, `human error`.
        blamed,
        /// Words for somebody to whom an IP address in the same sentence can belong: `customer`,
        /// `attacker's`, `laptop`.
        somebody,
        /// Phrases of templates and of filler text that no finished document has: `to be filled in`, `delete
        /// this section`, `lorem ipsum`.
        guidance,
        /// Beginnings of sentences that instruct the writer. They count at the beginning of a line
        /// only: `describe what`, `list any`, `provide a summary`.
        openers,
        /// Words that stand for something not written yet. They count in capitals only, though they are
        /// listed in small letters: `todo`, `tbd`, `example`.
        placeholders,
        /// Words of a text about something that was found before it did harm, and so has no duration:
        /// `vulnerability`, `near miss`.
        harmless,
        /// Units of time and words that say how long, with or without a figure: `minutes`, `hours`,
        /// `overnight`.
        lengths,
        /// Words of a heading that has the length of the incident under it: `duration`.
        duration,
        /// Words that say how many without digits: `all`, `half`, `two`, `thousands`, `none`.
        figures,
        /// Verbs that begin a counterfactual when a form of *have* and a participle follow: `should`,
        /// `couldn't`, in Spanish `debería`.
        modals,
        /// Such verbs that contain the form of *have*, so that the participle follows at once: `should've`,
        /// in Spanish `hubiera`.
        modals_with_have,
        /// Phrases that wish the past had been otherwise: `if only we`, `ought to have`.
        wishes,
        /// Phrases that only people can be the subject of and that say that they left something out: `forgot
        /// to`, `neglected to`.
        omitted,
        /// Phrases that say that something was not done, with people or machines as the subject: `failed to`.
        /// They count only just after a word of `actors`.
        failed,
    }
    words {
        /// Small words that no name in capitals contains. Three words in capitals, one of them from this
        /// list, are a shout: `the`, `not`, `never`.
        shouted,
        /// Words shortly before a phrase that turn it into its opposite: `not`, `nobody`, `without`.
        denials,
        /// What follows the beginning of a proposal and makes it something else: `have` in `we should have`,
        /// `see` in `we should see`.
        no_proposal,
        /// Words that are a group or nobody in particular when they are the whole owner of an item:
        /// `everyone`, `sre`, `engineering`.
        groups,
        /// Words that make any name a group's when they occur anywhere in it: `team`, `squad`, `department`.
        group_nouns,
        /// What makes a handle in a chat a group's when it is part of it: `team` in `@search-team`.
        group_handles,
        /// Words between two names: `and`, `or`.
        and,
        /// Words that begin an action item which says no activity, such as articles, adjectives and names of
        /// things: `the`, `better`, `documentation`.
        no_verb,
        /// Endings of nouns and gerunds, by which a first word is known to be no imperative: `ing`, `tion`,
        /// `ment`.
        noun_endings,
        /// Verbs with one of those endings, which are imperatives nonetheless: `bring`, `document`,
        /// `mention`.
        verbs,
        /// Verbs at the beginning of an action item that say no end: `improve`, `look into`, `be more
        /// careful`. Nouns and gerunds of them too, where items are written like that.
        endless,
        /// Phrases that stand before the verb of an action item that is told as a plan: `we will`, `we plan
        /// to`.
        announced,
        /// Verbs that have people as their object, when a word of `people` follows: `train`, `remind`,
        /// `warn`.
        teach,
        /// Phrases that are about teaching people, whatever follows: `raise awareness`, `provide training`.
        teach_people,
        /// Words for those who are taught: `team`, `engineers`, `everyone`.
        people,
        /// Priorities of an action item that cannot wait: `p0`, `critical`, `high`. One with a `0` in it
        /// counts as the most urgent.
        urgent,
        /// Priorities that can wait: `low`, `medium`, `minor`.
        low,
        /// Words by which a status says that the document is finished: `final`, `approved`, `closed`.
        finished,
        /// Words in a status that take that back or say what is open: `pending`, `except`, `draft`.
        unfinished,
        /// What people write into a field to say that it has no value yet: `n/a`, `nobody`, `tbd`.
        unfilled,
        /// Words or parts of words in the type of an action item that keeps the incident from coming back:
        /// `prevent`, `root cause`, `eliminate`.
        prevent,
        /// Words or parts of words in the type of one that makes it noticed sooner: `detect`, `monitoring`,
        /// `alerting`.
        detect,
        /// Words or parts of words in the type of one that makes it shorter or smaller: `mitigate`,
        /// `recovery`.
        mitigate,
        /// Words in the type of an action item that does none of these three: `process`, `documentation`.
        other_types,
        /// Those of `modals` and `modals_with_have` that never guess at the past: `should` does not, while
        /// `could have been` often does.
        firm_modals,
        /// The forms of *have* that follow a modal: `have`, in Spanish `haber`.
        have,
        /// Words that may come between the modal and *have*: `de` and `que` in Spanish, as in `debería de
        /// haber`. None is fine.
        have_links,
        /// Adverbs that may come between the modal, *have* and the participle: `not`, `never`, `easily`.
        adverbs,
        /// How other adverbs end, as the language makes them from adjectives: `ly`, in Spanish `mente`.
        adverb_endings,
        /// The participle of *be*: `been`, in Spanish `sido`.
        been,
        /// Words after the participle that make a comparison of the whole, which blames nobody: `better` in
        /// `could have gone better`, `worse`.
        compared,
        /// How participles end, with at least two letters before it: `ed`, `en`, `ught`.
        participle_endings,
        /// Participles that end otherwise, or have fewer letters: `done`, `kept`, `set`.
        participles,
        /// Words with an ending of participles that are more often adjectives, as in `we should have
        /// automated tests`: `automated`, `detailed`, `open`.
        no_participles,
        /// Words that may follow a word of `no_participles` and show that it is a participle nonetheless, as
        /// in `should have automated the tests`: `the`, `it`, `by`.
        objects,
        /// People as the subject, in the two words before a phrase of `failed`: `we`, `engineers`, `nobody`.
        actors,
        /// Words of a sentence about luck, where counterfactuals are no blame: `lucky`, `fortunately`.
        luck,
        /// Those of whom it is fine to say what they could have done: `attacker`, `adversary`.
        attackers,
        /// What stands just before an absence and says that it was not the reason: `not for` in `not for lack
        /// of tests`, `not due to`.
        not_for,
        /// Words just before a name that is thanked or only mentioned, not blamed: `thanks to`, `with`,
        /// `ask`.
        credit,
        /// Words just after a name that say what that person did well: `noticed`, `fixed`, `helped`.
        helped,
        /// Words, or beginnings of words, just after a vague amount that make no amount of it: `other` in
        /// `some other`, `reason` in `for some reason`.
        idioms,
        /// Words in a sentence whose percentage is that of a machine or a goal and not a share of users:
        /// `cpu`, `disk`, `budget`.
        resources,
        /// Words just before or after a number that make it a status code such as 503: `http`, `error`,
        /// `gateway`.
        codes,
        /// Words just before a number that make it a year: `in`, `since`.
        before_year,
        /// Words just before a time of day: `at`.
        at_time,
        /// Words that may come between a day of the week and the date: `the` in `Friday the 8th`.
        before_day,
        /// Words before four numbers with dots that make them a version and not an IP address: `version`,
        /// `release`.
        release,
        /// Words just before a duration that may make it that of the whole incident: `for` in `down for 40
        /// minutes`.
        during,
        /// Words just before a duration that leave no doubt that it is: `lasted`, `outage of`, `total of`.
        lasted,
        /// Words just after a duration that leave no doubt either: `outage`, `of downtime`.
        of_outage,
        /// Words that may come between a duration and the two times that it belongs to, as in `40 minutes,
        /// from 10:00 to 10:40`: `from`, `total`, `i.e`.
        between,
        /// What the time until somebody noticed is called, or how the name begins: `time to detect`, `ttd`.
        time_to_detect,
        /// What the time until somebody answered the alert is called: `time to acknowledge`, `tta`.
        time_to_acknowledge,
        /// What the time until users were no longer affected is called: `time to mitigat` for *mitigate* and
        /// *mitigation*, `ttm`.
        time_to_mitigate,
        /// What the time until all was repaired is called: `time to recover`, `ttr`.
        time_to_resolve,
        /// What stands between an abbreviation and its meaning: `stands for`, `means`.
        means,
        /// Words in capitals beside which `TODO` is the state of an item and no placeholder: `done`, `doing`.
        states,
        /// First words in square or angle brackets that ask the writer for something: `insert` in `[insert
        /// date]`, `name of`.
        asks,
        /// The whole of what stands in such brackets where it asks the writer for something: `date` in
        /// `[date]`, `incident title`.
        holes,
        /// Verbs with which an item of guidance in a list begins, such as *List the things that failed*:
        /// `list`, `describe`.
        orders,
        /// The first four letters of frequent words that do not say what a sentence is about: `that`, `whic`
        /// for *which*, `minu` for *minutes*.
        common_stems,
        /// Words before `=` or `:` whose value is a secret: `password`, `secret`.
        secrets,
    }
}
