//! What is said of images and files that are pasted or dropped into the editor, in English.

use crate::text::interface::paste::Paste;

pub const WORDS: Paste = Paste {
    image: "An image cannot be kept in a postmortem, which is text. Put it where your team keeps files, \
    and write its address in place of “link to the image”.",
    image_elsewhere: "An image cannot be kept in a postmortem, which is text. Drop it into the text of a \
    section to make a place for a link to it.",
    file: "Nothing was done with the file: it would replace this page. To import it, drop it on the list of \
    drafts.",
};
