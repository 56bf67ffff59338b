//! A WebSocket client that costs little: it reads frames and looks at their bytes, and parses nothing.

use std::io;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, BufReader},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
};

/// The half that reads.
pub struct Reading {
    socket: BufReader<OwnedReadHalf>,
    frame: Vec<u8>,
}

/// The half that writes.
pub struct Writing(OwnedWriteHalf);

/// Connects.
pub async fn connect(port: u16, path: &str) -> io::Result<(Reading, Writing)> {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).await?;
    socket.set_nodelay(true)?;
    let head = format!(
        "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).await?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(socket.read_u8().await?);
    }
    if !answer.starts_with(b"HTTP/1.1 101") {
        return Err(io::Error::other(String::from_utf8_lossy(&answer).into_owned()));
    }
    let (read, write) = socket.into_split();
    Ok((Reading { socket: BufReader::with_capacity(2_048, read), frame: Vec::new() }, Writing(write)))
}

impl Reading {
    /// The next frame's opcode and content; a frame in parts is not expected.
    pub async fn next(&mut self) -> io::Result<(u8, &[u8])> {
        let opcode = self.socket.read_u8().await? & 0x0f;
        let length = match self.socket.read_u8().await? & 0x7f {
            126 => usize::from(self.socket.read_u16().await?),
            127 => usize::try_from(self.socket.read_u64().await?).map_err(io::Error::other)?,
            short => usize::from(short),
        };
        self.frame.resize(length, 0);
        self.socket.read_exact(&mut self.frame).await?;
        Ok((opcode, &self.frame))
    }

    /// Reads until a frame has this in it.
    pub async fn until(&mut self, wanted: &str) -> io::Result<String> {
        loop {
            let (_, frame) = self.next().await?;
            if count(frame, wanted.as_bytes()) > 0 {
                return Ok(String::from_utf8_lossy(frame).into_owned());
            }
        }
    }
}

impl Writing {
    /// Sends a text frame, with a mask of zeros as a client must have one.
    pub async fn text(&mut self, text: &str) -> io::Result<()> {
        self.frame(1, text.as_bytes()).await
    }

    /// Sends a binary frame.
    pub async fn binary(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.frame(2, bytes).await
    }

    /// Answers a ping.
    pub async fn pong(&mut self) -> io::Result<()> {
        self.frame(10, &[]).await
    }

    async fn frame(&mut self, opcode: u8, bytes: &[u8]) -> io::Result<()> {
        let mut frame = vec![0x80 | opcode];
        match bytes.len() {
            short @ 0..126 => frame.push(0x80 | short as u8),
            medium @ 126..65_536 => {
                frame.push(0x80 | 126);
                frame.extend_from_slice(&(medium as u16).to_be_bytes());
            }
            long => {
                frame.push(0x80 | 127);
                frame.extend_from_slice(&(long as u64).to_be_bytes());
            }
        }
        frame.extend_from_slice(&[0; 4]);
        frame.extend_from_slice(bytes);
        self.0.write_all(&frame).await
    }
}

/// How often `wanted` stands in `bytes`.
pub fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, wanted).count()
}
