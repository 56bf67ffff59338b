//! The socket under a WebSocket: reading goes through tungstenite, and so do the few frames of its own (pong,
//! close); everything else is written by whoever has it. Both ways of writing meet in one queue.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::tcp::{OwnedReadHalf, OwnedWriteHalf},
};

use super::Site;
use crate::live::{Inbox, Way};

/// The half that is written to.
pub struct Out {
    socket: OwnedWriteHalf,
    site: Arc<Site>,
}

impl Out {
    /// Writes there.
    pub fn new(socket: OwnedWriteHalf, site: Arc<Site>) -> Self {
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
            [one] => self.socket.try_write(one),
            many => self.socket.try_write_vectored(many),
        }?;
        self.site.measures.sent.inc_by(written as u64);
        Ok(written)
    }
}

/// What tungstenite reads from, and writes its own frames to.
pub struct Wire {
    read: OwnedReadHalf,
    inbox: Arc<Inbox>,
    site: Arc<Site>,
}

impl Wire {
    /// Reads there, and queues here.
    pub fn new(read: OwnedReadHalf, inbox: Arc<Inbox>, site: Arc<Site>) -> Self {
        Self { read, inbox, site }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.read).poll_read(context, into);
        self.site.measures.received.inc_by((into.filled().len() - before) as u64);
        read
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
