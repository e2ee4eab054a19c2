//! Makes trunk's output smaller and gives it its final names: one style sheet, minified scripts, a
//! fingerprint of the content in the name of every file that trunk named, and an integrity value wherever a
//! browser or `boot.js` checks one.
//!
//! The style sheet and `early.js` are put into the page itself, because nothing can be seen before they are
//! there (`docs/decisions/0015-speed.md`).
//!
//! Trunk's own fingerprints are not used: they are computed before the wasm is optimised, so that two
//! different files could share a name.

use std::fs;
use std::io::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::html::{self, Tag};
use super::policy::{self, Inline};
use super::split::Program;
use super::{fingerprint, integrity};
use crate::failure::{Context as _, Failure};

/// What the steps after this one need to know about the packed page.
pub struct Packed {
    /// The names of the files with a fingerprint in their name, whose content never changes.
    pub immutable: Vec<String>,
    /// The content security policy that the page carries.
    pub policy: String,
}

/// Packs the release in this folder, which is changed in place.
///
/// # Errors
/// Something could not be read or written, is not in index.html, or esbuild failed.
pub fn run(folder: &Path, program: &Program, esbuild: &Path) -> Result<Packed, Failure> {
    let packer = Packer {
        folder: folder.to_path_buf(),
        esbuild: esbuild.to_path_buf(),
    };
    let index = folder.join("index.html");
    let page =
        fs::read_to_string(&index).context(|| format!("{} cannot be read", index.display()))?;
    let (page, packed) = packer.page(&html::compact(&page), program)?;
    fs::write(&index, page).context(|| format!("{} cannot be written", index.display()))?;
    Ok(packed)
}

struct Packer {
    folder: PathBuf,
    esbuild: PathBuf,
}

/// The final name of a file that was written, and its integrity value.
struct NamedFile {
    name: String,
    integrity: String,
}

impl Packer {
    fn page(&self, page: &str, program: &Program) -> Result<(String, Packed), Failure> {
        let tags = html::tags(page, &["link", "script", "meta"]);
        let boot = find(
            &tags,
            |tag| tag.get("id") == Some("boot"),
            "<script id=\"boot\">",
        )?;
        let charset = find(&tags, |tag| tag.get("charset").is_some(), "<meta charset>")?;
        let glue_name = attribute(boot, "data-js")?;
        let wasm_name = attribute(boot, "data-wasm")?;
        // Trunk's own files contain the whole program in one piece; the split program replaces them.
        self.remove(&glue_name)?;
        self.remove(&wasm_name)?;
        let glue = self.esbuild(&program.glue, &["--loader=js", "--format=esm"])?;
        let glue = self.write_named("debrief", "js", &glue)?;
        let wasm = self.write_named("debrief", "wasm", &program.first)?;
        for (name, bytes) in &program.later {
            self.write(name, bytes)?;
        }
        let style = self.style(&tags)?;
        let boot_js = self.minify("boot.js")?;
        let early_js = self.inline("early.js", &["--loader=js", "--format=iife"], "script")?;
        let policy = policy::page(&Inline {
            script: integrity(early_js.as_bytes()),
            style: integrity(style.as_bytes()),
        });

        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        let meta = format!(
            "{}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            charset.text(),
        );
        changes.push((charset.range.clone(), meta));
        let sheet = format!("<style>{style}</style>");
        let mut has_style = false;
        for tag in &tags {
            let mut tag = tag.clone();
            let href = tag.get("href").map(without_prefix).unwrap_or_default();
            if is_style(&tag) {
                let text = if has_style { "" } else { &*sheet };
                has_style = true;
                changes.push((tag.range.clone(), text.to_owned()));
            } else if href == glue_name || href == wasm_name {
                let packed = if href == glue_name { &glue } else { &wasm };
                tag.set("href", &packed.name);
                // Browsers ignore an integrity value on a preload of this kind; for the wasm, boot.js passes
                // it to the request.
                if tag.get("rel") == Some("modulepreload") {
                    tag.set("integrity", &packed.integrity);
                }
                changes.push((tag.range.clone(), tag.text()));
            } else if tag.get("id") == Some("boot") {
                tag.set("integrity", &integrity(&boot_js));
                tag.set("data-js", &glue.name);
                tag.set("data-wasm", &wasm.name);
                tag.set("data-integrity", &wasm.integrity);
                tag.set("data-glue-integrity", &glue.integrity);
                tag.set("data-worker", "sw.js");
                changes.push((tag.range.clone(), tag.text()));
            } else if tag.get("src") == Some("early.js") {
                changes.push((tag.range.clone(), format!("<script>{early_js}")));
            }
        }
        changes.sort_by_key(|(range, _)| range.start);
        let mut immutable = vec![glue.name, wasm.name];
        immutable.extend(program.later.iter().map(|(name, _)| name.clone()));
        Ok((html::replace(page, &changes), Packed { immutable, policy }))
    }

