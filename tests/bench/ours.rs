//! Samenkaart under load, by its real protocol.

use std::{io, path::Path, process::Stdio, time::Duration};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::{Created, Mode};
use serde_json::{Value, json};
use tokio::process::Command;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Text as _, Transact, WriteTxn};

use crate::{
    LETTER,
    hall::{Ear, Hall, Pen},
    line::{Reading, TEXT, Writing, connect, count},
    process::Process,
};

/// With which every edit of a text stands in a patch.
pub const MARK: &[u8] = b"\"update\":\"";

/// How a letter that was typed stands in a patch, and nowhere else.
const ADDED: &[u8] = "\"add\":\"é\"".as_bytes();

/// Hears the measured letter and no other edits.
pub const EAR_OF_LETTERS: Ear = Ear { edits: |_, frame| count(frame, ADDED), answer: |_, _| None };

/// Edits are in patches; pings are the WebSocket's own.
pub const EAR: Ear = Ear { edits: |_, frame| count(frame, MARK), answer: |_, _| None };

/// Letters in one card, before the next one is begun: a card is a sentence or two.
const LETTERS: u32 = 500;

/// The release build, with fresh data.
pub async fn start(program: &Path) -> Process {
    start_again(program, 0, tempfile::tempdir().expect("a folder")).await
}

/// The release build on that port, with the data in that folder.
pub async fn start_again(program: &Path, port: u16, folder: tempfile::TempDir) -> Process {
    let mut command = Command::new(program);
    command.args(["--address", "127.0.0.1", "--log", "error", "--port", &port.to_string(), "--data"]);
    command.arg(folder.path().join("bench.sqlite")).stderr(Stdio::inherit());
    Process::start(command, Some(folder)).await
}

/// Somebody who came in.
pub struct Guest {
    /// What comes.
    pub reading: Reading,
    /// What goes.
    pub writing: Writing,
    /// For coming back.
    pub key: String,
}

/// A workshop in its own maps with all steps open.
pub struct Room {
    port: u16,
    invitation: String,
    /// Who guides it, until it is seated.
    pub guide: Option<(Reading, Writing)>,
    /// How many came in so far.
    pub entered: usize,
}

impl Room {
    /// Makes one.
    pub async fn make(port: u16) -> Self {
        let create = samenkaart_tests::plan(Mode::OwnMaps);
        let body = serde_json::to_vec(&create).expect("JSON");
        let answer = samenkaart_tests::request(port, "POST", "/api/workshops", &[], &body).await;
        let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
        let (mut reading, writing) = connect(port, "/ws").await.expect("a connection");
        writing.text(&hello(&created.key, "guide", None)).await.expect("hello");
        let keys = reading.until("\"type\":\"keys\"").await.expect("keys");
        let patch = reading.until("\"reset\":true").await.expect("a patch");
        let invitation = key_of_partner(&keys, &patch, "p1");
        open_all(&mut reading, &writing).await;
        Self { port, invitation, guide: Some((reading, writing)), entered: 0 }
    }

    /// Somebody comes in by the invitation of the first partner.
    pub async fn enter(&mut self) -> io::Result<Guest> {
        self.entered += 1;
        enter(self.port, &self.invitation, self.entered).await
    }

    /// The key of the invitation of the first partner.
    pub fn invitation(&self) -> &str {
        &self.invitation
    }

    /// A hall that hears every edit.
    pub async fn fill(&mut self, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
        self.fill_with(EAR, people, writers).await
    }

    /// People who read, and people who write in a card of their own; who writes reads too, and so does the guide.
    pub async fn fill_with(&mut self, ear: Ear, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
        let (mut hall, mut pens) = (Hall::default(), Vec::new());
        if let Some((reading, writing)) = self.guide.take() {
            hall.seat(reading, writing, ear, false);
        }
        while hall.people < people {
            let Guest { mut reading, writing, .. } = self.enter().await.expect("somebody comes in");
            let writes = pens.len() < writers;
            if writes {
                let name = format!("card-{}", self.entered);
                writing.text(&add_card(&format!("{name}-0"))).await.expect("a card");
                reading.until("\"type\":\"done\"").await.expect("done");
                pens.push(Pen { writing: writing.clone(), script: Box::new(script(name)) });
            }
            let watch = !writes && hall.people % 4 == 3;
            hall.seat(reading, writing, ear, watch);
        }
        (hall, pens)
    }
}

/// The guide begins the own maps, with every step open.
pub async fn open_all(reading: &mut Reading, writing: &Writing) {
    let stage = json!({"type": "set_stage", "stage": "own_maps"});
    for (number, asked) in [stage, json!({"type": "free_steps", "free": true})].iter().enumerate() {
        let id = format!("guide-{number}");
        writing.text(&command(&id, asked)).await.expect("a command");
        reading.until(&format!("\"done\",\"id\":\"{id}\"")).await.expect("done");
    }
}

