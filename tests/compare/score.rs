//! Precision, recall and F1 over pairs; added up before they are divided (micro).

use std::{collections::HashSet, ops::AddAssign};

use crate::gold::{Gold, Pair};

#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    pub joined: usize,
    pub right: usize,
    pub gold: usize,
    pub traps_joined: usize,
    pub traps: usize,
    /// Pairs that contradict each other, joined and not marked as a clash.
    pub clashes_missed: usize,
    pub clashes: usize,
}

impl Score {
    /// Of pairs that were joined, of which some were marked as a clash.
    pub fn of(gold: &Gold, joined: &HashSet<Pair>, clash: &HashSet<Pair>) -> Self {
        Self {
            joined: joined.len(),
            right: joined.intersection(&gold.same).count(),
            gold: gold.same.len(),
            traps_joined: joined.intersection(&gold.traps).count(),
            traps: gold.traps.len(),
            clashes_missed: gold
                .opposite
                .iter()
                .filter(|pair| joined.contains(pair) && !clash.contains(pair))
                .count(),
            clashes: gold.opposite.len(),
        }
    }

    pub fn precision(&self) -> f64 {
        part(self.right, self.joined)
    }

    pub fn recall(&self) -> f64 {
        part(self.right, self.gold)
    }

    pub fn f1(&self) -> f64 {
        part(2 * self.right, self.joined + self.gold)
    }

    pub fn trapped(&self) -> f64 {
        part(self.traps_joined, self.traps)
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.joined += other.joined;
        self.right += other.right;
        self.gold += other.gold;
        self.traps_joined += other.traps_joined;
        self.traps += other.traps;
        self.clashes_missed += other.clashes_missed;
        self.clashes += other.clashes;
    }
}

fn part(some: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { some as f64 / all as f64 }
}
