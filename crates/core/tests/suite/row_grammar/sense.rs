//! Which combinations make no sense, and why: people do not write them, or a person could not read them.

use super::alternatives::{Combination, Form, Language, Lead, List, Marks, Place, Sign, Text};

/// Why this combination is left out; None if it makes sense.
pub(crate) fn nonsense(it: Combination) -> Option<&'static str> {
    let rules = [
        lead_in_list,
        lead_and_place,
        marks,
        sign_and_place,
        sign_and_neighbours,
        form_in_language,
        form_in_place,
        text,
        markdown,
    ];
    rules.iter().find_map(|rule| rule(it))
}

fn because(left_out: bool, why: &'static str) -> Option<&'static str> {
    left_out.then_some(why)
}

impl List {
    pub(crate) fn is_table(self) -> bool {
        matches!(
            self,
            Self::TableFirst
                | Self::TableBare
                | Self::TableDate
                | Self::TableSecond
                | Self::TableBehind
                | Self::TableResult
        )
    }

    /// Whether the day stands above the rows, or beside them.
    pub(crate) fn has_days(self) -> bool {
        matches!(
            self,
            Self::Nested | Self::DayAbove | Self::DayHeading | Self::TableDate
        )
    }

    /// Whether its rows are items of a list that Markdown knows.
    fn has_items(self) -> bool {
        matches!(
            self,
            Self::Hyphens
                | Self::Stars
                | Self::Pluses
                | Self::Loose
                | Self::SubItems
                | Self::Numbers
                | Self::NumbersBracket
                | Self::Nested
                | Self::DayAbove
                | Self::DayHeading
                | Self::QuotedItems
        )
    }

    fn has_paragraphs(self) -> bool {
        matches!(self, Self::Paragraphs | Self::Titles | Self::Quote)
    }

    fn has_lines(self) -> bool {
        matches!(
            self,
            Self::Lines | Self::BackslashLines | Self::BrLines | Self::BareLines
        )
    }

    fn has_headings(self) -> bool {
        matches!(self, Self::Headings | Self::SmallHeadings)
    }

    /// Whether its text stands on a line of its own, as a definition does.
    fn has_text_below(self) -> bool {
        matches!(self, Self::Definitions | Self::SubItems)
    }
}

impl Lead {
    fn is_bracket(self) -> bool {
        matches!(self, Self::Round | Self::Square | Self::SquareAroundMarks)
    }

    fn is_symbol(self) -> bool {
        matches!(
            self,
            Self::Nothing | Self::Clock | Self::Check | Self::RedDot | Self::Shortcode
        )
    }
}

fn lead_in_list(it: Combination) -> Option<&'static str> {
    let list = it.list;
    match it.lead {
        Lead::Done | Lead::Open => because(
            !list.has_items(),
            "a checkbox is one only in an item of a list",
        ),
        Lead::Bullet => because(
            !list.has_lines() && !list.has_paragraphs(),
            "a typed bullet stands where Markdown has none",
        ),
        Lead::Quote => because(
            !list.has_items() || matches!(list, List::QuotedItems | List::SubItems),
            "what is quoted elsewhere is a quoted list",
        ),
        Lead::Number => because(
            !list.has_headings(),
            "a number is one of a title; elsewhere it makes a list",
        ),
        lead => because(
            (list.is_table() || list.has_text_below()) && !lead.is_symbol() && !lead.is_bracket(),
            "what is in the column of the time, or is a term, is the time",
        ),
    }
}

fn lead_and_place(it: Combination) -> Option<&'static str> {
    let before_time =
        it.lead.is_bracket() || matches!(it.lead, Lead::Label | Lead::StrongLabel | Lead::At);
    because(
        before_time && !matches!(it.place, Place::First | Place::Heading),
        "this lead belongs to a time, which does not follow",
    )
    .or(because(
        (it.lead == Lead::At || it.place == Place::LastBehindAt) && !goes_with_at(it),
        "nobody says `at` before this time",
    ))
}

