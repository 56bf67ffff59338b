//! The workshops with gold labels: which cards mean the same, by people who read them.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

use samenkaart::compare::Card;
use samenkaart_protocol::{Id, Language};
use serde::Deserialize;

/// Two cards, by their places, the lower one first.
pub type Pair = (usize, usize);

/// A workshop with its labels.
pub struct Gold {
    /// Of the file, without its ending.
    pub name: String,
    pub language: Language,
    pub cards: Vec<Card>,
    /// Of different partners, in one theme.
    pub same: HashSet<Pair>,
    /// Of those, the ones that contradict each other.
    pub opposite: HashSet<Pair>,
    /// Look alike, and must not be joined.
    pub traps: HashSet<Pair>,
}

#[derive(Deserialize)]
struct File {
    lang: Language,
    cards: Vec<Row>,
    themes: Vec<Theme>,
    #[serde(default)]
    clashes: Vec<Marked>,
    #[serde(default)]
    traps: Vec<Marked>,
}

#[derive(Deserialize)]
struct Row {
    id: Id,
    partner: Id,
    column: Id,
    text: String,
}

#[derive(Deserialize)]
struct Theme {
    cards: Vec<Id>,
}

#[derive(Deserialize)]
struct Marked {
    a: Id,
    b: Id,
    #[serde(default)]
    why: String,
}

impl Gold {
    /// Every workshop in a folder, by name.
    ///
    /// # Errors
    /// In words: which folder or file, and what is wrong with it.
    pub fn all(folder: &Path) -> Result<Vec<Self>, String> {
        let said = |error: std::io::Error| format!("the folder {} cannot be read: {error}", folder.display());
        let mut files: Vec<_> = fs::read_dir(folder)
            .map_err(said)?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        files.sort();
        if files.is_empty() {
            return Err(format!("there are no .json files in {}", folder.display()));
        }
        files.iter().map(|file| Self::read(file)).collect()
    }

    fn read(file: &Path) -> Result<Self, String> {
        let wrong = |why: String| format!("{}: {why}", file.display());
        let text = fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
        let read: File = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        let places: HashMap<Id, usize> =
            read.cards.iter().enumerate().map(|(at, card)| (card.id.clone(), at)).collect();
        let place = |id: &Id| places.get(id).copied().ok_or_else(|| wrong(format!("there is no card {id}")));
        let mut this = Self {
            name: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            language: read.lang,
            cards: Vec::new(),
            same: HashSet::new(),
            opposite: HashSet::new(),
            traps: HashSet::new(),
        };
        for theme in &read.themes {
            let cards = theme.cards.iter().map(place).collect::<Result<Vec<_>, _>>()?;
            for a in &cards {
                for b in cards.iter().filter(|b| *b > a) {
                    if read.cards[*a].partner != read.cards[*b].partner {
                        this.same.insert((*a, *b));
                    }
                }
            }
        }
        for (marks, opposite) in [(&read.clashes, true), (&read.traps, false)] {
            for mark in marks {
                let pair = sorted(place(&mark.a)?, place(&mark.b)?);
                if !opposite {
                    this.traps.insert(pair);
                } else if mark.why == "opposite" {
                    this.opposite.insert(pair);
                }
            }
        }
        let card = |row: Row| Card { id: row.id, partner: row.partner, column: row.column, text: row.text };
        this.cards = read.cards.into_iter().map(card).collect();
        Ok(this)
    }
}

pub fn sorted(a: usize, b: usize) -> Pair {
    (a.min(b), a.max(b))
}
