//! Texts that are open at a writer, as Yjs documents.

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::{Id, Patch, TextPatch};
use yrs::{
    Doc, GetString, OffsetKind, Options, ReadTxn, Text as _, Transact, Update, WriteTxn,
    updates::decoder::Decode,
};

/// Open texts.
#[derive(Default)]
pub struct Pages(HashMap<Id, Doc>);

impl Pages {
    /// Those that are open.
    pub fn ids(&self) -> Vec<Id> {
        self.0.keys().cloned().collect()
    }

    /// The state of a text came: it is open from now on.
    pub fn merge(&mut self, id: &Id, update: &str) {
        let options = || Options { offset_kind: OffsetKind::Utf16, ..Options::default() };
        let doc = self.0.entry(id.clone()).or_insert_with(|| Doc::with_options(options()));
        let bytes = BASE64.decode(update).expect("t3: base64");
        let update = Update::decode_v1(&bytes).expect("t3: an update");
        doc.transact_mut().apply_update(update).expect("t3: it fits");
    }

    /// Edits of others, and one's own that come back.
    pub fn follow(&mut self, patch: &Patch) {
        for text in &patch.text {
            if let TextPatch::Splice { id, update, .. } = text
                && self.0.contains_key(id)
            {
                self.merge(id, update);
            }
        }
    }

    /// Puts a token between two others; the update, or none when the text is not open.
    pub fn insert(&mut self, id: &Id, token: &str, place: u64) -> Option<String> {
        let doc = self.0.get(id)?;
        let words = { doc.get_or_insert_text("t").get_string(&doc.transact()) };
        let ends = words.encode_utf16().enumerate().filter(|(_, unit)| *unit == END as u16);
        let places: Vec<u32> = std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect();
        let at = places[place as usize % places.len()];
        let before = doc.transact().state_vector();
        let mut txn = doc.transact_mut();
        let text = txn.get_or_insert_text("t");
        text.insert(&mut txn, at, token);
        drop(txn);
        Some(BASE64.encode(doc.transact().encode_diff_v1(&before)))
    }
}

/// With which every token ends, so that none is put into another.
pub const END: char = '›';
