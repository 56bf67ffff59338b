//! Samenkaart under load, by its real protocol.

use std::{io, path::Path, process::Stdio};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::{Created, Mode};
use serde_json::{Value, json};
use tokio::process::Command;
use yrs::{Doc, OffsetKind, Options, ReadTxn, Text as _, Transact, WriteTxn};

use crate::{
    hall::{Hall, Writer},
    line::{Reading, Writing, connect},
    process::Process,
};

/// With which every edit of a text stands in a patch.
pub const MARK: &[u8] = b"\"update\":\"";

/// The release build, with its data in that folder.
pub async fn start(program: &Path, folder: &Path) -> Process {
    let mut command = Command::new(program);
    command.args(["--address", "127.0.0.1", "--port", "0", "--log", "error", "--data"]);
    command.arg(folder.join("bench.sqlite")).stderr(Stdio::inherit());
    Process::start(command).await
}

/// A workshop in its own maps with all steps open.
pub struct Room {
    port: u16,
    invitation: String,
    guide: Option<(Reading, Writing)>,
    entered: usize,
}

impl Room {
    /// Makes one.
    pub async fn make(port: u16) -> Self {
        let create = samenkaart_tests::plan(Mode::OwnMaps);
        let body = serde_json::to_vec(&create).expect("JSON");
        let answer = samenkaart_tests::request(port, "POST", "/api/workshops", &[], &body).await;
        let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
        let (mut reading, mut writing) = connect(port, "/ws").await.expect("a connection");
        let hello =
            json!({"type": "hello", "protocol": 1, "key": created.key, "tab": "guide", "language": "en"});
        writing.text(&hello.to_string()).await.expect("hello");
        let keys = reading.until("\"type\":\"keys\"").await.expect("keys");
        let patch = reading.until("\"reset\":true").await.expect("a patch");
        let invitation = key_of_partner(&keys, &patch, "p1");
        let stage = json!({"type": "set_stage", "stage": "own_maps"});
        for (number, command) in [stage, json!({"type": "free_steps", "free": true})].into_iter().enumerate()
        {
            let frame = json!({"type": "command", "id": format!("guide-{number}"), "command": command});
            writing.text(&frame.to_string()).await.expect("a command");
            reading.until(&format!("\"done\",\"id\":\"guide-{number}\"")).await.expect("done");
        }
        Self { port, invitation, guide: Some((reading, writing)), entered: 0 }
    }

    /// Somebody comes in.
    pub async fn enter(&mut self) -> io::Result<(Reading, Writing)> {
        self.entered += 1;
        let (mut reading, mut writing) = connect(self.port, "/ws").await?;
        let (key, tab) = (&self.invitation, format!("tab-{}", self.entered));
        let hello = json!({"type": "hello", "protocol": 1, "key": key, "tab": tab, "language": "en"});
        writing.text(&hello.to_string()).await?;
        reading.until("\"type\":\"door\"").await?;
        let enter =
            json!({"type": "enter", "name": format!("Resident {}", self.entered), "mandate": "decides"});
        writing.text(&enter.to_string()).await?;
        reading.until("\"type\":\"presence\"").await?;
        Ok((reading, writing))
    }

    /// People who read, and people who write in a card of their own; who writes reads too. The guide reads as well.
    pub async fn fill(&mut self, people: usize, writers: usize) -> (Hall, Vec<Typist>) {
        let (mut hall, mut typists) = (Hall::default(), Vec::new());
        if let Some((reading, writing)) = self.guide.take() {
            hall.seat(reading, Some(writing), MARK, false);
        }
        while hall.people < people {
            let (mut reading, mut writing) = self.enter().await.expect("somebody comes in");
            if typists.len() < writers {
                let card = format!("card-{}", typists.len());
                let add = json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": "x"});
                let frame = json!({"type": "command", "id": format!("add-{card}"), "command": add});
                writing.text(&frame.to_string()).await.expect("a card");
                reading.until("\"type\":\"done\"").await.expect("done");
                hall.seat(reading, None, MARK, false);
                typists.push(Typist::new(writing, card));
            } else {
                let watch = hall.people % 4 == 3;
                hall.seat(reading, Some(writing), MARK, watch);
            }
        }
        (hall, typists)
    }
}

/// Types letters into a card.
pub struct Typist {
    writing: Writing,
    card: String,
    doc: Doc,
    typed: u32,
}

impl Typist {
    fn new(writing: Writing, card: String) -> Self {
        // The same document that the server makes of the first words (rule T2).
        let hash = card.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        let options = |client| Options { offset_kind: OffsetKind::Utf16, ..Options::with_client_id(client) };
        let first = Doc::with_options(options(yrs::ClientID::new(u64::from(hash))));
        first.get_or_insert_text("t").insert(&mut first.transact_mut(), 0, "x");
        let whole = first.transact().encode_state_as_update_v1(&yrs::StateVector::default());
        let doc = Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() });
        doc.get_or_insert_text("t");
        let update = yrs::updates::decoder::Decode::decode_v1(&whole).expect("an update");
        doc.transact_mut().apply_update(update).expect("it fits");
        Self { writing, card, doc, typed: 0 }
    }
}

impl Writer for Typist {
    /// One letter; after a while the last one is taken away first, so that the text stays a text.
    async fn write(&mut self) -> io::Result<()> {
        let before = self.doc.transact().state_vector();
        {
            let mut txn = self.doc.transact_mut();
            let text = txn.get_or_insert_text("t");
            if self.typed >= 400 {
                text.remove_range(&mut txn, 1, 1);
            }
            text.insert(&mut txn, 1 + self.typed % 200, "a");
        }
        self.typed += 1;
        let update = BASE64.encode(self.doc.transact().encode_diff_v1(&before));
        let command = json!({"type": "edit_text", "text": self.card, "update": update});
        let frame =
            json!({"type": "command", "id": format!("{}-{}", self.card, self.typed), "command": command});
        self.writing.text(&frame.to_string()).await
    }
}

/// The key of a partner's invitation, out of a facilitator's first frames.
fn key_of_partner(keys: &str, patch: &str, partner: &str) -> String {
    let patch: Value = serde_json::from_str(patch).expect("a patch");
    let rows = patch["put"].as_array().expect("records");
    let of_partner = |row: &&Value| row["kind"] == "invitation" && row["purpose"]["partner"] == partner;
    let id = rows.iter().find(of_partner).expect("an invitation")["id"].clone();
    let keys: Value = serde_json::from_str(keys).expect("keys");
    let pairs = keys["keys"].as_array().expect("pairs");
    let pair = pairs.iter().find(|pair| pair[0] == id).expect("a key");
    pair[1].as_str().expect("a key").to_owned()
}
