//! Hands files to the page through its file field, as when a person picks them.

use std::path::Path;

use thirtyfour::By;

use crate::Problem;
use crate::page::Page;

impl Page<'_> {
    /// Hands a file to the file field with this name.
    pub(crate) async fn choose_file(&self, name: &str, file: &Path) -> Result<(), Problem> {
        self.choose_files(name, &[file]).await
    }

    /// Hands several files at once to the file field with this name.
    pub(crate) async fn choose_files(
        &self,
        name: &str,
        files: &[impl AsRef<Path>],
    ) -> Result<(), Problem> {
        let paths: Vec<_> = files
            .iter()
            .map(|file| file.as_ref().to_string_lossy())
            .collect();
        let fields = self.browser().find_all(By::Css("input[type=file]")).await?;
        for field in fields {
            let label = "const field = arguments[0]; return field.ariaLabel ?? \
                [...field.labels].map((label) => label.innerText).join(' ').trim()";
            let label = self
                .browser()
                .execute(label, vec![field.to_json()?])
                .await?;
            if label.json().as_str() == Some(name) {
                field.send_keys(paths.join("\n")).await?;
                return Ok(());
            }
        }
        Err(format!("there is no file field “{name}”").into())
    }
}
