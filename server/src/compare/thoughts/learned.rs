//! What was learned, as it is kept in a file: a direction for every feature, and the thoughts with their labels.
//!
//! The file is made by `make compare-learn` and is the same for the same thoughts; it carries their [`stamp`], by which
//! a test sees that it was learned anew after they changed.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// Numbers in a direction.
pub const DIMENSIONS: usize = 128;
const MAGIC: &[u8; 4] = b"SKT1";

/// What was learned of the thoughts of one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learned {
    stamp: u64,
    places: HashMap<u32, u32, BuildHasherDefault<AsItIs>>,
    features: Vec<Row>,
    thoughts: Vec<(String, Row)>,
}

/// Features are numbers that were made by a hash: they need no other one.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0 << 8 | u64::from(*byte));
    }

    fn write_u32(&mut self, number: u32) {
        // The table looks at the highest bits too.
        self.0 = u64::from(number) << 32 | u64::from(number);
    }
}

/// A direction with its length, in small whole numbers.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    scale: f32,
    numbers: [i8; DIMENSIONS],
}

impl Row {
    fn of(numbers: &[f32; DIMENSIONS]) -> Self {
        let most = numbers.iter().fold(0.0_f32, |most, one| most.max(one.abs())).max(f32::MIN_POSITIVE);
        let scale = most / 127.0;
        Self { scale, numbers: numbers.map(|one| (one / scale).round() as i8) }
    }

    fn numbers(&self) -> [f32; DIMENSIONS] {
        self.numbers.map(|one| f32::from(one) * self.scale)
    }
}

/// A number that changes with the texts that were learned from.
pub fn stamp<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let add = |number: u64, byte: &u8| (number ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    texts.into_iter().flat_map(str::as_bytes).filter(|byte| **byte != b'\r').fold(0xcbf2_9ce4_8422_2325, add)
}

impl Learned {
    /// Out of what was learned: by feature, and by thought.
    pub fn new(
        stamp: u64,
        features: impl IntoIterator<Item = (u32, [f32; DIMENSIONS])>,
        thoughts: impl IntoIterator<Item = (String, [f32; DIMENSIONS])>,
    ) -> Self {
        let mut this = Self { stamp, ..Self::default() };
        for (feature, numbers) in features {
            this.places.insert(feature, this.features.len() as u32);
            this.features.push(Row::of(&numbers));
        }
        this.thoughts = thoughts.into_iter().map(|(label, numbers)| (label, Row::of(&numbers))).collect();
        this
    }

    /// Of which texts it was learned.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Adds the direction of a feature, if it was learned.
    pub fn add(&self, feature: u32, sum: &mut [f32; DIMENSIONS]) {
        let Some(place) = self.places.get(&feature) else { return };
        let row = &self.features[*place as usize];
        for (sum, number) in sum.iter_mut().zip(&row.numbers) {
            *sum += f32::from(*number) * row.scale;
        }
    }

    /// Where each thought lies.
    pub fn centres(&self) -> impl Iterator<Item = [f32; DIMENSIONS]> {
        self.thoughts.iter().map(|(_, row)| row.numbers())
    }

    /// The label of a thought.
    pub fn label(&self, thought: u16) -> &str {
        self.thoughts.get(usize::from(thought)).map_or("", |(label, _)| label)
    }

    /// As bytes; [`Learned::read`] reads them.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.stamp.to_le_bytes());
        bytes.extend((self.features.len() as u32).to_le_bytes());
        bytes.extend((self.thoughts.len() as u32).to_le_bytes());
        let put = |bytes: &mut Vec<u8>, row: &Row| {
            bytes.extend(row.scale.to_le_bytes());
            bytes.extend(row.numbers.map(|one| one as u8));
        };
        let mut features: Vec<_> = self.places.iter().collect();
        features.sort_unstable();
        for (feature, place) in features {
            bytes.extend(feature.to_le_bytes());
            put(&mut bytes, &self.features[*place as usize]);
        }
        for (label, row) in &self.thoughts {
            bytes.extend((label.len() as u16).to_le_bytes());
            bytes.extend(label.as_bytes());
            put(&mut bytes, row);
        }
        bytes
    }

    /// Out of bytes; none when they are not whole.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let stamp = u64::from_le_bytes(*take(&mut rest)?);
        let features = u32::from_le_bytes(*take(&mut rest)?);
        let thoughts = u32::from_le_bytes(*take(&mut rest)?);
        let row = |rest: &mut &[u8]| {
            let scale = f32::from_le_bytes(*take(rest)?);
            Some(Row { scale, numbers: take::<DIMENSIONS>(rest)?.map(|one| one as i8) })
        };
        let mut this = Self { stamp, ..Self::default() };
        for place in 0..features {
            this.places.insert(u32::from_le_bytes(*take(&mut rest)?), place);
            this.features.push(row(&mut rest)?);
        }
        for _ in 0..thoughts {
            let length = u16::from_le_bytes(*take(&mut rest)?);
            let (label, more) = rest.split_at_checked(usize::from(length))?;
            rest = more;
            let label = std::str::from_utf8(label).ok()?.to_owned();
            this.thoughts.push((label, row(&mut rest)?));
        }
        rest.is_empty().then_some(this)
    }
}

fn take<'a, const N: usize>(rest: &mut &'a [u8]) -> Option<&'a [u8; N]> {
    let (first, more) = rest.split_first_chunk()?;
    *rest = more;
    Some(first)
}
