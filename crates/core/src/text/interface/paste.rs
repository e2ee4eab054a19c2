//! What is said of images and files that are pasted or dropped into the editor.

area! {
    Paste of paste {
        image,
        image_elsewhere,
        file,
    }
}
