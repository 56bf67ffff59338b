//! How long it takes to compare the partners' cards: from nothing, after one card changed, and for a very large
//! workshop; the median of several turns on one core.

use std::time::{Duration, Instant};

use samenkaart::compare::{Card, Comparison, Lexicons};
use samenkaart_protocol::{Id, Language};

const TURNS: usize = 15;
/// The Dutch workshops of `tests/compare`.
const WORKSHOPS: [&str; 4] = [
    include_str!("../../tests/compare/cards/nl-1.json"),
    include_str!("../../tests/compare/cards/nl-2.json"),
    include_str!("../../tests/compare/cards/nl-3.json"),
    include_str!("../../tests/compare/cards/nl-4.json"),
];

/// As many cards, in words that people wrote: first theirs as they are, then the beginning of one with the end of
/// another.
fn cards(count: usize, partners: usize) -> Vec<Card> {
    let texts: Vec<String> = WORKSHOPS
        .iter()
        .flat_map(|json| {
            let workshop: serde_json::Value = serde_json::from_str(json).expect("a workshop");
            let cards = workshop["cards"].as_array().expect("cards").clone();
            cards.into_iter().map(|card| card["text"].as_str().expect("a text").to_owned())
        })
        .collect();
    let id = |text: String| Id::new(&text).expect("an id");
    let half = |text: &str, second: bool| {
        let words: Vec<&str> = text.split(' ').collect();
        let (begin, end) = words.split_at(words.len() / 2);
        (if second { end } else { begin }).join(" ")
    };
    (0..count)
        .map(|at| {
            let (one, other) = (&texts[at % texts.len()], &texts[(at * 31 + 7) % texts.len()]);
            let mixed = at >= texts.len();
            Card {
                id: id(format!("c{at}")),
                partner: id(format!("p{}", at % partners)),
                column: id(format!("s{}", at % 5)),
                text: if mixed { format!("{} {}", half(one, false), half(other, true)) } else { one.clone() },
            }
        })
        .collect()
}

fn median(mut turn: impl FnMut() -> Duration) -> f64 {
    let mut took: Vec<Duration> = (0..TURNS).map(|_| turn()).collect();
    took.sort_unstable();
    took[TURNS / 2].as_secs_f64() * 1e3
}

fn main() {
    let lexicon = Lexicons::default().of(Language::Nl);
    let from_nothing = |cards: &[Card]| {
        median(|| {
            let mut comparison = Comparison::new(lexicon.clone());
            let begin = Instant::now();
            std::hint::black_box(comparison.update(cards));
            begin.elapsed()
        })
    };
    let small = cards(300, 6);
    let large = cards(2_000, 8);
    let mut comparison = Comparison::new(lexicon.clone());
    let found = comparison.update(&small).len();
    let mut changing = small.clone();
    let mut turn = 0;
    let changed = median(|| {
        turn += 1;
        changing[turn * 7 % 300].text.push_str(" vergoeding");
        let begin = Instant::now();
        std::hint::black_box(comparison.update(&changing));
        begin.elapsed()
    });
    println!(
        "comparing 300 cards of 6 partners from nothing: {:.1} ms (goal: 15 ms), {found} proposals",
        from_nothing(&small)
    );
    println!("after one of them changed: {changed:.1} ms (goal: 2 ms)");
    println!("2,000 cards of 8 partners: {:.0} ms (goal: 150 ms)", from_nothing(&large));
}
