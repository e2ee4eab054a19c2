//! Reads the few options that commands take: `--name VALUE` and `--name`.
//!
//! It does not know which command takes which option.

use crate::failure::Failure;

/// The words of a command line that no option has taken yet.
pub struct Arguments {
    remaining: Vec<String>,
}

impl Arguments {
    /// Starts with all of these arguments; the name of the command is not among them.
    #[must_use]
    pub fn new(arguments: &[String]) -> Self {
        Self {
            remaining: arguments.to_vec(),
        }
    }

    /// Takes `--name VALUE` or `--name=VALUE` out of the line and returns the value; `None` if the option is
    /// not given.
    ///
    /// # Errors
    /// The option is the last word, so that no value follows it.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let with_equals = format!("{name}=");
        let Some(index) = self
            .remaining
            .iter()
            .position(|word| word == name || word.starts_with(&with_equals))
        else {
            return Ok(None);
        };
        let word = self.remaining.remove(index);
        if let Some(value) = word.strip_prefix(&with_equals) {
            return Ok(Some(value.to_owned()));
        }
        if index < self.remaining.len() {
            return Ok(Some(self.remaining.remove(index)));
        }
        Err(Failure::new(format!("{name} needs a value after it.")))
    }

    /// Takes `--name N` out of the line; `None` if the option is not given.
    ///
    /// # Errors
    /// The option has no value, or one that is not a whole number.
    pub fn number(&mut self, name: &str) -> Result<Option<u64>, Failure> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        let number = text.parse();
        number
            .map(Some)
            .map_err(|_| Failure::new(format!("{name} takes a number, not `{text}`.")))
    }

    /// Takes `--port N` out of the line; if it is not given, this is the usual port.
    ///
    /// # Errors
    /// The option has no value, or one that is not a port.
    pub fn port(&mut self, default_port: u16) -> Result<u16, Failure> {
        match self.value("--port")? {
            None => Ok(default_port),
            Some(text) => text.parse().map_err(|_| {
                Failure::new(format!("--port takes a number up to 65535, not `{text}`."))
            }),
        }
    }

    /// Takes `--name` out of the line and returns whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let count_before = self.remaining.len();
        self.remaining.retain(|word| word != name);
        self.remaining.len() < count_before
    }

    /// Takes the next word of the line that is not an option.
    ///
    /// # Errors
    /// There is no such word. The message says that the command needs `description`, such as “the name of a
    /// rule”.
    pub fn word(&mut self, description: &str) -> Result<String, Failure> {
        match self
            .remaining
            .iter()
            .position(|word| !word.starts_with("--"))
        {
            Some(index) => Ok(self.remaining.remove(index)),
            None => Err(Failure::new(format!("this command needs {description}."))),
        }
    }

    /// Takes all words that are left in the line, of which there must be at least one.
    ///
    /// # Errors
    /// There is no word, and the message says that `description` is needed; or an option is left, which the
    /// message names.
    pub fn words(mut self, description: &str) -> Result<Vec<String>, Failure> {
        let mut words = vec![self.word(description)?];
        while let Ok(word) = self.word(description) {
            words.push(word);
        }
        self.finish()?;
        Ok(words)
    }

    /// Takes everything that is left in the line, which may be nothing; options are not refused.
    #[must_use]
    pub fn into_remaining(self) -> Vec<String> {
        self.remaining
    }

    /// Checks that nothing is left in the line.
    ///
    /// # Errors
    /// An argument is left; the message names it.
    pub fn finish(self) -> Result<(), Failure> {
        match self.remaining.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!(
                "`{word}` means nothing to this command; `cargo xtask help` lists the options."
            ))),
        }
    }
}
