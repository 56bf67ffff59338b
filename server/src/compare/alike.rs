//! Two words beside each other: the same, nearly the same letters, parts of one another, or related by the lexicon.

use super::{names::Name, rarity::Rarity, reading::Unit};

/// Why two words go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// The same word, or a part of it.
    Word,
    /// Nearly the same letters.
    Near,
    /// The same meaning, by the lexicon.
    Related,
    /// The same subject, by the lexicon.
    Subject,
}

/// How much alike two words are.
pub fn like(a: &Unit, b: &Unit, rarity: &Rarity) -> Option<(f32, Bond)> {
    if a.bits & b.bits == 0 && a.folded != b.folded {
        return None;
    }
    if a.stem == b.stem || a.folded == b.folded {
        return Some((1.0, Bond::Word));
    }
    let mut best: Option<(f32, Bond)> = None;
    let mut offer = |like: f32, bond: Bond| {
        if best.is_none_or(|(other, _)| like > other) {
            best = Some((like, bond));
        }
    };
    // Two words that the lexicon knows, each its own, are no slip of the pen of each other.
    let known = !a.same.is_empty() && !b.same.is_empty();
    if !known && near(&a.folded, &b.folded) {
        offer(0.9, Bond::Near);
    }
    if let Some(line) = a
        .same
        .iter()
        .filter(|line| b.same.contains(line))
        .map(|line| rarity.line(*line))
        .max_by(f32::total_cmp)
    {
        offer(0.55 + 0.35 * line.min(1.0), Bond::Related);
    }
    if !a.parts.is_empty() || !b.parts.is_empty() {
        let (shared, of) = parts(a, b);
        if of > 0.0 {
            offer(shared / of, Bond::Word);
        }
    }
    if a.related.iter().any(|line| b.related.contains(line)) {
        offer(0.3, Bond::Subject);
    }
    best
}

/// How much of the longer word's parts the other has, and of how many.
fn parts(a: &Unit, b: &Unit) -> (f32, f32) {
    let count = |unit: &Unit| unit.parts.len().max(1);
    let (short, long) = if count(a) <= count(b) { (a, b) } else { (b, a) };
    let shared: f32 =
        pieces(short).map(|one| pieces(long).map(|other| piece_like(one, other)).fold(0.0, f32::max)).sum();
    if shared < 0.6 { (0.0, 0.0) } else { (shared * 0.95, count(long) as f32) }
}

/// A word's parts, or the word as its only part.
fn pieces(unit: &Unit) -> impl Iterator<Item = (Name, &[u16])> {
    let whole = unit.parts.is_empty().then_some((unit.stem, unit.same.as_slice()));
    whole.into_iter().chain(unit.parts.iter().map(|part| (part.stem, part.same.as_slice())))
}

fn piece_like((one, lines): (Name, &[u16]), (other, others): (Name, &[u16])) -> f32 {
    if one == other {
        1.0
    } else if lines.iter().any(|line| others.contains(line)) {
        0.6
    } else {
        0.0
    }
}

/// A slip of the pen: one letter in short words, two in long ones; the first one is right.
fn near(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 5 || long - short > 2 || a.as_bytes()[0] != b.as_bytes()[0] {
        return false;
    }
    let most = if short > 8 { 2 } else { 1 };
    // What one slip leaves is the same from both ends, up to it.
    let same = |(one, other): &(u8, u8)| one == other;
    let head = a.bytes().zip(b.bytes()).take_while(same).count();
    let tail = a.bytes().rev().zip(b.bytes().rev()).take_while(same).count();
    if most == 1 && head + tail + 2 < long || head + tail + 8 < long {
        return false;
    }
    distance(a, b, most)
}

/// Whether so many letters changed, left out, added or swapped make one word of the other.
fn distance(a: &str, b: &str, most: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return false;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()] <= most
}

#[cfg(test)]
mod tests {
    use samenkaart_protocol::Language;

    use super::{super::reader::read, *};

    fn alike(one: &str, other: &str) -> Option<(Bond, bool)> {
        let lexicon = super::super::Lexicon::of(Language::Nl);
        let mut names = super::super::names::Names::default();
        let mut reader = super::super::reader::Reader::new(&lexicon, &|_| false, &mut names);
        let (one, other) = (reader.read(one), reader.read(other));
        let rarity = Rarity::of([&one, &other].into_iter());
        like(&one.units[0], &other.units[0], &rarity).map(|(like, bond)| (bond, like >= 0.5))
    }

    #[test]
    fn words_go_together_by_stem_slip_part_and_list() {
        assert_eq!(alike("rollators", "rollator"), Some((Bond::Word, true)));
        assert_eq!(alike("rollatro", "rollator"), Some((Bond::Near, true)));
        assert_eq!(alike("kennisdeling", "kennis"), Some((Bond::Word, false)), "a half of it");
        assert_eq!(alike("vergadering", "bijeenkomst"), Some((Bond::Related, true)));
        assert_eq!(alike("rollator", "subsidie"), None);
        assert_eq!(
            alike("vergadering", "vergoeding"),
            None,
            "words that are known are no slips of each other"
        );
    }

    #[test]
    fn short_words_have_no_slips() {
        assert!(!near("zorg", "zorm") && near("zorgen", "zorgem") && !near("zorgen", "sorgen"));
        assert!(!read(Language::Nl, "tuin").units.is_empty());
    }
}
