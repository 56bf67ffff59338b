//! The bare relay that the bench compares with: every text frame goes out again to all sockets. No state, no
//! storage, one pre-encoded buffer for all: what is left when everything that a server is for is taken away.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use futures_util::{SinkExt, StreamExt};
use tokio::{net::TcpListener, sync::mpsc};
use tokio_tungstenite::{
    accept_async_with_config,
    tungstenite::{Message, Utf8Bytes, protocol::WebSocketConfig},
};

type People = Arc<Mutex<HashMap<u64, mpsc::Sender<Utf8Bytes>>>>;

#[tokio::main]
async fn main() {
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    std::thread::spawn(end_with_the_bench);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    println!("listening on 127.0.0.1:{}", listener.local_addr().expect("a port").port());
    let people = People::default();
    let numbers = AtomicU64::new(0);
    loop {
        let (socket, _) = listener.accept().await.expect("a connection");
        let _ = socket.set_nodelay(true);
        let number = numbers.fetch_add(1, Ordering::Relaxed);
        let people = people.clone();
        tokio::spawn(async move {
            let config = WebSocketConfig::default().read_buffer_size(4 * 1024);
            let Ok(mut stream) = accept_async_with_config(socket, Some(config)).await else { return };
            let (mine, mut frames) = mpsc::channel::<Utf8Bytes>(256);
            people.lock().expect("the list").insert(number, mine);
            loop {
                tokio::select! {
                    message = stream.next() => match message {
                        Some(Ok(Message::Text(text))) => {
                            // Copied once, so that the reader's buffer is not held by all who get it.
                            let text = Utf8Bytes::from(text.as_str());
                            for person in people.lock().expect("the list").values() {
                                let _ = person.try_send(text.clone());
                            }
                        }
                        Some(Ok(_)) => {}
                        _ => break,
                    },
                    Some(frame) = frames.recv() => {
                        if stream.feed(Message::Text(frame)).await.is_err() {
                            break;
                        }
                        while let Ok(more) = frames.try_recv() {
                            let _ = stream.feed(Message::Text(more)).await;
                        }
                        if stream.flush().await.is_err() {
                            break;
                        }
                    }
                }
            }
            people.lock().expect("the list").remove(&number);
        });
    }
}

/// When the bench is gone, so is this pipe.
fn end_with_the_bench() {
    let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
    std::process::exit(0);
}
