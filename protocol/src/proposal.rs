//! What the program finds in the partners' cards by itself. It is a proposal and nothing more: never logged, gone when
//! the cards change, and it moves nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, ProposalKind};

/// Cards of different partners in one step that seem to go together, or to clash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// What it says of them.
    pub proposal: ProposalKind,
    /// In which step they lie.
    pub column: Id,
    /// At least two, of at least two partners; all visible to everybody.
    pub cards: Vec<Id>,
    /// How strong the signs are, 0 to 100.
    pub strength: u8,
    /// The signs, the plainest first. Words are quoted as they stand on the cards.
    pub reasons: Vec<Reason>,
}

/// A sign that cards go together or clash, for people to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// The same words, or parts of longer words.
    Words {
        /// As they stand on the first of the cards that has them.
        words: Vec<String>,
    },
    /// Nearly the same letters, as after a slip of the pen.
    Near {
        /// Two words.
        pair: [String; 2],
    },
    /// Words of the same or a related meaning, from the list.
    Related {
        /// Two words.
        pair: [String; 2],
    },
    /// Words of opposite meaning.
    Opposites {
        /// Two words.
        pair: [String; 2],
    },
    /// One of the cards says "not" or "without", the other does not.
    Negated {
        /// The word that is denied; empty where it is the whole thought.
        word: String,
    },
    /// Different amounts, or one says at most and the other at least.
    Quantity {
        /// The two amounts.
        pair: [String; 2],
    },
    /// The same thing, done by or belonging to somebody else.
    Whom {
        /// The two names.
        pair: [String; 2],
    },
    /// Both are near to something that groups often bring up.
    Thought {
        /// That, in the language of the workshop.
        thought: String,
    },
    /// A model of the language finds the meaning similar.
    Meaning {},
}
