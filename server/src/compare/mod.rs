//! What the partners' cards have in common, and where they seem to clash: proposals with the signs for them, for people
//! to judge.
//!
//! Architecture invariant: plain functions on plain data. There is no clock here, no socket, no storage, no
//! randomness, no network and nothing asynchronous. Nothing is decided here and nothing moved.
//!
//! How it works: a card is cut into [`tokens`]; [`stems`] and the [`lexicon`] say which words are forms of each other,
//! parts of each other, related or opposite; [`reading`] also finds what is denied, amounts and parties. Words that are
//! rare in this workshop ([`rarity`]) and in the language count more. What a card means without a common word is learned
//! from [`thoughts`] that are written by hand. Two cards that share a rare word, a part or a line of the lexicon, or are near
//! in meaning ([`crowd`]), are aligned ([`pairs`]) and judged ([`judge`]); pairs in which each is the other's
//! best become groups ([`grouping`]).

mod alike;
mod candidates;
mod crowd;
mod grouping;
mod judge;
mod letters;
mod lexicon;
mod meaning;
mod names;
mod pairs;
mod rarity;
mod reader;
mod reading;
mod stems;
#[cfg(test)]
mod tests;
mod texts;
pub mod thoughts;
mod tokens;

use std::{
    cell::OnceCell,
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use samenkaart_protocol::{Id, Language, Proposal, ProposalKind, Reason};

use crowd::Crowd;
use grouping::{Edge, group};
use meaning::Direction;
use names::Names;
use pairs::{Signs, signs};
use rarity::{Rarity, Weighed};
use reader::Reader;
use reading::Reading;
use texts::Texts;
use thoughts::{Rest, Sense, Thoughts, Word};

pub use judge::{SIGNS, Weights};
pub use lexicon::{Lexicon, LexiconError};
pub use meaning::{Meaning, Model, NoModel};

/// What is known of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Unique in the workshop.
    pub id: Id,
    /// Whose words.
    pub partner: Id,
    /// In which step.
    pub column: Id,
    /// Its words.
    pub text: String,
}

/// What is known of every language, for all workshops of a server: its words, and meanings where there is a model.
#[derive(Clone)]
pub struct Lexicons {
    nl: Known,
    en: Known,
}

/// What is known of one language.
#[derive(Clone)]
struct Known {
    lexicon: Arc<Lexicon>,
    meaning: Option<Meaning>,
}

impl Default for Lexicons {
    fn default() -> Self {
        let known = |language| Known { lexicon: Arc::new(Lexicon::of(language)), meaning: None };
        Self { nl: known(Language::Nl), en: known(Language::En) }
    }
}

impl Lexicons {
    /// With words of the user's own, for both languages.
    ///
    /// # Errors
    /// When a line cannot be read.
    pub fn with(&self, text: &str) -> Result<Self, LexiconError> {
        let with = |known: &Known| {
            let lexicon = Arc::new(known.lexicon.with(text)?);
            Ok(Known { lexicon, meaning: known.meaning.clone() })
        };
        Ok(Self { nl: with(&self.nl)?, en: with(&self.en)? })
    }

    /// With a model, for the languages of which it can tell sentences apart.
    ///
    /// # Errors
    /// When that is none.
    pub fn with_model(mut self, model: Arc<dyn Model>) -> Result<Self, NoModel> {
        let (nl, en) = (Meaning::new(model.clone(), Language::Nl), Meaning::new(model, Language::En));
        if let (Err(none), Err(_)) = (&nl, &en) {
            return Err(*none);
        }
        self.nl.meaning = nl.ok();
        self.en.meaning = en.ok();
        Ok(self)
    }

    /// For which languages there is a model.
    pub fn modelled(&self) -> Vec<Language> {
        let languages = [Language::Nl, Language::En].into_iter();
        languages.filter(|language| self.known(*language).meaning.is_some()).collect()
    }

    /// The words of one language.
    pub fn of(&self, language: Language) -> Arc<Lexicon> {
        self.known(language).lexicon.clone()
    }

    /// For the cards of a workshop in that language.
    pub fn comparison(&self, language: Language) -> Comparison {
        let Known { lexicon, meaning } = self.known(language).clone();
        Comparison { meaning, ..Comparison::new(lexicon) }
    }

