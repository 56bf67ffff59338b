//! The Yjs document of a text: made, read and fed, never believed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use yrs::{
    Any, Assoc, ClientID, Doc, ID, OffsetKind, Options, Out, ReadTxn, StateVector, StickyIndex, Text as _,
    Transact, Update, types::text::YChange, updates::decoder::Decode,
};

use super::{
    TextError,
    letters::{Run, one_run},
};

/// The name of the one text in a document.
pub const ROOT: &str = "t";

/// The whole history, encoded.
pub fn whole(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

/// The words that a snapshot of the document gives.
pub fn kept(doc: &Doc) -> Result<String, TextError> {
    let again = document(1);
    merge(&again, &whole(doc))?;
    words_of(&again)
}

/// Whether an update puts one run of letters between two neighbours of which the left one stands to the left: as
/// typing does. That stays where it is however it is read, and needs no reading anew.
pub fn is_plain(doc: &Doc, update: &[u8]) -> bool {
    let Some(Run { left, right }) = one_run(update) else { return false };
    let txn = doc.transact();
    let id = |(writer, place)| ID::new(ClientID::new(writer), place);
    // How many letters stand before it: a letter with fewer before it stands to the left.
    let before = |letter| {
        let place = StickyIndex::from_id(id(letter), Assoc::After).get_offset(&txn);
        place.map(|place| place.index)
    };
    match (left, right) {
        (Some(left), Some(right)) => {
            before(left).zip(before(right)).is_some_and(|(left, right)| left < right)
        }
        (Some(one), None) | (None, Some(one)) => before(one).is_some(),
        (None, None) => false,
    }
}

/// Whether an update does more than take letters away, which moves none.
pub fn adds_letters(update: &[u8]) -> bool {
    update.first() != Some(&0)
}

/// An empty document, whose next letters `writer` writes.
pub fn document(writer: u64) -> Doc {
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        ..Options::with_client_id(ClientID::new(writer))
    })
}

/// An update out of the base64 in which it travels.
pub fn decode(update: &str) -> Result<Vec<u8>, TextError> {
    BASE64.decode(update).map_err(|_| TextError::Bad)
}

/// The decoder of yrs is not hardened against hostile bytes; a panic in it is a bad update.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, TextError>) -> Result<T, TextError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(TextError::Bad))
}

/// Takes an update in.
pub fn merge(doc: &Doc, bytes: &[u8]) -> Result<(), TextError> {
    let update = Update::decode_v1(bytes).map_err(|_| TextError::Bad)?;
    doc.transact_mut().apply_update(update).map_err(|_| TextError::Bad)
}

/// The words of a document that holds the one text, letters only, and waits for nothing.
pub fn words_of(doc: &Doc) -> Result<String, TextError> {
    let text = doc.get_or_insert_text(ROOT);
    let txn = doc.transact();
    let waits = txn.store().pending_update().is_some() || txn.store().pending_ds().is_some();
    let alone = txn.root_refs().all(|(name, _)| name == ROOT);
    if waits || !alone {
        return Err(TextError::Bad);
    }
    let mut words = String::new();
    for part in text.diff(&txn, YChange::identity) {
        match (part.insert, part.attributes) {
            (Out::Any(Any::String(letters)), None) => words.push_str(&letters),
            _ => return Err(TextError::Bad),
        }
    }
    Ok(words)
}
