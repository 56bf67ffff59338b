//! Words out of a card's text, as they are written and as they are compared. Works in every script; knows no language.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words of one card that are looked at: whoever writes more is compared by these.
pub const MOST: usize = 150;
/// Letters of a word that are looked at.
const LONGEST: usize = 40;

/// One word of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// As it stands on the card.
    pub surface: String,
    /// In small letters, with its marks.
    pub lower: String,
    /// In small letters, without marks above or below them.
    pub folded: String,
    /// In which part of the sentence: counts commas and full stops.
    pub clause: u8,
    /// A hyphen joins it to the next word.
    pub joined: bool,
}

/// The words of a text. Numbers keep their decimals; parts of words with hyphens stand alone, as do the characters of
/// scripts that are written without spaces.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut clause: u8 = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let joins = match word.chars().last() {
            None => letter.is_alphanumeric(),
            Some(last) if last.is_ascii_digit() => {
                let decimal = matches!(letter, ',' | '.') && letters.peek().is_some_and(char::is_ascii_digit);
                letter.is_ascii_digit() || decimal
            }
            Some(',' | '.') => true,
            Some(_) => {
                let inside =
                    matches!(letter, '\'' | '’') && letters.peek().is_some_and(|next| next.is_alphabetic());
                (letter.is_alphabetic() && !unspaced(letter)) || is_combining_mark(letter) || inside
            }
        };
        if joins && !word.chars().next().is_some_and(unspaced) {
            word.push(letter);
            continue;
        }
        let open = !word.is_empty();
        close(&mut word, clause, &mut found);
        if letter == '-'
            && open
            && letters.peek().is_some_and(|next| next.is_alphabetic())
            && let Some(last) = found.last_mut()
        {
            last.joined = true;
        }
        if letter.is_alphanumeric() {
            word.push(letter);
        } else if matches!(
            letter,
            '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '–' | '—' | '\n' | '/' | '='
        ) {
            clause = clause.saturating_add(1);
        }
        if found.len() >= MOST {
            return found;
        }
    }
    close(&mut word, clause, &mut found);
    found
}

fn close(word: &mut String, clause: u8, found: &mut Vec<Token>) {
    if word.is_empty() {
        return;
    }
    let surface = std::mem::take(word);
    let lower: String = surface.to_lowercase().chars().take(LONGEST).collect();
    let lower = if lower.is_ascii() { lower } else { lower.replace('’', "'") };
    let folded = fold(&lower);
    if !folded.is_empty() {
        found.push(Token { surface, lower, folded, clause, joined: false });
    }
}

/// Without marks above or below the letters.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.nfkd().filter(|letter| !is_combining_mark(*letter)).collect()
}

/// Chinese, Japanese and the like are written without spaces: every character counts as a word.
fn unspaced(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(
            words("Één fietspad, 2,5 uur! B&W’s ré-integratie"),
            ["een", "fietspad", "2,5", "uur", "b", "w's", "re", "integratie"]
        );
        assert_eq!(words("1x per 80+"), ["1", "x", "per", "80"]);
        assert_eq!(words("don't 'hier'"), ["don't", "hier"]);
    }

    #[test]
    fn clauses_are_counted() {
        let clauses: Vec<_> =
            tokens("geen geld, wel tijd. Klaar").into_iter().map(|token| token.clause).collect();
        assert_eq!(clauses, [0, 0, 1, 1, 2]);
    }

    #[test]
    fn every_script_and_no_words_at_all() {
        assert_eq!(words(""), Vec::<String>::new());
        assert_eq!(words("😀 … !!"), Vec::<String>::new());
        assert_eq!(words("你好 العالم"), ["你", "好", "العالم"]);
        assert_eq!(words(&"x".repeat(2_000))[0].len(), LONGEST);
        assert!(words(&"a ".repeat(2_000)).len() <= MOST);
    }
}
