//! Events: what happened, as it stands in the log. An event holds results and no intentions, so
//! that an old log replays without the rules of its day.

use samenkaart_protocol::{Id, Record};
use serde::{Deserialize, Serialize};

/// One thing that happened, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its number in the workshop; the first is 1.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who wanted it; none when the server did it by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// The name of the command, or of what the server did.
    pub cause: String,
    /// The command's id, so that it is known when it is sent again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Id>,
    /// What became of it.
    pub changes: Vec<Change>,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Change {
    /// A record is new, or now like this.
    Put {
        /// All of it.
        record: Record,
    },
    /// A record is gone for good.
    Drop {
        /// Which one.
        id: Id,
    },
    /// A text begins with these words.
    NewText {
        /// The card or theme.
        id: Id,
        /// Its first words.
        words: String,
    },
    /// A text was edited.
    EditText {
        /// The card or theme.
        id: Id,
        /// A Yjs update (version 1), base64.
        update: String,
    },
    /// How a person's consents are called.
    Alias {
        /// Who.
        person: Id,
        /// A name that says nothing.
        alias: Id,
    },
}

impl From<Record> for Change {
    fn from(record: Record) -> Self {
        Self::Put { record }
    }
}
