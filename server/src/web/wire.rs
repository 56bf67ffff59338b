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

use crate::live::{Inbox, Way};

/// The half that is written to.
pub struct Out(pub OwnedWriteHalf);

impl Way for Out {
    fn put(&self, bytes: &[IoSlice<'_>]) -> io::Result<usize> {
        match bytes {
            [one] => self.0.try_write(one),
            many => self.0.try_write_vectored(many),
        }
    }
}

/// What tungstenite reads from, and writes its own frames to.
pub struct Wire {
    read: OwnedReadHalf,
    inbox: Arc<Inbox>,
}

impl Wire {
    /// Reads there, and queues here.
    pub fn new(read: OwnedReadHalf, inbox: Arc<Inbox>) -> Self {
        Self { read, inbox }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.read).poll_read(context, into)
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
