//! Deleting a workshop in one step.

use samenkaart_protocol::Mode;
use samenkaart_tests::{Client, Closed, Server, Workshop, request};

async fn delete(server: &Server, key: &str) -> u16 {
    let bearer = format!("Bearer {key}");
    request(server.port, "DELETE", "/api/workshop", &[("authorization", &bearer)], b"").await.status
}

/// How the connection ends.
async fn end(client: &mut Client) -> Closed {
    loop {
        if let Err(closed) = client.next().await {
            return closed;
        }
    }
}

#[tokio::test]
async fn a_facilitator_deletes_the_workshop_and_everybody_learns_it() {
    let server = Server::start().await;
    let workshop = Workshop::create(&server, Mode::OwnMaps).await;
    let mut one = workshop.enter(&server, "Resident 1", "p1").await;
    let key = one.key.clone().expect("an own key");
    assert_eq!(delete(&server, &key).await, 403, "a participant cannot");
    assert_eq!(delete(&server, &"0".repeat(32)).await, 403);
    let guide = workshop.facilitator.key.clone().expect("an own key");
    assert_eq!(delete(&server, &guide).await, 204);
    assert_eq!(end(&mut one).await, Closed(4004));
    let mut back = Client::connect(&server, "back").await;
    back.hello(Some(&key), None, None).await;
    assert_eq!(end(&mut back).await, Closed(4003), "its keys are gone too");
}
