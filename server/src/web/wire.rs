//! The socket under a WebSocket: reading goes through tungstenite, and so do the few frames of its own (pong,
//! close); everything else is written by whoever has it. Both ways of writing meet in one queue.

use std::{
    io::{self, ErrorKind, IoSlice},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use super::Site;
use crate::live::{Inbox, Way};

/// The socket itself.
pub struct Out {
    socket: TcpStream,
    site: Arc<Site>,
}

impl Out {
    /// Writes there.
    pub fn new(socket: TcpStream, site: Arc<Site>) -> Self {
        Self { socket, site }
    }

    /// Returns when it may take more.
    pub async fn writable(&self) {
        let _ = self.socket.writable().await;
    }
}

impl Way for Out {
    fn put(&self, bytes: &[IoSlice<'_>]) -> io::Result<usize> {
        let written = match bytes {
            // Past the runtime's own book of who may write: looking it up for hundreds costs a twentieth of all.
            [one] => match SockRef::from(&self.socket).send(one) {
                // Now it has to know that this one is to be waited for.
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.socket.try_write(one),
                sent => sent,
            },
            many => self.socket.try_write_vectored(many),
        }?;
        self.site.measures.sent.inc_by(written as u64);
        Ok(written)
    }
}

/// What tungstenite reads from, and writes its own frames to.
pub struct Wire {
    out: Arc<Out>,
    inbox: Arc<Inbox>,
}

impl Wire {
    /// Reads there, and queues here.
    pub fn new(out: Arc<Out>, inbox: Arc<Inbox>) -> Self {
        Self { out, inbox }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            ready!(self.out.socket.poll_read_ready(context))?;
            match self.out.socket.try_read(into.initialize_unfilled()) {
                Ok(count) => {
                    into.advance(count);
                    self.out.site.measures.received.inc_by(count as u64);
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.inbox.put(Bytes::copy_from_slice(bytes));
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
