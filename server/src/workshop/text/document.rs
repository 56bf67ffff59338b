//! The Yjs document of a text: made, read and fed, never believed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use yrs::{
    Any, Assoc, ClientID, Doc, ID, OffsetKind, Options, Out, ReadTxn, StateVector, StickyIndex, Text as _,
    Transact, Update, types::text::YChange, updates::decoder::Decode,
};

use super::{
    TextError,
    letters::{Letter, Run, behind, one_run, runs},
};

/// The name of the one text in a document.
pub const ROOT: &str = "t";

/// The whole history, encoded.
pub fn whole(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

/// The document as a snapshot of it gives it.
pub fn read_anew(doc: &Doc) -> Result<Doc, TextError> {
    let again = document(1);
    merge(&again, &whole(doc))?;
    Ok(again)
}

/// The words that a snapshot of the document gives.
pub fn kept(doc: &Doc) -> Result<String, TextError> {
    words_of(&read_anew(doc)?)
}

/// Whether what an update does stays where it is however it is read, and needs no reading anew.
pub fn stays(doc: &Doc, update: &[u8]) -> bool {
    !adds_letters(update) || is_plain(doc, update)
}

/// Whether an update puts one run of letters between two letters that stand side by side, or at an end: as typing does.
pub fn is_plain(doc: &Doc, update: &[u8]) -> bool {
    let Some(Run { left, right }) = one_run(update) else { return false };
    match (left, right) {
        (Some(left), Some(right)) => {
            place(doc, left).zip(place(doc, right)).is_some_and(|(left, right)| left + 1 == right)
        }
        (Some(left), None) => place(doc, left).is_some_and(|left| left + 1 == letters(doc)),
        (None, Some(right)) => place(doc, right) == Some(0),
        (None, None) => false,
    }
}

/// How many letters there are.
fn letters(doc: &Doc) -> u32 {
    let text = doc.get_or_insert_text(ROOT);
    text.len(&doc.transact())
}

/// Whether every run of letters that an update put into a document has its left neighbour to the left of its right one.
/// No honest writer names them otherwise, and where they are otherwise the letters stand elsewhere each time that the
/// document is read anew.
///
/// # Errors
/// When the document cannot be read.
pub fn in_order(doc: &Doc, update: &[u8]) -> Result<bool, TextError> {
    for run in runs(update, ROOT) {
        if let Run { left: Some(left), right: Some(right) } = run
            && !stands_before(doc, left, right)?
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a letter stands to the left of another one; they may have been taken away.
fn stands_before(doc: &Doc, one: Letter, other: Letter) -> Result<bool, TextError> {
    let (Some(left), Some(right)) = (place(doc, one), place(doc, other)) else { return Ok(false) };
    if left != right {
        return Ok(left < right);
    }
    // Letters that are gone stand nowhere: so new ones are put right behind each, in a copy.
    let copy = read_anew(doc)?;
    merge(&copy, &behind(0, &[one, other]))?;
    let (Some(left), Some(right)) = (place(&copy, (0, 0)), place(&copy, (0, 1))) else { return Ok(false) };
    Ok(left < right)
}

/// How many letters stand before one.
fn place(doc: &Doc, (writer, place): Letter) -> Option<u32> {
    let txn = doc.transact();
    let id = ID::new(ClientID::new(writer), place);
    StickyIndex::from_id(id, Assoc::After).get_offset(&txn).map(|place| place.index)
}

/// Whether an update does more than take letters away, which moves none.
fn adds_letters(update: &[u8]) -> bool {
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
