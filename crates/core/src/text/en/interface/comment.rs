//! The comment at the end of a Markdown file, in English.

use crate::text::interface::comment::Comment;

pub const WORDS: Comment = Comment {
    choice: "Comment in the file…",
    heading: "Comment at the end of the file",
    lead: "Markdown in a template has the template’s headings, labels and columns. Those that your file had before, \
    and the reasons why findings are ignored, can stay in one comment in its last line. Nobody sees it in the rendered \
    text, and Debrief reads it when the file is imported again.",
    preview: "The comment as it is written",
    nothing: "There is nothing to keep at the moment, so the file ends without a comment.",
    write: "Write this comment into Markdown files",
    remembered: "The draft remembers this choice. Without the comment, what it keeps stays in the draft and in its JSON.",
    done: "Done",
};
