//! Texts out of chance: several people write at once, some send nonsense.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use proptest::prelude::*;
use samenkaart_protocol::limits;
use yrs::{
    ClientID, Doc, GetString, OffsetKind, Options, ReadTxn, StateVector, Text as _, Transact, Update,
    WriteTxn, updates::decoder::Decode,
};

use super::{
    super::text::{Text, TextError, length},
    play::id,
};

/// A browser that holds the document, and what it did not send yet.
struct Writer {
    doc: Doc,
    /// How many of the server's edits it took in.
    taken: usize,
}

impl Writer {
    fn new(number: usize, text: &Text) -> Self {
        let id = ClientID::new(1_000 + number as u64);
        let doc =
            Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::with_client_id(id) });
        let writer = Self { doc, taken: 0 };
        writer.take(&text.state());
        writer
    }

    fn take(&self, update: &str) {
        let update = Update::decode_v1(&BASE64.decode(update).unwrap()).unwrap();
        self.doc.transact_mut().apply_update(update).unwrap();
    }

    fn words(&self) -> String {
        let txn = self.doc.transact();
        txn.get_text("t").map_or_else(String::new, |text| text.get_string(&txn))
    }

    /// Puts letters somewhere and takes some away, on whole characters; the update.
    fn write(&self, at: usize, cut: usize, add: &str) -> String {
        let words: Vec<char> = self.words().chars().collect();
        let at = at % (words.len() + 1);
        let cut = cut.min(words.len() - at);
        let units = |chars: &[char]| chars.iter().map(|c| c.len_utf16() as u32).sum::<u32>();
        let before = self.doc.transact().state_vector();
        let mut txn = self.doc.transact_mut();
        let root = txn.get_or_insert_text("t");
        root.remove_range(&mut txn, units(&words[..at]), units(&words[at..at + cut]));
        root.insert(&mut txn, units(&words[..at]), add);
        drop(txn);
        BASE64.encode(self.doc.transact().encode_diff_v1(&before))
    }
}

#[derive(Debug, Clone)]
enum Step {
    /// A writer writes and sends it.
    Write { who: usize, at: usize, cut: usize, add: String },
    /// A writer takes in what the server sent out.
    Read { who: usize },
    /// A program without Yjs replaces all the words.
    Replace { words: String },
    /// Somebody sends bytes.
    Bytes { bytes: Vec<u8> },
    /// Somebody sends an update with bytes in it that are not its own.
    Broken { at: usize, byte: u8 },
}

fn step() -> impl Strategy<Value = Step> {
    let letters = "[a-c é☕😀\n]{0,12}";
    prop_oneof![
        8 => (0..3_usize, 0..200_usize, 0..6_usize, letters)
            .prop_map(|(who, at, cut, add)| Step::Write { who, at, cut, add }),
        1 => (0..3_usize, 0..200_usize, 400..900_usize)
            .prop_map(|(who, at, many)| Step::Write { who, at, cut: 0, add: "ab☕".repeat(many / 3) }),
        4 => (0..3_usize).prop_map(|who| Step::Read { who }),
        1 => letters.prop_map(|words| Step::Replace { words }),
        2 => prop::collection::vec(any::<u8>(), 0..60).prop_map(|bytes| Step::Bytes { bytes }),
        3 => (0..400_usize, any::<u8>()).prop_map(|(at, byte)| Step::Broken { at, byte }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn t4_whoever_writes_what_nobody_panics_nothing_is_too_long_and_all_agree(
        first in "[a-z ☕😀]{0,20}",
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut text = Text::new(&id("c1"), &first);
        // Who writes what is refused begins anew (rule T4); the others hold what the server holds.
        let mut writers: Vec<Writer> = (0..3).map(|number| Writer::new(number, &text)).collect();
        let mut sent: Vec<String> = Vec::new();
        let mut renewed = 3;
        for (number, step) in steps.iter().enumerate() {
            let update = match step {
                Step::Write { who, at, cut, add } => {
                    let update = writers[*who].write(*at, *cut, add);
                    if let Err(why) = text.check(&update) {
                        prop_assert_eq!(why, TextError::TooLong, "what a writer wrote fits, or is too long");
                        writers[*who] = Writer { taken: sent.len(), ..Writer::new(renewed, &text) };
                        renewed += 1;
                        continue;
                    }
                    update
                }
                Step::Read { who } => {
                    let writer = &mut writers[*who];
                    sent[writer.taken..].iter().for_each(|update| writer.take(update));
                    writer.taken = sent.len();
                    continue;
                }
                Step::Replace { words } => text.rewrite(words, 50_000 + number as u32).unwrap(),
                Step::Bytes { bytes } => BASE64.encode(bytes),
                Step::Broken { at, byte } => {
                    let mut bytes = BASE64.decode(text.state()).unwrap();
                    let at = at % bytes.len();
                    bytes[at] = *byte;
                    BASE64.encode(bytes)
                }
            };
            let before = (text.words().to_owned(), text.state());
            match text.check(&update) {
                Ok(splice) => {
                    let tried = text.edit(&update);
                    prop_assert_eq!(tried, Ok(splice.clone()), "what was checked can be done");
                    prop_assert_eq!(&spliced(&before.0, &splice), text.words(), "t1: the splice fits");
                    sent.push(update);
                    if matches!(step, Step::Broken { .. } | Step::Bytes { .. }) {
                        // Yjs trusts who writes not to write in another's name; where somebody of the room
                        // did, the others open the text anew. The server itself must not mind.
                        for writer in &mut writers {
                            *writer = Writer { taken: sent.len(), ..Writer::new(renewed, &text) };
                            renewed += 1;
                        }
                    }
                }
                Err(_) => prop_assert_eq!(&before.0, text.words(), "what is refused changes nothing"),
            }
            prop_assert!(length(text.words()) <= limits::TEXT);
        }
        let mut again = Text::new(&id("c1"), &first);
        sent.iter().for_each(|update| drop(again.edit(update).unwrap()));
        prop_assert_eq!(again.words(), text.words(), "the log gives the same words");
        let kept = Text::from_state(&text.state()).unwrap();
        prop_assert_eq!(kept.words(), text.words(), "a snapshot keeps the words");
        for writer in &writers {
            sent[writer.taken..].iter().for_each(|update| writer.take(update));
            prop_assert_eq!(&writer.words(), text.words(), "t3: everybody ends with the same words");
        }
        let late = Writer::new(renewed, &text);
        prop_assert_eq!(&late.words(), text.words(), "t3: who opens it now as well");
        prop_assert!(late.doc.transact().encode_diff_v1(&StateVector::default()).len() <= limits::TEXT_HISTORY);
    }

    #[test]
    fn t4_bytes_of_any_kind_are_no_reason_to_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut text = Text::new(&id("c1"), "That we are heard");
        let update = BASE64.encode(&bytes);
        if text.check(&update).is_ok() {
            prop_assert!(text.edit(&update).is_ok());
        }
        prop_assert!(Text::from_state(&update).is_ok_and(|text| length(text.words()) < 400) || !text.words().is_empty());
    }
}

fn spliced(words: &str, splice: &super::super::text::Splice) -> String {
    let mut units: Vec<u16> = words.encode_utf16().collect();
    units.splice(splice.at..splice.at + splice.cut, splice.add.encode_utf16());
    String::from_utf16(&units).expect("t1: a splice keeps characters whole")
}
