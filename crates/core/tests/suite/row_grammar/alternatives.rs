//! How people write the rows of a timeline: eight dimensions, and the alternatives of each.

/// An enum whose cases are the alternatives of one dimension, each with the name that the table prints.
macro_rules! alternatives {
    ($(#[$doc:meta])* $name:ident { $($case:ident = $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($case,)* }

        impl $name {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$case,)*];
            pub(crate) const NAMES: &'static [&'static str] = &[$($label,)*];
        }
    };
}

alternatives! {
    /// What stands before the time, or before the row if the time stands last.
    Lead {
        Nothing = "nothing",
        Clock = "⏰",
        Check = "✅",
        RedDot = "🔴",
        Shortcode = ":warning:",
        Done = "[x]",
        Open = "[ ]",
        Label = "Time:",
        StrongLabel = "**Time:**",
        At = "At",
        Bullet = "•",
        Quote = ">",
        Round = "(time)",
        Square = "[time]",
        SquareAroundMarks = "[marks]",
        Number = "1.",
        Step = "Step 1:",
        State = "[RESOLVED]",
    }
}

alternatives! {
    /// The marks around the time.
    Marks {
        Nothing = "none",
        Star = "*t*",
        Underscore = "_t_",
        Stars = "**t**",
        Underscores = "__t__",
        ThreeStars = "***t***",
        Mixed = "**_t_**",
        MixedOutside = "_**t**_",
        Code = "`t`",
        StrongCode = "**`t`**",
        Link = "[t](…)",
        StrongLink = "**[t](…)**",
        Html = "<b>t</b>",
        HtmlStrong = "<strong>t</strong>",
        HtmlCode = "<code>t</code>",
        HtmlLink = "<a>t</a>",
        HtmlTime = "<time>t</time>",
        Struck = "~~t~~",
        WithSign = "**t:**",
        WithText = "**t: text**",
    }
}

alternatives! {
    /// How the time itself is written.
    Form {
        Clock = "14:02",
        Seconds = "14:02:33",
        Milliseconds = "14:02:33.120",
        Lower12 = "2:02 pm",
        Upper12 = "2:02PM",
        HourAlone = "3 p.m.",
        HourTight = "3pm",
        Short12 = "12:29p",
        H = "14h02",
        SpacedH = "14 h 02",
        ClockH = "14:02h",
        DotUhr = "14.02 Uhr",
        ClockUhr = "14:02 Uhr",
        HourUhr = "14 Uhr",
        Kl = "kl. 14.02",
        FullWidth = "１４：０２",
        Kanji = "14時02分",
        Iso = "2024-03-05 14:02",
        IsoUtc = "2024-03-05 14:02 UTC",
        IsoLog = "2024-03-05 14:02:33,120",
        IsoInstant = "2024-03-05T14:02:00Z",
        IsoOffset = "2024-03-05T14:02:00+01:00",
        IsoDay = "2024-03-05",
        Compact = "20240305T140200Z",
        Slashed = "2024/03/05 14:02",
        DayDots = "05.03. 14:02",
        DayFirst = "25/12 19:17",
        DayFirstYear = "25/12/2024 19:17",
        MonthFirst = "3/5 14:02",
        MonthFirstYear = "03/05/2024 2:02 PM",
        MonthInWords = "March 5, 14:02",
        MonthAndYear = "March 5, 2024, 14:02",
        MonthShort = "Mar 5 14:02",
        DayBehind = "14:02, March 5",
        Weekday = "Tuesday 14:02",
        DayNumber = "Day 1 14:02",
        Tilde = "~14:02",
        About = "around 14:02",
        Utc = "14:02 UTC",
        Letters = "14:02 CET",
        Numeric = "14:02 +0200",
        TwoZones = "14:02 UTC (15:02 CET)",
        Zulu = "14:02Z",
        Offset = "14:02 (UTC+2)",
        Range = "14:02–14:10",
        SpacedRange = "14:02 - 14:10",
        WordRange = "14:02 to 14:10",
        Since = "T+5m",
        SinceClock = "T+00:05",
        Braces = "{{ 14:02 }}",
        Military = "1402 UTC",
        NoMinutes = "14:xx",
    }
}

