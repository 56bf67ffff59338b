//! The corpus of the fuzz targets, tried anew: what was ever found is not found again.

use std::{fs, path::Path};

use bodies::Reached;

#[path = "src/bodies/mod.rs"]
mod bodies;

/// Tries every file of a target's corpus; how far all of them got together.
fn all(target: &str, body: fn(&[u8]) -> Reached) -> Reached {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("a corpus").map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert!(files.len() > 20, "{target}: only {} files", files.len());
    let mut reached = Reached::default();
    for file in files {
        let bytes = fs::read(&file).expect("a file can be read");
        let tried = std::panic::catch_unwind(|| body(&bytes));
        let one = tried.unwrap_or_else(|_| panic!("it was {}", file.display()));
        reached.asked += one.asked;
        reached.read += one.read;
        reached.done += one.done;
    }
    println!("{target}: {reached:?}");
    reached
}

#[test]
fn messages() {
    let reached = all("frames", bodies::frames::try_one);
    assert!(reached.read * 3 > reached.asked, "most of the corpus can be read: {reached:?}");
}

#[test]
fn workshops() {
    let reached = all("commands", bodies::commands::play);
    assert!(reached.done > 500, "much happens in these workshops: {reached:?}");
}

#[test]
fn texts() {
    let reached = all("texts", bodies::texts::write);
    assert!(reached.read > 100, "much is written in these texts: {reached:?}");
}
