//! What two cards are to each other: the same, a clash, or nothing that can be said; and the signs for it.
//!
//! The score is a logistic model. Its weights were fitted by `make compare-learn` on nl-1, nl-3 and en-1 in
//! `tests/compare/cards` and the workshops in `tests/compare/practice` (pairs that only look alike counted several times).
//! What counts: how much of both cards goes together, by words and by what they mean, and how much nearer they are to each
//! other than to the rest of the table. Against it: the same frame around another thing ("insurance for the roof" and
//! "insurance for the volunteers"), and a rest that means something else: who means the same in a group of their own says
//! it in words of their own.

use samenkaart_protocol::{ProposalKind, Reason};

use super::{
    alike::Bond,
    pairs::{Alignment, Signs},
    reading::{Reading, Unit},
    thoughts::Common,
};

/// From which score on two cards are proposed: where, of workshops that were left out while the weights were fitted, at
/// least 65 % of the pairs were right and at most 10 % of those that only look alike were among them.
pub const ENOUGH: f32 = -0.7;
/// Cards with the very same words.
const IDENTICAL: f32 = 4.0;
/// From which score by words alone on, on a table of few cards and on a full one.
const ENOUGH_BY_WORDS: [f32; 2] = [-1.75, -0.3];
/// How many cards are few, and how many are a full table.
const FEW: f32 = 20.0;
const FULL: f32 = 80.0;
/// Cards of which all words go together: which part of their weight that is, and their score at least.
const ALL: f32 = 0.8;
const COVERED: f32 = 1.0;
/// From how near both are to one thought on it is named as a reason.
const NAMED: f32 = 0.45;
/// The lexicon counts up to this.
const MOST_BY_LIST: f32 = 1.2;
/// Words shown of a kind of sign.
const SHOWN: usize = 5;

/// Signs that are weighed.
pub const SIGNS: usize = 17;

/// What each sign weighs, and last what is there without any.
pub type Weights = [f32; SIGNS + 1];

/// As they were learned.
pub const WEIGHTS: Weights = [
    0.43, -1.42, 0.92, -3.24, -1.48, -6.52, 5.22, 0.45, 2.27, 2.12, 1.15, 4.84, 0.87, 1.00, 1.50, 1.07,
    -0.36, -6.68,
];

/// The signs in the order of their weights.
pub fn row(signs: &Signs, a: &Reading, b: &Reading) -> [f32; SIGNS] {
    let (one, other) = (a.words.len() as f32, b.words.len() as f32);
    [
        (signs.covers[0] * signs.covers[1]).sqrt(),
        signs.by_word.ln_1p(),
        signs.by_list.min(MOST_BY_LIST),
        signs.frame * signs.by_word,
        signs.frame * signs.apart[0],
        signs.near,
        signs.nearer,
        signs.common.overlap,
        signs.common.level,
        (1.0 - signs.rest.alike) * signs.by_word,
        signs.rest.fits * signs.by_word,
        signs.rest.alike,
        one.min(other).ln_1p(),
        one.max(other).ln_1p(),
        signs.opposite,
        signs.denied,
        signs.whom,
    ]
}

/// How much speaks for two cards saying the same.
pub fn same(weights: &Weights, enough_by_words: f32, signs: &Signs, a: &Reading, b: &Reading) -> f32 {
    if a.words == b.words && !a.words.is_empty() {
        return IDENTICAL;
    }
    let [base, ..] = &weights[SIGNS..] else { return 0.0 };
    let score = row(signs, a, b).iter().zip(weights).map(|(sign, weight)| sign * weight).sum::<f32>() + base;
    // Where all words of both go together there is no rest that could mean something else.
    let nothing_left = signs.covers[0] >= ALL && signs.denied == 0.0 && signs.opposite == 0.0;
    let score = score.max(ENOUGH + by_words(signs) - enough_by_words);
    if nothing_left { score.max(COVERED) } else { score }
}

/// From which score by words alone two of so many cards are the same: the fuller the table, the more look alike by chance.
pub fn enough_by_words(cards: usize) -> f32 {
    let [few, full] = ENOUGH_BY_WORDS;
    few + (full - few) * ((cards as f32 - FEW) / (FULL - FEW)).clamp(0.0, 1.0)
}

/// How much speaks for it by words alone: nearly the same words are the same, whatever else is on the table. A logistic model
/// of its own, fitted on nl-1, nl-3, en-1 and the workshops `own-*` of the practice.
fn by_words(signs: &Signs) -> f32 {
    let covers = (signs.covers[0] * signs.covers[1]).sqrt();
    4.01 * covers + 2.77 * signs.by_word.ln_1p() + 3.41 * signs.by_list.min(MOST_BY_LIST)
        - 3.02 * signs.frame * signs.by_word
        - 0.72 * signs.frame * signs.apart[0]
        - 4.02
}

/// Whether a thought that two cards share is worth naming as a reason.
pub fn says(common: Common) -> bool {
    common.level >= NAMED
}

/// How much of what a model of the language finds counts, 0 to 1: all of it where two cards share no word. Who shares
/// many words and still says something else points the same way too, so there it says nothing new.
pub fn open_to_meaning(signs: &Signs) -> f32 {
    (1.0 - signs.by_word).max(0.0)
}