alternatives! {
    /// What stands between the time and the text.
    Sign {
        Hyphen = "-",
        EnDash = "–",
        EmDash = "—",
        TightEmDash = "— without blanks",
        TightHyphen = "- without a blank before",
        Entity = "&mdash;",
        MiddleDot = "·",
        Hyphens = "--",
        Escaped = "\\-",
        Colon = ":",
        SpacedColon = " :",
        WideColon = "：",
        FullStop = ".",
        Tab = "a tab",
        Br = "<br>",
        Bar = "|",
        Arrow = "→",
        TypedArrow = "->",
        Comma = ",",
        Blank = "a blank",
        Blanks = "two blanks",
        LineBreak = "a line break",
    }
}

alternatives! {
    /// Where in the row the time stands.
    Place {
        First = "first",
        LastInBrackets = "last (t)",
        LastInSquare = "last [t]",
        BehindTitle = "**title** (t)",
        LastBehindAt = "last, at t",
        LastBehindSign = "last - t",
        Heading = "alone in a heading",
    }
}

alternatives! {
    /// What the rows are in Markdown.
    List {
        Hyphens = "- list",
        Stars = "* list",
        Pluses = "+ list",
        Loose = "- list, with blank lines between",
        SubItems = "- list, text in a list below",
        Numbers = "1. list",
        NumbersBracket = "1) list",
        Nested = "nested list under a day",
        DayAbove = "list under a line with a day",
        DayHeading = "list under a heading with a day",
        Paragraphs = "paragraphs",
        Titles = "paragraphs, each with another below",
        Lines = "lines ending in two blanks",
        BackslashLines = "lines ending in a backslash",
        BrLines = "lines ending in <br>",
        BareLines = "lines",
        TableFirst = "table: time, event",
        TableBare = "table without outer bars",
        TableDate = "table: day, time, event",
        TableSecond = "table: #, time, event",
        TableBehind = "table: event, time",
        TableResult = "table: time, event, result",
        Definitions = "definition list",
        Headings = "headings",
        SmallHeadings = "headings, two levels below",
        Quote = "quoted paragraphs",
        QuotedItems = "quoted list",
    }
}

alternatives! {
    /// What the text is like.
    Text {
        Plain = "plain",
        Strong = "**strong**",
        Code = "`code`",
        Link = "[link](…)",
        Quoted = "\"quoted\"",
        Name = "Ana: …",
        Mention = "@ana …",
        Label = "Label: …",
        StrongState = "**[RESOLVED]** …",
        Version = "v2.14.0 …",
        Count = "3 × …",
        OtherTime = "…, 13:00",
        SecondLine = "goes on in a second line",
        SubList = "with a list below",
    }
}

alternatives! {
    /// The language of the headings and of the text.
    Language {
        English = "English",
        Spanish = "Spanish",
        German = "German",
        French = "French",
        Portuguese = "Portuguese",
        Danish = "Danish with English headings",
        Japanese = "Japanese",
    }
}

/// The dimensions with the names of their alternatives, in the order of `Combination::from_numbers`.
pub(crate) const DIMENSIONS: [(&str, &[&str]); 8] = [
    ("lead", Lead::NAMES),
    ("marks", Marks::NAMES),
    ("time form", Form::NAMES),
    ("sign", Sign::NAMES),
    ("place", Place::NAMES),
    ("list", List::NAMES),
    ("language", Language::NAMES),
    ("text", Text::NAMES),
];

/// One alternative of each dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Combination {
    pub(crate) lead: Lead,
    pub(crate) marks: Marks,
    pub(crate) form: Form,
    pub(crate) sign: Sign,
    pub(crate) place: Place,
    pub(crate) list: List,
    pub(crate) language: Language,
    pub(crate) text: Text,
}

impl Combination {
    /// The combination of these alternatives, one number for each dimension.
    pub(crate) fn from_numbers(numbers: [usize; 8]) -> Self {
        let [lead, marks, form, sign, place, list, language, text] = numbers;
        Self {
            lead: Lead::ALL[lead],
            marks: Marks::ALL[marks],
            form: Form::ALL[form],
            sign: Sign::ALL[sign],
            place: Place::ALL[place],
            list: List::ALL[list],
            language: Language::ALL[language],
            text: Text::ALL[text],
        }
    }
}
