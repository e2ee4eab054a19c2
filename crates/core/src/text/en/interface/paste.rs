//! What is said of images and files that are pasted or dropped into the editor.

pub const SHOWS: &str = "what it shows";
pub const LINK: &str = "link to the image";
pub const IMAGE: &str = "An image cannot be kept in a postmortem, which is text. Put it where your team keeps files, \
    and write its address in place of “link to the image”.";
pub const IMAGE_ELSEWHERE: &str = "An image cannot be kept in a postmortem, which is text. Drop it into the text of a \
    section to make a place for a link to it.";
pub const FILE: &str = "Nothing was done with the file: it would replace this page. To import it, drop it on the list of \
    drafts.";
