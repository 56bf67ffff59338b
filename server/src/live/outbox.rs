//! The way of frames to one browser. A frame is written at once by whoever has it, when nothing waits: that
//! spares waking the browser's own task, which costs as much as the write. What the browser does not take
//! waits in a bounded queue. Who falls behind is closed with a code that makes the browser resume; nothing is
//! ever skipped silently.

use std::{
    collections::VecDeque,
    io::{self, ErrorKind, IoSlice},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::{Buf, Bytes};
use samenkaart_protocol::Id;
use tokio::sync::Notify;

use super::frame::Frame;
use crate::workshop::Refused;

/// Frames that may wait: a second of a lively hall is about a hundred.
const FRAMES: usize = 256;
/// Bytes that may wait.
const BYTES: usize = 1 << 20;
/// How many times as much may wait behind a whole map that is still being written: on a bad line a large one takes
/// its time, and who would be closed over it would have to begin again.
const BEHIND_WHOLE: usize = 8;
/// Frames in one write.
const TOGETHER: usize = 16;

/// Something to be written.
#[derive(Debug, Clone)]
pub enum Outgoing {
    /// A frame, encoded once for a whole audience.
    Frame(Frame),
    /// A whole map: as large as it is, everything else waits for it.
    Whole(Frame),
    /// A refusal, which the socket puts into its reader's words.
    Refused(Option<Id>, Refused),
}

/// Why the server ends a connection, as WebSocket close codes (rule R6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub enum Ending {
    /// The server stops.
    Stopping = 1012,
    /// As many are connected as may be.
    Crowded = 1013,
    /// The same tab connected again.
    Replaced = 4001,
    /// The key is not in force.
    WrongKey = 4003,
    /// The workshop no longer exists.
    Gone = 4004,
    /// A facilitator has taken the person out.
    TakenOut = 4005,
    /// The browser reads too slowly.
    Lagging = 4008,
}

