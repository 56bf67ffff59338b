//! The server restarts under 10,000 people, some of whom write all the time: everybody has to be back within ten
//! seconds, with every card that was ever acknowledged.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::json;
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::{
    Plan,
    hall::percentile,
    line::{CLOSE, PING, PONG, Reading, Writing, connect},
    ours::{self, Guest, Room, add_card, hello},
    report::{Report, Row},
    rival::{Programs, Rival},
};

const PEOPLE: f64 = 10_000.0;
const PER_ROOM: usize = 200;
/// How often one person in every room adds a card.
const EVERY: Duration = Duration::from_millis(250);
const GOAL: Duration = Duration::from_secs(10);
/// How long one attempt to come back may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long anybody may take before it is called lost.
const LIMIT: Duration = Duration::from_secs(60);

/// What a room's people know together.
#[derive(Default)]
struct Cards {
    /// Sent and not acknowledged.
    waiting: Mutex<HashSet<usize>>,
    /// Acknowledged: must never be missing.
    acknowledged: Mutex<HashSet<usize>>,
    /// How the writer reaches the server, while it does.
    writing: Mutex<Option<Writing>>,
}

/// Somebody in a room.
struct Person {
    number: usize,
    key: String,
    port: u16,
    cards: Arc<Cards>,
    writes: bool,
    /// What this browser shows.
    shown: Arc<Mutex<HashSet<usize>>>,
    epoch: String,
    seq: u64,
    news: watch::Receiver<Option<Instant>>,
    everybody: Arc<Everybody>,
}

/// What the bench looks at.
#[derive(Default)]
struct Everybody {
    back: AtomicUsize,
    took: Mutex<Vec<Duration>>,
    quiet: AtomicBool,
    screens: Mutex<Vec<Screen>>,
}

/// What one browser shows, and what it should.
struct Screen {
    shown: Arc<Mutex<HashSet<usize>>>,
    cards: Arc<Cards>,
}

impl Everybody {
    /// On how many screens stands every card that was ever acknowledged, while nothing is under way any more.
    fn complete(&self) -> usize {
        let screens = self.screens.lock().expect("screens");
        screens.iter().filter(|screen| screen.has_all()).count()
    }
}

impl Screen {
    fn has_all(&self) -> bool {
        let acknowledged = self.cards.acknowledged.lock().expect("cards");
        self.cards.waiting.lock().expect("cards").is_empty()
            && acknowledged.is_subset(&self.shown.lock().expect("cards"))
    }
}

/// One restart.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let most = report.files().saturating_sub(500) as f64;
    let rooms = ((PEOPLE * plan.part).min(most) as usize / PER_ROOM).max(1);
    let people = rooms * PER_ROOM;
    let process = programs.start(Rival::Ours).await;
    let port = process.port;
    let (restart, news) = watch::channel(None);
    let everybody = Arc::new(Everybody::default());
    let mut tasks = JoinSet::new();
    for number in 0..rooms {
        gather(&mut tasks, number, port, &news, &everybody).await;
    }
    sleep(Duration::from_secs(3)).await;

    let begin = Instant::now();
    restart.send_replace(Some(begin));
    let folder = process.stop().await.expect("its data");
    let stopped = begin.elapsed();
    let process = ours::start_again(&programs.samenkaart(), port, folder).await;
    let listens = begin.elapsed();
    let came = until(|| everybody.back.load(Ordering::Relaxed) >= people, begin).await;
    let cpu = process.cpu();
    sleep(Duration::from_secs(1)).await;
    everybody.quiet.store(true, Ordering::Relaxed);
    let complete = until(|| everybody.complete() >= people, Instant::now()).await;
    let mut took = everybody.took.lock().expect("times").clone();
    let (back, whole) = (everybody.back.load(Ordering::Relaxed), everybody.complete());
    let (p50, slowest) = (percentile(&mut took, 0.5) / 1e3, percentile(&mut took, 1.0) / 1e3);
    let (stopped, listens) = (stopped.as_secs_f64(), listens.as_secs_f64());
    let (cpu, peak) = (cpu.as_secs_f64(), process.peak_memory() / 1024);
    report.row(Row {
        what: format!("{people} sockets in {rooms} workshops reconnect after a restart"),
        goal: "all back within 10 s, nothing lost".into(),
        reached: Some(came && complete && slowest <= GOAL.as_secs_f64()),
        figures: json!({
            "people": people, "back": back, "with_everything": whole, "p50_s": p50, "slowest_s": slowest,
            "stopped_s": stopped, "listens_s": listens, "cpu_s": cpu, "peak_mib": peak,
        }),
        cells: vec![(
            Rival::Ours,
            format!(
                "{back} back, {whole} with every acknowledged card; {p50:.1} s, slowest {slowest:.1} s after SIGTERM (stopped at {stopped:.1} s, listening at {listens:.1} s); CPU {cpu:.1} s, peak {peak} MiB"
            ),
        )],
    });
    report.note("The others are not measured here: what they keep in memory is gone after a restart.".into());
    tasks.shutdown().await;
}

