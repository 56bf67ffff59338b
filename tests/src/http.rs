//! Plain HTTP/1.1 to the server under test, as little as the tests need.

use samenkaart_protocol::Refusal;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// In lower case, a line each.
    pub headers: String,
    /// All of it.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as a refusal.
    ///
    /// # Panics
    /// When it is something else.
    pub fn refusal(&self) -> Refusal {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no refusal: {self:?}"))
    }
}

/// Asks, and reads the answer to its end.
///
/// # Panics
/// When the server cannot be reached.
pub async fn request(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the server listens");
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("content-length: {}\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).await.expect("the server reads");
    // A server that answers before it has read all may close; its answer counts.
    let _ = stream.write_all(body).await;
    let mut all = Vec::new();
    let read = stream.read_to_end(&mut all).await;
    assert!(read.is_ok() || !all.is_empty(), "the server answers: {read:?}");
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an end of the headers");
    let head = String::from_utf8_lossy(&all[..end]).to_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, headers: head, body: all[end + 4..].to_vec() }
}
