//! The table that a browser keeps: records and words, as patches made them.

use std::collections::BTreeMap;

use samenkaart_protocol::{Id, Patch, Record, TextPatch};

/// Records and words.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Table {
    /// By id.
    pub records: BTreeMap<Id, Record>,
    /// The words of cards and themes.
    pub words: BTreeMap<Id, String>,
    /// The number of the last patch.
    pub seq: u64,
}

impl Table {
    /// Takes a patch, as rules O3, O4 and T1 say.
    ///
    /// # Panics
    /// When the patch breaks a rule: an older number, or a splice that does not fit.
    pub fn take(&mut self, patch: &Patch) {
        if patch.reset {
            *self = Self::default();
        }
        assert!(patch.seq >= self.seq, "o1: {} came after {}", patch.seq, self.seq);
        self.seq = patch.seq;
        for record in &patch.put {
            self.records.insert(record.id().clone(), record.clone());
        }
        for id in &patch.del {
            self.records.remove(id);
            self.words.remove(id);
        }
        for text in &patch.text {
            match text {
                TextPatch::Whole { id, whole } => drop(self.words.insert(id.clone(), whole.clone())),
                TextPatch::Splice { id, at, cut, add, .. } => {
                    let words = self.words.get_mut(id).unwrap_or_else(|| panic!("t1: no words of {id} yet"));
                    let mut units: Vec<u16> = words.encode_utf16().collect();
                    let range = *at as usize..(*at + *cut) as usize;
                    assert!(range.end <= units.len(), "t1: a splice behind the end of {words}");
                    units.splice(range, add.encode_utf16());
                    *words = String::from_utf16(&units).expect("t1: a splice keeps characters whole");
                }
            }
        }
    }
}
