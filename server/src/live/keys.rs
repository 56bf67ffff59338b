//! Secrets and what is kept of them.
//!
//! The log holds only hashes. Facilitators must be able to see the links of the invitations again,
//! so the keys of invitations are derived from the workshop's root, and the root is kept once per
//! facilitator's key, wrapped by that key: whoever has the data but no facilitator's key learns
//! none of them.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use samenkaart_protocol::{Id, Key};
use sha2::{Digest, Sha256};

/// A secret of 128 random bits. It is never logged.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret([u8; 16]);

/// What the keys of a workshop's invitations are derived from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Root([u8; 16]);

impl Secret {
    /// Of random bytes.
    pub fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// As it stands in a link; none when it has not the form of a key.
    pub fn parse(key: &str) -> Option<Self> {
        if key.len() != 32 || !key.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 16];
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&key[i * 2..i * 2 + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// As it stands in a link.
    pub fn key(&self) -> Key {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What the log keeps of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl Root {
    /// Of random bytes.
    pub fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The key of an invitation.
    pub fn invitation(&self, invitation: &Id) -> Secret {
        Secret(stretch(self.0, &format!("invitation {invitation}")))
    }

    /// The root, readable only with `secret`.
    pub fn wrap(&self, secret: &Secret) -> [u8; 16] {
        xor(self.0, stretch(secret.0, "root"))
    }

    /// The root that was wrapped with `secret`.
    pub fn unwrap(wrapped: [u8; 16], secret: &Secret) -> Self {
        Self(xor(wrapped, stretch(secret.0, "root")))
    }
}

/// What the log keeps of a code. Codes are short, so this hides them from a glance only.
pub fn code_hash(code: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"code:").chain_update(code).finalize().into()
}

fn stretch(key: [u8; 16], purpose: &str) -> [u8; 16] {
    let mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key of any length will do");
    let bytes = mac.chain_update(purpose).finalize().into_bytes();
    std::array::from_fn(|i| bytes[i])
}

fn xor(a: [u8; 16], b: [u8; 16]) -> [u8; 16] {
    std::array::from_fn(|i| a[i] ^ b[i])
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl fmt::Debug for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Root(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_and_only_its_own_wrap_opens() {
        let (one, two) = (Secret::new([7; 16]), Secret::new([8; 16]));
        assert_eq!(Secret::parse(&one.key()), Some(one));
        assert_eq!(Secret::parse("00"), None);
        assert_eq!(Secret::parse(&"zz".repeat(16)), None);
        let root = Root::new([9; 16]);
        assert_eq!(Root::unwrap(root.wrap(&one), &one), root);
        assert_ne!(Root::unwrap(root.wrap(&one), &two), root);
        assert_ne!(root.invitation(&Id::from("a")), root.invitation(&Id::from("b")));
        assert!(!format!("{one:?} {root:?}").contains('7'));
    }
}
