//! A message: what can be read can be written, and is then the same.

use std::fmt::Debug;

use samenkaart_protocol::{
    ClientFrame, Create, Created, DemoRequest, ExportRequest, Id, Offers, Record, ServerFrame,
};
use serde::{Serialize, de::DeserializeOwned};

use super::Reached;

/// Reads the bytes as each kind of message.
///
/// # Panics
/// When one changes on its way out and in again, or is read although it breaks a limit of its form.
pub fn try_one(bytes: &[u8]) -> Reached {
    let Ok(text) = std::str::from_utf8(bytes) else { return Reached { asked: 1, ..Reached::default() } };
    let frame = again::<ClientFrame>(text);
    let said = frame.is_some();
    match frame {
        Some(ClientFrame::Hello { key, code, tab, .. }) => {
            key.as_deref().and_then(samenkaart::live::Secret::parse);
            if let Some(normal) = code.as_deref().and_then(samenkaart::workshop::normal_code) {
                assert_eq!(samenkaart::workshop::normal_code(&normal), Some(normal));
            }
            well_formed(&tab);
        }
        Some(ClientFrame::Command { id, .. }) => well_formed(&id),
        _ => {}
    }
    let other = [
        again::<ServerFrame>(text).is_some(),
        again::<Record>(text).is_some(),
        again::<Create>(text).is_some(),
        again::<Created>(text).is_some(),
        again::<DemoRequest>(text).is_some(),
        again::<ExportRequest>(text).is_some(),
        again::<Offers>(text).is_some(),
    ];
    Reached { asked: 1, read: u64::from(said || other.contains(&true)), done: u64::from(said) }
}

fn again<T: DeserializeOwned + Serialize + PartialEq + Debug>(text: &str) -> Option<T> {
    let message: T = serde_json::from_str(text).ok()?;
    let written = serde_json::to_string(&message).expect("what was read can be written");
    let reread: T = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(reread, message, "{written}");
    Some(message)
}

fn well_formed(id: &Id) {
    let letters = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    assert!((1..=Id::MAX).contains(&id.as_str().len()) && id.as_str().bytes().all(letters), "{id:?}");
    if let Ok(pair) = Id::pair(id, id) {
        assert!(!pair.is_plain(), "what the server composes is told from what a browser chooses");
    }
}
