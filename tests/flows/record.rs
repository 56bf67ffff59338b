//! Takes notes of a whole example, as food for the fuzz targets. The simulated people are let in through
//! a relay, because they live inside the server.

use std::{env, net::SocketAddr, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenkaart::demo::{Demos, create};
use samenkaart_protocol::{Command, Created, Language, Stage};
use samenkaart_tests::{Client, Notes, Server, request};
use tokio::{
    net::{TcpListener, TcpStream},
    time::sleep,
};
use tokio_tungstenite::{accept_async, connect_async, tungstenite::Message};
use tokio_util::sync::CancellationToken;

/// How long the simulated people get for each stage.
const STAGE: Duration = Duration::from_secs(25);

/// Passes every connection on to the server, with notes of it.
async fn relay(server: String) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(pass(stream, server.clone()));
        }
    });
    address
}

async fn pass(stream: TcpStream, server: String) {
    let mut here = accept_async(stream).await.expect("a simulated person");
    let (mut there, _) = connect_async(server).await.expect("the server takes the connection");
    let mut notes = Notes::begin().expect("a folder for the notes");
    loop {
        let sent = tokio::select! {
            Some(Ok(said)) = here.next() => {
                if let Message::Text(text) = &said {
                    notes.said(text);
                }
                there.send(said).await
            }
            Some(Ok(heard)) = there.next() => {
                if let Message::Text(text) = &heard {
                    notes.heard(text);
                }
                here.send(heard).await
            }
            else => return,
        };
        if sent.is_err() {
            return;
        }
    }
}

/// Does nothing unless somebody wants the notes.
#[tokio::test]
async fn an_example_for_the_fuzz_targets() {
    if env::var_os("SAMENKAART_RECORD").is_none() {
        return;
    }
    let server = Server::start().await;
    let relay = relay(server.socket()).await;
    let demos = Demos::new(relay, CancellationToken::new());
    let mut guides = Vec::new();
    for language in [Language::Nl, Language::En] {
        let mut create = create(language, 0);
        create.retention = "2030-01-01".into();
        let body = serde_json::to_vec(&create).expect("it can be written");
        let answer = request(server.port, "POST", "/api/workshops", &[], &body).await;
        let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
        let guide = Client::arrive(&server, "guide", &created.key, None).await;
        guide.founded(&create);
        demos.play(demos.place().expect("a place"), language, &created).await.expect("they are let in");
        guides.push(guide);
    }
    for stage in [Stage::Compare, Stage::JointMap, Stage::Agreement, Stage::FollowUp] {
        sleep(STAGE).await;
        for guide in &mut guides {
            guide.does(Command::SetStage { stage, from: None }).await;
        }
    }
    sleep(STAGE).await;
}
