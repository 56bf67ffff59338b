//! The facilitator's wall: one workshop of 30 rooms with 10 people each, in each of which somebody types; how long it takes
//! until the facilitator, who is sent every room, has it. Beside it, in the same run, how long it takes within the rooms.

use std::time::{Duration, Instant};

use samenkaart_protocol::{Created, Id, Mode};
use serde_json::json;

use crate::{
    Plan,
    hall::{Hall, Pen, arrived, percentile, write},
    line::connect,
    ours::{EAR, add_card, enter, hello, key_of_partner, open_all, script},
    report::{Report, Row},
    rival::{Programs, Rival},
};

const ROOMS: usize = 30;
const PEOPLE: usize = 10;
/// Edits a second in each room.
const RATE: u32 = 2;

/// Ours alone: no other has a wall.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let process = programs.start(Rival::Ours).await;
    let (wall, halls, mut pens) = fill(process.port).await;
    let rate = RATE * ROOMS as u32;
    write(&mut pens, rate, Duration::from_secs(3)).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (seen, seen_in_rooms) = (wall.seen(), halls.iter().map(Hall::seen).collect::<Vec<_>>());
    let delivered = wall.delivered();
    let (before, begin) = (process.cpu(), Instant::now());
    let left = write(&mut pens, rate, plan.lasts * 4).await;
    let all = arrived(&[&wall], delivered + left.len() as u64).await;
    let share = (process.cpu() - before).as_secs_f64() / begin.elapsed().as_secs_f64() * 100.0;
    let times: Vec<Instant> = left.iter().map(|(at, _)| *at).collect();
    let mut on_the_wall = wall.delays(&times, seen);
    let mut in_the_rooms = Vec::new();
    for (room, hall) in halls.iter().enumerate() {
        let own: Vec<Instant> = left.iter().filter(|(_, pen)| *pen == room).map(|(at, _)| *at).collect();
        in_the_rooms.extend(hall.delays(&own, seen_in_rooms[room]));
    }
    let [p50, p99] = [0.5, 0.99].map(|part| percentile(&mut on_the_wall, part));
    let within = percentile(&mut in_the_rooms, 0.99);
    let late = if all { "" } else { ", not all came" };
    report.row(Row {
        what: format!(
            "the wall: {ROOMS} rooms × {PEOPLE} people, {RATE} edits/s each, until the facilitator has it: p50 / p99"
        ),
        goal: "p99 ≤ 1,000 ms".into(),
        reached: Some(all && p99 <= 1_000.0),
        figures: json!({"p50_ms": p50, "p99_ms": p99, "p99_in_the_rooms_ms": within, "share_of_a_core": share, "all": all}),
        cells: vec![(
            Rival::Ours,
            format!("{p50:.1} / {p99:.1} ms; in the rooms p99 {within:.1} ms; {share:.0} % of a core{late}"),
        )],
    });
}

/// The facilitator, the rooms with their people, and one pen a room.
async fn fill(port: u16) -> (Hall, Vec<Hall>, Vec<Pen>) {
    let mut create = samenkaart_tests::plan(Mode::OwnMaps);
    let first = create.partners[0].clone();
    create.partners = (1..=ROOMS)
        .map(|room| {
            let mut partner = first.clone();
            (partner.id, partner.name) = (name_of(room), format!("Group {room}"));
            partner
        })
        .collect();
    let body = serde_json::to_vec(&create).expect("JSON");
    let answer = samenkaart_tests::request(port, "POST", "/api/workshops", &[], &body).await;
    let created: Created = serde_json::from_slice(&answer.body).expect("a workshop");
    let (mut reading, writing) = connect(port, "/ws").await.expect("a connection");
    writing.text(&hello(&created.key, "guide", None)).await.expect("hello");
    let keys = reading.until("\"type\":\"keys\"").await.expect("keys");
    let patch = reading.until("\"reset\":true").await.expect("a patch");
    open_all(&mut reading, &writing).await;
    let mut wall = Hall::default();
    wall.seat(reading, writing, EAR, true);
    let (mut halls, mut pens) = (Vec::new(), Vec::new());
    for room in 1..=ROOMS {
        let invitation = key_of_partner(&keys, &patch, name_of(room).as_str());
        let mut hall = Hall::default();
        for number in 0..PEOPLE {
            let guest = enter(port, &invitation, room * 100 + number).await.expect("somebody comes in");
            let (mut reading, writing) = (guest.reading, guest.writing);
            if number == 0 {
                let card = format!("card-{room}");
                writing.text(&add_card(&format!("{card}-0"))).await.expect("a card");
                reading.until("\"type\":\"done\"").await.expect("done");
                pens.push(Pen { writing: writing.clone(), script: Box::new(script(card)) });
            }
            hall.seat(reading, writing, EAR, number == 1);
        }
        halls.push(hall);
    }
    (wall, halls, pens)
}

fn name_of(room: usize) -> Id {
    Id::new(&format!("p{room}")).expect("an id")
}
