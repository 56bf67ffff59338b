//! The bare relay under load.

use std::{io, path::Path};

use tokio::process::Command;

use crate::{
    hall::{Hall, Writer},
    line::{Writing, connect},
    process::Process,
};

/// With which every edit begins; the frame is as long as a patch of one letter.
pub const MARK: &[u8] = b"\"update\":\"";

/// The relay's own binary, beside the bench.
pub async fn start(program: &Path) -> Process {
    Process::start(Command::new(program)).await
}

/// People who read, and people who write.
pub async fn fill(port: u16, people: usize, writers: usize) -> (Hall, Vec<Talker>) {
    let (mut hall, mut talkers) = (Hall::default(), Vec::new());
    while hall.people < people {
        let (reading, writing) = connect(port, "/").await.expect("the relay listens");
        if talkers.len() < writers {
            hall.seat(reading, None, MARK, false);
            talkers.push(Talker(writing));
        } else {
            let watch = hall.people % 4 == 3;
            hall.seat(reading, Some(writing), MARK, watch);
        }
    }
    (hall, talkers)
}

/// Says something of the length of an edit.
pub struct Talker(Writing);

impl Writer for Talker {
    async fn write(&mut self) -> io::Result<()> {
        let frame = r#"{"type":"patch","seq":12345,"text":[{"id":"card-0","at":100,"cut":0,"add":"a","update":"AQG1v7HRDQDEkbO9oQcAkbO9oQcBAWEA"}]}"#;
        self.0.text(frame).await
    }
}
