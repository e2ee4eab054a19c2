//! Links, images, and text with the addresses in it.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::super::super::gfm::{autolink, is_data};
use super::super::escape;
use super::super::link;
use super::super::stack::Why;
use super::Renderer;

/// An image while it is read: its target, and its alternative text so far.
pub(super) struct Image {
    url: String,
    alt: String,
    nested: usize,
}

impl Image {
    pub(super) fn new(url: String) -> Self {
        Self {
            url,
            alt: String::new(),
            nested: 0,
        }
    }
}

impl Renderer<'_> {
    pub(super) fn link(&mut self, kind: LinkType, url: &str) {
        self.stack.begin_inline(false);
        let mail = if kind == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let url = [mail, url].concat();
        match link::target(&url) {
            Some(target) => {
                self.links += 1;
                let open = match kind {
                    LinkType::Autolink | LinkType::Email => link::open_bare,
                    _ => link::open,
                };
                open(&mut self.stack.out, &url, target);
                self.stack.push("", "</a>", Why::Link);
            }
            None => self.stack.push_with_target(url),
        }
    }

    /// Handles an event within an image. Returns `false` if there is no image.
    pub(super) fn in_image(&mut self, event: &Event<'_>) -> bool {
        let Some(image) = &mut self.image else {
            return false;
        };
        match event {
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.nested += 1,
            Event::End(TagEnd::Image) if image.nested > 0 => image.nested -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    self.write_image(&image);
                }
            }
            _ => {}
        }
        true
    }

    /// Writes an image, which is never fetched: one from the web becomes a link with its alternative text.
    fn write_image(&mut self, image: &Image) {
        self.stack.begin_inline(false);
        let alt = image.alt.trim();
        let said = match alt {
            "" => self.around.words().image,
            _ => alt,
        };
        let out = &mut self.stack.out;
        match link::target(&image.url) {
            Some(target @ link::Target::Web) if self.links == 0 => {
                link::open(out, &image.url, target);
                escape::push(out, if alt.is_empty() { &image.url } else { alt });
                out.push_str("</a>");
            }
            Some(_) => escape::push(out, said),
            None => {
                escape::push(out, said);
                if !is_data(&image.url) {
                    link::push_shown(out, &image.url);
                }
            }
        }
    }

    /// Writes the text that was read so far, with bare addresses as links.
    pub(super) fn flush(&mut self) {
        if self.text.is_empty() {
            return;
        }
        self.stack.begin_inline(false);
        let text = std::mem::take(&mut self.text);
        let mut at = 0;
        while self.links == 0
            && let Some(found) = autolink::next(&text, at)
        {
            let shown = |range| text.get(range).unwrap_or_default();
            let target = found.target(&text);
            escape::push(&mut self.stack.out, shown(at..found.range.start));
            at = found.range.end;
            match link::target(&target) {
                Some(kind) => {
                    link::open_bare(&mut self.stack.out, &target, kind);
                    escape::push(&mut self.stack.out, shown(found.range));
                    self.stack.out.push_str("</a>");
                }
                None => escape::push(&mut self.stack.out, shown(found.range)),
            }
        }
        escape::push(&mut self.stack.out, text.get(at..).unwrap_or_default());
    }
}