async fn until(done: impl Fn() -> bool, since: Instant) -> bool {
    while !done() {
        if since.elapsed() > LIMIT {
            return false;
        }
        sleep(Duration::from_millis(100)).await;
    }
    true
}

/// A room full of people, one of whom writes.
async fn gather(
    tasks: &mut JoinSet<()>,
    room: usize,
    port: u16,
    news: &watch::Receiver<Option<Instant>>,
    everybody: &Arc<Everybody>,
) {
    let cards = Arc::new(Cards::default());
    let mut workshop = Room::make(port).await;
    workshop.guide = None;
    for number in 0..PER_ROOM {
        let Guest { reading, writing, key } = workshop.enter().await.expect("somebody comes in");
        let shown = Arc::new(Mutex::new(HashSet::new()));
        let person = Person {
            number: room * PER_ROOM + number,
            key,
            port,
            cards: cards.clone(),
            writes: number == 0,
            shown: shown.clone(),
            epoch: String::new(),
            seq: 0,
            news: news.clone(),
            everybody: everybody.clone(),
        };
        everybody.screens.lock().expect("screens").push(Screen { shown, cards: cards.clone() });
        tasks.spawn(person.live(reading, writing));
    }
    let everybody = everybody.clone();
    tasks.spawn(async move {
        for number in 0.. {
            if everybody.quiet.load(Ordering::Relaxed) {
                return;
            }
            cards.waiting.lock().expect("cards").insert(number);
            let writing = cards.writing.lock().expect("a way").clone();
            if let Some(writing) = writing {
                let _ = writing.text(&add_card(&name(number))).await;
            }
            sleep(EVERY).await;
        }
    });
}

fn name(number: usize) -> String {
    format!("w-{number}")
}

impl Person {
    async fn live(mut self, mut reading: Reading, mut writing: Writing) {
        loop {
            if self.writes {
                *self.cards.writing.lock().expect("a way") = Some(writing.clone());
                // Rule R4: what was not answered is sent again.
                let waiting: Vec<usize> = self.cards.waiting.lock().expect("cards").iter().copied().collect();
                for number in waiting {
                    let _ = writing.text(&add_card(&name(number))).await;
                }
            }
            self.read(&mut reading, &writing).await;
            if self.writes {
                *self.cards.writing.lock().expect("a way") = None;
            }
            // Earlier than a real browser, which waits for half a second at least: a heavier rush.
            sleep(Duration::from_millis((self.number as u64 * 7919) % 500)).await;
            loop {
                match timeout(PATIENCE, self.come_back()).await {
                    Ok(Ok(line)) => break (reading, writing) = line,
                    _ => sleep(Duration::from_millis(250 + self.number as u64 % 250)).await,
                }
            }
            let began = *self.news.borrow();
            if let Some(began) = began {
                self.everybody.took.lock().expect("times").push(began.elapsed());
                self.everybody.back.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// Connects and waits for the map.
    async fn come_back(&mut self) -> std::io::Result<(Reading, Writing)> {
        let (mut reading, writing) = connect(self.port, "/ws").await?;
        let resume = (!self.epoch.is_empty()).then_some((self.epoch.as_str(), self.seq));
        writing.text(&hello(&self.key, &format!("tab-{}", self.number), resume)).await?;
        let welcome = reading.until("\"type\":\"welcome\"").await?;
        self.epoch = value(&welcome, "\"epoch\":\"").unwrap_or_default().to_owned();
        let patch = reading.until("\"type\":\"patch\"").await?;
        self.take(&patch);
        Ok((reading, writing))
    }

    async fn read(&mut self, reading: &mut Reading, writing: &Writing) {
        loop {
            let Ok((opcode, frame)) = reading.next().await else { return };
            match opcode {
                CLOSE => return,
                PING => drop(writing.frame(PONG, &[]).await),
                _ => {
                    let frame = String::from_utf8_lossy(frame).into_owned();
                    self.take(&frame);
                }
            }
        }
    }

    fn take(&mut self, frame: &str) {
        if frame.starts_with("{\"type\":\"patch\"") {
            let mut shown = self.shown.lock().expect("cards");
            if frame.contains("\"reset\":true") {
                shown.clear();
            }
            if let Some(seq) = value(frame, "\"seq\":").and_then(|seq| seq.parse().ok()) {
                self.seq = seq;
            }
            for part in frame.split("\"kind\":\"card\",\"id\":\"w-").skip(1) {
                shown.extend(part.split('"').next().and_then(|number| number.parse::<usize>().ok()));
            }
        } else if self.writes && frame.starts_with("{\"type\":\"done\"") {
            let number = value(frame, "\"id\":\"add-w-").and_then(|number| number.parse::<usize>().ok());
            if let Some(number) = number {
                self.cards.acknowledged.lock().expect("cards").insert(number);
                self.cards.waiting.lock().expect("cards").remove(&number);
            }
        }
    }
}

/// What stands behind these words, up to the next quote, comma or brace.
fn value<'a>(frame: &'a str, behind: &str) -> Option<&'a str> {
    let (_, rest) = frame.split_once(behind)?;
    rest.split(['"', ',', '}']).next()
}
