//! The known open tools under load, each by its own protocol: socket.io as a relay, y-websocket and hocuspocus
//! with one Yjs text. Installed from npm beside the bench, in the versions of `opponents/package.json`.

use std::{
    io,
    path::{Path, PathBuf},
};

use tokio::process::Command;
use yrs::{Doc, OffsetKind, Options, ReadTxn, Text as _, Transact, WriteTxn};

use crate::{
    hall::{Hall, Writer},
    line::{Writing, connect},
    process::Process,
};

/// A tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    SocketIo,
    YWebsocket,
    Hocuspocus,
}

impl Tool {
    /// How it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::SocketIo => "socket.io 4.8",
            Self::YWebsocket => "y-websocket 2.1",
            Self::Hocuspocus => "hocuspocus 4.7",
        }
    }

    fn script(self) -> &'static str {
        match self {
            Self::SocketIo => "socketio.mjs",
            Self::YWebsocket => "ywebsocket.mjs",
            Self::Hocuspocus => "hocuspocus.mjs",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::SocketIo => "/socket.io/?EIO=4&transport=websocket",
            _ => "/room",
        }
    }

    /// With which every edit begins in what a reader gets.
    fn mark(self) -> &'static [u8] {
        match self {
            Self::SocketIo => b"42[\"edit\"",
            Self::YWebsocket => &[0, 2],
            Self::Hocuspocus => b"\x04room\x00\x02",
        }
    }

    fn prefix(self) -> &'static [u8] {
        if self == Self::Hocuspocus { b"\x04room" } else { b"" }
    }
}

/// Installs them; none when npm cannot, which is said.
pub async fn install(folder: &Path) -> Option<PathBuf> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/opponents");
    std::fs::create_dir_all(folder).ok()?;
    for entry in std::fs::read_dir(sources).ok()?.flatten() {
        std::fs::copy(entry.path(), folder.join(entry.file_name())).ok()?;
    }
    let args = ["install", "--no-fund", "--no-audit", "--loglevel=error", "--no-package-lock"];
    let done = Command::new("npm").args(args).current_dir(folder).status().await;
    if done.is_ok_and(|status| status.success()) {
        return Some(folder.to_owned());
    }
    println!("npm did not install the other tools; they are left out");
    None
}

/// Starts one.
pub async fn start(tool: Tool, folder: &Path) -> Process {
    let mut command = Command::new("node");
    command.arg(tool.script()).current_dir(folder);
    Process::start(command).await
}

/// People who read, and people who write.
pub async fn fill(tool: Tool, port: u16, people: usize, writers: usize) -> (Hall, Vec<Author>) {
    let (mut hall, mut authors) = (Hall::default(), Vec::new());
    while hall.people < people {
        let (mut reading, mut writing) = connect(port, tool.path()).await.expect("it listens");
        match tool {
            Tool::SocketIo => {
                writing.text("40").await.expect("it reads");
                reading.until("40{").await.expect("it lets us in");
            }
            Tool::YWebsocket => writing.binary(&[0, 0, 1, 0]).await.expect("it reads"),
            Tool::Hocuspocus => {
                // Who we are (nobody asks), then what we have.
                writing.binary(b"\x04room\x02\x00\x00").await.expect("it reads");
                writing.binary(b"\x04room\x00\x00\x01\x00").await.expect("it reads");
            }
        }
        if authors.len() < writers {
            hall.seat_from(reading, None, tool.mark(), false);
            authors.push(Author::new(tool, writing));
        } else {
            let watch = hall.people % 4 == 3;
            hall.seat_from(reading, Some(writing), tool.mark(), watch);
        }
    }
    (hall, authors)
}

/// Types letters.
pub struct Author {
    tool: Tool,
    writing: Writing,
    doc: Doc,
    typed: u32,
}

impl Author {
    fn new(tool: Tool, writing: Writing) -> Self {
        let doc = Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() });
        doc.get_or_insert_text("t");
        Self { tool, writing, doc, typed: 0 }
    }
}

impl Writer for Author {
    async fn write(&mut self) -> io::Result<()> {
        self.typed += 1;
        if self.tool == Tool::SocketIo {
            let edit = r#"42["edit","{\"type\":\"patch\",\"seq\":12345,\"text\":[{\"id\":\"card-0\",\"at\":100,\"add\":\"a\",\"update\":\"AQG1v7HRDQDEkbO9oQ\"}]}"]"#;
            return self.writing.text(edit).await;
        }
        let before = self.doc.transact().state_vector();
        {
            let mut txn = self.doc.transact_mut();
            let text = txn.get_or_insert_text("t");
            text.insert(&mut txn, (self.typed - 1) % 200, "a");
        }
        let update = self.doc.transact().encode_diff_v1(&before);
        let mut frame = self.tool.prefix().to_vec();
        frame.extend([0, 2, u8::try_from(update.len()).expect("one letter is short")]);
        frame.extend(update);
        self.writing.binary(&frame).await
    }
}
