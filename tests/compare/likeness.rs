//! General likeness of sentences, beside what people said of them: the rank correlation after Spearman.

use std::path::Path;

use samenkaart::compare::{Lexicon, similarity};
use samenkaart_protocol::Language;

use crate::baselines::{ALL, Vectors};

/// Two texts and how much alike people found them.
pub struct Rated {
    pub one: String,
    pub other: String,
    pub score: f64,
}

/// Reads text, text, score; a first line whose third field is no number is a heading.
///
/// # Errors
/// In words: which line, and what is wrong with it.
pub fn read(file: &Path) -> Result<Vec<Rated>, String> {
    let wrong = |why: String| format!("{}: {why}", file.display());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(file)
        .map_err(|error| wrong(error.to_string()))?;
    let mut rated = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let row = row.map_err(|error| wrong(error.to_string()))?;
        let (Some(one), Some(other), Some(score)) = (row.get(0), row.get(1), row.get(2)) else {
            return Err(wrong(format!("line {} needs two texts and a number", at + 1)));
        };
        match score.trim().parse() {
            Ok(score) => rated.push(Rated { one: one.to_owned(), other: other.to_owned(), score }),
            Err(_) if at == 0 => {}
            Err(_) => return Err(wrong(format!("line {}: “{score}” is no number", at + 1))),
        }
    }
    if rated.len() < 2 { Err(wrong("there are fewer than two pairs in it".into())) } else { Ok(rated) }
}

/// The correlation of each way with the people's scores.
pub fn correlations(language: Language, rated: &[Rated]) -> Vec<(&'static str, f64)> {
    let people: Vec<f64> = rated.iter().map(|pair| pair.score).collect();
    let lexicon = Lexicon::of(language);
    let ours =
        rated.iter().map(|pair| f64::from(similarity(&lexicon, &pair.one, &pair.other))).collect::<Vec<_>>();
    let mut found = vec![("samenkaart", spearman(&people, &ours))];
    let texts: Vec<&str> = rated.iter().flat_map(|pair| [pair.one.as_str(), pair.other.as_str()]).collect();
    for (baseline, name) in ALL {
        let vectors = Vectors::of(baseline, language, &texts);
        let likes: Vec<f64> =
            (0..rated.len()).map(|at| vectors.alike(baseline, 2 * at, 2 * at + 1)).collect();
        found.push((name, spearman(&people, &likes)));
    }
    found
}

/// The correlation of the ranks; equal values share their rank.
fn spearman(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let mean = |ranks: &[f64]| ranks.iter().sum::<f64>() / ranks.len() as f64;
    let (a, b) = (mean(&one), mean(&other));
    let product: f64 = one.iter().zip(&other).map(|(x, y)| (x - a) * (y - b)).sum();
    let spread = |ranks: &[f64], mean: f64| ranks.iter().map(|x| (x - mean).powi(2)).sum::<f64>().sqrt();
    let both = spread(&one, a) * spread(&other, b);
    if both == 0.0 { 0.0 } else { product / both }
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    while from < order.len() {
        let mut to = from;
        while to + 1 < order.len() && values[order[to + 1]] == values[order[from]] {
            to += 1;
        }
        for at in &order[from..=to] {
            ranks[*at] = (from + to) as f64 / 2.0;
        }
        from = to + 1;
    }
    ranks
}