    fn known(&self, language: Language) -> &Known {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// Proposals about one step, at most.
const PER_STEP: usize = 60;

/// Compares the cards of one workshop, again and again; keeps what it worked out, so that a change of one card costs
/// little.
pub struct Comparison {
    lexicon: Arc<Lexicon>,
    thoughts: &'static Thoughts,
    weights: Weights,
    enough: f32,
    meaning: Option<Meaning>,
    texts: Texts,
    /// What came of two cards, by their marks.
    judged: HashMap<(u64, u64), Judged>,
}

/// What two cards are to each other.
#[derive(Clone, Copy)]
struct Judged {
    score: f32,
    clash: f32,
}

impl Comparison {
    /// With these words, and without a model.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        let thoughts = Thoughts::of(lexicon.language());
        Self {
            lexicon,
            thoughts,
            weights: judge::WEIGHTS,
            enough: judge::ENOUGH,
            meaning: None,
            texts: Texts::default(),
            judged: HashMap::new(),
        }
    }

    /// With other weights, and another score from which on two cards are proposed; for learning.
    #[must_use]
    pub fn judged_by(self, weights: Weights, enough: f32) -> Self {
        Self { weights, enough, ..self }
    }

    /// In which language it reads.
    pub fn language(&self) -> Language {
        self.lexicon.language()
    }

    /// What the cards have in common and where they seem to clash, the strongest first. The same cards give the same
    /// proposals in the same order, whatever was compared before.
    pub fn update(&mut self, cards: &[Card]) -> Vec<Proposal> {
        let mut sorted: Vec<&Card> = cards.iter().collect();
        sorted.sort_by(|a, b| (&a.column, &a.id).cmp(&(&b.column, &b.id)));
        self.read(&sorted);
        let table = Table::new(sorted, self);
        let mut judged = HashMap::with_capacity(self.judged.len());
        let mut found = Vec::new();
        for places in table.steps().values() {
            let mut here = table.propose(places, &self.judged, &mut judged);
            sort(&mut here);
            here.truncate(PER_STEP);
            found.extend(here);
        }
        self.judged = judged;
        sort(&mut found);
        found
    }

    /// The signs of each two cards of different partners in one step, by their places; for learning.
    pub fn signs(&mut self, cards: &[Card]) -> Vec<(usize, usize, [f32; SIGNS])> {
        let cards: Vec<&Card> = cards.iter().collect();
        self.read(&cards);
        let table = Table::new(cards, self);
        let mut found = Vec::new();
        for places in table.steps().values() {
            for (i, a) in places.iter().enumerate() {
                let others = places[i + 1..].iter();
                for b in others.filter(|b| table.cards[*a].partner != table.cards[**b].partner) {
                    found.push((
                        *a,
                        *b,
                        judge::row(&table.signs(*a, *b), table.readings[*a], table.readings[*b]),
                    ));
                }
            }
        }
        found
    }

    fn read(&mut self, cards: &[&Card]) {
        let texts = cards.iter().map(|card| card.text.as_str()).collect();
        self.texts.read(&self.lexicon, self.thoughts, self.meaning.as_ref(), &texts);
    }
}

fn sort(found: &mut [Proposal]) {
    found.sort_by(|a, b| b.strength.cmp(&a.strength).then_with(|| a.cards.cmp(&b.cards)));
}

/// How much alike two texts are, 0 to 1, by themselves: how much of both goes together, and how many letters follow each
/// other in both. For measuring.
pub fn similarity(lexicon: &Lexicon, one: &str, other: &str) -> f32 {
    (together(lexicon, one, other) + letters::cosine(one, other)) / 2.0
}

/// How much of two texts goes together by words and the lexicon, 0 to 1; 0: nothing that the program knows.
pub fn together(lexicon: &Lexicon, one: &str, other: &str) -> f32 {
    let mut names = Names::default();
    let mut reader = Reader::new(lexicon, &|_| false, &mut names);
    let (one, other) = (reader.read(one), reader.read(other));
    let rarity = Rarity::default();
    let (signs, _) = signs(&Weighed::new(&one, &rarity), &Weighed::new(&other, &rarity), &rarity);
    (signs.covers[0] * signs.covers[1]).sqrt().min(1.0)
}

/// The cards as they lie on the table now.
struct Table<'a> {
    cards: Vec<&'a Card>,
    readings: Vec<&'a Reading>,
    weighed: Vec<Weighed<'a>>,
    senses: Vec<Option<&'a Sense>>,
    /// What the words of each card mean, worked out where it is asked.
    words: Vec<OnceCell<Vec<Word>>>,
    /// How crowded it is around each card, by what they mean.
    crowded: Vec<f32>,
    directions: Vec<Option<&'a Direction>>,
    meaning: Option<&'a Meaning>,
    thoughts: &'a Thoughts,
    weights: &'a Weights,
    enough: f32,
    enough_by_words: f32,
    rarity: Rarity,
    /// Pairs that are near by what they mean, whatever words they have.
    nearest: Vec<(usize, usize)>,
}

