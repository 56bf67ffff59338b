//! Some people's browsers stop reading in the middle of a lively workshop: they have to be closed before they cost the
//! server much, the others may not notice, and they come back with everything.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::json;
use tokio::{task::JoinHandle, time::sleep};

use crate::{
    Plan,
    hall::{Hall, Pen, arrived, percentile, write},
    line::{Writing, connect, connect_narrow},
    ours::{EAR_OF_LETTERS, Guest, Room, command, hello},
    process::Process,
    report::{Report, Row},
    rival::{Programs, Rival},
};

const PEOPLE: usize = 50;
const STUCK: usize = 5;
const RATE: u32 = 25;
/// Long cards that are pasted, a second: what a stuck browser leaves unread has to grow, beyond what the operating
/// system keeps for it.
const PASTES: u32 = 60;
/// At most how long until the server closes who does not read.
const PATIENCE: Duration = Duration::from_secs(40);

/// Somebody who does not read.
struct Sleeper {
    key: String,
    tab: String,
    epoch: String,
    seq: u64,
    reading: crate::line::Reading,
    _writing: Writing,
}

/// Calm, stuck and calm again, under the same load.
pub async fn measure(programs: &Programs, plan: Plan, report: &mut Report) {
    let process = programs.start(Rival::Ours).await;
    let mut room = Room::make(process.port).await;
    let (hall, mut pens) = room.fill_with(EAR_OF_LETTERS, PEOPLE, 1).await;
    let paste = Paste::begin(&mut room).await;
    sleep(Duration::from_secs(2)).await;
    let mut all = true;
    let calm = round(&hall, &mut pens, plan.lasts, &mut all).await;

    let (files, memory) = (process.files(), process.memory());
    let mut sleepers = Vec::new();
    for number in 0..STUCK {
        sleepers.push(fall_asleep(&mut room, process.port, number).await);
    }
    let begin = Instant::now();
    let (stuck, closed) =
        tokio::join!(round(&hall, &mut pens, plan.lasts, &mut all), closed(&process, files, begin));
    let grew = process.memory().saturating_sub(memory);
    let calm_again = round(&hall, &mut pens, plan.lasts, &mut true).await;
    paste.end().await;
    let (mut resumed, mut told) = (0, 0);
    for sleeper in sleepers {
        let (lagging, back) = wake(sleeper, process.port).await;
        told += usize::from(lagging);
        resumed += usize::from(back);
    }
    let in_time = closed.is_some();
    let word =
        closed.map_or("not closed".to_owned(), |took| format!("closed after {:.0} s", took.as_secs_f64()));
    let worst = calm[1].max(calm_again[1]);
    report.row(Row {
        what: format!("{STUCK} of {PEOPLE} stop reading: p99 of the others before / meanwhile / after"),
        goal: "closed and resumed, p99 ≤ 1.5 × calm + 10 ms".into(),
        reached: Some(all && in_time && resumed == STUCK && stuck[1] <= 1.5 * worst + 10.0),
        figures: json!({
            "p99_before_ms": calm[1], "p99_meanwhile_ms": stuck[1], "p99_after_ms": calm_again[1],
            "closed_s": closed.map(|took| took.as_secs_f64()), "read_4008": told, "resumed": resumed,
            "grew_kib": grew,
        }),
        cells: vec![(
            Rival::Ours,
            format!(
                "{:.1} / {:.1} / {:.1} ms; {word}, {resumed} of {STUCK} resumed with all; memory +{:.1} MiB, the pasted cards included",
                calm[1], stuck[1], calm_again[1], grew as f64 / 1024.0
            ),
        )],
    });
    report.note("The relay leaves out frames for who does not read, and socket.io, y-websocket and hocuspocus keep them without a bound: none of them closes and resumes.".into());
}

async fn round(hall: &Hall, pens: &mut [Pen], lasts: Duration, all: &mut bool) -> [f64; 2] {
    let (seen, delivered) = (hall.seen(), hall.delivered());
    let left = write(pens, RATE, lasts * 3).await;
    *all &= arrived(&[hall], delivered + (left.len() * hall.people) as u64).await;
    let left: Vec<_> = left.into_iter().map(|(at, _)| at).collect();
    let mut delays = hall.delays(&left, seen);
    [percentile(&mut delays, 0.5), percentile(&mut delays, 0.99)]
}

