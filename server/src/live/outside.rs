//! What comes from outside the program: the time and chance. Handed in, so that tests can say both.

/// The clock and the dice.
pub trait Outside: Send + Sync + 'static {
    /// Milliseconds since 1970.
    fn now(&self) -> u64;

    /// Sixteen random bytes, fit for secrets.
    fn random(&self) -> [u8; 16];
}
