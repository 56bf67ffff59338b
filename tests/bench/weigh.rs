//! What somebody weighs who is connected and says nothing: the growth of the server's memory, by their number.

use std::time::Duration;

use serde_json::json;

use crate::{
    Plan,
    report::{Report, Row},
    rival::{Programs, fill},
};

const ROOMS: usize = 10;
const PEOPLE: f64 = 200.0;
/// KiB.
const GOAL: f64 = 12.0;

/// Everybody in turn.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let people = (PEOPLE * plan.part) as usize;
    let mut weights = Vec::new();
    for rival in programs.rivals() {
        let process = programs.start(rival).await;
        // What a server makes once, for its first people, is no weight of the others.
        let _first = fill(rival, process.port, ROOMS, people, 0).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let before = process.memory();
        let mut halls = Vec::new();
        for room in 0..ROOMS {
            halls.push(fill(rival, process.port, room, people, 0).await);
        }
        tokio::time::sleep(Duration::from_secs(3)).await;
        let weight = process.memory().saturating_sub(before) as f64 / (ROOMS * people) as f64;
        weights.push((rival, weight));
    }
    let figures = weights.iter().map(|(rival, weight)| json!({"who": rival.name(), "kib": weight}));
    report.row(Row {
        what: format!("memory per idle participant, {ROOMS} rooms × {people}"),
        goal: format!("≤ {GOAL} KiB"),
        reached: Some(weights[0].1 <= GOAL),
        figures: json!(figures.collect::<Vec<_>>()),
        cells: weights.iter().map(|(rival, weight)| (*rival, format!("{weight:.1} KiB"))).collect(),
    });
}
