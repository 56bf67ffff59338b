//! A WebSocket client that costs little: it reads frames and looks at their bytes, and parses nothing.

use std::{io, sync::Arc};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, BufReader},
    net::{
        TcpSocket,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::Mutex,
};

/// A frame of text.
pub const TEXT: u8 = 1;
/// A frame of bytes.
pub const BINARY: u8 = 2;
/// The other side says goodbye.
pub const CLOSE: u8 = 8;
/// The other side asks whether somebody is there.
pub const PING: u8 = 9;
/// Somebody is.
pub const PONG: u8 = 10;

/// A large frame's memory is given back: there are thousands of readers in one process.
const KEEP: usize = 16 * 1024;

/// The half that reads.
pub struct Reading {
    socket: BufReader<OwnedReadHalf>,
    frame: Vec<u8>,
}

/// The half that writes; whoever has a copy may write whole frames.
#[derive(Clone)]
pub struct Writing(Arc<Mutex<OwnedWriteHalf>>);

/// Connects.
pub async fn connect(port: u16, path: &str) -> io::Result<(Reading, Writing)> {
    connect_with(TcpSocket::new_v4()?, port, path).await
}

/// Connects with so small a buffer that the server soon notices when nobody reads.
pub async fn connect_narrow(port: u16, path: &str) -> io::Result<(Reading, Writing)> {
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(4 * 1024)?;
    connect_with(socket, port, path).await
}

async fn connect_with(socket: TcpSocket, port: u16, path: &str) -> io::Result<(Reading, Writing)> {
    let mut socket = socket.connect(([127, 0, 0, 1], port).into()).await?;
    socket.set_nodelay(true)?;
    let head = format!(
        "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).await?;
    let (read, write) = socket.into_split();
    let mut socket = BufReader::with_capacity(2_048, read);
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(socket.read_u8().await?);
    }
    if !answer.starts_with(b"HTTP/1.1 101") {
        return Err(io::Error::other(String::from_utf8_lossy(&answer).into_owned()));
    }
    Ok((Reading { socket, frame: Vec::new() }, Writing(Arc::new(Mutex::new(write)))))
}

impl Reading {
    /// The next frame's opcode and content; a frame in parts is not expected.
    pub async fn next(&mut self) -> io::Result<(u8, &[u8])> {
        if self.frame.capacity() > KEEP {
            self.frame = Vec::new();
        }
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
        let frame = self.until_one(|frame| count(frame, wanted.as_bytes()) > 0).await?;
        Ok(String::from_utf8_lossy(frame).into_owned())
    }

    /// Reads until a frame is as wanted.
    pub async fn until_one(&mut self, wanted: impl Fn(&[u8]) -> bool) -> io::Result<&[u8]> {
        loop {
            let (opcode, frame) = self.next().await?;
            if opcode == CLOSE {
                let why = String::from_utf8_lossy(frame.get(2..).unwrap_or_default()).into_owned();
                return Err(io::Error::other(format!("closed: {why}")));
            }
            if wanted(frame) {
                return Ok(&self.frame);
            }
        }
    }
}

impl Writing {
    /// Sends a text frame.
    pub async fn text(&self, text: &str) -> io::Result<()> {
        self.frame(TEXT, text.as_bytes()).await
    }

    /// Sends a frame, with a mask of zeros as a client must have one.
    pub async fn frame(&self, opcode: u8, bytes: &[u8]) -> io::Result<()> {
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
        self.0.lock().await.write_all(&frame).await
    }
}

/// How often `wanted` stands in `bytes`.
pub fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, wanted).count()
}
