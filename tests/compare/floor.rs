//! What the comparison finds cannot get worse unnoticed: floors a little under what was measured.

mod gold;
mod ours;
mod score;

use std::path::Path;

use gold::Gold;
use samenkaart::compare::Lexicons;
use score::Score;

fn found(names: &[&str]) -> Score {
    found_in("compare/cards", names)
}

fn found_in(folder: &str, names: &[&str]) -> Score {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let all = Gold::all(&folder).expect("the workshops can be read");
    let mut sum = Score::default();
    for gold in all.iter().filter(|gold| names.contains(&gold.name.as_str())) {
        let one = ours::find(&Lexicons::default(), gold);
        assert!(
            one.proposals > 0
                && one.missed.iter().map(|(_, count)| count).sum::<usize>()
                    == one.score.gold - one.score.right
        );
        sum += one.score;
    }
    sum
}

#[test]
fn the_quality_on_workshops_that_were_not_tuned_on() {
    let score = found(&["nl-2", "nl-4", "en-2"]);
    assert!(score.f1() > 0.54, "F1 {}", score.f1());
    assert!(score.precision() > 0.7, "precision {}", score.precision());
    assert!(score.trapped() < 0.12, "traps joined {}", score.trapped());
}

#[test]
fn the_quality_on_all_workshops() {
    let score = found(&["nl-1", "nl-2", "nl-3", "nl-4", "en-1", "en-2"]);
    assert!(score.f1() > 0.55 && score.recall() > 0.48, "F1 {}, recall {}", score.f1(), score.recall());
    assert!(score.precision() > 0.6, "precision {}", score.precision());
    assert!(score.clashes_missed * 3 < score.clashes, "clashes taken for the same: {}", score.clashes_missed);
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let missing = Gold::all(Path::new("no/such/folder")).err().expect("an error");
    assert!(missing.contains("no/such/folder"), "{missing}");
    let folder = tempfile::tempdir().unwrap();
    assert!(Gold::all(folder.path()).err().unwrap().contains("no .json files"));
    std::fs::write(folder.path().join("bad.json"), "{").unwrap();
    assert!(Gold::all(folder.path()).err().unwrap().contains("bad.json"));
}

#[test]
fn where_much_only_looks_alike_most_of_it_is_left_apart() {
    let score = found_in("compare/practice", &["own-nl-1", "own-nl-2", "own-nl-5", "own-en-1"]);
    assert!(score.f1() > 0.33, "F1 {}", score.f1());
    assert!(score.trapped() < 0.4, "traps joined {}", score.trapped());
}
