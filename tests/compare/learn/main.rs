//! `make compare-learn`: learns anew what cards mean, from the thoughts in `server/src/compare/thoughts`, and what the signs
//! of two cards weigh, from the labelled workshops. Writes `nl.bin` and `en.bin`, which come with the program, and prints
//! the weights. The same texts give the same files.
//!
//! The second half needs the first: so the program is built between them (see the Makefile).

#[path = "../gold.rs"]
mod gold;
#[path = "../ours.rs"]
#[expect(dead_code, reason = "what is missed is reported by compare-quality")]
mod ours;
#[path = "../score.rs"]
mod score;
mod senses;
mod weights;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use gold::Gold;
use samenkaart::compare::{
    Comparison, Lexicons, Weights,
    thoughts::{Learned, corpus, stamp},
};
use samenkaart_protocol::Language;
use score::Score;

/// The workshops of `tests/compare/cards` that are not reported.
pub const TUNED: [&str; 3] = ["nl-1", "nl-3", "en-1"];
/// The files of thoughts, one for each step.
const STEPS: [&str; 5] = ["values", "relations", "acting", "conditions", "actions"];

fn main() -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compare = here.join("../server/src/compare");
    let done = match std::env::args().nth(1).as_deref() {
        Some("senses") => [("nl", Language::Nl), ("en", Language::En)]
            .into_iter()
            .try_for_each(|(name, language)| learn_senses(&compare, name, language)),
        Some("weights") => learn_weights(here),
        _ => Err("say what to learn: senses or weights".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("compare-learn: {why}");
            ExitCode::FAILURE
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: PathBuf, bytes: &[u8]) -> Result<(), String> {
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn learn_senses(compare: &Path, name: &str, language: Language) -> Result<(), String> {
    let folder = compare.join("thoughts");
    let mut texts = Vec::new();
    let mut thoughts = Vec::new();
    for step in STEPS {
        let file = folder.join(name).join(format!("{step}.txt"));
        let text = read(&file)?;
        thoughts.extend(corpus::read(&text).map_err(|error| format!("{}: {error}", file.display()))?);
        texts.push(text);
    }
    let lexicon = read(&compare.join("lexicon").join(format!("{name}.txt")))?;
    let learned = senses::learn(language, &thoughts, &same(&lexicon));
    texts.push(lexicon);
    let stamp = stamp(texts.iter().map(String::as_str));
    let learned = Learned::new(stamp, learned.features, learned.thoughts);
    write(folder.join(format!("{name}.bin")), &learned.bytes())
}

/// The lines of a lexicon whose words mean the same.
fn same(lexicon: &str) -> Vec<Vec<String>> {
    let lines = lexicon.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let words =
        |line: &str| line.split(',').map(|word| word.trim().trim_end_matches('*').to_owned()).collect();
    lines.filter_map(|line| line.strip_prefix('=')).map(words).collect()
}

/// The labelled workshops that are learned from.
fn workshops(here: &Path) -> Result<Vec<Gold>, String> {
    let mut workshops = Gold::all(&here.join("compare/practice"))?;
    let cards = Gold::all(&here.join("compare/cards"))?;
    workshops.extend(cards.into_iter().filter(|gold| TUNED.contains(&gold.name.as_str())));
    Ok(workshops)
}

/// The signs of every pair of a workshop, with what people said of it.
fn pairs(gold: &Gold) -> Vec<weights::Pair> {
    let known = |(a, b, signs)| weights::Pair {
        signs,
        same: gold.same.contains(&gold::sorted(a, b)),
        trap: gold.traps.contains(&gold::sorted(a, b)),
    };
    let lexicon = Lexicons::default().of(gold.language);
    Comparison::new(lexicon).signs(&gold.cards).into_iter().map(known).collect()
}

fn learn_weights(here: &Path) -> Result<(), String> {
    let workshops = workshops(here)?;
    let pairs: Vec<Vec<weights::Pair>> = workshops.iter().map(pairs).collect();
    judge_each_left_out(&workshops, &pairs);
    println!("\nFor `WEIGHTS` in server/src/compare/judge.rs:");
    weights::fit(pairs.iter().flatten()).iter().for_each(|weight| println!("    {weight:.2},"));
    Ok(())
}

/// How well each workshop is found with weights that were learned from the others, for several scores that are enough.
fn judge_each_left_out(workshops: &[Gold], pairs: &[Vec<weights::Pair>]) {
    let known = Lexicons::default();
    let learned: Vec<Weights> = (0..workshops.len())
        .map(|out| {
            let others = pairs.iter().enumerate().filter(move |(at, _)| *at != out);
            weights::fit(others.flat_map(|(_, pairs)| pairs))
        })
        .collect();
    println!("enough | precision | recall | F1   | traps joined, of {} workshops", workshops.len());
    for tenth in -16..=0_i8 {
        let enough = f32::from(tenth) / 10.0;
        let mut sum = Score::default();
        for (gold, weights) in workshops.iter().zip(&learned) {
            let comparison = known.comparison(gold.language).judged_by(*weights, enough);
            sum += ours::find_by(comparison, &known.of(gold.language), gold).score;
        }
        println!(
            "{enough:>6.1} | {:>9.3} | {:>6.3} | {:.3} | {:.2}; {} of {} clashes taken for the same",
            sum.precision(),
            sum.recall(),
            sum.f1(),
            sum.trapped(),
            sum.clashes_missed,
            sum.clashes
        );
    }
}