    /// Joins all style sheets, in the order of the page, into one minified text and removes their files.
    fn style(&self, tags: &[Tag]) -> Result<String, Failure> {
        let mut css = Vec::new();
        for tag in tags.iter().filter(|tag| is_style(tag)) {
            let name = attribute(tag, "href")?;
            css.extend(self.read(&name)?);
            css.push(b'\n');
            self.remove(&name)?;
        }
        self.minified_text(&css, &["--loader=css"], "style")
    }

    /// Removes a file from the release and returns its minified text, to be put into an element of the page.
    fn inline(&self, name: &str, arguments: &[&str], element: &str) -> Result<String, Failure> {
        let text = self.minified_text(&self.read(name)?, arguments, element)?;
        self.remove(name)?;
        Ok(text)
    }

    fn minified_text(
        &self,
        input: &[u8],
        arguments: &[&str],
        element: &str,
    ) -> Result<String, Failure> {
        let minified = self.esbuild(input, arguments)?;
        let minified = String::from_utf8(minified).context(|| "esbuild wrote no UTF-8".into())?;
        if minified
            .to_ascii_lowercase()
            .contains(&format!("</{element}"))
        {
            return Err(Failure::new(format!(
                "`</{element}` stands in what is to stand in a <{element}> of the page."
            )));
        }
        Ok(minified.trim().to_owned())
    }

    /// Minifies a module in place, under the name that it already has.
    fn minify(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let minified = self.esbuild(&self.read(name)?, &["--loader=js", "--format=esm"])?;
        self.write(name, &minified)?;
        Ok(minified)
    }

    fn esbuild(&self, input: &[u8], arguments: &[&str]) -> Result<Vec<u8>, Failure> {
        let mut child = Command::new(&self.esbuild)
            .args(["--minify", "--legal-comments=none", "--charset=utf8"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context(|| format!("{} cannot be started", self.esbuild.display()))?;
        // esbuild reads all of its input before it writes anything, so writing first cannot block.
        if let Some(mut stdin) = child.stdin.take() {
            stdin
                .write_all(input)
                .context(|| "esbuild stopped reading".into())?;
        }
        let output = child
            .wait_with_output()
            .context(|| "esbuild was lost".into())?;
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(Failure::new("esbuild failed: what it said stands above."))
        }
    }

    fn write_named(&self, stem: &str, extension: &str, bytes: &[u8]) -> Result<NamedFile, Failure> {
        let name = format!("{stem}-{}.{extension}", fingerprint(bytes));
        self.write(&name, bytes)?;
        Ok(NamedFile {
            name,
            integrity: integrity(bytes),
        })
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = self.folder.join(name);
        fs::read(&path).context(|| format!("{} cannot be read", path.display()))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(name);
        fs::write(&path, bytes).context(|| format!("{} cannot be written", path.display()))
    }

    fn remove(&self, name: &str) -> Result<(), Failure> {
        let path = self.folder.join(name);
        fs::remove_file(&path).context(|| format!("{} cannot be removed", path.display()))
    }
}

fn is_style(tag: &Tag) -> bool {
    tag.get("rel") == Some("stylesheet")
}

fn without_prefix(name: &str) -> &str {
    name.trim_start_matches("./")
}

fn find<'a>(
    tags: &'a [Tag],
    matches: impl Fn(&Tag) -> bool,
    description: &str,
) -> Result<&'a Tag, Failure> {
    tags.iter()
        .find(|tag| matches(tag))
        .ok_or_else(|| Failure::new(format!("index.html has no {description}.")))
}

fn attribute(tag: &Tag, name: &str) -> Result<String, Failure> {
    match tag.get(name) {
        Some(value) => Ok(without_prefix(value).to_owned()),
        None => Err(Failure::new(format!(
            "index.html: {} has no {name}.",
            tag.text()
        ))),
    }
}
