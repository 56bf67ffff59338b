//! One browser's socket: reads frames, keeps the limits, writes what waits with one flush.

use std::{net::IpAddr, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::limits;
use tokio::{
    net::TcpStream,
    time::{Instant, interval, timeout},
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
/// How long the last words may take when a connection ends.
const GRACE: Duration = Duration::from_secs(2);

/// Why a socket closes.
struct Close(u16, &'static str);

/// Serves a connection until its end. `read` is what came behind the request already.
pub async fn serve(site: Arc<Site>, socket: TcpStream, read: Vec<u8>, from: IpAddr) {
    let (reading, writing) = socket.into_split();
    let way = Arc::new(Out(writing));
    let (outbox, inbox) = outbox(Some(way.clone()));
    let inbox = Arc::new(inbox);
    let wire = Wire::new(reading, inbox.clone());
    // Small buffers: most connections listen. Measured in DESIGN.md, chapter 7.
    let config = WebSocketConfig::default()
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .max_message_size(Some(limits::FRAME))
        .max_frame_size(Some(limits::FRAME));
    let mut stream =
        WebSocketStream::from_partially_read(wire, read, protocol::Role::Server, Some(config)).await;
    let stopping = site.live.stopping();
    let mut reader = Reader::new(site, from, outbox);
    let close = tokio::select! {
        close = talk(&mut stream, &way, &inbox, &mut reader) => close,
        // The workshops end first and close their people; this is for who stands at the door.
        () = async { stopping.cancelled().await; tokio::time::sleep(Duration::from_secs(1)).await } =>
            Some(Close(Ending::Stopping as u16, "the server restarts")),
    };
    reader.leave().await;
    if let Some(Close(code, reason)) = close {
        let frame = CloseFrame { code: CloseCode::from(code), reason: Utf8Bytes::from_static(reason) };
        let _ = timeout(GRACE, async {
            let _ = stream.close(Some(frame)).await;
            last_words(&way, &inbox, &reader).await;
        })
        .await;
    }
    inbox.close();
}

/// Talks until somebody ends it; none when the browser did.
async fn talk(stream: &mut Stream, way: &Out, inbox: &Inbox, reader: &mut Reader) -> Option<Close> {
    let mut ping = interval(PING);
    let started = Instant::now();
    let mut heard = started;
    // Since when the browser takes nothing.
    let mut blocked: Option<Instant> = None;
    loop {
        tokio::select! {
            message = stream.next() => {
                heard = Instant::now();
                match message {
                    Some(Ok(Message::Text(text))) => {
                        reader.hear(&text).await;
                    }
                    Some(Ok(Message::Binary(_))) => return Some(Close(1008, "frames are text")),
                    Some(Ok(Message::Close(_))) | None => return None,
                    Some(Ok(_)) => {}
                    Some(Err(error)) => return explain(&error),
                }
            }
            () = inbox.news() => {}
            _ = way.0.writable(), if blocked.is_some() => {}
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
            Poured::Blocked => drop(blocked.get_or_insert_with(Instant::now)),
        }
        if let Some(why) = inbox.ending() {
            // What was said before the end is still written: a refusal, or a last patch.
            if why != Ending::Lagging {
                let _ = timeout(GRACE, last_words(way, inbox, reader)).await;
            }
            return Some(ended(why));
        }
        if blocked.is_some_and(|since| since.elapsed() > SILENCE) {
            return Some(ended(Ending::Lagging));
        }
    }
}

/// Writes what waits, however long the browser takes for it.
async fn last_words(way: &Out, inbox: &Inbox, reader: &Reader) {
    while let Ok(Poured::Blocked) = inbox.pour(|id, refused| reader.in_words(id, refused)) {
        let _ = way.0.writable().await;
    }
}

fn ended(why: Ending) -> Close {
    let reason = match why {
        Ending::Stopping => "the server restarts",
        Ending::Replaced => "opened again",
        Ending::WrongKey => "the key is not in force",
        Ending::Gone => "the workshop is gone",
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
