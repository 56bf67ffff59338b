//! Identifiers, chosen by whoever creates the thing that they name.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// The name of a record, a command or a workshop: 1 to 96 characters out of `A-Z a-z 0-9 _ . -`.
///
/// Browsers choose the ids of what they create (a UUID will do) so that they can show it before the
/// server has answered. A full stop is kept for ids that the server composes; see [`Id::is_plain`].
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, TS)]
#[ts(type = "string")]
pub struct Id(Arc<str>);

/// Why a text is no [`Id`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id has 1 to 96 characters out of A-Z a-z 0-9 _ . -")
    }
}

impl std::error::Error for IdError {}

impl Id {
    /// The most characters an id may have.
    pub const MAX: usize = 96;

    /// Checks the form and keeps the text.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let fits = (1..=Self::MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
        if fits { Ok(Self(text.into())) } else { Err(IdError) }
    }

    /// An id out of two others, for a record that exists once per pair.
    pub fn pair(a: &Id, b: &Id) -> Result<Self, IdError> {
        Self::new(&format!("{a}.{b}"))
    }

    /// Whether a browser may choose it: at most 40 characters and no full stop.
    pub fn is_plain(&self) -> bool {
        self.0.len() <= 40 && !self.0.contains('.')
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Id {
    /// For names written in the program itself.
    ///
    /// # Panics
    /// When the text has not the form of an id, which is a mistake in the program.
    fn from(text: &'static str) -> Self {
        Self::new(text).expect("a fixed id has the form of an id")
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Id::new(&text).map_err(de::Error::custom)
    }
}
