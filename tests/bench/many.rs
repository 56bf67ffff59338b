//! Many workshops at once: 200 with 20 people each, in each of which somebody types two letters a second.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{
    Plan,
    hall::{Hall, arrived, percentile, write},
    report::{Report, Row},
    rival::{Programs, Rival, fill},
};

const ROOMS: f64 = 200.0;
const PEOPLE: usize = 20;
/// Edits a second in each.
const RATE: u32 = 2;

/// What the workshops of one server said.
struct Outcome {
    rival: Rival,
    cost: f64,
    share: f64,
    p50: f64,
    p99: f64,
    /// The same in the first and in the last third: a queue that grows shows itself here.
    thirds: [f64; 2],
    all: bool,
}

/// Those that have rooms, one after the other: together they would need more sockets than there are.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let rooms = (ROOMS * plan.part) as usize;
    let mut results = Vec::new();
    for rival in programs.rivals().into_iter().filter(|rival| rival.has_rooms()) {
        results.push(one(programs, rival, rooms, plan.lasts * 4).await);
    }
    let ours = &results[0];
    let grows = ours.thirds[1] > 2.0 * ours.thirds[0] + 10.0;
    let cell = |result: &Outcome| {
        let late = if result.all { "" } else { ", not all came" };
        let [first, last] = result.thirds;
        let (cost, share, p50, p99) = (result.cost, result.share, result.p50, result.p99);
        format!(
            "{p50:.1} / {p99:.1} ms, p99 {first:.1} → {last:.1}; {cost:.1} µs, {share:.0} % of a core{late}"
        )
    };
    let figures = results.iter().map(|result| {
        json!({
            "who": result.rival.name(), "microseconds": result.cost, "share_of_a_core": result.share,
            "p50_ms": result.p50, "p99_ms": result.p99, "p99_first_third_ms": result.thirds[0],
            "p99_last_third_ms": result.thirds[1], "all": result.all,
        })
    });
    report.row(Row {
        what: format!("{rooms} workshops × {PEOPLE} people, {RATE} edits/s each: p50 / p99, CPU"),
        goal: "p99 ≤ 50 ms, no growing queue".into(),
        reached: Some(ours.all && ours.p99 <= 50.0 && !grows),
        figures: json!(figures.collect::<Vec<_>>()),
        cells: results.iter().map(|result| (result.rival, cell(result))).collect(),
    });
}

async fn one(programs: &Programs, rival: Rival, rooms: usize, lasts: Duration) -> Outcome {
    let process = programs.start(rival).await;
    let (mut halls, mut pens) = (Vec::new(), Vec::new());
    for room in 0..rooms {
        let (hall, mut pen) = fill(rival, process.port, room, PEOPLE, 1).await;
        halls.push(hall);
        pens.append(&mut pen);
    }
    let rate = RATE * rooms as u32;
    write(&mut pens, rate, Duration::from_secs(3)).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let all_halls: Vec<&Hall> = halls.iter().collect();
    let seen: Vec<usize> = halls.iter().map(Hall::seen).collect();
    let delivered: u64 = halls.iter().map(Hall::delivered).sum();
    let (before, begin) = (process.cpu(), Instant::now());
    let left = write(&mut pens, rate, lasts).await;
    let all = arrived(&all_halls, delivered + (left.len() * PEOPLE) as u64).await;
    let (spent, took) = (process.cpu() - before, begin.elapsed());
    let deliveries = halls.iter().map(Hall::delivered).sum::<u64>() - delivered;
    let between = |from: usize, to: usize| {
        let mut delays = Vec::new();
        for (room, hall) in halls.iter().enumerate() {
            let mine: Vec<Instant> = left.iter().filter(|(_, pen)| *pen == room).map(|(at, _)| *at).collect();
            let (from, to) = (mine.len() * from / 3, mine.len() * to / 3);
            delays.extend(hall.delays(&mine[from..to], seen[room] + from));
        }
        delays
    };
    let mut whole = between(0, 3);
    Outcome {
        rival,
        cost: spent.as_secs_f64() * 1e6 / deliveries.max(1) as f64,
        share: spent.as_secs_f64() / took.as_secs_f64() * 100.0,
        p50: percentile(&mut whole, 0.5),
        p99: percentile(&mut whole, 0.99),
        thirds: [percentile(&mut between(0, 1), 0.99), percentile(&mut between(2, 3), 0.99)],
        all,
    }
}
