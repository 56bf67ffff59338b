//! Stems of words (Snowball), and Dutch compounds taken apart.

use samenkaart_protocol::Language;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::{
    lexicon::Lexicon,
    tokens::{Token, fold},
};

/// The stemmer of a language.
pub struct Stems {
    stemmer: Stemmer,
}

impl Stems {
    /// Of a language.
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Nl => Algorithm::Dutch,
            Language::En => Algorithm::English,
        };
        Self { stemmer: Stemmer::create(algorithm) }
    }

    /// The stem of a word, without marks; short words and numbers are their own stem.
    pub fn stem(&self, token: &Token) -> String {
        self.of(&token.lower, &token.folded)
    }

    fn of(&self, lower: &str, folded: &str) -> String {
        if folded.len() < 4 || !folded.chars().all(|letter| letter.is_alphabetic() || letter == '\'') {
            return folded.to_owned();
        }
        // The stem of a stem can be shorter still (fietsen, fiets, fiet): forms meet where it no longer changes.
        let mut stem = self.stemmer.stem(lower).into_owned();
        for _ in 0..3 {
            let shorter = self.stemmer.stem(&stem).into_owned();
            if shorter == stem || shorter.len() < 3 {
                break;
            }
            stem = shorter;
        }
        fold(&stem)
    }

    /// The stem of a part of a compound.
    pub fn stem_part(&self, part: &str) -> String {
        self.of(part, part)
    }
}

/// Parts of a Dutch compound are at least so long.
const SHORTEST: usize = 3;

/// The words that a Dutch compound is made of, at most three; none when it cannot be taken apart. `is_word` says what
/// is a word: those of the lexicon, and those that stand alone on other cards.
pub fn parts<'a>(word: &'a str, lexicon: &Lexicon, is_word: &dyn Fn(&str) -> bool) -> Option<Vec<&'a str>> {
    if lexicon.language() != Language::Nl || word.len() < 7 || !word.is_ascii() {
        return None;
    }
    let known = |part: &str| lexicon.is_part(part) || is_word(part);
    split(word, &known, 3)
}

fn split<'a>(word: &'a str, known: &dyn Fn(&str) -> bool, most: usize) -> Option<Vec<&'a str>> {
    // The longest beginning first: a compound is about its last part, and begins with what it is of.
    for end in (SHORTEST..=word.len().saturating_sub(SHORTEST)).rev() {
        let (head, tail) = word.split_at(end);
        let head = bare(head, known);
        let Some(head) = head else { continue };
        if let Some(tail) = ending(tail, known) {
            return Some(vec![head, tail]);
        }
        if most > 2
            && tail.len() >= 2 * SHORTEST
            && let Some(more) = split(tail, known, most - 1)
        {
            return Some([vec![head], more].concat());
        }
    }
    None
}

/// A beginning, without the letters that only join it to what follows.
fn bare<'a>(head: &'a str, known: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let shorter = ["", "s", "en", "e", "n"].into_iter().filter_map(|link| head.strip_suffix(link));
    shorter.into_iter().filter(|part| part.len() >= SHORTEST).find(|part| known(part))
}

/// An end, with the endings that words take.
fn ending<'a>(tail: &'a str, known: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    if known(tail) {
        return Some(tail);
    }
    let shorter = ["en", "s", "e", "jes", "je"].into_iter().filter_map(|end| tail.strip_suffix(end));
    shorter.into_iter().filter(|part| part.len() >= SHORTEST).find(|part| known(part))
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, *};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let dutch = Stems::new(Language::Nl);
        let stem = |word: &str| dutch.stem(&tokens(word)[0]);
        assert_eq!(stem("fietsen"), stem("fiets"));
        assert_eq!(stem("gedeeld"), stem("delen"));
        let english = Stems::new(Language::En);
        assert_eq!(english.stem(&tokens("meetings")[0]), english.stem(&tokens("meeting")[0]));
        assert_eq!(stem("2,5"), "2,5");
    }

    #[test]
    fn compounds_are_taken_apart() {
        let lexicon = Lexicon::of(Language::Nl);
        let parts = |word| parts(word, &lexicon, &|_| false);
        assert_eq!(parts("kennisdeling"), Some(vec!["kennis", "deling"]));
        assert_eq!(parts("jongerenwerk"), Some(vec!["jongeren", "werk"]));
        assert_eq!(parts("zorgverlening"), Some(vec!["zorg", "verlening"]));
        assert_eq!(parts("xylofoon"), None);
        assert_eq!(super::parts("knowledge", &Lexicon::of(Language::En), &|_| true), None);
    }

    #[test]
    fn words_of_other_cards_are_parts_too() {
        let lexicon = Lexicon::of(Language::Nl);
        let own = |word: &str| word == "rollator";
        assert_eq!(parts("rollatorclub", &lexicon, &own), Some(vec!["rollator", "club"]));
    }
}
