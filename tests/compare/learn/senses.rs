//! Learns a direction for every feature, so that two ways to put a thought point the same way, and other thoughts elsewhere
//! (contrastive learning with the other thoughts of a batch as what it is not; Adagrad).

use std::collections::{BTreeMap, HashMap};

use samenkaart::compare::thoughts::{DIMENSIONS, corpus::Thought, text_features};
use samenkaart_protocol::Language;
use samenkaart_tests::chance::Chance;

const EPOCHS: usize = 30;
/// Thoughts that are told apart at once.
const BATCH: usize = 256;
/// How often each thought comes in an epoch.
const TURNS: usize = 5;
/// How sharply the right one must stand out.
const TEMPERATURE: f32 = 0.1;
const RATE: f32 = 0.1;
const DECAY: f32 = 1e-4;
/// So many of a text's features are left out at random, so that no one word carries a thought.
const DROP: f32 = 0.15;
/// How far from nothing a rare word begins, by chance: what is seldom seen should say little, and not something by chance.
const BEGIN: f32 = 0.1;
/// Rows of letters count less than words at the beginning.
const LETTERS: f32 = 0.25;
/// Rows of letters that come in fewer texts are not learned.
const LEAST: usize = 3;

type Numbers = [f32; DIMENSIONS];

pub struct Senses {
    pub features: Vec<(u32, Numbers)>,
    pub thoughts: Vec<(String, Numbers)>,
}

/// A text that is learned from, by the places of its features.
type Text = Vec<usize>;

pub fn learn(language: Language, thoughts: &[Thought], lexicon: &[Vec<String>]) -> Senses {
    let mut groups: Vec<Vec<String>> = thoughts
        .iter()
        .map(|thought| [std::slice::from_ref(&thought.label), &thought.ways, &thought.contrary].concat())
        .collect();
    groups.extend(lexicon.iter().filter(|words| words.len() > 1).cloned());
    let (places, kinds, counts) = known(language, &groups);
    let count: usize = groups.iter().map(Vec::len).sum();
    let encode = |text: &String| -> Text {
        text_features(language, text)
            .iter()
            .filter_map(|feature| places.get(&feature.number).copied())
            .collect()
    };
    let texts: Vec<Vec<Text>> = groups.iter().map(|group| group.iter().map(encode).collect()).collect();
    let mut chance = Chance::new(1);
    let rarest = (count as f32).ln();
    let mut rows: Vec<Numbers> = (0..places.len())
        .map(|at| {
            let rare = (count as f32 / counts[at] as f32).ln() / rarest;
            let size = BEGIN * rare * if kinds[at] { LETTERS } else { 1.0 } / (DIMENSIONS as f32).sqrt();
            std::array::from_fn(|_| chance.normal() * size)
        })
        .collect();
    let mut seen = vec![0.01_f32; rows.len()];
    for epoch in 0..EPOCHS {
        let loss = turn(&texts, &mut rows, &mut seen, &mut chance);
        if epoch % 10 == 9 {
            println!("{language:?}, epoch {}: {loss:.2}", epoch + 1);
        }
    }
    let centre = |(thought, texts): (&Thought, &Vec<Text>)| {
        // The label and the ways, not the contrary.
        let mut sum = [0.0; DIMENSIONS];
        for text in &texts[..=thought.ways.len()] {
            let (direction, _) = direction(text, &rows);
            sum.iter_mut().zip(direction).for_each(|(sum, one)| *sum += one);
        }
        (thought.label.clone(), unit(sum).0)
    };
    Senses {
        thoughts: thoughts.iter().zip(&texts).map(centre).collect(),
        features: places.into_iter().map(|(number, at)| (number, rows[at])).collect(),
    }
}

/// The features worth learning with their places, which of them are letters, and in how many texts each is.
fn known(language: Language, groups: &[Vec<String>]) -> (BTreeMap<u32, usize>, Vec<bool>, Vec<usize>) {
    let mut counts: BTreeMap<u32, (usize, bool)> = BTreeMap::new();
    for text in groups.iter().flatten() {
        let mut features = text_features(language, text);
        features.sort_unstable_by_key(|feature| feature.number);
        features.dedup_by_key(|feature| feature.number);
        for feature in features {
            counts.entry(feature.number).or_insert((0, feature.letters)).0 += 1;
        }
    }
    counts.retain(|_, (count, letters)| !*letters || *count >= LEAST);
    let places = counts.keys().enumerate().map(|(at, number)| (*number, at)).collect();
    let kinds = counts.values().map(|(_, letters)| *letters).collect();
    (places, kinds, counts.values().map(|(count, _)| *count).collect())
}

