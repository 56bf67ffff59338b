//! What is usually done, to be measured beside: the words in common, and cosines of weighted words and letters.

use std::collections::{BTreeSet, HashMap, HashSet};

use samenkaart_protocol::Language;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::{
    gold::{Gold, Pair},
    score::Score,
};

#[derive(Debug, Clone, Copy)]
pub enum Baseline {
    /// Words in common, by all words.
    Jaccard,
    /// Cosine of stems, weighted by how rare they are among the texts.
    Stems,
    /// The same of sequences of three to five letters.
    Letters,
}

pub const ALL: [(Baseline, &str); 3] = [
    (Baseline::Jaccard, "word Jaccard"),
    (Baseline::Stems, "stemmed TF-IDF cosine"),
    (Baseline::Letters, "character 3-5-gram TF-IDF cosine"),
];

/// How much alike each two of some texts are; compare with [`Vectors::alike`].
pub struct Vectors(Vec<HashMap<String, f64>>);

impl Vectors {
    pub fn of(baseline: Baseline, language: Language, texts: &[&str]) -> Self {
        let counts: Vec<HashMap<String, f64>> =
            texts.iter().map(|text| terms(baseline, language, text)).collect();
        if matches!(baseline, Baseline::Jaccard) {
            return Self(counts);
        }
        let mut documents: HashMap<&str, f64> = HashMap::new();
        for term in counts.iter().flat_map(HashMap::keys) {
            *documents.entry(term).or_default() += 1.0;
        }
        let all = texts.len() as f64;
        let weigh = |term: &str, count: f64| count * (((1.0 + all) / (1.0 + documents[term])).ln() + 1.0);
        let unit = |counts: &HashMap<String, f64>| {
            let weights: HashMap<String, f64> =
                counts.iter().map(|(term, count)| (term.clone(), weigh(term, *count))).collect();
            let norm =
                weights.values().map(|weight| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            weights.into_iter().map(|(term, weight)| (term, weight / norm)).collect()
        };
        Self(counts.iter().map(unit).collect())
    }

    pub fn alike(&self, baseline: Baseline, a: usize, b: usize) -> f64 {
        let (one, other) = (&self.0[a], &self.0[b]);
        if matches!(baseline, Baseline::Jaccard) {
            let both = one.keys().filter(|term| other.contains_key(*term)).count();
            let all = one.len() + other.len() - both;
            return if all == 0 { 0.0 } else { both as f64 / all as f64 };
        }
        one.iter().map(|(term, weight)| weight * other.get(term).copied().unwrap_or(0.0)).sum()
    }
}

fn terms(baseline: Baseline, language: Language, text: &str) -> HashMap<String, f64> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut found = HashMap::new();
    let mut add = |term: String| *found.entry(term).or_insert(0.0) += 1.0;
    match baseline {
        Baseline::Jaccard => words.for_each(|word| add(word.to_owned())),
        Baseline::Stems => {
            let algorithm = if language == Language::Nl { Algorithm::Dutch } else { Algorithm::English };
            let stemmer = Stemmer::create(algorithm);
            words.for_each(|word| add(stemmer.stem(word).into_owned()));
        }
        Baseline::Letters => {
            for word in words {
                let letters: Vec<char> = format!(" {word} ").chars().collect();
                for size in 3..=5 {
                    letters.windows(size).for_each(|gram| add(gram.iter().collect()));
                }
            }
        }
    }
    found
}

/// At the threshold with the best F1 on these very workshops, which favours it.
pub fn best(baseline: Baseline, workshops: &[&Gold]) -> Vec<Score> {
    let likes: Vec<HashMap<Pair, f64>> = workshops
        .iter()
        .map(|gold| {
            let texts: Vec<&str> = gold.cards.iter().map(|card| card.text.as_str()).collect();
            let vectors = Vectors::of(baseline, gold.language, &texts);
            pairs(gold).into_iter().map(|(a, b)| ((a, b), vectors.alike(baseline, a, b))).collect()
        })
        .collect();
    let thresholds: BTreeSet<u32> =
        likes.iter().flat_map(HashMap::values).map(|like| (like * 200.0) as u32).collect();
    let at = |threshold: u32| -> Vec<Score> {
        let least = f64::from(threshold.max(1)) / 200.0;
        workshops
            .iter()
            .zip(&likes)
            .map(|(gold, likes)| {
                let joined =
                    likes.iter().filter(|(_, like)| **like >= least).map(|(pair, _)| *pair).collect();
                Score::of(gold, &joined, &HashSet::new())
            })
            .collect()
    };
    let total = |scores: &[Score]| {
        scores.iter().fold(Score::default(), |mut sum, score| {
            sum += *score;
            sum
        })
    };
    let all = thresholds.into_iter().map(at);
    all.max_by(|a, b| total(a).f1().total_cmp(&total(b).f1())).unwrap_or_default()
}

/// The pairs that may be joined at all: of different partners, in one step.
fn pairs(gold: &Gold) -> Vec<Pair> {
    let cards = &gold.cards;
    let fits =
        |a: usize, b: usize| cards[a].partner != cards[b].partner && cards[a].column == cards[b].column;
    (0..cards.len())
        .flat_map(|a| (a + 1..cards.len()).map(move |b| (a, b)))
        .filter(|(a, b)| fits(*a, *b))
        .collect()
}
