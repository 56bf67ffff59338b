//! The document as it is handed to a writer of some format: blocks in their order, in words.

use samenkaart_protocol::Language;

use super::{clean::clean, consent::Mark};

/// A whole document. It owns its words, so that it can be written elsewhere than it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The workshop's title.
    pub title: String,
    /// Of all words in it.
    pub language: Language,
    /// What kind of document it is; for the title's second line.
    pub kind: String,
    /// That it is a draft and no legal advice; on every page.
    pub label: String,
    /// The words "page" and "of".
    pub page: [String; 2],
    /// When it was made, in milliseconds since 1970.
    pub made: u64,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A chapter; numbered 1, 2, …
    Chapter(String),
    /// A section of a chapter; numbered 1.1, 1.2, …
    Section(String),
    /// Something that nobody may overlook.
    Notice(String),
    /// A heading without a number, over the one block that follows.
    Label(String),
    /// What the program or the group says.
    Text(String),
    /// A line of explanation, small.
    Note(String),
    /// What the partners say together, or one of them alone: the words that matter most.
    Statement {
        /// The words.
        words: String,
        /// Whose they are, when one partner says them alone.
        from: Option<String>,
    },
    /// The original words of a card, and whose they are.
    Quote {
        /// As they were written.
        words: String,
        /// Partner, on whose behalf, field.
        from: String,
    },
    /// A name and what there is to say about it: "Occasion", "Objection of …".
    Named {
        /// What it is.
        name: String,
        /// The words.
        text: String,
    },
    /// A list without order.
    List(Vec<String>),
    /// One mark per partner, all of the same size.
    Marks(Vec<Marked>),
    /// A table.
    Table(Table),
}

/// A partner's mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The partner's name.
    pub partner: String,
    /// For the eye.
    pub mark: Mark,
    /// In words.
    pub label: String,
}

/// A table with a row of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The headings.
    pub head: Vec<String>,
    /// As many cells each as there are headings.
    pub rows: Vec<Vec<String>>,
    /// How wide the columns are, relative to each other.
    pub widths: Vec<u16>,
    /// The first line of each row is the name of what it is about.
    pub named: bool,
    /// To be filled in by hand: the rows are high.
    pub by_hand: bool,
}

impl Outline {
    /// The same with only such characters as a document can hold.
    pub fn cleaned(self) -> Self {
        let blocks = self.blocks.into_iter().map(Block::cleaned).collect();
        Self { title: clean(&self.title).replace('\n', " "), blocks, ..self }
    }
}

impl Block {
    fn cleaned(self) -> Self {
        let all = |texts: Vec<String>| texts.iter().map(|text| clean(text)).collect::<Vec<_>>();
        match self {
            Self::Chapter(text) => Self::Chapter(line(&text)),
            Self::Section(text) => Self::Section(line(&text)),
            Self::Notice(text) => Self::Notice(clean(&text)),
            Self::Label(text) => Self::Label(line(&text)),
            Self::Text(text) => Self::Text(clean(&text)),
            Self::Note(text) => Self::Note(line(&text)),
            Self::Statement { words, from } => {
                Self::Statement { words: clean(&words), from: from.map(|from| line(&from)) }
            }
            Self::Quote { words, from } => Self::Quote { words: clean(&words), from: line(&from) },
            Self::Named { name, text } => Self::Named { name: line(&name), text: clean(&text) },
            Self::List(items) => Self::List(all(items)),
            Self::Marks(marks) => {
                let clean = |one: Marked| Marked { partner: line(&one.partner), ..one };
                Self::Marks(marks.into_iter().map(clean).collect())
            }
            Self::Table(table) => {
                let rows = table.rows.into_iter().map(all).collect();
                Self::Table(Table { head: all(table.head), rows, ..table })
            }
        }
    }
}

fn line(text: &str) -> String {
    clean(text).replace('\n', " ")
}
