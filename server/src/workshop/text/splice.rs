//! Where two texts differ, in UTF-16 code units as browsers count them.

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

/// The length of a text in UTF-16 code units.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
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
