//! The messages about images and files that are pasted or dropped into the editor, which keeps neither.

area! {
    Paste of paste {
        image,
        image_elsewhere,
        file,
    }
}
