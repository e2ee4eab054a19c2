//! The comment at the end of a Markdown file.

pub const CHOICE: &str = "Comment in the file…";
pub const HEADING: &str = "Comment at the end of the file";
pub const LEAD: &str = "Markdown in a template has the template’s headings, labels and columns. Those that your file had before, \
    and the reasons why findings are ignored, can stay in one comment in its last line. Nobody sees it in the rendered \
    text, and Debrief reads it when the file is imported again.";
pub const PREVIEW: &str = "The comment as it is written";
pub const NOTHING: &str =
    "There is nothing to keep at the moment, so the file ends without a comment.";
pub const WRITE: &str = "Write this comment into Markdown files";
pub const REMEMBERED: &str = "The draft remembers this choice. Without the comment, what it keeps stays in the draft and in its JSON.";
pub const DONE: &str = "Done";
