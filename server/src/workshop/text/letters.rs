//! What an update of a text may consist of: letters put into the one text, and letters taken away.
//!
//! A Yjs update can carry much more, down to values that nest so deeply that decoding them overflows
//! the stack, which no `catch_unwind` survives. So the bytes of a stranger are walked here first, and
//! only what a text can need goes on to the decoder. Nothing is decoded, kept or allocated here.

/// The kinds of block that a text is made of, as the format numbers them. There are two more, for
/// places of which nothing is known any more (0) and for places left out (10): a text that is whole has
/// neither.
const DELETED: u8 = 1;
const LETTERS: u8 = 4;

/// Places that one writer can fill: far more than anybody types, and far from where numbers run over.
const PLACES: u32 = 1 << 30;

const HAS_ORIGIN: u8 = 0x80;
const HAS_RIGHT_ORIGIN: u8 = 0x40;

/// Whether the bytes are an update (version 1) of nothing but the text `root`, complete and without
/// anything behind it, in which every writer goes on where it ended. `known` says how many places of a
/// writer there are.
///
/// Where a row leaves a gap, comes twice or lies over what is there, the library overwrites blocks to
/// which others still point: no such update may come to it.
pub fn only_letters(update: &[u8], root: &str, known: impl Fn(u64) -> u32) -> bool {
    let mut walk = Walk(update);
    walk.update(root, known).is_some() && walk.0.is_empty()
}

/// A letter, as the format names it: its writer, and its place in that writer's row.
pub type Letter = (u64, u32);

/// One run of letters, as somebody types or pastes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    /// After which letter it stands; none: at the beginning.
    pub left: Option<Letter>,
    /// Before which letter; none: at the end.
    pub right: Option<Letter>,
}

/// The run, when the update adds that and nothing else. It may take letters away as well.
pub fn one_run(update: &[u8]) -> Option<Run> {
    let mut walk = Walk(update);
    let (writers, blocks) = (walk.number()?, walk.number()?);
    if (writers, blocks) != (1, 1) {
        return None;
    }
    walk.letter()?; // where it begins in its writer's row
    let info = walk.byte()?;
    let mut neighbour = |has: u8| if info & has == 0 { Some(None) } else { walk.letter().map(Some) };
    let (left, right) = (neighbour(HAS_ORIGIN)?, neighbour(HAS_RIGHT_ORIGIN)?);
    Some(Run { left, right })
}

/// The neighbours that the update names for its runs of letters.
pub fn runs(update: &[u8], root: &str) -> Vec<Run> {
    let mut walk = Walk(update);
    let mut found = Vec::new();
    let mut read = || {
        for _ in 0..walk.number()? {
            let blocks = walk.number()?;
            walk.writer()?;
            walk.number()?; // where it begins in its row
            for _ in 0..blocks {
                let mut ahead = Walk(walk.0);
                let info = ahead.byte()?;
                let mut neighbour =
                    |has: u8| if info & has == 0 { Some(None) } else { ahead.letter().map(Some) };
                found.push(Run { left: neighbour(HAS_ORIGIN)?, right: neighbour(HAS_RIGHT_ORIGIN)? });
                walk.block(root)?;
            }
        }
        Some(())
    };
    read();
    found
}

/// An update of one writer's first letters, each behind a letter that is there.
pub fn behind(writer: u64, letters: &[Letter]) -> Vec<u8> {
    fn number(bytes: &mut Vec<u8>, mut number: u64) {
        while number > 0x7f {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
    }
    let mut bytes = vec![1];
    number(&mut bytes, letters.len() as u64);
    number(&mut bytes, writer);
    bytes.push(0);
    for (of, place) in letters {
        bytes.push(LETTERS | HAS_ORIGIN);
        number(&mut bytes, *of);
        number(&mut bytes, u64::from(*place));
        bytes.extend([1, b'.']);
    }
    bytes.push(0);
    bytes
}

/// What is left to walk over. None: it is not as it should be.
struct Walk<'a>(&'a [u8]);