/// Somebody comes in by an invitation.
pub async fn enter(port: u16, invitation: &str, number: usize) -> io::Result<Guest> {
    let (mut reading, writing) = connect(port, "/ws").await?;
    writing.text(&hello(invitation, &format!("tab-{number}"), None)).await?;
    reading.until("\"type\":\"door\"").await?;
    let enter = json!({"type": "enter", "name": format!("Resident {number}"), "mandate": "decides"});
    writing.text(&enter.to_string()).await?;
    let welcome: Value = serde_json::from_str(&reading.until("\"type\":\"welcome\"").await?)?;
    let key = welcome["return_key"].as_str().expect("a key").to_owned();
    reading.until("\"type\":\"presence\"").await?;
    Ok(Guest { reading, writing, key })
}

/// The frame that begins a conversation; `resume` is an epoch and a number.
pub fn hello(key: &str, tab: &str, resume: Option<(&str, u64)>) -> String {
    let mut hello = json!({"type": "hello", "protocol": 1, "key": key, "tab": tab, "language": "en"});
    if let Some((epoch, seq)) = resume {
        hello["resume"] = json!({"epoch": epoch, "seq": seq});
    }
    hello.to_string()
}

/// The frame of a command.
pub fn command(id: &str, command: &Value) -> String {
    json!({"type": "command", "id": id, "command": command}).to_string()
}

/// The frame that adds a card of one letter.
pub fn add_card(card: &str) -> String {
    let add = json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": "x"});
    command(&format!("add-{card}"), &add)
}

/// One letter after the other into a card, and every few hundred letters into a new one. The first card is there.
pub fn script(name: String) -> impl FnMut() -> Vec<(u8, Vec<u8>)> + Send {
    let mut typed = 0;
    let mut doc = None;
    move || {
        let mut frames = Vec::new();
        let card = format!("{name}-{}", typed / LETTERS);
        if typed % LETTERS == LETTERS / 2 {
            // Well before it is needed: letters that come together with their card are told as a whole.
            frames.push((TEXT, add_card(&format!("{name}-{}", typed / LETTERS + 1)).into_bytes()));
        }
        if typed % LETTERS == 0 {
            doc = None;
        }
        let doc = doc.get_or_insert_with(|| document(&card));
        let update = BASE64.encode(letter(doc, "t"));
        typed += 1;
        let edit = json!({"type": "edit_text", "text": card, "update": update});
        frames.push((TEXT, command(&format!("{name}-{typed}"), &edit).into_bytes()));
        frames
    }
}

/// Types one letter at the end of a text; the update.
pub fn letter(doc: &Doc, root: &str) -> Vec<u8> {
    let before = doc.transact().state_vector();
    {
        let mut txn = doc.transact_mut();
        let text = txn.get_or_insert_text(root);
        let end = text.len(&txn);
        text.insert(&mut txn, end, LETTER);
    }
    doc.transact().encode_diff_v1(&before)
}

/// The same document that the server makes of a card's first letter (rule T2), for somebody who types on.
fn document(card: &str) -> Doc {
    let hash = card.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    let options = |client| Options { offset_kind: OffsetKind::Utf16, ..Options::with_client_id(client) };
    let first = Doc::with_options(options(yrs::ClientID::new(u64::from(hash))));
    first.get_or_insert_text("t").insert(&mut first.transact_mut(), 0, "x");
    let whole = first.transact().encode_state_as_update_v1(&StateVector::default());
    let doc = Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() });
    doc.get_or_insert_text("t");
    let update = yrs::updates::decoder::Decode::decode_v1(&whole).expect("an update");
    doc.transact_mut().apply_update(update).expect("it fits");
    doc
}

/// The key of a partner's invitation, out of a facilitator's first frames.
pub fn key_of_partner(keys: &str, patch: &str, partner: &str) -> String {
    let patch: Value = serde_json::from_str(patch).expect("a patch");
    let rows = patch["put"].as_array().expect("records");
    let of_partner = |row: &&Value| row["kind"] == "invitation" && row["purpose"]["partner"] == partner;
    let id = rows.iter().find(of_partner).expect("an invitation")["id"].clone();
    let keys: Value = serde_json::from_str(keys).expect("keys");
    let pairs = keys["keys"].as_array().expect("pairs");
    let pair = pairs.iter().find(|pair| pair[0] == id).expect("a key");
    pair[1].as_str().expect("a key").to_owned()
}

/// How long a crowd gets to do what it has to.
pub const PATIENCE: Duration = Duration::from_secs(60);
