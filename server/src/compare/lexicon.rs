//! What words have to do with each other in this field: the same, the same subject, opposites, parties; and how common
//! they are. Made by hand, in `lexicon/*.txt`, and extended by the user with a file of the same form.
//!
//! # The form of the file
//! A line each; what stands behind `#` is a remark. Words are separated by commas; a word may be a phrase, and may end
//! with `*` for everything that begins so.
//!
//! - `= meeting, gathering, get together`: the same in other words.
//! - `~ money, cost, budget`: the same subject.
//! - `! more, extra | less, fewer`: opposites.
//! - `@ council, mayor`: one party.
//! - `+ kennis delen`: more words that Dutch compounds are made of.

use std::collections::{HashMap, HashSet};

use samenkaart_protocol::Language;

use super::{
    stems::Stems,
    tokens::{Token, fold, tokens},
};

/// What a line says of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tie {
    /// The same in other words.
    Same,
    /// The same subject.
    Related,
    /// One side of a pair of opposites.
    Opposite {
        /// Which side.
        right: bool,
    },
    /// One party.
    Party,
}

/// A line that a word or phrase of a card stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What the line says.
    pub tie: Tie,
    /// Which line.
    pub line: u16,
    /// How many words of the card it takes.
    pub words: u8,
}

/// A file of words that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct LexiconError {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: &'static str,
}

/// The words of one language.
#[derive(Debug, Clone)]
pub struct Lexicon {
    language: Language,
    /// By the stem of the first word.
    stems: HashMap<String, Vec<Entry>>,
    /// By the beginning of the first word.
    beginnings: HashMap<String, Vec<Entry>>,
    /// How much a common word says, 0 to 1.
    common: HashMap<String, f32>,
    parts: HashSet<String>,
    lines: u16,
}

#[derive(Debug, Clone)]
struct Entry {
    first: String,
    rest: Vec<Word>,
    tie: Tie,
    line: u16,
}

#[derive(Debug, Clone)]
struct Word {
    folded: String,
    stem: String,
    open: bool,
}

const SAYS: [f32; 3] = [0.0, 0.15, 0.5];

/// The file of words that comes with the program.
pub fn words(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("lexicon/nl.txt"),
        Language::En => include_str!("lexicon/en.txt"),
    }
}

impl Lexicon {
    /// The words that come with the program.
    pub fn of(language: Language) -> Self {
        let common = match language {
            Language::Nl => include_str!("lexicon/common-nl.txt"),
            Language::En => include_str!("lexicon/common-en.txt"),
        };
        let mut this = Self {
            language,
            stems: HashMap::new(),
            beginnings: HashMap::new(),
            common: HashMap::new(),
            parts: HashSet::new(),
            lines: 0,
        };
        this.read_common(common);
        this.add(words(language)).expect("the program's own words can be read");
        this
    }

    /// With words of the user's own.
    ///
    /// # Errors
    /// When a line is not of the form above; nothing of the file counts then.
    pub fn with(&self, text: &str) -> Result<Self, LexiconError> {
        let mut this = self.clone();
        this.add(text)?;
        Ok(this)
    }

    /// Which language's words these are.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How much a word says of a subject, 0 to 1.
    pub fn says(&self, token: &Token, stem: &str) -> f32 {
        let here = |word: &str| self.common.get(word).copied();
        here(&token.folded).or_else(|| here(stem).filter(|says| *says > 0.0)).unwrap_or(1.0)
    }

    fn is_silent(&self, folded: &str) -> bool {
        self.common.get(folded).is_some_and(|says| *says == 0.0)
    }

    /// Whether Dutch compounds are made of it.
    pub fn is_part(&self, word: &str) -> bool {
        self.parts.contains(word)
    }

    /// The lines in which the words from `at` on stand; phrases with how long they are.
    pub fn lines(&self, words: &[Token], stems: &[String], at: usize, found: &mut Vec<Found>) {
        self.entries(&words[at].folded, &stems[at], |entry| {
            let length = entry.rest.len();
            // "Bij" is no form of "bijen": a word that says nothing stands for itself alone.
            if length == 0 && entry.first != words[at].folded && self.is_silent(&words[at].folded) {
                return;
            }
            let fits = at + length < words.len()
                && entry
                    .rest
                    .iter()
                    .zip(at + 1..)
                    .all(|(word, next)| word.fits(&words[next].folded, &stems[next]));
            if fits {
                found.push(Found { tie: entry.tie, line: entry.line, words: length as u8 + 1 });
            }
        });
    }

    /// The lines in which a part of a compound stands.
    pub fn lines_of_part(&self, part: &str, stem: &str, found: &mut Vec<Found>) {
        self.entries(part, stem, |entry| {
            if entry.rest.is_empty() {
                found.push(Found { tie: entry.tie, line: entry.line, words: 1 });
            }
        });
    }

    fn entries(&self, folded: &str, stem: &str, mut take: impl FnMut(&Entry)) {
        self.stems.get(stem).into_iter().flatten().for_each(&mut take);
        for (end, _) in folded.char_indices().skip(2).chain([(folded.len(), ' ')]) {
            self.beginnings.get(&folded[..end]).into_iter().flatten().for_each(&mut take);
        }
    }