/// How much speaks for two cards contradicting each other, 0 to 1; `above` is by how much their score is more than enough.
pub fn clash(signs: &Signs, above: f32) -> f32 {
    let together = signs.by_word + signs.by_list;
    let covers = (signs.covers[0] * signs.covers[1]).sqrt();
    let mut most = 0.0_f32;
    if signs.opposite == 1.0 && together > 0.2 {
        most = 0.85;
    }
    if signs.amount == 1.0 && together > 0.3 {
        most = most.max(0.8);
    }
    if signs.denied > 0.5 && covers > 0.3 {
        most = most.max(0.7);
    }
    if signs.whom == 1.0 && signs.by_word > 0.4 {
        most = most.max(0.65);
    }
    if signs.opposite >= 0.5 && above >= 0.0 && together > 0.6 {
        most = most.max(0.6);
    }
    most
}

/// How strong a score is, 0 to 1: a half where it is just enough, which `above` is counted from.
pub fn strength(above: f32) -> f32 {
    1.0 / (1.0 + (-above).exp())
}

/// The signs, for people: the plainest first.
pub fn reasons(kind: ProposalKind, a: &Reading, b: &Reading, alignment: &Alignment) -> Vec<Reason> {
    let mut words = Vec::new();
    let mut near = Vec::new();
    let mut related = Vec::new();
    let mut taken = Vec::new();
    for (one, found) in a.units.iter().zip(&alignment.left) {
        let Some(found) = found.filter(|found| found.like >= 0.4) else { continue };
        let other = &b.units[found.other];
        if taken.contains(&found.other) {
            continue;
        }
        taken.push(found.other);
        let line = one.same.iter().find(|line| found.bond == Bond::Related && other.same.contains(line));
        let said = |unit: &Unit| line.map_or(unit.surface.as_str(), |line| unit.by(*line)).to_owned();
        let pair = [said(one), said(other)];
        match found.bond {
            Bond::Word if one.stem == other.stem || one.folded == other.folded => {
                words.push(one.surface.clone())
            }
            Bond::Word => related.push(Reason::Related { pair }),
            Bond::Near => near.push(Reason::Near { pair }),
            Bond::Related if pair[0].to_lowercase() == pair[1].to_lowercase() => words.push(said(one)),
            Bond::Related => related.push(Reason::Related { pair }),
            Bond::Subject => {}
        }
    }
    let mut reasons = Vec::new();
    if kind == ProposalKind::Clash {
        reasons.extend(against(a, b, alignment));
    }
    words.dedup();
    words.truncate(SHOWN);
    if !words.is_empty() {
        reasons.push(Reason::Words { words });
    }
    reasons.extend(near.into_iter().take(SHOWN));
    reasons.extend(related.into_iter().take(SHOWN));
    reasons
}

/// The signs of several pairs as those of one group: every word and pair of words once.
pub fn together(reasons: impl Iterator<Item = Reason>) -> Vec<Reason> {
    let mut words: Vec<String> = Vec::new();
    let mut others: Vec<Reason> = Vec::new();
    let mut said: Vec<[String; 2]> = Vec::new();
    for reason in reasons {
        match &reason {
            Reason::Words { words: more } => {
                for word in more {
                    if !words.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
                        words.push(word.clone());
                    }
                }
            }
            Reason::Near { pair } | Reason::Related { pair } => {
                let mut lower = pair.clone().map(|word| word.to_lowercase());
                lower.sort();
                if !said.contains(&lower) {
                    said.push(lower);
                    others.push(reason);
                }
            }
            _ if !others.contains(&reason) => others.push(reason),
            _ => {}
        }
    }
    others.truncate(SHOWN);
    let words = (!words.is_empty()).then_some(Reason::Words { words });
    words.into_iter().chain(others).collect()
}

/// What speaks against two cards saying the same.
fn against(a: &Reading, b: &Reading, alignment: &Alignment) -> Vec<Reason> {
    let mut found = Vec::new();
    for one in &a.poles {
        if let Some(other) = b.poles.iter().find(|other| other.line == one.line && other.right != one.right) {
            let reason = Reason::Opposites { pair: [one.surface.clone(), other.surface.clone()] };
            if !one.surface.eq_ignore_ascii_case(&other.surface) && !found.contains(&reason) {
                found.push(reason);
            }
        }
    }
    for one in &a.amounts {
        if let Some(other) = b.amounts.iter().find(|other| other.of == one.of && other != &one) {
            found.push(Reason::Quantity { pair: [one.surface.clone(), other.surface.clone()] });
        }
    }
    for (one, matched) in a.units.iter().zip(&alignment.left) {
        let Some(matched) = matched.filter(|found| found.bond == Bond::Word && found.like > 0.9) else {
            continue;
        };
        let other = &b.units[matched.other];
        if one.contradicts(other) {
            let word = if one.denied { &one.surface } else { &other.surface };
            found.push(Reason::Negated { word: word.clone() });
            break;
        }
    }
    let bound = |reading: &Reading| reading.parties.iter().find(|party| party.bound).cloned();
    if let (Some(one), Some(other)) = (bound(a), bound(b))
        && one.line != other.line
    {
        found.push(Reason::Whom { pair: [one.surface, other.surface] });
    }
    found.truncate(SHOWN);
    found
}
