//! Every word that Debrief says, one folder per language; English is `en`.
//!
//! Whoever speaks uses this module and this module uses nothing but the
//! names of the model: a rule of `lint` or a
//! state of `draft` says *what* is the case, and the words are put in at the edge, here. An area of
//! the product (its interface, its findings) is one struct of plain texts and of functions that put
//! a name or a number into a sentence; a language is one value of each struct. A second language is
//! therefore a second folder beside `en`, and the compiler names every sentence that it lacks.

pub mod en;
pub mod findings;
pub mod report;