/// Comes in again over a line with a small buffer, and reads no more than the map.
async fn fall_asleep(room: &mut Room, port: u16, who: usize) -> Sleeper {
    let Guest { key, .. } = room.enter().await.expect("somebody comes in");
    let (mut reading, writing) = connect_narrow(port, "/ws").await.expect("a connection");
    let tab = format!("asleep-{who}");
    writing.text(&hello(&key, &tab, None)).await.expect("hello");
    let welcome = reading.until("\"type\":\"welcome\"").await.expect("a welcome");
    let map = reading.until("\"reset\":true").await.expect("a map");
    let seq = number(&map).expect("its number");
    let epoch = welcome.split("\"epoch\":\"").nth(1).and_then(|rest| rest.split('"').next());
    Sleeper { key, tab, epoch: epoch.expect("an epoch").to_owned(), seq, reading, _writing: writing }
}

/// How long it took until the server had no more files open than before they came.
async fn closed(process: &Process, files: usize, begin: Instant) -> Option<Duration> {
    while begin.elapsed() < PATIENCE {
        if process.files() <= files {
            return Some(begin.elapsed());
        }
        sleep(Duration::from_millis(100)).await;
    }
    None
}

/// Reads what is left on the old line, then comes back: whether the line had been ended for being too slow, and whether
/// the new one brings what came after what was read on the old one.
async fn wake(mut sleeper: Sleeper, port: u16) -> (bool, bool) {
    let (mut seq, mut lagging) = (sleeper.seq, false);
    while let Ok(Ok((opcode, frame))) =
        tokio::time::timeout(Duration::from_secs(2), sleeper.reading.next()).await
    {
        seq = number(&String::from_utf8_lossy(frame)).unwrap_or(seq);
        lagging |= opcode == crate::line::CLOSE && frame.starts_with(&4_008_u16.to_be_bytes());
    }
    let back = async {
        let (mut reading, writing) = connect(port, "/ws").await.ok()?;
        writing.text(&hello(&sleeper.key, &sleeper.tab, Some((&sleeper.epoch, seq)))).await.ok()?;
        let patch = reading.until("\"type\":\"patch\"").await.ok()?;
        // The difference and not everything, up to now.
        let now = number(&patch)?;
        Some(
            !patch.contains("\"reset\":true")
                && now > seq
                && crate::line::count(patch.as_bytes(), b"\"kind\":\"card\"") > 0,
        )
    };
    let back = tokio::time::timeout(Duration::from_secs(10), back).await.ok().flatten();
    (lagging, back == Some(true))
}

/// The number of a patch.
fn number(frame: &str) -> Option<u64> {
    let rest = frame.strip_prefix("{\"type\":\"patch\",\"seq\":")?;
    rest.split([',', '}']).next()?.parse().ok()
}

/// Two people who paste long cards.
struct Paste {
    stop: Arc<AtomicBool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Paste {
    async fn begin(room: &mut Room) -> Self {
        let (stop, mut tasks) = (Arc::new(AtomicBool::new(false)), Vec::new());
        for who in 0..2 {
            let Guest { mut reading, writing, .. } = room.enter().await.expect("somebody comes in");
            tasks.push(tokio::spawn(async move { while reading.next().await.is_ok() {} }));
            let stop = stop.clone();
            tasks.push(tokio::spawn(async move {
                let words = "€".repeat(1_900);
                let mut turns = tokio::time::interval(Duration::from_secs(2) / PASTES);
                for number in 0.. {
                    turns.tick().await;
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let card = format!("pasted-{who}-{number}");
                    let add = json!({"type": "add_card", "card": card, "column": "values", "field": "success", "text": words});
                    let _ = writing.text(&command(&format!("add-{card}"), &add)).await;
                }
            }));
        }
        Self { stop, tasks }
    }

    async fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        sleep(Duration::from_secs(1)).await;
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// So that the constants of this file stay within what a workshop may hold.
const _: () = assert!(PASTES as usize * 60 < samenkaart_protocol::limits::CARDS);