/// Once over all thoughts, several times; how wrong it still was, on the average.
fn turn(texts: &[Vec<Text>], rows: &mut [Numbers], seen: &mut [f32], chance: &mut Chance) -> f32 {
    let mut order: Vec<usize> = (0..texts.len()).flat_map(|at| [at; TURNS]).collect();
    chance.shuffle(&mut order);
    let (mut loss, mut batches) = (0.0, 0.0);
    for batch in order.chunks_mut(BATCH) {
        batch.sort_unstable();
        let mut groups = batch.to_vec();
        groups.dedup();
        if groups.len() < 8 {
            continue;
        }
        let mut pick = |side: usize, first: &mut Vec<usize>| -> Vec<Text> {
            let texts = groups.iter().enumerate().map(|(at, group)| {
                let of = &texts[*group];
                let mut one = chance.below(of.len());
                if side == 1 && one == first[at] {
                    one = (one + 1) % of.len();
                }
                if side == 0 {
                    first.push(one);
                }
                let text = &of[one];
                if text.len() <= 3 {
                    return text.clone();
                }
                text.iter().copied().filter(|_| chance.part() >= DROP).collect()
            });
            texts.collect()
        };
        let mut first = Vec::new();
        let sides = [pick(0, &mut first), pick(1, &mut first)];
        loss += step(&sides, rows, seen);
        batches += 1.0;
    }
    loss / batches
}

/// One batch: each text must find the other one of its thought among those of all.
#[allow(clippy::needless_range_loop)] // rows and columns of one table
fn step(sides: &[Vec<Text>; 2], rows: &mut [Numbers], seen: &mut [f32]) -> f32 {
    let found =
        sides.each_ref().map(|texts| texts.iter().map(|text| direction(text, rows)).collect::<Vec<_>>());
    let count = found[0].len();
    let dot = |one: &Numbers, other: &Numbers| -> f32 { one.iter().zip(other).map(|(a, b)| a * b).sum() };
    let alike: Vec<Vec<f32>> = found[0]
        .iter()
        .map(|(one, _)| found[1].iter().map(|(other, _)| dot(one, other) / TEMPERATURE).collect())
        .collect();
    // How much more or less alike each two should be: the softmax over rows and over columns, less what is right.
    let mut pull = vec![vec![0.0_f32; count]; count];
    let mut loss = 0.0;
    for by_row in [true, false] {
        for i in 0..count {
            let of = |j: usize| if by_row { alike[i][j] } else { alike[j][i] };
            let most = (0..count).map(of).fold(f32::MIN, f32::max);
            let all: f32 = (0..count).map(|j| (of(j) - most).exp()).sum();
            for j in 0..count {
                let part = (of(j) - most).exp() / all;
                let more = (part - f32::from(u8::from(i == j))) / (2.0 * count as f32 * TEMPERATURE);
                *if by_row { &mut pull[i][j] } else { &mut pull[j][i] } += more;
                if by_row && i == j {
                    loss -= part.max(1e-9).ln() / count as f32;
                }
            }
        }
    }
    let mut change: HashMap<usize, Numbers> = HashMap::new();
    for side in 0..2 {
        for i in 0..count {
            let mut slope = [0.0; DIMENSIONS];
            for j in 0..count {
                let pull = if side == 0 { pull[i][j] } else { pull[j][i] };
                let (other, _) = &found[1 - side][j];
                slope.iter_mut().zip(other).for_each(|(sum, one)| *sum += pull * one);
            }
            let (own, length) = &found[side][i];
            let along = dot(&slope, own);
            slope.iter_mut().zip(own).for_each(|(sum, one)| *sum = (*sum - along * one) / length);
            for at in &sides[side][i] {
                let change = change.entry(*at).or_insert([0.0; DIMENSIONS]);
                change.iter_mut().zip(&slope).for_each(|(sum, one)| *sum += one);
            }
        }
    }
    for (at, mut change) in change {
        change.iter_mut().zip(&rows[at]).for_each(|(sum, one)| *sum += DECAY * one);
        seen[at] += change.iter().map(|one| one * one).sum::<f32>() / DIMENSIONS as f32;
        let rate = RATE / seen[at].sqrt();
        rows[at].iter_mut().zip(&change).for_each(|(row, one)| *row -= rate * one);
    }
    loss
}

/// Where a text points, and how long the sum of its features is.
fn direction(text: &Text, rows: &[Numbers]) -> (Numbers, f32) {
    let mut sum = [0.0; DIMENSIONS];
    for at in text {
        sum.iter_mut().zip(&rows[*at]).for_each(|(sum, one)| *sum += one);
    }
    unit(sum)
}

fn unit(sum: Numbers) -> (Numbers, f32) {
    let length = sum.iter().map(|one| one * one).sum::<f32>().sqrt() + 1e-6;
    (sum.map(|one| one / length), length)
}
