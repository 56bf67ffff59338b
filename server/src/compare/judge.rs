//! What two cards are to each other: the same, a clash, or nothing that can be said; and the signs for it.
//!
//! The score is a small logistic model. Its weights were fitted on three of the six workshops in
//! `tests/compare/cards` (nl-1, nl-3, en-1) and the four in `tests/compare/practice` (pairs that only look alike counted
//! four times), and are kept as they came out, rounded. What counts: how much of both cards goes together (`covers`),
//! by the same words (`by_word`) and by the lexicon (`by_list`). Against it: the same frame around another thing
//! ("insurance for the roof" and "insurance for the volunteers"): the more words two cards share in the same order while
//! they still differ, the more likely they only look alike – who means the same in a group of their own says it in
//! words of their own.

use samenkaart_protocol::{ProposalKind, Reason};

use super::{
    alike::Bond,
    pairs::{Alignment, Signs},
    reading::{Reading, Unit},
};

/// From which score on two cards are proposed. Chosen on the same workshops, each left out in turn.
pub const ENOUGH: f32 = -1.75;
const BASE: f32 = -4.02;
const COVERS: f32 = 4.01;
const BY_WORD: f32 = 2.77;
const BY_LIST: f32 = 3.41;
const MOST_BY_LIST: f32 = 1.2;
const FRAME: f32 = -3.02;
const FRAME_APART: f32 = -0.72;
/// Cards with the very same words.
const IDENTICAL: f32 = 3.0;
/// Words shown of a kind of sign.
const SHOWN: usize = 5;

/// How much speaks for two cards saying the same.
pub fn same(signs: &Signs, a: &Reading, b: &Reading) -> f32 {
    if a.words == b.words && !a.words.is_empty() {
        return IDENTICAL;
    }
    let covers = (signs.covers[0] * signs.covers[1]).sqrt();
    BASE + COVERS * covers
        + BY_WORD * (1.0 + signs.by_word).ln()
        + BY_LIST * signs.by_list.min(MOST_BY_LIST)
        + FRAME * signs.frame * signs.by_word
        + FRAME_APART * signs.frame * signs.apart[0]
}

/// How much of what a model of the language finds counts, 0 to 1: all of it where two cards share no word. Who shares
/// many words and still says something else points the same way too, so there it says nothing new.
pub fn open_to_meaning(signs: &Signs) -> f32 {
    (1.0 - signs.by_word).max(0.0)
}

/// How much speaks for two cards contradicting each other, 0 to 1; `score` is that of [`same`].
pub fn clash(signs: &Signs, score: f32) -> f32 {
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
    if signs.opposite >= 0.5 && score >= ENOUGH && together > 0.6 {
        most = most.max(0.6);
    }
    most
}

/// How strong a score is, 0 to 1: a half where it is just enough.
pub fn strength(score: f32) -> f32 {
    1.0 / (1.0 + (ENOUGH - score).exp())
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
