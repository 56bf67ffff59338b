//! Why the rules said no. The words for people are made in `web/`, in the reader's language.

use samenkaart_protocol::RefusalCode;

/// A refusal, before it is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("refused: {code:?} ({what})")]
pub struct Refused {
    /// Why.
    pub code: RefusalCode,
    /// What it is about, such as `title`; empty when that goes without saying.
    pub what: &'static str,
    /// The limit that was passed, or 0.
    pub limit: usize,
}

impl From<RefusalCode> for Refused {
    fn from(code: RefusalCode) -> Self {
        Self { code, what: "", limit: 0 }
    }
}

impl Refused {
    /// A refusal about one thing.
    pub fn about(code: RefusalCode, what: &'static str) -> Self {
        Self { code, what, limit: 0 }
    }

    /// A refusal about one thing and its limit.
    pub fn limit(code: RefusalCode, what: &'static str, limit: usize) -> Self {
        Self { code, what, limit }
    }
}
