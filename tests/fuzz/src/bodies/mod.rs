//! What is tried with one input, and what must hold whatever it is. Nothing here knows of the fuzzer.

pub mod commands;
pub mod frames;
pub mod texts;

/// How far an input got: chance that is always turned away at the door finds nothing.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// What was in it: messages, commands, updates.
    pub asked: u64,
    /// What could be read.
    pub read: u64,
    /// What was done.
    pub done: u64,
}
