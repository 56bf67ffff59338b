//! `make bench`: what an edit costs the server, how long it takes to the screens, and what a connection weighs,
//! beside a bare relay in the same run. Figures are medians over rounds in which the candidates take turns.

mod bare;
mod hall;
mod line;
mod ours;
mod process;

use std::{path::Path, time::Duration};

use hall::{Hall, Writer, arrived, delays, percentile, write};
use process::Process;

/// How long a candidate writes in one round.
const LASTS: Duration = Duration::from_secs(8);
/// Rounds, of which the median counts.
const ROUNDS: usize = 5;

/// What one round said of one candidate.
#[derive(Debug, Clone, Copy, Default)]
struct Round {
    /// Processor time per delivery, in microseconds.
    cost: f64,
    p50: Duration,
    p99: Duration,
}

#[tokio::main]
async fn main() {
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    let beside = std::env::current_exe().expect("the path of the bench");
    let beside = beside.parent().expect("its folder").to_owned();
    println!("load {}", std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    for (people, rate, writers) in [(200, 25, 1), (200, 200, 8), (1_000, 20, 1)] {
        row(&beside, people, rate, writers).await;
    }
    memory(&beside).await;
}

/// One scenario, both candidates in turn.
async fn row(beside: &Path, people: usize, rate: u32, writers: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let server = ours::start(&beside.join("samenkaart"), folder.path()).await;
    let mut room = ours::Room::make(server.port).await;
    let (our_hall, mut typists) = room.fill(people, writers).await;
    let relay = bare::start(&beside.join("bare-relay")).await;
    let (relay_hall, mut talkers) = bare::fill(relay.port, people, writers).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(round(&relay, &relay_hall, &mut talkers, rate).await);
        ours.push(round(&server, &our_hall, &mut typists, rate).await);
    }
    let (ours, bare) = (median(&ours), median(&bare));
    println!(
        "{people} people, {rate} edits/s: ours {:.2} µs, p50 {:.1} ms, p99 {:.1} ms | relay {:.2} µs, p50 {:.1} ms, p99 {:.1} ms | {:.2} ×",
        ours.cost,
        ours.p50.as_secs_f64() * 1e3,
        ours.p99.as_secs_f64() * 1e3,
        bare.cost,
        bare.p50.as_secs_f64() * 1e3,
        bare.p99.as_secs_f64() * 1e3,
        ours.cost / bare.cost,
    );
}

async fn round<W: Writer>(process: &Process, hall: &Hall, writers: &mut [W], rate: u32) -> Round {
    let skip = hall.watched.first().map_or(0, |times| times.lock().expect("times").len());
    let delivered = hall.delivered.load(std::sync::atomic::Ordering::Relaxed);
    let before = process.cpu();
    let left = write(writers, rate, LASTS).await;
    let deliveries = left.len() as u64 * hall.people as u64;
    let all = arrived(hall, delivered + deliveries).await;
    let spent = process.cpu() - before;
    assert!(all, "not everything arrived");
    let delays = delays(&left, &hall.watched, skip);
    Round {
        cost: spent.as_secs_f64() * 1e6 / deliveries as f64,
        p50: percentile(&delays, 0.5),
        p99: percentile(&delays, 0.99),
    }
}

fn median(rounds: &[Round]) -> Round {
    let of = |value: &dyn Fn(&Round) -> f64| {
        let mut all: Vec<f64> = rounds.iter().map(value).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    Round {
        cost: of(&|round| round.cost),
        p50: Duration::from_secs_f64(of(&|round| round.p50.as_secs_f64())),
        p99: Duration::from_secs_f64(of(&|round| round.p99.as_secs_f64())),
    }
}

/// What an idle connection weighs.
async fn memory(beside: &Path) {
    const MANY: usize = 1_500;
    let folder = tempfile::tempdir().expect("a folder");
    let server = ours::start(&beside.join("samenkaart"), folder.path()).await;
    let mut room = ours::Room::make(server.port).await;
    let (_few, _) = room.fill(100, 0).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = server.memory().0;
    let (_hall, _) = room.fill(MANY, 0).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    println!("{:.1} KiB per idle participant", (server.memory().0 - before) as f64 / MANY as f64);
    let relay = bare::start(&beside.join("bare-relay")).await;
    let before = relay.memory().0;
    let (_hall, _) = bare::fill(relay.port, MANY, 0).await;
    println!("{:.1} KiB per idle connection of the relay", (relay.memory().0 - before) as f64 / MANY as f64);
}
