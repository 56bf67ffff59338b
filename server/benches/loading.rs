//! How long it takes until a workshop of 100,000 events is in memory, with its snapshot and without: the median
//! of several, out of a real file. `make bench` runs it.

use std::{
    collections::HashSet,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use samenkaart::{
    demo,
    live::{Live, Outside},
    log::{EventLog, SqliteLog},
    workshop::{Context, Event, State, decide},
};
use samenkaart_protocol::{Command, Id, Language};
use serde_json::json;

const EVENTS: u64 = 100_000;
const CARDS: u64 = 2_000;
const TURNS: usize = 7;

struct Counting(AtomicU64);

impl Outside for Counting {
    fn now(&self) -> u64 {
        1_790_000_000_000
    }

    fn random(&self) -> [u8; 16] {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        std::array::from_fn(|i| count.to_le_bytes()[i % 8] ^ (i as u8).wrapping_mul(91))
    }
}

fn live(path: &Path) -> Live {
    Live::new(Arc::new(SqliteLog::open(path).expect("a log")), Arc::new(Counting(AtomicU64::new(7))))
}

#[tokio::main]
async fn main() {
    let folder = std::env::temp_dir().join(format!("samenkaart-bench-{}", std::process::id()));
    let path = folder.join("loading.sqlite");
    let (workshop, bytes) = fill(&path).await;
    let replayed = median(&path, &workshop).await;
    let live = live(&path);
    live.look(&workshop, |state| state.seq()).await.expect("it loads");
    // An event more, so that there is something to keep; going to rest keeps it.
    live.stop().await;
    drop(live);
    keep(&path, &workshop).await;
    let kept = median(&path, &workshop).await;
    println!(
        "{EVENTS} events of {CARDS} cards, {bytes} bytes of events: {:.0} ms with the snapshot (goal: 200 ms), {:.0} ms without",
        kept.as_secs_f64() * 1e3,
        replayed.as_secs_f64() * 1e3,
    );
    let _ = std::fs::remove_dir_all(&folder);
}

/// A workshop of that size, out of the real rules.
async fn fill(path: &Path) -> (Id, usize) {
    let log = SqliteLog::open(path).expect("a log");
    let outside = Counting(AtomicU64::new(1));
    let maker = Live::new(Arc::new(log), Arc::new(Counting(AtomicU64::new(3))));
    let created = maker.create(&demo::create(Language::En, outside.now()), true).await.expect("a workshop");
    maker.stop().await;
    drop(maker);
    let log = SqliteLog::open(path).expect("a log");
    let mut state = State::default();
    for event in log.load(&created.workshop).await.expect("a log").expect("a workshop").events {
        state.apply(&event).expect("it fits");
    }
    let guide = state.people().find(|person| person.facilitator).expect("a guide").id.clone();
    let (partner, column, field) = {
        let workshop = state.workshop().expect("a workshop");
        let column = &workshop.template.columns[0];
        (state.partners_in_order()[0].id.clone(), column.id.clone(), column.fields[0].id.clone())
    };
    let present = HashSet::new();
    let (mut events, mut bytes) = (Vec::new(), 0);
    let mut expected = state.seq();
    while state.seq() < EVENTS {
        let number = state.seq();
        let card = format!("card-{}", number % CARDS);
        let command = if state
            .workshop()
            .is_some_and(|workshop| workshop.stage == samenkaart_protocol::Stage::Prepare)
        {
            json!({"type": "set_stage", "stage": "own_maps"})
        } else if state.card(&Id::new(&card).expect("an id")).is_none() {
            json!({"type": "add_card", "card": card, "partner": partner, "column": column, "field": field, "text": "Somebody comes by"})
        } else {
            let words = format!("Somebody comes by, and has time for number {number} as well");
            json!({"type": "set_text", "text": card, "words": &words[..20 + (number / CARDS) as usize % 30]})
        };
        let command: Command = serde_json::from_value(command).expect("a command");
        let context = Context { now: outside.now(), present: &present, random: outside.random() };
        let changes = decide(&state, &context, &guide, &command).expect("it is allowed");
        if changes.is_empty() {
            // The same words again: another length next time.
            let up = json!({"type": "start_timer", "seconds": 60 + number % 50, "label": ""});
            let command: Command = serde_json::from_value(up).expect("a command");
            let changes = decide(&state, &context, &guide, &command).expect("it is allowed");
            push(&mut state, &mut events, &mut bytes, &guide, changes);
        } else {
            push(&mut state, &mut events, &mut bytes, &guide, changes);
        }
        if events.len() == 1_000 || state.seq() == EVENTS {
            let batch = std::mem::take(&mut events);
            let count = batch.len() as u64;
            log.append(&created.workshop, expected, batch, Vec::new()).await.expect("it is written down");
            expected += count;
        }
    }
    (created.workshop, bytes)
}

fn push(
    state: &mut State,
    events: &mut Vec<Event>,
    bytes: &mut usize,
    by: &Id,
    changes: Vec<samenkaart::workshop::Change>,
) {
    let seq = state.seq() + 1;
    let command = Some(Id::new(&format!("k{seq}")).expect("an id"));
    let event = Event {
        seq,
        at: 1_790_000_000_000 + seq,
        by: Some(by.clone()),
        cause: "bench".into(),
        command,
        changes,
    };
    state.apply(&event).expect("it fits");
    *bytes += serde_json::to_string(&event).expect("JSON").len();
    events.push(event);
}

/// Keeps the snapshot that the task would keep.
async fn keep(path: &Path, workshop: &Id) {
    let log = SqliteLog::open(path).expect("a log");
    let kept = log.load(workshop).await.expect("a log").expect("a workshop");
    if kept.snapshot.is_some() {
        return;
    }
    let mut state = State::default();
    kept.events.iter().for_each(|event| drop(state.apply(event).expect("it fits")));
    let begin = Instant::now();
    let snapshot = serde_json::to_string(&state.snapshot()).expect("JSON");
    println!(
        "a snapshot of {} bytes is made in {:.0} ms",
        snapshot.len(),
        begin.elapsed().as_secs_f64() * 1e3
    );
    log.put_snapshot(workshop, state.seq(), snapshot).await.expect("it is kept");
}

async fn median(path: &Path, workshop: &Id) -> Duration {
    let mut all = Vec::new();
    for _ in 0..TURNS {
        let live = live(path);
        let begin = Instant::now();
        let seq = live.look(workshop, State::seq).await.expect("it loads");
        all.push(begin.elapsed());
        assert_eq!(seq, EVENTS);
        live.stop().await;
    }
    all.sort();
    all[TURNS / 2]
}
