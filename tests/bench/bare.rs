//! The bare relay under load.

use std::path::Path;

use tokio::process::Command;

use crate::{
    hall::{Ear, Hall, Pen},
    line::{TEXT, connect},
    ours::MARK,
    process::Process,
};

/// Hears the same frames as ours.
const EAR: Ear = crate::ours::EAR;

/// A patch of one letter, as ours sends it: what is relayed is as long as what ours sends.
pub const PATCH: &str = r#"{"type":"patch","seq":12345,"text":[{"id":"card-1-0","at":100,"cut":0,"add":"é","update":"AQG1v7HRDQDEkbO9oQcAkbO9oQcBAsOp"}]}"#;

/// The relay's own binary, beside the bench.
pub async fn start(program: &Path) -> Process {
    Process::start(Command::new(program), None).await
}

/// People who read, and people who write; who writes reads too.
pub async fn fill(port: u16, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
    assert_eq!(crate::line::count(PATCH.as_bytes(), MARK), 1);
    let (mut hall, mut pens) = (Hall::default(), Vec::new());
    while hall.people < people {
        let (reading, writing) = connect(port, "/").await.expect("the relay listens");
        let writes = pens.len() < writers;
        if writes {
            let script = Box::new(|| vec![(TEXT, PATCH.as_bytes().to_vec())]);
            pens.push(Pen { writing: writing.clone(), script });
        }
        let watch = !writes && hall.people % 4 == 3;
        hall.seat(reading, writing, EAR, watch);
    }
    (hall, pens)
}
