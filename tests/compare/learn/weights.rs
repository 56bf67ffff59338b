//! Fits the weights of a logistic model (Newton's method), with a small pull of every weight towards nothing.

use samenkaart::compare::{SIGNS, Weights};

/// How much more a pair counts that looks alike and is not.
pub const TRAP: f64 = 6.0;
const TURNS: usize = 12;
const COUNT: usize = SIGNS + 1;

/// Two cards, and whether people said that they mean the same.
pub struct Pair {
    pub signs: [f32; SIGNS],
    pub same: bool,
    pub trap: bool,
}

pub fn fit<'a>(pairs: impl Iterator<Item = &'a Pair> + Clone) -> Weights {
    // Signs are of different sizes: each is measured by how much it spreads.
    let count = pairs.clone().count() as f64;
    let mean: [f64; SIGNS] =
        std::array::from_fn(|at| pairs.clone().map(|pair| f64::from(pair.signs[at])).sum::<f64>() / count);
    let spread: [f64; SIGNS] = std::array::from_fn(|at| {
        let squares = pairs.clone().map(|pair| (f64::from(pair.signs[at]) - mean[at]).powi(2));
        (squares.sum::<f64>() / count).sqrt() + 1e-9
    });
    let row = |pair: &Pair| -> [f64; COUNT] {
        std::array::from_fn(|at| {
            if at == SIGNS { 1.0 } else { (f64::from(pair.signs[at]) - mean[at]) / spread[at] }
        })
    };
    let mut weights = [0.0; COUNT];
    for _ in 0..TURNS {
        let mut slope = [0.0; COUNT];
        let mut bend = [[0.0; COUNT]; COUNT];
        for at in 0..SIGNS {
            slope[at] -= weights[at];
            bend[at][at] += 1.0;
        }
        for pair in pairs.clone() {
            let row = row(pair);
            let score: f64 = row.iter().zip(&weights).map(|(sign, weight)| sign * weight).sum();
            let part = 1.0 / (1.0 + (-score).exp());
            let counts = if pair.trap { TRAP } else { 1.0 };
            for i in 0..COUNT {
                slope[i] += counts * (f64::from(u8::from(pair.same)) - part) * row[i];
                for j in 0..COUNT {
                    bend[i][j] += counts * part * (1.0 - part) * row[i] * row[j];
                }
            }
        }
        let step = solve(bend, slope);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    let base = weights[SIGNS] - (0..SIGNS).map(|at| weights[at] * mean[at] / spread[at]).sum::<f64>();
    std::array::from_fn(|at| if at == SIGNS { base } else { weights[at] / spread[at] } as f32)
}

/// Solves linear equations (Gauss); those of [`fit`] always have a solution.
#[allow(clippy::needless_range_loop)] // rows and columns of one table
fn solve(mut matrix: [[f64; COUNT]; COUNT], mut right: [f64; COUNT]) -> [f64; COUNT] {
    for at in 0..COUNT {
        let best =
            (at..COUNT).max_by(|a, b| matrix[*a][at].abs().total_cmp(&matrix[*b][at].abs())).unwrap_or(at);
        matrix.swap(at, best);
        right.swap(at, best);
        for below in at + 1..COUNT {
            let times = matrix[below][at] / matrix[at][at];
            for column in at..COUNT {
                matrix[below][column] -= times * matrix[at][column];
            }
            right[below] -= times * right[at];
        }
    }
    for at in (0..COUNT).rev() {
        let known: f64 = (at + 1..COUNT).map(|column| matrix[at][column] * right[column]).sum();
        right[at] = (right[at] - known) / matrix[at][at];
    }
    right
}