/// Whether a sentence has this time behind the word `at`.
fn goes_with_at(it: Combination) -> bool {
    it.language != Language::Japanese
        && !matches!(
            it.form,
            Form::Kl
                | Form::IsoDay
                | Form::DayDots
                | Form::DayFirst
                | Form::DayFirstYear
                | Form::MonthFirst
                | Form::MonthFirstYear
                | Form::MonthInWords
                | Form::MonthAndYear
                | Form::MonthShort
                | Form::Weekday
                | Form::DayNumber
                | Form::About
                | Form::Range
                | Form::SpacedRange
                | Form::WordRange
        )
}

fn marks(it: Combination) -> Option<&'static str> {
    let apart = it.list.is_table() || it.list.has_text_below() || it.place == Place::Heading;
    let no_sign = matches!(
        it.sign,
        Sign::Blank | Sign::Blanks | Sign::Tab | Sign::Br | Sign::LineBreak
    );
    match it.marks {
        Marks::WithSign => because(
            apart || it.place != Place::First || no_sign || it.lead == Lead::SquareAroundMarks,
            "there is no sign behind the time that the marks could hold",
        ),
        Marks::WithText => because(
            apart
                || it.place == Place::BehindTitle
                || it.sign == Sign::LineBreak
                || it.lead == Lead::SquareAroundMarks
                || !matches!(
                    it.text,
                    Text::Plain | Text::Quoted | Text::Name | Text::Mention | Text::Label
                ),
            "time and text do not stand together, or the text has marks of its own",
        ),
        Marks::Nothing => because(
            it.lead == Lead::SquareAroundMarks,
            "there are no marks that brackets could be around",
        ),
        _ => None,
    }
}

/// Whether the time can only stand first.
pub(crate) fn is_time_first(it: Combination) -> bool {
    it.list.is_table() || it.list.has_text_below() || it.list == List::BareLines
}

/// The only sign that makes sense, where there is one.
pub(crate) fn only_sign(it: Combination) -> Option<Sign> {
    match it.place {
        _ if it.list.is_table() => Some(Sign::Blank),
        _ if it.list.has_text_below() => Some(Sign::LineBreak),
        Place::Heading => Some(Sign::LineBreak),
        Place::LastInBrackets | Place::LastInSquare | Place::LastBehindAt => Some(Sign::Blank),
        Place::First | Place::BehindTitle | Place::LastBehindSign => None,
    }
}

fn sign_and_place(it: Combination) -> Option<&'static str> {
    let list = it.list;
    because(
        is_time_first(it) && it.place != Place::First,
        "a time elsewhere would not be told from the text",
    )
    .or(because(
        only_sign(it).is_some_and(|sign| sign != it.sign),
        "cells, brackets, `at` or a line of its own are the sign",
    ))
    .or(because(
        it.place == Place::Heading && !list.has_headings(),
        "there is no heading",
    ))
    .or(because(
        list.has_headings() && it.place != Place::Heading && it.sign == Sign::LineBreak,
        "a heading is one line",
    ))
    .or(because(
        list.has_lines() && matches!(it.sign, Sign::LineBreak | Sign::Br),
        "nothing says which of the lines belong together",
    ))
    .or(because(
        it.place == Place::LastBehindSign && it.sign == Sign::TightHyphen,
        "a hyphen after a word joins it to another",
    ))
}

fn sign_and_neighbours(it: Combination) -> Option<&'static str> {
    let japanese = it.language == Language::Japanese;
    match it.sign {
        Sign::WideColon => because(!japanese, "the colon is one of other scripts"),
        Sign::FullStop => because(
            japanese || it.form == Form::HourAlone,
            "the full stop is another one, or is there already",
        ),
        Sign::Blank | Sign::Blanks | Sign::Tab => because(
            it.text == Text::Count && it.place == Place::First && !it.list.is_table(),
            "two numbers with nothing between them",
        ),
        _ => None,
    }
}