/// Where bytes can be put without waiting.
pub trait Way: Send + Sync {
    /// How many were taken; [`ErrorKind::WouldBlock`] when none.
    ///
    /// # Errors
    /// When the connection is gone.
    fn put(&self, bytes: &[IoSlice<'_>]) -> io::Result<usize>;
}

/// The workshop's end.
#[derive(Clone)]
pub struct Outbox(Arc<Line>);

/// The socket's end.
pub struct Inbox(Arc<Line>);

struct Line {
    way: Option<Arc<dyn Way>>,
    waiting: Mutex<Waiting>,
    /// Something waits, or the connection is to end.
    news: Notify,
}

#[derive(Default)]
struct Waiting {
    items: VecDeque<Item>,
    bytes: usize,
    /// Bytes of the whole maps that wait, or were waiting when this began to fill.
    whole: usize,
    ending: Option<Ending>,
    /// Nobody reads any more.
    over: bool,
}

enum Item {
    Bytes(Bytes),
    Refused(Box<(Option<Id>, Refused)>),
}

/// How far the writing got.
#[derive(Debug, PartialEq, Eq)]
pub enum Poured {
    /// Nothing waits.
    All,
    /// The browser takes no more at the moment.
    Blocked {
        /// It took something before that.
        took: bool,
    },
}

/// A connection's two ends. Without a way everything waits until somebody takes it.
pub fn outbox(way: Option<Arc<dyn Way>>) -> (Outbox, Inbox) {
    let line = Arc::new(Line { way, waiting: Mutex::default(), news: Notify::new() });
    (Outbox(line.clone()), Inbox(line))
}

impl Line {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn take_in(&mut self, item: Item) {
        let size = item.size();
        let times = if self.whole > 0 { BEHIND_WHOLE } else { 1 };
        let too_much = self.bytes > 0 && self.bytes + size > times * BYTES + self.whole;
        if too_much || self.items.len() >= times * FRAMES {
            self.ending.get_or_insert(Ending::Lagging);
            return;
        }
        self.add(item);
    }

    fn add(&mut self, item: Item) {
        self.bytes += item.size();
        self.items.push_back(item);
    }

    /// That many bytes of the first items were written.
    fn written(&mut self, mut count: usize) {
        self.bytes = self.bytes.saturating_sub(count);
        while count > 0 {
            let Some(Item::Bytes(bytes)) = self.items.front_mut() else { return };
            if bytes.len() > count {
                bytes.advance(count);
                return;
            }
            count -= bytes.len();
            self.items.pop_front();
        }
    }
}

impl Outbox {
    /// Writes it, or queues it, or ends the connection when too much waits already.
    pub fn send(&self, outgoing: Outgoing) {
        let mut waiting = self.0.waiting();
        if waiting.over {
            return;
        }
        let is_whole = matches!(outgoing, Outgoing::Whole(_));
        let item = match outgoing {
            Outgoing::Frame(frame) | Outgoing::Whole(frame) => {
                let mut bytes = frame.bytes().clone();
                if waiting.items.is_empty()
                    && let Some(way) = &self.0.way
                {
                    match way.put(&[IoSlice::new(&bytes)]) {
                        Ok(count) if count == bytes.len() => return,
                        Ok(count) => bytes.advance(count),
                        Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                        // The socket's own task sees the same and ends.
                        Err(_) => waiting.over = true,
                    }
                }
                Item::Bytes(bytes)
            }
            Outgoing::Refused(id, refused) => Item::Refused(Box::new((id, refused))),
        };
        if is_whole {
            waiting.whole += item.size();
            waiting.add(item);
        } else {
            waiting.take_in(item);
        }
        drop(waiting);
        self.0.news.notify_one();
    }

    /// Ends the connection. The first reason counts.
    pub fn end(&self, why: Ending) {
        self.0.waiting().ending.get_or_insert(why);
        self.0.news.notify_one();
    }
}

impl Inbox {
    /// Returns when something waits, or the connection is to end.
    pub async fn news(&self) {
        self.0.news.notified().await;
    }

    /// Why the connection is to end, if it is.
    pub fn ending(&self) -> Option<Ending> {
        self.0.waiting().ending
    }

    /// Queues bytes of the socket itself, such as the answer to a ping.
    pub fn put(&self, bytes: Bytes) {
        self.0.waiting().add(Item::Bytes(bytes));
        self.0.news.notify_one();
    }

    /// Nobody reads any more: what waits is let go.
    pub fn close(&self) {
        let mut waiting = self.0.waiting();
        *waiting = Waiting { over: true, ending: waiting.ending, ..Waiting::default() };
    }

    /// Writes what waits, as far as the browser takes it; `words` puts a refusal into the reader's language.
    ///
    /// # Errors
    /// When the connection is gone.
    pub fn pour(&self, words: impl Fn(Option<Id>, Refused) -> Frame) -> io::Result<Poured> {
        let mut waiting = self.0.waiting();
        let Some(way) = &self.0.way else { return Ok(Poured::All) };
        let mut took = false;
        loop {
            if let Some(Item::Refused(_)) = waiting.items.front()
                && let Some(Item::Refused(refused)) = waiting.items.pop_front()
            {
                waiting.bytes = waiting.bytes.saturating_sub(REFUSAL);
                let frame = words(refused.0, refused.1);
                waiting.bytes += frame.bytes().len();
                waiting.items.push_front(Item::Bytes(frame.bytes().clone()));
            }
            let together = waiting.items.iter().take(TOGETHER).map_while(|item| match item {
                Item::Bytes(bytes) => Some(IoSlice::new(bytes)),
                Item::Refused(_) => None,
            });
            let slices: Vec<IoSlice<'_>> = together.collect();
            if slices.is_empty() {
                // A hall that was lively for a while leaves no large queues behind.
                waiting.items.shrink_to(0);
                waiting.whole = 0;
                return Ok(Poured::All);
            }
            match way.put(&slices) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(count) => {
                    took = true;
                    waiting.written(count);
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(Poured::Blocked { took }),
                Err(error) => {
                    waiting.over = true;
                    return Err(error);
                }
            }
        }
    }
}

/// What a refusal counts for before it has words.
const REFUSAL: usize = 256;

impl Item {
    fn size(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Refused(_) => REFUSAL,
        }
    }
}

/// What the tests of the workshops' tasks read.
#[cfg(test)]
impl Inbox {
    /// The next one, when it comes.
    pub async fn next(&self) -> Result<String, (Option<Id>, Refused)> {
        loop {
            if let Some(next) = self.try_next() {
                return next;
            }
            self.news().await;
        }
    }