    fn read_common(&mut self, text: &str) {
        let stems = Stems::new(self.language);
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((level, words)) = line.split_once(' ') else { continue };
            let Some(says) = level.parse().ok().and_then(|level: usize| SAYS.get(level)) else { continue };
            for token in words.split_whitespace().flat_map(tokens) {
                if *says > 0.0 {
                    self.common.entry(stems.stem(&token)).or_insert(*says);
                }
                self.common.entry(token.folded).and_modify(|old| *old = old.min(*says)).or_insert(*says);
            }
        }
    }

    fn add(&mut self, text: &str) -> Result<(), LexiconError> {
        let stems = Stems::new(self.language);
        for (number, line) in text.lines().enumerate() {
            let error = |why| LexiconError { line: number + 1, why };
            let line = line.split('#').next().unwrap_or_default().trim();
            let Some(sign) = line.chars().next() else { continue };
            let words = line[sign.len_utf8()..].trim();
            if words.is_empty() {
                return Err(error("there are no words behind the sign"));
            }
            match sign {
                '=' => self.line(&stems, words, Tie::Same),
                '~' => self.line(&stems, words, Tie::Related),
                '@' => self.line(&stems, words, Tie::Party),
                '!' => {
                    let (left, right) =
                        words.split_once('|').ok_or(error("opposites need a | between them"))?;
                    self.line(&stems, left, Tie::Opposite { right: false });
                    self.lines -= 1; // both sides are one line
                    self.line(&stems, right, Tie::Opposite { right: true });
                }
                '+' => self.parts.extend(words.split_whitespace().map(|word| fold(&word.to_lowercase()))),
                _ => return Err(error("a line begins with one of = ~ ! @ + #")),
            }
        }
        Ok(())
    }

    fn line(&mut self, stems: &Stems, words: &str, tie: Tie) {
        for phrase in words.split(',') {
            let open = phrase.trim().ends_with('*');
            let found = tokens(phrase);
            let last = found.len().saturating_sub(1);
            let mut rest: Vec<Word> = found
                .iter()
                .enumerate()
                .map(|(at, token)| Word {
                    folded: token.folded.clone(),
                    stem: stems.stem(token),
                    open: open && at == last,
                })
                .collect();
            if rest.is_empty() {
                continue;
            }
            let first = rest.remove(0);
            if rest.is_empty()
                && first.folded.chars().count() > 3
                && self.language == Language::Nl
                && tie == Tie::Same
            {
                self.parts.insert(first.folded.clone());
            }
            let (map, key) = if first.open {
                (&mut self.beginnings, first.folded.clone())
            } else {
                (&mut self.stems, first.stem)
            };
            map.entry(key).or_default().push(Entry { first: first.folded, rest, tie, line: self.lines });
        }
        self.lines += 1;
    }
}

impl Word {
    fn fits(&self, folded: &str, stem: &str) -> bool {
        if self.open { folded.starts_with(&self.folded) } else { self.folded == folded || self.stem == stem }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lexicon: &Lexicon, text: &str) -> Vec<(Tie, u8)> {
        let words = tokens(text);
        let stems = Stems::new(lexicon.language());
        let stems: Vec<_> = words.iter().map(|word| stems.stem(word)).collect();
        let mut found = Vec::new();
        for at in 0..words.len() {
            lexicon.lines(&words, &stems, at, &mut found);
        }
        found.into_iter().map(|found| (found.tie, found.words)).collect()
    }

    #[test]
    fn the_programs_own_words_can_be_read_in_both_languages() {
        for language in [Language::Nl, Language::En] {
            assert!(Lexicon::of(language).lines > 200);
        }
    }

    #[test]
    fn words_phrases_and_beginnings_are_found() {
        let own = Lexicon::of(Language::En)
            .with("= zorble, flim flam, quux*\n! zip | zap # a remark\n@ zorgle")
            .unwrap();
        assert_eq!(lines(&own, "zorbles"), [(Tie::Same, 1)]);
        assert_eq!(lines(&own, "the flim flam"), [(Tie::Same, 2)]);
        assert_eq!(lines(&own, "quuxification"), [(Tie::Same, 1)]);
        assert_eq!(lines(&own, "zap"), [(Tie::Opposite { right: true }, 1)]);
        assert_eq!(lines(&own, "zip"), [(Tie::Opposite { right: false }, 1)]);
        assert_eq!(lines(&own, "flim"), []);
        let dutch = Lexicon::of(Language::Nl);
        assert!(lines(&dutch, "bij").is_empty(), "no form of \"bijen\"");
        assert!(!lines(&dutch, "bijen").is_empty());
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let own = Lexicon::of(Language::Nl);
        assert_eq!(own.with("= a, b\n? c").unwrap_err().line, 2);
        assert_eq!(own.with("! a, b").unwrap_err().why, "opposites need a | between them");
        assert!(own.with("=").is_err());
        assert!(own.with("# only a remark\n\n").is_ok());
    }

    #[test]
    fn common_words_say_little_and_unknown_ones_much() {
        let own = Lexicon::of(Language::Nl);
        let stems = Stems::new(Language::Nl);
        let says = |word: &str| own.says(&tokens(word)[0], &stems.stem(&tokens(word)[0]));
        assert_eq!(says("de"), 0.0);
        assert_eq!(says("rollator"), 1.0);
        assert!(says("bewoners") > 0.0 && says("bewoners") < 1.0);
    }
}
