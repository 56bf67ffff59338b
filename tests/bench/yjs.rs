//! y-websocket and hocuspocus under load: the sync messages of y-protocols, which hocuspocus puts behind the name of
//! the document. Every person may type one letter after the other into a text of its own in the room's document.

use std::io;

use yrs::{Doc, OffsetKind, Options};

use crate::{
    LETTER,
    hall::{Ear, Hall, Pen},
    line::{BINARY, Reading, Writing, connect, count},
    ours::letter,
};

/// A letter that stands in nothing but the edits: hocuspocus joins edits, and its letters are counted.
/// Their clocks and clients are kept so small that no number looks like it.
const EAR: Ear = Ear {
    edits: |opcode, frame| if opcode == BINARY { count(frame, LETTER.as_bytes()) } else { 0 },
    answer: |_, _| None,
};

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One socket is one document.
    YWebsocket,
    /// Every message names its document.
    Hocuspocus,
}

const SYNC: u8 = 0;
const AUTH: u8 = 2;
const STEP_1: u8 = 0;
const STEP_2: u8 = 1;
const UPDATE: u8 = 2;

/// Connects and waits until the document has come; how large that message was.
pub async fn arrive(kind: Kind, port: u16, room: usize) -> io::Result<(Reading, Writing, usize)> {
    let name = format!("room-{room}");
    let path = if kind == Kind::YWebsocket { format!("/{name}") } else { "/".to_owned() };
    let (mut reading, writing) = connect(port, &path).await?;
    let prefix = prefix(kind, room);
    if kind == Kind::Hocuspocus {
        let token = [prefix.as_slice(), &[AUTH, 0, 1, b'x']].concat();
        writing.frame(BINARY, &token).await?;
        let let_in = [prefix.as_slice(), &[AUTH, 2]].concat();
        reading.until_one(|frame| frame.starts_with(&let_in)).await?;
    }
    // "I have nothing", and the answer: everything.
    let ask = [prefix.as_slice(), &[SYNC, STEP_1, 1, 0]].concat();
    writing.frame(BINARY, &ask).await?;
    let everything = [prefix.as_slice(), &[SYNC, STEP_2]].concat();
    let document = reading.until_one(|frame| frame.starts_with(&everything)).await?.len();
    Ok((reading, writing, document))
}

/// People in one room.
pub async fn fill(kind: Kind, port: u16, room: usize, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
    let (mut hall, mut pens) = (Hall::default(), Vec::new());
    while hall.people < people {
        let (reading, writing, _) = arrive(kind, port, room).await.expect("the server lets in");
        let writes = pens.len() < writers;
        if writes {
            let client = yrs::ClientID::new(1 + pens.len() as u64);
            let options = Options { offset_kind: OffsetKind::Utf16, ..Options::with_client_id(client) };
            let (doc, root) = (Doc::with_options(options), format!("card-{}", pens.len()));
            let script = move || vec![(BINARY, update(kind, room, &letter(&doc, &root)))];
            pens.push(Pen { writing: writing.clone(), script: Box::new(script) });
        }
        let watch = !writes && hall.people % 4 == 3;
        hall.seat(reading, writing, EAR, watch);
    }
    (hall, pens)
}

/// The message of an update.
pub fn update(kind: Kind, room: usize, update: &[u8]) -> Vec<u8> {
    let mut message = prefix(kind, room);
    message.extend([SYNC, UPDATE]);
    let mut length = update.len();
    while length >= 0x80 {
        message.push(0x80 | (length & 0x7f) as u8);
        length >>= 7;
    }
    message.push(length as u8);
    message.extend_from_slice(update);
    message
}

fn prefix(kind: Kind, room: usize) -> Vec<u8> {
    if kind == Kind::YWebsocket {
        return Vec::new();
    }
    let name = format!("room-{room}");
    let mut prefix = vec![name.len() as u8];
    prefix.extend_from_slice(name.as_bytes());
    prefix
}
