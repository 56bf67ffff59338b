//! Changing an input so that it stays an input: what a byte more or less turns into noise is taken apart,
//! changed in one place and put together again. One time in six the bytes are changed as they stand.

mod json;
mod letters;
mod lines;
mod words;

pub use lines::{commands, frames, texts};

/// Changes bytes as libFuzzer does: the buffer, how much of it is used, how much may be; how much is used
/// afterwards.
pub type Bytewise = fn(&mut [u8], usize, usize) -> usize;

/// Numbers out of a seed.
pub struct Chance(u64);

impl Chance {
    /// Of that seed.
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// A number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    /// True one time in `times`.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

/// Changes the first `size` bytes with `change`, or as bytes where it has no answer; how many there are
/// then.
pub fn with(
    data: &mut [u8],
    (size, most): (usize, usize),
    seed: u32,
    bytewise: Bytewise,
    change: fn(&str, &mut Chance, Bytewise) -> Option<String>,
) -> usize {
    let mut chance = Chance::new(seed);
    let text = std::str::from_utf8(&data[..size]).ok().filter(|_| !chance.one_in(6));
    match text.and_then(|text| change(text, &mut chance, bytewise)) {
        Some(changed) if changed.len() <= most => {
            data[..changed.len()].copy_from_slice(changed.as_bytes());
            changed.len()
        }
        _ => bytewise(data, size, most),
    }
}
