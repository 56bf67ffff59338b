//! Texts that several people write at once: one small Yjs document each.
//!
//! An update is tried on a copy first, so that one which leaves pending structures, adds anything
//! but the one text or makes it too long never touches the text itself. The copy is kept beside the
//! text and follows it, because making one costs twenty times as much as an edit.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use samenkaart_protocol::{Id, limits};
use yrs::{
    Any, Assoc, ClientID, Doc, ID, OffsetKind, Options, Out, ReadTxn, StateVector, StickyIndex, Text as _,
    Transact, Update, WriteTxn, types::text::YChange, updates::decoder::Decode,
};

use super::letters::{Run, one_run, only_letters};

/// The name of the one text in a document.
const ROOT: &str = "t";

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

/// What an edit did to the words: at `at`, `cut` code units went and `add` came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// Where, in UTF-16 code units.
    pub at: usize,
    /// How many code units went.
    pub cut: usize,
    /// What came.
    pub add: String,
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
        BASE64.encode(self.doc.transact().encode_state_as_update_v1(&StateVector::default()))
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
        let words = guarded(|| {
            let plain = is_plain(&copy, &bytes);
            merge(&copy, &bytes)?;
            let words = words_of(&copy)?;
            let too_long = length(&words) > limits::TEXT
                || (self.size + bytes.len() > limits::TEXT_HISTORY && history(&copy) > limits::TEXT_HISTORY);
            match (too_long, adds_letters(&bytes)) {
                (true, _) => Err(TextError::TooLong),
                (false, true) if !plain && kept(&copy)? != words => Err(TextError::Bad),
                _ => Ok(words),
            }
        })?;
        let splice = difference(&self.words, &words);
        let ahead = Some(Ahead { update: update.to_owned(), words, splice: splice.clone() });
        *trial = Some(Trial { doc: copy, ahead });
        Ok(splice)
    }

    /// Takes an update that was checked, and says what it did.
    pub fn edit(&mut self, update: &str) -> Result<Splice, TextError> {
        let bytes = decode(update)?;
        let slot = self.trial.get_mut().unwrap_or_else(PoisonError::into_inner);
        let tried = slot.as_mut().and_then(|trial| trial.ahead.take());
        self.size += bytes.len();
        if let Some(tried) = tried.filter(|tried| tried.update == update) {
            let doc = &self.doc;
            guarded(|| merge(doc, &bytes)).map_err(|_| TextError::Bad)?;
            self.words = tried.words;
            self.spare_history();
            return Ok(tried.splice);
        }
        *slot = None;
        let before = self.words.clone();
        self.merge(&bytes).map_err(|_| TextError::Bad)?;
        self.spare_history();
        Ok(difference(&before, &self.words))
    }

    /// The estimate of the history grows faster than the history; near the limit it is looked at.
    fn spare_history(&mut self) {
        if self.size > limits::TEXT_HISTORY {
            self.size = history(&self.doc);
        }
    }

    fn copy(&self) -> Result<Doc, TextError> {
        let copy = document(1);
        let whole = self.doc.transact().encode_state_as_update_v1(&StateVector::default());
        guarded(|| merge(&copy, &whole))?;
        Ok(copy)
    }

    /// The update that turns the words into `words`, changing as little as it can. `writer` must be
    /// new for this text.
    pub fn rewrite(&self, words: &str, writer: u32) -> Result<String, TextError> {
        if length(words) > limits::TEXT {
            return Err(TextError::TooLong);
        }
        let splice = difference(&self.words, words);
        let copy = document(u64::from(writer.max(1)));
        let whole = self.doc.transact().encode_state_as_update_v1(&StateVector::default());
        merge(&copy, &whole)?;
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

/// The length of a text in UTF-16 code units.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The Yjs client that writes a text's first words: FNV-1a over the text's id.
fn first_writer(id: &Id) -> u64 {
    let hash = id.as_str().bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    u64::from(hash.max(1))
}

/// The bytes of a whole history, encoded.
fn history(doc: &Doc) -> usize {
    doc.transact().encode_state_as_update_v1(&StateVector::default()).len()
}

/// The words that a snapshot of the document gives.
///
/// Letters have their place by the neighbours that their writer names. Names that no honest writer
/// gives, such as a right neighbour that stands to the left, put them in another place when all is
/// read anew: the words would change with a restart, also where they are settled. And a writer whose
/// earlier places never came leaves a gap, which this library passes over; browsers wait for it for ever.
fn kept(doc: &Doc) -> Result<String, TextError> {
    let whole = doc.transact().encode_state_as_update_v1(&StateVector::default());
    if !only_letters(&whole, ROOT, |_| 0) {
        return Err(TextError::Bad);
    }
    let again = document(1);
    merge(&again, &whole)?;
    words_of(&again)
}

/// Whether an update puts one run of letters, next in its writer's row, between two neighbours of which the
/// left one stands to the left: as typing does. That stays where it is however it is read, and needs no reading
/// anew.
fn is_plain(doc: &Doc, update: &[u8]) -> bool {
    let Some(Run { first, left, right }) = one_run(update) else { return false };
    let txn = doc.transact();
    let id = |(writer, place)| ID::new(ClientID::new(writer), place);
    // How many letters stand before it: a letter with fewer before it stands to the left.
    let before = |letter| {
        let place = StickyIndex::from_id(id(letter), Assoc::After).get_offset(&txn);
        place.map(|place| place.index)
    };
    let ordered = match (left, right) {
        (Some(left), Some(right)) => {
            before(left).zip(before(right)).is_some_and(|(left, right)| left < right)
        }
        (Some(one), None) | (None, Some(one)) => before(one).is_some(),
        (None, None) => false,
    };
    ordered && txn.state_vector().get(&ClientID::new(first.0)) == first.1
}

/// Whether an update does more than take letters away, which moves none.
fn adds_letters(update: &[u8]) -> bool {
    update.first() != Some(&0)
}

fn document(writer: u64) -> Doc {
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        ..Options::with_client_id(ClientID::new(writer))
    })
}

