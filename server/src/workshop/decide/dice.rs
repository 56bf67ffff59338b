//! Codes and ids that the server makes, out of random bytes that were handed in.

use samenkaart_protocol::{Id, limits};
use sha2::{Digest, Sha256};

/// Letters and digits that are not taken for each other when they are said or read: no 0 O 1 I L U.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A row of throws that follows from its seed.
pub struct Dice {
    seed: [u8; 16],
    throws: u32,
}

impl Dice {
    pub fn new(seed: [u8; 16]) -> Self {
        Self { seed, throws: 0 }
    }

    fn throw(&mut self) -> [u8; 32] {
        self.throws += 1;
        Sha256::new().chain_update(self.seed).chain_update(self.throws.to_be_bytes()).finalize().into()
    }

    /// A code to say aloud.
    pub fn code(&mut self) -> String {
        let bytes = self.throw();
        // Four bytes a letter: the part that 2^32 is not a multiple of 30 is too small to matter.
        let letter = |four: &[u8]| {
            let number = u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
            char::from(ALPHABET[number as usize % ALPHABET.len()])
        };
        bytes.chunks_exact(4).take(limits::CODE).map(letter).collect()
    }

    /// An id that says nothing.
    pub fn id(&mut self) -> Id {
        let hex: String = self.throw()[..10].iter().map(|byte| format!("{byte:02x}")).collect();
        Id::new(&hex).expect("hexadecimal digits are an id")
    }

    /// A number for a text's next writer.
    pub fn number(&mut self) -> u32 {
        let bytes = self.throw();
        u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
    }
}
