//! `make bench`: what an edit costs the server, how long it takes to the screens, and what a connection weighs,
//! beside a bare relay in the same run. Figures are medians over rounds in which the candidates take turns.

mod bare;
mod hall;
mod line;
mod opponents;
mod ours;
mod process;

use std::{path::Path, time::Duration};

use hall::{Hall, Writer, arrived, delays, percentile, write};
use opponents::Tool;
use process::Process;

/// How long a candidate writes in one round, and the rounds, of which the median counts. `--quick` only shows
/// that everything works.
fn plan() -> (Duration, usize) {
    if std::env::args().any(|arg| arg == "--quick") {
        (Duration::from_secs(2), 1)
    } else {
        (Duration::from_secs(6), 3)
    }
}

/// What one round said of one candidate.
#[derive(Debug, Clone, Copy, Default)]
struct Round {
    /// Processor time per delivery, in microseconds.
    cost: f64,
    /// Every edit came by itself, so that its time could be taken.
    each: bool,
    p50: Duration,
    p99: Duration,
}

#[tokio::main]
async fn main() {
    let _ = rlimit::increase_nofile_limit(u64::MAX);
    let beside = std::env::current_exe().expect("the path of the bench");
    let beside = beside.parent().expect("its folder").to_owned();
    println!("load {}", std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    let others = opponents::install(&beside.join("bench-opponents")).await;
    for (people, rate, writers) in [(200, 25, 1), (200, 200, 8), (1_000, 20, 1)] {
        row(&beside, others.as_deref(), people, rate, writers).await;
    }
    memory(&beside).await;
}

/// One that is measured, with everybody who is connected to it.
struct Candidate<W> {
    name: &'static str,
    process: Process,
    hall: Hall,
    writers: Vec<W>,
    rounds: Vec<Round>,
}

impl<W: Writer> Candidate<W> {
    fn new(name: &'static str, process: Process, (hall, writers): (Hall, Vec<W>)) -> Self {
        Self { name, process, hall, writers, rounds: Vec::new() }
    }

    async fn turn(&mut self, rate: u32) {
        self.rounds.push(round(self.name, &self.process, &self.hall, &mut self.writers, rate).await);
    }

    fn say(&self, relay: &Round) {
        let own = median(&self.rounds);
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let times = if own.each {
            format!("to the screens {:.1} ms, 99% {:.1} ms", ms(own.p50), ms(own.p99))
        } else {
            "sends several edits as one: no time of each".to_owned()
        };
        println!(
            "  {:<16} {:>6.2} µs per delivery ({:.2} × the relay), {times}",
            self.name,
            own.cost,
            own.cost / relay.cost,
        );
    }
}

/// One scenario, all candidates in turn.
async fn row(beside: &Path, others: Option<&Path>, people: usize, rate: u32, writers: usize) {
    println!("{people} people, {rate} edits a second");
    let folder = tempfile::tempdir().expect("a folder");
    let server = ours::start(&beside.join("samenkaart"), folder.path()).await;
    let mut room = ours::Room::make(server.port).await;
    let mut ours = Candidate::new("Samenkaart", server, room.fill(people, writers).await);
    let relay = bare::start(&beside.join("bare-relay")).await;
    let seated = bare::fill(relay.port, people, writers).await;
    let mut bare = Candidate::new("bare relay", relay, seated);
    let mut tools = Vec::new();
    for tool in [Tool::SocketIo, Tool::YWebsocket, Tool::Hocuspocus] {
        let Some(folder) = others else { break };
        let process = opponents::start(tool, folder).await;
        let seated = opponents::fill(tool, process.port, people, writers).await;
        tools.push(Candidate::new(tool.name(), process, seated));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    for _ in 0..plan().1 {
        bare.turn(rate).await;
        ours.turn(rate).await;
        for tool in &mut tools {
            tool.turn(rate).await;
        }
    }
    let relay = median(&bare.rounds);
    ours.say(&relay);
    bare.say(&relay);
    for tool in &tools {
        tool.say(&relay);
    }
}

async fn round<W: Writer>(name: &str, process: &Process, hall: &Hall, writers: &mut [W], rate: u32) -> Round {
    let skip = hall.watched.first().map_or(0, |times| times.lock().expect("times").len());
    let delivered = hall.delivered.load(std::sync::atomic::Ordering::Relaxed);
    let before = process.cpu();
    let left = write(writers, rate, plan().0).await;
    let (deliveries, each) = arrived(name, hall, delivered, left.len() as u64).await;
    let spent = process.cpu() - before;
    let delays = delays(&left, &hall.watched, skip);
    Round {
        cost: spent.as_secs_f64() * 1e6 / deliveries as f64,
        each,
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
        each: rounds.iter().all(|round| round.each),
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
