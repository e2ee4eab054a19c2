//! Takes the functions that a library offers to JavaScript out of a compiled program, when nothing in the
//! page calls them.
//!
//! The linker keeps every exported function with all that it reaches, and wasm-bindgen writes a class or a
//! function of JavaScript for it. The page exports none of its own, but `wasm-streams`, which comes with
//! Leptos, exports three classes for streams from a server: without them a first visit is 4 KB smaller.

use std::collections::BTreeSet;

use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{Export, Parser, Payload};

use crate::failure::{Context as _, Failure};

/// What wasm-bindgen puts before the name of a function to describe its arguments.
const DESCRIPTION: &str = "__wbindgen_describe_";

/// The program without the exports that are only for JavaScript. All other sections stay byte for byte, since
/// the splitter finds its places in them by number.
///
/// # Errors
/// The bytes are not a WebAssembly module.
pub fn without(program: &[u8]) -> Result<Vec<u8>, Failure> {
    let broken = || "the compiled program cannot be read".into();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.context(broken)?;
        if let Payload::ExportSection(exports) = &payload {
            let exports: Vec<Export> = exports
                .clone()
                .into_iter()
                .collect::<Result<_, _>>()
                .context(broken)?;
            module.section(&called(&exports));
        } else if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start), usize::try_from(range.end));
            let range = start.context(broken)?..end.context(broken)?;
            let data = program.get(range).unwrap_or_default();
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The exports that the glue itself needs: those that are not described, and the descriptions of functions
/// that the program imports.
fn called(exports: &[Export]) -> ExportSection {
    let names: BTreeSet<&str> = exports.iter().map(|export| export.name).collect();
    let is_described = |name: &str| names.contains(&*format!("{DESCRIPTION}{name}"));
    let is_for_javascript = |name: &str| {
        is_described(name)
            || name
                .strip_prefix(DESCRIPTION)
                .is_some_and(|name| names.contains(name))
            || name.starts_with("__wbg_") && name.contains("_free_")
    };
    let mut section = ExportSection::new();
    for export in exports
        .iter()
        .filter(|export| !is_for_javascript(export.name))
    {
        section.export(export.name, export.kind.into(), export.index);
    }
    section
}

#[cfg(test)]
mod tests {
    use wasm_encoder::ExportKind;

    use super::*;

    /// The names of the exports of a module.
    fn names(module: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ExportSection(exports) = payload.unwrap() {
                names.extend(
                    exports
                        .into_iter()
                        .map(|export| export.unwrap().name.to_owned()),
                );
            }
        }
        names
    }

    #[test]
    fn what_only_a_library_offers_goes_and_what_the_glue_calls_stays() {
        let kept = [
            "memory",
            "main",
            "__wbindgen_malloc",
            "__wbg_jspi_task_poll",
            // The description of an import, which wasm-bindgen needs to write it.
            "__wbindgen_describe___wbg_abort_7a94d2a4",
        ];
        let offered = [
            "source_pull_58a9338f",
            "__wbindgen_describe_source_pull_58a9338f",
            "__wbg_source_free_58a9338f",
        ];
        let mut exports = ExportSection::new();
        for name in kept.into_iter().chain(offered) {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&exports);
        let linking = RawSection {
            id: 0,
            data: b"\x07linking\x02",
        };
        module.section(&linking);
        let before = module.finish();

        let after = without(&before).unwrap();
        assert_eq!(names(&before).len(), kept.len() + offered.len());
        assert_eq!(names(&after), kept);
        assert!(
            after.ends_with(b"\x07linking\x02"),
            "the other sections stay"
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(without(b"<!doctype html>").is_err());
    }
}
