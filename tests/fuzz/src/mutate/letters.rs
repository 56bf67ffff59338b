//! A Yjs update (version 1) of a text, taken apart: letters put in, letters taken away, and where.
//!
//! The server's own walk over an update says yes or no; this one is for changing it, and so writes down
//! anything, also what no browser would send.

use std::collections::HashMap;

use super::{Chance, words};

/// An update.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    rows: Vec<Row>,
    gone: Vec<(u64, Vec<(u64, u64)>)>,
}

/// What one writer wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    writer: u64,
    clock: u64,
    blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    left: Option<(u64, u64)>,
    right: Option<(u64, u64)>,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Letters(String),
    /// Places without letters: the kind and how many.
    Bare(u8, u64),
}

const LEFT: u8 = 0x80;
const RIGHT: u8 = 0x40;
const LETTERS: u8 = 4;
/// Gone, deleted, skipped.
const BARE: [u8; 3] = [0, 1, 10];

impl Letters {
    /// Takes it apart; none when there is anything else in it.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut from = bytes;
        let from = &mut from;
        let mut update = Self::default();
        for _ in 0..number(from)? {
            let blocks = number(from)?;
            let (writer, clock) = (number(from)?, number(from)?);
            let blocks = (0..blocks).map(|_| block(from)).collect::<Option<_>>()?;
            update.rows.push(Row { writer, clock, blocks });
        }
        for _ in 0..number(from)? {
            let writer = number(from)?;
            let ranges = number(from)?;
            let ranges = (0..ranges).map(|_| Some((number(from)?, number(from)?))).collect::<Option<_>>()?;
            update.gone.push((writer, ranges));
        }
        from.is_empty().then_some(update)
    }

    /// As bytes.
    pub fn written(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, self.rows.len() as u64);
        for row in &self.rows {
            put_all(&mut out, [row.blocks.len() as u64, row.writer, row.clock]);
            row.blocks.iter().for_each(|block| put_block(&mut out, block));
        }
        put(&mut out, self.gone.len() as u64);
        for (writer, ranges) in &self.gone {
            put_all(&mut out, [*writer, ranges.len() as u64]);
            for (from, count) in ranges {
                put_all(&mut out, [*from, *count]);
            }
        }
        out
    }

    /// The writers that it names.
    pub fn writers(&self) -> Vec<u64> {
        let rows = self.rows.iter().map(|row| row.writer);
        rows.chain(self.gone.iter().map(|(writer, _)| *writer)).collect()
    }

    /// How many places every writer has filled, where this is a whole text.
    pub fn ends(&self) -> HashMap<u64, u64> {
        self.rows
            .iter()
            .map(|row| (row.writer, row.clock + row.blocks.iter().map(Block::len).sum::<u64>()))
            .collect()
    }

    /// Lets every writer go on where it ended, in the order in which writers stand: what gets past the
    /// server's first look.
    pub fn go_on(&mut self, ends: &HashMap<u64, u64>) {
        self.rows.sort_by_key(|row| std::cmp::Reverse(row.writer));
        self.rows.dedup_by_key(|row| row.writer);
        for row in &mut self.rows {
            row.clock = ends.get(&row.writer).copied().unwrap_or(0);
            row.blocks
                .retain(|block| matches!(block.what, What::Letters(_) | What::Bare(1, _)) && block.len() > 0);
        }
        self.rows.retain(|row| !row.blocks.is_empty());
    }

    /// Changes one place of it. `writers` are those of the text's other updates.
    pub fn change(&mut self, chance: &mut Chance, writers: &[u64]) {
        let at = chance.below(self.rows.len());
        match chance.below(10) {
            0 => self.gone.push((who(chance, writers), vec![(near(chance, 0), near(chance, 1))])),
            1 if !self.gone.is_empty() => {
                let at = chance.below(self.gone.len());
                let (writer, ranges) = &mut self.gone[at];
                match (chance.below(3), ranges.first_mut()) {
                    (0, Some((from, _))) => *from = near(chance, *from),
                    (1, Some((_, count))) => *count = near(chance, *count),
                    (2, Some(range)) => {
                        let copy = *range;
                        ranges.push(copy);
                    }
                    _ => *writer = who(chance, writers),
                }
            }
            2 if self.rows.len() > 1 => drop(self.rows.swap_remove(at)),
            3 => {
                let mut row = self.rows.get(at).cloned().unwrap_or_else(|| Row::new(chance, writers));
                row.writer = who(chance, writers);
                self.rows.push(row);
            }
            _ => match self.rows.get_mut(at) {
                Some(row) => row.change(chance, writers),
                None => self.rows.push(Row::new(chance, writers)),
            },
        }
    }
}

impl Row {
    fn new(chance: &mut Chance, writers: &[u64]) -> Self {
        Self {
            writer: who(chance, writers),
            clock: near(chance, 0),
            blocks: vec![Block::new(chance, writers)],
        }
    }

