//! Reads a card: out of its text, what [`Reading`] holds.

use std::collections::HashMap;

use super::{
    lexicon::{Found, Lexicon, Tie},
    names::Names,
    reading::{Amount, Part, Party, Pole, Reading, Unit},
    stems::{self, Stems},
    tokens::{Token, tokens},
};

/// How far "not" reaches, in words.
const REACH: usize = 4;
/// What a phrase says that is made of words that say nothing by themselves.
const PHRASE: f32 = 0.7;

/// Reads cards of one language.
pub struct Reader<'a> {
    lexicon: &'a Lexicon,
    stems: Stems,
    /// Words that stand alone on cards of this workshop: compounds may be made of them.
    words: &'a dyn Fn(&str) -> bool,
    names: &'a mut Names,
    parts: HashMap<String, Vec<Part>>,
}

impl<'a> Reader<'a> {
    /// With these words.
    pub fn new(lexicon: &'a Lexicon, words: &'a dyn Fn(&str) -> bool, names: &'a mut Names) -> Self {
        Self { lexicon, stems: Stems::new(lexicon.language()), words, names, parts: HashMap::new() }
    }

    /// The stem of a word.
    pub fn stem(&mut self, word: &Token) -> String {
        self.names.stem(&self.stems, word)
    }

    /// Reads a card.
    pub fn read(&mut self, text: &str) -> Reading {
        self.read_words(&tokens(text))
    }

    /// Reads the words of a card.
    pub fn read_words(&mut self, words: &[Token]) -> Reading {
        let stems: Vec<String> = words.iter().map(|word| self.names.stem(&self.stems, word)).collect();
        let denied = self.denied(words);
        let all = words.iter().map(|word| self.names.of(&word.folded)).collect();
        let mut reading = Reading { words: all, ..Reading::default() };
        let mut units: Vec<Option<Unit>> =
            (0..words.len()).map(|at| self.unit(words, &stems, at, denied[at])).collect();
        let mut found = Vec::new();
        for at in 0..words.len() {
            found.clear();
            self.lexicon.lines(words, &stems, at, &mut found);
            for line in &found {
                self.tie(words, &stems, at, line, &denied, &mut units, &mut reading);
            }
        }
        reading.amounts = self.amounts(words, &stems);
        reading.units = units.into_iter().flatten().collect();
        reading.index();
        reading
    }

    fn unit(&mut self, words: &[Token], stems: &[String], at: usize, denied: bool) -> Option<Unit> {
        let word = &words[at];
        let says = self.lexicon.says(word, &stems[at]);
        let number = word.folded.starts_with(|first: char| first.is_ascii_digit());
        if says == 0.0 || number || (word.folded.len() < 2 && word.folded.is_ascii()) {
            return None;
        }
        Some(Unit {
            surface: word.surface.clone(),
            stem: self.names.of(&stems[at]),
            folded: word.folded.clone(),
            says,
            same: Vec::new(),
            related: Vec::new(),
            phrases: Vec::new(),
            parts: self.parts(&word.folded),
            denied,
            lessened: at > 0 && lessens(&words[at - 1].folded),
            bits: 0,
        })
    }

    fn parts(&mut self, folded: &str) -> Vec<Part> {
        if let Some(parts) = self.parts.get(folded) {
            return parts.clone();
        }
        let parts = self.take_apart(folded);
        self.parts.insert(folded.to_owned(), parts.clone());
        parts
    }

    fn take_apart(&mut self, folded: &str) -> Vec<Part> {
        let parts = stems::parts(folded, self.lexicon, self.words).unwrap_or_default();
        parts
            .into_iter()
            .map(|part| {
                let stem = self.stems.stem_part(part);
                let mut found = Vec::new();
                self.lexicon.lines_of_part(part, &stem, &mut found);
                let same =
                    found.iter().filter(|found| found.tie == Tie::Same).map(|found| found.line).collect();
                Part { stem: self.names.of(&stem), same }
            })
            .collect()
    }

