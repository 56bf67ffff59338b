//! The cards as they lie on the table at one moment: which pairs are worth a look, what comes of them, and what is proposed.

use std::collections::{BTreeMap, HashMap};

use samenkaart_protocol::{Id, Proposal, ProposalKind, Reason};

use super::{
    Card, Comparison, Judged, candidates,
    crowd::Crowd,
    grouping::{Edge, group},
    judge::{self, SIGNS, Weights},
    meaning::{self, Direction, Meaning},
    pairs::{Signs, signs},
    rarity::{Rarity, Weighed},
    reading::Reading,
    thoughts::{Sense, Thoughts},
};

/// The cards as they lie on the table now.
pub struct Table<'a> {
    cards: Vec<&'a Card>,
    readings: Vec<&'a Reading>,
    weighed: Vec<Weighed<'a>>,
    senses: Vec<Option<&'a Sense>>,
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
    pub fn new(cards: Vec<&'a Card>, comparison: &'a Comparison) -> Self {
        let texts = &comparison.texts;
        let readings: Vec<&Reading> = cards.iter().map(|card| texts.get(&card.text)).collect();
        let rarity = Rarity::of(readings.iter().copied());
        let mut this = Self {
            weighed: readings.iter().map(|reading| Weighed::new(reading, &rarity)).collect(),
            senses: cards.iter().map(|card| texts.sense(&card.text)).collect(),
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
    pub fn steps(&self) -> BTreeMap<&'a Id, Vec<usize>> {
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
    pub fn propose(
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

    /// What two cards have in common and what not.
    fn signs(&self, a: usize, b: usize) -> Signs {
        let (mut signs, _) = signs(&self.weighed[a], &self.weighed[b], &self.rarity);
        if let (Some(one), Some(other)) = (self.senses[a], self.senses[b]) {
            signs.near = one.cosine(other);
            signs.nearer = 2.0 * signs.near - self.crowded[a] - self.crowded[b];
            signs.common = one.common(other);
            signs.rest = self.thoughts.rest(one, other);
        }
        signs
    }

    /// Those that a pair is judged by.
    pub fn row(&self, a: usize, b: usize) -> [f32; SIGNS] {
        judge::row(&self.signs(a, b), self.readings[a], self.readings[b])
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