    fn change(&mut self, chance: &mut Chance, writers: &[u64]) {
        let at = chance.below(self.blocks.len());
        match chance.below(7) {
            0 => self.writer = who(chance, writers),
            1 => self.clock = near(chance, self.clock),
            2 => self.blocks.insert(at, Block::new(chance, writers)),
            3 if self.blocks.len() > 1 => drop(self.blocks.remove(at)),
            _ => match self.blocks.get_mut(at) {
                Some(block) => block.change(chance, writers),
                None => self.blocks.push(Block::new(chance, writers)),
            },
        }
    }
}

impl Block {
    fn len(&self) -> u64 {
        match &self.what {
            What::Letters(letters) => letters.encode_utf16().count() as u64,
            What::Bare(_, count) => *count,
        }
    }

    fn new(chance: &mut Chance, writers: &[u64]) -> Self {
        let mut block = Self { left: None, right: None, what: What::Letters("ab".into()) };
        (0..1 + chance.below(3)).for_each(|_| block.change(chance, writers));
        block
    }

    fn change(&mut self, chance: &mut Chance, writers: &[u64]) {
        match chance.below(6) {
            0 => self.left = neighbour(chance, self.left, writers),
            1 => self.right = neighbour(chance, self.right, writers),
            2 => {
                let kind = BARE[chance.below(BARE.len())];
                let count = if let What::Bare(_, count) = self.what { count } else { 1 };
                self.what = What::Bare(kind, near(chance, count));
            }
            3 if chance.one_in(8) => self.what = What::Letters(words::long(chance)),
            _ => {
                let letters = ["a", "bc", "é", "😀", "a😀b", "\n", "\u{0}", "👩‍👩‍👧", ""][chance.below(9)];
                match &mut self.what {
                    What::Letters(all) if chance.one_in(2) => all.push_str(letters),
                    what => *what = What::Letters(letters.into()),
                }
            }
        }
    }
}

fn neighbour(chance: &mut Chance, now: Option<(u64, u64)>, writers: &[u64]) -> Option<(u64, u64)> {
    match (now, chance.below(4)) {
        (Some(_), 0) => None,
        (Some((writer, clock)), 1 | 2) => Some((writer, near(chance, clock))),
        _ => Some((who(chance, writers), near(chance, 0))),
    }
}

fn who(chance: &mut Chance, writers: &[u64]) -> u64 {
    match chance.pick(writers) {
        Some(writer) if !chance.one_in(4) => *writer,
        _ => [1, 2, 99, u64::from(u32::MAX), (1 << 53) - 1][chance.below(5)],
    }
}

/// Beside that number, or far away.
fn near(chance: &mut Chance, number: u64) -> u64 {
    match chance.below(8) {
        0 => [u64::from(u32::MAX), u64::from(u32::MAX) - 1, 1 << 31, 1 << 16, 0][chance.below(5)],
        1 => number.wrapping_sub(1) & u64::from(u32::MAX),
        2 => number + 1,
        _ => chance.below(24) as u64,
    }
}

fn block(from: &mut &[u8]) -> Option<Block> {
    let info = byte(from)?;
    if info == BARE[0] || info == BARE[2] {
        return Some(Block { left: None, right: None, what: What::Bare(info, number(from)?) });
    }
    let mut neighbour = |flag| match info & flag {
        0 => Some(None),
        _ => Some(Some((number(from)?, number(from)?))),
    };
    let (left, right) = (neighbour(LEFT)?, neighbour(RIGHT)?);
    if left.is_none() && right.is_none() && (number(from)? != 1 || text(from)? != "t") {
        return None;
    }
    let what = match info & !(LEFT | RIGHT) {
        LETTERS => What::Letters(text(from)?.to_owned()),
        1 => What::Bare(1, number(from)?),
        _ => return None,
    };
    Some(Block { left, right, what })
}

fn put_block(out: &mut Vec<u8>, block: &Block) {
    let kind = if let What::Bare(kind, _) = block.what { kind } else { LETTERS };
    if kind != BARE[0] && kind != BARE[2] {
        let flag = |neighbour: Option<_>, flag| if neighbour.is_some() { flag } else { 0 };
        out.push(kind | flag(block.left, LEFT) | flag(block.right, RIGHT));
        for (writer, clock) in [block.left, block.right].into_iter().flatten() {
            put_all(out, [writer, clock]);
        }
        if block.left.is_none() && block.right.is_none() {
            out.extend([1, 1, b't']);
        }
    } else {
        out.push(kind);
    }
    match &block.what {
        What::Bare(_, count) => put(out, *count),
        What::Letters(letters) => {
            put(out, letters.len() as u64);
            out.extend(letters.bytes());
        }
    }
}

fn put_all<const N: usize>(out: &mut Vec<u8>, numbers: [u64; N]) {
    numbers.into_iter().for_each(|number| put(out, number));
}

fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn byte(from: &mut &[u8]) -> Option<u8> {
    let (first, rest) = from.split_first()?;
    *from = rest;
    Some(*first)
}

fn number(from: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..56).step_by(7) {
        let byte = byte(from)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn text<'a>(from: &mut &'a [u8]) -> Option<&'a str> {
    let length = usize::try_from(number(from)?).ok()?;
    let (text, rest) = from.split_at_checked(length)?;
    *from = rest;
    std::str::from_utf8(text).ok()
}