impl<'a> Table<'a> {
    /// Of cards whose texts were read.
    fn new(cards: Vec<&'a Card>, comparison: &'a Comparison) -> Self {
        let texts = &comparison.texts;
        let readings: Vec<&Reading> = cards.iter().map(|card| texts.get(&card.text)).collect();
        let rarity = Rarity::of(readings.iter().copied());
        let mut this = Self {
            weighed: readings.iter().map(|reading| Weighed::new(reading, &rarity)).collect(),
            senses: cards.iter().map(|card| texts.sense(&card.text)).collect(),
            words: vec![OnceCell::new(); cards.len()],
            crowded: vec![0.0; cards.len()],
            directions: cards.iter().map(|card| texts.direction(&card.text)).collect(),
            meaning: comparison.meaning.as_ref(),
            thoughts: comparison.thoughts,
            weights: &comparison.weights,
            enough: comparison.enough,
            enough_by_words: judge::enough_by_words(cards.len()),
            nearest: Vec::new(),
            cards,
            readings,
            rarity,
        };
        for places in this.steps().values() {
            let crowd = Crowd::of(&this.cards, &this.senses, places);
            for (at, crowded) in places.iter().zip(crowd.crowded()) {
                this.crowded[*at] = *crowded;
                this.weighed[*at].mark(*crowded);
                this.weighed[*at].mark(this.enough_by_words);
            }
            this.nearest.extend(crowd.nearest());
        }
        this
    }

