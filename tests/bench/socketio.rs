//! socket.io under load: Engine.IO 4 frames over a WebSocket, written by hand.

use crate::{
    hall::{Ear, Hall, Pen},
    line::{TEXT, connect, count},
};

/// Edits are events; the server asks by a frame "2" whether somebody is there.
const EAR: Ear = Ear {
    edits: |_, frame| count(frame, b"42[\"edit\""),
    answer: |_, frame| (frame == b"2").then_some((TEXT, b"3")),
};

/// People in one room.
pub async fn fill(port: u16, room: usize, people: usize, writers: usize) -> (Hall, Vec<Pen>) {
    let (mut hall, mut pens) = (Hall::default(), Vec::new());
    while hall.people < people {
        let way = connect(port, "/socket.io/?EIO=4&transport=websocket").await;
        let (mut reading, writing) = way.expect("socket.io listens");
        reading.until("0{").await.expect("an open packet");
        writing.text("40").await.expect("it reads");
        reading.until("40{").await.expect("a connect packet");
        writing.text(&format!("42[\"join\",\"room-{room}\"]")).await.expect("it reads");
        reading.until("joined").await.expect("it lets in");
        let writes = pens.len() < writers;
        if writes {
            // As long as what ours and the relay send, in a string that needs no escaping.
            let said = crate::bare::PATCH.replace('"', "'");
            let frame = format!("42[\"edit\",\"{said}\"]").into_bytes();
            pens.push(Pen {
                writing: writing.clone(),
                script: Box::new(move || vec![(TEXT, frame.clone())]),
            });
        }
        let watch = !writes && hall.people % 4 == 3;
        hall.seat(reading, writing, EAR, watch);
    }
    (hall, pens)
}
