//! What the program itself proposes.

use std::collections::{HashMap, HashSet};

use samenkaart::compare::{Comparison, Lexicon, Lexicons, together};
use samenkaart_protocol::{Id, ProposalKind};

use crate::{
    gold::{Gold, Pair, sorted},
    score::Score,
};

pub struct Found {
    pub score: Score,
    pub proposals: usize,
    /// What was not joined, by kind.
    pub missed: Vec<(&'static str, usize)>,
}

pub fn find(known: &Lexicons, gold: &Gold) -> Found {
    find_by(known.comparison(gold.language), &known.of(gold.language), gold)
}

pub fn find_by(mut comparison: Comparison, lexicon: &Lexicon, gold: &Gold) -> Found {
    let found = comparison.update(&gold.cards);
    let places: HashMap<&Id, usize> =
        gold.cards.iter().enumerate().map(|(at, card)| (&card.id, at)).collect();
    let (mut joined, mut clash): (HashSet<Pair>, HashSet<Pair>) = Default::default();
    for proposal in found.iter().filter(|one| one.proposal != ProposalKind::SameWords) {
        let cards: Vec<usize> = proposal.cards.iter().map(|card| places[card]).collect();
        for a in &cards {
            for b in cards.iter().filter(|b| gold.cards[*a].partner != gold.cards[**b].partner) {
                joined.insert(sorted(*a, *b));
                if proposal.proposal == ProposalKind::Clash {
                    clash.insert(sorted(*a, *b));
                }
            }
        }
    }
    let mut missed = [
        ("nothing in common that the program knows", 0),
        ("something in common, too little to tell from chance", 0),
        ("a contradiction without a word for it that the program knows", 0),
    ];
    for (a, b) in gold.same.difference(&joined) {
        let like = together(lexicon, &gold.cards[*a].text, &gold.cards[*b].text);
        let kind = if gold.opposite.contains(&(*a, *b)) { 2 } else { usize::from(like > 0.0) };
        missed[kind].1 += 1;
    }
    Found { score: Score::of(gold, &joined, &clash), proposals: found.len(), missed: missed.to_vec() }
}
