//! `make compare-quality`: how well the program finds what partners have in common, beside what is usually done.
//!
//! Without an argument it scores the six workshops in `tests/compare/cards`. The weights of the program were fitted on
//! nl-1, nl-3 and en-1, and on thirteen workshops of our own in `tests/compare/practice`, which hold more pairs that only
//! look alike; nl-2, nl-4 and en-2 report. `CARDS` names another folder of such files; `PAIRS` a CSV file of
//! text, text and a score of people, with `LANG=nl` or `LANG=en`. `EMBEDDINGS` names a folder with a model (`--embeddings`).

mod baselines;
mod gold;
mod likeness;
mod ours;
mod score;

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use samenkaart::{compare::Lexicons, embeddings};
use samenkaart_protocol::Language;

use gold::Gold;
use score::Score;

const TUNED: [&str; 3] = ["nl-1", "nl-3", "en-1"];

fn main() -> ExitCode {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let done = match (set("PAIRS"), set("CARDS")) {
        (Some(file), _) => pairs(&file),
        (None, folder) => {
            let halves = folder.is_none();
            let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("compare/cards");
            known(set("EMBEDDINGS")).and_then(|known| cards(&known, &folder.unwrap_or_else(own), halves))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("compare-quality: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The words, and the model where one is named.
fn known(model: Option<PathBuf>) -> Result<Lexicons, String> {
    let known = Lexicons::default();
    let Some(folder) = model else { return Ok(known) };
    let model = embeddings::read(&folder).map_err(|why| format!("{why:#}"))?;
    let known = known.with_model(model).map_err(|why| format!("{}: {why}", folder.display()))?;
    println!("With the model in {}, for {:?}.", folder.display(), known.modelled());
    Ok(known)
}

fn cards(known: &Lexicons, folder: &Path, halves: bool) -> Result<(), String> {
    let all = Gold::all(folder)?;
    let tuned = |gold: &&Gold| TUNED.contains(&gold.name.as_str());
    let mut groups: Vec<(String, Vec<&Gold>)> = Vec::new();
    if halves {
        groups.push((
            "Reported: nothing was learned from these".into(),
            all.iter().filter(|one| !tuned(one)).collect(),
        ));
        groups.push((format!("Tuned on: {}", TUNED.join(", ")), all.iter().filter(tuned).collect()));
    }
    for (language, name) in [(Language::Nl, "Dutch"), (Language::En, "English")] {
        let these: Vec<&Gold> = all.iter().filter(|gold| gold.language == language).collect();
        if !these.is_empty() {
            groups.push((format!("All in {name}"), these));
        }
    }
    groups.push(("All".into(), all.iter().collect()));
    for (name, workshops) in &groups {
        let names: Vec<&str> = workshops.iter().map(|gold| gold.name.as_str()).collect();
        println!("\n{name} ({})\n", names.join(", "));
        println!("| {:<34} | precision | recall | F1    | traps joined | clashes taken for same   |", "");
        println!(
            "|{}|-----------|--------|-------|--------------|--------------------------|",
            "-".repeat(36)
        );
        for (baseline, label) in baselines::ALL {
            println!("{}", row(label, &total(&baselines::best(baseline, workshops))));
        }
        let found: Vec<_> = workshops.iter().map(|gold| ours::find(known, gold)).collect();
        println!("{}", row("samenkaart", &total(&found.iter().map(|one| one.score).collect::<Vec<_>>())));
        let proposals: usize = found.iter().map(|one| one.proposals).sum();
        let mut missed = found[0].missed.clone();
        for more in &found[1..] {
            missed.iter_mut().zip(&more.missed).for_each(|(sum, (_, count))| sum.1 += count);
        }
        let said: Vec<String> = missed.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        println!("\n{proposals} proposals. Pairs that were missed: {}.", said.join("; "));
    }
    println!("\nEach baseline stands at its best threshold on the same workshops, which favours it.");
    Ok(())
}

fn total(scores: &[Score]) -> Score {
    scores.iter().fold(Score::default(), |mut sum, score| {
        sum += *score;
        sum
    })
}

fn pairs(file: &Path) -> Result<(), String> {
    let rated = likeness::read(file)?;
    // The shell's own LANG is a locale such as C.UTF-8.
    let language = match env::var("LANG").as_deref() {
        Ok("nl") => Language::Nl,
        Ok("en") => Language::En,
        _ => return Err("say in which language the pairs are: LANG=nl or LANG=en".into()),
    };
    println!("{} pairs. Rank correlation (Spearman) with the scores of people:\n", rated.len());
    for (name, correlation) in likeness::correlations(language, &rated) {
        println!("| {name:<34} | {correlation:>5.2} |");
    }
    Ok(())
}

fn row(name: &str, score: &Score) -> String {
    format!(
        "| {name:<34} | {:>9.2} | {:>6.2} | {:>5.2} | {:>12} | {:>24} |",
        score.precision(),
        score.recall(),
        score.f1(),
        format!("{:.0} % of {}", 100.0 * score.trapped(), score.traps),
        format!("{} of {}", score.clashes_missed, score.clashes),
    )
}
