//! What waits to be written to one browser: a bounded queue. Who falls behind is closed with a code
//! that makes the browser resume; nothing is ever skipped silently.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use samenkaart_protocol::Id;
use tokio::sync::{mpsc, watch};
use tokio_tungstenite::tungstenite::Utf8Bytes;

use crate::workshop::Refused;

/// Frames that may wait: a second of a lively hall is about a hundred.
const FRAMES: usize = 256;
/// Bytes that may wait; one frame alone may be larger, as the first one of a large workshop is.
const BYTES: usize = 1 << 20;

/// Something to be written.
#[derive(Debug, Clone)]
pub enum Outgoing {
    /// A frame, encoded once for a whole audience.
    Frame(Utf8Bytes),
    /// A refusal, which the socket puts into its reader's words.
    Refused(Option<Id>, Refused),
}

/// Why the server ends a connection, as WebSocket close codes (rule R6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum Ending {
    /// The server stops.
    Stopping = 1012,
    /// The same tab connected again.
    Replaced = 4001,
    /// The key is not in force.
    WrongKey = 4003,
    /// The workshop no longer exists.
    Gone = 4004,
    /// The browser reads too slowly.
    Lagging = 4008,
}

/// The workshop's end of the queue.
#[derive(Clone)]
pub struct Outbox {
    queue: mpsc::Sender<Outgoing>,
    bytes: Arc<AtomicUsize>,
    ending: watch::Sender<Option<Ending>>,
}

/// The socket's end of the queue.
pub struct Inbox {
    queue: mpsc::Receiver<Outgoing>,
    bytes: Arc<AtomicUsize>,
    /// Set when the connection is to end.
    pub ending: watch::Receiver<Option<Ending>>,
}

/// A new queue.
pub fn outbox() -> (Outbox, Inbox) {
    let (sender, receiver) = mpsc::channel(FRAMES);
    let (end, ending) = watch::channel(None);
    let bytes = Arc::new(AtomicUsize::new(0));
    (Outbox { queue: sender, bytes: bytes.clone(), ending: end }, Inbox { queue: receiver, bytes, ending })
}

impl Outbox {
    /// Queues it, or ends the connection when too much waits already.
    pub fn send(&self, outgoing: Outgoing) {
        let size = outgoing.size();
        let waiting = self.bytes.fetch_add(size, Ordering::Relaxed);
        let too_much = waiting > 0 && waiting + size > BYTES;
        if too_much || self.queue.try_send(outgoing).is_err() {
            self.end(Ending::Lagging);
        }
    }

    /// Ends the connection. The first reason counts.
    pub fn end(&self, why: Ending) {
        self.ending.send_if_modified(|ending| {
            ending.replace(why).is_none_or(|first| {
                *ending = Some(first);
                false
            })
        });
    }

    /// Whether the connection was told to end, or is gone.
    pub fn is_over(&self) -> bool {
        self.ending.borrow().is_some() || self.queue.is_closed()
    }
}

impl Inbox {
    /// The next one to write; none when nobody will queue any more.
    pub async fn next(&mut self) -> Option<Outgoing> {
        let next = self.queue.recv().await;
        self.count(next)
    }

    /// The next one, if one waits.
    pub fn try_next(&mut self) -> Option<Outgoing> {
        let next = self.queue.try_recv().ok();
        self.count(next)
    }

    fn count(&self, next: Option<Outgoing>) -> Option<Outgoing> {
        if let Some(outgoing) = &next {
            self.bytes.fetch_sub(outgoing.size(), Ordering::Relaxed);
        }
        next
    }
}

impl Outgoing {
    fn size(&self) -> usize {
        match self {
            Self::Frame(frame) => frame.len(),
            Self::Refused(..) => 256,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(bytes: usize) -> Outgoing {
        Outgoing::Frame("x".repeat(bytes).into())
    }

    #[test]
    fn l3_who_falls_behind_is_ended_and_not_skipped() {
        let (outbox, mut inbox) = outbox();
        outbox.send(frame(BYTES * 2));
        assert!(!outbox.is_over(), "one frame alone may be large");
        outbox.send(frame(1));
        assert_eq!(*inbox.ending.borrow(), Some(Ending::Lagging));
        outbox.end(Ending::Stopping);
        assert_eq!(*inbox.ending.borrow(), Some(Ending::Lagging), "the first reason counts");
        assert!(inbox.try_next().is_some());
    }

    #[test]
    fn l3_the_queue_is_bounded_in_frames() {
        let (outbox, mut inbox) = outbox();
        (0..FRAMES).for_each(|_| outbox.send(frame(1)));
        assert!(!outbox.is_over());
        inbox.try_next();
        outbox.send(frame(1));
        assert!(!outbox.is_over());
        outbox.send(frame(1));
        assert!(outbox.is_over());
    }
}