    #[allow(clippy::too_many_arguments)]
    fn tie(
        &mut self,
        words: &[Token],
        stems: &[String],
        at: usize,
        line: &Found,
        denied: &[bool],
        units: &mut [Option<Unit>],
        reading: &mut Reading,
    ) {
        let range = at..at + line.words as usize;
        let surface =
            || words[range.clone()].iter().map(|word| word.surface.as_str()).collect::<Vec<_>>().join(" ");
        match line.tie {
            Tie::Same | Tie::Related => {
                let loudest = range.clone().filter(|at| units[*at].is_some()).max_by(|a, b| {
                    let says = |at: usize| units[at].as_ref().map_or(0.0, |unit| unit.says);
                    says(*a).total_cmp(&says(*b)).then(b.cmp(a))
                });
                let place = loudest.unwrap_or(at);
                let stem = self.names.of(&surface().to_lowercase());
                let unit = units[place].get_or_insert_with(|| Unit {
                    surface: surface(),
                    stem,
                    folded: words[at].folded.clone(),
                    says: if line.words > 1 { PHRASE } else { PHRASE / 2.0 },
                    same: Vec::new(),
                    related: Vec::new(),
                    phrases: Vec::new(),
                    parts: Vec::new(),
                    denied: denied[at],
                    lessened: false,
                    bits: 0,
                });
                if line.words > 1 {
                    unit.phrases.push((line.line, surface()));
                    unit.says = unit.says.max(PHRASE);
                    // The phrase says what "not" in it means.
                    unit.denied &= denied[at];
                }
                let lines = if line.tie == Tie::Same { &mut unit.same } else { &mut unit.related };
                if !lines.contains(&line.line) {
                    lines.push(line.line);
                }
            }
            Tie::Opposite { right } => {
                let next = (range.end..words.len().min(range.end + 3)).find(|at| {
                    words[*at].clause == words[range.start].clause
                        && self.lexicon.says(&words[*at], &stems[*at]) > 0.0
                });
                let right = right != denied[at];
                let of = next.map(|next| self.names.of(&stems[next]));
                reading.poles.push(Pole { line: line.line, right, surface: surface(), of });
            }
            Tie::Party => {
                let before =
                    |back: usize| at.checked_sub(back).map_or("", |before| words[before].folded.as_str());
                let bound = binds(before(1)) || (is_article(before(1)) && binds(before(2)));
                reading.parties.push(Party { line: line.line, surface: surface(), bound });
            }
        }
    }

    /// Which words are denied: those behind "not" and the like, or before it at the end of a clause.
    fn denied(&self, words: &[Token]) -> Vec<bool> {
        let mut denied = vec![false; words.len()];
        for at in 0..words.len() {
            let next = words.get(at + 1).map_or("", |next| next.folded.as_str());
            if !denies(&words[at].folded) || matches!(next, "alleen" | "only" | "just" | "slechts") {
                continue;
            }
            if words[at].joined {
                // "Non-resident care" is a kind of care: the word behind the hyphen alone is denied.
                if let Some(next) = denied.get_mut(at + 1) {
                    *next = true;
                }
                continue;
            }
            let clause = words[at].clause;
            let says = |at: &usize| self.lexicon.says(&words[*at], &words[*at].folded) > 0.0;
            let same = |at: &usize| words[*at].clause == clause;
            let behind: Vec<_> = (at + 1..words.len().min(at + 1 + REACH)).take_while(same).collect();
            if behind.iter().any(says) {
                behind.into_iter().for_each(|at| denied[at] = true);
            } else {
                (at.saturating_sub(REACH)..at).filter(same).for_each(|at| denied[at] = true);
            }
        }
        denied
    }

    fn amounts(&mut self, words: &[Token], stems: &[String]) -> Vec<Amount> {
        let mut found = Vec::new();
        for at in 0..words.len() {
            let Some(number) = number(&words[at].folded) else { continue };
            let of = stems.get(at + 1).map(|stem| self.names.of(stem));
            let written = words[at].folded.starts_with(|first: char| first.is_ascii_digit());
            let near = at.saturating_sub(3)..at;
            let has =
                |list: &[&str]| near.clone().any(|before| list.contains(&words[before].folded.as_str()));
            let less =
                has(&["hooguit", "hoogstens", "maximaal", "max", "maximum", "uiterlijk", "most", "up"]);
            let more = has(&["minimaal", "minstens", "min", "minimum", "least", "tenminste", "minste"]);
            if !written && !less && !more {
                continue; // "a" and "one" are rarely meant as amounts
            }
            let bound = more.cmp(&less);
            let end = (at + 2).min(words.len());
            let begin = if bound.is_eq() { at } else { at.saturating_sub(1) };
            let surface =
                words[begin..end].iter().map(|word| word.surface.as_str()).collect::<Vec<_>>().join(" ");
            found.push(Amount { number, of, bound, surface });
        }
        found
    }
}