    /// The places of the cards of each step.
    fn steps(&self) -> BTreeMap<&'a Id, Vec<usize>> {
        let mut steps: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
        for (at, card) in self.cards.iter().enumerate() {
            steps.entry(&card.column).or_default().push(at);
        }
        steps
    }

    /// The pairs of one step that are worth a look.
    fn candidates(&self, places: &[usize]) -> Vec<(usize, usize)> {
        let mut pairs = candidates::pairs(&self.cards, &self.readings, places);
        let column = |at: usize| &self.cards[at].column;
        pairs.extend(self.nearest.iter().filter(|(a, _)| column(*a) == column(places[0])));
        if self.meaning.is_some() {
            pairs.extend(candidates::nearest(&self.cards, places, |a, b| self.meaning(a, b)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// The proposals of one step.
    fn propose(
        &self,
        places: &[usize],
        before: &HashMap<(u64, u64), Judged>,
        judged: &mut HashMap<(u64, u64), Judged>,
    ) -> Vec<Proposal> {
        let mut edges = Vec::new();
        let mut found = Vec::new();
        for (a, b) in self.candidates(places) {
            let marks = (self.weighed[a].mark, self.weighed[b].mark);
            let one = before
                .get(&marks)
                .or_else(|| judged.get(&marks))
                .copied()
                .unwrap_or_else(|| self.judge(a, b));
            judged.insert(marks, one);
            if one.clash > 0.0 {
                let reasons = self.reasons(ProposalKind::Clash, a, b);
                found.push(self.proposal(ProposalKind::Clash, &[a, b], one.clash, reasons));
            } else {
                edges.push(Edge { a, b, score: one.score });
            }
        }
        for (group, strongest) in group(&self.mutual(edges), self.enough) {
            // Every card is tied to the one before it that it goes with best.
            let mark = |at: usize| self.weighed[at].mark;
            let score = |a: usize, b: usize| {
                let one = judged.get(&(mark(a.min(b)), mark(a.max(b))));
                one.map_or(f32::MIN, |one| one.score)
            };
            let tied = |at: usize| {
                let before = group[..at].iter().copied();
                before.max_by(|a, b| score(*a, group[at]).total_cmp(&score(*b, group[at])))
            };
            let pairs = (1..group.len()).filter_map(|at| tied(at).map(|to| (to, group[at])));
            let reasons = pairs.flat_map(|(a, b)| self.reasons(ProposalKind::Same, a, b));
            let reasons = judge::together(reasons);
            found.push(self.proposal(
                ProposalKind::Same,
                &group,
                judge::strength(strongest - self.enough),
                reasons,
            ));
        }
        found
    }

    fn words(&self, at: usize) -> &[Word] {
        self.words[at].get_or_init(|| self.senses[at].map_or(Vec::new(), |sense| self.thoughts.words(sense)))
    }

    /// What two cards have in common and what not.
    fn signs(&self, a: usize, b: usize) -> Signs {
        let (mut signs, _) = signs(&self.weighed[a], &self.weighed[b], &self.rarity);
        if let (Some(one), Some(other)) = (self.senses[a], self.senses[b]) {
            signs.near = one.cosine(other);
            signs.nearer = 2.0 * signs.near - self.crowded[a] - self.crowded[b];
            signs.common = one.common(other);
            signs.rest = Rest::of(self.words(a), self.words(b));
        }
        signs
    }

    fn judge(&self, a: usize, b: usize) -> Judged {
        let signs = self.signs(a, b);
        let mut score =
            judge::same(self.weights, self.enough_by_words, &signs, self.readings[a], self.readings[b]);
        score += self.meaning(a, b) * judge::open_to_meaning(&signs);
        Judged { score, clash: judge::clash(&signs, score - self.enough) }
    }

    fn reasons(&self, kind: ProposalKind, a: usize, b: usize) -> Vec<Reason> {
        let (_, alignment) = signs(&self.weighed[a], &self.weighed[b], &self.rarity);
        let mut reasons = judge::reasons(kind, self.readings[a], self.readings[b], &alignment);
        if let (Some(one), Some(other)) = (self.senses[a], self.senses[b]) {
            let common = one.common(other);
            let thought = common.thought.filter(|_| reasons.is_empty() || judge::says(common));
            reasons.extend(
                thought.map(|thought| Reason::Thought { thought: self.thoughts.label(thought).to_owned() }),
            );
        }
        if kind == ProposalKind::Same && (reasons.is_empty() || meaning::says(self.meaning(a, b))) {
            reasons.push(Reason::Meaning {});
        }
        reasons
    }

    /// What a model of the language adds to the score of two cards; 0 without one.
    fn meaning(&self, a: usize, b: usize) -> f32 {
        match (self.meaning, self.directions[a], self.directions[b]) {
            (Some(meaning), Some(one), Some(other)) => meaning.weight(one, other),
            _ => 0.0,
        }
    }

    fn proposal(
        &self,
        kind: ProposalKind,
        places: &[usize],
        strength: f32,
        reasons: Vec<Reason>,
    ) -> Proposal {
        Proposal {
            proposal: kind,
            column: self.cards[places[0]].column.clone(),
            cards: places.iter().map(|at| self.cards[*at].id.clone()).collect(),
            strength: (strength * 100.0).round().clamp(0.0, 100.0) as u8,
            reasons,
        }
    }

    /// Those pairs in which each card is the other's best one of its partner.
    fn mutual(&self, edges: Vec<Edge>) -> Vec<Edge> {
        let mut best: HashMap<(usize, &Id), f32> = HashMap::new();
        for edge in &edges {
            for (own, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let place = best.entry((own, &self.cards[other].partner)).or_insert(f32::MIN);
                *place = place.max(edge.score);
            }
        }
        let is_best =
            |own: usize, other: usize, score: f32| score >= best[&(own, &self.cards[other].partner)];
        edges
            .into_iter()
            .filter(|edge| is_best(edge.a, edge.b, edge.score) && is_best(edge.b, edge.a, edge.score))
            .collect()
    }
}
