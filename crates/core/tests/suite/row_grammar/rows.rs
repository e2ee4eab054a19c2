//! A row of a combination, and how it is to be read.

use super::alternatives::{Combination, Lead, List, Marks, Place, Sign, Text};
use super::times::{Time, day, time};
use super::words::Words;

/// A row in Markdown.
pub(crate) struct Row {
    /// The time with all that belongs to it.
    pub(crate) time: String,
    /// The whole row where time and text stand together. A line break in it is one in the row.
    pub(crate) line: String,
    pub(crate) text: String,
    pub(crate) expected: Expected,
}

/// How a row is to be read.
pub(crate) struct Expected {
    /// Any of these is right.
    pub(crate) times: Vec<String>,
    /// How the visible text begins.
    pub(crate) text: String,
    /// What may stand before it: a symbol or a state may belong to the text or not.
    pub(crate) leads: [String; 2],
}

impl Row {
    pub(crate) fn new(it: Combination, row: usize, words: &Words) -> Self {
        let Time { written, or } = time(it.form, row, words);
        let Phrase {
            text,
            seen,
            optional,
        } = phrase(it.text, row, words);
        let lead = lead(it.lead, row, words);
        let between = sign(it.sign);
        let bracketed = match it.lead {
            Lead::Round => format!("({written})"),
            Lead::Square => format!("[{written}]"),
            _ => written.clone(),
        };
        let marked = match it.lead {
            Lead::SquareAroundMarks => format!("[{}]", marked(it.marks, &bracketed, row)),
            _ => marked(it.marks, &bracketed, row),
        };
        let rest = match (it.place, it.marks) {
            (Place::First, Marks::WithSign) => {
                format!("**{bracketed}{}** {text}", between.trim_end())
            }
            (Place::First, _) => format!("{marked}{between}{text}"),
            (Place::LastInBrackets, _) => format!("{text} ({marked})"),
            (Place::LastInSquare, _) => format!("{text} [{marked}]"),
            (Place::BehindTitle, _) => {
                format!("**{text}** ({marked}){between}{}", words.summary.1)
            }
            (Place::LastBehindAt, _) => format!("{text} {}{marked}", words.at),
            (Place::LastBehindSign, _) => format!("{text}{between}{marked}"),
            (Place::Heading, _) => marked.clone(),
        };
        let rest = match it.marks {
            Marks::WithText => format!("**{rest}**"),
            _ => rest,
        };
        let mut line = format!("{lead}{rest}");
        if it.lead == Lead::Quote {
            line = line.replace('\n', "\n> ");
        }
        let mut times = vec![written];
        if it.lead == Lead::At && words.at == "kl. " {
            times.push(format!("{lead}{}", times[0]));
        }
        if it.list == List::TableDate {
            times.push(format!("{} {}", day(row), times[0]));
        }
        times.extend(or);
        Self {
            time: format!("{lead}{marked}"),
            line,
            expected: Expected {
                times,
                text: seen,
                leads: [lead.trim().to_owned(), optional],
            },
            text,
        }
    }
}

/// The text of a row.
struct Phrase {
    /// As it is written.
    text: String,
    /// How it begins for a reader.
    seen: String,
    /// What may stand before that or not.
    optional: String,
}

fn phrase(text: Text, row: usize, words: &Words) -> Phrase {
    let plain = words.rows[row];
    let more = words.summary.1;
    let marked = match text {
        Text::Strong => Some(format!("**{plain}**")),
        Text::Code => Some(format!("`{plain}`")),
        Text::Link => Some(format!("[{plain}](https://graphs.example.com/{row})")),
        Text::StrongState => Some(format!("**[{}]** {plain}", words.resolved)),
        Text::SecondLine => Some(format!("{plain}\n{more}")),
        Text::SubList => Some(format!("{plain}\n- {more}")),
        _ => None,
    };
    let seen = match text {
        Text::Quoted => format!("\"{plain}\""),
        Text::Name => format!("Ana: {plain}"),
        Text::Mention => format!("@ana {plain}"),
        Text::Label => format!("Checkout: {plain}"),
        Text::Version => format!("v2.14.{row} {plain}"),
        Text::Count => format!("{} × {plain}", row + 2),
        Text::OtherTime => format!("{plain}, 13:00"),
        _ => plain.to_owned(),
    };
    Phrase {
        text: marked.unwrap_or_else(|| seen.clone()),
        seen,
        optional: match text {
            Text::StrongState => format!("[{}]", words.resolved),
            _ => String::new(),
        },
    }
}

fn lead(lead: Lead, row: usize, words: &Words) -> String {
    match lead {
        Lead::Nothing | Lead::Round | Lead::Square | Lead::SquareAroundMarks => String::new(),
        Lead::Clock => "⏰ ".into(),
        Lead::Check => "✅ ".into(),
        Lead::RedDot => "🔴 ".into(),
        Lead::Shortcode => ":warning: ".into(),
        Lead::Done => "[x] ".into(),
        Lead::Open => "[ ] ".into(),
        Lead::Label => format!("{}: ", words.columns[0]),
        Lead::StrongLabel => format!("**{}:** ", words.columns[0]),
        Lead::At => {
            let mut letters = words.at.chars();
            let first: String = letters
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect();
            first + letters.as_str()
        }
        Lead::Bullet => "• ".into(),
        Lead::Quote => "> ".into(),
        Lead::Number => format!("{}. ", row + 1),
        Lead::Step => format!("{}{}: ", words.step, row + 1),
        Lead::State => format!("[{}] ", words.resolved),
    }
}

fn marked(marks: Marks, time: &str, row: usize) -> String {
    match marks {
        Marks::Nothing | Marks::WithSign | Marks::WithText => time.to_owned(),
        Marks::Star => format!("*{time}*"),
        Marks::Underscore => format!("_{time}_"),
        Marks::Stars => format!("**{time}**"),
        Marks::Underscores => format!("__{time}__"),
        Marks::ThreeStars => format!("***{time}***"),
        Marks::Mixed => format!("**_{time}_**"),
        Marks::Code => format!("`{time}`"),
        Marks::StrongCode => format!("**`{time}`**"),
        Marks::Link => format!("[{time}](https://chat.example.com/p{row})"),
        Marks::StrongLink => format!("**[{time}](https://chat.example.com/p{row})**"),
        Marks::Html => format!("<b>{time}</b>"),
        Marks::MixedOutside => format!("_**{time}**_"),
        Marks::HtmlStrong => format!("<strong>{time}</strong>"),
        Marks::HtmlCode => format!("<code>{time}</code>"),
        Marks::HtmlLink => format!("<a href=\"https://chat.example.com/p{row}\">{time}</a>"),
        Marks::HtmlTime => format!("<time>{time}</time>"),
        Marks::Struck => format!("~~{time}~~"),
    }
}

fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Hyphen => " - ",
        Sign::EnDash => " – ",
        Sign::EmDash => " — ",
        Sign::Hyphens => " -- ",
        Sign::TightEmDash => "—",
        Sign::TightHyphen => "- ",
        Sign::Entity => " &mdash; ",
        Sign::MiddleDot => " · ",
        Sign::WideColon => "：",
        Sign::FullStop => ". ",
        Sign::Tab => "\t",
        Sign::Br => "<br>",
        Sign::Escaped => " \\- ",
        Sign::Colon => ": ",
        Sign::SpacedColon => " : ",
        Sign::Bar => " | ",
        Sign::Arrow => " → ",
        Sign::TypedArrow => " -> ",
        Sign::Comma => ", ",
        Sign::Blank => " ",
        Sign::Blanks => "  ",
        Sign::LineBreak => "\n",
    }
}
