//! The macros that declare an area of the interface from the names of its texts.

/// Declares the struct of an area, which has a field for each text, and for each text a function of the same
/// name that returns it in the language of the interface.
///
/// A fixed text is written as `heading`; one that depends on something as `deleted(title: &str)`; one that is
/// chosen from several fixed texts, instead of put together, as `name(id: &str) -> &'static str`.
macro_rules! area {
    ($Area:ident of $area:ident { $(
        $(#[$doc:meta])* $name:ident $( ( $($arg:ident: $type:ty),* ) $( -> $out:ty )? )?
    ),* $(,)? }) => {
        #[derive(Clone, Copy, Debug)]
        pub struct $Area { $(
            $(#[$doc])* pub $name: text!($( ( $($type),* ) $( -> $out )? )?),
        )* }

        $( text_function! { $(#[$doc])* $area $name $( ( $($arg: $type),* ) $( -> $out )? )? } )*

        /// Each text with its name; a text that depends on something is given sample arguments.
        #[cfg(test)]
        pub(super) fn samples() -> Vec<(&'static str, String)> {
            use crate::text::interface::samples;
            vec![$( (
                concat!(stringify!($area), "::", stringify!($name)),
                samples::Strings::joined($name($( $( <$type as samples::Sample>::sample() ),* )?)),
            ) ),*]
        }
    };
}

/// The type of the field that holds a text: a string, or a function that returns one.
macro_rules! text {
    () => { &'static str };
    (($($type:ty),*)) => { fn($($type),*) -> String };
    (($($type:ty),*) -> $out:ty) => { fn($($type),*) -> $out };
}

/// Declares the function that returns a text. The value of a language is a constant, so that only the texts
/// that are used get into the program, and each only into whichever of its two files uses it.
macro_rules! text_function {
    ($(#[$doc:meta])* $area:ident $name:ident) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> &'static str {
            $crate::text::Localised::localised(in_language!($area $name))
        }
    };
    ($(#[$doc:meta])* $area:ident $name:ident ($($arg:ident: $type:ty),*)) => {
        text_function! { $(#[$doc])* $area $name ($($arg: $type),*) -> String }
    };
    ($(#[$doc:meta])* $area:ident $name:ident ($($arg:ident: $type:ty),*) -> $out:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name($($arg: $type),*) -> $out {
            $crate::text::Localised::localised(in_language!($area $name)($($arg),*))
        }
    };
}

/// Selects a text in the language of the interface. For another language, add an arm here that names its
/// folder.
macro_rules! in_language {
    ($area:ident $name:ident) => {{
        use $crate::text::{Language, en};
        match $crate::text::language() {
            Language::English | Language::Pseudo => const { en::interface::$area::WORDS.$name },
        }
    }};
}
