//! Every word that Debrief says, in English: `en`.
//!
//! A rule of `lint` or a state of `draft` says *what* is the case; the words are put in here, at the edge. A sentence
//! takes names and numbers of `model`, and a few types of `import`, `template` and `timeline`: it uses them and
//! does nothing. What is said about findings and in reports is a struct of texts and functions with one value; the
//! words of the interface are constants, so a second language needs more than a second folder.

pub mod en;
pub mod findings;
pub mod report;
