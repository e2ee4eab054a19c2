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
        /// Small words that tell it apart from other languages, of eight bytes at the most.
        tells: Words,
        /// Letters outside ASCII that do, small ones.
        letters: &'static [RangeInclusive<char>],
        /// A sentence or two of it, for a test.
        #[cfg(test)]
        sample: &'static str,
        /// What one minute is called, and several.
        minutes: [&'static str; 2],
        /// What a fix writes for something that nobody found out.
        not_known: &'static str,
        /// What it writes behind a guess, in brackets.
        unconfirmed: &'static str,
        /// The sentence that nobody knows what an incident cost.
        cost_not_known: &'static str,
        /// What gives a vague action item an end, with holes to be filled in.
        until_measured: &'static str,
    }
    phrases {
        /// Amounts without an amount: `some`, `several`.
        vague_quantity,
        /// Words that make a statement a guess.
        hedges,
        /// Words of a sentence that says openly that it tells a guess: `we suspected`.
        guesses,
        /// Words that judge people, or the ease of what they did.
        judgement,
        /// Words of anger and of alarm.
        heated,
        /// Terms of the trade with such a word in them.
        calm,
        /// What was not there, given as a reason.
        absence,
        /// Questions for the person.
        asks_who,
        /// How a proposal begins.
        proposals,
        /// That everything was down.
        outage,
        /// Words that make it less: `partial`.
        partial,
        /// Words for everything.
        total,
        /// Who can be affected.
        affected,
        /// What an incident costs.
        cost,
        /// That something is not known.
        unknown,
        /// That nobody was affected.
        no_impact,
        /// That no harm was done that lasts.
        no_loss,
        /// What users notice.
        effect,
        /// Words that lead to a cause.
        cause,
        /// Words that name a cause as one.
        strong_cause,
        /// That something went well or was lucky.
        went_well,
        /// How an entry tells that somebody noticed.
        noticed,
        /// Words that give a verb without an end one.
        measured,
        /// An apology.
        apology,
        /// That it is over, or is not.
        present_state,
        /// What comes next.
        next_steps,
        /// The days of the week from Monday on, once or several times over.
        weekdays,
        /// People who are blamed for what they are.
        juniors,
        /// The question of the five whys.
        whys,
        /// A human error as what happened.
        human_error,
        /// What the last answer of the five whys says when it ends at a person.
        blamed,
        /// Words beside the address of a machine that belongs to somebody.
        somebody,
        /// Phrases of templates that no finished text has.
        guidance,
        /// How a sentence of guidance begins; they count at the beginning of a line.
        openers,
        /// Words that stand for what is not written yet; they count in capitals.
        placeholders,
        /// What was found before it did harm.
        harmless,
        /// Units that say how long, whatever the figures look like.
        lengths,
        /// What a heading above the length of the incident says.
        duration,
        /// Words that say how many.
        figures,
        /// Verbs that begin a counterfactual where a form of *have* follows.
        modals,
        /// Those that have it in them.
        modals_with_have,
        /// Wishes about the past.
        wishes,
        /// What is said of people alone: that they left something out.
        omitted,
        /// What is said of people and machines: that they did not do something.
        failed,
    }
    words {
        /// Words in capitals that make a run of capitals a shout.
        shouted,
        /// Words just before a phrase that deny it.
        denials,
        /// Words that follow a proposal and make it another thing: `we should have`.
        no_proposal,
        /// Words that are no person as an owner.
        groups,
        /// Words that make a name one of several people.
        group_nouns,
        /// Parts of handles that are a group's: `@search-team`.
        group_handles,
        /// Words between two names.
        and,
        /// First words that are no verb.
        no_verb,
        /// Endings of first words that are nouns or gerunds.
        noun_endings,
        /// Words with such an ending that are verbs.
        verbs,
        /// Verbs without an end.
        endless,
        /// How an action item begins that is told as a plan.
        announced,
        /// Verbs of teaching.
        teach,
        /// Teaching whatever follows.
        teach_people,
        /// People as the object of teaching.
        people,
        /// Priorities that do not wait.
        urgent,
        /// Those that do.
        low,
        /// What a finished document is called.
        finished,
        /// Words that take that back.
        unfinished,
        /// What stands in a field and says that it is not known yet.
        unfilled,
        /// Types of action items that prevent the incident.
        prevent,
        /// Those that notice it sooner.
        detect,
        /// Those that make it shorter or smaller.
        mitigate,
        /// Those that do something else.
        other_types,
        /// Modals that are never a guess at what was.
        firm_modals,
        /// The forms of *have* after a modal.
        have,
        /// Words that may stand before it.
        have_links,
        /// Words that may stand between.
        adverbs,
        /// How other adverbs end.
        adverb_endings,
        /// The participle of *be*.
        been,
        /// What makes a counterfactual a comparison: `could have gone better`.
        compared,
        /// How participles end, behind two letters at the least.
        participle_endings,
        /// Those that end otherwise or are shorter.
        participles,
        /// Words with such an ending that are adjectives before a noun.
        no_participles,
        /// Words after one of those that show it is a participle all the same.
        objects,
        /// People, as the subject just before what machines do too.
        actors,
        /// Luck, which is told in counterfactuals by nature.
        luck,
        /// Those whose next step is told in counterfactuals too.
        attackers,
        /// What stands before an absence and denies it.
        not_for,
        /// What stands before a name that is given credit.
        credit,
        /// What stands behind it.
        helped,
        /// What follows a vague amount that is an idiom: `some other`.
        idioms,
        /// Words of sentences whose shares are not those of users.
        resources,
        /// Words around a number that make it a status code.
        codes,
        /// Words before a number that make it a year.
        before_year,
        /// Words before a time of day.
        at_time,
        /// Words between a day of the week and the date.
        before_day,
        /// What makes a version of the address of a machine, in front of it.
        release,
        /// Words before a duration that may make it the whole incident's.
        during,
        /// Those that do.
        lasted,
        /// Words behind a duration that do.
        of_outage,
        /// Words between a duration and the range of times that it is of.
        between,
        /// Names of the time to detection, or how they begin.
        time_to_detect,
        /// Those of the time to acknowledgement.
        time_to_acknowledge,
        /// Those of the time to mitigation.
        time_to_mitigate,
        /// Those of the time to resolution.
        time_to_resolve,
        /// What stands between an abbreviation and its meaning.
        means,
        /// States of an action item that stand among placeholders and are none.
        states,
        /// How the words in brackets begin that ask the writer for something.
        asks,
        /// Whole contents of brackets that do.
        holes,
        /// Verbs with which the guidance in a list begins.
        orders,
        /// The first four letters of words that say nothing of what a sentence is about.
        common_stems,
        /// What comes before the sign of a value that is a secret.
        secrets,
    }
}
