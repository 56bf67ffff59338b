//! A frame as it goes over the wire: made once for everybody who gets it, and never copied again.

use bytes::{BufMut, Bytes, BytesMut};

/// One WebSocket text frame of the server (RFC 6455, 5.2): final, unmasked, with its header.
#[derive(Debug, Clone)]
pub struct Frame(Bytes);

impl Frame {
    /// A frame that says this.
    pub fn text(text: &str) -> Self {
        const FINAL_TEXT: u8 = 0x81;
        let length = text.len();
        let mut bytes = BytesMut::with_capacity(length + 10);
        bytes.put_u8(FINAL_TEXT);
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(short), _) if short < 126 => bytes.put_u8(short),
            (_, Ok(medium)) => {
                bytes.put_u8(126);
                bytes.put_u16(medium);
            }
            _ => {
                bytes.put_u8(127);
                bytes.put_u64(length as u64);
            }
        }
        bytes.put_slice(text.as_bytes());
        Self(bytes.freeze())
    }

    /// Header and text.
    pub fn bytes(&self) -> &Bytes {
        &self.0
    }

    /// What a whole frame says; for tests.
    #[cfg(test)]
    pub fn said(bytes: &[u8]) -> &str {
        let header = match bytes[1] {
            126 => 4,
            127 => 10,
            _ => 2,
        };
        std::str::from_utf8(&bytes[header..]).expect("a frame of text")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_has_its_header() {
        for (length, header) in [(0, 2), (1, 2), (125, 2), (126, 4), (65_535, 4), (65_536, 10), (200_000, 10)]
        {
            let text = "x".repeat(length);
            let frame = Frame::text(&text);
            assert_eq!(frame.bytes().len(), length + header);
            assert_eq!(Frame::said(frame.bytes()), text);
        }
        assert_eq!(&Frame::text(&"x".repeat(300)).bytes()[..4], [0x81, 126, 1, 44]);
        assert_eq!(Frame::text("é").bytes()[1], 2, "in bytes");
    }
}
