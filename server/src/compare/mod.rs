//! What the partners' cards have in common, and where they seem to clash: proposals with the signs for them, for people
//! to judge.
//!
//! Architecture invariant: plain functions on plain data. There is no clock here, no socket, no storage, no
//! randomness, no network and nothing asynchronous. Nothing is decided here and nothing moved.
//!
//! How it works: a card is cut into [`tokens`]; [`stems`] and the [`lexicon`] say which words are forms of each other,
//! parts of each other, related or opposite; [`reading`] also finds what is denied, amounts and parties. Words that are
//! rare in this workshop ([`rarity`]) and in the language count more. Two cards that share a rare word, a part or a
//! line of the lexicon are aligned ([`pairs`]) and judged ([`judge`]); pairs in which each is the other's best become
//! groups ([`grouping`]).

mod alike;
mod candidates;
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
mod tokens;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use samenkaart_protocol::{Id, Language, Proposal, ProposalKind, Reason};

use grouping::{Edge, group};
use meaning::Direction;
use names::Names;
use pairs::{frame, signs};
use rarity::{Rarity, Weighed};
use reader::Reader;
use reading::Reading;
use texts::Texts;

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
        Self { lexicon, meaning: None, texts: Texts::default(), judged: HashMap::new() }
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
        let texts = sorted.iter().map(|card| card.text.as_str()).collect();
        self.texts.read(&self.lexicon, self.meaning.as_ref(), &texts);
        let readings: Vec<&Reading> = sorted.iter().map(|card| self.texts.get(&card.text)).collect();
        let rarity = Rarity::of(readings.iter().copied());
        let table = Table {
            weighed: readings.iter().map(|reading| Weighed::new(reading, &rarity)).collect(),
            directions: sorted.iter().map(|card| self.texts.direction(&card.text)).collect(),
            meaning: self.meaning.as_ref(),
            cards: sorted,
            readings,
            rarity,
        };
        let mut steps: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
        for (at, card) in table.cards.iter().enumerate() {
            steps.entry(&card.column).or_default().push(at);
        }
        let mut judged = HashMap::with_capacity(self.judged.len());
        let mut found = Vec::new();
        for places in steps.values() {
            let mut here = table.propose(places, &self.judged, &mut judged);
            sort(&mut here);
            here.truncate(PER_STEP);
            found.extend(here);
        }
        self.judged = judged;
        sort(&mut found);
        found
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
    directions: Vec<Option<&'a Direction>>,
    meaning: Option<&'a Meaning>,
    rarity: Rarity,
}

impl Table<'_> {
    /// The proposals of one step.
    fn propose(
        &self,
        places: &[usize],
        before: &HashMap<(u64, u64), Judged>,
        judged: &mut HashMap<(u64, u64), Judged>,
    ) -> Vec<Proposal> {
        let mut edges = Vec::new();
        let mut found = Vec::new();
        let mut pairs = candidates::pairs(&self.cards, &self.readings, places);
        if self.meaning.is_some() {
            pairs.extend(candidates::nearest(&self.cards, places, |a, b| self.meaning(a, b)));
            pairs.sort_unstable();
            pairs.dedup();
        }
        for (a, b) in pairs {
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
        for (group, strongest) in group(&self.mutual(edges), judge::ENOUGH) {
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
            found.push(self.proposal(ProposalKind::Same, &group, judge::strength(strongest), reasons));
        }
        found
    }

    fn judge(&self, a: usize, b: usize) -> Judged {
        let (one, other) = (self.readings[a], self.readings[b]);
        let (mut signs, _) = signs(&self.weighed[a], &self.weighed[b], &self.rarity);
        let mut score = judge::same(&signs, one, other);
        // The frame speaks against a pair, and costs the most to find: it is asked where it can matter.
        if score >= judge::ENOUGH {
            signs.frame = frame(&one.words, &other.words);
            score = judge::same(&signs, one, other);
        }
        score += self.meaning(a, b) * judge::open_to_meaning(&signs);
        Judged { score, clash: judge::clash(&signs, score) }
    }

    fn reasons(&self, kind: ProposalKind, a: usize, b: usize) -> Vec<Reason> {
        let (_, alignment) = signs(&self.weighed[a], &self.weighed[b], &self.rarity);
        let mut reasons = judge::reasons(kind, self.readings[a], self.readings[b], &alignment);
        if kind == ProposalKind::Same && meaning::says(self.meaning(a, b)) {
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
