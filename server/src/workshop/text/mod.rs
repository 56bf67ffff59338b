//! Texts that several people write at once: one small Yjs document each.
//!
//! An update is tried on a copy first, so that one which leaves pending structures, adds anything
//! but the one text or makes it too long never touches the text itself. The copy is kept beside the
//! text and follows it, because making one costs twenty times as much as an edit.

mod document;
mod letters;
mod splice;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::{Id, limits};
use yrs::{ClientID, Doc, ReadTxn, Text as _, Transact, WriteTxn};

use document::{ROOT, decode, document, guarded, in_order, kept, merge, read_anew, stays, whole, words_of};
use letters::only_letters;
pub use splice::{Splice, difference, length};

/// Why an update was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// It does not decode, does not fit, or touches something else.
    #[error("the update does not fit the text")]
    Bad,
    /// The text would be longer than [`limits::TEXT`].
    #[error("the text would be too long")]
    TooLong,
}

/// A text and its history as a Yjs document.
pub struct Text {
    doc: Doc,
    words: String,
    /// At least as many bytes as the whole history has, encoded.
    size: usize,
    /// The copy on which updates are tried; none until somebody edits.
    trial: Mutex<Option<Trial>>,
}

/// A copy of a text's document. No part of what the text is: it can be thrown away at any moment.
struct Trial {
    doc: Doc,
    /// An update that it has taken and the text has not yet: with the words that come of it.
    ahead: Option<Ahead>,
}

/// What an update that was tried makes of the words.
struct Ahead {
    update: String,
    words: String,
    splice: Splice,
    /// Its letters stay where they are, however it is read.
    plain: bool,
}

impl Text {
    /// A text that begins with `words`, written by the client that the text's id stands for, so
    /// that a browser makes the very same document by itself (rule T2 of the protocol).
    pub fn new(id: &Id, words: &str) -> Self {
        let text = Self::of(document(first_writer(id)), words.to_owned());
        if !words.is_empty() {
            let mut txn = text.doc.transact_mut();
            let root = txn.get_or_insert_text(ROOT);
            root.insert(&mut txn, 0, words);
        }
        text
    }

    fn of(doc: Doc, words: String) -> Self {
        Self { size: 4 * words.len() + 64, doc, words, trial: Mutex::new(None) }
    }

    /// A text out of a snapshot.
    pub fn from_state(state: &str) -> Result<Self, TextError> {
        let mut text = Self::of(document(1), String::new());
        let bytes = decode(state)?;
        text.merge(&bytes)?;
        text.size = bytes.len();
        Ok(text)
    }

    /// The words as they are now.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Everything, as one update, base64.
    pub fn state(&self) -> String {
        BASE64.encode(whole(&self.doc))
    }

    /// Whether the update may be taken, and what it would do; the text stays as it is.
    pub fn check(&self, update: &str) -> Result<Splice, TextError> {
        let bytes = decode(update)?;
        let there = self.doc.transact().state_vector();
        let known = |writer| there.get(&ClientID::new(writer));
        if bytes.len() > limits::TEXT_UPDATE || !only_letters(&bytes, ROOT, known) {
            return Err(TextError::Bad);
        }
        let mut trial = self.trial.lock().unwrap_or_else(PoisonError::into_inner);
        // An update that was tried and never came: the copy is no copy any more.
        let copy = match trial.take().filter(|trial| trial.ahead.is_none()) {
            Some(copy) => copy.doc,
            None => self.copy()?,
        };
        let (copy, words, plain) = guarded(|| {
            let plain = stays(&copy, &bytes);
            let copy = if plain { copy } else { self.copy()? };
            merge(&copy, &bytes)?;
            let words = words_of(&copy)?;
            let too_long = length(&words) > limits::TEXT
                || (self.size + bytes.len() > limits::TEXT_HISTORY
                    && whole(&copy).len() > limits::TEXT_HISTORY);
            if too_long {
                return Err(TextError::TooLong);
            }
            let settled = plain || (in_order(&copy, &bytes)? && kept(&copy)? == words);
            if !settled {
                return Err(TextError::Bad);
            }
            Ok((copy, words, plain))
        })?;
        let splice = difference(&self.words, &words);
        let ahead = Some(Ahead { update: update.to_owned(), words, splice: splice.clone(), plain });
        *trial = Some(Trial { doc: copy, ahead });
        Ok(splice)
    }

    /// Takes an update that was checked, and says what it did.
    ///
    /// Letters have their place by the neighbours that their writer names. Where these do not stand side by side, the
    /// text is read anew with them, as a restart reads it: so it is the same before and after one, also in the order of
    /// letters that are gone.
    pub fn edit(&mut self, update: &str) -> Result<Splice, TextError> {
        let bytes = decode(update)?;
        let slot = self.trial.get_mut().unwrap_or_else(PoisonError::into_inner);
        let tried = slot.as_mut().and_then(|trial| trial.ahead.take()).filter(|tried| tried.update == update);
        let before = &self.doc;
        let plain =
            tried.as_ref().map_or_else(|| guarded(|| Ok(stays(before, &bytes))), |tried| Ok(tried.plain))?;
        if tried.is_none() || !plain {
            *slot = None;
        }
        if plain {
            guarded(|| merge(before, &bytes)).map_err(|_| TextError::Bad)?;
        } else {
            self.doc = guarded(|| {
                let copy = self.copy()?;
                merge(&copy, &bytes)?;
                read_anew(&copy)
            })
            .map_err(|_| TextError::Bad)?;
        }
        self.size += bytes.len();
        self.spare_history();
        if let Some(tried) = tried {
            self.words = tried.words;
            return Ok(tried.splice);
        }
        let doc = &self.doc;
        let words = guarded(|| words_of(doc))?;
        let splice = difference(&self.words, &words);
        self.words = words;
        Ok(splice)
    }

    /// The estimate of the history grows faster than the history; near the limit it is looked at.
    fn spare_history(&mut self) {
        if self.size > limits::TEXT_HISTORY {
            self.size = whole(&self.doc).len();
        }
    }

    fn copy(&self) -> Result<Doc, TextError> {
        guarded(|| read_anew(&self.doc))
    }

    /// The update that turns the words into `words`, changing as little as it can. `writer` must be
    /// new for this text.
    pub fn rewrite(&self, words: &str, writer: u32) -> Result<String, TextError> {
        if length(words) > limits::TEXT {
            return Err(TextError::TooLong);
        }
        let splice = difference(&self.words, words);
        let copy = document(u64::from(writer.max(1)));
        merge(&copy, &whole(&self.doc))?;
        let before = copy.transact().state_vector();
        let mut txn = copy.transact_mut();
        let root = txn.get_or_insert_text(ROOT);
        root.remove_range(&mut txn, splice.at as u32, splice.cut as u32);
        root.insert(&mut txn, splice.at as u32, &splice.add);
        drop(txn);
        Ok(BASE64.encode(copy.transact().encode_diff_v1(&before)))
    }

    fn merge(&mut self, bytes: &[u8]) -> Result<(), TextError> {
        let doc = &self.doc;
        self.words = guarded(|| {
            merge(doc, bytes)?;
            words_of(doc)
        })?;
        Ok(())
    }
}

/// The Yjs client that writes a text's first words: FNV-1a over the text's id.
fn first_writer(id: &Id) -> u64 {
    let hash = id.as_str().bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    u64::from(hash.max(1))
}