fn denies(word: &str) -> bool {
    matches!(
        word,
        "niet"
            | "geen"
            | "nooit"
            | "zonder"
            | "noch"
            | "niks"
            | "nergens"
            | "not"
            | "no"
            | "never"
            | "without"
            | "nor"
            | "cannot"
            | "non"
    ) || word.ends_with("n't")
}

fn lessens(word: &str) -> bool {
    matches!(word, "minder" | "less" | "fewer" | "weinig" | "little" | "few")
}

fn binds(word: &str) -> bool {
    matches!(
        word,
        "bij" | "van" | "door" | "aan" | "voor" | "met" | "by" | "of" | "with" | "to" | "for" | "from"
    )
}

fn is_article(word: &str) -> bool {
    matches!(word, "de" | "het" | "een" | "onze" | "alle" | "the" | "a" | "an" | "our" | "all")
}

fn number(word: &str) -> Option<f32> {
    let words = [
        "een|one",
        "twee|two",
        "drie|three",
        "vier|four",
        "vijf|five",
        "zes|six",
        "zeven|seven",
        "acht|eight",
        "negen|nine",
        "tien|ten",
    ];
    if let Some(at) = words.iter().position(|pair| pair.split('|').any(|one| one == word)) {
        return Some(at as f32 + 1.0);
    }
    word.starts_with(|first: char| first.is_ascii_digit())
        .then(|| word.replace(',', ".").parse().ok())
        .flatten()
}

/// A card by itself; for tests.
#[cfg(test)]
pub fn read(language: samenkaart_protocol::Language, text: &str) -> Reading {
    let lexicon = Lexicon::of(language);
    Reader::new(&lexicon, &|_| false, &mut Names::default()).read(text)
}

#[cfg(test)]
mod tests {
    use samenkaart_protocol::Language;

    use super::*;

    fn denied(text: &str) -> Vec<String> {
        let reading = read(Language::Nl, text);
        reading.units.into_iter().filter(|unit| unit.denied).map(|unit| unit.surface).collect()
    }

    #[test]
    fn not_reaches_to_the_end_of_its_clause() {
        assert_eq!(denied("geen rollator, wel een fiets"), ["rollator"]);
        assert_eq!(denied("een rollator willen we niet"), ["rollator"]);
        assert_eq!(denied("niet alleen een rollator"), Vec::<String>::new());
        assert_eq!(denied("een rollator"), Vec::<String>::new());
        assert_eq!(denied("niet-medische uren registreren"), ["medische"]);
    }

    #[test]
    fn amounts_have_their_bounds() {
        let amounts = |text| read(Language::Nl, text).amounts;
        let [most] = &amounts("hooguit 1 uur per keer")[..] else { panic!() };
        assert_eq!(
            (most.number, most.bound, most.surface.as_str()),
            (1.0, std::cmp::Ordering::Less, "hooguit 1 uur")
        );
        let [least] = &amounts("Minimaal 2,5 uur")[..] else { panic!() };
        assert_eq!((least.number, least.bound), (2.5, std::cmp::Ordering::Greater));
        assert!(amounts("een vergadering").is_empty());
    }

    #[test]
    fn opposites_turn_round_where_they_are_denied() {
        let pole =
            |text| read(Language::Nl, text).poles.into_iter().find(|pole| pole.surface == "meer").unwrap();
        assert!(!pole("meer overleg").right);
        assert!(pole("meer overleg").of.is_some());
        assert!(pole("niet meer overleg").right);
    }

    #[test]
    fn who_it_is_of_is_seen() {
        let reading = read(Language::Nl, "eigenaarschap bij de gemeente");
        assert!(reading.parties.iter().any(|party| party.bound && party.surface == "gemeente"));
        assert!(!read(Language::Nl, "gemeente betaalt").parties[0].bound);
    }
}
