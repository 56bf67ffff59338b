//! The thoughts as they are written.
//!
//! # The form of a file
//! A line that begins with `:` opens a thought and labels it in plain words. Every line after it is a way to put it; those
//! that begin with `!` say the contrary. An empty line, or the next thought, ends it.

/// One thing that groups bring up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thought {
    /// In plain words.
    pub label: String,
    /// The same in other words.
    pub ways: Vec<String>,
    /// The opposite view or wish on the same subject.
    pub contrary: Vec<String>,
}

/// A file of thoughts that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct CorpusError {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: &'static str,
}

/// Reads a file of thoughts.
///
/// # Errors
/// When words stand outside a thought, or a thought has no words.
pub fn read(text: &str) -> Result<Vec<Thought>, CorpusError> {
    let mut found: Vec<Thought> = Vec::new();
    let mut open = false;
    for (line, words) in text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())) {
        let error = |why| CorpusError { line, why };
        let (sign, rest) = match words.chars().next() {
            None => {
                open = false;
                continue;
            }
            Some(sign @ (':' | '!')) => (sign, words[1..].trim()),
            Some(_) => (' ', words),
        };
        if rest.is_empty() {
            return Err(error("there are no words behind the sign"));
        }
        if sign == ':' {
            found.push(Thought { label: rest.to_owned(), ways: Vec::new(), contrary: Vec::new() });
            open = true;
            continue;
        }
        let thought =
            found.last_mut().filter(|_| open).ok_or_else(|| error("these words belong to no thought"))?;
        if sign == '!' { &mut thought.contrary } else { &mut thought.ways }.push(rest.to_owned());
    }
    Ok(found)
}
