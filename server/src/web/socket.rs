//! One browser's socket, from its upgrade to its last words.

use std::{net::IpAddr, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::{Language, RefusalCode, limits};
use tokio::{
    net::TcpStream,
    time::{Instant, interval, sleep_until, timeout},
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Error, Message, Utf8Bytes,
        error::{CapacityError, ProtocolError},
        protocol::{self, CloseFrame, WebSocketConfig, frame::coding::CloseCode},
    },
};

use super::{
    Site,
    reader::Reader,
    wire::{Out, Wire},
};
use crate::live::{Ending, Inbox, Poured, outbox};

type Stream = WebSocketStream<Wire>;

/// How often the server asks whether the browser is still there.
const PING: Duration = Duration::from_secs(20);
/// How long a browser may say nothing, or take to read what was flushed.
const SILENCE: Duration = Duration::from_secs(40);
/// How long somebody may stand at the door without saying hello.
const HELLO: Duration = Duration::from_secs(10);
/// Bytes that are read at once: commands are small.
const READ_BUFFER: usize = 4 * 1024;
/// How long the workshops may take to close their people when the program stops, before everybody is closed.
const LET_END: Duration = Duration::from_secs(1);
/// How long the last words may take when a connection ends.
const GRACE: Duration = Duration::from_secs(2);

/// Why a socket closes.
struct Close(u16, &'static str);

/// A socket that is open.
struct Line {
    stream: Stream,
    way: Arc<Out>,
    inbox: Arc<Inbox>,
    reader: Reader,
}

/// Serves a connection until its end. `read` is what came behind the request already.
pub async fn serve(site: Arc<Site>, socket: TcpStream, read: Vec<u8>, from: IpAddr) {
    let _counted = Counted::of(site.clone());
    let mut line = Line::open(site.clone(), socket, read, from).await;
    let stopping = site.live.stopping();
    let close = tokio::select! {
        close = line.talk() => close,
        // The workshops end first and close their people; this is for who stands at the door.
        () = async { stopping.cancelled().await; tokio::time::sleep(LET_END).await } =>
            Some(ended(Ending::Stopping)),
    };
    line.reader.leave().await;
    site.measures.closed(close.as_ref().map_or("left", |close| close.1));
    line.end(close).await;
}

/// Tells somebody in their own words that there is no place for them at the moment.
pub async fn turn_away(site: Arc<Site>, socket: TcpStream, read: Vec<u8>, from: IpAddr, language: Language) {
    let mut line = Line::open(site.clone(), socket, read, from).await;
    line.reader.speak(language);
    line.reader.refuse(None, RefusalCode::Crowded);
    let close = ended(Ending::Crowded);
    site.measures.closed(close.1);
    line.end(Some(close)).await;
}

/// Counts a socket for as long as it is open.
struct Counted(Arc<Site>);

impl Counted {
    fn of(site: Arc<Site>) -> Self {
        site.measures.connections.inc();
        Self(site)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.measures.connections.dec();
    }
}

impl Line {
    async fn open(site: Arc<Site>, socket: TcpStream, read: Vec<u8>, from: IpAddr) -> Self {
        let way = Arc::new(Out::new(socket, site.clone()));
        let (outbox, inbox) = outbox(Some(way.clone()));
        let inbox = Arc::new(inbox);
        let wire = Wire::new(way.clone(), inbox.clone());
        // Small buffers: most connections listen. Measured in DESIGN.md, chapter 7.
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER)
            .write_buffer_size(0)
            .max_message_size(Some(limits::FRAME))
            .max_frame_size(Some(limits::FRAME));
        let stream =
            WebSocketStream::from_partially_read(wire, read, protocol::Role::Server, Some(config)).await;
        Self { stream, way, inbox, reader: Reader::new(site, from, outbox) }
    }

    /// Talks until somebody ends it; none when the browser did.
    async fn talk(&mut self) -> Option<Close> {
        let Self { stream, way, inbox, reader } = self;
        let mut ping = interval(PING);
        let started = Instant::now();
        let mut heard = started;
        // Since when the browser takes nothing.
        let mut blocked: Option<Instant> = None;
        // Until when it is not read.
        let mut rests: Option<Instant> = None;
        loop {
            tokio::select! {
                message = stream.next(), if rests.is_none() => {
                    heard = Instant::now();
                    rests = reader.rests().map(|pause| heard + pause);
                    match message {
                        Some(Ok(Message::Text(text))) => reader.hear(&text).await,
                        Some(Ok(Message::Binary(_))) => return Some(Close(1008, "frames are text")),
                        Some(Ok(Message::Close(_))) | None => return None,
                        Some(Ok(_)) => {}
                        Some(Err(error)) => return explain(&error),
                    }
                }
                () = sleep_until(rests.unwrap_or(started)), if rests.is_some() => rests = None,
                () = inbox.news() => {}
                () = way.writable(), if blocked.is_some() => {}
                _ = ping.tick() => {
                    if heard.elapsed() > SILENCE {
                        return None;
                    }
                    if reader.is_outside() && started.elapsed() > HELLO {
                        return Some(Close(1008, "say hello first"));
                    }
                    stream.send(Message::Ping(Default::default())).await.ok()?;
                }
            }
            match inbox.pour(|id, refused| reader.in_words(id, refused)).ok()? {
                Poured::All => blocked = None,
                Poured::Blocked { took: true } => blocked = Some(Instant::now()),
                Poured::Blocked { took: false } => drop(blocked.get_or_insert_with(Instant::now)),
            }
            if let Some(why) = inbox.ending() {
                return Some(ended(why));
            }
            if blocked.is_some_and(|since| since.elapsed() > SILENCE) {
                return Some(ended(Ending::Lagging));
            }
        }
    }

    /// What was said before the end is still written, a refusal or a last patch, and why it ends; then nothing more.
    async fn end(&mut self, close: Option<Close>) {
        if let Some(Close(code, reason)) = close {
            let frame = CloseFrame { code: CloseCode::from(code), reason: Utf8Bytes::from_static(reason) };
            let last_words = async {
                let _ = self.stream.close(Some(frame)).await;
                while let Ok(Poured::Blocked { .. }) =
                    self.inbox.pour(|id, refused| self.reader.in_words(id, refused))
                {
                    self.way.writable().await;
                }
            };
            let _ = timeout(GRACE, last_words).await;
        }
        self.inbox.close();
    }
}

fn ended(why: Ending) -> Close {
    let reason = match why {
        Ending::Stopping => "the server restarts",
        Ending::Crowded => "too many are connected",
        Ending::Replaced => "opened again",
        Ending::WrongKey => "the key is not in force",
        Ending::Gone => "the workshop is gone",
        Ending::TakenOut => "taken out by a facilitator",
        Ending::Lagging => "too slow",
    };
    Close(why as u16, reason)
}

/// The close code for a frame that can never be accepted.
fn explain(error: &Error) -> Option<Close> {
    match error {
        Error::Capacity(CapacityError::MessageTooLong { .. }) => Some(Close(1009, "the frame is too large")),
        Error::Utf8(_) => Some(Close(1007, "the frame is no UTF-8")),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => None,
        Error::Protocol(_) => Some(Close(1002, "no WebSocket frame")),
        _ => None,
    }
}