fn decode(update: &str) -> Result<Vec<u8>, TextError> {
    BASE64.decode(update).map_err(|_| TextError::Bad)
}

/// The decoder of yrs is not hardened against hostile bytes; a panic in it is a bad update.
fn guarded<T>(work: impl FnOnce() -> Result<T, TextError>) -> Result<T, TextError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(TextError::Bad))
}

fn merge(doc: &Doc, bytes: &[u8]) -> Result<(), TextError> {
    let update = Update::decode_v1(bytes).map_err(|_| TextError::Bad)?;
    doc.transact_mut().apply_update(update).map_err(|_| TextError::Bad)
}

/// The words of a document that holds the one text, letters only, and waits for nothing.
fn words_of(doc: &Doc) -> Result<String, TextError> {
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

/// The one place where two texts differ, on whole characters, in UTF-16 code units.
pub fn difference(old: &str, new: &str) -> Splice {
    let same = |(a, b): &(char, char)| a == b;
    let head: usize = old.chars().zip(new.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let at = length(&old[..head]);
    let (old, new) = (&old[head..], &new[head..]);
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (cut, add) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    Splice { at, cut: length(cut), add: add.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> Id {
        Id::from("card-1")
    }

    /// The web client's own test holds the same letters: both make this document (rule T2).
    #[test]
    fn t2_the_first_words_are_the_document_that_browsers_make() {
        let text = Text::new(&Id::from("c1"), "Dat we gehoord worden");
        assert_eq!(text.state(), "AQHZv6fBCAAEAQF0FURhdCB3ZSBnZWhvb3JkIHdvcmRlbgA=");
    }

    #[test]
    fn t1_a_splice_says_what_an_edit_did_in_utf16() {
        let mut text = Text::new(&id(), "koffie ☕ en 😀 thee");
        let update = text.rewrite("koffie ☕ en 😀 veel thee", 7).unwrap();
        assert_eq!(text.check(&update).unwrap(), Splice { at: 15, cut: 0, add: "veel ".into() });
        let splice = text.edit(&update).unwrap();
        assert_eq!(splice.at, 15);
        assert_eq!(text.words(), "koffie ☕ en 😀 veel thee");
    }

    #[test]
    fn t2_the_first_words_are_the_same_document_everywhere() {
        assert_eq!(Text::new(&id(), "samen").state(), Text::new(&id(), "samen").state());
        assert_eq!(first_writer(&Id::from("a")), 0xe40c_292c);
    }

    #[test]
    fn t4_two_people_in_one_text_keep_both_their_letters() {
        let mut text = Text::new(&id(), "ac");
        let (one, two) = (text.rewrite("abc", 5).unwrap(), text.rewrite("acd", 6).unwrap());
        text.edit(&one).unwrap();
        text.edit(&two).unwrap();
        assert_eq!(text.words(), "abcd");
        let again = Text::from_state(&text.state()).unwrap();
        assert_eq!(again.words(), "abcd");
    }

    #[test]
    fn t4_what_does_not_fit_is_refused_and_the_text_stays() {
        let text = Text::new(&id(), "heel");
        let later = {
            let mut other = Text::new(&id(), "heel");
            let first = other.rewrite("heel wat", 9).unwrap();
            other.edit(&first).unwrap();
            let both = other.rewrite("heel wat meer", 9);
            both.unwrap()
        };
        for bad in ["", "%%%", "/////w==", &later] {
            assert_eq!(text.check(bad), Err(TextError::Bad), "{bad}");
        }
        assert_eq!(text.words(), "heel");
        assert_eq!(text.rewrite(&"x".repeat(2_001), 3), Err(TextError::TooLong));
    }

    #[test]
    fn plain_letters_are_told_from_those_that_have_to_be_read_anew() {
        let mut text = Text::new(&id(), "een twee drie");
        let typed = |text: &mut Text, words: &str, writer| {
            let update = text.rewrite(words, writer).unwrap();
            let plain = is_plain(&text.doc, &decode(&update).unwrap());
            text.edit(&update).unwrap();
            assert_eq!(text.words(), words);
            plain
        };
        assert!(typed(&mut text, "een twee drie vier", 5), "at the end");
        assert!(typed(&mut text, "nul een twee drie vier", 6), "at the beginning");
        assert!(typed(&mut text, "nul een en twee drie vier", 7), "in between");
        assert!(typed(&mut text, "nul een en 2 drie vier", 8), "in the place of others");
        for update in [
            "AQHZv6fBCA1E2b+nwQgCFURhdCB3ZSBnZWhvb3JkIHdvcmRlbgHZv6fBCAEBDw==", // neighbours of another text
            "AgFlFAAXAWUWhP7hwx0GCHdvcmtzaG9wAf7hwx0BAAc=",                     // a gap
        ] {
            assert!(!is_plain(&text.doc, &decode(update).unwrap()));
        }
    }

    /// Found by fuzzing: the second update names a right neighbour that stands to the left of the left one.
    #[test]
    fn t4_letters_that_a_snapshot_would_put_elsewhere_are_refused() {
        let mut text = Text::new(&Id::from("c1"), "Dat we gehoord worden");
        let first = text.rewrite("Dat we woden gehoord", 1).unwrap();
        text.edit(&first).unwrap();
        for update in [
            "AQHZv6fBCA1E2b+nwQgCFURhdCB3ZSBnZWhvb3JkIHdvcmRlbgHZv6fBCAEBDw==",
            "AQFnAITZv6fBCCEaV09ERU4gR0VIT09SREVIT09SRCBXT1JERU4CAQEADdm/p8EIAQcb",
            "AQFlAITZv6fBCCEAYzICAQEADtm/p8EIAQAi",
        ] {
            if text.check(update).is_ok() {
                text.edit(update).unwrap();
            }
            assert_eq!(Text::from_state(&text.state()).unwrap().words(), text.words());
        }
    }

    /// Found by fuzzing: the text took them, and a text out of its snapshot did not take the next edit.
    #[test]
    fn t4_places_that_never_came_are_not_passed_over() {
        let text = Text::new(&Id::from("more-18"), "Thought");
        for update in ["AgFlFAAXAWUWhP7hwx0GCHdvcmtzaG9wAf7hwx0BAAc=", "AQFlFAAXAf7hwx0BAAc="] {
            assert_eq!(text.check(update), Err(TextError::Bad));
        }
        let mut other = Text::new(&Id::from("more-18"), "Thought");
        let first = other.rewrite("A Thought", 9).unwrap();
        other.edit(&first).unwrap();
        let second = other.rewrite("A Thought.", 9).unwrap();
        assert_eq!(text.check(&second), Err(TextError::Bad), "the first one is missing");
    }

    /// Found by fuzzing: places without letters, so many that whoever writes next runs over.
    #[test]
    fn t4_who_claims_all_places_of_a_writer_is_refused() {
        let text = Text::new(&id(), "heel");
        let all = [&[1, 1, 99, 0, 1, 1, 1, b't'][..], &[0xfe, 0xff, 0xff, 0xff, 0x0f, 0]].concat();
        assert_eq!(text.check(&BASE64.encode(all)), Err(TextError::Bad));
        let many = [&[1, 1, 99, 0, 1, 1, 1, b't'][..], &[0xff, 0xff, 0xff, 0xff, 0x03, 0]].concat();
        let mut text = text;
        text.edit(&BASE64.encode(many)).unwrap();
        assert!(text.rewrite("heel wat", 99).is_ok());
    }

    #[test]
    fn t4_values_nested_without_end_are_refused_and_the_program_lives() {
        let text = Text::new(&id(), "woord");
        // One writer, one value in the text: a list in a list in a list …
        let mut bytes = vec![1, 1, 99, 0, 8, 1, 1, b't', 1];
        bytes.extend([117, 1].repeat(8_000));
        bytes.extend([126, 0]);
        assert_eq!(text.check(&BASE64.encode(bytes)), Err(TextError::Bad));
    }

    #[test]
    fn t4_anything_but_the_one_text_is_refused() {
        let text = Text::new(&id(), "woord");
        let other = document(11);
        let map = other.get_or_insert_map("elsewhere");
        yrs::Map::insert(&map, &mut other.transact_mut(), "a", 1);
        let update = BASE64.encode(other.transact().encode_state_as_update_v1(&StateVector::default()));
        assert_eq!(text.check(&update), Err(TextError::Bad));

        let bold = document(12);
        let root = bold.get_or_insert_text(ROOT);
        let attributes = [("b".into(), Any::Bool(true))].into();
        root.insert_with_attributes(&mut bold.transact_mut(), 0, "vet", attributes);
        let update = BASE64.encode(bold.transact().encode_state_as_update_v1(&StateVector::default()));
        assert_eq!(text.check(&update), Err(TextError::Bad));
    }
}