/// The languages in which times are written in this form.
pub(crate) fn spoken(form: Form) -> &'static [Language] {
    use Language::{Danish, English, French, German, Japanese, Portuguese, Spanish};
    match form {
        Form::Lower12
        | Form::Upper12
        | Form::Short12
        | Form::HourTight
        | Form::MonthFirst
        | Form::MonthFirstYear
        | Form::MonthShort => &[English],
        Form::HourAlone => &[English, Spanish],
        Form::H => &[French, Portuguese, Spanish],
        Form::SpacedH => &[French],
        Form::ClockH => &[Spanish, German, Portuguese],
        Form::DotUhr | Form::ClockUhr | Form::HourUhr => &[German],
        Form::Kl => &[Danish],
        Form::FullWidth | Form::Kanji => &[Japanese],
        Form::DayDots => &[German, Danish],
        Form::DayFirst | Form::DayFirstYear => &[English, Spanish, French, Portuguese],
        Form::DayNumber => &[English, Spanish, German, French, Portuguese, Danish],
        _ => Language::ALL,
    }
}

fn form_in_language(it: Combination) -> Option<&'static str> {
    because(
        !spoken(it.form).contains(&it.language),
        "the form is one of other languages",
    )
}

fn form_in_place(it: Combination) -> Option<&'static str> {
    let has_day = matches!(
        it.form,
        Form::Iso
            | Form::IsoUtc
            | Form::IsoLog
            | Form::IsoInstant
            | Form::IsoOffset
            | Form::IsoDay
            | Form::Compact
            | Form::Slashed
            | Form::DayDots
            | Form::DayFirst
            | Form::DayFirstYear
            | Form::MonthFirst
            | Form::MonthFirstYear
            | Form::MonthInWords
            | Form::MonthAndYear
            | Form::MonthShort
            | Form::DayBehind
            | Form::Weekday
            | Form::DayNumber
            | Form::Since
            | Form::SinceClock
    );
    because(
        it.list.has_days() && has_day,
        "the day stands above the rows",
    )
    .or(because(
        matches!(it.form, Form::Offset | Form::TwoZones)
            && (it.lead == Lead::Round
                || matches!(it.place, Place::LastInBrackets | Place::BehindTitle)),
        "brackets in brackets",
    ))
}

fn text(it: Combination) -> Option<&'static str> {
    match it.text {
        Text::SecondLine | Text::SubList => because(
            it.place != Place::First
                || it.list == List::SubItems
                || !(it.list.has_items() || it.list.has_paragraphs())
                || (it.text == Text::SubList && it.list.has_paragraphs()),
            "the row has one line",
        ),
        Text::OtherTime => because(
            !matches!(it.place, Place::First | Place::Heading),
            "two times beside each other",
        ),
        Text::Plain => None,
        Text::Name | Text::Mention if it.list == List::Quote => {
            Some("a conversation that is quoted is no timeline")
        }
        _ => because(
            it.place == Place::BehindTitle,
            "the title is plain, and the text is behind the time",
        ),
    }
}

/// What Markdown makes into something else, so that its reader would not see the row.
fn markdown(it: Combination) -> Option<&'static str> {
    because(
        it.form == Form::Tilde && it.marks == Marks::Struck,
        "three tildes strike nothing through",
    )
    .or(because(
        it.language == Language::Japanese
            && it.sign == Sign::Colon
            && matches!(it.lead, Lead::Square | Lead::SquareAroundMarks),
        "`[a]: b` without blanks in `b` defines a link and is not shown",
    ))
    .or(because(
        matches!(it.language, Language::German | Language::Danish)
            && matches!(it.form, Form::MonthInWords | Form::MonthAndYear)
            && it.place == Place::First
            && matches!(it.lead, Lead::Nothing | Lead::Quote)
            && it.marks == Marks::Nothing
            && !it.list.is_table()
            && !it.list.has_headings(),
        "`5. ` at the start of a block begins a list",
    ))
}
