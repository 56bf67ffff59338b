//! One simulated person's socket.

use std::{net::SocketAddr, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenkaart_protocol::{ClientFrame, Id, Key, Language, ServerFrame, VERSION};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};

/// How long the server may take to read a frame.
const PATIENCE: Duration = Duration::from_secs(10);

/// The line is gone, or the server said no at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the server does not let a simulated person in")]
pub struct Lost;

/// A connection.
pub struct Line(WebSocketStream<TcpStream>);

impl Line {
    /// Connects and says hello.
    pub async fn open(server: SocketAddr, key: &Key, tab: Id, language: Language) -> Result<Self, Lost> {
        let stream = TcpStream::connect(server).await.map_err(|_| Lost)?;
        stream.set_nodelay(true).map_err(|_| Lost)?;
        let (socket, _) = client_async(format!("ws://{server}/ws"), stream).await.map_err(|_| Lost)?;
        let mut line = Self(socket);
        let key = Some(key.clone());
        line.send(&ClientFrame::Hello { protocol: VERSION, key, code: None, tab, language, resume: None })
            .await?;
        Ok(line)
    }

    /// Sends a frame.
    pub async fn send(&mut self, frame: &ClientFrame) -> Result<(), Lost> {
        let json = serde_json::to_string(frame).map_err(|_| Lost)?;
        match timeout(PATIENCE, self.0.send(Message::text(json))).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Lost),
        }
    }

    /// The next frame. Nothing is lost when this is dropped before it is done.
    pub async fn next(&mut self) -> Result<ServerFrame, Lost> {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).map_err(|_| Lost),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(Lost),
                Some(Ok(_)) => {}
            }
        }
    }

    /// Says goodbye.
    pub async fn close(mut self) {
        let _ = timeout(Duration::from_secs(1), self.0.close(None)).await;
    }
}
