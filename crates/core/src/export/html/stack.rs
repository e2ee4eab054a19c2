//! The open elements, and the rule that keeps them balanced: the elements of Markdown open and close in
//! order, and a raw element never extends across one of them.

use super::link;
use super::raw::Element;

/// Why an element is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Markdown opened it; it may contain only inline content.
    Markdown,
    /// Markdown opened it, and it may contain blocks.
    Flow,
    /// A paragraph of Markdown.
    Paragraph,
    /// A paragraph of Markdown that was closed early, because it contains a block.
    Ended,
    /// A link of Markdown.
    Link,
    /// Opened for a bare tag.
    Raw(Element),
    /// A paragraph that we put around text in a block of raw HTML.
    Implied,
}

/// One open element.
#[derive(Debug)]
pub(super) struct Open {
    close: &'static str,
    /// A target to show after the element, and where the text of the element begins.
    target: Option<(usize, String)>,
    pub(super) why: Why,
}

/// The HTML written so far, and the elements that are open in it.
#[derive(Debug, Default)]
pub(super) struct Stack {
    pub(super) out: String,
    open: Vec<Open>,
}

impl Stack {
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn push(&mut self, open: &str, close: &'static str, why: Why) {
        self.out.push_str(open);
        self.open.push(Open {
            close,
            target: None,
            why,
        });
    }

    /// Opens the place of a link that is not allowed: its text will be followed by its target in parentheses.
    pub(super) fn push_with_target(&mut self, url: String) {
        self.push("", "", Why::Markdown);
        // If the text is the target itself, it is not repeated.
        let start = self.out.len();
        if let Some(open) = self.open.last_mut().filter(|_| !url.is_empty()) {
            open.target = Some((start, url));
        }
    }

    /// Closes the innermost element that Markdown opened, and every raw one inside it.
    pub(super) fn close_markdown(&mut self) -> Option<Open> {
        while let Some(open) = self.pop() {
            if !matches!(open.why, Why::Raw(_) | Why::Implied) {
                return Some(open);
            }
        }
        None
    }

    pub(super) fn close_all(&mut self) {
        while self.pop().is_some() {}
    }

    /// Makes sure that text is allowed at this place: in a block of raw HTML it gets a paragraph.
    pub(super) fn begin_inline(&mut self, raw_block: bool) {
        let bare = match self.open.last().map(|open| open.why) {
            Some(Why::Ended | Why::Raw(Element::Details)) => true,
            Some(Why::Flow) | None => raw_block,
            Some(_) => false,
        };
        if bare {
            self.push("<p>", "</p>\n", Why::Implied);
        }
    }

    /// Closes the elements that cannot continue when a block begins or a block of raw HTML ends.
    pub(super) fn end_inline(&mut self) {
        while let Some(Open {
            why: Why::Raw(Element::Kbd | Element::Sub | Element::Sup) | Why::Implied,
            ..
        }) = self.open.last()
        {
            self.pop();
        }
    }

    /// Opens a raw element if it is allowed at this place. Returns whether it is.
    pub(super) fn open_raw(&mut self, element: Element, raw_block: bool) -> bool {
        let (open, close) = element.tags();
        if element.is_inline() {
            self.begin_inline(raw_block);
            self.push(open, close, Why::Raw(element));
            return true;
        }
        if raw_block
            || matches!(
                self.open.last(),
                Some(Open {
                    why: Why::Implied,
                    ..
                })
            )
        {
            self.end_inline();
        }
        match self.open.last_mut() {
            None
            | Some(Open {
                why: Why::Flow | Why::Ended | Why::Raw(Element::Details),
                ..
            }) => {}
            Some(paragraph) if paragraph.why == Why::Paragraph => {
                self.out.push_str(paragraph.close);
                (paragraph.close, paragraph.why) = ("", Why::Ended);
            }
            Some(_) => return false,
        }
        self.push(open, close, Why::Raw(element));
        true
    }

    /// Closes a raw element and whatever is open in it. Returns `false`, without closing anything, if it is
    /// not open or an element of Markdown is open inside it.
    pub(super) fn close_raw(&mut self, element: Element) -> bool {
        let ours = |open: &&Open| matches!(open.why, Why::Raw(_) | Why::Implied);
        let inside = self.open.iter().rev().take_while(ours);
        let Some(depth) = inside
            .map(|open| open.why)
            .position(|why| why == Why::Raw(element))
        else {
            return false;
        };
        for _ in 0..=depth {
            self.pop();
        }
        true
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        if let Some((start, url)) = &open.target {
            let same = self.out.get(*start..) == Some(&super::escape::text(url));
            if !same {
                link::push_shown(&mut self.out, url);
            }
        }
        self.out.push_str(open.close);
        Some(open)
    }
}
