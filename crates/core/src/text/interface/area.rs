//! How an area of the interface is made of the names of its texts.

/// Makes the struct of an area, whose fields are its texts, and a function of the same name for each of them,
/// which says it in the language that is spoken.
///
/// A text is written as `heading`, one that depends on something as `deleted(title: &str)`, and one that is
/// chosen and not put together as `name(id: &str) -> &'static str`.
macro_rules! area {
    ($Area:ident of $area:ident { $(
        $(#[$doc:meta])* $name:ident $( ( $($arg:ident: $type:ty),* ) $( -> $out:ty )? )?
    ),* $(,)? }) => {
        #[derive(Clone, Copy, Debug)]
        pub struct $Area { $(
            $(#[$doc])* pub $name: text!($( ( $($type),* ) $( -> $out )? )?),
        )* }

        $( said! { $(#[$doc])* $area $name $( ( $($arg: $type),* ) $( -> $out )? )? } )*

        /// Each text with its name, made of samples where it depends on something.
        #[cfg(test)]
        pub(super) fn samples() -> Vec<(&'static str, String)> {
            use crate::text::interface::samples;
            vec![$( (
                concat!(stringify!($area), "::", stringify!($name)),
                samples::Shown::all($name($( $( <$type as samples::Sample>::sample() ),* )?)),
            ) ),*]
        }
    };
}

/// The type of a text.
macro_rules! text {
    () => { &'static str };
    (($($type:ty),*)) => { fn($($type),*) -> String };
    (($($type:ty),*) -> $out:ty) => { fn($($type),*) -> $out };
}

/// The function that says a text. The value of a language is a constant, so that only the texts that are used
/// are in the program, each in that one of its two files that uses it.
macro_rules! said {
    ($(#[$doc:meta])* $area:ident $name:ident) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> &'static str {
            $crate::text::Said::said(spoken!($area $name))
        }
    };
    ($(#[$doc:meta])* $area:ident $name:ident ($($arg:ident: $type:ty),*)) => {
        said! { $(#[$doc])* $area $name ($($arg: $type),*) -> String }
    };
    ($(#[$doc:meta])* $area:ident $name:ident ($($arg:ident: $type:ty),*) -> $out:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: $type),*) -> $out {
            $crate::text::Said::said(spoken!($area $name)($($arg),*))
        }
    };
}

/// A text of the language that is spoken. Another language has an arm here, which names its folder.
macro_rules! spoken {
    ($area:ident $name:ident) => {{
        use $crate::text::{Language, en};
        match $crate::text::language() {
            Language::English | Language::Pseudo => const { en::interface::$area::WORDS.$name },
        }
    }};
}