    /// The next one, if one waits.
    pub fn try_next(&self) -> Option<Result<String, (Option<Id>, Refused)>> {
        let mut waiting = self.0.waiting();
        let item = waiting.items.pop_front()?;
        waiting.bytes -= item.size();
        if waiting.items.is_empty() {
            waiting.whole = 0;
        }
        Some(match item {
            Item::Bytes(bytes) => Ok(Frame::said(&bytes).to_owned()),
            Item::Refused(refused) => Err(*refused),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Takes so many bytes and no more.
    struct Narrow {
        room: AtomicUsize,
        got: Mutex<Vec<u8>>,
    }

    impl Way for Narrow {
        fn put(&self, bytes: &[IoSlice<'_>]) -> io::Result<usize> {
            let all: Vec<u8> = bytes.iter().flat_map(|slice| slice.to_vec()).collect();
            let count = all.len().min(self.room.load(Ordering::Relaxed));
            if count == 0 {
                return Err(ErrorKind::WouldBlock.into());
            }
            self.room.fetch_sub(count, Ordering::Relaxed);
            self.got.lock().unwrap().extend(&all[..count]);
            Ok(count)
        }
    }

    fn frame(bytes: usize) -> Outgoing {
        Outgoing::Frame(Frame::text(&"x".repeat(bytes)))
    }

    fn no_refusal(_: Option<Id>, _: Refused) -> Frame {
        panic!("nothing is refused here")
    }

    #[test]
    fn l3_who_falls_behind_is_ended_and_not_skipped() {
        let (outbox, inbox) = outbox(None);
        outbox.send(frame(BYTES * 2));
        assert_eq!(inbox.ending(), None, "one frame alone may be large");
        outbox.send(frame(1));
        assert_eq!(inbox.ending(), Some(Ending::Lagging));
        outbox.end(Ending::Stopping);
        assert_eq!(inbox.ending(), Some(Ending::Lagging), "the first reason counts");
        assert!(inbox.try_next().is_some());
    }

    #[test]
    fn l3_what_waits_behind_a_whole_map_may_be_more() {
        let narrow = Arc::new(Narrow { room: AtomicUsize::new(1_000), got: Mutex::default() });
        let (outbox, inbox) = outbox(Some(narrow.clone()));
        outbox.send(Outgoing::Whole(Frame::text(&"x".repeat(BYTES * 2))));
        (0..FRAMES * 2).for_each(|_| outbox.send(frame(1_000)));
        assert_eq!(inbox.ending(), None, "the map is on its way");
        for _ in 0..BYTES * 2 / 100_000 {
            narrow.room.store(100_000, Ordering::Relaxed);
            assert_eq!(inbox.pour(no_refusal).unwrap(), Poured::Blocked { took: true });
        }
        assert_eq!(inbox.pour(no_refusal).unwrap(), Poured::Blocked { took: false });
        narrow.room.store(BYTES * 2, Ordering::Relaxed);
        assert_eq!(inbox.pour(no_refusal).unwrap(), Poured::All);
        narrow.room.store(0, Ordering::Relaxed);
        (0..=FRAMES).for_each(|_| outbox.send(frame(1)));
        assert_eq!(inbox.ending(), Some(Ending::Lagging), "from now on as for everybody");
    }

    #[test]
    fn l3_behind_a_whole_map_there_is_a_bound_too() {
        let (outbox, inbox) = outbox(None);
        outbox.send(Outgoing::Whole(Frame::text("the map")));
        (0..BEHIND_WHOLE * FRAMES).for_each(|_| outbox.send(frame(1)));
        assert_eq!(inbox.ending(), Some(Ending::Lagging));
    }

    #[test]
    fn l3_the_queue_is_bounded_in_frames() {
        let (outbox, inbox) = outbox(None);
        (0..FRAMES).for_each(|_| outbox.send(frame(1)));
        assert_eq!(inbox.ending(), None);
        inbox.try_next();
        outbox.send(frame(1));
        assert_eq!(inbox.ending(), None);
        outbox.send(frame(1));
        assert_eq!(inbox.ending(), Some(Ending::Lagging));
    }

    #[test]
    fn what_does_not_fit_at_once_follows_in_its_order_and_whole() {
        let narrow = Arc::new(Narrow { room: AtomicUsize::new(0), got: Mutex::default() });
        let (outbox, inbox) = outbox(Some(narrow.clone()));
        let mut wanted = Vec::new();
        let mut say = |text: &str| {
            let frame = Frame::text(text);
            wanted.extend_from_slice(frame.bytes());
            outbox.send(Outgoing::Frame(frame));
        };
        narrow.room.store(7, Ordering::Relaxed);
        say("at once");
        for number in 0..40 {
            say(&format!("frame {number}"));
        }
        for room in [1, 2, 3, 50, 7, 11, 1_000] {
            narrow.room.store(room, Ordering::Relaxed);
            let poured = inbox.pour(no_refusal).unwrap();
            assert_eq!(poured == Poured::All, room == 1_000);
        }
        say("and at once again");
        assert_eq!(*narrow.got.lock().unwrap(), wanted);
        assert_eq!(inbox.0.waiting().bytes, 0);
    }

    #[test]
    fn a_refusal_keeps_its_place_and_gets_the_readers_words() {
        let narrow = Arc::new(Narrow { room: AtomicUsize::new(0), got: Mutex::default() });
        let (outbox, inbox) = outbox(Some(narrow.clone()));
        outbox.send(Outgoing::Frame(Frame::text("before")));
        outbox.send(Outgoing::Refused(None, samenkaart_protocol::RefusalCode::TooFast.into()));
        outbox.send(Outgoing::Frame(Frame::text("after")));
        narrow.room.store(1_000, Ordering::Relaxed);
        inbox.pour(|_, _| Frame::text("too fast")).unwrap();
        let all: Vec<u8> =
            ["before", "too fast", "after"].iter().flat_map(|t| Frame::text(t).bytes().to_vec()).collect();
        assert_eq!(*narrow.got.lock().unwrap(), all);
    }
}