impl Walk<'_> {
    fn update(&mut self, root: &str, known: impl Fn(u64) -> u32) -> Option<()> {
        let mut before = u64::MAX;
        for _ in 0..self.number()? {
            let blocks = self.number()?;
            // Rows stand in the order of their writers, the highest first: so none comes twice.
            let writer = self.writer().filter(|writer| *writer < before)?;
            before = writer;
            let mut clock = self.number().filter(|clock| *clock == known(writer))?;
            for _ in 0..blocks {
                clock = clock.checked_add(self.block(root)?).filter(|clock| *clock <= PLACES)?;
            }
        }
        for _ in 0..self.number()? {
            self.writer()?; // whose letters are taken away
            for _ in 0..self.number()? {
                let (from, count) = (self.number()?, self.number()?);
                from.checked_add(count)?;
            }
        }
        Some(())
    }

    /// One block; how many places of its writer's row it takes.
    fn block(&mut self, root: &str) -> Option<u32> {
        let info = self.byte()?;
        for neighbour in [HAS_ORIGIN, HAS_RIGHT_ORIGIN] {
            if info & neighbour != 0 {
                self.letter()?;
            }
        }
        if info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN) == 0 {
            let named = self.number()? == 1;
            if !named || self.text()? != root {
                return None;
            }
        }
        match info & !(HAS_ORIGIN | HAS_RIGHT_ORIGIN) {
            DELETED => self.count(),
            LETTERS => u32::try_from(self.text()?.encode_utf16().count()).ok().filter(|count| *count > 0),
            _ => None,
        }
    }

    fn letter(&mut self) -> Option<Letter> {
        Some((self.writer()?, self.number()?))
    }

    fn count(&mut self) -> Option<u32> {
        self.number().filter(|count| *count > 0)
    }

    fn text(&mut self) -> Option<&str> {
        let length = self.number()? as usize;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn number(&mut self) -> Option<u32> {
        self.long().and_then(|number| u32::try_from(number).ok())
    }

    /// Yjs makes writers of 32 bits, its kin of up to 53. Writer 0 is ours.
    fn writer(&mut self) -> Option<u64> {
        self.long().filter(|writer| (1..1 << 53).contains(writer))
    }

    /// Seven bits a byte, the lowest first.
    fn long(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..56).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No writer has written yet.
    fn nothing(_: u64) -> u32 {
        0
    }

    /// One writer, one block with its info byte and its content, nothing taken away.
    fn block(info: u8, content: &[u8]) -> Vec<u8> {
        [&[1, 1, 99, 0, info][..], content, &[0]].concat()
    }

    #[test]
    fn t4_letters_and_deletions_of_the_one_text_pass() {
        assert!(only_letters(&[0, 0], "t", nothing), "nothing at all");
        assert!(only_letters(&block(LETTERS, b"\x01\x01t\x02ab"), "t", nothing));
        assert!(only_letters(&block(LETTERS | HAS_ORIGIN, b"\x05\x00\x01a"), "t", nothing));
        assert!(only_letters(&block(DELETED, b"\x01\x01t\x03"), "t", nothing));
        assert!(only_letters(&[0, 1, 99, 1, 0, 4], "t", nothing), "four letters of writer 99 go");
    }

    #[test]
    fn t4_a_writer_goes_on_where_it_ended() {
        let at = |clock: u8| [&[1, 1, 99, clock, LETTERS | HAS_ORIGIN][..], b"\x05\x00\x01a\x00"].concat();
        let known = |writer| if writer == 99 { 7 } else { 0 };
        assert!(only_letters(&at(7), "t", known));
        for (clock, why) in [(0, "again"), (6, "over the last letter"), (8, "one is missing")] {
            assert!(!only_letters(&at(clock), "t", known), "{why}");
        }
        let row = |writer: u8| [&[1, writer, 0, LETTERS | HAS_ORIGIN][..], b"\x05\x00\x01a"].concat();
        let two = |one, other| [&[2][..], &row(one), &row(other), &[0]].concat();
        assert!(only_letters(&two(9, 8), "t", nothing));
        assert!(!only_letters(&two(9, 9), "t", nothing), "a writer comes twice");
        assert!(!only_letters(&two(8, 9), "t", nothing), "in another order than browsers write");
    }

    #[test]
    fn t4_everything_else_is_stopped_before_the_decoder() {
        for (why, bytes) in [
            ("no bytes", vec![]),
            ("something behind it", vec![0, 0, 0]),
            ("another root", block(LETTERS, b"\x01\x01u\x01a")),
            ("a parent inside", block(LETTERS, b"\x00\x05\x00\x01a")),
            ("an entry of a map", block(LETTERS | 0x20, b"\x01\x01t\x01k\x01a")),
            ("no letters", block(LETTERS, b"\x01\x01t\x00")),
            ("no UTF-8", block(LETTERS, b"\x01\x01t\x01\xff")),
            ("more letters than bytes", block(LETTERS, b"\x01\x01t\x7fa")),
            ("a place that is gone", vec![1, 1, 99, 0, 0, 3, 0]),
            ("a place left out", vec![1, 1, 99, 0, 10, 3, 0]),
            ("a value", block(8, b"\x01\x01t\x01\x7e")),
            ("a format", block(6, b"\x01\x01t\x01b\x04true")),
            ("a number that is too large", vec![0xff, 0xff, 0xff, 0xff, 0x7f, 0]),
            ("a number without end", vec![0xff; 64]),
            (
                "a clock that runs over",
                [&[1, 2, 99, 0, 1, 1, 1, b't'][..], &[0xff, 0xff, 0xff, 0xff, 15, 1, 1, 1, b't', 1, 0]]
                    .concat(),
            ),
            (
                "so many places that the next letter runs over",
                block(DELETED, b"\x01\x01t\xfe\xff\xff\xff\x0f"),
            ),
            ("fewer blocks than it says", vec![1, 200, 1, 99, 0, 1, 1, 1, b't', 1]),
        ] {
            assert!(!only_letters(&bytes, "t", nothing), "{why}");
        }
    }
}
